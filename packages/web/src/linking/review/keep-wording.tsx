/** Whether the words of a decision are remembered, and why not by themselves when they are many. */
import { mostLabelWords, usualLabelWords, wordingLength } from "@leerlijn/contract/linking";
import { Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { keepsWording, type NotesOfDecision, type WordsOf, withKeeping } from "./notes-of-decision.ts";

export interface KeepWordingProps {
  readonly words: WordsOf;
  readonly notes: NotesOfDecision;
  readonly onNotes: (notes: NotesOfDecision) => void;
}

export function KeepWording({ words, notes, onNotes }: KeepWordingProps) {
  const { t } = useTranslation();
  const length = wordingLength(words.quote);
  if (length === "too-long") {
    return <p className="quiet small">{t("linking.review.keepNever", { count: mostLabelWords })}</p>;
  }
  return (
    <Checkbox
      size="sm"
      label={t("linking.review.keepWording")}
      description={length === "long" ? t("linking.review.keepLong", { count: usualLabelWords }) : null}
      checked={keepsWording(notes, words)}
      onChange={(event) => onNotes(withKeeping(notes, words, event.currentTarget.checked))}
    />
  );
}
