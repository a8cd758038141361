/** What goes with a decision: an optional reason, and whether the words are remembered. */
import { Checkbox, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import styles from "./review.module.css";

export interface NotesOfDecision {
  readonly reason: string;
  readonly keepWording: boolean;
}

export interface DecisionNotesProps {
  readonly notes: NotesOfDecision;
  readonly onNotes: (notes: NotesOfDecision) => void;
}

const mostOfReason = 1_000;

export function DecisionNotes({ notes, onNotes }: DecisionNotesProps) {
  const { t } = useTranslation();
  return (
    <div className={styles["notes"]}>
      <TextInput
        size="sm"
        label={t("linking.review.reason")}
        title={t("linking.review.reasonWhy")}
        maxLength={mostOfReason}
        value={notes.reason}
        onChange={(event) => onNotes({ ...notes, reason: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === "Escape" || event.key === "Enter") {
            event.preventDefault();
            event.currentTarget.blur();
          }
        }}
      />
      <Checkbox
        size="sm"
        label={t("linking.review.keepWording")}
        description={t("linking.review.keepWordingWhy")}
        checked={notes.keepWording}
        onChange={(event) => onNotes({ ...notes, keepWording: event.currentTarget.checked })}
      />
    </div>
  );
}
