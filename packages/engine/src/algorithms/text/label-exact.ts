/**
 * Labels in which what was typed stands as it is: whole, at the beginning, from the beginning of a word, word by word,
 * or anywhere. Owns these five ways and their order; slips of typing are `label-near.ts`.
 */
import type { LabelGrams } from "./label-grams.ts";
import type { LabelTable } from "./label-table.ts";
import type { WordRange } from "./label-words.ts";
import { lettersOf } from "./typing-distance.ts";

/** In order, best first. */
export const exactWays = { equal: 0, beginning: 1, word: 2, words: 3, within: 4 } as const;
const notFound = 254;

export class ExactLabels {
  readonly #table: LabelTable;
  readonly #grams: LabelGrams;
  /** By label: 1 + the best way in which it was found; 0: not looked at. */
  readonly #ways: Uint8Array<ArrayBuffer>;

  constructor(table: LabelTable, grams: LabelGrams) {
    this.#table = table;
    this.#grams = grams;
    this.#ways = new Uint8Array(table.size);
  }

  /**
   * Calls `take` for each label, best way first and in the order of labels, until it says false. All but `within` cost
   * O(labels that have the rarest of the typed words); `within` those that have the rarest run of three letters.
   */
  find(typed: readonly string[], take: (label: number, way: number) => boolean): void {
    const ranges = typed.map((word) => this.#table.words.beginning(word));
    const ids = typed.map((word) => this.#table.words.find(word));
    const rarest = this.#rarest(ranges);
    this.#ways.fill(0);
    if (rarest !== null) {
      for (const label of this.#table.labelsOf(rarest.first, rarest.end)) {
        if (this.#ways[label] === 0) this.#ways[label] = 1 + this.#wayOf(label, typed, ranges, ids);
      }
      for (let way: number = exactWays.equal; way <= exactWays.words; way += 1) {
        if (!this.#give(way, take)) return;
      }
    }
    this.#findWithin(typed, ranges, ids, take);
  }

  #give(way: number, take: (label: number, way: number) => boolean): boolean {
    for (let label = this.#ways.indexOf(1 + way); label !== -1; label = this.#ways.indexOf(1 + way, label + 1)) {
      if (!take(label, way)) return false;
    }
    return true;
  }

  /** The range of words that fewest labels have; every label that is found has one of them. Null: none is found. */
  #rarest(ranges: readonly WordRange[]): WordRange | null {
    let rarest: WordRange | null = null;
    let fewest = Number.POSITIVE_INFINITY;
    for (const range of ranges) {
      const size = this.#table.labelsOf(range.first, range.end).length;
      if (size === 0) return null;
      if (size < fewest) {
        fewest = size;
        rarest = range;
      }
    }
    return rarest;
  }

  #wayOf(label: number, typed: readonly string[], ranges: readonly WordRange[], ids: readonly number[]): number {
    const words = this.#table.wordsOf(label);
    const last = typed.length - 1;
    for (let from = 0; from + last < words.length; from += 1) {
      let at = 0;
      while (at < last && words[from + at] === ids[at]) at += 1;
      if (at < last || !isIn(ranges[last], words[from + last] as number)) continue;
      if (from > 0) return exactWays.word;
      return words.length === typed.length && words[last] === ids[last] ? exactWays.equal : exactWays.beginning;
    }
    if (typed.length === 1) return notFound;
    return ranges.every((range) => words.some((word) => isIn(range, word))) ? exactWays.words : notFound;
  }

  #findWithin(
    typed: readonly string[],
    ranges: readonly WordRange[],
    ids: readonly number[],
    take: (label: number, way: number) => boolean,
  ): void {
    const letters = lettersOf(typed.join(""));
    if (letters.length < 3 && typed.length === 1) {
      this.#findInWords(typed[0] as string, take);
      return;
    }
    const candidates = letters.length < 3 ? this.#table.ofAnyLetters() : this.#grams.maybeWithin(letters);
    for (const label of candidates) {
      if (this.#isFound(label) || !this.#has(label, typed, ranges, ids)) continue;
      if (!take(label, exactWays.within)) return;
    }
  }

  /** The end of a word, whole words, and the beginning of one; or within one word. */
  #has(label: number, typed: readonly string[], ranges: readonly WordRange[], ids: readonly number[]): boolean {
    const { texts } = this.#table.words;
    const words = this.#table.wordsOf(label);
    const last = typed.length - 1;
    const first = typed[0] as string;
    if (last === 0) return words.some((word) => texts[word]?.includes(first));
    for (let from = 0; from + last < words.length; from += 1) {
      let at = last - 1;
      if (!isIn(ranges[last], words[from + last] as number)) continue;
      while (at > 0 && words[from + at] === ids[at]) at -= 1;
      if (at === 0 && texts[words[from] as number]?.endsWith(first)) return true;
    }
    return false;
  }

  /** One or two letters stand in so many labels that words are looked through instead. */
  #findInWords(text: string, take: (label: number, way: number) => boolean): void {
    for (const [word, known] of this.#table.words.texts.entries()) {
      if (!known.includes(text)) continue;
      for (const label of this.#table.labelsOf(word)) {
        if (!this.#isFound(label)) this.#ways[label] = 1 + exactWays.within;
      }
    }
    this.#give(exactWays.within, take);
  }

  #isFound(label: number): boolean {
    const way = this.#ways[label] as number;
    return way > 0 && way <= 1 + exactWays.within;
  }
}

function isIn(range: WordRange | undefined, word: number): boolean {
  return range !== undefined && word >= range.first && word < range.end;
}
