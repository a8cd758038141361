/**
 * Finding things by their labels: whole, by their beginning, by the beginning of words, or anywhere. Owns folding and
 * ranking; knows nothing of what the labels are of, and forgives no typing errors.
 */
import { foldText } from "./fold-text.ts";

export interface LabelEntry {
  /** What the label is of; several labels may be of one. */
  readonly key: number;
  readonly label: string;
  /** Lower is found before higher when all else is equal: 0 for preferred labels, 1 for others. */
  readonly weight: number;
}

/** How the text was found in the label, best first. */
export type LabelMatchKind = "equal" | "beginning" | "word" | "words" | "within";

export interface LabelMatch {
  readonly key: number;
  /** The best label of this key, as it was given. */
  readonly label: string;
  readonly kind: LabelMatchKind;
}

const order: readonly LabelMatchKind[] = ["equal", "beginning", "word", "words", "within"];

interface Candidate {
  readonly entry: LabelEntry;
  readonly length: number;
  readonly rank: number;
}

export class LabelSearch {
  readonly #entries: readonly LabelEntry[];
  readonly #folded: readonly string[];

  /** Linear in the labels, in time and memory. */
  constructor(entries: Iterable<LabelEntry>) {
    this.#entries = [...entries];
    this.#folded = this.#entries.map(({ label }) => foldText(label));
  }

  /**
   * Each key once, by its best label: by kind of match, then weight, then length, then the order of entry. Linear in
   * the labels; about 10 ms for 100,000.
   */
  search(text: string, limit: number, accepts: (key: number) => boolean = () => true): readonly LabelMatch[] {
    const wanted = foldText(text);
    if (wanted === "" || limit < 1) return [];
    const words = wanted.split(" ");
    const best = new Map<number, Candidate>();
    this.#folded.forEach((folded, index) => {
      const rank = rankOf(folded, wanted, words);
      const entry = this.#entries[index];
      if (rank === -1 || entry === undefined || !accepts(entry.key)) return;
      const candidate = { entry, length: folded.length, rank };
      const former = best.get(entry.key);
      if (former === undefined || compare(candidate, former) < 0) best.set(entry.key, candidate);
    });
    return [...best.values()]
      .sort(compare)
      .slice(0, limit)
      .map(({ entry, rank }) => ({ key: entry.key, label: entry.label, kind: order[rank] ?? "within" }));
  }
}

function compare(a: Candidate, b: Candidate): number {
  return a.rank - b.rank || a.entry.weight - b.entry.weight || a.length - b.length;
}

/** −1: not found. */
function rankOf(folded: string, wanted: string, words: readonly string[]): number {
  const at = folded.indexOf(wanted);
  if (at === 0) return folded.length === wanted.length ? 0 : 1;
  if (at > 0 && beginsWord(folded, wanted, at)) return 2;
  if (words.length > 1 && words.every((word) => beginsWord(folded, word, folded.indexOf(word)))) return 3;
  return at > 0 ? 4 : -1;
}

/** True when the word, first seen at `from`, there or later begins a word. */
function beginsWord(folded: string, word: string, from: number): boolean {
  for (let at = from; at !== -1; at = folded.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1))) return true;
  }
  return false;
}
