/**
 * Which concepts a short text names, best first: likeness weighed by language. Owns the weights' meaning and the rule
 * that a text which is a label leads to its concept before all others.
 */
import { softmax, weigh } from "../algorithms/learning/listwise-ranking.ts";
import type { ConceptIndex } from "./concept-index.ts";
import type { ConceptLabel } from "./labelled-concept.ts";
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

export interface ComparedConcept {
  readonly concept: number;
  /** The one that is nearest; null: it has none. */
  readonly label: ConceptLabel | null;
  readonly score: number;
  readonly likeness: Likeness;
}

export interface RankedConcept extends ComparedConcept {
  /** Of all that were compared, by their scores; they add up to one. */
  readonly share: number;
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
  options: RankingOptions,
): readonly RankedConcept[] {
  return ranked(compareConcepts(index, ranking, words, options));
}

/** Candidates in any order. */
export function compareConcepts(
  index: ConceptIndex,
  ranking: Ranking,
  words: readonly string[],
  { language, candidates = defaultCandidates, accepts = anyConcept }: RankingOptions,
): readonly ComparedConcept[] {
  if (words.length === 0) return [];
  const weights = ranking.weights[language] ?? ranking.weights[""] ?? [];
  const comparison = new TextComparison(index, words);
  return index.candidates(words, candidates, accepts).map((concept) => {
    const likeness = comparison.with(concept);
    const score = weigh(figuresOf(likeness), weights);
    return { concept, likeness, label: index.labels[likeness.label] ?? null, score };
  });
}

export function ranked(compared: readonly ComparedConcept[]): readonly RankedConcept[] {
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
