/** One document: how far it is, and its review list once it is ready. */
import type { DocumentDetail } from "@leerlijn/contract/linking";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { documentQuery, isBusy } from "../../api/linking-queries.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { IssueTable } from "../../imports/issue-table.tsx";
import { ProgressBar } from "../../imports/progress-bar.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { PageProblem } from "../../shared/page-problem.tsx";
import { PageSkeleton } from "../../shared/page-skeleton.tsx";
import { FaultSign } from "../../shared/signs.tsx";
import { countIssues } from "../documents/count-issues.ts";
import { ModelState } from "../model-state.tsx";
import styles from "./review.module.css";
import { ReviewDesk } from "./review-desk.tsx";

export function ReviewPage() {
  const { document: id } = useParams({ from: "/linking/documents/$document" });
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(documentQuery(id, language));
  if (error !== null && data === undefined) return <PageProblem error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  if (data.state === "ready") return <ReviewDesk key={data.id} document={data} />;
  return <Unready document={data} />;
}

function Unready({ document }: { readonly document: DocumentDetail }) {
  const { t } = useTranslation();
  const { title, state, progress, issues } = document;
  return (
    <>
      <PageHeader where={<Link to="/linking/documents">{t("linking.review.back")}</Link>} title={title} />
      {isBusy(document) ? (
        <div className={styles["busy"]}>
          <ProgressBar
            label={t(state === "reading" ? "linking.documents.state.reading" : "linking.documents.state.linking")}
            value={progress}
          />
          <p className="quiet small">{t("imports.leaveAlone")}</p>
          <ModelState kind="skill" taxonomy={document.taxonomy ?? undefined} />
        </div>
      ) : (
        <p className={styles["failed"]} role="alert">
          <FaultSign /> {t("linking.documents.state.failed")}
        </p>
      )}
      {issues.length === 0 ? null : <IssueTable run={{ issues, issueCounts: countIssues(issues) }} />}
    </>
  );
}
