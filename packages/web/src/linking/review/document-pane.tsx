/** The document that is reviewed: its passages with the words of each suggestion marked. The current one is scrolled into view. */
import type { Passage, Suggestion } from "@leerlijn/contract/linking";
import { type MouseEvent, memo, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { markText } from "../mark-text.ts";
import { selectedWords, type WordsPlace } from "./find-words.ts";
import styles from "./review.module.css";
import { scrollWithin } from "./scroll-within.ts";

export interface DocumentPaneProps {
  readonly passages: readonly Passage[];
  readonly byPassage: ReadonlyMap<number, readonly Suggestion[]>;
  readonly current: Suggestion | null;
  readonly onChoose: (id: string) => void;
  readonly onSelect: (words: WordsPlace | "across" | null) => void;
}

const none: readonly Suggestion[] = [];

export function DocumentPane({ passages, byPassage, current, onChoose, onSelect }: DocumentPaneProps) {
  const { t } = useTranslation();
  const pane = useRef<HTMLElement>(null);
  const currentId = current?.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another suggestion has to come into view
  useLayoutEffect(() => {
    const bring = () => scrollWithin(pane.current, "[data-current]");
    bring();
    // Passages far away have a guessed height until they are near.
    const frame = requestAnimationFrame(bring);
    return () => cancelAnimationFrame(frame);
  }, [currentId]);
  const onMouseUp = () => onSelect(selectedWords(window.getSelection()));
  const onClick = (event: MouseEvent) => {
    const mark = event.target instanceof Element ? event.target.closest("[data-of]") : null;
    const id = mark?.getAttribute("data-of");
    if (id != null && window.getSelection()?.isCollapsed !== false) onChoose(id);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it does the same by keyboard
    <section
      ref={pane}
      className={styles["text"]}
      aria-label={t("linking.review.text")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
      data-scrolling=""
      onMouseUp={onMouseUp}
      onClick={onClick}
    >
      {passages.map((passage, at) => (
        <PassageView
          // biome-ignore lint/suspicious/noArrayIndexKey: a passage is its place in the document
          key={at}
          at={at}
          passage={passage}
          before={passages[at - 1]}
          suggestions={byPassage.get(at) ?? none}
          current={current?.passage === at ? current.id : null}
        />
      ))}
    </section>
  );
}

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
    return (
      <>
        <Place passage={passage} before={before} />
        <p className={styles["passage"]} data-kind={passage.kind} data-passage-text={at}>
          {markText(passage.text, suggestions).map(({ start, text, covering }) => {
            const of = covering.map((index) => suggestions[index]).filter((one) => one !== undefined);
            const own = of.find(({ id }) => id === current) ?? of.at(-1);
            if (own === undefined) return text;
            return (
              <mark
                key={start}
                className={styles["words"]}
                data-of={own.id}
                data-state={own.state}
                data-current={own.id === current ? "" : undefined}
              >
                {text}
              </mark>
            );
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

function areSame(some: readonly Suggestion[], others: readonly Suggestion[]): boolean {
  return some === others || (some.length === others.length && some.every((one, at) => one === others[at]));
}

/** Page and unit, where another one begins. */
function Place({ passage, before }: Pick<PassageViewProps, "passage" | "before">) {
  const { t } = useTranslation();
  const { say } = useLanguage();
  const { page, outcome } = passage;
  const isNewPage = page !== undefined && page !== before?.page;
  const isNewUnit = outcome !== undefined && outcome.unit !== before?.outcome?.unit;
  if (!isNewPage && !isNewUnit) return null;
  return (
    <div className={styles["place"]}>
      {isNewPage ? <span>{t("linking.review.page", { page })}</span> : null}
      {isNewUnit ? <strong>{say(outcome.unitTitle)}</strong> : null}
    </div>
  );
}
