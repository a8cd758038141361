/**
 * Gathers what questions find, per start profile and world, and settles what is a fault, in which reading, and what
 * only hangs on a level that nobody described.
 */
import type { CompiledLine, CompiledProfile } from "../compiled/compile.ts";
import { type World, worldsOf } from "../decide/knowledge.ts";
import { type Finding, type FindingCode, findingKinds, type MissingLeaf, type Witness } from "../finding.ts";

export interface Note {
  readonly code: FindingCode;
  readonly subject: readonly string[];
  /** Whether the finding tells its reading. */
  readonly hasReading: boolean;
  readonly start: CompiledProfile;
  readonly profile: CompiledProfile;
  readonly world: World;
  readonly isLenient: boolean;
  /** What is held where it fails; the lowest gives the witness. */
  readonly rank: number;
  readonly missing?: readonly MissingLeaf[];
  /** What hangs, if it fails only when the level is nothing. */
  readonly hangs: readonly string[];
  readonly witness: () => Witness;
}

interface Gathered {
  readonly first: Note;
  readonly byStart: Map<number, Note[]>;
}

export class Notes {
  readonly compiled: CompiledLine;
  /** By start profile: ids whose answer depends on its level. */
  readonly hangs = new Map<number, Set<string>>();
  private readonly gathered = new Map<string, Gathered>();

  constructor(compiled: CompiledLine) {
    this.compiled = compiled;
  }

  add(note: Note): void {
    const key = JSON.stringify([note.code, note.subject]);
    let known = this.gathered.get(key);
    if (known === undefined) {
      known = { first: note, byStart: new Map() };
      this.gathered.set(key, known);
    }
    const list = known.byStart.get(note.start.index);
    if (list === undefined) known.byStart.set(note.start.index, [note]);
    else list.push(note);
  }

  hang(start: CompiledProfile, ids: readonly string[]): void {
    const known = this.hangs.get(start.index) ?? new Set();
    for (const id of ids) known.add(id);
    this.hangs.set(start.index, known);
  }

  /** Everything found, each once. */
  findings(): Finding[] {
    return [...this.gathered.values()].flatMap((one) => this.settle(one) ?? []);
  }

  private settle({ first, byStart }: Gathered): Finding | null {
    const lenient: Note[] = [];
    const strict: Note[] = [];
    for (const notes of byStart.values()) {
      const start = notes[0]?.start;
      if (start === undefined) continue;
      const worlds = worldsOf(start);
      const failsInAll = (list: readonly Note[]) => worlds.every((world) => list.some((note) => note.world === world));
      const leniently = notes.filter((note) => note.isLenient);
      if (failsInAll(leniently)) lenient.push(...leniently);
      else if (failsInAll(notes)) strict.push(...notes);
      else
        this.hang(
          start,
          notes.flatMap((note) => note.hangs),
        );
    }
    const all = lenient.length > 0 ? lenient : strict;
    const counting = all.filter((note) => note.world === 0);
    if (counting.length === 0) return null;
    const lowest = counting.reduce((best, note) => (note.rank < best.rank ? note : best));
    const missing = lowest.missing === undefined ? {} : { missing: leastMissing(lowest.missing, counting) };
    const profiles = [...new Set(all.map((note) => note.profile.source.id))].sort();
    const named = first.code === "required-before-taught" ? {} : { profiles };
    const { route, ...rest } = lowest.witness();
    return {
      code: first.code,
      kind: findingKinds[first.code],
      subject: first.subject,
      ...(first.hasReading ? { reading: lenient.length > 0 ? ("lenient" as const) : ("strict" as const) } : {}),
      witness: { ...rest, ...missing, ...named, ...(route === undefined ? {} : { route }) },
    };
  }
}

/** The leaves of one note, each with the least that is held in any. */
function leastMissing(leaves: readonly MissingLeaf[], notes: readonly Note[]): MissingLeaf[] {
  const nameOf = (leaf: MissingLeaf): string => JSON.stringify({ ...leaf, held: 0 });
  const least = new Map<string, number>();
  for (const note of notes) {
    for (const leaf of note.missing ?? []) {
      if (!("held" in leaf)) continue;
      const name = nameOf(leaf);
      least.set(name, Math.min(least.get(name) ?? leaf.held, leaf.held));
    }
  }
  const once = new Map(leaves.map((leaf) => [nameOf(leaf), leaf]));
  return [...once].map(([name, leaf]) => ("held" in leaf ? { ...leaf, held: least.get(name) ?? leaf.held } : leaf));
}
