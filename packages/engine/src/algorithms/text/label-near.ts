/**
 * Labels that were meant, where what was typed has slips: as a whole, as a beginning, or word by word in any order;
 * and where that finds nothing, labels that share most runs of letters. Owns candidates and how far each lies.
 */
import type { LabelGrams } from "./label-grams.ts";
import type { LabelTable } from "./label-table.ts";
import type { WordRange } from "./label-words.ts";
import {
  type Letters,
  letterSet,
  lettersMissing,
  lettersOf,
  slipsInLabel,
  slipsInWord,
  TypingDistance,
} from "./typing-distance.ts";

export interface NearLabel {
  readonly label: number;
  /** In half slips: one found as a beginning lies half a slip behind one found whole, one by its words another half. */
  readonly distance: number;
}

/** A beginning of fewer letters is sought word by word only: too many labels share a run with it. */
const leastBeginning = 12;
/** Of a label that is only like what was typed. */
const leastShare = 0.45;
const mostLike = 10;

export class NearLabels {
  readonly #table: LabelTable;
  readonly #grams: LabelGrams;
  readonly #room: Letters;
  readonly #measure = new TypingDistance();

  constructor(table: LabelTable, grams: LabelGrams) {
    this.#table = table;
    this.#grams = grams;
    this.#room = new Uint16Array(table.longest);
  }

  /** Nearest first, then in the order of labels; each label once. */
  find(typed: readonly string[]): readonly NearLabel[] {
    const nearest = new Map<number, number>();
    const add = (label: number, distance: number) => {
      if (distance < (nearest.get(label) ?? Number.POSITIVE_INFINITY)) nearest.set(label, distance);
    };
    const letters = lettersOf(typed.join(""));
    this.#byLetters(letters, add);
    this.#byWords(typed, add);
    return [...nearest]
      .map(([label, distance]) => ({ label, distance }))
      .sort((a, b) => a.distance - b.distance || a.label - b.label);
  }

  /**
   * A slip takes away at most three runs of letters, a swap four, so a label within reach has all the runs that were
   * looked at but four a slip (the q-gram lemma: Jokinen and Ukkonen 1991). The distance itself is measured for those
   * that have: O(entries of the rarest runs + candidates · letters).
   */
  #byLetters(letters: Letters, add: (label: number, distance: number) => void): void {
    const most = slipsInLabel(letters.length);
    const set = letterSet(letters);
    const { labels, begins } = this.#candidates(letters, most);
    for (const label of labels) {
      const difference = this.#table.lettersIn(label) - letters.length;
      if (difference < -most || (!begins && difference > most)) continue;
      const there = this.#table.letterSetOf(label);
      if (lettersMissing(set, there) > most || (!begins && lettersMissing(there, set) > most)) continue;
      const length = this.#table.copyLetters(label, this.#room);
      const whole = difference <= most ? this.#measure.whole(letters, this.#room, length, most) : most + 1;
      if (whole <= most) add(label, 2 * whole);
      else if (begins) {
        const beginning = this.#measure.beginning(letters, this.#room, length, most);
        if (beginning <= most) add(label, 2 * beginning + 1);
      }
    }
  }

  /**
   * Every label within reach is among them. Of few letters, or letters that repeat, all runs may be gone: then labels
   * of about that length, and no beginnings.
   */
  #candidates(letters: Letters, most: number): { readonly labels: Iterable<number>; readonly begins: boolean } {
    const needed = 4 * most + 4;
    const all = this.#grams.runsOf(letters);
    // A beginning has no run at its end.
    const open = all.filter(({ isEnd }) => !isEnd);
    if (letters.length >= leastBeginning && open.length > 4 * most) {
      const runs = this.#grams.rarest(open, needed);
      return { labels: this.#grams.withAtLeast(runs, runs.length - 4 * most), begins: true };
    }
    const runs = this.#grams.rarest(all, needed);
    const least = runs.length - 4 * most;
    const ofLength = this.#table.ofLetters(letters.length, most);
    // With one run to go by, the lists hold more labels than there are of this length.
    return { labels: least > 1 ? this.#grams.withAtLeast(runs, least) : ofLength, begins: false };
  }

  /**
   * Labels with a word near each typed word; the last may be the beginning of one. A typed word that there is, is
   * first taken as it is, since looking for those near it takes longest.
   */
  #byWords(typed: readonly string[], add: (label: number, distance: number) => void): void {
    const near = typed.map((text, at) => this.#nearWords(text, at === typed.length - 1, true));
    if (this.#withWords(near, add)) return;
    this.#withWords(
      typed.map((text, at) => this.#nearWords(text, at === typed.length - 1, false)),
      add,
    );
  }

  #nearWords(text: string, isLast: boolean, asItIs: boolean): NearWords {
    const { words } = this.#table;
    const range = isLast ? words.beginning(text) : oneWord(words.find(text));
    if (asItIs && range.end > range.first) return { range, slips: new Map() };
    const near = words.near(lettersOf(text), slipsInWord(text.length), isLast);
    return { range, slips: new Map(near.filter(({ slips }) => slips > 0).map(({ word, slips }) => [word, slips])) };
  }

  /** False: no label has a word of each, or only as they were typed. O(labels of the rarest · words). */
  #withWords(near: readonly NearWords[], add: (label: number, distance: number) => void): boolean {
    const sizes = near.map((words) => this.#sizeOf(words));
    const rarest = near[sizes.indexOf(Math.min(...sizes))] as NearWords;
    let isFound = false;
    const look = (label: number) => {
      const words = this.#table.wordsOf(label);
      let sum = 0;
      for (const wanted of near) sum += slipsOf(words, wanted);
      // Without a slip it was found before, as it was typed.
      if (sum === 0 || sum === Number.POSITIVE_INFINITY) return;
      isFound = true;
      add(label, 2 * sum + 3);
    };
    for (const label of this.#table.labelsOf(rarest.range.first, rarest.range.end)) look(label);
    for (const word of rarest.slips.keys()) for (const label of this.#table.labelsOf(word)) look(label);
    return isFound;
  }

  #sizeOf({ range, slips }: NearWords): number {
    let size = this.#table.labelsOf(range.first, range.end).length;
    for (const word of slips.keys()) size += this.#table.labelsOf(word).length;
    return size;
  }

  /** Labels that share most runs, for compounds taken apart and word forms; as `distance` the part not shared, in %. */
  findLike(typed: readonly string[]): readonly NearLabel[] {
    const letters = lettersOf(typed.join(""));
    const runs = this.#grams.rarest(this.#grams.runsOf(letters), 0);
    const least = Math.max(2, Math.ceil(runs.length * leastShare));
    const found = this.#grams.withAtLeast(runs, least).map((label): NearLabel => {
      const count = this.#grams.countOf(label);
      const covered = count / runs.length;
      const both = (2 * count) / (runs.length + this.#table.lettersIn(label));
      return { label, distance: Math.round(100 * (1 - (covered + both) / 2)) };
    });
    return found.sort((a, b) => a.distance - b.distance || a.label - b.label).slice(0, 5 * mostLike);
  }
}

/** Words that may be meant by one that was typed: those in the range as it stands there, the others with slips. */
interface NearWords {
  readonly range: WordRange;
  readonly slips: ReadonlyMap<number, number>;
}

function slipsOf(words: Uint32Array, { range, slips }: NearWords): number {
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    if (word >= range.first && word < range.end) return 0;
    const here = slips.get(word);
    if (here !== undefined && here < least) least = here;
  }
  return least;
}

function oneWord(word: number): WordRange {
  return word < 0 ? { first: 0, end: 0 } : { first: word, end: word + 1 };
}
