/**
 * How much two words are alike, and which words of labels are like a word of a text. Owns the measure: the same stem,
 * or the cosine of their features, so that inflection, compounds and slips of the pen do not part them.
 */
import type { ConceptIndex } from "./concept-index.ts";

/** Below this words have nothing to do with each other. */
const least = 0.35;
const sameStem = 0.95;
const mostCached = 20_000;

export class WordLikeness {
  readonly #index: ConceptIndex;
  /** By feature: numbers of the labels' words that have it. */
  readonly #wordsOfFeature: readonly (readonly number[])[];
  readonly #featureLengths: Float32Array;
  readonly #alike = new Map<string, ReadonlyMap<number, number>>();

  /** O(features of all words of labels). */
  constructor(index: ConceptIndex) {
    this.#index = index;
    const wordsOfFeature: number[][] = Array.from({ length: index.encoder.vocabulary.size }, () => []);
    this.#featureLengths = new Float32Array(index.words.texts.length);
    for (const [word, { features, values }] of index.words.features.entries()) {
      for (const feature of features) wordsOfFeature[feature]?.push(word);
      this.#featureLengths[word] = lengthOf(values);
    }
    this.#wordsOfFeature = wordsOfFeature;
  }

  /** Words of labels like this folded word, by number, with how much, from `least` to 1. */
  alike(text: string): ReadonlyMap<number, number> {
    const cached = this.#alike.get(text);
    if (cached !== undefined) return cached;
    const { features, values } = this.#index.encoder.vocabulary.word(text);
    const sums = new Map<number, number>();
    for (const [at, feature] of features.entries()) {
      for (const word of this.#wordsOfFeature[feature] ?? []) {
        const own = this.#index.words.features[word];
        const value = own?.values[own.features.indexOf(feature)] ?? 0;
        sums.set(word, (sums.get(word) ?? 0) + value * (values[at] as number));
      }
    }
    const stem = this.#index.words.stemNumber(text);
    const length = lengthOf(values);
    const alike = new Map<number, number>();
    for (const [word, sum] of sums) {
      const cosine = sum / (length * (this.#featureLengths[word] as number));
      const same = stem >= 0 && this.#index.words.stems[word] === stem;
      const much = this.#index.words.texts[word] === text ? 1 : same ? Math.max(sameStem, cosine) : cosine;
      if (much >= least) alike.set(word, Math.min(1, much));
    }
    if (this.#alike.size >= mostCached) this.#alike.clear();
    this.#alike.set(text, alike);
    return alike;
  }
}

function lengthOf(values: Float32Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
}
