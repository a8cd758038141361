/**
 * Which concepts a running text speaks of, best first, however unlikely: for lists from which somebody or something
 * chooses. Owns the weights of the figures of sentences; links that are given as they are come from `link-text`.
 */

import { highest } from "../algorithms/learning/highest.ts";
import { weigh } from "../algorithms/learning/listwise-ranking.ts";
import type { ConceptIndex } from "./concept-index.ts";
import { DescriptionIndex } from "./description-index.ts";
import type { ConceptLabel } from "./labelled-concept.ts";
import type { Everyday } from "./labels-in-clause.ts";
import type { NamingWords } from "./naming-words.ts";
import { SentenceComparison, sentenceFigures } from "./sentence-comparison.ts";
import { type ClauseWords, sentencesOf } from "./sentences-of.ts";
import type { WordLikeness } from "./word-likeness.ts";

export interface RankedByText {
  readonly concept: number;
  /** The one that lies nearest; null: it has none. */
  readonly label: ConceptLabel | null;
  readonly score: number;
}

/**
 * Of `sentenceFigures`, in that order: what benchmarks/linking/fit-sentence-weights.ts prints, fitted to development
 * parts and labels kept apart, that of `uses` chosen by hand. See docs/algorithms/linking.md.
 */
const weights: readonly number[] = [
  1.46, 1.74, 3.19, 0.86, -0.82, -2.11, 0.17, -0.72, 1.04, 1.67, 0.46, 1.5, 0.49, 2.12, 3.32, 2.29,
];
/** A longer text is ranked by its beginning, and a longer sentence in pieces: time and memory stay bounded. */
const mostWords = 500;
const mostClauses = 4;

export class TextRanking {
  readonly #comparison: SentenceComparison;
  readonly #index: ConceptIndex;

  constructor(index: ConceptIndex, likeness: WordLikeness, naming: NamingWords, everyday: Everyday) {
    this.#index = index;
    const descriptions = new DescriptionIndex(index.encoder, index.concepts);
    this.#comparison = new SentenceComparison(index, likeness, naming, descriptions, everyday);
  }

  /** By the sentence that speaks most of each. At most `top`. */
  rank(text: string, top: number, accepts: (concept: number) => boolean): readonly RankedByText[] {
    const count = this.#index.concepts.length;
    const scores = new Float32Array(count).fill(Number.NEGATIVE_INFINITY);
    const labels = new Int32Array(count);
    for (const sentence of beginningOf(sentencesOf(text).flatMap(inPieces))) {
      if (!sentence.some((words) => words.length > 0)) continue;
      const compared = this.#comparison.compare(sentence);
      for (let concept = 0; concept < count; concept++) {
        if (!accepts(concept)) continue;
        const from = concept * sentenceFigures.length;
        const score = weigh(compared.figures.subarray(from, from + sentenceFigures.length), weights);
        if (score <= (scores[concept] as number)) continue;
        scores[concept] = score;
        labels[concept] = compared.labels[concept] as number;
      }
    }
    return highest(scores, top).map((concept) => ({
      concept,
      label: this.#index.labels[labels[concept] as number] ?? null,
      score: scores[concept] as number,
    }));
  }
}

type Sentence = readonly ClauseWords[];

function beginningOf(sentences: readonly Sentence[]): readonly Sentence[] {
  let words = 0;
  return sentences.filter((sentence) => {
    words += sentence.reduce((sum, clause) => sum + clause.length, 0);
    return words <= mostWords;
  });
}

function inPieces(sentence: Sentence): readonly Sentence[] {
  const count = Math.ceil(sentence.length / mostClauses);
  return Array.from({ length: count }, (_, at) => sentence.slice(at * mostClauses, (at + 1) * mostClauses));
}
