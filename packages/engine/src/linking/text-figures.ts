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
  /** How common the least common of the words is in everyday language; 0–1. */
  readonly everyday: number;
  /** Only one of two things that the label joins. */
  readonly part: boolean;
  /** Words found ÷ naming words of the clause. */
  readonly share: number;
}

const nearlyWhole = 0.93;
/** Of a word that differs only in its ending. */
const sameWord = 0.95;

export function textFigures(found: LabelInText): Float64Array {
  const {
    covered,
    leastCovered,
    vector,
    tight,
    words,
    rarest,
    rarity,
    preferred,
    foreign,
    size,
    everyday,
    part,
    share,
  } = found;
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
    everyday,
    everyday * Number(words === 1),
    Number(part),
    share,
  );
}

/**
 * Of `textFigures`, in that order: what benchmarks/linking/fit-text-weights.ts prints. Fitted by logistic regression to
 * labels found in the development parts of the Dutch sentences (with the starter pack and with all of ESCO) and of the
 * English ones; then stretched so that links that are given are right as often as they say.
 */
export const textWeights: readonly number[] = [
  -4.13, 1.38, 0.61, 3.21, -1.48, -0.44, 0.46, 0.26, 3.67, 0.53, -0.15, -0.96, -0.28, 0.19, -2.6, 1.1, -3.92, -1.47,
  -1.73, 0.63,
];

export function chanceInText(found: LabelInText): number {
  return chanceOf(textFigures(found), textWeights);
}
