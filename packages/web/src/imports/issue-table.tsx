/** What was wrong in the files: where, what, and what to do. */
import type { ImportRun } from "@leerlijn/contract/import-run";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/use-language.ts";
import { KindSign } from "../shared/signs.tsx";
import styles from "./imports.module.css";

const signs = { error: "fault", warning: "signal", note: "gap" } as const;

export function IssueTable({ run }: { readonly run: ImportRun }) {
  const { t } = useTranslation();
  const { say, number } = useLanguage();
  const { issues, issueCounts } = run;
  const total = issueCounts.error + issueCounts.warning + issueCounts.note;
  return (
    <section aria-labelledby="issues">
      <h2 id="issues">
        {t("imports.issues")}
        {total === 0 ? null : <span className="quiet figures"> {number(total)}</span>}
      </h2>
      {issues.length === 0 ? (
        <p className="quiet">{t("imports.noIssues")}</p>
      ) : (
        <div className={styles["scroll"]}>
          <table className={styles["table"]}>
            <thead>
              <tr>
                <th scope="col">{t("imports.issueWhat")}</th>
                <th scope="col">{t("imports.issueWhere")}</th>
                <th scope="col">{t("imports.issueDo")}</th>
              </tr>
            </thead>
            <tbody>
              {issues.map((issue, at) => {
                const where = [
                  issue.file,
                  ...(issue.place === undefined ? [] : [issue.place]),
                  ...(issue.row === undefined ? [] : [t("imports.row", { row: issue.row })]),
                  ...(issue.column === undefined ? [] : [issue.column]),
                  ...(issue.count === undefined ? [] : [t("imports.times", { count: issue.count })]),
                ];
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: issues may be equal, and their list never changes
                  <tr key={at}>
                    <td>
                      <span className={styles["severity"]} data-severity={issue.severity}>
                        <KindSign kind={signs[issue.severity]} /> {t(`imports.severity.${issue.severity}`)}
                      </span>
                      {say(issue.message)}
                    </td>
                    <td className="small">{where.join(", ")}</td>
                    <td>{say(issue.remedy)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {issues.length < total && issues.length > 0 ? (
        <p className="quiet small">{t("imports.moreIssues", { count: issues.length })}</p>
      ) : null}
    </section>
  );
}
