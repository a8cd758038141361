/**
 * One programme on a route: what was brought into it and the units selected in it; and the times within it. Owns which
 * units are really taken and which can share a moment.
 */
import type { CompiledLine, CompiledRequisite, CompiledUnit } from "../compiled/compile.ts";
import type { Reading } from "../finding.ts";
import { type Background, beforeAll, never, type Record } from "./held.ts";

/** Times of a period: its start, inside it, its end, and the moment after it; each with room for an order within. */
const room = 4096;
export const startOf = (period: number): number => 4 * period * room;
export const insideOf = (period: number): number => (4 * period + 1) * room;
export const endOf = (period: number): number => (4 * period + 2) * room;
export const afterOf = (period: number): number => (4 * period + 3) * room;

/** One programme on a route: what was brought, what is exempted, and the units selected here. */
export interface Stay {
  readonly compiled: CompiledLine;
  readonly background: Background;
  /** Units of earlier programmes: done, and those that only count as passed. */
  readonly done: ReadonlySet<number>;
  readonly exemptedBefore: ReadonlySet<number>;
  readonly exempt: ReadonlySet<number>;
  readonly selection: readonly number[];
  /** Requisites that are looked at; left out: all. */
  readonly considered?: ReadonlySet<number>;
}

export function emptyRecord(stay: Stay): Record {
  const size = stay.compiled.units.length;
  const passedAt = new Int32Array(size).fill(never);
  const taughtAt = new Int32Array(size).fill(never);
  for (const unit of stay.done) {
    passedAt[unit] = beforeAll;
    taughtAt[unit] = beforeAll;
  }
  for (const unit of stay.exemptedBefore) passedAt[unit] = beforeAll;
  for (const unit of stay.selection) if (stay.exempt.has(unit)) passedAt[unit] = beforeAll;
  return { passedAt, taughtAt };
}

/** The units that are really taken: selected and not exempted. */
export function takenUnits(stay: Stay): CompiledUnit[] {
  const { considered } = stay;
  return stay.selection.flatMap((index) => {
    const unit = stay.compiled.units[index];
    if (unit === undefined || stay.exempt.has(index)) return [];
    if (considered === undefined || unit.requisites.length === 0) return [unit];
    return [{ ...unit, requisites: unit.requisites.filter((requisite) => considered.has(requisite.index)) }];
  });
}

/** Admission is judged leniently in both readings. */
export function readingOf(requisite: CompiledRequisite, reading: Reading): Reading {
  return requisite.source.mode === "admission" ? "lenient" : reading;
}

export function sharesPeriod(a: CompiledUnit, b: CompiledUnit): boolean {
  return a.first > 0 && b.first > 0 && a.first <= b.last && b.first <= a.last;
}

/** Whether a unit could share a period or a moment with a partner of a strict corequisite. */
export function canShare(unit: CompiledUnit, partner: CompiledUnit | undefined, stay: Stay, index: number): boolean {
  if (partner === undefined) return stay.exempt.has(index) && stay.selection.includes(index);
  if (partner.index === unit.index) return true;
  return unit.first === 0 || partner.first === 0 || sharesPeriod(unit, partner);
}
