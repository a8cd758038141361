/**
 * One text against the labels of concepts: how near their vectors lie, how many of their features and words they
 * share. Owns the figures that ranking weighs; gives each with the label that it is about.
 */

import type { ComparisonMemory } from "./comparison-memory.ts";
import { type ConceptIndex, wholeKey } from "./concept-index.ts";
import { dotRow } from "./encoder.ts";

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
  readonly #rarity: number;
  readonly #key: string;
  /** Of which this text is a label. */
  readonly #called: ReadonlySet<number>;

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
      if (stem >= 0) this.#memory.setStem(stem, known.rarity);
    }
    this.#rarity = rarity || 1;
    this.#featureLength = this.#memory.featureLength() || 1;
    this.#key = wholeKey(words);
    this.#called = new Set(index.conceptsCalled(words));
  }

  /** O(words of the concept's labels · dimensions); words met before cost nothing. */
  with(concept: number): Likeness {
    if (this.#memory.turn !== this.#turn) throw new Error("another comparison has begun");
    const { labelStarts, vectorLengths, featureLengths, labelRarities } = this.#index;
    let vector = -1;
    let features = 0;
    let best = -1;
    let textCovered = 0;
    let labelCovered = 0;
    let covered = -1;
    const end = labelStarts[concept + 1] as number;
    for (let label = labelStarts[concept] as number; label < end; label++) {
      const sums = this.#sumUp(label);
      const near = sums.vector / ((vectorLengths[label] as number) || 1);
      if (near > vector) {
        vector = near;
        best = label;
      }
      features = Math.max(features, sums.features / ((featureLengths[label] as number) || 1) / this.#featureLength);
      const ofText = Math.min(1, sums.shared / this.#rarity);
      const ofLabel = Math.min(1, sums.shared / ((labelRarities[label] as number) || 1));
      if (ofText + ofLabel > covered) {
        covered = ofText + ofLabel;
        textCovered = ofText;
        labelCovered = ofLabel;
      }
    }
    const middle = this.#index.nearness(this.#vector, concept);
    const textKnown = Math.min(1, this.#memory.takeStems() / this.#rarity);
    return { vector, middle, features, textCovered, labelCovered, textKnown, whole: this.#whole(concept), label: best };
  }

  #whole(concept: number): Likeness["whole"] {
    if (!this.#called.has(concept)) return 0;
    const { labelKeys, labels } = this.#index;
    for (const label of this.#index.labelsOf(concept)) {
      if (labelKeys[label] === this.#key && labels[label]?.preferred === true) return 2;
    }
    return 1;
  }

  /** Over a label's words: parts of both cosines, and the rarities of the words that the text has too. */
  #sumUp(label: number): Sums {
    const { labelWords, wordStarts, words } = this.#index;
    const { vectorParts, featureParts, turns, stemRarities } = this.#memory;
    const turn = this.#turn;
    let vector = 0;
    let features = 0;
    let shared = 0;
    const end = wordStarts[label + 1] as number;
    for (let at = wordStarts[label] as number; at < end; at++) {
      const word = labelWords[at] as number;
      if (turns[word] !== turn) this.#compareWord(word);
      vector += vectorParts[word] as number;
      features += featureParts[word] as number;
      const stem = words.stems[word] as number;
      const rarity = stemRarities[stem] as number;
      if (rarity > 0) {
        shared += rarity;
        this.#memory.meetStem(stem);
      }
    }
    sums.vector = vector;
    sums.features = features;
    sums.shared = shared;
    return sums;
  }

  #compareWord(word: number): void {
    const { vectors, featureStarts, featureItems, featureValues } = this.#index.words;
    const { vectorParts, featureParts, turns, features } = this.#memory;
    const end = featureStarts[word + 1] as number;
    let sum = 0;
    for (let at = featureStarts[word] as number; at < end; at++) {
      sum += (featureValues[at] as number) * (features[featureItems[at] as number] as number);
    }
    vectorParts[word] = dotRow(this.#vector, vectors, word);
    featureParts[word] = sum;
    turns[word] = this.#turn;
  }
}

interface Sums {
  vector: number;
  features: number;
  shared: number;
}

/** Made once: there are thousands of labels to a text. */
const sums: Sums = { vector: 0, features: 0, shared: 0 };
