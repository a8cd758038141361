/**
 * One sentence against all labels and descriptions of a taxonomy: how much each concept has to do with it. Owns the
 * figures that ranking of running text weighs; every label is looked at, none is passed over for its words.
 *
 * The likeness of a label with a stretch of the sentence is worked out from products of single words, so that a label
 * costs no more than its words.
 */
import type { ConceptIndex } from "./concept-index.ts";
import type { DescriptionIndex, DescriptionLikeness } from "./description-index.ts";
import { dotRow } from "./encoder.ts";
import { isGlue } from "./glue-words.ts";
import type { Everyday } from "./labels-in-clause.ts";
import type { NamingWords } from "./naming-words.ts";
import { type Stretches, stretchesOf } from "./sentence-stretches.ts";
import type { ClauseWords } from "./sentences-of.ts";
import type { WordLikeness } from "./word-likeness.ts";

/** In this order, for each concept; all from 0 to about 1 but for cosines. */
export const sentenceFigures = [
  /** Highest cosine of a label with a stretch, and with the whole sentence; of the middle with a clause. */
  "stretch",
  "sentence",
  "middle",
  /** Share of a label's words that is found, rare ones counting more; whether nearly all are; how rare they are. */
  "covered",
  "whole",
  "found",
  "coveredFound",
  /** Share of the sentence's words that the concept's labels have, and that its description has. */
  "known",
  "description",
  "descriptionVector",
  /** How many labels it has, and how many concepts ask for it: what is asked much is spoken of much. */
  "labels",
  "uses",
  "stretchCovered",
  "stretchSquared",
  /** As "found" and "coveredFound", less of everyday words. */
  "special",
  "specialCovered",
] as const;

export interface FiguresOfSentence {
  /** sentenceFigures.length numbers a concept. */
  readonly figures: Float32Array;
  /** The label that lies nearest and is found most, by concept; −1: none. */
  readonly labels: Int32Array;
}

interface Sentence {
  readonly words: readonly string[];
  readonly stretches: Stretches;
  /** Of each word of labels with each word of the sentence. */
  readonly products: Float32Array;
  /** Sums of a label's products from the beginning; filled anew for each label. */
  readonly sums: Float64Array;
}

interface LabelLikeness {
  stretch: number;
  sentence: number;
  covered: number;
  found: number;
  coveredFound: number;
  special: number;
  specialCovered: number;
  label: number;
}

const nearlyWhole = 0.93;
/** Brings logarithms of counts to about 1. */
const logScale = 1 / 4;

export class SentenceComparison {
  readonly #index: ConceptIndex;
  readonly #likeness: WordLikeness;
  readonly #naming: NamingWords;
  readonly #descriptions: DescriptionIndex;
  readonly #logLabels: Float32Array;
  readonly #logUses: Float32Array;
  /** By word of a label, how much it is found; by label, the sum over its words. All 0 between sentences. */
  readonly #much: Float64Array;
  readonly #covered: Float64Array;
  /** The same, less of everyday words; 0 between sentences. */
  readonly #special: Float64Array;
  /** By word of a label, how little everyday it is: 0–1. */
  readonly #rare: Float64Array;

  constructor(
    index: ConceptIndex,
    likeness: WordLikeness,
    naming: NamingWords,
    descriptions: DescriptionIndex,
    everyday: Everyday,
  ) {
    this.#index = index;
    this.#likeness = likeness;
    this.#naming = naming;
    this.#descriptions = descriptions;
    this.#logLabels = Float32Array.from(index.concepts, ({ labels }) => Math.log(1 + labels.length) * logScale);
    this.#logUses = Float32Array.from(index.concepts, ({ uses = 0 }) => Math.log(1 + uses) * logScale);
    this.#much = new Float64Array(index.words.texts.length);
    this.#special = new Float64Array(naming.labelOf.length);
    this.#rare = Float64Array.from(index.words.texts, (text) => 1 - everyday(text, ""));
    this.#covered = new Float64Array(naming.labelOf.length);
  }

  /** O(words of labels · words of the sentence · dimensions): some 40 ms for all of ESCO's skills. */
  compare(sentence: readonly ClauseWords[]): FiguresOfSentence {
    const { encoder, concepts } = this.#index;
    const clauses = sentence.map((clause) => clause.map((word) => word.text).filter((word) => !isGlue(word)));
    const words = clauses.flat();
    const rarity = words.reduce((sum, word) => sum + encoder.vocabulary.word(word).rarity, 0) || 1;
    const own: Sentence = {
      words,
      stretches: stretchesOf(encoder, clauses),
      products: this.#products(words),
      sums: new Float64Array(words.length + 1),
    };
    this.#cover(words);
    const vectors = [encoder.text(words), ...clauses.map((clause) => encoder.text(clause))];
    const description = this.#descriptions.compare(words);
    const width = sentenceFigures.length;
    const figures = new Float32Array(concepts.length * width);
    const labels = new Int32Array(concepts.length);
    for (let concept = 0; concept < concepts.length; concept++) {
      const like = this.#nearestLabel(concept, own);
      labels[concept] = like.label;
      let middle = -1;
      for (const vector of vectors) middle = Math.max(middle, this.#index.nearness(vector, concept));
      this.#write(figures, concept, like, middle, description, rarity);
    }
    this.#addKnown(words, rarity, figures);
    this.#covered.fill(0);
    this.#special.fill(0);
    return { figures, labels };
  }

  #write(
    figures: Float32Array,
    concept: number,
    like: LabelLikeness,
    middle: number,
    description: DescriptionLikeness,
    rarity: number,
  ): void {
    let at = concept * sentenceFigures.length;
    figures[at++] = like.stretch;
    figures[at++] = like.sentence;
    figures[at++] = middle;
    figures[at++] = like.covered;
    figures[at++] = Number(like.covered > nearlyWhole);
    figures[at++] = like.found;
    figures[at++] = like.coveredFound;
    figures[at++] = 0;
    figures[at++] = (description.shared[concept] as number) / rarity;
    figures[at++] = description.cosines[concept] as number;
    figures[at++] = this.#logLabels[concept] as number;
    figures[at++] = this.#logUses[concept] as number;
    figures[at++] = like.stretch * like.covered;
    figures[at++] = like.stretch * like.stretch;
    figures[at++] = like.special;
    figures[at] = like.specialCovered;
  }

  /** The highest of each figure over a concept's labels. */
  #nearestLabel(concept: number, sentence: Sentence): LabelLikeness {
    const { labelStarts, encoder } = this.#index;
    const { mostRare } = encoder.vocabulary;
    const best: LabelLikeness = {
      stretch: 0,
      sentence: 0,
      covered: 0,
      found: 0,
      coveredFound: 0,
      special: 0,
      specialCovered: 0,
      label: -1,
    };
    let most = -1;
    const end = labelStarts[concept + 1] as number;
    for (let label = labelStarts[concept] as number; label < end; label++) {
      const sum = this.#covered[label] as number;
      const covered = sum / ((this.#naming.rarities[label] as number) || 1);
      const found = sum / mostRare;
      const both = covered * Math.sqrt(found);
      const stretch = this.#stretchCosine(label, sentence);
      const whole = this.#wholeCosine(label, sentence);
      best.stretch = Math.max(best.stretch, stretch);
      best.sentence = Math.max(best.sentence, whole);
      best.covered = Math.max(best.covered, covered);
      best.found = Math.max(best.found, found);
      best.coveredFound = Math.max(best.coveredFound, both);
      const special = (this.#special[label] as number) / mostRare;
      best.special = Math.max(best.special, special);
      best.specialCovered = Math.max(best.specialCovered, special * covered);
      if (stretch + both > most) {
        most = stretch + both;
        best.label = label;
      }
    }
    return best;
  }

  /** Leaves the label's sums for `#wholeCosine`. */
  #stretchCosine(label: number, { stretches, products, sums }: Sentence): number {
    const { labelWords, wordStarts, vectorLengths } = this.#index;
    const count = sums.length - 1;
    sums.fill(0);
    const end = wordStarts[label + 1] as number;
    for (let at = wordStarts[label] as number; at < end; at++) {
      const row = (labelWords[at] as number) * count;
      for (let t = 0; t < count; t++) sums[t + 1] = (sums[t + 1] as number) + (products[row + t] as number);
    }
    for (let t = 0; t < count; t++) sums[t + 1] = (sums[t + 1] as number) + (sums[t] as number);
    const length = vectorLengths[label] as number;
    if (length === 0) return 0;
    const { from, to, length: lengths } = stretches;
    let highest = 0;
    for (let at = 0; at < from.length; at++) {
      const product = (sums[to[at] as number] as number) - (sums[from[at] as number] as number);
      const cosine = product / (lengths[at] as number);
      if (cosine > highest) highest = cosine;
    }
    return highest / length;
  }

  #wholeCosine(label: number, { stretches, sums }: Sentence): number {
    const length = (this.#index.vectorLengths[label] as number) * stretches.whole;
    return length === 0 ? 0 : (sums[sums.length - 1] as number) / length;
  }

  #products(words: readonly string[]): Float32Array {
    const { encoder, words: indexed } = this.#index;
    const count = indexed.texts.length;
    const products = new Float32Array(count * words.length);
    for (const [at, text] of words.entries()) {
      const vector = encoder.word(text);
      for (let word = 0; word < count; word++) {
        products[word * words.length + at] = dotRow(vector, indexed.vectors, word);
      }
    }
    return products;
  }

  /** Adds up by label how much of its naming words is found. */
  #cover(words: readonly string[]): void {
    const found: number[] = [];
    for (const text of words) {
      const alike = this.#likeness.alike(text);
      for (let at = 0; at < alike.words.length; at++) {
        const word = alike.words[at] as number;
        const before = this.#much[word] as number;
        if (before === 0) found.push(word);
        this.#much[word] = Math.max(before, alike.much[at] as number);
      }
    }
    const { starts, rows } = this.#naming.waysOfWord;
    for (const word of found) {
      const much = (this.#much[word] as number) * (this.#naming.weights[word] as number);
      this.#much[word] = 0;
      const rare = this.#rare[word] as number;
      const end = starts[word + 1] as number;
      for (let at = starts[word] as number; at < end; at++) {
        const label = rows[at] as number;
        this.#covered[label] = (this.#covered[label] as number) + much;
        this.#special[label] = (this.#special[label] as number) + much * rare;
      }
    }
  }

  #addKnown(words: readonly string[], rarity: number, figures: Float32Array): void {
    const at = sentenceFigures.indexOf("known");
    const { encoder, words: indexed } = this.#index;
    for (const text of new Set(words)) {
      const share = encoder.vocabulary.word(text).rarity / rarity;
      for (const concept of this.#index.conceptsWithStem(indexed.stemNumber(text))) {
        const to = concept * sentenceFigures.length + at;
        figures[to] = (figures[to] as number) + share;
      }
    }
  }
}
