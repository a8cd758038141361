/** The document that is reviewed: its passages with the words of each suggestion marked. The current one is scrolled into view. */
import type { Passage, Suggestion } from "@leerlijn/contract/linking";
import { type MouseEvent, memo, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import parts from "./chunks.module.css";
import { chunksOf, useGrowing } from "./chunks.ts";
import styles from "./document-pane.module.css";
import { selectedWords, type WordsPlace } from "./find-words.ts";
import { marksAt, turnOf } from "./marks-at.ts";
import { PassagesView } from "./passage-view.tsx";
import { useScrolledTo } from "./scroll-within.ts";

export interface DocumentPaneProps {
  readonly passages: readonly Passage[];
  readonly language: string;
  readonly byPassage: ReadonlyMap<number, readonly Suggestion[]>;
  readonly current: Suggestion | null;
  readonly onChoose: (id: string) => void;
  readonly onSelect: (words: WordsPlace | "across" | null) => void;
}

const chunkSize = 40;
const chunksAtOnce = 3;

export const DocumentPane = memo(function DocumentPane(props: DocumentPaneProps) {
  const { passages, language, byPassage, current, onChoose, onSelect } = props;
  const { t } = useTranslation();
  const pane = useRef<HTMLElement>(null);
  const chunks = useMemo(() => chunksOf(passages, chunkSize), [passages]);
  const drawn = useGrowing(chunks.length, chunksAtOnce);
  const at = current === null ? -1 : Math.floor(current.passage / chunkSize);
  useScrolledTo(pane, "[data-current]", current?.id ?? null);
  const onMouseUp = () => onSelect(selectedWords(window.getSelection()));
  const onClick = (event: MouseEvent) => {
    const id = turnOf(marksAt(event.target), current?.id ?? null);
    if (id !== null && window.getSelection()?.isCollapsed !== false) onChoose(id);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it does the same by keyboard
    <section
      ref={pane}
      className={styles["text"]}
      lang={language}
      aria-label={t("linking.review.text")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
      data-scrolling=""
      onMouseUp={onMouseUp}
      onClick={onClick}
    >
      {chunks.map((chunk, index) =>
        index < drawn || index === at ? (
          <PassagesView
            key={chunk.from}
            chunk={chunk}
            before={passages[chunk.from - 1]}
            byPassage={byPassage}
            current={index === at ? current : null}
          />
        ) : (
          <div key={chunk.from} className={parts["later"]} />
        ),
      )}
    </section>
  );
});
