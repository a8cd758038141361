/** All suggestions that pass the filter, grouped by passage in the order of the text; one is current. */
import type { Passage, Suggestion } from "@leerlijn/contract/linking";
import { memo, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { sayKind } from "../../concepts/concept-label.tsx";
import { useLanguage } from "../../i18n/use-language.ts";
import parts from "./chunks.module.css";
import { areSame, chunksOf, useGrowing } from "./chunks.ts";
import { placeOfPassage } from "./place-of-passage.ts";
import { conceptOf, groupByPassage } from "./review-order.ts";
import { useScrolledTo } from "./scroll-within.ts";
import styles from "./suggestion-list.module.css";
import states from "./suggestion-state.module.css";
import { StateSign } from "./suggestion-state.tsx";

export interface SuggestionListProps {
  readonly list: readonly Suggestion[];
  readonly passages: readonly Passage[];
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
}

const chunkSize = 40;
const chunksAtOnce = 2;

export const SuggestionList = memo(function SuggestionList(props: SuggestionListProps) {
  const { list, passages, current, onChoose } = props;
  const { t } = useTranslation();
  const pane = useRef<HTMLDivElement>(null);
  const chunks = useMemo(() => chunksOf(list, chunkSize), [list]);
  const drawn = useGrowing(chunks.length, chunksAtOnce);
  useScrolledTo(pane, "[aria-current]", current);
  if (list.length === 0) return <p className={`${styles["nothing"]} quiet`}>{t("linking.review.nothing")}</p>;
  return (
    <div ref={pane} className={styles["list"]}>
      {chunks.map(({ from, items }, index) => {
        const own = items.some(({ id }) => id === current) ? current : null;
        return index < drawn || own !== null ? (
          <Rows key={from} items={items} passages={passages} current={own} onChoose={onChoose} />
        ) : (
          <div key={from} className={parts["later"]} />
        );
      })}
    </div>
  );
});

interface RowsProps {
  readonly items: readonly Suggestion[];
  readonly passages: readonly Passage[];
  /** Null: the current one is elsewhere. */
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
}

const Rows = memo(
  function Rows({ items, passages, current, onChoose }: RowsProps) {
    const { t } = useTranslation();
    const groups = [...groupByPassage(items)];
    return (
      <div className={styles["groups"]}>
        {groups.map(([passage, members]) => (
          <section key={passage}>
            <GroupHead passage={passages[passage]} />
            <ul>
              {members.map((suggestion) => (
                <SuggestionRow
                  key={suggestion.id}
                  suggestion={suggestion}
                  isCurrent={suggestion.id === current}
                  stateWord={t(`linking.review.state.${suggestion.state}`)}
                  kindWord={sayKind(conceptOf(suggestion)?.kind ?? "", t)}
                  onChoose={onChoose}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    );
  },
  (one, other) =>
    one.current === other.current &&
    one.passages === other.passages &&
    one.onChoose === other.onChoose &&
    areSame(one.items, other.items),
);

/** Where the passage stands: page, and heading or unit. */
function GroupHead({ passage }: { readonly passage: Passage | undefined }) {
  const { t } = useTranslation();
  const { say } = useLanguage();
  if (passage === undefined) return null;
  const parts = placeOfPassage(passage, { say, page: (page) => t("linking.review.page", { page }) });
  return parts.length === 0 ? null : <h3 className={styles["groupHead"]}>{parts.join(" · ")}</h3>;
}

interface SuggestionRowProps {
  readonly suggestion: Suggestion;
  readonly isCurrent: boolean;
  readonly stateWord: string;
  readonly kindWord: string;
  readonly onChoose: (id: string) => void;
}

const SuggestionRow = memo(function SuggestionRow(props: SuggestionRowProps) {
  const { suggestion, isCurrent, stateWord, kindWord, onChoose } = props;
  const { id, quote, state } = suggestion;
  const concept = conceptOf(suggestion);
  return (
    <li>
      <button
        type="button"
        className={styles["row"]}
        data-row={id}
        data-state={state}
        aria-current={isCurrent ? "true" : undefined}
        onClick={() => onChoose(id)}
      >
        <StateSign state={state} />
        <span className={styles["rowText"]}>
          <span className={styles["rowTitle"]}>{concept?.label.value ?? quote}</span>
          <span className={styles["rowQuote"]}>
            <q>{quote}</q>
            {concept === null ? null : <span> · {kindWord}</span>}
          </span>
        </span>
        <span className={`${styles["rowState"]} ${states["tone"]}`} data-state={state}>
          {stateWord}
        </span>
      </button>
    </li>
  );
});
