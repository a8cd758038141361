/** All suggestions that pass the filter, grouped by passage in the order of the text; one is current. */
import type { Passage, Suggestion } from "@leerlijn/contract/linking";
import { memo, useLayoutEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { sayKind } from "../../concepts/concept-label.tsx";
import { useLanguage } from "../../i18n/use-language.ts";
import styles from "./review.module.css";
import { conceptOf, groupByPassage } from "./review-order.ts";
import { scrollWithin } from "./scroll-within.ts";
import { StateSign } from "./suggestion-state.tsx";

export interface SuggestionListProps {
  readonly list: readonly Suggestion[];
  readonly passages: readonly Passage[];
  readonly current: string | null;
  readonly onChoose: (id: string) => void;
}

export function SuggestionList({ list, passages, current, onChoose }: SuggestionListProps) {
  const { t } = useTranslation();
  const pane = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => [...groupByPassage(list)], [list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another suggestion has to come into view
  useLayoutEffect(() => {
    scrollWithin(pane.current, "[aria-current]");
  }, [current]);
  if (list.length === 0) return <p className={`${styles["nothing"]} quiet`}>{t("linking.review.nothing")}</p>;
  return (
    <div ref={pane} className={styles["list"]}>
      {groups.map(([passage, members]) => (
        <section key={passage} className={styles["group"]}>
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
}

/** Where the passage stands: page, and heading or unit. */
function GroupHead({ passage }: { readonly passage: Passage | undefined }) {
  const { t } = useTranslation();
  const { say } = useLanguage();
  if (passage === undefined) return null;
  const { page, heading, outcome } = passage;
  const parts = [
    ...(page === undefined ? [] : [t("linking.review.page", { page })]),
    ...(outcome === undefined ? [] : [say(outcome.unitTitle)]),
    ...(heading === undefined || heading === "" ? [] : [heading]),
  ];
  return parts.length === 0 ? null : <h3 className={styles["groupHead"]}>{parts.join(" · ")}</h3>;
}

interface SuggestionRowProps {
  readonly suggestion: Suggestion;
  readonly isCurrent: boolean;
  /** Said by the list, since a thousand rows asking for words are slow. */
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
            “{quote}”{concept === null ? null : <span> · {kindWord}</span>}
          </span>
        </span>
        <span className={styles["rowState"]} data-state={state}>
          {stateWord}
        </span>
      </button>
    </li>
  );
});
