/** What may stand in the addresses of the desk Koppelen. Never the text that somebody pasted. */
import type { LinkedKind } from "@leerlijn/contract/linking";

export const sureness = ["wide", "usual", "strict"] as const;
export type Sureness = (typeof sureness)[number];

export interface LinkingSearch {
  /** Left out: skills. */
  readonly kind?: "occupation";
  /** Of the text. Left out: the language of the page. */
  readonly language?: "nl" | "en";
  /** Left out: the one with most concepts. */
  readonly taxonomy?: string;
  /** Left out: as usual. */
  readonly sure?: "wide" | "strict";
}

export function readLinkingSearch(given: Record<string, unknown>): LinkingSearch {
  const { kind, language, taxonomy, sure } = given;
  return {
    ...(kind === "occupation" ? { kind } : {}),
    ...(language === "nl" || language === "en" ? { language } : {}),
    ...(typeof taxonomy === "string" && taxonomy !== "" ? { taxonomy } : {}),
    ...(sure === "wide" || sure === "strict" ? { sure } : {}),
  };
}

/** Undefined: the one that the server uses. Names need less, since the whole text is the name. */
export function leastChance(kind: LinkedKind, sure: Sureness): number | undefined {
  if (sure === "usual") return undefined;
  if (kind === "occupation") return sure === "wide" ? 0.25 : 0.8;
  return sure === "wide" ? 0.5 : 0.9;
}

export const reviewStates = ["open", "accepted", "rejected"] as const;
export type ReviewState = (typeof reviewStates)[number];
export const conceptKinds = ["skill", "knowledge", "attitude", "language", "occupation"] as const;
export type ConceptKind = (typeof conceptKinds)[number];

export interface ReviewSearch {
  /** Left out: all. "accepted": also those for which another concept was chosen. */
  readonly state?: ReviewState;
  readonly kind?: ConceptKind;
}

export function readReviewSearch(given: Record<string, unknown>): ReviewSearch {
  const state = reviewStates.find((one) => one === given["state"]);
  const kind = conceptKinds.find((one) => one === given["kind"]);
  return { ...(state === undefined ? {} : { state }), ...(kind === undefined ? {} : { kind }) };
}
