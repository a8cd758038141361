/**
 * Circles in one programme on a route, periods left aside: units that wait for one another for ever; and requisites that
 * fail whatever else is done. Meaning: learning-line-semantics, section 4.
 */
import { stronglyConnected } from "../../algorithms/graph/strongly-connected.ts";
import type { CompiledLine, CompiledRequisite, CompiledUnit, Condition } from "../compiled/compile.ts";
import type { Reading } from "../finding.ts";
import { Held, type Moment, never } from "./held.ts";
import { canShare, emptyRecord, readingOf, type Stay, takenUnits } from "./stay.ts";

export interface Circle {
  readonly units: readonly number[];
  readonly requisites: ReadonlySet<number>;
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

/** The leaves that fail, those under a branch that is met left out. */
function failingLeaves(condition: Condition, met: (part: Condition) => boolean): Condition[] {
  if (met(condition)) return [];
  if (condition.type !== "all" && condition.type !== "any") return [condition];
  return condition.of.flatMap((part) => failingLeaves(part, met));
}

/**
 * Circles among the selected units, periods left aside; requisites in `aside` are taken as met. Read leniently, unless
 * it is asked which units wait for one another only strictly.
 * O(rounds × requisites) for the closure and linear in the edges for the circles.
 */
export function findCircles(stay: Stay, aside: ReadonlySet<number>, reading: Reading = "lenient"): Circle[] {
  const taken = takenUnits(stay);
  const record = emptyRecord(stay);
  const held = new Held(stay.compiled, record, stay.background);
  const open = new Map(taken.map((unit) => [unit.index, unit]));
  const isFree = (requisite: CompiledRequisite, unit: number, together: ReadonlySet<number> | undefined): boolean => {
    if (aside.has(requisite.index)) return true;
    const use = readingOf(requisite, reading);
    if (requisite.source.kind === "pre") return held.isMet(requisite.on, { time: 1, self: unit }, use);
    if (together === undefined) return true;
    const at = { time: 1, self: unit, sharing: together };
    if (requisite.source.kind === "co") return metTogether(requisite.on, at, together, use);
    return requisite.partners.every(
      (partner) => partner !== unit && (together.has(partner) || stay.exempt.has(partner)),
    );
  };
  const metTogether = (condition: Condition, at: Moment, together: ReadonlySet<number>, use: Reading): boolean => {
    for (const unit of together) record.taughtAt[unit] = 2;
    const met = held.isMet(condition, at, use);
    for (const unit of together) record.taughtAt[unit] = never;
    return met;
  };
  const boundBy = new Map<number, CompiledRequisite[]>();
  for (const unit of taken) {
    for (const requisite of unit.requisites) {
      if (requisite.source.kind !== "strict-co" || aside.has(requisite.index)) continue;
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
  return circlesAmong(stay.compiled, open, held, aside, reading);
}

function circlesAmong(
  compiled: CompiledLine,
  stuck: ReadonlyMap<number, CompiledUnit>,
  held: Held,
  aside: ReadonlySet<number>,
  reading: Reading,
): Circle[] {
  const edges = new Map<number, Set<number>>([...stuck.keys()].map((unit) => [unit, new Set<number>()]));
  const edgesByRequisite = new Map<number, Set<number>>();
  for (const unit of stuck.values()) {
    for (const requisite of unit.requisites) {
      if (aside.has(requisite.index)) continue;
      const to = new Set<number>();
      if (requisite.source.kind === "strict-co") {
        for (const partner of requisite.partners) {
          if (!stuck.has(partner)) continue;
          to.add(partner);
          edges.get(partner)?.add(unit.index);
        }
      } else {
        const at = { time: 1, self: unit.index };
        const use = readingOf(requisite, reading);
        for (const leaf of failingLeaves(requisite.on, (part) => held.isMet(part, at, use))) {
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
