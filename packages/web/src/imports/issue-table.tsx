/** What was wrong in the files: where, what, and what to do. */
import type { ImportRun } from "@leerlijn/contract/import-run";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/use-language.ts";
import { KindSign } from "../shared/signs.tsx";
import { groupIssues } from "./group-issues.ts";
import styles from "./imports.module.css";

const signs = { error: "fault", warning: "signal", note: "gap" } as const;

export interface IssueTableProps {
  readonly run: Pick<ImportRun, "issues" | "issueCounts">;
}

export function IssueTable({ run }: IssueTableProps) {
  const { t } = useTranslation();
  const heading = useId();
  const { say, number } = useLanguage();
  const { issues, issueCounts } = run;
  const placeOf = ({ place, row, column }: ImportRun["issues"][number]) =>
    [place, row === undefined ? undefined : t("imports.row", { row: String(row) }), column].filter(Boolean).join(", ");
  const told = issues.reduce((sum, { count = 1 }) => sum + count, 0);
  const total = issueCounts.error + issueCounts.warning + issueCounts.note;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        {t("imports.issues")}
        {total === 0 ? null : <span className="quiet figures"> {number(total)}</span>}
      </h2>
      {issues.length === 0 ? (
        <p className="quiet">{t("imports.noIssues")}</p>
      ) : (
        <div className={styles["scroll"]}>
          <table className={`${styles["table"]} ${styles["stacking"]}`}>
            <thead>
              <tr>
                <th scope="col">{t("imports.issueWhat")}</th>
                <th scope="col">{t("imports.issueWhere")}</th>
                <th scope="col">{t("imports.issueDo")}</th>
              </tr>
            </thead>
            <tbody>
              {groupIssues(issues).map(({ issue, shown, more }) => (
                <tr key={`${issue.code} ${issue.file} ${say(issue.message)} ${say(issue.remedy)}`}>
                  <td>
                    <span className={styles["severity"]} data-severity={issue.severity}>
                      <KindSign kind={signs[issue.severity]} /> {t(`imports.severity.${issue.severity}`)}
                    </span>
                    {say(issue.message)}
                  </td>
                  <td className={`${styles["file"]} small`}>
                    {issue.file}
                    <ul className={styles["places"]}>
                      {shown.map((one, at) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: places may be equal, and their list never changes
                        <li key={at}>{placeOf(one)}</li>
                      ))}
                      {more === 0 ? null : <li className="quiet">{t("imports.more", { count: more })}</li>}
                    </ul>
                  </td>
                  <td>{say(issue.remedy)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {told < total && told > 0 ? <p className="quiet small">{t("imports.moreIssues", { count: told })}</p> : null}
    </section>
  );
}
