/**
 * How likely a stretch of running text speaks of a concept, from how well a label's words are found there. Owns the
 * figures and their weights.
 */
import { chanceOf } from "../algorithms/learning/logistic.ts";

export interface LabelInText {
  /** Share of the label's words that are found, rare ones counting more; 0–1. */
  readonly covered: number;
  /** Of the word that is found least. */
  readonly leastCovered: number;
  /** Cosine of the label with the stretch it is found in. */
  readonly vector: number;
  /** Words found ÷ words of the stretch. */
  readonly tight: number;
  /** Words of the label that name something. */
  readonly words: number;
  /** Rarity of the rarest word found, and of the whole label. */
  readonly rarest: number;
  readonly rarity: number;
  readonly preferred: boolean;
}

const nearlyWhole = 0.93;

export function textFigures(found: LabelInText): Float64Array {
  const { covered, leastCovered, vector, tight, words, rarest, rarity, preferred } = found;
  return Float64Array.of(
    1,
    covered,
    leastCovered,
    vector,
    tight,
    Number(words === 1),
    rarest / 8,
    rarity / 10,
    covered * covered,
    Number(preferred),
    Number(covered > nearlyWhole),
  );
}

/** Fitted to the development part of the Dutch sentences; see benchmarks/linking/sentences. */
export const textWeights: readonly number[] = [-9, 1.5, 0, 5, -4, -0.5, 6, 0.3, 4.3, -0.2, -1.1];

export function chanceInText(found: LabelInText): number {
  return chanceOf(textFigures(found), textWeights);
}
