/** Decisions of a reviewer: shown at once, sent in order, put back when the server refuses. Owns what is under way. */
import type { ConceptSummary } from "@leerlijn/contract/concept";
import type { Decide, DocumentDetail, Point, Suggestion } from "@leerlijn/contract/linking";
import { useCallback, useEffect, useRef, useState } from "react";
import {
  decideSuggestion,
  documentQuery,
  forgetDocuments,
  forgetLabels,
  pointAtWords,
} from "../../api/linking-queries.ts";
import { queryClient } from "../../api/query-client.ts";
import type { PageLanguage } from "../../i18n/set-up-texts.ts";
import { applyDecision, putSuggestion } from "./apply-decision.ts";

export interface FailedDecision {
  readonly suggestion: Suggestion;
  readonly error: unknown;
}

export interface Decisions {
  /** The last one that was not kept. */
  readonly failed: FailedDecision | null;
  readonly forgetFailed: () => void;
  /** `concept`: the one that was chosen. */
  readonly decide: (suggestion: Suggestion, decision: Decide, concept?: ConceptSummary) => void;
  /** Rejects with `RequestProblem`. */
  readonly point: (point: Point) => Promise<Suggestion>;
}

export function useDecisions(id: string, person: string, language: PageLanguage): Decisions {
  const [failed, setFailed] = useState<FailedDecision | null>(null);
  const sending = useRef<Promise<void>>(Promise.resolve());
  const { queryKey } = documentQuery(id, language);
  const change = useCallback(
    (to: (document: DocumentDetail) => DocumentDetail) =>
      queryClient.setQueryData<DocumentDetail>(queryKey, (document) =>
        document === undefined ? undefined : to(document),
      ),
    [queryKey],
  );
  useEffect(
    () => () => {
      // The lists of documents and words are read anew when they are opened.
      void sending.current.then(() => Promise.all([forgetDocuments(), forgetLabels()]));
    },
    [],
  );
  const decide = (suggestion: Suggestion, decision: Decide, concept?: ConceptSummary) => {
    const hoped = applyDecision(suggestion, decision, concept ?? null, { person, at: new Date().toISOString() });
    change((document) => putSuggestion(document, hoped));
    sending.current = sending.current
      .then(() => decideSuggestion(id, suggestion.id, decision, language))
      .then(
        (kept) => change((document) => replaceIf(document, hoped, kept)),
        (error: unknown) => {
          change((document) => replaceIf(document, hoped, suggestion));
          setFailed({ suggestion, error });
        },
      )
      .then(() => undefined);
  };
  const point = async (where: Point) => {
    const made = await pointAtWords(id, where, language);
    change((document) => putSuggestion(document, made));
    return made;
  };
  return { failed, forgetFailed: () => setFailed(null), decide, point };
}

/** Unless a later decision was made of it meanwhile. */
function replaceIf(document: DocumentDetail, hoped: Suggestion, by: Suggestion): DocumentDetail {
  const now = document.suggestions.find(({ id }) => id === hoped.id);
  return now?.decisions.at(-1)?.at === hoped.decisions.at(-1)?.at ? putSuggestion(document, by) : document;
}
