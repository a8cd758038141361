/**
 * The one order that has to be tried: units without period as soon as their requisites are met, units with a period
 * when their period comes. Owns which requisites fail, when, and what is done before each unit.
 */
import {
  bindings,
  circlesOf,
  followedUnits,
  requisitesInForce,
  type Stay,
  standingWith,
  strictPartners,
  unitOf,
} from "./circles.ts";
import { failingLeaves, holds, type Index, missingLeaf } from "./standing.ts";
import type { Expression, Reading, Requisite } from "./types.ts";

export type Failure = { unit: string; requisite: Requisite; missing: Record<string, unknown>[]; before: string[] };

export type Walk = {
  failures: Failure[];
  /** For each unit followed: the units of this programme done before it. */
  before: Map<string, Set<string>>;
  /** Units done by the end of each period, units without period inside it included. */
  atEndOf: Map<number, Set<string>>;
  lastPeriod: number;
};

export type Period = { first: number; last: number };

export function periodOf(index: Index, id: string): Period | undefined {
  return unitOf(index, id).period;
}

export function lastPeriodOf(index: Index, units: Iterable<string>): number {
  return Math.max(0, ...[...units].map((id) => periodOf(index, id)?.last ?? 0));
}

export function overlap(a: Period, b: Period): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/**
 * Walks a stay in the one order. `blocked`: requisites taken as met (those of circles, or that say nothing).
 * Admission is judged leniently in both readings.
 */
export function walkStay(index: Index, stay: Stay, reading: Reading, blocked: (requisite: string) => boolean): Walk {
  const readingOf = (requisite: Requisite): Reading => (requisite.mode === "admission" ? "lenient" : reading);
  const all = followedUnits(stay);
  const fixed = all.filter((id) => periodOf(index, id) !== undefined);
  const free = all.filter((id) => periodOf(index, id) === undefined);
  const inForce = requisitesInForce(index, stay, readingOf, blocked, false);
  const failures: Failure[] = [];
  const before = new Map<string, Set<string>>();
  const atEndOf = new Map<number, Set<string>>();
  const lastPeriod = lastPeriodOf(index, all);
  const done = new Set<string>();
  const sharing = new Map<string, Set<string>>();

  const shares = (a: string, b: string): boolean => {
    if (stay.exempt.has(b)) return true;
    if (a === b || !stay.units.has(b)) return false;
    const [periodA, periodB] = [periodOf(index, a), periodOf(index, b)];
    if (periodA !== undefined && periodB !== undefined) return overlap(periodA, periodB);
    return sharing.get(a)?.has(b) === true || sharing.get(b)?.has(a) === true;
  };
  const report = (unit: string, requisite: Requisite, available: Iterable<string>): void => {
    const standing = standingWith(
      stay,
      [...available].filter((id) => id !== unit),
    );
    const own = readingOf(requisite);
    const leaves: Expression[] =
      requisite.kind === "strict-co"
        ? strictPartners(requisite)
            .filter((id) => !shares(unit, id))
            .map((passed) => ({ passed }))
        : failingLeaves(index, requisite.on, standing, unit, own);
    const missing = leaves.map((leaf) => missingLeaf(index, leaf, standing, unit, own));
    failures.push({ unit, requisite, missing, before: [...done].filter((id) => id !== unit) });
    inForce.set(
      unit,
      (inForce.get(unit) ?? []).filter((other) => other !== requisite),
    );
  };
  /** Requisites that would fail with everything else done; each is reported when its unit is taken. */
  const failingAnyway = (unit: string, kind: Requisite["kind"]): Requisite[] =>
    (unitOf(index, unit).requisites ?? []).filter((r) => r.kind === kind && doomed.has(r.id));
  const doomed = new Set(
    all
      .flatMap((id) =>
        (unitOf(index, id).requisites ?? []).filter((r) => !blocked(r.id) && !(inForce.get(id) ?? []).includes(r)),
      )
      .map((r) => r.id),
  );
  const running = (at: (period: Period) => boolean): Set<string> =>
    new Set(fixed.filter((id) => at(periodOf(index, id) ?? { first: 0, last: -1 })));

  const takeFreeUnits = (alongside: Set<string>): void => {
    for (;;) {
      const bound = bindings(inForce);
      const together = new Set(free.filter((id) => !done.has(id)));
      const possible = (unit: string): boolean => {
        const earlier = standingWith(stay, done);
        const helped = standingWith(
          stay,
          [...done, ...together, ...alongside].filter((id) => id !== unit),
        );
        for (const requisite of inForce.get(unit) ?? []) {
          if (requisite.kind === "pre" && !holds(index, requisite.on, earlier, unit, readingOf(requisite)))
            return false;
          if (requisite.kind === "co" && !holds(index, requisite.on, helped, unit, readingOf(requisite))) return false;
          if (strictPartners(requisite).includes(unit)) return false;
        }
        return [...(bound.get(unit) ?? [])].every((id) => together.has(id) || alongside.has(id));
      };
      for (let changed = true; changed; ) {
        const out = [...together].filter((unit) => !possible(unit));
        for (const unit of out) together.delete(unit);
        changed = out.length > 0;
      }
      if (together.size === 0) return;
      const earlier = new Set(done);
      for (const unit of together) {
        before.set(unit, new Set(earlier));
        sharing.set(unit, new Set([...together, ...alongside]));
      }
      for (const unit of together) {
        for (const r of failingAnyway(unit, "pre")) report(unit, r, earlier);
        for (const r of failingAnyway(unit, "co")) report(unit, r, [...earlier, ...together, ...alongside]);
        for (const r of failingAnyway(unit, "strict-co")) report(unit, r, earlier);
      }
      for (const unit of together) done.add(unit);
    }
  };

  const startPeriod = (period: number): void => {
    for (const unit of fixed.filter((id) => periodOf(index, id)?.first === period)) {
      before.set(unit, new Set(done));
      const now = standingWith(stay, done);
      const failing = (inForce.get(unit) ?? []).filter(
        (r) => r.kind === "pre" && !holds(index, r.on, now, unit, readingOf(r)),
      );
      for (const r of [...failing, ...failingAnyway(unit, "pre")]) report(unit, r, done);
    }
  };

  const endPeriod = (period: number): void => {
    const ending = fixed.filter((id) => periodOf(index, id)?.last === period);
    for (const unit of ending) {
      const own = periodOf(index, unit) ?? { first: 0, last: -1 };
      const available = [...done, ...running((other) => overlap(other, own))].filter((id) => id !== unit);
      const now = standingWith(stay, available);
      const failing = (inForce.get(unit) ?? []).filter((r) =>
        r.kind === "co"
          ? !holds(index, r.on, now, unit, readingOf(r))
          : r.kind === "strict-co" && strictPartners(r).some((id) => !shares(unit, id)),
      );
      const anyway = [...failingAnyway(unit, "co"), ...failingAnyway(unit, "strict-co")];
      for (const r of [...failing, ...anyway]) report(unit, r, available);
      // Whoever still waits to share this unit's period has missed it.
      for (const waiting of free.filter((id) => !done.has(id))) {
        const missed = (inForce.get(waiting) ?? []).filter((r) => strictPartners(r).includes(unit));
        for (const r of missed) report(waiting, r, done);
      }
    }
    for (const unit of ending) done.add(unit);
    atEndOf.set(period, new Set(done));
  };

  takeFreeUnits(new Set());
  for (let period = 1; period <= lastPeriod; period++) {
    startPeriod(period);
    takeFreeUnits(running((p) => p.first <= period && period <= p.last));
    endPeriod(period);
    takeFreeUnits(running((p) => p.first <= period && period < p.last));
  }
  for (let waiting = free.filter((id) => !done.has(id)); waiting.length > 0; ) {
    // Only strictly can units wait for each other here; what fails is what would hold leniently.
    const circle = new Set(circlesOf(index, stay, blocked, reading).flatMap((c) => [...c.requisites]));
    const now = standingWith(stay, done);
    const failing = waiting.flatMap((unit) =>
      (inForce.get(unit) ?? [])
        .filter((r) => r.mode === "assumed" && !holds(index, r.on, now, unit, reading))
        .map((r) => ({ unit, r })),
    );
    const inCircle = failing.filter(({ unit, r }) => {
      const everything = standingWith(stay, all);
      return (
        circle.has(r.id) &&
        failingLeaves(index, r.on, now, unit, reading).length > 0 &&
        usesSkill(r.on) &&
        holds(index, r.on, everything, unit, "lenient")
      );
    });
    const late = inCircle.length > 0 ? inCircle : failing;
    if (late.length === 0) throw new Error(`units wait for ever: ${waiting.join(", ")}`);
    for (const { unit, r } of late) report(unit, r, done);
    takeFreeUnits(new Set());
    waiting = free.filter((id) => !done.has(id));
  }
  return { failures, before, atEndOf, lastPeriod };
}

function usesSkill(on: Expression): boolean {
  if ("all" in on) return on.all.some(usesSkill);
  if ("any" in on) return on.any.some(usesSkill);
  return "skill" in on;
}
