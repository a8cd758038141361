/**
 * Circles of requisites: periods left aside, units are taken as far as requisites allow, and what can never be taken
 * is stuck. Owns which requisites a circle blocks; knows nothing of periods.
 */
import { failingLeaves, type History, holds, type Index, type Standing } from "./standing.ts";
import type { Expression, Reading, Requisite, Unit } from "./types.ts";

/** A selection within a programme, as a person with a history meets it. */
export type Stay = { history: History; units: Set<string>; exempt: Set<string> };

export type Circle = { units: string[]; requisites: Set<string> };

export function unitOf(index: Index, id: string): Unit {
  const unit = index.units.get(id);
  if (unit === undefined) throw new Error(`no unit ${id}`);
  return unit;
}

export function strictPartners(requisite: Requisite): string[] {
  const named = (on: Expression): string[] => ("all" in on ? on.all.flatMap(named) : "passed" in on ? [on.passed] : []);
  return requisite.kind === "strict-co" ? named(requisite.on) : [];
}

/** What is held with these units of the stay followed, exempted ones passed from the start. */
export function standingWith(stay: Stay, followed: Iterable<string>): Standing {
  const units = [...followed];
  return {
    history: stay.history,
    passed: new Set([...stay.history.passed, ...stay.exempt, ...units]),
    followed: new Set([...stay.history.followed, ...units]),
  };
}

/** The units that are really followed. */
export function followedUnits(stay: Stay): string[] {
  return [...stay.units].filter((id) => !stay.exempt.has(id)).sort();
}

function namesUnit(on: Expression, unit: string): boolean {
  if ("all" in on) return on.all.some((part) => namesUnit(part, unit));
  if ("any" in on) return on.any.some((part) => namesUnit(part, unit));
  if ("passed" in on) return on.passed === unit;
  return "of" in on && on.of.includes(unit);
}

/** Whether two units of a stay could share a moment as far as their periods go. */
function canShare(index: Index, stay: Stay, a: string, b: string): boolean {
  if (!stay.units.has(b)) return false;
  const [own, other] = [unitOf(index, a).period, unitOf(index, b).period];
  if (own === undefined || other === undefined || stay.exempt.has(b)) return true;
  return own.first <= other.last && other.first <= own.last;
}

/**
 * Whether a requisite fails even if every other unit on the route were done. `ownCounts`: a requisite that names its
 * own unit is not yet a failure, as that is a circle of one; once circles are known it is one.
 */
export function failsAnyway(
  index: Index,
  stay: Stay,
  unit: string,
  requisite: Requisite,
  reading: Reading,
  ownCounts: boolean,
): boolean {
  if (requisite.kind === "strict-co") {
    return strictPartners(requisite).some((id) => (id === unit ? !ownCounts : !canShare(index, stay, unit, id)));
  }
  const all = standingWith(stay, followedUnits(stay));
  const others = { ...all, passed: new Set([...all.passed].filter((id) => id !== unit)) };
  return !holds(index, requisite.on, others, unit, reading, ownCounts && namesUnit(requisite.on, unit));
}

/** Requisites in force of each unit: those not in `ignored` and that do not fail anyway. */
export function requisitesInForce(
  index: Index,
  stay: Stay,
  readingOf: (requisite: Requisite) => Reading,
  ignored: (requisite: string) => boolean,
  ownCounts: boolean,
): Map<string, Requisite[]> {
  const inForce = new Map<string, Requisite[]>();
  for (const id of followedUnits(stay)) {
    const requisites = unitOf(index, id).requisites ?? [];
    inForce.set(
      id,
      requisites.filter((r) => !ignored(r.id) && !failsAnyway(index, stay, id, r, readingOf(r), ownCounts)),
    );
  }
  return inForce;
}

/** Units bound to share a moment, by strict-co in force, both ways. */
export function bindings(inForce: Map<string, Requisite[]>): Map<string, Set<string>> {
  const bound = new Map<string, Set<string>>();
  const bind = (a: string, b: string) => bound.set(a, (bound.get(a) ?? new Set()).add(b));
  for (const [unit, requisites] of inForce) {
    for (const requisite of requisites) {
      for (const partner of strictPartners(requisite)) {
        if (!inForce.has(partner)) continue;
        bind(unit, partner);
        bind(partner, unit);
      }
    }
  }
  return bound;
}

function canTake(
  index: Index,
  stay: Stay,
  unit: string,
  together: Set<string>,
  done: Set<string>,
  inForce: Map<string, Requisite[]>,
  bound: Map<string, Set<string>>,
  readingOf: (requisite: Requisite) => Reading,
): boolean {
  const before = standingWith(stay, done);
  const withPartners = standingWith(
    stay,
    [...done, ...together].filter((id) => id !== unit),
  );
  for (const requisite of inForce.get(unit) ?? []) {
    if (requisite.kind === "pre" && !holds(index, requisite.on, before, unit, readingOf(requisite))) return false;
    if (requisite.kind === "co" && !holds(index, requisite.on, withPartners, unit, readingOf(requisite))) return false;
    if (strictPartners(requisite).includes(unit)) return false;
  }
  return [...(bound.get(unit) ?? [])].every((partner) => together.has(partner));
}

/** The units that can never be taken, and those that could before. */
function stuckUnits(
  index: Index,
  stay: Stay,
  inForce: Map<string, Requisite[]>,
  bound: Map<string, Set<string>>,
  readingOf: (requisite: Requisite) => Reading,
): { stuck: Set<string>; done: Set<string> } {
  const done = new Set<string>();
  for (;;) {
    const together = new Set([...inForce.keys()].filter((id) => !done.has(id)));
    for (let changed = true; changed; ) {
      changed = false;
      for (const unit of together) {
        if (canTake(index, stay, unit, together, done, inForce, bound, readingOf)) continue;
        together.delete(unit);
        changed = true;
      }
    }
    if (together.size === 0) break;
    for (const unit of together) done.add(unit);
  }
  return { stuck: new Set([...inForce.keys()].filter((id) => !done.has(id))), done };
}

/** Whether a stuck unit would meet a leaf that fails. */
function wouldMeet(index: Index, leaf: Expression, asking: string, candidate: string): boolean {
  const unit = unitOf(index, candidate);
  if ("passed" in leaf) return leaf.passed === candidate;
  if ("atLeast" in leaf) return leaf.of.includes(candidate) && unit.load?.unit === leaf.atLeast.unit;
  if ("skill" in leaf) {
    if (candidate === asking) return false;
    return (unit.outcomes ?? []).some((o) => o.taught && o.skill === leaf.skill && o.step >= leaf.step);
  }
  return false;
}

function reaches(edges: Map<string, Set<string>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const queue = [...(edges.get(from) ?? [])];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...(edges.get(next) ?? []));
  }
  return false;
}

/** All circles of a stay. `ignored` requisites say nothing; admission is always judged leniently. */
export function circlesOf(
  index: Index,
  stay: Stay,
  ignored: (requisite: string) => boolean,
  reading: Reading = "lenient",
): Circle[] {
  const readingOf = (r: Requisite): Reading => (r.mode === "admission" ? "lenient" : reading);
  const inForce = requisitesInForce(index, stay, readingOf, ignored, true);
  const bound = bindings(inForce);
  const { stuck, done } = stuckUnits(index, stay, inForce, bound, readingOf);
  const now = standingWith(stay, done);
  const edges = new Map<string, Set<string>>([...stuck].map((id) => [id, new Set()]));
  const because: { unit: string; requisite: string; meets: string[] }[] = [];
  for (const unit of stuck) {
    for (const requisite of inForce.get(unit) ?? []) {
      const leaves = failingLeaves(index, requisite.on, now, unit, readingOf(requisite));
      const meets = [...stuck].filter((other) => leaves.some((leaf) => wouldMeet(index, leaf, unit, other)));
      because.push({ unit, requisite: requisite.id, meets });
      for (const other of meets) edges.get(unit)?.add(other);
    }
    for (const partner of bound.get(unit) ?? []) if (stuck.has(partner)) edges.get(unit)?.add(partner);
  }
  const circles: Circle[] = [];
  const placed = new Set<string>();
  for (const unit of [...stuck].sort()) {
    if (placed.has(unit) || !reaches(edges, unit, unit)) continue;
    const members = [...stuck].filter(
      (other) => other === unit || (reaches(edges, unit, other) && reaches(edges, other, unit)),
    );
    for (const member of members) placed.add(member);
    const blocked = because.filter((b) => members.includes(b.unit) && b.meets.some((other) => members.includes(other)));
    circles.push({ units: members.sort(), requisites: new Set(blocked.map((b) => b.requisite)) });
  }
  return circles;
}
