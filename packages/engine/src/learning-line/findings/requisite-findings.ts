/** What is asked before it is learned: requisites of units, and entry levels at a handover. */

import type { CompiledRequisite, CompiledUnit } from "../compiled/compile.ts";
import { isMet, missingLeaves } from "../compiled/condition.ts";
import { Cone } from "../decide/cone.ts";
import { Exploration } from "../decide/explore.ts";
import type { Knowledge } from "../decide/knowledge.ts";
import { contextOf } from "../decide/liveness.ts";
import type { Final, Outcome, Question, State } from "../decide/states.ts";
import type { MissingLeaf } from "../finding.ts";
import { never } from "../time/held.ts";
import { startOf } from "../time/stay.ts";
import { type Context, countsAt } from "../time/when.ts";
import type { Note, Notes } from "./notes.ts";

/** Asks one requisite with mode `assumed` on every route. */
export function judgeRequisite(known: Knowledge, requisite: CompiledRequisite, notes: Notes): void {
  const unit = known.compiled.units[requisite.unit];
  if (unit === undefined || requisite.source.mode === "admission" || isSurelyMet(known, unit, requisite)) return;
  // What only changes how much is missing, and circles, are looked at once something is missing.
  const mayClear = known.areCirclesHarmless(unit.programme);
  if (mayClear && failuresOf(known, unit, requisite, "roughly").length === 0) return;
  for (const note of failuresOf(known, unit, requisite, "exactly")) notes.add(note);
}

function failuresOf(
  known: Knowledge,
  unit: CompiledUnit,
  requisite: CompiledRequisite,
  how: "roughly" | "exactly",
): Note[] {
  const cone = new Cone(known, unit.programme);
  cone.leavesCirclesOut = how === "roughly";
  cone.needRequisite(requisite, how === "roughly" ? "sufficient" : "all");
  cone.close();
  const context = contextOf(unit, requisite, { profile: firstProfile(known), frame: firstFrame(known) });
  const question: Question = {
    cone,
    present: [unit.index],
    when: context.when,
    time: unit.first === 0 ? never : startOf(unit.first),
    self: unit.index,
  };
  const exploration = new Exploration(known, question);
  const found: Note[] = [];
  for (const final of exploration.finals()) {
    for (const outcome of final.outcomes) {
      const failure = failureOf(known, cone, requisite, outcome);
      if (failure === null) continue;
      const profile = final.state.profile;
      found.push({
        code: "required-before-taught",
        subject: [profile.source.id, unit.source.id, requisite.source.id],
        hasReading: true,
        start: final.state.start,
        profile,
        world: outcome.world,
        isLenient: failure.isLenient,
        rank: rankOf(failure.missing),
        missing: failure.missing,
        hangs: [requisite.source.id],
        witness: () => {
          const before = undescribedBefore(known, exploration, final, context);
          return {
            profile: profile.source.id,
            ...(before.length > 0 ? { undescribedBefore: before } : {}),
            route: exploration.routeOf(final.state, final.passed),
          };
        },
      });
    }
  }
  return found;
}

function firstProfile(known: Knowledge) {
  const profile = known.compiled.profiles[0];
  if (profile === undefined) throw new Error("a line without entry profiles");
  return profile;
}

function firstFrame(known: Knowledge) {
  const frame = known.frames[0];
  if (frame === undefined) throw new Error("a line without exits");
  return frame;
}

function isSurelyMet(known: Knowledge, unit: CompiledUnit, requisite: CompiledRequisite): boolean {
  const { bounds, compiled } = known;
  if (requisite.source.kind === "strict-co") {
    return requisite.partners.every((index) => {
      const partner = compiled.units[index];
      if (partner === undefined || unit.first === 0 || partner.first === 0 || index === unit.index) return false;
      if (partner.programme !== unit.programme || partner.first > unit.last || unit.first > partner.last) return false;
      return bounds.everywhere(unit, (profile, frame) => frame.isAlways.has(index) && !bounds.isExempt(profile, index));
    });
  }
  // Units without period that wait for one another are never done, although each would help the other at the end.
  if (unit.first === 0 && known.liveness.mayStick.has(unit.index)) return false;
  return bounds.everywhere(unit, (profile, frame) =>
    bounds.isMet(requisite.on, contextOf(unit, requisite, { profile, frame }), "strict"),
  );
}

interface Failure {
  readonly isLenient: boolean;
  readonly missing: readonly MissingLeaf[];
}

function failureOf(known: Knowledge, cone: Cone, requisite: CompiledRequisite, outcome: Outcome): Failure | null {
  const { run, world } = outcome;
  if (run?.circles.some((circle) => circle.requisites.has(requisite.index))) return null;
  if (run !== null && cone.considered.has(requisite.index)) {
    const lenient = run.lenient.failed.get(requisite.index);
    const missing = lenient ?? run.strict.failed.get(requisite.index);
    return missing === undefined ? null : { isLenient: lenient !== undefined, missing };
  }
  for (const reading of ["lenient", "strict"] as const) {
    const held = cone.holding(outcome[reading], world);
    if (isMet(requisite.on, held, reading)) continue;
    const missing = missingLeaves(known.compiled, requisite.on, held, reading);
    return { isLenient: reading === "lenient", missing };
  }
  return null;
}

function rankOf(missing: readonly MissingLeaf[]): number {
  return missing.reduce((sum, leaf) => sum + ("held" in leaf ? leaf.held : 0), 0);
}

/** Units without outcomes that the route passes before the moment; they might mend it, once described. */
export function undescribedBefore(
  known: Knowledge,
  exploration: Exploration,
  final: Final,
  context: Pick<Context, "when" | "self">,
): string[] {
  const { compiled, bounds } = known;
  const found: string[] = [];
  const add = (unit: number, profile: State["profile"], counts: (unit: CompiledUnit) => boolean): void => {
    const source = compiled.units[unit];
    if (source === undefined || source.isDescribed || unit === context.self || !counts(source)) return;
    if (!bounds.isExempt(profile, unit)) found.push(source.source.id);
  };
  for (const unit of exploration.unitsOf(final.passed)) {
    add(unit, final.state.profile, (source) => source.first === 0 || countsAt(source, context.when));
  }
  for (let from = final.state.from; from !== null; from = from.state.from) {
    for (const unit of exploration.unitsOf(from.passed)) add(unit, from.passed.profile, () => true);
  }
  return found.sort();
}

/** Asks at each handover whether what a route brings is what the next programme counts on. */
export function judgeHandovers(known: Knowledge, notes: Notes): void {
  for (const profile of known.compiled.profiles) {
    const entry = known.bounds.entry[profile.index];
    if (profile.isStart || profile.levels === null || entry?.isReachable !== true) continue;
    for (const [skill, asked] of profile.levels.entries()) {
      if (asked === 0 || (entry.strict[skill] ?? 0) >= asked) continue;
      const cone = new Cone(known, profile.programme);
      cone.needSkill(skill);
      cone.close();
      const question = { cone, present: [], when: { before: 0 }, time: 0, self: -1 };
      const exploration = new Exploration(known, question);
      const id = known.compiled.skillIds[skill] ?? "";
      for (const state of exploration.arrivals()) {
        if (state.profile !== profile || state.from === null) continue;
        for (const world of state.worlds) {
          const lenient = cone.level(state.row, skill, world, "lenient");
          const strict = cone.level(state.row, skill, world, "strict");
          if (strict >= asked) continue;
          const held = lenient < asked ? lenient : strict;
          notes.add({
            code: "required-before-taught",
            subject: [profile.source.id, id],
            hasReading: true,
            start: state.start,
            profile,
            world,
            isLenient: lenient < asked,
            rank: held,
            missing: [{ skill: id, asked, held }],
            hangs: [id],
            witness: () => ({
              profile: profile.source.id,
              skill: id,
              asked,
              held,
              route: exploration.routeOf(state),
            }),
          });
        }
      }
    }
  }
}
