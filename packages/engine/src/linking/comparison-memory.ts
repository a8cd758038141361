/**
 * Room in which one text at a time is compared with labels: made once an index, since making it anew for every text
 * would cost more than comparing. Owns whose turn it is.
 */
import type { WordFeatures } from "./vocabulary.ts";

export class ComparisonMemory {
  /** Of the text, by feature. */
  readonly features: Float32Array;
  /** By word of a label: parts of cosines, and in which turn each was worked out. */
  readonly vectorParts: Float32Array;
  readonly vectorTurns: Int32Array;
  readonly featureParts: Float32Array;
  readonly featureTurns: Int32Array;
  #turn = 0;
  #touched: number[] = [];

  constructor(features: number, words: number) {
    this.features = new Float32Array(features);
    this.vectorParts = new Float32Array(words);
    this.vectorTurns = new Int32Array(words);
    this.featureParts = new Float32Array(words);
    this.featureTurns = new Int32Array(words);
  }

  get turn(): number {
    return this.#turn;
  }

  /** Forgets the text before; gives the number of this turn. */
  begin(): number {
    for (const feature of this.#touched) this.features[feature] = 0;
    this.#touched = [];
    this.#turn++;
    return this.#turn;
  }

  addFeatures({ features, values }: WordFeatures): void {
    for (let at = 0; at < features.length; at++) {
      const feature = features[at] as number;
      const before = this.features[feature] as number;
      if (before === 0) this.#touched.push(feature);
      this.features[feature] = before + (values[at] as number);
    }
  }

  featureLength(): number {
    let square = 0;
    for (const feature of this.#touched) square += (this.features[feature] as number) ** 2;
    return Math.sqrt(square);
  }
}
