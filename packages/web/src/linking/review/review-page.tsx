/** One document: how far it is, and its review list once it is ready. */
import type { DocumentDetail } from "@leerlijn/contract/linking";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { documentQuery, isBusy, removeDocument } from "../../api/linking-queries.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { IssueTable } from "../../imports/issue-table.tsx";
import { ProgressBar } from "../../imports/progress-bar.tsx";
import { ConfirmButton } from "../../shared/confirm-button.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { PageProblem } from "../../shared/page-problem.tsx";
import { PageSkeleton } from "../../shared/page-skeleton.tsx";
import { ProblemPanel } from "../../shared/problem-panel.tsx";
import { FaultSign } from "../../shared/signs.tsx";
import { countIssues } from "../documents/count-issues.ts";
import { ModelState } from "../model-state.tsx";
import { ReviewDesk } from "./review-desk.tsx";
import { reviewCounts } from "./review-order.ts";
import styles from "./review-page.module.css";
import { useHeldSuggestions } from "./use-held-suggestions.ts";
import { firstOpen } from "./use-review.ts";

export function ReviewPage() {
  const { document: id } = useParams({ from: "/linking/documents/$document" });
  const { data, error, refetch } = useQuery(documentQuery(id));
  if (error !== null && data === undefined) return <PageProblem error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  if (data.state === "ready") return <Ready key={data.id} document={data} />;
  return <Unready document={data} />;
}

/** Reviewing begins as soon as the first open suggestion is read. */
function Ready({ document }: { readonly document: DocumentDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const search = useSearch({ from: "/linking/documents/$document" });
  const { held, error, retry } = useHeldSuggestions(document.id, language, true);
  const [begun, setBegun] = useState<string | null>(null);
  const canBegin = held !== undefined && (held.next === null || error !== null || firstOpen(held, search) !== null);
  useEffect(() => {
    if (canBegin) setBegun(language);
  }, [canBegin, language]);
  if (error !== null && held === undefined) return <PageProblem error={error} onRetry={retry} />;
  if (held === undefined || !(canBegin || begun === language)) return <PageSkeleton />;
  const said = { read: held.suggestions.length, all: reviewCounts(held.counts).all };
  const reading =
    error !== null ? (
      <ProblemPanel error={error} title={t("linking.review.notAllRead", said)} onRetry={retry} />
    ) : held.next !== null ? (
      <p className={`${styles["reading"]} quiet small`}>{t("linking.review.read", said)}</p>
    ) : null;
  return <ReviewDesk key={language} document={document} held={held} reading={reading} />;
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
        <>
          <p className={styles["failed"]} role="alert">
            <FaultSign /> {t("linking.documents.state.failed")}
          </p>
          <RemoveDocument document={document} />
        </>
      )}
      {issues.length === 0 ? null : <IssueTable run={{ issues, issueCounts: countIssues(issues) }} />}
    </>
  );
}

/** Goes to the list once it is gone. */
function RemoveDocument({ document: { id, title } }: { readonly document: DocumentDetail }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => removeDocument(id),
    onSuccess: () => navigate({ to: "/linking/documents" }),
  });
  return (
    <div className={`${styles["remove"]} no-print`}>
      <ConfirmButton
        label={t("linking.documents.remove")}
        longLabel={t("linking.documents.removeOf", { title })}
        question={t("linking.documents.removeSure")}
        isPending={remove.isPending}
        onConfirm={remove.mutate}
      />
      {remove.error === null ? null : <ProblemPanel error={remove.error} />}
    </div>
  );
}
