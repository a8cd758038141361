/** What is surely held at a unit: held in every order that breaks no further requisite (semantics, section 3). */
import type { CompiledUnit } from "../compiled/compile.ts";
import { type Ordered, runOrder } from "../time/order.ts";
import { takenUnits } from "../time/stay.ts";
import type { Run } from "./states.ts";

/**
 * The highest step of a skill that is held at the unit in every order. Leniently read.
 * O(steps × one run of the order); the runs only when units without period teach the skill.
 */
export function surelyHeldAt(run: Run, unit: CompiledUnit, skill: number): number {
  const { stay, circles } = run;
  const broken = new Set(run.lenient.failed.keys());
  const aside = new Set([...run.hopeless, ...broken]);
  // A requisite that fails anyway binds nobody: the unit may come earlier than it would have.
  const first = broken.size === 0 ? run.lenient : runOrder(stay, "lenient", aside, circles);
  const asked = first.askedAt.get(unit.index);
  if (asked === undefined) return 0;
  const levelIn = (ordered: Ordered, time: number): number =>
    ordered.held.level(skill, { time, self: unit.index }, "lenient");
  const loose = takenUnits(stay).filter((other) => other.first === 0 && other.index !== unit.index);
  const teaches = (other: CompiledUnit, step: number) =>
    other.teaches.some((outcome) => outcome.skill === skill && outcome.step >= step);
  for (let step = levelIn(first, asked); step > 0; step -= 1) {
    const postponed = loose.filter((other) => teaches(other, step));
    if (postponed.length === 0) return step;
    const units = new Set(postponed.map((other) => other.index));
    const late = runOrder(stay, "lenient", aside, circles, { units, until: unit.index });
    const at = late.askedAt.get(unit.index);
    const isValid = at !== undefined && [...late.failed.keys()].every((requisite) => broken.has(requisite));
    if (!isValid || levelIn(late, at) >= step) return step;
  }
  return 0;
}
