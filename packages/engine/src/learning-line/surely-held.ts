/** What is surely held at a unit: held in every order that breaks no further requisite (semantics, section 3). */
import type { CompiledUnit } from "./compile.ts";
import type { Run } from "./explore.ts";
import { runOrder } from "./order.ts";
import { takenUnits } from "./stay.ts";

/**
 * The highest step of a skill that is held at the unit in every order. Leniently read.
 * O(steps × one run of the order); the runs only when units without period teach the skill.
 */
export function surelyHeldAt(run: Run, unit: CompiledUnit, skill: number): number {
  const { stay, lenient } = run;
  const asked = lenient.askedAt.get(unit.index);
  if (asked === undefined) return 0;
  const held = lenient.held;
  const highest = held.level(skill, { time: asked, self: unit.index }, "lenient");
  const loose = takenUnits(stay).filter((other) => other.first === 0 && other.index !== unit.index);
  const teaches = (other: CompiledUnit, step: number) =>
    other.teaches.some((outcome) => outcome.skill === skill && outcome.step >= step);
  for (let step = highest; step > 0; step -= 1) {
    const postponed = loose.filter((other) => teaches(other, step));
    if (postponed.length === 0) return levelAtOrBelow(run, unit, skill, step, asked);
    const late = runOrder(stay, "lenient", run.hopeless, run.circles, {
      units: new Set(postponed.map((other) => other.index)),
      until: unit.index,
    });
    const at = late.askedAt.get(unit.index);
    const isValid = at !== undefined && [...late.failed.keys()].every((requisite) => lenient.failed.has(requisite));
    if (!isValid) return step;
    if (late.held.level(skill, { time: at, self: unit.index }, "lenient") >= step) return step;
  }
  return 0;
}

/** With nothing to postpone the level is fixed for a unit with a period; one without stands at its earliest moment. */
function levelAtOrBelow(run: Run, unit: CompiledUnit, skill: number, step: number, asked: number): number {
  return Math.min(step, run.lenient.held.level(skill, { time: asked, self: unit.index }, "lenient"));
}
