/**
 * A realistic programme that is sound by construction: years of periods, compulsory units that each lift what is
 * surely held by one step, choices whose options have the same load and period, units without period, requisites only
 * on what is surely held. Owns the construction of one programme; lines are put together by the callers.
 */
import type { Expression, Load, LoadUnit, Node, Outcome, Programme, Requisite, Unit } from "../oracle/types.ts";
import type { Random } from "./random.ts";

export type Plan = {
  id: string;
  nlqf: number;
  years: number;
  periodsPerYear: number;
  loadUnit: LoadUnit;
  unitLoad: number;
  units: number;
  choices: number;
  /** Units without period; none of them is asked for by a unit with a period. */
  free: number;
  outcomesPerUnit: number;
  coreSkills: string[];
  /** Taken from the front by each choice; no two choices share one. */
  choiceSkills: string[];
  /** Taken from the front by units without period. */
  freeSkills: string[];
};

/** What everybody surely holds so far; grows as programmes are built. Highest step of every ladder: 7. */
export type Guarantee = Map<string, number>;

export type Built = {
  programme: Programme;
  /** Compulsory units with a period, in order of period. */
  core: Unit[];
  /** Options of each choice, by the id of its node. */
  options: Map<string, Unit[]>;
  free: Unit[];
  guarantee: Guarantee;
};

type Drafts = { random: Random; plan: Plan; guarantee: Guarantee; serial: number };

function text(words: string): { nl: string; en: string } {
  return { nl: words, en: words };
}

function loadOf(plan: Plan): Load {
  return { amount: plan.unitLoad, unit: plan.loadUnit };
}

function newUnit(drafts: Drafts, period?: { first: number; last: number }): Unit {
  const id = `${drafts.plan.id}-u${++drafts.serial}`;
  const unit: Unit = { id, title: text(`Onderdeel ${id}`), load: loadOf(drafts.plan), outcomes: [], requisites: [] };
  if (period !== undefined) unit.period = period;
  unit.assessments = [{ id: `${id}-toets`, mustPass: true }];
  if (drafts.random.chance(0.3)) unit.assessments.push({ id: `${id}-deel`, mustPass: false });
  return unit;
}

function addOutcome(unit: Unit, skill: string, step: number, deliberate = false): Outcome {
  const outcomes = unit.outcomes ?? [];
  const outcome: Outcome = { id: `${unit.id}-o${outcomes.length + 1}`, skill, step, taught: true };
  outcome.assessedBy = (unit.assessments ?? []).map((assessment) => assessment.id);
  if (deliberate) outcome.deliberate = text("onderhoud");
  outcomes.push(outcome);
  unit.outcomes = outcomes;
  return outcome;
}

export function addRequisite(unit: Unit, on: Expression, mode: Requisite["mode"] = "assumed"): Requisite {
  const requisites = unit.requisites ?? [];
  const requisite: Requisite = { id: `${unit.id}-r${requisites.length + 1}`, kind: "pre", mode, on };
  requisites.push(requisite);
  unit.requisites = requisites;
  return requisite;
}

/** Lifts one to three skills by one step each; what is left of the outcomes works them out further. */
function fillCore(drafts: Drafts, unit: Unit, raised: Map<string, number>): void {
  const { random, plan, guarantee } = drafts;
  const open = plan.coreSkills.filter((skill) => (guarantee.get(skill) ?? 0) < 7 && !raised.has(skill));
  const lifted = random.sample(open, random.whole(1, 3));
  if (lifted.length === 0) {
    const upkeep = random.pick(plan.coreSkills);
    for (let i = 0; i < plan.outcomesPerUnit; i++) addOutcome(unit, upkeep, guarantee.get(upkeep) ?? 1, true);
    return;
  }
  for (let i = 0; i < plan.outcomesPerUnit; i++) {
    const skill = lifted[i % lifted.length] ?? "";
    const step = (guarantee.get(skill) ?? 0) + 1;
    addOutcome(unit, skill, step);
    raised.set(skill, step);
  }
}

function skillLeaves(drafts: Drafts, count: number): Expression[] {
  const held = [...drafts.guarantee].filter(([, step]) => step > 0);
  return drafts.random.sample(held, count).map(([skill, step]) => ({ skill, step: drafts.random.whole(1, step) }));
}

/** A requisite that holds on every route: AND of what is surely held, or an OR of which one branch surely holds. */
function addSoundRequisites(drafts: Drafts, unit: Unit, earlier: Unit[], options: Unit[][]): void {
  const { random } = drafts;
  if (random.chance(0.6)) {
    const leaves = skillLeaves(drafts, random.whole(1, 3));
    if (leaves.length > 0) addRequisite(unit, leaves.length === 1 && leaves[0] ? leaves[0] : { all: leaves });
  }
  if (earlier.length > 0 && random.chance(0.3)) addRequisite(unit, { passed: random.pick(earlier).id });
  if (options.length > 0 && random.chance(0.35)) {
    const branches: Expression[] = random.pick(options).map((option) => ({ passed: option.id }));
    const extra = skillLeaves(drafts, 1);
    addRequisite(unit, extra.length > 0 ? { all: [{ any: branches }, ...extra] } : { any: branches });
  }
}

type Choice = { node: Node; options: Unit[]; load: number };

/** One choice: flat, by credits, or nested (a direction with an inner choice). All ways cost the same load. */
function newChoice(drafts: Drafts, period: number, id: string, size: number, shared: Unit | undefined): Choice {
  const { random, plan, guarantee } = drafts;
  const common = plan.choiceSkills.shift();
  const own = plan.choiceSkills.shift();
  const options: Unit[] = [];
  const option = (): Unit => {
    const unit = newUnit(drafts, { first: period, last: period });
    if (common !== undefined) addOutcome(unit, common, 1);
    const side = own !== undefined && random.chance(0.5) ? own : undefined;
    while ((unit.outcomes ?? []).length < plan.outcomesPerUnit) addOutcome(unit, side ?? common ?? `${id}-zelf`, 1);
    options.push(unit);
    return unit;
  };
  const leaf = (): Node => ({ unit: option().id });
  let node: Node;
  let ways = 1;
  if (size >= 5 && random.chance(0.4)) {
    // Two units either way: a direction with its own unit and an inner choice.
    const direction = (name: string, inner: number): Node => ({
      id: `${id}-${name}`,
      all: [leaf(), { id: `${id}-${name}-keuze`, choose: 1, from: Array.from({ length: inner }, leaf) }],
    });
    const second = size - 3;
    node = {
      id,
      choose: 1,
      from: [direction("a", 2), second >= 3 ? direction("b", second - 1) : direction("b", 2)],
    };
    ways = 2;
  } else {
    const from: Node[] = Array.from({ length: Math.max(2, size) }, leaf);
    if (shared !== undefined) from.push({ unit: shared.id });
    const pickTwo = shared === undefined && from.length >= 4 && random.chance(0.3);
    ways = pickTwo ? 2 : 1;
    const amount = ways * plan.unitLoad;
    node = random.chance(0.3) ? { id, atLeast: { amount, unit: plan.loadUnit }, from } : { id, choose: ways, from };
  }
  if (common !== undefined && shared === undefined) guarantee.set(common, 1);
  return { node, options, load: ways * plan.unitLoad };
}

function addFreeUnits(drafts: Drafts, enough: Expression[]): Unit[] {
  const { plan, random } = drafts;
  const units: Unit[] = [];
  for (let i = 0; i < plan.free; i++) {
    const skill = plan.freeSkills.shift();
    const unit = newUnit(drafts);
    if (skill === undefined) break;
    for (let j = 0; j < plan.outcomesPerUnit; j++) addOutcome(unit, skill, 1);
    const last = units.at(-1);
    if (last !== undefined && random.chance(0.5)) addRequisite(unit, { passed: last.id });
    else if (enough.length > 0 && random.chance(0.5)) addRequisite(unit, random.pick(enough));
    units.push(unit);
  }
  return units;
}

export function buildProgramme(random: Random, plan: Plan, before: Guarantee): Built {
  const drafts: Drafts = { random, plan, guarantee: new Map(before), serial: 0 };
  const periods = plan.years * plan.periodsPerYear;
  const optionUnits = Math.round((plan.units - plan.free) * (plan.choices === 0 ? 0 : 0.45));
  const coreCount = plan.units - plan.free - optionUnits;
  const options = new Map<string, Unit[]>();
  const core: Unit[] = [];
  const years: Node[] = [];
  const past: Unit[] = [];
  const pastOptions: Unit[][] = [];
  const enough: Expression[] = [];
  const inYear: { units: string[]; sure: number }[] = [];
  let choicesMade = 0;
  let optionsMade = 0;
  let coreMade = 0;
  let yearNodes: Node[] = [];
  let yearLoad = 0;
  let yearUnits: string[] = [];
  const periodLoads: number[] = [];
  for (let period = 1; period <= periods; period++) {
    let periodLoad = 0;
    const raised = new Map<string, number>();
    const fresh: Unit[] = [];
    const freshOptions: Unit[][] = [];
    const coreHere = Math.round((coreCount * period) / periods) - coreMade;
    for (let i = 0; i < coreHere; i++) {
      const unit = newUnit(drafts, { first: period, last: period });
      fillCore(drafts, unit, raised);
      addSoundRequisites(drafts, unit, past, pastOptions);
      const yearBefore = inYear.at(-1);
      if (yearBefore !== undefined && yearBefore.sure > 0 && random.chance(0.15)) {
        const amount = Math.max(plan.unitLoad, Math.floor(yearBefore.sure * 0.75));
        addRequisite(unit, { atLeast: { amount, unit: plan.loadUnit }, of: yearBefore.units });
      }
      fresh.push(unit);
      yearNodes.push({ unit: unit.id });
      yearUnits.push(unit.id);
      yearLoad += plan.unitLoad;
      periodLoad += plan.unitLoad;
    }
    coreMade += coreHere;
    const choicesHere = Math.round((plan.choices * period) / periods) - choicesMade;
    for (let i = 0; i < choicesHere; i++) {
      const left = plan.choices - choicesMade;
      const size = Math.max(2, Math.round((optionUnits - optionsMade) / left));
      const shared = i > 0 && random.chance(0.5) ? freshOptions.at(-1)?.[0] : undefined;
      const choice = newChoice(drafts, period, `${plan.id}-keuze${choicesMade + 1}`, size, shared);
      options.set(`${plan.id}-keuze${choicesMade + 1}`, choice.options);
      if (shared === undefined) freshOptions.push(choice.options);
      yearNodes.push(choice.node);
      yearUnits.push(...choice.options.map((unit) => unit.id));
      yearLoad += shared === undefined ? choice.load : Number.NaN;
      periodLoad += shared === undefined ? choice.load : Number.NaN;
      choicesMade += 1;
      optionsMade += choice.options.length;
    }
    for (const [skill, step] of raised) drafts.guarantee.set(skill, step);
    core.push(...fresh);
    past.push(...fresh);
    pastOptions.push(...freshOptions);
    periodLoads.push(periodLoad);
    if (period % plan.periodsPerYear === 0) {
      const year = period / plan.periodsPerYear;
      const id = `${plan.id}-jaar${year}`;
      const known = !Number.isNaN(yearLoad);
      const load = known && yearLoad > 0 ? { load: { amount: yearLoad, unit: plan.loadUnit } } : {};
      if (yearNodes.length > 0) years.push({ id, ...load, all: yearNodes });
      const sure = yearNodes.filter((node) => "unit" in node).length * plan.unitLoad;
      inYear.push({ units: yearUnits, sure });
      enough.push(...skillLeaves(drafts, 1));
      yearNodes = [];
      yearLoad = 0;
      yearUnits = [];
    }
  }
  const free = addFreeUnits(drafts, enough);
  if (free.length > 0) {
    const amount = free.length * plan.unitLoad;
    const load = { amount, unit: plan.loadUnit };
    years.push({ id: `${plan.id}-vrij`, load, all: free.map((unit) => ({ unit: unit.id })) });
  }
  const programme: Programme = {
    id: plan.id,
    title: text(`Opleiding ${plan.id}`),
    nlqf: plan.nlqf,
    years: plan.years,
    units: [...core, ...[...options.values()].flat(), ...free],
    content: { id: `${plan.id}-alles`, all: years },
    exits: [],
  };
  if (periodLoads.every((load) => !Number.isNaN(load))) {
    programme.periodLoad = { min: Math.min(...periodLoads), max: Math.max(...periodLoads), unit: plan.loadUnit };
  }
  for (const unit of programme.units) if ((unit.requisites ?? []).length === 0) delete unit.requisites;
  return { programme, core, options, free, guarantee: drafts.guarantee };
}
