/** Something failed: what happened and what to do, in plain words by the problem's code. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RequestProblem } from "../api/fetch-json.ts";
import { useLanguage } from "../i18n/use-language.ts";
import styles from "./panels.module.css";
import { FaultSign } from "./signs.tsx";

export interface ProblemPanelProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly title?: string;
}

export function ProblemPanel({ error, onRetry, title }: ProblemPanelProps) {
  const { t } = useTranslation();
  const { say } = useLanguage();
  const code = error instanceof RequestProblem ? error.code : "internal";
  const issues = error instanceof RequestProblem ? (error.problem?.issues ?? []) : [];
  const instance = error instanceof RequestProblem ? error.problem?.instance : undefined;
  return (
    <div className={styles["problem"]} role="alert">
      <FaultSign />
      <div className={styles["problemBody"]}>
        <h2>{title ?? t("problem.title")}</h2>
        <p>{t(`problem.${code}`)}</p>
        {issues.slice(0, 5).map((issue) => (
          <p key={`${issue.code} ${issue.place ?? ""} ${issue.row ?? ""}`} className="small">
            {say(issue.message)} {say(issue.remedy)}
          </p>
        ))}
        {instance === undefined ? null : (
          <p className="small quiet">{t("problem.technical", { code: `${code}, ${instance}` })}</p>
        )}
        {onRetry === undefined ? null : (
          <div className={styles["actions"]}>
            <Button size="xs" variant="default" onClick={onRetry}>
              {t("common.retry")}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
