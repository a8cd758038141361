/**
 * How much two words are alike, and which words of labels are like a word of a text. Owns the measure: the same stem,
 * or the cosine of their features, so that inflection, compounds and slips of the pen do not part them.
 */
import { longestWord } from "../algorithms/text/words.ts";
import type { ConceptIndex } from "./concept-index.ts";
import { type Postings, postingsOf } from "./postings.ts";

/** Words of labels, by number, with how much each is like the word that was asked for, from `least` to 1. */
export interface AlikeWords {
  readonly words: Int32Array;
  readonly much: Float64Array;
}

/** Below this words have nothing to do with each other. */
const least = 0.35;
const sameStem = 0.95;
const longestAbbreviation = 4;
const mostCached = 20_000;

export class WordLikeness {
  readonly #index: ConceptIndex;
  /** By feature: numbers of the labels' words that have it, and with what value. */
  readonly #words: Postings;
  readonly #values: Float32Array;
  readonly #featureLengths: Float32Array;
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
    const { features, values } = this.#index.encoder.vocabulary.word(text);
    const count = this.#addUp(features, values);
    const stem = this.#index.words.stemNumber(text);
    const length = lengthOf(values);
    const { stems, texts } = this.#index.words;
    const words: number[] = [];
    const much: number[] = [];
    for (let at = 0; at < count; at++) {
      const word = this.#touched[at] as number;
      const cosine = (this.#sums[word] as number) / (length * (this.#featureLengths[word] as number));
      this.#sums[word] = 0;
      const same = stem >= 0 && stems[word] === stem;
      if (!same && (cosine < least || !mayBeAlike(text, texts[word] as string))) continue;
      words.push(word);
      much.push(Math.min(1, texts[word] === text ? 1 : same ? Math.max(sameStem, cosine) : cosine));
    }
    return { words: Int32Array.from(words), much: Float64Array.from(much) };
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
