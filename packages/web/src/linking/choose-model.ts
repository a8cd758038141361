/** Which model answers a question about a kind, as the server chooses it. Pure. */
import type { LinkedKind, LinkingModelState } from "@leerlijn/contract/linking";

/** The taxonomy that was asked for, else, of those that can answer now, the one with most concepts. Null: there is none. */
export function chooseModel(
  models: readonly LinkingModelState[],
  kind: LinkedKind,
  taxonomy: string | undefined,
): LinkingModelState | null {
  const ofKind = models.filter((model) => model.kind === kind);
  const asked = ofKind.find((model) => model.taxonomy === taxonomy);
  return asked ?? ofKind.reduce<LinkingModelState | null>((most, one) => larger(most, one), null);
}

function larger(most: LinkingModelState | null, one: LinkingModelState): LinkingModelState {
  if (most === null || canAnswer(most) !== canAnswer(one)) return most !== null && canAnswer(most) ? most : one;
  return most.concepts >= one.concepts ? most : one;
}

/** It can answer now, be it with what it knew before. */
export function canAnswer({ state, model }: LinkingModelState): boolean {
  return state === "ready" || state === "outdated" || model !== null;
}
