/**
 * Large lines for speed: at scale 1, 400 units with 2,000 outcomes, 40 choices (nested ones and some that share a
 * unit) and 240 skills over five programmes; everything but the number of programmes grows with the scale. Every
 * second seed gets faults.
 */
import type { Line, Unit } from "../oracle/types.ts";
import type { Random } from "./random.ts";
import { soundLine } from "./sound-line.ts";
import { addRequisite } from "./sound-programme.ts";

/** Twelve spoiled places: asked too high, circles, no assessment, no upkeep mark, a wrong sum, a target too high. */
function spoil(random: Random, line: Line, units: Unit[]): void {
  for (let i = 0; i < 12; i++) {
    const unit = random.pick(units);
    const outcome = (unit.outcomes ?? [])[0];
    const kind = i % 6;
    if (kind === 0 && outcome !== undefined) addRequisite(unit, { skill: outcome.skill, step: outcome.step });
    if (kind === 1) {
      const other = random.pick(units);
      addRequisite(unit, { passed: other.id });
      if (other !== unit) addRequisite(other, { passed: unit.id });
    }
    if (kind === 2 && outcome !== undefined) delete outcome.assessedBy;
    if (kind === 3) for (const o of unit.outcomes ?? []) delete o.deliberate;
    if (kind === 4 && unit.load !== undefined) unit.load = { ...unit.load, amount: unit.load.amount + 1 };
    const target = random.pick(line.programmes).exits[0]?.targets?.[0];
    if (kind === 5 && target !== undefined) target.step = 7;
  }
}

export function largeLine(seed: number, scale = 1): Line {
  const { line, built, random } = soundLine(seed, {
    programmes: 5,
    units: Math.round(400 * scale),
    choices: Math.round(40 * scale),
    outcomesPerUnit: 5,
    skills: Math.round(240 * scale),
  });
  if (seed % 2 === 1) {
    const compulsory = built.flatMap((one) => one.core);
    spoil(random, line, compulsory);
  }
  return line;
}
