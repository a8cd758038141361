/**
 * One text against the labels of concepts: how near their vectors lie, how many of their features and words they
 * share. Owns the figures that ranking weighs; gives each with the label that it is about.
 */
import { type ConceptIndex, wholeKey } from "./concept-index.ts";
import { dot } from "./encoder.ts";
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
  /** Number of the label that is nearest; −1: the concept has none that is accepted. */
  readonly label: number;
}

export class TextComparison {
  readonly words: readonly string[];
  readonly #index: ConceptIndex;
  readonly #vector: Float32Array;
  readonly #features: Float32Array;
  readonly #featureLength: number;
  readonly #stems = new Map<number, number>();
  readonly #rarity: number;
  readonly #key: string;
  /** By number of a label's word: cosine parts, looked up once a text; NaN: not yet. */
  readonly #vectorParts: Float32Array;
  readonly #featureParts: Float32Array;

  /** Folded words of the text. */
  constructor(index: ConceptIndex, words: readonly string[]) {
    this.words = words;
    this.#index = index;
    const { vocabulary } = index.encoder;
    this.#vector = index.encoder.text(words);
    this.#features = new Float32Array(vocabulary.size);
    let rarity = 0;
    for (const word of words) {
      const known = vocabulary.word(word);
      for (let at = 0; at < known.features.length; at++) {
        const feature = known.features[at] as number;
        this.#features[feature] = (this.#features[feature] as number) + (known.values[at] as number);
      }
      rarity += known.rarity;
      const stem = index.words.stemNumber(word);
      if (stem >= 0) this.#stems.set(stem, known.rarity);
    }
    this.#rarity = rarity || 1;
    this.#featureLength = Math.sqrt(this.#squareOfFeatures()) || 1;
    this.#key = wholeKey(words);
    this.#vectorParts = new Float32Array(index.words.texts.length).fill(Number.NaN);
    this.#featureParts = new Float32Array(index.words.texts.length).fill(Number.NaN);
  }

  /** O(words of the concept's labels · dimensions); words met before cost nothing. */
  with(concept: number, accepts: (label: number) => boolean = () => true): Likeness {
    let vector = -1;
    let features = 0;
    let best = -1;
    let textCovered = 0;
    let labelCovered = 0;
    let covered = -1;
    let whole: Likeness["whole"] = 0;
    const known = new Set<number>();
    for (const label of this.#index.labelsOf(concept)) {
      if (!accepts(label)) continue;
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

  #squareOfFeatures(): number {
    let square = 0;
    const seen = new Set<number>();
    for (const word of this.words) {
      for (const feature of this.#index.encoder.vocabulary.word(word).features) {
        if (seen.has(feature)) continue;
        seen.add(feature);
        square += (this.#features[feature] as number) ** 2;
      }
    }
    return square;
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
    const known = this.#vectorParts[word] as number;
    if (!Number.isNaN(known)) return known;
    const made = dot(this.#vector, this.#index.words.vectors[word] as Float32Array);
    this.#vectorParts[word] = made;
    return made;
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
    const known = this.#featureParts[word] as number;
    if (!Number.isNaN(known)) return known;
    const { features, values } = this.#index.words.features[word] as WordFeatures;
    let sum = 0;
    for (let at = 0; at < features.length; at++) {
      sum += (values[at] as number) * (this.#features[features[at] as number] as number);
    }
    this.#featureParts[word] = sum;
    return sum;
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
