/** The words of all labels, each once, by number. Owns their vectors, features and stems. */
import type { Encoder } from "./encoder.ts";
import type { WordFeatures } from "./vocabulary.ts";
import { neutralForm, stemOf } from "./word-forms.ts";

export class IndexedWords {
  /** Folded. */
  readonly texts: string[] = [];
  readonly features: WordFeatures[] = [];
  /** Number of each word's stem. */
  readonly stems: number[] = [];
  readonly stemNames: string[] = [];
  readonly #encoder: Encoder;
  readonly #numbers = new Map<string, number>();
  readonly #stemNumbers = new Map<string, number>();
  #vectors: Float32Array;

  constructor(encoder: Encoder) {
    this.#encoder = encoder;
    this.#vectors = new Float32Array(256 * encoder.dimensions);
  }

  /** The word's number, new or known. */
  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const made = this.texts.length;
    this.#numbers.set(text, made);
    this.texts.push(text);
    this.#addVector(made, this.#encoder.word(text));
    this.features.push(this.#encoder.vocabulary.word(text));
    const name = stemOf(neutralForm(text));
    let stem = this.#stemNumbers.get(name);
    if (stem === undefined) {
      stem = this.stemNames.length;
      this.stemNames.push(name);
      this.#stemNumbers.set(name, stem);
    }
    this.stems.push(stem);
    return made;
  }

  /** Row after row by word; longer than there are words. */
  get vectors(): Float32Array {
    return this.#vectors;
  }

  vector(word: number): Float32Array {
    const { dimensions } = this.#encoder;
    return this.#vectors.subarray(word * dimensions, (word + 1) * dimensions);
  }

  /** Number of the stem of a folded word; −1: no label has it. */
  stemNumber(word: string): number {
    return this.#stemNumbers.get(stemOf(neutralForm(word))) ?? -1;
  }

  rarity(words: readonly number[]): number {
    return words.reduce((total, word) => total + (this.features[word]?.rarity ?? 0), 0);
  }

  /** Length of the sum of the words' features. */
  featureLength(words: readonly number[]): number {
    const sums = new Map<number, number>();
    for (const word of words) {
      const { features, values } = this.features[word] as WordFeatures;
      for (let at = 0; at < features.length; at++) {
        const feature = features[at] as number;
        sums.set(feature, (sums.get(feature) ?? 0) + (values[at] as number));
      }
    }
    let square = 0;
    for (const value of sums.values()) square += value * value;
    return Math.sqrt(square);
  }

  #addVector(word: number, vector: Float32Array): void {
    const at = word * this.#encoder.dimensions;
    if (at + vector.length > this.#vectors.length) {
      const larger = new Float32Array(this.#vectors.length * 2);
      larger.set(this.#vectors);
      this.#vectors = larger;
    }
    this.#vectors.set(vector, at);
  }
}
