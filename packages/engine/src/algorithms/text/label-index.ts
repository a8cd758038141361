/**
 * Finding things by their labels while somebody types: as it is written, with slips of typing, in other forms of the
 * words, with words joined or split. Owns the order in which ways of finding follow each other; what the labels are of
 * is not known here.
 *
 * Measured with 171,000 labels of ESCO in two languages: see `docs/algorithms/label-search.md`.
 */
import { ExactLabels, exactWays } from "./label-exact.ts";
import { labelWords } from "./label-form.ts";
import { LabelGrams } from "./label-grams.ts";
import { type NearLabel, NearLabels } from "./label-near.ts";
import { type LabelEntry, LabelTable } from "./label-table.ts";

export type { LabelEntry } from "./label-table.ts";

/**
 * How the text was found in the label, best first. "spaced": equal but for spaces. "slip": the label with one slip of
 * typing, where the typed words are not all known; "near" and "like" do not stand there as they were typed either.
 */
export const labelMatchKinds = [
  "equal",
  "spaced",
  "beginning",
  "word",
  "words",
  "slip",
  "within",
  "near",
  "like",
] as const;
export type LabelMatchKind = (typeof labelMatchKinds)[number];

export interface LabelMatch {
  readonly key: number;
  /** The best label of this key, as it was given. */
  readonly label: string;
  readonly kind: LabelMatchKind;
  /** Among matches of one kind: "near" in half slips of typing, "like" in percent, else 0. */
  readonly distance: number;
  readonly weight: number;
  /** Letters of the label as it is compared. */
  readonly length: number;
}

export type Accepts = (key: number) => boolean;

/** When so many are found as they were typed, nothing else is sought: it would only stand in the way. */
const enough = 10;
/** What is typed beyond so many characters is not looked at, so that a pasted book takes no longer than a sentence. */
const mostTyped = 500;

export class LabelIndex {
  readonly #table: LabelTable;
  readonly #grams: LabelGrams;
  readonly #exact: ExactLabels;
  readonly #near: NearLabels;

  /** O(n log n) in the labels: 2 s for 171,000. */
  constructor(entries: Iterable<LabelEntry>) {
    this.#table = new LabelTable(entries);
    const { size, longest } = this.#table;
    this.#grams = new LabelGrams(size, longest, (label, room) => this.#table.copyLetters(label, room));
    this.#exact = new ExactLabels(this.#table, this.#grams);
    this.#near = new NearLabels(this.#table, this.#grams);
  }

  get size(): number {
    return this.#table.size;
  }

  /** What the index itself takes, without the texts of the labels. */
  get bytes(): number {
    return this.#table.bytes + this.#grams.bytes + 2 * this.#table.size;
  }

  /**
   * Each key once, by its best label: by kind of match, then distance, weight, length, and the order of entry. Labels
   * with slips are sought only while fewer than ten are found, and labels that are only like it while none is found
   * with one slip at most; of these ten at most are given.
   */
  search(text: string, limit: number, accepts: Accepts = () => true): readonly LabelMatch[] {
    const typed = labelWords(text.slice(0, mostTyped));
    const found = new Found(this.#table, limit, accepts);
    if (typed.length === 0 || limit < 1) return [];
    this.#exact.find(typed, (label, way) => found.take(label, exactKinds[way] ?? "within", 0));
    if (found.isFull) return found.matches;
    // What is no word may be a misspelt one, which must not hide behind labels within which it happens to stand.
    let near: readonly NearLabel[] | null = null;
    if (found.size === 0 || typed.some((word) => this.#table.words.find(word) < 0)) {
      near = this.#near.find(typed);
      for (const { label, distance } of near) if (distance > oneSlip || !found.take(label, "slip", distance)) break;
    }
    if (!found.isFull) this.#exact.findWithin(typed, (label) => found.take(label, "within", 0));
    if (found.size < Math.min(limit, enough)) {
      for (const { label, distance } of near ?? this.#near.find(typed)) if (!found.take(label, "near", distance)) break;
    }
    if (!found.matches.some(isSure)) {
      const room = Math.min(limit, enough);
      for (const { label, distance } of this.#near.findLike(typed)) {
        if (found.size >= room || !found.take(label, "like", distance)) break;
      }
    }
    return found.matches;
  }
}

const exactKinds = Object.keys(exactWays) as readonly (keyof typeof exactWays)[];
/** In half slips. */
const oneSlip = 2;

/** Best first, of several indexes that were asked the same, under the rules that hold within one. */
export function joinMatches<Match extends LabelMatch>(lists: readonly (readonly Match[])[], limit: number): Match[] {
  const all = lists.flat().sort(compareMatches);
  const asTyped = all.filter(({ kind }) => kindPlace(kind) < kindPlace("near"));
  if (asTyped.length >= Math.min(limit, enough)) return asTyped.slice(0, limit);
  return (all.some(isSure) ? all.filter(({ kind }) => kind !== "like") : all).slice(0, limit);
}

function compareMatches(a: LabelMatch, b: LabelMatch): number {
  return kindPlace(a.kind) - kindPlace(b.kind) || a.distance - b.distance || a.weight - b.weight || a.length - b.length;
}

function kindPlace(kind: LabelMatchKind): number {
  return labelMatchKinds.indexOf(kind);
}

/** As it was typed or with one slip: then nothing that is only like it is wanted. */
function isSure({ kind, distance }: LabelMatch): boolean {
  return kind !== "like" && distance < 4;
}

/** What was found up to now: each key once, up to the limit. */
class Found {
  readonly matches: LabelMatch[] = [];
  readonly #table: LabelTable;
  readonly #limit: number;
  readonly #accepts: Accepts;
  readonly #seen = new Set<number>();

  constructor(table: LabelTable, limit: number, accepts: Accepts) {
    this.#table = table;
    this.#limit = limit;
    this.#accepts = accepts;
  }

  get size(): number {
    return this.matches.length;
  }

  get isFull(): boolean {
    return this.matches.length >= this.#limit;
  }

  /** False: no more is needed. */
  take(label: number, kind: LabelMatchKind, distance: number): boolean {
    const { keys, labels, weights, lengths } = this.#table;
    const key = keys[label] as number;
    if (this.#seen.has(key) || !this.#accepts(key)) return true;
    this.#seen.add(key);
    const weight = weights[label] as number;
    const length = lengths[label] as number;
    this.matches.push({ key, label: labels[label] as string, kind, distance, weight, length });
    return this.matches.length < this.#limit;
  }
}
