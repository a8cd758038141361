/**
 * How sure a link is: the share of links like it that were right on labels that the encoder never saw. Owns the
 * figures it is told by and the rule for a text that is itself a label.
 */
import { type Calibration, chanceAt } from "../algorithms/learning/isotonic.ts";
import { chanceOf } from "../algorithms/learning/logistic.ts";
import type { RankedConcept } from "./ranking.ts";

export interface Certainty {
  readonly weights: readonly number[];
  readonly calibration: Calibration;
}

export const certaintyFigures = 8;

/** Of a text that is a label of one concept: labels are sometimes wrong, and a text may mean another thing. */
const chanceOfLabel = 0.97;

/** Chance that this concept is meant, 0–1. `called`: how many concepts the text is a label of, in the same way. */
export function certaintyOf(
  ranked: RankedConcept,
  { weights, calibration }: Certainty,
  knownShare: number,
  called: number,
): number {
  if (ranked.likeness.whole > 0) return chanceOfLabel / Math.max(1, called);
  // Better than a label that is just the text nothing can be.
  return Math.min(chanceOfLabel, chanceAt(calibration, chanceOf(certaintyFiguresOf(ranked, knownShare), weights)));
}

/** `knownShare`: how much of the text's words the labels know, 0–1. */
export function certaintyFiguresOf({ share, likeness }: RankedConcept, knownShare: number): Float64Array {
  const { vector, features, textCovered, labelCovered, textKnown } = likeness;
  return Float64Array.of(1, share, vector, features, textCovered, labelCovered, textKnown, knownShare);
}
