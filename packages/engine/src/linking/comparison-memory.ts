/**
 * Room in which one text at a time is compared with labels: made once an index, since making it anew for every text
 * would cost more than comparing. Owns whose turn it is.
 */
import type { WordFeatures } from "./vocabulary.ts";

export class ComparisonMemory {
  /** Of the text, by feature. */
  readonly features: Float32Array;
  /** By word of a label: parts of cosines, and in which turn they were worked out. */
  readonly vectorParts: Float32Array;
  readonly featureParts: Float32Array;
  readonly turns: Int32Array;
  /** By stem: rarity of the text's word with it, 0 for none. */
  readonly stemRarities: Float64Array;
  #turn = 0;
  #touched: number[] = [];
  #stems: number[] = [];
  /** Stems of the text that were met in a concept's labels. */
  readonly #met: Uint8Array;

  constructor(features: number, words: number, stems: number) {
    this.features = new Float32Array(features);
    this.vectorParts = new Float32Array(words);
    this.featureParts = new Float32Array(words);
    this.turns = new Int32Array(words);
    this.stemRarities = new Float64Array(stems);
    this.#met = new Uint8Array(stems);
  }

  get turn(): number {
    return this.#turn;
  }

  /** Forgets the text before; gives the number of this turn. */
  begin(): number {
    for (const feature of this.#touched) this.features[feature] = 0;
    for (const stem of this.#stems) this.stemRarities[stem] = 0;
    this.#touched = [];
    this.#stems = [];
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

  /** A word of the text has this stem. */
  setStem(stem: number, rarity: number): void {
    if (this.stemRarities[stem] === 0) this.#stems.push(stem);
    this.stemRarities[stem] = rarity;
  }

  meetStem(stem: number): void {
    this.#met[stem] = 1;
  }

  /** Rarities of the text's stems that were met since it was last asked. */
  takeStems(): number {
    let sum = 0;
    for (const stem of this.#stems) {
      if (this.#met[stem] === 1) sum += this.stemRarities[stem] as number;
      this.#met[stem] = 0;
    }
    return sum;
  }

  featureLength(): number {
    let square = 0;
    for (const feature of this.#touched) square += (this.features[feature] as number) ** 2;
    return Math.sqrt(square);
  }
}
