/** The top of the review list: which document, how far, what counts, and what its reading left to say. */
import type { DocumentDetail } from "@leerlijn/contract/linking";
import { Button, Progress } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { IssueTable } from "../../imports/issue-table.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { countIssues } from "../documents/count-issues.ts";
import lists from "../linking.module.css";
import styles from "./review-header.module.css";
import type { ReviewCounts } from "./review-order.ts";

export interface ReviewHeaderProps {
  readonly document: DocumentDetail;
  readonly counts: ReviewCounts;
  readonly onKeys: () => void;
}

export function ReviewHeader({ document, counts, onKeys }: ReviewHeaderProps) {
  const { t } = useTranslation();
  const { number } = useLanguage();
  const { title, kind, issues } = document;
  const done = counts.all - counts.open;
  const said = t("linking.review.progress", { done, all: counts.all });
  return (
    <div className={styles["header"]}>
      <PageHeader
        where={
          <>
            <Link to="/linking/documents">{t("linking.review.back")}</Link>
            <span>· {t(`linking.documents.kindOf.${kind}`)}</span>
          </>
        }
        title={title}
        actions={
          <>
            <Button variant="default" className={styles["keysButton"] ?? ""} onClick={onKeys}>
              {t("linking.review.keys")}
            </Button>
            <Button variant="default" onClick={() => window.print()}>
              {t("linking.review.print")}
            </Button>
          </>
        }
      />
      <div className={styles["progress"]}>
        {counts.all === 0 ? null : (
          <>
            <span className="figures">{said}</span>
            <Progress.Root size="lg" className={`${styles["bar"]} no-print`}>
              <Progress.Section value={(done / counts.all) * 100} aria-label={said} />
            </Progress.Root>
          </>
        )}
        <p className="quiet small">
          {t("linking.review.counts")}{" "}
          {counts.all > 0 && counts.open === 0 ? (
            <>
              {t("linking.review.allDone")} <Link to="/linking/labels">{t("linking.labels.title")}</Link>
            </>
          ) : null}
        </p>
      </div>
      {issues.length === 0 ? null : (
        <details className={`${lists["fold"]} no-print`}>
          <summary>
            {t("linking.review.issues")} ({number(issues.length)})
          </summary>
          <IssueTable run={{ issues, issueCounts: countIssues(issues) }} />
        </details>
      )}
    </div>
  );
}
