/** One document in the list: what it is, how far it is, what was decided, and removing it. */
import type { DocumentSummary } from "@leerlijn/contract/linking";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isBusy, removeDocument } from "../../api/linking-queries.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { IssueTable } from "../../imports/issue-table.tsx";
import { ProgressBar } from "../../imports/progress-bar.tsx";
import { ConfirmButton } from "../../shared/confirm-button.tsx";
import { ProblemPanel } from "../../shared/problem-panel.tsx";
import { FaultSign, GoodSign } from "../../shared/signs.tsx";
import { reviewCounts } from "../review/review-order.ts";
import { countIssues } from "./count-issues.ts";
import styles from "./documents.module.css";

export interface DocumentRowProps {
  readonly document: DocumentSummary;
  /** Told before it is removed. */
  readonly onRemove: (id: string) => void;
}

export function DocumentRow({ document, onRemove }: DocumentRowProps) {
  const { t } = useTranslation();
  const { moment } = useLanguage();
  const remove = useMutation({ mutationFn: () => removeDocument(document.id) });
  const { id, title, kind, file, state, person, createdAt, issues } = document;
  return (
    <li>
      <div className={styles["what"]}>
        {state === "failed" ? (
          <strong>{title}</strong>
        ) : (
          <Link to="/linking/documents/$document" params={{ document: id }} className={styles["title"]}>
            {title}
          </Link>
        )}
        <p className="quiet small">
          {[t(`linking.documents.kindOf.${kind}`), ...(file === null || file === title ? [] : [file])].join(" · ")}
        </p>
        <p className="quiet small">{t("linking.documents.by", { person, moment: moment(createdAt) })}</p>
      </div>
      <div className={styles["state"]} data-state={state}>
        <State document={document} />
      </div>
      <div className={styles["remove"]} data-remove={id}>
        <ConfirmButton
          label={t("linking.documents.remove")}
          longLabel={t("linking.documents.removeOf", { title })}
          question={t("linking.documents.removeSure")}
          isPending={remove.isPending}
          onConfirm={() => {
            onRemove(id);
            remove.mutate();
          }}
        />
      </div>
      {remove.error === null ? null : <ProblemPanel error={remove.error} />}
      {state === "failed" && issues.length > 0 ? (
        <div className={styles["issues"]}>
          <IssueTable run={{ issues, issueCounts: countIssues(issues) }} />
        </div>
      ) : null}
    </li>
  );
}

const decided = ["accepted", "rejected"] as const;

function State({ document }: { readonly document: DocumentSummary }) {
  const { t } = useTranslation();
  const { state, progress } = document;
  if (state === "failed") {
    return (
      <p className={styles["failed"]}>
        <FaultSign /> {t("linking.documents.state.failed")}
      </p>
    );
  }
  if (isBusy(document)) {
    const label = t(state === "reading" ? "linking.documents.state.reading" : "linking.documents.state.linking");
    return <ProgressBar label={label} value={progress} />;
  }
  const counts = reviewCounts(document.counts);
  if (counts.all === 0) return <p className="quiet">{t("linking.documents.noProposals")}</p>;
  return (
    <>
      <p className={counts.open === 0 ? styles["done"] : styles["open"]}>
        {counts.open === 0 ? (
          <>
            <GoodSign /> {t("linking.documents.allDone")}
          </>
        ) : (
          t("linking.documents.count.open", { count: counts.open })
        )}
      </p>
      <p className="quiet small figures">
        {decided
          .filter((one) => counts[one] > 0)
          .map((one) => t(`linking.documents.count.${one}`, { count: counts[one] }))
          .join(" · ")}
      </p>
    </>
  );
}
