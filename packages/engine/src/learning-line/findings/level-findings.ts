/** What is taught again, and steps of a ladder that are skipped: questions about what is surely held at a unit. */

import type { Frame } from "../choices/frames.ts";
import type { CompiledProfile, CompiledUnit } from "../compiled/compile.ts";
import { leavesOf } from "../compiled/condition.ts";
import { Cone } from "../decide/cone.ts";
import { Exploration } from "../decide/explore.ts";
import type { Knowledge } from "../decide/knowledge.ts";
import { providersOf } from "../decide/liveness.ts";
import type { Final } from "../decide/states.ts";
import { surelyHeldAt } from "../decide/surely-held.ts";
import type { Finding, Witness } from "../finding.ts";
import { never } from "../time/held.ts";
import { startOf } from "../time/stay.ts";
import { type Context, countsAt, type When } from "../time/when.ts";

interface Asked {
  readonly unit: CompiledUnit;
  readonly skill: number;
  /** Steps of the unit's outcomes for the skill, and those of them that are not meant to be taught again. */
  readonly steps: readonly number[];
  readonly fresh: readonly number[];
  /** Steps of the skill's ladder below the unit's highest that the unit does not teach itself. */
  readonly notTaught: readonly number[];
}

/** Both questions for one unit and one skill that it teaches. */
export function judgeLevels(known: Knowledge, unit: CompiledUnit, skill: number): Finding[] {
  const outcomes = unit.teaches.filter((outcome) => outcome.skill === skill);
  const steps = outcomes.map((outcome) => outcome.step);
  const highest = Math.max(...steps);
  const ladder = known.compiled.line.skills[skill]?.ladder ?? [];
  const asked: Asked = {
    unit,
    skill,
    steps,
    fresh: outcomes.filter((outcome) => !outcome.deliberate).map((outcome) => outcome.step),
    notTaught: ladder.map((rung) => rung.step).filter((step) => step < highest && !steps.includes(step)),
  };
  const mayRepeat = mayBeRepeated(known, asked);
  const maySkip = mayBeSkipped(known, asked);
  if (!mayRepeat && !maySkip) return [];
  const { finals, exploration, heldIn } = surelyHeld(known, unit, skill);
  const found: Finding[] = [];
  if (mayRepeat) found.push(...repetitions(known, asked, finals, exploration, heldIn));
  if (maySkip) found.push(...skippedSteps(known, asked, finals, exploration, heldIn));
  return found;
}

/** A unit without period that nothing forces to wait: whatever a route brings is all that is surely held at it. */
function isFirst(known: Knowledge, unit: CompiledUnit): boolean {
  return unit.first === 0 && known.bounds.needsNoUnit[unit.index] === 1;
}

function whenOf(known: Knowledge, unit: CompiledUnit): When {
  if (unit.first > 0) return { before: unit.first };
  return { before: isFirst(known, unit) ? 0 : Number.POSITIVE_INFINITY };
}

/** Whether some requisite may force a unit without period to come early. */
function isForceable(known: Knowledge, index: number): boolean {
  const { compiled, bounds } = known;
  const unit = compiled.units[index];
  if (known.bondsOf.has(index) || unit?.requisites.some((one) => one.source.kind === "strict-co")) return true;
  const only = (other: number): boolean => (compiled.units[other]?.first ?? 0) > 0;
  return compiled.requisites.some((requisite) => {
    const asking = compiled.units[requisite.unit];
    if (asking === undefined || asking.programme !== unit?.programme || asking.index === index) return false;
    const helps = leavesOf(requisite.on).some((leaf) =>
      providersOf(compiled, leaf, asking, "sufficient").includes(index),
    );
    if (!helps) return false;
    const before = asking.first > 0 ? asking.first : 0;
    return !bounds.everywhere(asking, (profile, frame) =>
      bounds.isMet(requisite.on, { profile, frame, when: { before, only }, self: asking.index }, "lenient"),
    );
  });
}

/** Some reachable context in which the unit may be taken. */
function somewhere(
  known: Knowledge,
  unit: CompiledUnit,
  test: (profile: CompiledProfile, frame: Frame) => boolean,
): boolean {
  return !known.bounds.everywhere(unit, (profile, frame) => !test(profile, frame));
}

function mayBeRepeated(known: Knowledge, { unit, skill, fresh }: Asked): boolean {
  const lowest = Math.min(...fresh);
  const when = whenOf(known, unit);
  const first = isFirst(known, unit);
  const isForced = (other: number): boolean => !first && isForceable(known, other);
  return somewhere(known, unit, (profile, frame) => {
    const context: Context = { profile, frame, when, self: unit.index };
    if (known.bounds.most(skill, context) < lowest) return false;
    return known.bounds.most(skill, context, isForced) >= lowest;
  });
}

function mayBeSkipped(known: Knowledge, { unit, skill, notTaught }: Asked): boolean {
  if (notTaught.length === 0) return false;
  const only = (other: number): boolean => (known.compiled.units[other]?.first ?? 0) > 0;
  const when = { before: unit.first, only };
  const highest = Math.max(...notTaught);
  return somewhere(
    known,
    unit,
    (profile, frame) => known.bounds.least(skill, { profile, frame, when, self: unit.index }, "lenient") < highest,
  );
}

interface SurelyHeld {
  readonly finals: readonly Final[];
  readonly exploration: Exploration;
  /** What is surely held at the unit in world 0 of a final; null where it is no route. */
  readonly heldIn: (final: Final) => number | null;
}

function surelyHeld(known: Knowledge, unit: CompiledUnit, skill: number): SurelyHeld {
  const { compiled } = known;
  const cone = new Cone(known, unit.programme);
  cone.needSkill(skill);
  const loose = (compiled.teachers[skill] ?? [])
    .map((teaching) => teaching.unit)
    .filter((other) => {
      const source = compiled.units[other];
      return source?.programme === unit.programme && source.first === 0 && other !== unit.index;
    });
  const isPlayed = !isFirst(known, unit) && (unit.first === 0 || loose.some((other) => isForceable(known, other)));
  if (isPlayed) {
    cone.needTimeOf(unit.index, 0);
    cone.needDelaysFrom(loose, unit.programme);
    cone.simulated.add(unit.programme);
  }
  cone.close();
  const exploration = new Exploration(known, {
    cone,
    present: [unit.index],
    when: whenOf(known, unit),
    time: unit.first === 0 ? never : startOf(unit.first),
    self: unit.index,
    isLooseLeftOut: true,
  });
  const heldIn = (final: Final): number | null => {
    const outcome = final.outcomes.find((one) => one.world === 0);
    if (outcome === undefined) return null;
    if (isPlayed && outcome.run !== null) return surelyHeldAt(outcome.run, unit, skill);
    return cone.level(outcome.lenient, skill, 0, "lenient");
  };
  return { finals: exploration.finals(), exploration, heldIn };
}

function repetitions(
  known: Knowledge,
  asked: Asked,
  finals: readonly Final[],
  exploration: Exploration,
  heldIn: (final: Final) => number | null,
): Finding[] {
  const best = new Map<CompiledProfile, { step: number; held: number; final: Final }>();
  for (const final of finals) {
    const held = heldIn(final);
    if (held === null || held === 0) continue;
    const profile = final.state.profile;
    const free = asked.fresh.some((step) => step < held) && mayGoWithout(known, profile, asked.unit.index);
    const repeated = asked.fresh.filter((step) => step <= held && !(free && step < held));
    if (repeated.length === 0) continue;
    const step = Math.max(...repeated);
    const found = best.get(profile);
    if (found === undefined || step > found.step || (step === found.step && held < found.held)) {
      best.set(profile, { step, held, final });
    }
  }
  return [...best].map(([profile, { step, held, final }]): Finding => {
    const free = mayGoWithout(known, profile, asked.unit.index);
    const { headcount } = profile.source;
    return {
      code: "repetition",
      kind: "signal",
      subject: [profile.source.id, asked.unit.source.id, known.compiled.skillIds[asked.skill] ?? ""],
      witness: {
        step,
        held,
        first: taughtFirst(known, asked, step, final, exploration),
        ...repeatedLoad(known, asked, held, free),
        ...(headcount === undefined ? {} : { headcount }),
        profile: profile.source.id,
        route: exploration.routeOf(final.state, final.passed),
      },
    };
  });
}

/** Whether some route of the profile through the same programme goes without the unit; unknown levels as nothing. */
function mayGoWithout(known: Knowledge, profile: CompiledProfile, unit: number): boolean {
  const without = (frame: Frame): boolean => {
    if (frame.isAlways.has(unit)) return false;
    const component = frame.components[frame.componentOf.get(unit) ?? -1];
    if (component === undefined) return true;
    return component.alternatives?.some((units) => !units.includes(unit)) ?? true;
  };
  if (!known.bounds.framesOf(profile).some(without)) return false;
  if (known.liveness.admission.size === 0 && known.liveness.rules.size === 0) return true;
  const cone = new Cone(known, profile.programme);
  cone.needPresence(unit);
  cone.close();
  const question = { cone, present: [], when: { before: Number.POSITIVE_INFINITY }, time: never, self: -1 };
  const exploration = new Exploration(known, question);
  return exploration
    .finals()
    .some(
      (final) =>
        final.state.profile === profile &&
        final.outcomes.some((one) => one.world === 0 && !cone.isPresent(one.lenient, unit)),
    );
}

function taughtFirst(
  known: Knowledge,
  { unit, skill }: Asked,
  step: number,
  final: Final,
  exploration: Exploration,
): string[] {
  if ((final.state.start.levels?.[skill] ?? 0) >= step) return [final.state.start.source.id];
  const first = new Set<string>();
  const teaches = (index: number): boolean =>
    (known.compiled.teachers[skill] ?? []).some((teaching) => teaching.unit === index && teaching.step >= step);
  const run = final.outcomes.find((one) => one.world === 0)?.run;
  const asked = run?.lenient.askedAt.get(unit.index) ?? never;
  for (const index of exploration.unitsOf(final.passed)) {
    const source = known.compiled.units[index];
    if (source === undefined || index === unit.index || !teaches(index)) continue;
    if (known.bounds.isExempt(final.state.profile, index)) continue;
    const taughtAt = run?.lenient.held.record.taughtAt[index];
    const isBefore =
      taughtAt !== undefined && taughtAt < never ? taughtAt < asked : countsAt(source, whenOf(known, unit));
    if (isBefore && (source.first > 0 || run)) first.add(source.source.id);
  }
  for (let from = final.state.from; from !== null; from = from.state.from) {
    for (const index of exploration.unitsOf(from.passed)) {
      if (!teaches(index) || known.bounds.isExempt(from.passed.profile, index)) continue;
      first.add(known.compiled.units[index]?.source.id ?? "");
    }
  }
  return [...first].sort();
}

/** The loads of the repeated outcomes; one without load gets an equal share of its unit's. */
function repeatedLoad(
  known: Knowledge,
  { unit, skill }: Asked,
  held: number,
  free: boolean,
): Pick<Witness, "load" | "estimated"> {
  const id = known.compiled.skillIds[skill];
  const taught = (unit.source.outcomes ?? []).filter((outcome) => outcome.taught);
  let amount = 0;
  let loadUnit: "SBU" | "EC" | "klokuren" | null = null;
  let estimated = false;
  for (const outcome of taught) {
    if (outcome.skill !== id || outcome.deliberate !== undefined) continue;
    if (outcome.step > held || (free && outcome.step < held)) continue;
    if (outcome.load !== undefined) {
      amount += outcome.load.amount;
      loadUnit = outcome.load.unit;
    } else if (unit.source.load !== undefined) {
      amount += unit.source.load.amount / taught.length;
      loadUnit = unit.source.load.unit;
      estimated = true;
    }
  }
  return { load: loadUnit === null ? null : { amount, unit: loadUnit }, estimated };
}

function skippedSteps(
  known: Knowledge,
  { unit, skill, steps, notTaught }: Asked,
  finals: readonly Final[],
  exploration: Exploration,
  heldIn: (final: Final) => number | null,
): Finding[] {
  let least: { held: number; final: Final } | null = null;
  for (const final of finals) {
    if (final.state.start.levels === null) continue;
    const held = heldIn(final);
    if (held !== null && (least === null || held < least.held)) least = { held, final };
  }
  if (least === null) return [];
  const from = least.held;
  const skipped = notTaught.filter((step) => step > from);
  if (skipped.length === 0) return [];
  return [
    {
      code: "step-skipped",
      kind: "signal",
      subject: [unit.source.id, known.compiled.skillIds[skill] ?? ""],
      witness: {
        from,
        to: Math.max(...steps),
        skipped,
        route: exploration.routeOf(least.final.state, least.final.passed),
      },
    },
  ];
}
