/**
 * The one order that has to be tried in a programme: units with a period when it comes, units without one as soon as
 * their requisites are met. Owns: times, circles, requisites set aside. Meaning: learning-line-semantics, section 3.
 */
import { stronglyConnected } from "../algorithms/graph/strongly-connected.ts";
import type { CompiledLine, CompiledRequisite, CompiledUnit, Condition } from "./compile.ts";
import type { MissingLeaf, Reading } from "./finding.ts";
import { type Background, beforeAll, Held, type Moment, never, type Record } from "./held.ts";

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

export interface Circle {
  readonly units: readonly number[];
  readonly requisites: ReadonlySet<number>;
}

export interface Ordered {
  readonly held: Held;
  /** When each unit of the selection was asked its requisites. */
  readonly askedAt: ReadonlyMap<number, number>;
  /** Requisites that fail, with the leaves that fail at their time. */
  readonly failed: ReadonlyMap<number, readonly MissingLeaf[]>;
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

function readingOf(requisite: CompiledRequisite, reading: Reading): Reading {
  return requisite.source.mode === "admission" ? "lenient" : reading;
}

function sharesPeriod(a: CompiledUnit, b: CompiledUnit): boolean {
  return a.first > 0 && b.first > 0 && a.first <= b.last && b.first <= a.last;
}

/** Whether the condition names the unit itself, so that it asks a circle of one. */
function meetsByName(condition: Condition, unit: number): boolean {
  if (condition.type === "passed") return condition.unit === unit;
  if (condition.type === "credits") return condition.of.includes(unit);
  if (condition.type === "all" || condition.type === "any") return condition.of.some((c) => meetsByName(c, unit));
  return false;
}

/**
 * Requisites that would fail even if every other unit on the route were done. One that names its own unit may be a
 * circle of one instead; where the circles are known, only if it stands in one.
 */
export function findHopeless(stay: Stay, reading: Reading, circles?: readonly Circle[]): Set<number> {
  const record = emptyRecord(stay);
  const taken = takenUnits(stay);
  for (const unit of taken) {
    record.passedAt[unit.index] = 0;
    record.taughtAt[unit.index] = 0;
  }
  const held = new Held(stay.compiled, record, stay.background);
  const onRoute = new Map(taken.map((unit) => [unit.index, unit]));
  const hopeless = new Set<number>();
  for (const unit of taken) {
    for (const requisite of unit.requisites) {
      if (requisite.source.kind === "strict-co") {
        if (!requisite.partners.every((partner) => canShare(unit, onRoute.get(partner), stay, partner))) {
          hopeless.add(requisite.index);
        }
        continue;
      }
      const at: Moment = { time: 1, self: unit.index };
      if (held.isMet(requisite.on, at, readingOf(requisite, reading))) continue;
      const named: Moment = { time: 1, self: -1 };
      const isCircleOfOne =
        meetsByName(requisite.on, unit.index) && held.isMet(requisite.on, named, readingOf(requisite, reading));
      const isInCircle = circles?.some((circle) => circle.requisites.has(requisite.index)) ?? true;
      if (!isCircleOfOne || !isInCircle) hopeless.add(requisite.index);
    }
  }
  return hopeless;
}

function canShare(unit: CompiledUnit, partner: CompiledUnit | undefined, stay: Stay, index: number): boolean {
  if (partner === undefined) return stay.exempt.has(index) && stay.selection.includes(index);
  if (partner.index === unit.index) return true;
  return unit.first === 0 || partner.first === 0 || sharesPeriod(unit, partner);
}

/** The leaves that fail, those under a branch that is met left out. */
function failingLeaves(condition: Condition, met: (part: Condition) => boolean): Condition[] {
  if (met(condition)) return [];
  if (condition.type !== "all" && condition.type !== "any") return [condition];
  return condition.of.flatMap((part) => failingLeaves(part, met));
}

/**
 * Circles among the selected units, periods left aside. Read leniently.
 * O(rounds × requisites) for the closure and linear in the edges for the circles.
 */
export function findCircles(stay: Stay, hopeless: ReadonlySet<number>): Circle[] {
  const taken = takenUnits(stay);
  const record = emptyRecord(stay);
  const held = new Held(stay.compiled, record, stay.background);
  const open = new Map(taken.map((unit) => [unit.index, unit]));
  const isFree = (requisite: CompiledRequisite, unit: number, together: ReadonlySet<number> | undefined): boolean => {
    if (hopeless.has(requisite.index)) return true;
    if (requisite.source.kind === "pre") return held.isMet(requisite.on, { time: 1, self: unit }, "lenient");
    if (together === undefined) return true;
    const at = { time: 1, self: unit, sharing: together };
    if (requisite.source.kind === "co") return metTogether(requisite.on, at, together);
    return requisite.partners.every(
      (partner) => partner !== unit && (together.has(partner) || stay.exempt.has(partner)),
    );
  };
  const metTogether = (condition: Condition, at: Moment, together: ReadonlySet<number>): boolean => {
    for (const unit of together) record.taughtAt[unit] = 2;
    const met = held.isMet(condition, at, "lenient");
    for (const unit of together) record.taughtAt[unit] = never;
    return met;
  };
  const boundBy = new Map<number, CompiledRequisite[]>();
  for (const unit of taken) {
    for (const requisite of unit.requisites) {
      if (requisite.source.kind !== "strict-co" || hopeless.has(requisite.index)) continue;
      for (const partner of requisite.partners) boundBy.set(partner, [...(boundBy.get(partner) ?? []), requisite]);
    }
  }
  for (;;) {
    const together = new Set<number>();
    for (const unit of open.values()) {
      if (unit.requisites.every((requisite) => isFree(requisite, unit.index, undefined))) together.add(unit.index);
    }
    for (let changed = true; changed; ) {
      changed = false;
      for (const index of together) {
        const unit = open.get(index);
        const stays =
          unit?.requisites.every((requisite) => isFree(requisite, index, together)) &&
          (boundBy.get(index) ?? []).every((requisite) => !open.has(requisite.unit) || together.has(requisite.unit));
        if (!stays) {
          together.delete(index);
          changed = true;
        }
      }
    }
    if (together.size === 0) break;
    for (const index of together) {
      record.passedAt[index] = 0;
      record.taughtAt[index] = 0;
      open.delete(index);
    }
  }
  if (open.size === 0) return [];
  return circlesAmong(stay.compiled, open, held, hopeless);
}

function circlesAmong(
  compiled: CompiledLine,
  stuck: ReadonlyMap<number, CompiledUnit>,
  held: Held,
  hopeless: ReadonlySet<number>,
): Circle[] {
  const edges = new Map<number, Set<number>>([...stuck.keys()].map((unit) => [unit, new Set<number>()]));
  const edgesByRequisite = new Map<number, Set<number>>();
  for (const unit of stuck.values()) {
    for (const requisite of unit.requisites) {
      if (hopeless.has(requisite.index)) continue;
      const to = new Set<number>();
      if (requisite.source.kind === "strict-co") {
        for (const partner of requisite.partners) {
          if (!stuck.has(partner)) continue;
          to.add(partner);
          edges.get(partner)?.add(unit.index);
        }
      } else {
        const at = { time: 1, self: unit.index };
        if (held.isMet(requisite.on, at, "lenient")) continue;
        for (const leaf of failingLeaves(requisite.on, (part) => held.isMet(part, at, "lenient"))) {
          for (const other of meeting(compiled, leaf, unit.index)) if (stuck.has(other)) to.add(other);
        }
      }
      edgesByRequisite.set(requisite.index, to);
      for (const other of to) edges.get(unit.index)?.add(other);
    }
  }
  return stronglyConnected([...stuck.keys()], edges)
    .filter((part) => part.length > 1 || edges.get(part[0] ?? -1)?.has(part[0] ?? -1))
    .map((units) => {
      const members = new Set(units);
      const requisites = new Set<number>();
      for (const index of units) {
        for (const requisite of stuck.get(index)?.requisites ?? []) {
          const to = edgesByRequisite.get(requisite.index);
          if (to !== undefined && [...to].some((other) => members.has(other))) requisites.add(requisite.index);
        }
      }
      return { units, requisites };
    });
}

/** Units that would meet a leaf for `unit`: the named ones, itself included, and teachers other than itself. */
function meeting(compiled: CompiledLine, leaf: Condition, unit: number): number[] {
  if (leaf.type === "passed") return [leaf.unit];
  if (leaf.type === "credits") {
    return leaf.of.filter((named) => compiled.units[named]?.source.load?.unit === leaf.atLeast.unit);
  }
  if (leaf.type !== "skill") return [];
  return (compiled.teachers[leaf.skill] ?? [])
    .filter((teaching) => teaching.step >= leaf.step && teaching.unit !== unit)
    .map((teaching) => teaching.unit);
}

/** Units that may not be taken before `unit` is, for asking what is surely held at it. */
export interface Postponed {
  readonly units: ReadonlySet<number>;
  readonly until: number;
}

/**
 * Runs the timeline of one programme. `aside` are requisites taken as met (hopeless ones, and those in a circle).
 * O(periods × rounds × requisites) of the selection.
 */
export function runOrder(
  stay: Stay,
  reading: Reading,
  hopeless: ReadonlySet<number>,
  circles: readonly Circle[],
  postponed?: Postponed,
): Ordered {
  const taken = takenUnits(stay);
  const record = emptyRecord(stay);
  const held = new Held(stay.compiled, record, stay.background);
  const aside = new Set(hopeless);
  const inCircle = new Set<number>();
  for (const circle of circles) {
    for (const requisite of circle.requisites) {
      aside.add(requisite);
      inCircle.add(requisite);
    }
  }
  const askedAt = new Map<number, number>();
  const failed = new Map<number, MissingLeaf[]>();
  const free = new Map(taken.filter((unit) => unit.first === 0).map((unit) => [unit.index, unit]));
  const fixed = taken.filter((unit) => unit.first > 0);
  const bonds = new Map<number, Set<number>>();
  for (const unit of taken) {
    for (const requisite of unit.requisites) {
      if (requisite.source.kind !== "strict-co" || aside.has(requisite.index)) continue;
      for (const partner of requisite.partners) {
        if (stay.exempt.has(partner)) continue;
        bonds.set(unit.index, (bonds.get(unit.index) ?? new Set()).add(partner));
        bonds.set(partner, (bonds.get(partner) ?? new Set()).add(unit.index));
      }
    }
  }

  const isReady = (unit: CompiledUnit, time: number, together: ReadonlySet<number>, running: ReadonlySet<number>) => {
    const sharing = new Set([...together, ...running]);
    for (const requisite of unit.requisites) {
      if (aside.has(requisite.index) || requisite.source.kind === "strict-co") continue;
      const at: Moment =
        requisite.source.kind === "pre" ? { time, self: unit.index } : { time, self: unit.index, sharing };
      if (!withTaught(sharing, () => held.isMet(requisite.on, at, readingOf(requisite, reading)))) return false;
    }
    return [...(bonds.get(unit.index) ?? [])].every((partner) => sharing.has(partner));
  };
  /** Units that share a moment help a corequisite although they have not taught yet. */
  const withTaught = (sharing: ReadonlySet<number>, ask: () => boolean): boolean => {
    const undo: number[] = [];
    for (const unit of sharing) {
      if (record.taughtAt[unit] === never && !stay.exempt.has(unit)) {
        record.taughtAt[unit] = never - 1;
        undo.push(unit);
      }
    }
    const met = ask();
    for (const unit of undo) record.taughtAt[unit] = never;
    return met;
  };
  const readyTogether = (candidates: Iterable<CompiledUnit>, time: number, running: ReadonlySet<number>) => {
    const together = new Map([...candidates].map((unit) => [unit.index, unit]));
    for (let changed = true; changed; ) {
      changed = false;
      const indexes = new Set(together.keys());
      for (const unit of [...together.values()]) {
        if (isReady(unit, time, indexes, running)) continue;
        together.delete(unit.index);
        indexes.delete(unit.index);
        changed = true;
      }
    }
    return together;
  };
  const takeFree = (slot: number, running: ReadonlySet<number>): void => {
    let time = slot;
    for (;;) {
      time += 1;
      const held = postponed !== undefined && !askedAt.has(postponed.until);
      let together = readyTogether(
        [...free.values()].filter((unit) => !(held && postponed?.units.has(unit.index))),
        time,
        running,
      );
      if (together.size === 0 && held) {
        const all = readyTogether(free.values(), time, running);
        if (all.has(postponed.until)) together = all;
      }
      if (together.size === 0) return;
      for (const unit of together.keys()) {
        askedAt.set(unit, time);
        record.passedAt[unit] = time;
        record.taughtAt[unit] = time;
        free.delete(unit);
      }
    }
  };

  const lastPeriod = fixed.reduce((last, unit) => Math.max(last, unit.last), 0);
  const none: ReadonlySet<number> = new Set();
  takeFree(afterOf(0), none);
  for (let period = 1; period <= lastPeriod; period += 1) {
    const running = new Set(fixed.filter((u) => u.first <= period && period <= u.last).map((u) => u.index));
    for (const unit of fixed) {
      if (unit.first !== period) continue;
      askedAt.set(unit.index, startOf(period));
      for (const requisite of unit.requisites) {
        if (requisite.source.kind !== "pre" || inCircle.has(requisite.index)) continue;
        const at = { time: startOf(period), self: unit.index };
        const missing = held.missing(requisite.on, at, readingOf(requisite, reading));
        if (missing.length > 0) failed.set(requisite.index, missing);
      }
    }
    takeFree(insideOf(period), running);
    for (const unit of fixed) {
      if (unit.last !== period) continue;
      record.passedAt[unit.index] = endOf(period);
      record.taughtAt[unit.index] = endOf(period);
      for (const partner of bonds.get(unit.index) ?? []) {
        if (!free.has(partner)) continue;
        breakBond(unit, partner);
      }
    }
    takeFree(afterOf(period), none);
  }

  function breakBond(unit: CompiledUnit, partner: number): void {
    bonds.get(unit.index)?.delete(partner);
    bonds.get(partner)?.delete(unit.index);
    for (const [from, to] of [
      [unit.index, partner],
      [partner, unit.index],
    ]) {
      for (const requisite of stay.compiled.units[from ?? -1]?.requisites ?? []) {
        if (requisite.source.kind !== "strict-co" || aside.has(requisite.index)) continue;
        if (!requisite.partners.includes(to ?? -1)) continue;
        failed.set(requisite.index, [{ passed: stay.compiled.units[to ?? -1]?.source.id ?? "" }]);
      }
    }
  }

  judgeLate();
  return { held, askedAt, failed };

  /** Corequisites of units with a period, hopeless requisites, and units that never could be taken. */
  function judgeLate(): void {
    for (const unit of taken) {
      const asked = askedAt.get(unit.index);
      for (const requisite of unit.requisites) {
        if (inCircle.has(requisite.index) || failed.has(requisite.index)) continue;
        const kind = requisite.source.kind;
        const use = readingOf(requisite, reading);
        if (kind === "strict-co") {
          if (!hopeless.has(requisite.index)) continue;
          const missing = requisite.partners.filter((partner) => {
            const other = taken.find((candidate) => candidate.index === partner);
            return !canShare(unit, other, stay, partner);
          });
          failed.set(
            requisite.index,
            missing.map((partner) => ({ passed: stay.compiled.units[partner]?.source.id ?? "" })),
          );
        } else if (asked === undefined) {
          const missing = held.missing(requisite.on, { time: never, self: unit.index }, use);
          if (missing.length > 0) failed.set(requisite.index, missing);
        } else if (unit.first > 0 && kind === "co") {
          const sharing = sharingWith(unit);
          const missing = held.missing(requisite.on, { time: asked, self: unit.index, sharing }, use);
          if (missing.length > 0) failed.set(requisite.index, missing);
        } else if (unit.first === 0 && hopeless.has(requisite.index)) {
          const missing = held.missing(requisite.on, { time: asked, self: unit.index }, use);
          if (missing.length > 0) failed.set(requisite.index, missing);
        }
      }
    }
  }

  function sharingWith(unit: CompiledUnit): Set<number> {
    const sharing = new Set<number>();
    for (const other of taken) {
      if (other.index === unit.index) continue;
      if (other.first > 0) {
        if (sharesPeriod(unit, other)) sharing.add(other.index);
      } else {
        const at = askedAt.get(other.index);
        if (at !== undefined && at < endOf(unit.last)) sharing.add(other.index);
      }
    }
    return sharing;
  }
}
