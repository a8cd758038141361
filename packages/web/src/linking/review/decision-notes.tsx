/** What goes with a decision: whether the words are remembered, and an optional reason. */
import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import lists from "../linking.module.css";
import { KeepWording, type KeepWordingProps } from "./keep-wording.tsx";

export interface DecisionNotesProps extends KeepWordingProps {
  /** The field is done with; the focus goes back to the list. */
  readonly onLeave: () => void;
}

const mostOfReason = 1_000;

export function DecisionNotes({ words, notes, onNotes, onLeave }: DecisionNotesProps) {
  const { t } = useTranslation();
  return (
    <>
      <KeepWording words={words} notes={notes} onNotes={onNotes} />
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
