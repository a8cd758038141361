/** The words of all labels, each once, by number. Owns their vectors, features and stems. */
import type { Encoder } from "./encoder.ts";
import { startsOf } from "./postings.ts";
import { neutralForm, stemOf } from "./word-forms.ts";

export class IndexedWords {
  /** Folded. */
  readonly texts: readonly string[];
  /** Row after row by word. */
  readonly vectors: Float32Array;
  /** Word w has the features from featureStarts[w] up to, not with, featureStarts[w + 1], with their values. */
  readonly featureStarts: Int32Array;
  readonly featureItems: Int32Array;
  readonly featureValues: Float32Array;
  readonly rarities: Float64Array;
  /** Number of each word's stem. */
  readonly stems: Int32Array;
  readonly stemCount: number;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #stemNumbers = new Map<string, number>();

  /** Words may come more than once; they are numbered in the order given. O(words · dimensions). */
  constructor(encoder: Encoder, words: Iterable<string>) {
    this.texts = [...new Set(words)];
    this.#numbers = new Map(this.texts.map((text, number) => [text, number]));
    this.vectors = new Float32Array(this.texts.length * encoder.dimensions);
    for (const [word, text] of this.texts.entries()) this.vectors.set(encoder.word(text), word * encoder.dimensions);
    const known = this.texts.map((text) => encoder.vocabulary.word(text));
    this.featureStarts = startsOf(known.map(({ features }) => features.length));
    this.featureItems = new Int32Array(this.featureStarts.at(-1) ?? 0);
    this.featureValues = new Float32Array(this.featureItems.length);
    for (const [word, { features, values }] of known.entries()) {
      this.featureItems.set(features, this.featureStarts[word]);
      this.featureValues.set(values, this.featureStarts[word]);
    }
    this.rarities = Float64Array.from(known, ({ rarity }) => rarity);
    this.stems = Int32Array.from(this.texts, (text) => this.#addStem(stemOf(neutralForm(text))));
    this.stemCount = this.#stemNumbers.size;
  }

  /** Number of a folded word; −1: no label has it. */
  number(text: string): number {
    return this.#numbers.get(text) ?? -1;
  }

  /** Number of the stem of a folded word; −1: no label has it. */
  stemNumber(word: string): number {
    return this.#stemNumbers.get(stemOf(neutralForm(word))) ?? -1;
  }

  /** Of a word by number; not to be changed. */
  vector(word: number): Float32Array {
    const dimensions = this.vectors.length / this.texts.length;
    return this.vectors.subarray(word * dimensions, (word + 1) * dimensions);
  }

  rarity(words: Iterable<number>): number {
    let sum = 0;
    for (const word of words) sum += this.rarities[word] as number;
    return sum;
  }

  /** Length of the sum of the words' features. */
  featureLength(words: Iterable<number>): number {
    const sums = new Map<number, number>();
    for (const word of words) {
      const end = this.featureStarts[word + 1] as number;
      for (let at = this.featureStarts[word] as number; at < end; at++) {
        const feature = this.featureItems[at] as number;
        sums.set(feature, (sums.get(feature) ?? 0) + (this.featureValues[at] as number));
      }
    }
    let square = 0;
    for (const value of sums.values()) square += value * value;
    return Math.sqrt(square);
  }

  #addStem(name: string): number {
    const known = this.#stemNumbers.get(name);
    if (known !== undefined) return known;
    const made = this.#stemNumbers.size;
    this.#stemNumbers.set(name, made);
    return made;
  }
}
