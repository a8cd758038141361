/**
 * What is held at a moment: levels by teaching and proof, units passed, credits, documents, work experience; and
 * whether a condition is met then. Times are numbers; `never` is later than all, `beforeAll` earlier.
 */
import type { CompiledLine, Condition } from "../compiled/compile.ts";
import { type Holding, isMet, missingLeaves } from "../compiled/condition.ts";
import type { MissingLeaf, Reading } from "../finding.ts";

export const never = 1e9;
export const beforeAll = -1;
/** Higher than any step of a ladder: what a not-described level might be. */
export const unbounded = 99;

/** Times at which each unit of the line is passed and has taught; `never` if it is not. */
export interface Record {
  readonly passedAt: Int32Array;
  readonly taughtAt: Int32Array;
}

/** What a route brings besides units. */
export interface Background {
  readonly entry: Uint8Array;
  readonly documents: ReadonlySet<string>;
  readonly work: ReadonlySet<string>;
}

/** The moment of asking: what is before `time` counts, and the units in `sharing`; `self` never does. */
export interface Moment {
  readonly time: number;
  readonly self: number;
  readonly sharing?: ReadonlySet<number>;
}

/** Evaluates conditions over one record. Every question is O(teachers or named units). */
export class Held {
  readonly compiled: CompiledLine;
  readonly record: Record;
  readonly background: Background;

  constructor(compiled: CompiledLine, record: Record, background: Background) {
    this.compiled = compiled;
    this.record = record;
    this.background = background;
  }

  private hasTaught(unit: number, at: Moment): boolean {
    if (unit === at.self) return false;
    const time = this.record.taughtAt[unit] ?? never;
    return time < at.time || (at.sharing?.has(unit) === true && time < never);
  }

  private hasPassed(unit: number, at: Moment): boolean {
    if (unit === at.self) return false;
    return (this.record.passedAt[unit] ?? never) < at.time || at.sharing?.has(unit) === true;
  }

  /** Highest step taught before, 0 if none. */
  taught(skill: number, at: Moment): number {
    let highest = 0;
    for (const { unit, step } of this.compiled.teachers[skill] ?? []) {
      if (step > highest && this.hasTaught(unit, at)) highest = step;
    }
    return highest;
  }

  /** Highest step proven before, by must-pass assessments or by any. */
  proven(skill: number, at: Moment, mustPass: boolean): number {
    let highest = 0;
    for (const proof of this.compiled.proofs[skill] ?? []) {
      if (proof.step <= highest || (mustPass && !proof.mustPass)) continue;
      if (this.hasTaught(proof.outcomeUnit, at) && this.hasTaught(proof.assessmentUnit, at)) highest = proof.step;
    }
    return highest;
  }

  level(skill: number, at: Moment, reading: Reading): number {
    const entry = this.background.entry[skill] ?? 0;
    const taught = this.taught(skill, at);
    if (reading === "lenient") return Math.max(entry, taught);
    return Math.max(entry, Math.min(taught, this.proven(skill, at, true)));
  }

  private credits(of: readonly number[], unit: string, at: Moment): number {
    let sum = 0;
    for (const named of new Set(of)) {
      const load = this.compiled.units[named]?.source.load;
      if (load?.unit === unit && this.hasPassed(named, at)) sum += load.amount;
    }
    return sum;
  }

  isMet(condition: Condition, at: Moment, reading: Reading): boolean {
    return isMet(condition, this.at(at), reading);
  }

  missing(condition: Condition, at: Moment, reading: Reading): MissingLeaf[] {
    return missingLeaves(this.compiled, condition, this.at(at), reading);
  }

  private at(moment: Moment): Holding {
    return {
      level: (skill, reading) => this.level(skill, moment, reading),
      hasPassed: (unit) => this.hasPassed(unit, moment),
      credits: (condition) => this.credits(condition.of, condition.atLeast.unit, moment),
      hasDocument: (id) => this.background.documents.has(id),
      hasWork: (id) => this.background.work.has(id),
    };
  }
}
