/**
 * The different words of all labels, in order: by their beginning, and by what was typed with slips. Owns the order
 * and both ways of finding; which labels have a word is `label-index.ts`.
 */
import { LabelGrams } from "./label-grams.ts";
import { type Letters, lettersOf, TypingDistance } from "./typing-distance.ts";

/** Branches are left at a depth of a few letters; only those of the most words are worth a list. */
const deepestNext = 5;

/** Words by number, from `first` up to, not with, `end`. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

export interface NearWord {
  readonly word: number;
  readonly slips: number;
}

export class LabelWords {
  readonly texts: readonly string[];
  readonly #letters: Letters;
  /** Of word n the letters begin at place n and end at place n + 1. */
  readonly #places: Uint32Array<ArrayBuffer>;
  /** How many letters a word has in common with the one before it. */
  readonly #shared: Uint8Array<ArrayBuffer>;
  /** By depth and word: the next word that has fewer letters than that in common with it. */
  readonly #next: readonly Uint32Array<ArrayBuffer>[];
  readonly #grams: LabelGrams;
  readonly #measure = new TypingDistance();
  readonly #room: Letters;

  /** O(n log n) in the words; they may come in any order, each once. */
  constructor(words: Iterable<string>) {
    this.texts = [...words].sort(byUnits);
    this.#places = new Uint32Array(this.texts.length + 1);
    this.#shared = new Uint8Array(this.texts.length);
    let total = 0;
    for (const [word, text] of this.texts.entries()) {
      total += text.length;
      this.#places[word + 1] = total;
      this.#shared[word] = sharedLetters(this.texts[word - 1] ?? "", text);
    }
    this.#next = Array.from({ length: deepestNext + 1 }, (_, depth) => this.#nextWords(depth));
    this.#letters = new Uint16Array(total);
    for (const [word, text] of this.texts.entries()) this.#letters.set(lettersOf(text), this.#places[word] as number);
    const longest = this.texts.reduce((most, text) => Math.max(most, text.length), 0);
    this.#room = new Uint16Array(longest);
    this.#grams = new LabelGrams(this.texts.length, longest, (word, into) => this.copyLetters(word, into, 0));
  }

  get bytes(): number {
    const next = this.#next.length * 4 * this.texts.length;
    return this.#letters.byteLength + this.#places.byteLength + this.#shared.byteLength + next + this.#grams.bytes;
  }

  /** Its number, or −1. O(log n). */
  find(text: string): number {
    const at = this.#firstFrom(text);
    return this.texts[at] === text ? at : -1;
  }

  /** All words that begin so. O(log n). */
  beginning(text: string): WordRange {
    // Not as a text "after all that begin so": that would have to end with a letter above all others.
    const first = this.#firstFrom(text);
    let below = first - 1;
    let above = this.texts.length;
    while (above - below > 1) {
      const middle = (below + above) >>> 1;
      if ((this.texts[middle] as string).startsWith(text)) below = middle;
      else above = middle;
    }
    return { first, end: above };
  }

  /** Writes the letters of a word from place `at` on; gives the place after them. */
  copyLetters(word: number, into: Letters, at: number): number {
    const first = this.#places[word] as number;
    const end = this.#places[word + 1] as number;
    for (let from = first; from < end; from += 1) into[at + from - first] = this.#letters[from] as number;
    return at + end - first;
  }

  /**
   * Words at most so many slips from what was typed or, with `isBeginning`, that have a beginning that is; nearest
   * first. Of long words those that share runs of letters are measured, as `LabelGrams` explains; of short ones, that
   * may share none, the tree is walked.
   */
  near(typed: Letters, most: number, isBeginning: boolean): readonly NearWord[] {
    const all = this.#grams.runsOf(typed);
    // A beginning has no run at its end.
    const runs = this.#grams.rarest(isBeginning ? all.filter(({ isEnd }) => !isEnd) : all, 4 * most + 4);
    const least = runs.length - 4 * most;
    if (least < 1) return this.#walk(typed, most, isBeginning);
    const bySlips: NearWord[][] = Array.from({ length: most + 1 }, () => []);
    for (const word of this.#grams.withAtLeast(runs, least)) {
      const length = this.copyLetters(word, this.#room, 0);
      const slips = isBeginning
        ? this.#measure.beginning(typed, this.#room, length, most)
        : this.#measure.whole(typed, this.#room, length, most);
      if (slips <= most) bySlips[slips]?.push({ word, slips });
    }
    return bySlips.flat();
  }

  /**
   * The words in order are the walk through their tree (Shang and Merrett 1996): rows of the distance are kept for the
   * letters shared with the word before, and a branch on which all is too far is passed over. O(words · slips ·
   * letters) at worst; in practice a few thousand rows.
   */
  #walk(typed: Letters, most: number, isBeginning: boolean): readonly NearWord[] {
    const walk = new NearWalk(typed, most);
    const bySlips: NearWord[][] = Array.from({ length: most + 1 }, () => []);
    let word = 0;
    let depth = 0;
    while (word < this.texts.length) {
      const first = this.#places[word] as number;
      const length = (this.#places[word + 1] as number) - first;
      let isOpen = true;
      while (isOpen && depth < length) {
        isOpen = walk.enter(depth, this.#letters[first + depth] as number);
        depth += 1;
      }
      const slips = isBeginning ? walk.leastOn(depth) : isOpen ? walk.wholeAt(depth) : most + 1;
      // Of a branch that was left all words share the beginning, and so the figure.
      const next = isOpen ? word + 1 : this.#passOver(word, depth);
      if (slips <= most) for (let one = word; one < next; one += 1) bySlips[slips]?.push({ word: one, slips });
      word = next;
      depth = Math.min(depth, word < this.texts.length ? (this.#shared[word] as number) : 0);
    }
    return bySlips.flat();
  }

  /** The first word after this one that does not begin with the same letters, so many. */
  #passOver(word: number, depth: number): number {
    const known = this.#next[depth]?.[word];
    if (known !== undefined) return known;
    let next = word + 1;
    while (next < this.texts.length && (this.#shared[next] as number) >= depth) next += 1;
    return next;
  }

  #nextWords(depth: number): Uint32Array<ArrayBuffer> {
    const next = new Uint32Array(this.texts.length);
    for (let word = this.texts.length - 1; word >= 0; word -= 1) {
      const isSame = word + 1 < this.texts.length && (this.#shared[word + 1] as number) >= depth;
      next[word] = isSame ? (next[word + 1] as number) : word + 1;
    }
    return next;
  }

  #firstFrom(text: string): number {
    let below = -1;
    let above = this.texts.length;
    while (above - below > 1) {
      const middle = (below + above) >>> 1;
      if ((this.texts[middle] as string) < text) below = middle;
      else above = middle;
    }
    return above;
  }
}

/** The rows of the distance along one word, letter by letter, one row after the other. */
class NearWalk {
  readonly #typed: Letters;
  readonly #most: number;
  readonly #width: number;
  #rows: Uint8Array<ArrayBuffer>;
  readonly #letters: number[] = [];
  /** By depth: the least distance between all that was typed and a beginning up to there. */
  readonly #least: number[] = [];

  constructor(typed: Letters, most: number) {
    this.#typed = typed;
    this.#most = most;
    // One place more, so that beyond the last letter stands "too far".
    this.#width = typed.length + 2;
    this.#rows = new Uint8Array(this.#width * (typed.length + most + 2)).fill(most + 1);
    for (let at = 0; at <= Math.min(most, typed.length); at += 1) this.#rows[at] = at;
    this.#least.push(Math.min(typed.length, most + 1));
  }

  /** Goes one letter deeper; false: nothing below is near as a whole. */
  enter(depth: number, letter: number): boolean {
    const { length } = this.#typed;
    const most = this.#most;
    const tooFar = most + 1;
    this.#letters[depth] = letter;
    if (depth >= length + most) {
      this.#least[depth + 1] = this.#least[depth] as number;
      return false;
    }
    const rows = this.#rows;
    const before = depth * this.#width;
    const row = before + this.#width;
    const first = Math.max(1, depth + 1 - most);
    const last = Math.min(length, depth + 1 + most);
    const letterBefore = depth === 0 ? -1 : (this.#letters[depth - 1] as number);
    let left = first === 1 ? Math.min(depth + 1, tooFar) : tooFar;
    rows[row + first - 1] = left;
    let least = left;
    for (let at = first; at <= last; at += 1) {
      const wanted = this.#typed[at - 1] as number;
      let slips = (rows[before + at - 1] as number) + (wanted === letter ? 0 : 1);
      const longer = (rows[before + at] as number) + 1;
      if (longer < slips) slips = longer;
      if (left + 1 < slips) slips = left + 1;
      if (at > 1 && wanted === letterBefore && this.#typed[at - 2] === letter) {
        const swapped = (rows[before - this.#width + at - 2] as number) + 1;
        if (swapped < slips) slips = swapped;
      }
      if (slips > tooFar) slips = tooFar;
      rows[row + at] = slips;
      left = slips;
      if (slips < least) least = slips;
    }
    rows[row + last + 1] = tooFar;
    const all = last === length ? left : tooFar;
    const above = this.#least[depth] as number;
    this.#least[depth + 1] = all < above ? all : above;
    return least <= most;
  }

  wholeAt(depth: number): number {
    return depth > this.#typed.length + this.#most
      ? this.#most + 1
      : (this.#rows[depth * this.#width + this.#typed.length] as number);
  }

  leastOn(depth: number): number {
    return this.#least[depth] as number;
  }
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function sharedLetters(a: string, b: string): number {
  const most = Math.min(a.length, b.length, 255);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}
