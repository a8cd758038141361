/**
 * From words to vectors: the sum of what a word's features learnt, in eight bits each. Owns vectors of words; what
 * lies near what is the concept index's.
 */
import { longestWord } from "../algorithms/text/words.ts";
import type { Vocabulary } from "./vocabulary.ts";

const mostCachedWords = 50_000;

export class Encoder {
  readonly vocabulary: Vocabulary;
  readonly dimensions: number;
  /** One row a feature; times its scale. */
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
  readonly #words = new Map<string, Float32Array>();

  constructor(vocabulary: Vocabulary, dimensions: number, vectors: Int8Array, scales: Float32Array) {
    this.vocabulary = vocabulary;
    this.dimensions = dimensions;
    this.vectors = vectors;
    this.scales = scales;
  }

  /** Rounds learnt vectors to eight bits, each row by its own largest number. */
  static of(vocabulary: Vocabulary, dimensions: number, learnt: Float32Array): Encoder {
    const scales = new Float32Array(vocabulary.size);
    const vectors = new Int8Array(learnt.length);
    for (let feature = 0; feature < vocabulary.size; feature++) {
      const row = learnt.subarray(feature * dimensions, (feature + 1) * dimensions);
      const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      scales[feature] = largest / 127;
      if (largest > 0) {
        row.forEach((value, at) => {
          vectors[feature * dimensions + at] = Math.round((value / largest) * 127);
        });
      }
    }
    return new Encoder(vocabulary, dimensions, vectors, scales);
  }

  /** Of a folded word; not at length one: longer means that more is known. Not to be changed. */
  word(text: string): Float32Array {
    const cached = this.#words.get(text);
    if (cached !== undefined) return cached;
    const made = new Float32Array(this.dimensions);
    const { features, values } = this.vocabulary.word(text);
    for (let at = 0; at < features.length; at++) {
      const feature = features[at] as number;
      const weight = (values[at] as number) * (this.scales[feature] as number);
      const from = feature * this.dimensions;
      for (let k = 0; k < this.dimensions; k++) {
        made[k] = (made[k] as number) + weight * (this.vectors[from + k] as number);
      }
    }
    if (text.length > longestWord) return made;
    if (this.#words.size >= mostCachedWords) this.#words.clear();
    this.#words.set(text, made);
    return made;
  }

  /** The sum of the words' vectors, at length one; all zero when nothing of them is known. */
  text(words: readonly string[]): Float32Array {
    const sum = new Float32Array(this.dimensions);
    for (const word of words) addTo(sum, this.word(word));
    return atLengthOne(sum);
  }
}

export function addTo(sum: Float32Array, vector: Float32Array): void {
  for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) + (vector[k] as number);
}

/** Changes what is given. */
export function atLengthOne(vector: Float32Array): Float32Array {
  const length = lengthOf(vector);
  if (length > 0) for (let k = 0; k < vector.length; k++) vector[k] = (vector[k] as number) / length;
  return vector;
}

export function lengthOf(vector: Float32Array): number {
  let square = 0;
  for (let k = 0; k < vector.length; k++) square += (vector[k] as number) ** 2;
  return Math.sqrt(square);
}

/** Of a vector with a row of a matrix. Four sums side by side, since one would wait for itself; lengths are multiples of four. */
export function dotRow(vector: Float32Array, rows: Float32Array, row: number): number {
  const from = row * vector.length;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let k = 0; k < vector.length; k += 4) {
    s0 += (vector[k] as number) * (rows[from + k] as number);
    s1 += (vector[k + 1] as number) * (rows[from + k + 1] as number);
    s2 += (vector[k + 2] as number) * (rows[from + k + 2] as number);
    s3 += (vector[k + 3] as number) * (rows[from + k + 3] as number);
  }
  return s0 + s1 + (s2 + s3);
}
