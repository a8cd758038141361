/**
 * How much two words are alike, and which words of labels are like a word of a text. Owns the measure: the same stem,
 * or the cosine of their features, so that inflection, compounds and slips of the pen do not part them.
 */
import { longestWord } from "../algorithms/text/words.ts";
import type { ConceptIndex } from "./concept-index.ts";
import { type Postings, postingsOf } from "./postings.ts";
import { otherForms } from "./word-forms.ts";

/** Words of labels, by number, with how much each is like the word that was asked for, from `least` to 1. */
export interface AlikeWords {
  readonly words: Int32Array;
  readonly much: Float64Array;
}

/** Below this words have nothing to do with each other. */
const least = 0.35;
const sameStem = 0.95;
/** "last" may be a form of "lassen", and a load. */
export const otherForm = 0.9;
const longestAbbreviation = 4;
const mostCached = 20_000;

export class WordLikeness {
  readonly #index: ConceptIndex;
  /** By feature: numbers of the labels' words that have it, and with what value. */
  readonly #words: Postings;
  readonly #values: Float32Array;
  readonly #featureLengths: Float32Array;
  readonly #wordsOfStem: Postings;
  readonly #alike = new Map<string, AlikeWords>();
  /** By word of a label; all zero between questions. */
  readonly #sums: Float64Array;
  readonly #touched: Int32Array;

  /** O(features of all words of labels). */
  constructor(index: ConceptIndex) {
    this.#index = index;
    const { featureStarts, featureItems, featureValues, texts } = index.words;
    this.#words = postingsOf(featureStarts, featureItems, index.encoder.vocabulary.size);
    this.#values = Float32Array.from(this.#words.entries, (entry) => featureValues[entry] as number);
    this.#featureLengths = Float32Array.from(texts, (_, word) =>
      lengthOf(featureValues.subarray(featureStarts[word], featureStarts[word + 1])),
    );
    const { stems, stemCount } = index.words;
    this.#wordsOfStem = postingsOf(
      Int32Array.from({ length: stems.length + 1 }, (_, word) => word),
      stems,
      stemCount,
    );
    this.#sums = new Float64Array(texts.length);
    this.#touched = new Int32Array(texts.length);
  }

  /** Of a folded word. Not to be changed. */
  alike(text: string): AlikeWords {
    const cached = this.#alike.get(text);
    if (cached !== undefined) return cached;
    const made = this.#look(text);
    if (text.length > longestWord) return made;
    if (this.#alike.size >= mostCached) this.#alike.clear();
    this.#alike.set(text, made);
    return made;
  }

  #look(text: string): AlikeWords {
    const sure = this.#ofSameStem(text);
    const words: number[] = [];
    const much: number[] = [];
    const add = (word: number, cosine: number) => {
      words.push(word);
      much.push(Math.min(1, this.#index.words.texts[word] === text ? 1 : Math.max(sure.get(word) ?? 0, cosine)));
      sure.delete(word);
    };
    const { features, values } = this.#index.encoder.vocabulary.word(text);
    const count = this.#addUp(features, values);
    const length = lengthOf(values);
    for (let at = 0; at < count; at++) {
      const word = this.#touched[at] as number;
      const cosine = (this.#sums[word] as number) / (length * (this.#featureLengths[word] as number));
      this.#sums[word] = 0;
      if (sure.has(word) || (cosine >= least && mayBeAlike(text, this.#index.words.texts[word] as string))) {
        add(word, cosine);
      }
    }
    // Of which the encoder knows no features: labels that were kept apart, or added since.
    for (const word of [...sure.keys()]) add(word, 0);
    return { words: Int32Array.from(words), much: Float64Array.from(much) };
  }

  /** Words of labels that are this one in another form, with how sure that is. */
  #ofSameStem(text: string): Map<number, number> {
    const sure = new Map<number, number>();
    const { starts, rows } = this.#wordsOfStem;
    const addAll = (stem: number, much: number) => {
      if (stem < 0) return;
      for (const word of rows.subarray(starts[stem], starts[stem + 1])) {
        sure.set(word, Math.max(much, sure.get(word) ?? 0));
      }
    };
    for (const form of otherForms(text)) addAll(this.#index.words.stemNumber(form), otherForm);
    addAll(this.#index.words.stemNumber(text), sameStem);
    return sure;
  }

  /** Sums of products by word; gives how many words were touched. */
  #addUp(features: Int32Array, values: Float32Array): number {
    const { starts, rows } = this.#words;
    const sums = this.#sums;
    let count = 0;
    for (let at = 0; at < features.length; at++) {
      const feature = features[at] as number;
      const value = values[at] as number;
      const end = starts[feature + 1] as number;
      for (let entry = starts[feature] as number; entry < end; entry++) {
        const word = rows[entry] as number;
        const sum = sums[word] as number;
        if (sum === 0) this.#touched[count++] = word;
        sums[word] = sum + (this.#values[entry] as number) * value;
      }
    }
    return count;
  }
}

/** Short words are abbreviations, and figures are names: "HPLC" is no "PLC", "14001" no "9001"; "PLCs" is. */
function mayBeAlike(one: string, other: string): boolean {
  if (/\d/u.test(one) || /\d/u.test(other)) return one === other;
  if (Math.min(one.length, other.length) > longestAbbreviation) return true;
  return one.startsWith(other) || other.startsWith(one);
}

function lengthOf(values: Float32Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
}
