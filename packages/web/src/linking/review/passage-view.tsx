/** Passages of a document with the words of each suggestion marked, a few dozen at a time. */
import type { Passage, Suggestion } from "@leerlijn/contract/linking";
import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { levelsOf, markText } from "../mark-text.ts";
import { areSame, type Chunk } from "./chunks.ts";
import styles from "./passage-view.module.css";

const none: readonly Suggestion[] = [];
/** Further lines would stand in the line below. */
const mostLevels = 2;

export interface PassagesViewProps {
  readonly chunk: Chunk<Passage>;
  /** The one before the first. */
  readonly before: Passage | undefined;
  readonly byPassage: ReadonlyMap<number, readonly Suggestion[]>;
  /** Null: the current one is elsewhere. */
  readonly current: Suggestion | null;
}

export const PassagesView = memo(
  function PassagesView({ chunk: { from, items }, before, byPassage, current }: PassagesViewProps) {
    return (
      <div className={styles["passages"]}>
        {items.map((passage, at) => (
          <PassageView
            // biome-ignore lint/suspicious/noArrayIndexKey: a passage is its place in the document
            key={from + at}
            at={from + at}
            passage={passage}
            before={at === 0 ? before : items[at - 1]}
            suggestions={byPassage.get(from + at) ?? none}
            current={current?.passage === from + at ? current.id : null}
          />
        ))}
      </div>
    );
  },
  (one, other) =>
    one.chunk === other.chunk &&
    one.before === other.before &&
    one.current === other.current &&
    (one.byPassage === other.byPassage ||
      one.chunk.items.every((_, at) => {
        const place = one.chunk.from + at;
        return areSame(one.byPassage.get(place) ?? none, other.byPassage.get(place) ?? none);
      })),
);

interface PassageViewProps {
  readonly at: number;
  readonly passage: Passage;
  readonly before: Passage | undefined;
  readonly suggestions: readonly Suggestion[];
  /** Null: the current one is elsewhere. */
  readonly current: string | null;
}

const PassageView = memo(
  function PassageView({ at, passage, before, suggestions, current }: PassageViewProps) {
    const levels = levelsOf(suggestions);
    return (
      <>
        <Place passage={passage} before={before} />
        <p
          className={styles["passage"]}
          data-kind={passage.kind}
          data-passage-text={at}
          data-lines={levels.some((level) => level > 0) ? "several" : undefined}
        >
          {markText(passage.text, suggestions).map(({ start, text, covering }) => {
            const of = covering
              .map((index) => ({ suggestion: suggestions[index] as Suggestion, level: levels[index] ?? 0 }))
              .sort((one, other) => one.level - other.level);
            return <MarkedWords key={start} text={text} of={of} current={current} />;
          })}
        </p>
      </>
    );
  },
  (one, other) =>
    one.passage === other.passage &&
    one.before === other.before &&
    one.current === other.current &&
    areSame(one.suggestions, other.suggestions),
);

interface MarkedWordsProps {
  readonly text: string;
  /** Those that cover it, by level. */
  readonly of: readonly { readonly suggestion: Suggestion; readonly level: number }[];
  readonly current: string | null;
}

/** Every suggestion has a line of its own under its words; one within the other. */
function MarkedWords({ text, of, current }: MarkedWordsProps) {
  const { t } = useTranslation();
  const hint = of.length < 2 ? undefined : t("linking.review.overlap", { count: of.length });
  return of.reduceRight<ReactNode>(
    (inner, { suggestion: { id, state }, level }) => (
      <mark
        key={id}
        className={styles["words"]}
        title={hint}
        data-of={id}
        data-state={state}
        data-level={Math.min(level, mostLevels)}
        data-current={id === current ? "" : undefined}
      >
        {inner}
      </mark>
    ),
    text,
  );
}

/** Page and unit, where another one begins. */
function Place({ passage, before }: Pick<PassageViewProps, "passage" | "before">) {
  const { page, outcome } = passage;
  const newPage = page === before?.page ? undefined : page;
  const newUnit = outcome?.unit === before?.outcome?.unit ? undefined : outcome;
  return newPage === undefined && newUnit === undefined ? null : <PlaceText page={newPage} unit={newUnit?.unitTitle} />;
}

interface PlaceTextProps {
  readonly page: number | undefined;
  readonly unit: NonNullable<Passage["outcome"]>["unitTitle"] | undefined;
}

function PlaceText({ page, unit }: PlaceTextProps) {
  const { t } = useTranslation();
  const { language, say } = useLanguage();
  return (
    <div className={styles["place"]} lang={language}>
      {page === undefined ? null : <span>{t("linking.review.page", { page })}</span>}
      {unit === undefined ? null : <strong>{say(unit)}</strong>}
    </div>
  );
}
