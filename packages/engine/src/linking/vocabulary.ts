/**
 * What a word is seen by: itself, its stem, and its runs of three to five characters, each with a weight by how rare
 * it is among the labels. Owns features and weights; vectors are learnt elsewhere.
 */
import { longestWord, wordsOf } from "../algorithms/text/words.ts";
import { neutralForm, stemOf } from "./word-forms.ts";

export interface WordFeatures {
  /** Numbers of the features that are known; empty: nothing of the word was ever seen. */
  readonly features: Int32Array;
  /** Weight of each, so that words of many features do not drown words of few. */
  readonly values: Float32Array;
  /** How rare the word is among the labels, in nats; of an unknown word, the highest there is. */
  readonly rarity: number;
  /** True: some label has this word or another form of it. */
  readonly known: boolean;
}

const shortestRun = 3;
const longestRun = 5;
/** Marks a feature that is a stem; no word has it. */
const stemMark = "~";
const mostCachedWords = 50_000;

export class Vocabulary {
  /** By number. */
  readonly names: readonly string[];
  readonly rarities: Float32Array;
  readonly #numbers: ReadonlyMap<string, number>;
  /** Of a word that no label has. */
  readonly mostRare: number;
  readonly #words = new Map<string, WordFeatures>();

  constructor(names: readonly string[], rarities: Float32Array) {
    this.names = names;
    this.rarities = rarities;
    this.#numbers = new Map(names.map((name, number) => [name, number]));
    this.mostRare = rarities.reduce((most, rarity) => Math.max(most, rarity), 1);
  }

  /** Features that stand in at least `atLeast` of the texts, the most frequent first and `most` of them. Linear. */
  static of(texts: readonly string[], atLeast: number, most: number): Vocabulary {
    const counts = new Map<string, number>();
    for (const text of texts) {
      const features = new Set(wordsOf(text).flatMap((word) => featureNames(word.text)));
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
    const kept = [...counts].filter(([, count]) => count >= atLeast);
    // A stable sort: of equally frequent features those that were met first.
    kept.sort(([, a], [, b]) => b - a).splice(most);
    const rarity = (count: number) => Math.log((1 + texts.length) / (1 + count)) + 1;
    return new Vocabulary(
      kept.map(([name]) => name),
      Float32Array.from(kept, ([, count]) => rarity(count)),
    );
  }

  get size(): number {
    return this.names.length;
  }

  /** Of a folded word. */
  word(text: string): WordFeatures {
    const cached = this.#words.get(text);
    if (cached !== undefined) return cached;
    const made = this.#look(text);
    // Texts of strangers must not fill the memory.
    if (text.length > longestWord) return made;
    if (this.#words.size >= mostCachedWords) this.#words.clear();
    this.#words.set(text, made);
    return made;
  }

  /** A whole text as one row of length one; empty when nothing of it is known. */
  row(text: string): ReadonlyMap<number, number> {
    const row = new Map<number, number>();
    for (const word of wordsOf(text)) {
      const { features, values } = this.word(word.text);
      features.forEach((feature, at) => {
        row.set(feature, (row.get(feature) ?? 0) + (values[at] as number));
      });
    }
    let square = 0;
    for (const value of row.values()) square += value * value;
    const length = Math.sqrt(square) || 1;
    for (const [feature, value] of row) row.set(feature, value / length);
    return row;
  }

  #look(text: string): WordFeatures {
    const names = featureNames(text);
    const features = Int32Array.from(names.flatMap((name) => this.#numbers.get(name) ?? []));
    const rarities = Float32Array.from(features, (feature) => this.rarities[feature] as number);
    const length = Math.sqrt(rarities.reduce((sum, rarity) => sum + rarity * rarity, 0)) || 1;
    const [whole = "", stem = whole] = [names[0], names.at(-1)];
    const stemNumber = this.#numbers.get(stem);
    return {
      features,
      values: rarities.map((rarity) => rarity / length),
      rarity: stemNumber === undefined ? this.mostRare : (this.rarities[stemNumber] as number),
      known: this.#numbers.has(whole) || stemNumber !== undefined,
    };
  }
}

/** The word within its borders first, its stem last, each once. */
export function featureNames(word: string): readonly string[] {
  const form = neutralForm(word);
  const bordered = `<${form}>`;
  const names = new Set([bordered]);
  for (let length = shortestRun; length <= longestRun; length++) {
    for (let from = 0; from + length <= bordered.length; from++) names.add(bordered.slice(from, from + length));
  }
  names.add(stemMark + stemOf(form));
  return [...names];
}
