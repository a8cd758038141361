/** Why a suggestion was made: the figures that decided are asked when somebody wants to see them, and stay open from one to the next. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { suggestionQuery } from "../../api/linking-queries.ts";
import { ProblemPanel } from "../../shared/problem-panel.tsx";
import { DecidingFigures } from "../deciding-figures.tsx";
import lists from "../linking.module.css";

export interface FiguresOnRequestProps {
  readonly document: string;
  readonly suggestion: string;
  /** The label that was found, said when there are no figures. */
  readonly label: string;
}

export function FiguresOnRequest({ document, suggestion, label }: FiguresOnRequestProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({ ...suggestionQuery(document, suggestion), enabled: isOpen });
  return (
    <details className={lists["fold"]} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("linking.why")}</summary>
      {error !== null ? (
        <ProblemPanel error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <p className="quiet small">{t("app.loading")}</p>
      ) : (
        <DecidingFigures figures={data.figures} label={label} />
      )}
    </details>
  );
}
