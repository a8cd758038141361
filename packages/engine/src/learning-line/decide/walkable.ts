/**
 * The selections of a frame that somebody could walk who holds everything from outside the programme, as independent
 * groups of choices: any way through one group goes with any way through another.
 */

import { type Component, type Frame, waysOf } from "../choices/frames.ts";
import { bothMarked, unionSorted } from "../choices/ways.ts";
import type { Effort } from "../compiled/effort.ts";
import { findCircles, findHopeless } from "../time/circles.ts";
import { unbounded } from "../time/held.ts";
import { runOrder } from "../time/order.ts";
import type { Stay } from "../time/stay.ts";
import { Cone } from "./cone.ts";
import type { Knowledge } from "./knowledge.ts";
import { contextOf } from "./liveness.ts";

export interface GroupWay {
  readonly units: readonly number[];
  /** Units through which the marked nodes go; null where none of them is taken. */
  readonly marked: readonly number[] | null;
}

/** The ways through each group; units that everybody takes are left out. A group without ways cannot be met. */
export function groupsOf(
  known: Knowledge,
  frame: Frame,
  effort: Effort,
  marked?: ReadonlySet<string>,
): (readonly GroupWay[])[] {
  const cone = admissionCone(known, frame);
  const isCoupled = (component: Component): boolean => [...component.units].some((unit) => cone.relevant.has(unit));
  const groups: (readonly GroupWay[])[] = [];
  let coupled: readonly GroupWay[] = [{ units: [], marked: null }];
  for (const component of frame.components) {
    const ways = waysThrough(known, frame, component, effort, marked);
    if (!isCoupled(component)) {
      groups.push(ways);
      continue;
    }
    coupled = coupled.flatMap((left) =>
      ways.map((right) => {
        effort.spend(1);
        return { units: unionSorted(left.units, right.units), marked: bothMarked(left.marked, right.marked) };
      }),
    );
  }
  if (cone.relevant.size > 0) {
    groups.push(
      coupled.filter(({ units }) => isAdmitted(known, frame, unionSorted(frame.always, units), cone, effort)),
    );
  }
  return groups;
}

function waysThrough(
  known: Knowledge,
  frame: Frame,
  component: Component,
  effort: Effort,
  marked?: ReadonlySet<string>,
): readonly GroupWay[] {
  if (component.alternatives !== null && marked === undefined) {
    return component.alternatives.map((units) => ({ units, marked: null }));
  }
  const parts = waysOf(known.compiled, component, frame.variant, () => true, frame.isAlways, effort, undefined, marked);
  return parts.map((part) => ({
    units: part.full.filter((unit) => !frame.isAlways.has(unit)),
    marked: part.marked,
  }));
}

/** What decides on admission that even somebody who holds everything else might fail. */
function admissionCone(known: Knowledge, frame: Frame): Cone {
  const cone = new Cone(known, frame.programme.index, new Set([frame.programme.index]));
  const profile = known.bounds.outside[frame.programme.index];
  if (profile === undefined) return cone;
  for (const index of frame.programme.units) {
    const unit = known.compiled.units[index];
    if (unit === undefined || !(frame.isAlways.has(index) || frame.componentOf.has(index))) continue;
    for (const requisite of unit.requisites) {
      if (requisite.source.mode !== "admission") continue;
      const isSure =
        requisite.source.kind !== "strict-co" &&
        known.bounds.isMet(requisite.on, contextOf(unit, requisite, { profile, frame }), "lenient");
      if (!isSure) cone.needAdmission(requisite);
    }
  }
  return cone;
}

function isAdmitted(known: Knowledge, frame: Frame, units: readonly number[], cone: Cone, effort: Effort): boolean {
  effort.spend(20 + units.length);
  const selection = units.filter((unit) => cone.relevant.has(unit));
  return holdsFor(outsideHeld(known, frame, selection, cone.considered));
}

/** Whether no admission requisite that is looked at fails in a stay. */
export function holdsFor(stay: Stay): boolean {
  const circles = findCircles(stay, findHopeless(stay, "lenient"));
  const ordered = runOrder(stay, "lenient", findHopeless(stay, "lenient", circles), circles);
  return [...ordered.failed.keys()].every(
    (requisite) => stay.compiled.requisites[requisite]?.source.mode !== "admission",
  );
}

/** A stay in which everything from outside the programme is held. */
export function outsideHeld(
  known: Knowledge,
  frame: Frame,
  selection: readonly number[],
  considered: ReadonlySet<number>,
): Stay {
  const { compiled } = known;
  const documents = new Set((compiled.line.documents ?? []).map((one) => one.id));
  const work = new Set((compiled.line.work ?? []).map((one) => one.id));
  for (const requisite of compiled.requisites) addPapers(requisite.on, documents, work);
  return {
    compiled,
    background: { entry: new Uint8Array(compiled.skillIds.length).fill(unbounded), documents, work },
    done: new Set(compiled.units.filter((unit) => unit.programme !== frame.programme.index).map((unit) => unit.index)),
    exemptedBefore: new Set(),
    exempt: new Set(),
    selection,
    considered,
  };
}

function addPapers(
  condition: Knowledge["compiled"]["requisites"][number]["on"],
  documents: Set<string>,
  work: Set<string>,
): void {
  if (condition.type === "document") documents.add(condition.id);
  else if (condition.type === "work") work.add(condition.id);
  else if (condition.type === "all" || condition.type === "any") {
    for (const part of condition.of) addPapers(part, documents, work);
  }
}
