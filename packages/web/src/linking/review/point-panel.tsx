/** Pointing at words that Leerlijn passed over: which words, and which concept they speak of. */
import type { ConceptSummary } from "@leerlijn/contract/concept";
import type { Passage } from "@leerlijn/contract/linking";
import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemPanel } from "../../shared/problem-panel.tsx";
import styles from "./card.module.css";
import { ConceptPicker } from "./concept-picker.tsx";
import { findWords, type WordsPlace } from "./find-words.ts";
import { KeepWording } from "./keep-wording.tsx";
import type { NotesOfDecision } from "./notes-of-decision.ts";

export interface PointPanelProps {
  readonly passages: readonly Passage[];
  /** Words that were selected; null: they are typed. */
  readonly selected: WordsPlace | null;
  /** Typed words are looked for from this passage on. */
  readonly near: number;
  readonly taxonomy: string | null;
  readonly notes: NotesOfDecision;
  readonly onNotes: (notes: NotesOfDecision) => void;
  readonly onPoint: (place: WordsPlace, concept: ConceptSummary) => Promise<void>;
  readonly onLeave: () => void;
}

const mostShown = 90;

export function PointPanel(props: PointPanelProps) {
  const { passages, selected, near, taxonomy, notes, onNotes, onPoint, onLeave } = props;
  const { t } = useTranslation();
  const [words, setWords] = useState(selected?.quote ?? "");
  const field = useRef<HTMLInputElement>(null);
  const isSelected = selected !== null && words === selected.quote;
  const place = isSelected ? selected : findWords(passages, words, near);
  const send = useMutation({
    mutationFn: ({ at, concept }: { readonly at: WordsPlace; readonly concept: ConceptSummary }) =>
      onPoint(at, concept),
  });
  useEffect(() => {
    if (selected === null) field.current?.focus();
  }, [selected]);
  const passage = place === null ? "" : (passages[place.passage]?.text ?? "");
  return (
    <section className={styles["card"]} aria-label={t("linking.review.point")}>
      <h2>{t("linking.review.point")}</h2>
      <p className="quiet small">{t("linking.review.pointIntro")}</p>
      <TextInput
        ref={field}
        label={t("linking.review.pointWords")}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          onLeave();
        }}
        error={words.trim() !== "" && place === null ? t("linking.review.pointMissing") : null}
      />
      {place === null ? null : (
        <p className="quiet small">
          {t("linking.review.pointFound", {
            passage: passage.length > mostShown ? `${passage.slice(0, mostShown)}…` : passage,
          })}
        </p>
      )}
      {place === null ? null : (
        <>
          <ConceptPicker
            taxonomy={taxonomy}
            begin={isSelected ? words : ""}
            takesFocus={selected !== null}
            onChoose={(concept) => send.mutate({ at: place, concept })}
            onLeave={onLeave}
          />
          <KeepWording words={{ id: "pointed", quote: place.quote }} notes={notes} onNotes={onNotes} />
        </>
      )}
      {send.error === null ? null : <ProblemPanel error={send.error} />}
      <div>
        <Button size="sm" variant="default" loading={send.isPending} onClick={onLeave}>
          {t("linking.review.cancel")}
        </Button>
      </div>
    </section>
  );
}
