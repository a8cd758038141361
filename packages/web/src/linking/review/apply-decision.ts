/** What a decision makes of a suggestion before the server has answered, and putting one back into its document. Pure. */
import type { ConceptSummary } from "@leerlijn/contract/concept";
import type { Decide, DocumentDetail, Suggestion } from "@leerlijn/contract/linking";

const stateAfter = { accept: "accepted", reject: "rejected", choose: "chosen", reopen: "open" } as const;
const keptAs = { accept: "accepted", reject: "rejected", choose: "chosen", reopen: "reopened" } as const;

/** `concept`: the one that was chosen. */
export function applyDecision(
  suggestion: Suggestion,
  { decision: asked, reason }: Decide,
  concept: ConceptSummary | null,
  by: { readonly person: string; readonly at: string },
): Suggestion {
  // Words that a person pointed at have nothing to go back to: taking them back rejects them, as the server does.
  const decision = asked === "reopen" && suggestion.suggested === null ? "reject" : asked;
  const counts =
    decision === "choose" ? concept : decision === "accept" ? (suggestion.suggested?.concept ?? null) : null;
  return {
    ...suggestion,
    state: stateAfter[decision],
    concept: counts,
    decisions: [
      ...suggestion.decisions,
      { decision: keptAs[decision], concept: counts?.uri ?? null, reason: reason ?? null, ...by },
    ],
  };
}

/** In its place when it is there, else where its words stand. Linear. */
export function putSuggestion(document: DocumentDetail, suggestion: Suggestion): DocumentDetail {
  const { suggestions } = document;
  if (suggestions.some(({ id }) => id === suggestion.id)) {
    return { ...document, suggestions: suggestions.map((one) => (one.id === suggestion.id ? suggestion : one)) };
  }
  const comesAfter = ({ passage, start }: Suggestion) =>
    passage > suggestion.passage || (passage === suggestion.passage && start > suggestion.start);
  const at = suggestions.findIndex(comesAfter);
  return { ...document, suggestions: suggestions.toSpliced(at < 0 ? suggestions.length : at, 0, suggestion) };
}
