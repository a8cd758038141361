/** What a decision makes of a suggestion before the server has answered. Pure. */
import type { ConceptSummary } from "@leerlijn/contract/concept";
import type { Decide, Suggestion } from "@leerlijn/contract/linking";

const stateAfter = { accept: "accepted", reject: "rejected", choose: "chosen", reopen: "open" } as const;
const keptAs = { accept: "accepted", reject: "rejected", choose: "chosen", reopen: "reopened" } as const;

/** `concept`: the one that was chosen. */
export function applyDecision(
  suggestion: Suggestion,
  { decision: asked, reason, keepWording = false }: Decide,
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
      {
        decision: keptAs[decision],
        concept: counts?.uri ?? null,
        keepsWording: counts !== null && keepWording,
        reason: reason ?? null,
        ...by,
      },
    ],
  };
}
