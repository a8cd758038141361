/**
 * Labels as numbers: each with its words, and each word with its labels. Owns the order of labels, in which whatever
 * finds them gives them, and how they lie in memory; finding is done elsewhere.
 */
import { labelWords } from "./label-form.ts";
import { LabelWords } from "./label-words.ts";
import { type Letters, letterSet } from "./typing-distance.ts";

export interface LabelEntry {
  /** What the label is of, a whole number from 0; several labels may be of one. */
  readonly key: number;
  readonly label: string;
  /** Lower is found before higher when all else is equal, 0 to 255: 0 for preferred labels, 1 for others. */
  readonly weight: number;
}

export class LabelTable {
  /** As given; a label's number is its place in the order: by weight, then length, then as they came. */
  readonly labels: readonly string[];
  readonly keys: Uint32Array<ArrayBuffer>;
  readonly weights: Uint8Array<ArrayBuffer>;
  /** Letters in the compared form, with one space between words. */
  readonly lengths: Uint32Array<ArrayBuffer>;
  readonly words: LabelWords;
  /** Letters of the longest label, spaces not counted. */
  readonly longest: number;
  /** Words of label n: from place n up to place n + 1. */
  readonly #wordPlaces: Uint32Array<ArrayBuffer>;
  readonly #wordsOfLabel: Uint32Array<ArrayBuffer>;
  readonly #labelPlaces: Uint32Array<ArrayBuffer>;
  readonly #labelsOfWord: Uint32Array<ArrayBuffer>;
  /** Labels by how many letters they have, and where each number begins. */
  readonly #byLetters: Uint32Array<ArrayBuffer>;
  readonly #letterPlaces: Uint32Array<ArrayBuffer>;
  /** For the letters of one label at a time. */
  readonly #room: Letters;
  /** By label: which letters it has, see `letterSet`. */
  readonly #letterSets: Uint32Array<ArrayBuffer>;

  /** O(n log n) in the labels; a label without anything to compare is left out. */
  constructor(entries: Iterable<LabelEntry>) {
    const read = [...entries]
      .map((entry) => ({ entry, words: labelWords(entry.label) }))
      .filter(({ words }) => words.length > 0)
      .map((one) => ({ ...one, length: one.words.reduce((sum, word) => sum + word.length + 1, -1) }))
      .sort((a, b) => a.entry.weight - b.entry.weight || a.length - b.length);
    this.labels = read.map(({ entry }) => entry.label);
    this.keys = Uint32Array.from(read, ({ entry }) => entry.key);
    this.weights = Uint8Array.from(read, ({ entry }) => entry.weight);
    this.lengths = Uint32Array.from(read, ({ length }) => length);
    this.longest = read.reduce((most, { length, words }) => Math.max(most, length + 1 - words.length), 0);
    const different = new Set<string>();
    for (const { words } of read) for (const word of words) different.add(word);
    this.words = new LabelWords(different);
    const numbers = new Map(this.words.texts.map((text, word) => [text, word]));
    this.#wordPlaces = placesOf(read.map(({ words }) => words.length));
    this.#wordsOfLabel = new Uint32Array(this.#wordPlaces.at(-1) as number);
    for (const [label, { words }] of read.entries()) {
      const place = this.#wordPlaces[label] as number;
      for (const [at, word] of words.entries()) this.#wordsOfLabel[place + at] = numbers.get(word) as number;
    }
    [this.#labelPlaces, this.#labelsOfWord] = this.#turnRound();
    this.#byLetters = Uint32Array.from(read.keys()).sort((a, b) => this.lettersIn(a) - this.lettersIn(b) || a - b);
    const sizes = new Uint32Array(this.longest + 1);
    for (const label of read.keys()) sizes[this.lettersIn(label)] = (sizes[this.lettersIn(label)] as number) + 1;
    this.#letterPlaces = placesOf(sizes);
    this.#room = new Uint16Array(this.longest);
    this.#letterSets = Uint32Array.from(read.keys(), (label) =>
      letterSet(this.#room, this.copyLetters(label, this.#room)),
    );
  }

  get size(): number {
    return this.labels.length;
  }

  /** Of the numbers; the labels' texts come on top. */
  get bytes(): number {
    const numbers = [this.keys, this.weights, this.lengths, this.#wordPlaces, this.#wordsOfLabel];
    const turned = [this.#labelPlaces, this.#labelsOfWord, this.#byLetters, this.#letterPlaces, this.#letterSets];
    return [...numbers, ...turned].reduce((sum, array) => sum + array.byteLength, this.words.bytes);
  }

  wordsOf(label: number): Uint32Array<ArrayBuffer> {
    return this.#wordsOfLabel.subarray(this.#wordPlaces[label], this.#wordPlaces[label + 1]);
  }

  /** Labels that have one of these words, word after word; a label with several of them comes several times. */
  labelsOf(first: number, end = first + 1): Uint32Array<ArrayBuffer> {
    return this.#labelsOfWord.subarray(this.#labelPlaces[first], this.#labelPlaces[end]);
  }

  letterSetOf(label: number): number {
    return this.#letterSets[label] as number;
  }

  /** Letters without spaces: how many there are. */
  lettersIn(label: number): number {
    const words = (this.#wordPlaces[label + 1] as number) - (this.#wordPlaces[label] as number);
    return (this.lengths[label] as number) + 1 - words;
  }

  /** Labels whose letters are so many, or as many more or fewer as `most` says; those of one number in order. */
  ofLetters(letters: number, most: number): Uint32Array<ArrayBuffer> {
    const first = Math.min(Math.max(0, letters - most), this.longest + 1);
    const end = Math.min(letters + most + 1, this.longest + 1);
    return this.#byLetters.subarray(this.#letterPlaces[first], this.#letterPlaces[end]);
  }

  /** Labels of just these letters, in order, whatever the spaces. O(labels of as many letters). */
  *ofJustLetters(letters: Letters): Generator<number> {
    const set = letterSet(letters);
    for (const label of this.ofLetters(letters.length, 0)) {
      if (this.#letterSets[label] !== set) continue;
      this.copyLetters(label, this.#room);
      if (letters.every((letter, at) => letter === this.#room[at])) yield label;
    }
  }

  ofAnyLetters(): Iterable<number> {
    return this.labels.keys();
  }

  /** Puts the letters, without spaces, into the room, which has place for `longest`; gives how many. */
  copyLetters(label: number, into: Letters): number {
    const end = this.#wordPlaces[label + 1] as number;
    let length = 0;
    for (let at = this.#wordPlaces[label] as number; at < end; at += 1) {
      length = this.words.copyLetters(this.#wordsOfLabel[at] as number, into, length);
    }
    return length;
  }

  #turnRound(): [Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>] {
    const sizes = new Uint32Array(this.words.texts.length);
    for (const word of this.#wordsOfLabel) sizes[word] = (sizes[word] as number) + 1;
    const places = placesOf(sizes);
    const labels = new Uint32Array(this.#wordsOfLabel.length);
    const next = places.slice();
    for (let label = 0; label < this.size; label += 1) {
      for (const word of this.wordsOf(label)) {
        const place = next[word] as number;
        labels[place] = label;
        next[word] = place + 1;
      }
    }
    return [places, labels];
  }
}

/** Where each list begins when they lie one after the other; the last place is the end of all. */
function placesOf(sizes: Uint32Array | readonly number[]): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(sizes.length + 1);
  for (let at = 0; at < sizes.length; at += 1) places[at + 1] = (places[at] as number) + (sizes[at] as number);
  return places;
}
