/**
 * Labels in which what was typed stands as it is: whole, whole but for spaces, at the beginning, from the beginning of
 * a word, word by word, or anywhere. Owns these ways and their order; slips of typing are `label-near.ts`.
 */
import type { LabelGrams } from "./label-grams.ts";
import type { LabelTable } from "./label-table.ts";
import type { WordRange } from "./label-words.ts";
import { lettersOf } from "./typing-distance.ts";

/** In order, best first. */
export const exactWays = { equal: 0, spaced: 1, beginning: 2, word: 3, words: 4, within: 5 } as const;
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
   * Calls `take` for each label in which the words stand from their beginning, best way first and in the order of
   * labels, until it says false. O(labels that have the rarest of the typed words + labels of as many letters).
   */
  find(typed: readonly string[], take: (label: number, way: number) => boolean): void {
    const ranges = typed.map((word) => this.#table.words.beginning(word));
    const ids = typed.map((word) => this.#table.words.find(word));
    const rarest = this.#rarest(ranges);
    this.#ways.fill(0);
    const there = new Set<number>();
    for (const label of this.#table.ofJustLetters(lettersOf(typed.join("")))) {
      this.#ways[label] = 1 + exactWays.spaced;
      there.add(exactWays.spaced);
    }
    if (rarest !== null) {
      for (const label of this.#table.labelsOf(rarest.first, rarest.end)) {
        const way = this.#wayOf(label, typed, ranges, ids);
        if (this.#ways[label] !== 0 && way !== exactWays.equal) continue;
        this.#ways[label] = 1 + way;
        there.add(way);
      }
    }
    for (let way: number = exactWays.equal; way <= exactWays.words; way += 1) {
      if (there.has(way) && !this.#give(way, take)) return;
    }
  }

  /** After `find` of the same: labels in which it stands anywhere else. O(labels that have its rarest run of three letters). */
  findWithin(typed: readonly string[], take: (label: number, way: number) => boolean): void {
    const ranges = typed.map((word) => this.#table.words.beginning(word));
    const ids = typed.map((word) => this.#table.words.find(word));
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
