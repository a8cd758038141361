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
  /** Rarity of the rarest word found, and of the whole label; 1 is that of a word that no label has. */
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
    rarest,
    rarity,
    covered * covered,
    Number(preferred),
    Number(covered > nearlyWhole),
  );
}

/** Of `textFigures`, in that order. Fitted by logistic regression to the development part of the Dutch sentences; see benchmarks/linking/sentences. */
export const textWeights: readonly number[] = [-13.85, 2.57, 1.11, 4.81, -3.79, -0.59, 9.32, 0.46, 5.78, -0.23, -3.64];

export function chanceInText(found: LabelInText): number {
  return chanceOf(textFigures(found), textWeights);
}
