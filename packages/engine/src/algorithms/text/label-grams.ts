/**
 * Which labels have which runs of three letters, spaces not counted. Owns the lists, and finding labels that have
 * enough of the runs of what was typed; how near they truly are is measured elsewhere.
 */
import type { Letters } from "./typing-distance.ts";

/** Runs are kept by a number of 16 bits; two runs with one number only make a list longer. */
const listBits = 16;
/** Stands before the first and after the last letter. */
const border = 0x20;
/** Long lists say little: beyond so many entries only the runs that are needed are looked at. */
const enoughEntries = 30_000;
/** What fits in the counts. */
const mostRuns = 250;

/** A run of three letters, or of two with a border. */
export interface Run {
  readonly list: number;
  /** Has the border after the last letter: what is still being typed has no such run. */
  readonly isEnd: boolean;
}

export class LabelGrams {
  /** List n begins at place n of `#labels` and ends at place n + 1; labels in ascending order. */
  readonly #places = new Uint32Array((1 << listBits) + 1);
  readonly #labels: Uint32Array<ArrayBuffer>;
  readonly #counts: Uint8Array<ArrayBuffer>;

  /** `lettersOf` puts the letters of a label into the room and gives how many. Linear in all letters, done twice. */
  constructor(labels: number, longest: number, lettersOf: (label: number, into: Letters) => number) {
    this.#counts = new Uint8Array(labels);
    const room = new Uint16Array(longest);
    const last = new Uint32Array(1 << listBits);
    const eachRun = (visit: (list: number, label: number) => void) => {
      last.fill(0);
      for (let label = 0; label < labels; label += 1) {
        const length = lettersOf(label, room);
        for (let at = 0; at < length; at += 1) {
          const list = listOf(room, length, at);
          if (last[list] === label + 1) continue;
          last[list] = label + 1;
          visit(list, label);
        }
      }
    };
    eachRun((list) => {
      this.#places[list + 1] = (this.#places[list + 1] as number) + 1;
    });
    for (let list = 0; list < 1 << listBits; list += 1) {
      this.#places[list + 1] = (this.#places[list + 1] as number) + (this.#places[list] as number);
    }
    this.#labels = new Uint32Array(this.#places[1 << listBits] as number);
    const next = this.#places.slice();
    eachRun((list, label) => {
      const place = next[list] as number;
      this.#labels[place] = label;
      next[list] = place + 1;
    });
  }

  get bytes(): number {
    return this.#labels.byteLength + this.#places.byteLength + this.#counts.byteLength;
  }

  /** The different runs, the rarest first. */
  runsOf(letters: Letters, length = letters.length): readonly Run[] {
    const runs = new Map<number, Run>();
    for (let at = 0; at < length; at += 1) {
      const list = listOf(letters, length, at);
      if (!runs.has(list)) runs.set(list, { list, isEnd: at === length - 1 });
    }
    return [...runs.values()].sort((a, b) => this.#size(a.list) - this.#size(b.list) || a.list - b.list);
  }

  /** In ascending order. */
  labels({ list }: Run): Uint32Array<ArrayBuffer> {
    return this.#labels.subarray(this.#places[list], this.#places[list + 1]);
  }

  /** Every label in which these three letters or more stand one after another is among these; others are as well. */
  maybeWithin(letters: Letters): Uint32Array<ArrayBuffer> {
    let rarest: number | null = null;
    for (let at = 1; at + 1 < letters.length; at += 1) {
      const list = listOf(letters, letters.length, at);
      if (rarest === null || this.#size(list) < this.#size(rarest)) rarest = list;
    }
    return rarest === null ? new Uint32Array(0) : this.labels({ list: rarest, isEnd: false });
  }

  /** The rarest runs, at least `needed`; more while their lists stay short. Takes runs as `runsOf` gives them. */
  rarest(runs: readonly Run[], needed: number): readonly Run[] {
    let entries = 0;
    return runs.slice(0, mostRuns).filter(({ list }, at) => {
      entries += this.#size(list);
      return at < needed || entries <= enoughEntries;
    });
  }

  /** Labels that have at least so many of the runs, each once. O(entries of the runs). */
  withAtLeast(runs: readonly Run[], least: number): readonly number[] {
    const found: number[] = [];
    this.#counts.fill(0);
    for (const { list } of runs) {
      const end = this.#places[list + 1] as number;
      for (let at = this.#places[list] as number; at < end; at += 1) {
        const label = this.#labels[at] as number;
        const count = (this.#counts[label] as number) + 1;
        this.#counts[label] = count;
        if (count === least) found.push(label);
      }
    }
    return found;
  }

  /** How many runs a label has of those last asked of `withAtLeast`. */
  countOf(label: number): number {
    return this.#counts[label] as number;
  }

  #size(list: number): number {
    return (this.#places[list + 1] as number) - (this.#places[list] as number);
  }
}

/** The list of the run around the letter at this place. */
function listOf(letters: Letters, length: number, at: number): number {
  const before = at === 0 ? border : (letters[at - 1] as number);
  const after = at + 1 === length ? border : (letters[at + 1] as number);
  const mixed =
    Math.imul(before, 0x9e3779b1) ^ Math.imul(letters[at] as number, 0x85ebca6b) ^ Math.imul(after, 0xc2b2ae35);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> (32 - listBits);
}
