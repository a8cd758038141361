/** The desk Leerlijnen: every learning line with its state, and the first step when there is none. */

import type { LearningLineSummary } from "@leerlijn/contract/learning-line";
import { paths } from "@leerlijn/contract/paths";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { linesQuery } from "../api/queries.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { EmptyState } from "../shared/empty-state.tsx";
import { ExampleBadge, PageHeader } from "../shared/page-header.tsx";
import { ListSkeleton } from "../shared/page-skeleton.tsx";
import { ProblemPanel } from "../shared/problem-panel.tsx";
import { TitleText } from "../shared/title-text.tsx";
import { VerdictPill } from "../shared/verdict-pill.tsx";
import styles from "./lines-page.module.css";

export function LinesPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(linesQuery);
  const lines = data?.learningLines;
  return (
    <>
      <PageHeader
        title={t("lines.title")}
        intro={t("lines.intro")}
        actions={
          <Button component={Link} to="/imports" variant="default">
            {t("lines.import")}
          </Button>
        }
      />
      {error !== null ? (
        <ProblemPanel error={error} onRetry={() => void refetch()} />
      ) : lines === undefined ? (
        <ListSkeleton rows={6} />
      ) : lines.length === 0 ? (
        <EmptyState title={t("lines.emptyTitle")} text={t("lines.empty")}>
          <Button component={Link} to="/imports">
            {t("lines.import")}
          </Button>
          <Button component="a" href={paths.lineTemplate()} variant="default">
            {t("lines.template")}
          </Button>
          <Button component="a" href={paths.overstapkaartTemplate()} variant="default">
            {t("lines.transferCard")}
          </Button>
        </EmptyState>
      ) : (
        <ul className={styles["list"]}>
          {lines.map((line) => (
            <LineRow key={line.id} line={line} />
          ))}
        </ul>
      )}
    </>
  );
}

function LineRow({ line }: { readonly line: LearningLineSummary }) {
  const { t } = useTranslation();
  const { date, number } = useLanguage();
  const { counts, state } = line;
  const size = [
    t("common.programmes", { count: counts.programmes }),
    t("common.units", { count: counts.units }),
    t("common.outcomes", { count: counts.outcomes }),
    ...(counts.headcount > 0 ? [t("line.headcount", { count: counts.headcount })] : []),
  ];
  return (
    <li className={styles["row"]}>
      <div className={styles["what"]}>
        <h2>
          <Link to="/learning-lines/$line" params={{ line: line.id }} className={styles["link"]}>
            <TitleText text={line.title} />
          </Link>
          {line.example ? <ExampleBadge /> : null}
        </h2>
        <p className="quiet small">{size.join(" · ")}</p>
        <p className="quiet small">{t("lines.updated", { date: date(line.updated) })}</p>
      </div>
      <div className={styles["state"]}>
        <VerdictPill of={state === null ? null : { verdict: state.verdict.strict, cover: state.cover }} />
        {state === null ? null : (
          <>
            <p className="small">
              {[
                ...(state.findings.faults > 0 ? [t("verdict.faults_count", { count: state.findings.faults })] : []),
                ...(state.findings.signals > 0 ? [t("verdict.signals_count", { count: state.findings.signals })] : []),
                ...(state.findings.gaps > 0 ? [t("verdict.gaps_count", { count: state.findings.gaps })] : []),
                ...(state.findings.waived > 0 ? [t("verdict.waived_count", { count: state.findings.waived })] : []),
              ].join(" · ")}
            </p>
            <p className="quiet small">
              {t("verdict.cover", { described: number(state.cover.described), units: number(state.cover.units) })}
            </p>
          </>
        )}
      </div>
    </li>
  );
}
