/**
 * Which concepts a short text names, best first: likeness weighed by language. Owns the weights' meaning and the rule
 * that a text which is a label leads to its concept before all others.
 */
import { softmax, weigh } from "../algorithms/learning/listwise-ranking.ts";
import type { ConceptIndex } from "./concept-index.ts";
import { type Likeness, TextComparison } from "./text-comparison.ts";

/** What ranking weighs, in this order. `whole` is not among them: it goes before all. */
export const rankingFigures = [
  "vector",
  "middle",
  "features",
  "textCovered",
  "labelCovered",
  "textKnown",
  "vectorSquared",
  "featuresSquared",
  "bothCovered",
] as const;

export interface Ranking {
  /** By language of the text; "" for a language that has none of its own. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

export interface RankedConcept {
  readonly concept: number;
  /** Number of the label that is nearest. */
  readonly label: number;
  readonly score: number;
  /** Of all that were compared, by their scores; they add up to one. */
  readonly share: number;
  readonly likeness: Likeness;
}

export interface RankingOptions {
  readonly language: string;
  /** How many candidates of each sort are compared; default 60. */
  readonly candidates?: number;
  readonly accepts?: (concept: number) => boolean;
}

const defaultCandidates = 60;
const anyConcept = () => true;

/** Candidates best first; of equal ones the first of the taxonomy. */
export function rankConcepts(
  index: ConceptIndex,
  ranking: Ranking,
  words: readonly string[],
  { language, candidates = defaultCandidates, accepts = anyConcept }: RankingOptions,
): readonly RankedConcept[] {
  if (words.length === 0) return [];
  const weights = ranking.weights[language] ?? ranking.weights[""] ?? [];
  const comparison = new TextComparison(index, words);
  const compared = index.candidates(words, candidates, accepts).map((concept) => {
    const likeness = comparison.with(concept);
    return { concept, likeness, label: likeness.label, score: weigh(figuresOf(likeness), weights) };
  });
  const shares = softmax(compared.map(({ score }) => score));
  return compared
    .map((one, at) => ({ ...one, share: shares[at] as number }))
    .sort((a, b) => b.likeness.whole - a.likeness.whole || b.score - a.score || a.concept - b.concept);
}

export function figuresOf(likeness: Likeness): Float64Array {
  const { vector, middle, features, textCovered, labelCovered, textKnown } = likeness;
  return Float64Array.of(
    vector,
    middle,
    features,
    textCovered,
    labelCovered,
    textKnown,
    vector * Math.abs(vector),
    features * features,
    textCovered * labelCovered,
  );
}
