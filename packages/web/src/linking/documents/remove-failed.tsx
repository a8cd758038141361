/** Removes all documents that failed, after asking. */
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { removeFailedDocuments } from "../../api/linking-queries.ts";
import { ConfirmButton } from "../../shared/confirm-button.tsx";
import { ProblemPanel } from "../../shared/problem-panel.tsx";

export interface RemoveFailedProps {
  /** How many there are. */
  readonly count: number;
  readonly onRemove: () => void;
}

export function RemoveFailed({ count, onRemove }: RemoveFailedProps) {
  const { t } = useTranslation();
  const remove = useMutation({ mutationFn: removeFailedDocuments });
  return (
    <div data-remove={allFailed} className="no-print">
      <ConfirmButton
        label={t("linking.documents.removeFailed", { count })}
        longLabel={t("linking.documents.removeFailed", { count })}
        question={t("linking.documents.removeFailedSure", { count })}
        isPending={remove.isPending}
        onConfirm={() => {
          onRemove();
          remove.mutate();
        }}
      />
      {remove.error === null ? null : <ProblemPanel error={remove.error} />}
    </div>
  );
}

/** Stands for all of them, where documents are told apart by id. */
export const allFailed = "failed";
