/**
 * One text against the labels of concepts: how near their vectors lie, how many of their features and words they
 * share. Owns the figures that ranking weighs; gives each with the label that it is about.
 */
import type { ConceptIndex, IndexedLabel } from "./concept-index.ts";
import { dot, lengthOf } from "./encoder.ts";

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
  /** 1: some label is the text, 0: none is. */
  readonly whole: number;
  /** The label that is nearest. */
  readonly label: IndexedLabel | null;
}

export const likenessNames = [
  "vector",
  "middle",
  "features",
  "textCovered",
  "labelCovered",
  "textKnown",
  "whole",
] as const;

export class TextComparison {
  readonly words: readonly string[];
  readonly #index: ConceptIndex;
  readonly #vector: Float32Array;
  readonly #features = new Map<number, number>();
  readonly #featureLength: number;
  readonly #stems = new Map<number, number>();
  readonly #rarity: number;
  readonly #called: ReadonlySet<number>;
  /** By number of a label's word: cosine parts, looked up once a text. */
  readonly #vectorParts = new Map<number, number>();
  readonly #featureParts = new Map<number, number>();

  /** Folded words of the text. */
  constructor(index: ConceptIndex, words: readonly string[]) {
    this.words = words;
    this.#index = index;
    const { encoder } = index;
    this.#vector = encoder.text(words);
    let rarity = 0;
    for (const word of words) {
      const known = encoder.vocabulary.word(word);
      known.features.forEach((feature, at) => {
        this.#features.set(feature, (this.#features.get(feature) ?? 0) + (known.values[at] as number));
      });
      rarity += known.rarity;
      const stem = index.stemNumber(word);
      if (stem >= 0) this.#stems.set(stem, known.rarity);
    }
    this.#rarity = rarity || 1;
    this.#featureLength = lengthOf(Float32Array.from(this.#features.values())) || 1;
    this.#called = new Set(index.conceptsCalled(words));
  }

  /** O(words of the concept's labels · dimensions); words met before cost nothing. */
  with(concept: number, accepts: (label: IndexedLabel) => boolean = () => true): Likeness {
    const { labels, labelStarts } = this.#index;
    let vector = -1;
    let features = 0;
    let best: IndexedLabel | null = null;
    let textCovered = 0;
    let labelCovered = 0;
    let covered = -1;
    const known = new Set<number>();
    for (let at = labelStarts[concept] as number; at < (labelStarts[concept + 1] as number); at++) {
      const label = labels[at] as IndexedLabel;
      if (!accepts(label)) continue;
      const near = this.#vectorCosine(label);
      if (near > vector) [vector, best] = [near, label];
      features = Math.max(features, this.#featureCosine(label));
      const shared = this.#sharedRarity(label, known);
      const [ofText, ofLabel] = [shared / this.#rarity, label.rarity === 0 ? 0 : shared / label.rarity];
      if (ofText + ofLabel > covered) [covered, textCovered, labelCovered] = [ofText + ofLabel, ofText, ofLabel];
    }
    let knownRarity = 0;
    for (const stem of known) knownRarity += this.#stems.get(stem) ?? 0;
    return {
      vector,
      middle: this.#index.nearness(this.#vector, concept),
      features,
      textCovered: Math.min(1, textCovered),
      labelCovered: Math.min(1, labelCovered),
      textKnown: Math.min(1, knownRarity / this.#rarity),
      whole: this.#called.has(concept) ? 1 : 0,
      label: best,
    };
  }

  #vectorCosine({ words, length }: IndexedLabel): number {
    if (length === 0) return 0;
    let sum = 0;
    for (const word of words) sum += this.#vectorPart(word);
    return sum / length;
  }

  #vectorPart(word: number): number {
    const known = this.#vectorParts.get(word);
    if (known !== undefined) return known;
    const made = dot(this.#vector, this.#index.wordVectors[word] as Float32Array);
    this.#vectorParts.set(word, made);
    return made;
  }

  #featureCosine({ words, featureLength }: IndexedLabel): number {
    if (featureLength === 0) return 0;
    let sum = 0;
    for (const word of words) sum += this.#featurePart(word);
    return sum / featureLength / this.#featureLength;
  }

  #featurePart(word: number): number {
    const known = this.#featureParts.get(word);
    if (known !== undefined) return known;
    const { features, values } = this.#index.encoder.vocabulary.word(this.#index.words[word] as string);
    let sum = 0;
    for (let at = 0; at < features.length; at++) {
      sum += (values[at] as number) * (this.#features.get(features[at] as number) ?? 0);
    }
    this.#featureParts.set(word, sum);
    return sum;
  }

  /** Sum of the rarities of the words that text and label share; adds their stems to what is known. */
  #sharedRarity({ words }: IndexedLabel, known: Set<number>): number {
    let shared = 0;
    for (const word of words) {
      const stem = this.#index.stems[word] as number;
      const rarity = this.#stems.get(stem);
      if (rarity === undefined) continue;
      shared += rarity;
      known.add(stem);
    }
    return shared;
  }
}
