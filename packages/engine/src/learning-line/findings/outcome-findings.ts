/** What an exit promises and what an assessment asks: taught, proven, or neither. */

import type { Exit, Target } from "../../curriculum/model.ts";
import type { CompiledProgramme, CompiledUnit, Proof } from "../compiled/compile.ts";
import { Cone } from "../decide/cone.ts";
import { afterPeriod, Exploration } from "../decide/explore.ts";
import type { Knowledge } from "../decide/knowledge.ts";
import { never } from "../time/held.ts";
import { atTheEnd, type When } from "../time/when.ts";
import type { Notes } from "./notes.ts";
import { undescribedBefore } from "./requisite-findings.ts";

/** Asks one target on every route to its exit: covered, and assessed. */
export function judgeTarget(
  known: Knowledge,
  programme: CompiledProgramme,
  exit: Exit,
  target: Target,
  notes: Notes,
): void {
  const skill = known.skillIndex(target.skill);
  const isSure = known.compiled.profiles.every(
    (profile) =>
      profile.programme !== programme.index ||
      known.bounds.entry[profile.index]?.isReachable !== true ||
      known.bounds
        .passagesOf(profile)
        .every(
          (passage) =>
            passage.exit !== exit ||
            known.bounds.least(skill, { profile, frame: passage.frame, when: atTheEnd, self: -1 }, "strict") >=
              target.step,
        ),
  );
  if (isSure) return;
  const cone = new Cone(known, programme.index);
  cone.needSkill(skill);
  cone.close();
  const exploration = new Exploration(known, {
    cone,
    present: [],
    exit: exit.id,
    when: atTheEnd,
    time: never,
    self: -1,
  });
  for (const final of exploration.finals()) {
    for (const { world, lenient: row } of final.outcomes) {
      const entry = cone.entry(row, skill, world);
      if (entry >= target.step) continue;
      const taught = cone.taught(row, skill);
      const isCovered = taught >= target.step;
      if (isCovered && cone.proven(row, skill, true) >= target.step) continue;
      notes.add({
        code: isCovered ? "target-not-assessed" : "target-not-covered",
        subject: [exit.id, target.id],
        hasReading: isCovered,
        start: final.state.start,
        profile: final.state.profile,
        world,
        isLenient: !isCovered || cone.proven(row, skill, false) < target.step,
        rank: isCovered ? 0 : Math.max(entry, taught),
        hangs: [target.id],
        witness: () => {
          const route = exploration.routeOf(final.state, final.passed);
          if (isCovered) return { route };
          const before = undescribedBefore(known, exploration, final, { when: atTheEnd, self: -1 });
          return {
            ...(before.length > 0 ? { undescribedBefore: before } : {}),
            skill: target.skill,
            asked: target.step,
            held: Math.max(entry, taught),
            route,
          };
        },
      });
    }
  }
}

/** Asks of one assessment whether what it proves is held by then. */
export function judgeAssessment(known: Knowledge, skill: number, proof: Proof, notes: Notes): void {
  const { units } = known.compiled;
  const outcomeUnit = units[proof.outcomeUnit];
  const unit = units[proof.assessmentUnit];
  if (outcomeUnit === undefined || unit === undefined) return;
  const isSameProgramme = outcomeUnit.programme === unit.programme;
  if (!isSameProgramme && !known.before[unit.programme]?.has(outcomeUnit.programme)) return;
  const moment = unit.first === 0 ? { when: atTheEnd, time: never } : afterPeriod(unit.last);
  if (teachesInTime(known, outcomeUnit, unit, skill, proof.step)) return;
  const { when, time } = moment;
  if (isSurelyHeld(known, unit, skill, proof.step, when)) return;
  const cone = new Cone(known, unit.programme);
  cone.needSkill(skill);
  cone.needUnit(unit.index);
  if (isSameProgramme) cone.needUnit(outcomeUnit.index);
  else cone.needPresence(outcomeUnit.index);
  if (unit.first > 0) {
    for (const teaching of known.compiled.teachers[skill] ?? []) {
      if (units[teaching.unit]?.programme === unit.programme) cone.needTimeOf(teaching.unit, unit.last);
    }
  }
  cone.close();
  const present = isSameProgramme ? [unit.index, outcomeUnit.index] : [unit.index];
  const exploration = new Exploration(known, { cone, present: [...new Set(present)], when, time, self: -1 });
  for (const final of exploration.finals()) {
    for (const { world, lenient: row } of final.outcomes) {
      if (!isSameProgramme && !cone.isPresent(row, outcomeUnit.index)) continue;
      const held = cone.level(row, skill, world, "lenient");
      if (held >= proof.step) continue;
      notes.add({
        code: "assessed-not-taught",
        subject: [proof.outcome, proof.assessment],
        hasReading: false,
        start: final.state.start,
        profile: final.state.profile,
        world,
        isLenient: true,
        rank: held,
        hangs: [proof.outcome],
        witness: () => {
          const before = undescribedBefore(known, exploration, final, { when, self: -1 });
          return {
            skill: known.compiled.skillIds[skill] ?? "",
            asked: proof.step,
            held,
            ...(before.length > 0 ? { undescribedBefore: before } : {}),
            route: exploration.routeOf(final.state, final.passed),
          };
        },
      });
    }
  }
}

/** Whether the outcome's own unit teaches the step before the assessment is over. */
function teachesInTime(known: Knowledge, from: CompiledUnit, unit: CompiledUnit, skill: number, step: number): boolean {
  if (!from.teaches.some((outcome) => outcome.skill === skill && outcome.step >= step)) return false;
  if (from.index === unit.index || from.programme !== unit.programme || unit.first === 0) return true;
  return from.first > 0 ? from.last <= unit.last : (known.bounds.freeBefore[from.index] ?? 0) <= unit.last;
}

function isSurelyHeld(known: Knowledge, unit: CompiledUnit, skill: number, step: number, when: When): boolean {
  return known.bounds.everywhere(
    unit,
    (profile, frame) => known.bounds.least(skill, { profile, frame, when, self: -1 }, "lenient") >= step,
  );
}
