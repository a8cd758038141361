/** Decisions of a reviewer: shown at once, sent in order, put back when the server refuses. Owns what is under way. */
import type { ConceptSummary } from "@leerlijn/contract/concept";
import type { Decide, Point, Suggestion } from "@leerlijn/contract/linking";
import { useEffect, useRef, useState } from "react";
import {
  decideSuggestion,
  forgetDocuments,
  forgetLabels,
  pointAtWords,
  suggestionsQuery,
} from "../../api/linking-queries.ts";
import { queryClient } from "../../api/query-client.ts";
import type { PageLanguage } from "../../i18n/set-up-texts.ts";
import { applyDecision } from "./apply-decision.ts";
import { type HeldSuggestions, putSuggestion } from "./held-suggestions.ts";

export interface FailedDecision {
  readonly suggestion: Suggestion;
  readonly error: unknown;
}

export interface Decisions {
  /** All suggestions that are read, with what was decided up to now. */
  readonly read: () => HeldSuggestions;
  /** The last one that was not kept. */
  readonly failed: FailedDecision | null;
  readonly forgetFailed: () => void;
  /** `concept`: the one that was chosen. */
  readonly decide: (suggestion: Suggestion, decision: Decide, concept?: ConceptSummary) => void;
  /** Rejects with `RequestProblem`. */
  readonly point: (point: Point) => Promise<Suggestion>;
}

/** `held`: as the page is drawn now. */
export function useDecisions(id: string, person: string, language: PageLanguage, held: HeldSuggestions): Decisions {
  const [failed, setFailed] = useState<FailedDecision | null>(null);
  const sending = useRef<Promise<void>>(Promise.resolve());
  const underWay = useRef(0);
  const { queryKey } = suggestionsQuery(id, language);
  const change = (to: (held: HeldSuggestions) => HeldSuggestions) =>
    queryClient.setQueryData<HeldSuggestions>(queryKey, (before) => (before === undefined ? undefined : to(before)));
  const read = () => queryClient.getQueryData<HeldSuggestions>(queryKey) ?? held;
  useEffect(
    () => () => {
      // The lists of documents and words are read anew when they are opened.
      void sending.current.then(() => Promise.all([forgetDocuments(), forgetLabels()]));
    },
    [],
  );
  useEffect(() => {
    // What is not sent yet would be lost with the page; the browser asks.
    const ask = (event: BeforeUnloadEvent) => {
      if (underWay.current > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
  const decide = (suggestion: Suggestion, decision: Decide, concept?: ConceptSummary) => {
    const hoped = applyDecision(suggestion, decision, concept ?? null, { person, at: new Date().toISOString() });
    change((now) => putSuggestion(now, hoped));
    underWay.current += 1;
    sending.current = sending.current
      .then(() => decideSuggestion(id, suggestion.id, decision, language))
      .then(
        (kept) => change((now) => replaceIf(now, hoped, kept)),
        (error: unknown) => {
          change((now) => replaceIf(now, hoped, suggestion));
          setFailed({ suggestion, error });
        },
      )
      .then(() => {
        underWay.current -= 1;
      });
  };
  const point = async (where: Point) => {
    const made = await pointAtWords(id, where, language);
    change((now) => putSuggestion(now, made));
    return made;
  };
  return { read, failed, forgetFailed: () => setFailed(null), decide, point };
}

/** Unless a later decision was made of it meanwhile. */
function replaceIf(held: HeldSuggestions, hoped: Suggestion, by: Suggestion): HeldSuggestions {
  const now = held.suggestions.find(({ id }) => id === hoped.id);
  return now?.decisions.at(-1)?.at === hoped.decisions.at(-1)?.at ? putSuggestion(held, by) : held;
}
