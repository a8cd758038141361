/** Taking back a decision: what stood before it, and the decision that makes it so again. Pure. */
import type { ConceptSummary } from "@leerlijn/contract/concept";
import type { Decide, Decision, Suggestion } from "@leerlijn/contract/linking";

/** What stands of a suggestion. */
export interface Standing {
  /** Null: nothing was decided. */
  readonly decision: Decision | null;
  /** The concept that counts by it, where it is known here. */
  readonly concept: ConceptSummary | null;
}

export function standingOf({ decisions, concept }: Suggestion): Standing {
  return { decision: decisions.at(-1) ?? null, concept };
}

/**
 * What stood before the last decision, as far as the history tells: a decision equal to the one before the last was
 * itself a way back, so that going back again and again ends at an open suggestion.
 */
export function standingBefore({ decisions, suggested, alternatives }: Suggestion): Standing {
  const standing: Decision[] = [];
  for (const decision of decisions) {
    if (decision.decision === "reopened") standing.length = 0;
    else if (isSame(standing.at(-2), decision)) standing.pop();
    else standing.push(decision);
  }
  const decision = standing.at(-2) ?? null;
  const known = [suggested, ...alternatives].find((one) => one?.concept.uri === decision?.concept);
  return { decision, concept: decision?.concept == null ? null : (known?.concept ?? null) };
}

function isSame(one: Decision | undefined, other: Decision): boolean {
  return one?.decision === other.decision && one.concept === other.concept;
}

export function wayBackTo({ decision }: Standing): Decide {
  switch (decision?.decision) {
    case "accepted":
      return { decision: "accept", keepWording: decision.keepsWording };
    case "chosen":
      return { decision: "choose", concept: decision.concept ?? "", keepWording: decision.keepsWording };
    case "rejected":
      return { decision: "reject" };
    default:
      return { decision: "reopen" };
  }
}
