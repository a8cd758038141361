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
  /** The label is in another language than the text seems to be. */
  readonly foreign: boolean;
  /** Size of the taxonomy: logarithm of its number of labels, in tens. */
  readonly size: number;
}

const nearlyWhole = 0.93;
/** Of a word that differs only in its ending. */
const sameWord = 0.95;

export function textFigures(found: LabelInText): Float64Array {
  const { covered, leastCovered, vector, tight, words, rarest, rarity, preferred, foreign, size } = found;
  const exact = Number(leastCovered >= sameWord);
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
    exact * Number(words === 1),
    exact * Number(words > 1) * tight,
    Number(foreign),
    size,
    size * rarest,
  );
}

/**
 * Of `textFigures`, in that order. Fitted once by logistic regression to labels found in the development part of the
 * Dutch sentences (with the starter pack and with all of ESCO) and of the English ones; then stretched so that links
 * that are given are right as often as they say. benchmarks/linking/fit-text-weights.ts gives weights near these, not
 * the same; see docs/algorithms/linking.md.
 */
export const textWeights: readonly number[] = [
  -8.16, 1.75, 1.51, 7.48, -3.1, -1.4, 1.2, 0.34, 4.94, 0.82, -1.16, -0.64, -0.72, 0.38, -4.35, 3.75,
];

export function chanceInText(found: LabelInText): number {
  return chanceOf(textFigures(found), textWeights);
}
