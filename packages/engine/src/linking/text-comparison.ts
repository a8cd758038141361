/**
 * One text against the labels of concepts: how near their vectors lie, how many of their features and words they
 * share. Owns the figures that ranking weighs; gives each with the label that it is about.
 */

import type { ComparisonMemory } from "./comparison-memory.ts";
import { type ConceptIndex, wholeKey } from "./concept-index.ts";
import type { WordFeatures } from "./vocabulary.ts";

/** What a concept and a text have to do with each other; all from 0 to 1 but for cosines, which may be below 0. */
export interface Likeness {
  /** Cosine with the nearest label, and with the middle of all labels. */
  readonly vector: number;
  readonly middle: number;
  /** Cosine by features with the label that shares most. */
  readonly features: number;
  /** Share of the text's words (rare ones count more) that the best label has, and of the label's that the text has. */
  readonly textCovered: number;
  readonly labelCovered: number;
  /** Share of the text's words that stand in any of the concept's labels. */
  readonly textKnown: number;
  /** 2: a preferred label is the text, 1: another label is, 0: none is. */
  readonly whole: 0 | 1 | 2;
  /** Number of the label that is nearest; −1: the concept has none. */
  readonly label: number;
}

export class TextComparison {
  readonly words: readonly string[];
  readonly #index: ConceptIndex;
  readonly #vector: Float32Array;
  readonly #memory: ComparisonMemory;
  readonly #turn: number;
  readonly #featureLength: number;
  readonly #stems = new Map<number, number>();
  readonly #rarity: number;
  readonly #key: string;

  /** Folded words of the text. One comparison an index at a time: a new one ends the one before. */
  constructor(index: ConceptIndex, words: readonly string[]) {
    this.words = words;
    this.#index = index;
    const { vocabulary } = index.encoder;
    this.#vector = index.encoder.text(words);
    this.#memory = index.memory;
    this.#turn = index.memory.begin();
    let rarity = 0;
    for (const word of words) {
      const known = vocabulary.word(word);
      this.#memory.addFeatures(known);
      rarity += known.rarity;
      const stem = index.words.stemNumber(word);
      if (stem >= 0) this.#stems.set(stem, known.rarity);
    }
    this.#rarity = rarity || 1;
    this.#featureLength = this.#memory.featureLength() || 1;
    this.#key = wholeKey(words);
  }

  /** O(words of the concept's labels · dimensions); words met before cost nothing. */
  with(concept: number): Likeness {
    if (this.#memory.turn !== this.#turn) throw new Error("another comparison has begun");
    let vector = -1;
    let features = 0;
    let best = -1;
    let textCovered = 0;
    let labelCovered = 0;
    let covered = -1;
    let whole: Likeness["whole"] = 0;
    const known = new Set<number>();
    for (const label of this.#index.labelsOf(concept)) {
      const near = this.#vectorCosine(label);
      if (near > vector) [vector, best] = [near, label];
      if (this.#index.labelKeys[label] === this.#key)
        whole = this.#index.labels[label]?.preferred === true ? 2 : whole || 1;
      features = Math.max(features, this.#featureCosine(label));
      const shared = this.#sharedRarity(label, known);
      const ofText = Math.min(1, shared / this.#rarity);
      const ofLabel = Math.min(1, shared / ((this.#index.labelRarities[label] as number) || 1));
      if (ofText + ofLabel > covered) [covered, textCovered, labelCovered] = [ofText + ofLabel, ofText, ofLabel];
    }
    let knownRarity = 0;
    for (const stem of known) knownRarity += this.#stems.get(stem) ?? 0;
    return {
      vector,
      middle: this.#index.nearness(this.#vector, concept),
      features,
      textCovered,
      labelCovered,
      textKnown: Math.min(1, knownRarity / this.#rarity),
      whole,
      label: best,
    };
  }

  #vectorCosine(label: number): number {
    const { labelWords, wordStarts, vectorLengths } = this.#index;
    const length = vectorLengths[label] as number;
    if (length === 0) return 0;
    let sum = 0;
    const end = wordStarts[label + 1] as number;
    for (let at = wordStarts[label] as number; at < end; at++) sum += this.#vectorPart(labelWords[at] as number);
    return sum / length;
  }

  #vectorPart(word: number): number {
    const { vectorParts, vectorTurns } = this.#memory;
    if (vectorTurns[word] === this.#turn) return vectorParts[word] as number;
    const { vectors } = this.#index.words;
    const vector = this.#vector;
    const from = word * vector.length;
    let sum = 0;
    for (let k = 0; k < vector.length; k++) sum += (vector[k] as number) * (vectors[from + k] as number);
    vectorParts[word] = sum;
    vectorTurns[word] = this.#turn;
    return vectorParts[word] as number;
  }

  #featureCosine(label: number): number {
    const { labelWords, wordStarts, featureLengths } = this.#index;
    const length = featureLengths[label] as number;
    if (length === 0) return 0;
    let sum = 0;
    const end = wordStarts[label + 1] as number;
    for (let at = wordStarts[label] as number; at < end; at++) sum += this.#featurePart(labelWords[at] as number);
    return sum / length / this.#featureLength;
  }

  #featurePart(word: number): number {
    const { featureParts, featureTurns, features: own } = this.#memory;
    if (featureTurns[word] === this.#turn) return featureParts[word] as number;
    const { features, values } = this.#index.words.features[word] as WordFeatures;
    let sum = 0;
    for (let at = 0; at < features.length; at++) {
      sum += (values[at] as number) * (own[features[at] as number] as number);
    }
    featureParts[word] = sum;
    featureTurns[word] = this.#turn;
    return featureParts[word] as number;
  }

  /** Sum of the rarities of the words that text and label share; adds their stems to what is known. */
  #sharedRarity(label: number, known: Set<number>): number {
    if (this.#stems.size === 0) return 0;
    const { labelWords, wordStarts, words } = this.#index;
    let shared = 0;
    const end = wordStarts[label + 1] as number;
    for (let at = wordStarts[label] as number; at < end; at++) {
      const stem = words.stems[labelWords[at] as number] as number;
      const rarity = this.#stems.get(stem);
      if (rarity === undefined) continue;
      shared += rarity;
      known.add(stem);
    }
    return shared;
  }
}
