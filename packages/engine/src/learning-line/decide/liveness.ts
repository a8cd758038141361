/**
 * Which requisites can matter beyond the unit that asks them: admission that somebody may fail, units that may get
 * stuck in a circle, rights to enter that a route may lack. Owns only bounds; the decision is made in `explore.ts`.
 */

import { stronglyConnected } from "../../algorithms/graph/strongly-connected.ts";
import type { CompiledLine, CompiledRequisite, CompiledUnit, Condition } from "../compiled/compile.ts";
import { leavesOf } from "../compiled/condition.ts";
import { atTheEnd, type Context } from "../time/when.ts";
import type { Bounds } from "./bounds.ts";

export interface Liveness {
  /** Admission requisites that are not surely met. */
  readonly admission: ReadonlySet<number>;
  /** Profiles entered by transfer whose admission rule is not surely met. */
  readonly rules: ReadonlySet<number>;
  /** Units that may wait for a circle, or stand in one, when periods are left aside. */
  readonly mayStick: ReadonlySet<number>;
  /** Groups of those that could run in a circle. */
  readonly zones: readonly (readonly number[])[];
}

/** When a unit's requisite is asked, as far as a bound needs it. */
export function contextOf(
  unit: CompiledUnit,
  requisite: CompiledRequisite,
  at: Pick<Context, "profile" | "frame">,
): Context {
  if (unit.first === 0) return { ...at, when: atTheEnd, self: unit.index };
  const when =
    requisite.source.kind === "co"
      ? { before: unit.first, sharing: { first: unit.first, last: unit.last } }
      : { before: unit.first };
  return { ...at, when, self: unit.index };
}

/**
 * Units that would help to meet a leaf for `unit`, in its own programme: those that suffice for it, or all that change
 * what is held.
 */
export function providersOf(
  compiled: CompiledLine,
  leaf: Condition,
  unit: CompiledUnit,
  which: "sufficient" | "all",
): number[] {
  const own = (index: number): boolean => compiled.units[index]?.programme === unit.programme;
  if (leaf.type === "passed") return own(leaf.unit) ? [leaf.unit] : [];
  if (leaf.type === "credits") return leaf.of.filter(own);
  if (leaf.type !== "skill") return [];
  const least = which === "all" ? 0 : leaf.step;
  const found: number[] = [];
  for (const teaching of compiled.teachers[leaf.skill] ?? []) if (teaching.step >= least) found.push(teaching.unit);
  for (const proof of compiled.proofs[leaf.skill] ?? []) {
    if (proof.step >= least) found.push(proof.assessmentUnit, proof.outcomeUnit);
  }
  return [...new Set(found)].filter((index) => own(index) && index !== unit.index);
}

export function findLiveness(compiled: CompiledLine, bounds: Bounds): Liveness {
  const admission = new Set<number>();
  for (const requisite of compiled.requisites) {
    if (requisite.source.mode !== "admission") continue;
    const unit = compiled.units[requisite.unit];
    if (unit === undefined) continue;
    const isSure =
      requisite.source.kind !== "strict-co" &&
      bounds.everywhere(unit, (profile, frame) =>
        bounds.isMet(requisite.on, contextOf(unit, requisite, { profile, frame }), "lenient"),
      );
    if (!isSure) admission.add(requisite.index);
  }
  const mayStick = findMayStick(compiled, bounds);
  const edges = waitingEdges(compiled, mayStick);
  const zones = stronglyConnected([...mayStick], edges).filter(
    (part) => part.length > 1 || edges.get(part[0] ?? -1)?.has(part[0] ?? -1),
  );
  return { admission, rules: findLiveRules(compiled, bounds), mayStick: reaching(edges, zones.flat()), zones };
}

function findLiveRules(compiled: CompiledLine, bounds: Bounds): Set<number> {
  const live = new Set<number>();
  for (const profile of compiled.profiles) {
    if (!bounds.entry[profile.index]?.isReachable) continue;
    for (const { exit, frame } of bounds.passagesOf(profile)) {
      for (const transfer of compiled.transfersByExit.get(exit.id) ?? []) {
        const rule = compiled.profiles[transfer.profile]?.admission;
        if (rule == null) continue;
        const documents = exit.document === undefined ? [] : [exit.document];
        const context = { profile, frame, when: atTheEnd, self: -1 };
        if (!bounds.isMet(withDocuments(rule, documents), context, "lenient")) live.add(transfer.profile);
      }
    }
  }
  return live;
}

/** The rule with the documents that the exit gives taken as held. */
function withDocuments(rule: Condition, documents: readonly string[]): Condition {
  if (rule.type === "document" && documents.includes(rule.id)) return { type: "all", of: [] };
  if (rule.type === "all" || rule.type === "any") {
    return { type: rule.type, of: rule.of.map((part) => withDocuments(part, documents)) };
  }
  return rule;
}

/** Units left when everything that surely can be taken, periods left aside, has been. */
function findMayStick(compiled: CompiledLine, bounds: Bounds): Set<number> {
  const bonds = new Map<number, number[]>();
  for (const { unit, partners } of compiled.requisites) {
    for (const partner of partners) bonds.set(partner, [...(bonds.get(partner) ?? []), unit]);
  }
  const left = new Set(
    compiled.units.filter((unit) => unit.requisites.length > 0 || bonds.has(unit.index)).map((unit) => unit.index),
  );
  const isFree = (unit: CompiledUnit, requisite: CompiledRequisite): boolean => {
    if (requisite.source.kind === "strict-co") return false;
    if (
      leavesOf(requisite.on).every((leaf) =>
        providersOf(compiled, leaf, unit, "sufficient").every((one) => !left.has(one)),
      )
    ) {
      return true;
    }
    const when = { before: Number.POSITIVE_INFINITY, only: (other: number) => !left.has(other) };
    return bounds.everywhere(unit, (profile, frame) =>
      bounds.isMet(requisite.on, { profile, frame, when, self: unit.index }, "strict"),
    );
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const index of left) {
      const unit = compiled.units[index];
      const isBound = (bonds.get(index) ?? []).some((other) => left.has(other));
      if (!isBound && unit?.requisites.every((requisite) => isFree(unit, requisite))) {
        left.delete(index);
        changed = true;
      }
    }
  }
  return left;
}

/** From each unit that may get stuck to those that it may wait for. */
function waitingEdges(compiled: CompiledLine, mayStick: ReadonlySet<number>): Map<number, Set<number>> {
  const edges = new Map<number, Set<number>>([...mayStick].map((unit) => [unit, new Set()]));
  for (const index of mayStick) {
    const unit = compiled.units[index];
    if (unit === undefined) continue;
    for (const requisite of unit.requisites) {
      for (const leaf of leavesOf(requisite.on)) {
        for (const other of providersOf(compiled, leaf, unit, "sufficient")) {
          if (mayStick.has(other)) edges.get(index)?.add(other);
        }
      }
      for (const partner of requisite.partners) edges.get(partner)?.add(index);
    }
  }
  return edges;
}

function reaching(edges: ReadonlyMap<number, ReadonlySet<number>>, goals: readonly number[]): Set<number> {
  const found = new Set(goals);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [from, to] of edges) {
      if (found.has(from) || ![...to].some((one) => found.has(one))) continue;
      found.add(from);
      changed = true;
    }
  }
  return found;
}
