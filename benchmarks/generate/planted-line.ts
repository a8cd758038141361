/**
 * Realistic lines of 40 to 120 units, sound by construction and full of what must stay silent, with one planted fault
 * of a given code (or none). Says which findings the planted fault is allowed to bring; all else is a false alarm.
 */
import type { Code, Line, Outcome, Profile, Unit } from "../oracle/types.ts";
import type { Random } from "./random.ts";
import { soundLine } from "./sound-line.ts";
import { addRequisite, type Built } from "./sound-programme.ts";

export type Planted = { code: Code; subject: string[] };

export type PlantedLine = {
  line: Line;
  /** undefined: nothing planted, nothing may be found. */
  planted?: Planted;
  /** Findings that the planted fault necessarily brings beside itself. */
  entailed: Planted[];
};

type Ground = { random: Random; line: Line; built: Built[]; serial: number };
type Planter = (ground: Ground) => Planted[];

function text(words: string): { nl: string; en: string } {
  return { nl: words, en: words };
}

/** A skill that nothing else in the line speaks of. */
function newSkill(ground: Ground): string {
  const id = `geplant-${++ground.serial}`;
  const ladder = [1, 2, 3, 4].map((step) => ({ step }));
  ground.line.skills.push({ id, title: text(id), ladder });
  return id;
}

function addOutcome(unit: Unit, skill: string, step: number, taught: boolean, assessedBy: string[]): Outcome {
  const outcome: Outcome = { id: `${unit.id}-geplant${(unit.outcomes ?? []).length + 1}`, skill, step, taught };
  if (assessedBy.length > 0) outcome.assessedBy = assessedBy;
  unit.outcomes = [...(unit.outcomes ?? []), outcome];
  return outcome;
}

function mustPassOf(unit: Unit): string {
  return unit.assessments?.find((assessment) => assessment.mustPass)?.id ?? "";
}

function profilesOf(ground: Ground, built: Built): Profile[] {
  return ground.line.entryProfiles.filter((profile) => profile.programme === built.programme.id);
}

function exitOf(built: Built): Built["programme"]["exits"][number] {
  const exit = built.programme.exits[0];
  if (exit === undefined) throw new Error("no exit");
  return exit;
}

function withCore(ground: Ground, least: number): Built {
  return ground.random.pick(ground.built.filter((one) => one.core.length >= least));
}

const plantRequired: Planter = (ground) => {
  const { random } = ground;
  const built = withCore(ground, 2);
  const handover = ground.built.slice(1).map((one) => `${one.programme.id}-in`);
  if (handover.length > 0 && random.chance(0.25)) {
    const profile = ground.line.entryProfiles.find((one) => one.id === random.pick(handover));
    const skill = newSkill(ground);
    if (profile !== undefined && profile.entryLevels !== "not-described") {
      profile.entryLevels.push({ skill, step: 1 });
      return [{ code: "required-before-taught", subject: [profile.id, skill] }];
    }
  }
  const unit = random.pick(built.core);
  const skill = newSkill(ground);
  const inOption = random.sample([...built.options.values()].flat().filter(asksNothing), 1)[0];
  const dice = random.next();
  // Taught nowhere; taught on one branch only; taught in the same period and so too late.
  if (dice < 0.4 && inOption !== undefined) addOutcome(inOption, skill, 1, true, [mustPassOf(inOption)]);
  else if (dice < 0.7) {
    const late = random.pick(
      built.core
        .filter((other) => other !== unit && startOf(other) >= startOf(unit) && asksNothing(other))
        .concat(unit),
    );
    if (late !== unit) addOutcome(late, skill, 1, true, [mustPassOf(late)]);
  }
  const requisite = addRequisite(unit, { skill, step: 1 });
  return profilesOf(ground, built).map((profile) => ({
    code: "required-before-taught",
    subject: [profile.id, unit.id, requisite.id],
  }));
};

/** A unit that asks nothing stands in no circle, whatever is asked of it. */
function asksNothing(unit: Unit): boolean {
  return (unit.requisites ?? []).length === 0;
}

/** Whether no requisite of the line waits for a unit or for what it teaches, sums of earlier units left aside. */
function isAskedByNobody(ground: Ground, unit: Unit): boolean {
  const names = [unit.id, ...(unit.outcomes ?? []).map((outcome) => outcome.skill)].map((id) => JSON.stringify(id));
  const requisites = ground.line.programmes.flatMap((one) => one.units.flatMap((other) => other.requisites ?? []));
  const asked = JSON.stringify(
    requisites.map((requisite) => requisite.on),
    (key, value) => (key === "of" ? [] : value),
  );
  return names.every((name) => !asked.includes(name));
}

function startOf(unit: Unit): number {
  return unit.period?.first ?? 0;
}

const plantUncovered: Planter = (ground) => {
  const built = withCore(ground, 1);
  const skill = newSkill(ground);
  const option = ground.random.sample([...built.options.values()].flat(), 1)[0];
  if (option !== undefined && ground.random.chance(0.6)) addOutcome(option, skill, 1, true, [mustPassOf(option)]);
  return addTarget(built, skill, "target-not-covered");
};

function addTarget(built: Built, skill: string, code: Code): Planted[] {
  const exit = exitOf(built);
  const target = { id: `${exit.id}-geplant`, skill, step: 1 };
  exit.targets = [...(exit.targets ?? []), target];
  return [{ code, subject: [exit.id, target.id] }];
}

const plantUnassessed: Planter = (ground) => {
  const built = withCore(ground, 1);
  const skill = newSkill(ground);
  const unit = ground.random.pick(built.core);
  const part = `${unit.id}-geplant-deel`;
  unit.assessments = [...(unit.assessments ?? []), { id: part, mustPass: false }];
  const planted = addTarget(built, skill, "target-not-assessed");
  if (ground.random.chance(0.5)) {
    addOutcome(unit, skill, 1, true, [part]);
    return planted;
  }
  const outcome = addOutcome(unit, skill, 1, true, []);
  return [...planted, { code: "not-described", subject: [outcome.id] }];
};

const plantUntaught: Planter = (ground) => {
  const unit = ground.random.pick(withCore(ground, 1).core);
  const assessment = mustPassOf(unit);
  const outcome = addOutcome(unit, newSkill(ground), 1, false, [assessment]);
  return [{ code: "assessed-not-taught", subject: [outcome.id, assessment] }];
};

const plantRepetition: Planter = (ground) => {
  const { random } = ground;
  const built = withCore(ground, 4);
  const first = random.pick(built.core.filter((unit) => startOf(unit) < startOf(built.core.at(-1) ?? unit)));
  const again = random.pick(built.core.filter((unit) => startOf(unit) > startOf(first)));
  const skill = newSkill(ground);
  addOutcome(first, skill, 1, true, [mustPassOf(first)]);
  addOutcome(again, skill, 1, true, [mustPassOf(again)]);
  return profilesOf(ground, built).map((profile) => ({ code: "repetition", subject: [profile.id, again.id, skill] }));
};

const plantSkipped: Planter = (ground) => {
  const unit = ground.random.pick(withCore(ground, 1).core);
  const skill = newSkill(ground);
  addOutcome(unit, skill, ground.random.whole(2, 4), true, [mustPassOf(unit)]);
  return [{ code: "step-skipped", subject: [unit.id, skill] }];
};

const plantCycle: Planter = (ground) => {
  const { random } = ground;
  const pairs = ground.built.flatMap(({ core }) =>
    core.flatMap((a) =>
      core
        .filter((b) => a.id < b.id && startOf(a) === startOf(b))
        .filter((b) => [a, b].every((unit) => (unit.requisites ?? []).every((r) => r.kind === "pre")))
        .filter((b) => [a, b].every((unit) => isAskedByNobody(ground, unit)))
        .map((b) => [a, b] as const),
    ),
  );
  const [a, b] = random.sample(pairs, 1)[0] ?? [];
  if (a === undefined || b === undefined) return [];
  addRequisite(a, { passed: b.id });
  addRequisite(b, { all: [{ passed: a.id }] });
  return [{ code: "cycle", subject: [a.id, b.id].sort() }];
};

const plantLoad: Planter = (ground) => {
  const { random } = ground;
  const nodes = ground.built.flatMap(({ programme }) =>
    ("all" in programme.content ? programme.content.all : []).flatMap((node) =>
      "all" in node && node.load ? [node] : [],
    ),
  );
  const node = random.sample(nodes, 1)[0];
  const bounded = ground.built.map(({ programme }) => programme).filter((one) => one.periodLoad !== undefined);
  if (bounded.length > 0 && (node === undefined || random.chance(0.3))) {
    const programme = random.pick(bounded);
    if (programme.periodLoad !== undefined) programme.periodLoad.max -= 1;
    return [{ code: "load", subject: [programme.id] }];
  }
  if (node?.load === undefined) return [];
  node.load = { ...node.load, amount: node.load.amount + random.pick([-1, 1, 40]) };
  return [{ code: "load", subject: [node.id] }];
};

const plantImpossible: Planter = (ground) => {
  const { random } = ground;
  const built = withCore(ground, 2);
  const { programme } = built;
  const planted: Planted[] = [{ code: "choice-impossible", subject: [exitOf(built).id] }];
  if (random.chance(0.4)) {
    const units = random.sample(built.core, 2).map((unit) => unit.id);
    programme.exclusions = [{ id: `${programme.id}-geplant-niet-samen`, units }];
    return planted;
  }
  if (random.chance(0.5)) {
    const [early, late] = random.sample(built.core, 2).sort((a, b) => startOf(a) - startOf(b));
    if (early !== undefined && late !== undefined) addRequisite(early, { passed: late.id }, "admission");
    // The other way round as well would be a circle: the later unit must not ask for the earlier.
    if (early !== undefined && late !== undefined && !asksForEarlier(late)) return planted;
    if (early !== undefined) early.requisites = (early.requisites ?? []).slice(0, -1);
  }
  const units = random.sample(built.core, 2).map((unit) => unit.id);
  programme.exclusions = [{ id: `${programme.id}-geplant-niet-samen`, units }];
  return planted;
};

function asksForEarlier(unit: Unit): boolean {
  return (unit.requisites ?? []).length > 0;
}

const plantUnadmitted: Planter = (ground) => {
  ground.line.documents?.push({ id: "d-geplant", title: text("Niemand heeft dit") });
  const outside = ground.line.entryProfiles.filter((profile) => profile.id.endsWith("-elders"));
  if (outside.length > 0 && ground.random.chance(0.4)) {
    const profile = ground.random.pick(outside);
    profile.admission = { document: "d-geplant" };
    return [{ code: "not-admitted", subject: [profile.id] }];
  }
  const transfer = ground.random.pick(ground.line.transfers ?? []);
  const profile = ground.line.entryProfiles.find((one) => one.id === transfer.profile);
  if (profile?.admission !== undefined) profile.admission = { all: [profile.admission, { document: "d-geplant" }] };
  return [{ code: "not-admitted", subject: [transfer.exit, transfer.profile] }];
};

const plantDeadEnd: Planter = (ground) => {
  const { line, random } = ground;
  const place = random.whole(0, ground.built.length - 2);
  const ids = ground.built.map((one) => one.programme.id);
  const exit = `${ids[place]}-diploma`;
  const next = `${ids[place + 1]}-in`;
  line.transfers = (line.transfers ?? []).filter((transfer) => transfer.exit !== exit);
  line.agreements = (line.agreements ?? []).filter((one) => !one.id.startsWith(`afspraak-${ids[place]}-`));
  line.entryProfiles = line.entryProfiles.filter((profile) => profile.id !== next);
  const reached = new Set((line.transfers ?? []).map((transfer) => transfer.profile));
  const starts = line.entryProfiles.filter(
    (profile) => !reached.has(profile.id) && ids.indexOf(profile.programme) <= place,
  );
  return random.sample(starts, starts.length).map((profile) => ({ code: "no-way-on", subject: [profile.id] }));
};

const plantVersions: Planter = (ground) => {
  const agreement = ground.random.pick(ground.line.agreements ?? []);
  const name = ground.random.pick(agreement.names);
  name.version = `${name.programme}-2020`;
  return ground.line.cohorts.map((cohort) => ({
    code: "versions-do-not-meet",
    subject: [agreement.id, name.programme, cohort.id],
  }));
};

/** A lower step that is chosen freely is silent only while the higher one is known to be held. */
function forgetChosenBelow(ground: Ground, levels: Profile["entryLevels"]): void {
  if (levels === "not-described") return;
  const held = new Map(levels.map(({ skill, step }) => [skill, step]));
  for (const unit of ground.built.flatMap(({ programme }) => programme.units)) {
    if (unit.outcomes === undefined) continue;
    unit.outcomes = unit.outcomes.filter(({ id, skill, step, deliberate }) => {
      const isSilentPlace = id.startsWith(`${unit.id}-geplant`) && deliberate === undefined;
      return !isSilentPlace || step >= (held.get(skill) ?? 0);
    });
  }
}

const plantUndescribed: Planter = (ground) => {
  const { random } = ground;
  const outside = ground.line.entryProfiles.filter((profile) => profile.id.endsWith("-elders"));
  if (outside.length > 0 && random.chance(0.3)) {
    const profile = random.pick(outside);
    forgetChosenBelow(ground, profile.entryLevels);
    profile.entryLevels = "not-described";
    return [{ code: "not-described", subject: [profile.id] }];
  }
  const unit = random.pick(withCore(ground, 1).core);
  const last = random.sample(
    ground.built.flatMap((one) => one.free.slice(-1)),
    1,
  )[0];
  if (last !== undefined && random.chance(0.5)) {
    delete last.outcomes;
    delete last.assessments;
    return [{ code: "not-described", subject: [last.id] }];
  }
  const outcome = addOutcome(unit, newSkill(ground), 1, true, []);
  return [{ code: "not-described", subject: [outcome.id] }];
};

const planters: Partial<Record<Code, Planter>> = {
  "required-before-taught": plantRequired,
  "target-not-covered": plantUncovered,
  "target-not-assessed": plantUnassessed,
  "assessed-not-taught": plantUntaught,
  repetition: plantRepetition,
  "step-skipped": plantSkipped,
  cycle: plantCycle,
  load: plantLoad,
  "choice-impossible": plantImpossible,
  "not-admitted": plantUnadmitted,
  "no-way-on": plantDeadEnd,
  "versions-do-not-meet": plantVersions,
  "not-described": plantUndescribed,
};

export const plantableCodes: readonly Code[] = Object.keys(planters) as Code[];

/** What must stay silent: mutual corequisites, electives behind admission, a lower step chosen freely, upkeep. */
function addSilentPlaces(ground: Ground): void {
  const { random } = ground;
  for (const built of ground.built) {
    const [a, b] = random.sample(built.core, 2);
    if (a !== undefined && b !== undefined && startOf(a) === startOf(b)) {
      addRequisite(a, { passed: b.id }).kind = "co";
      addRequisite(b, { passed: a.id }).kind = "co";
    }
    const choices = [...built.options.values()];
    const [early, late] = [choices[0], choices.at(-1)];
    const [wanted, asking] = [early?.[0], late?.at(-1)];
    const apart = wanted !== undefined && asking !== undefined && startOf(wanted) < startOf(asking);
    if (apart && (late?.length ?? 0) >= 4) addRequisite(asking, { passed: wanted.id }, "admission");
    const known = ground.line.entryProfiles.find((profile) => profile.id === `${built.programme.id}-elders`);
    const held = known?.entryLevels === "not-described" ? [] : (known?.entryLevels ?? []);
    const high = held.filter((level) => level.step >= 2);
    const option = random.sample(choices.flat(), 1)[0];
    if (high.length > 0 && option !== undefined) {
      addOutcome(option, random.pick(high).skill, 1, true, [mustPassOf(option)]);
    }
    const practice = random.sample(built.core, 1)[0];
    if (practice !== undefined && held.length > 0) {
      const level = random.pick(held);
      addOutcome(practice, level.skill, level.step, true, [mustPassOf(practice)]).deliberate = text("oefenen");
    }
  }
}

function groundFor(seed: number): Ground {
  const programmes = 3 + (seed % 2);
  const units = 40 + ((seed * 7919) % 81);
  const choices = Math.max(programmes, Math.round(units / 12));
  const size = { programmes, units, choices, outcomesPerUnit: 3, skills: Math.round(units * 0.9) };
  const { line, built, random } = soundLine(seed, size);
  const ground: Ground = { random, line, built, serial: 0 };
  addSilentPlaces(ground);
  return ground;
}

/** `code` undefined: nothing is planted. The same seed and code give the same line. */
export function plantedLine(seed: number, code: Code | undefined): PlantedLine {
  const planter = code === undefined ? undefined : planters[code];
  if (planter === undefined) return { line: groundFor(seed).line, entailed: [] };
  // A line may have no place for a fault (two units of one period for a circle): then the next one is tried.
  for (let attempt = 0; attempt < 50; attempt++) {
    const ground = groundFor(seed + attempt * 1_000_003);
    const [planted, ...entailed] = planter(ground);
    if (planted !== undefined) return { line: ground.line, planted, entailed };
  }
  throw new Error(`no place for ${code}`);
}
