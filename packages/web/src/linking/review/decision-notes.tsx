/** What goes with a decision: an optional reason, and whether the words are remembered. */
import { Checkbox, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import lists from "../linking.module.css";

export interface NotesOfDecision {
  readonly reason: string;
  readonly keepWording: boolean;
}

export interface DecisionNotesProps {
  readonly notes: NotesOfDecision;
  readonly onNotes: (notes: NotesOfDecision) => void;
  /** The field is done with; the focus goes back to the list. */
  readonly onLeave: () => void;
}

const mostOfReason = 1_000;

export function DecisionNotes({ notes, onNotes, onLeave }: DecisionNotesProps) {
  const { t } = useTranslation();
  return (
    <>
      <Checkbox
        size="sm"
        label={t("linking.review.keepWording")}
        checked={notes.keepWording}
        onChange={(event) => onNotes({ ...notes, keepWording: event.currentTarget.checked })}
      />
      <details className={lists["fold"]}>
        <summary>{t("linking.review.addReason")}</summary>
        <TextInput
          size="sm"
          label={t("linking.review.reason")}
          description={t("linking.review.reasonWhy")}
          maxLength={mostOfReason}
          value={notes.reason}
          onChange={(event) => onNotes({ ...notes, reason: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== "Escape" && event.key !== "Enter") return;
            event.preventDefault();
            onLeave();
          }}
        />
      </details>
    </>
  );
}
