/**
 * Small lines (at most 12 units) that try every corner of the semantics: one to three programmes, nested choices,
 * AND/OR requisites of all kinds and modes, units with and without period, variants, exclusions, several exits,
 * transfers with admission, agreements, unknown entry levels. Oddness differs by line; four of nine lines are mended, so
 * that as many come out without a fault.
 */
import type {
  Expression,
  Line,
  Load,
  LoadUnit,
  Node,
  Outcome,
  Profile,
  Programme,
  Requisite,
  Unit,
} from "../oracle/types.ts";
import { mendLine } from "./mend-line.ts";
import { type Random, randomFrom } from "./random.ts";

type Mood = {
  /** Share of places where something out of the ordinary is put. */
  oddness: number;
  random: Random;
};

type Draft = Mood & { line: Line; skills: string[]; serial: number; unitsLeft: number };

function text(words: string): { nl: string; en: string } {
  return { nl: words, en: words };
}

function fresh(draft: Draft, prefix: string): string {
  draft.serial += 1;
  return `${prefix}${draft.serial}`;
}

function smallLoad(draft: Draft, unit: LoadUnit): Load {
  const other = draft.random.chance(draft.oddness * 0.15);
  return { amount: draft.random.pick([5, 5, 5, 10]), unit: other ? draft.random.pick(["SBU", "EC"]) : unit };
}

function makeUnit(draft: Draft, kind: LoadUnit, periods: number, variants: string[]): Unit {
  const { random, oddness } = draft;
  const id = fresh(draft, "u");
  const unit: Unit = { id, title: text(`Onderdeel ${id}`) };
  if (!random.chance(oddness * 0.15)) unit.load = smallLoad(draft, kind);
  if (random.chance(0.65)) {
    const first = random.whole(1, periods);
    unit.period = { first, last: random.chance(0.2) ? random.whole(first, periods) : first };
  }
  if (variants.length > 0 && random.chance(0.2)) unit.variants = [random.pick(variants)];
  if (random.chance(oddness * 0.12)) return unit;
  unit.assessments = [{ id: `${id}-t`, mustPass: !random.chance(oddness * 0.3) }];
  if (random.chance(0.15)) unit.assessments.push({ id: `${id}-s`, mustPass: false });
  const count = random.pick([1, 1, 2, 3]);
  unit.outcomes = Array.from({ length: count }, (_, i): Outcome => {
    const outcome: Outcome = {
      id: `${id}-o${i + 1}`,
      skill: random.pick(draft.skills),
      step: random.chance(oddness * 0.6) ? random.whole(1, 4) : 1,
      taught: !random.chance(oddness * 0.3),
    };
    if (!random.chance(oddness * 0.15)) outcome.assessedBy = [random.pick(unit.assessments ?? []).id];
    if (random.chance(1 - oddness * 0.6)) outcome.deliberate = text("onderhoud");
    if (random.chance(0.1)) outcome.load = smallLoad(draft, kind);
    return outcome;
  });
  return unit;
}

function makeLeaf(draft: Draft, units: Unit[], kind: LoadUnit): Expression {
  const { random, oddness, line } = draft;
  const dice = random.next();
  if (dice < 0.4)
    return { skill: random.pick(draft.skills), step: random.chance(oddness * 0.7) ? random.whole(1, 3) : 1 };
  if (dice < 0.72) return { passed: random.pick(units).id };
  if (dice < 0.86) {
    const of = random.sample(units, random.whole(1, 4)).map((unit) => unit.id);
    const sum = of.length * 5;
    return { atLeast: { amount: random.chance(0.5) ? sum : 5, unit: kind }, of };
  }
  if (dice < 0.94) return { document: random.pick(line.documents ?? []).id };
  return { work: random.pick(line.work ?? []).id };
}

function makeExpression(draft: Draft, units: Unit[], kind: LoadUnit, depth = 0): Expression {
  const { random } = draft;
  if (depth >= 2 || random.chance(0.5)) return makeLeaf(draft, units, kind);
  const parts = Array.from({ length: random.whole(2, 3) }, () => makeExpression(draft, units, kind, depth + 1));
  return random.chance(0.55) ? { any: parts } : { all: parts };
}

function makeRequisite(draft: Draft, own: Unit, units: Unit[], kind: LoadUnit): Requisite {
  const { random, oddness } = draft;
  const id = fresh(draft, "r");
  const mode = random.chance(0.65) ? "assumed" : "admission";
  // Careful lines ask mostly of what comes earlier in the list.
  const place = units.indexOf(own);
  const earlier = units.slice(0, Math.max(1, place)).filter((unit) => unit !== own);
  const pool = random.chance(1 - oddness * 0.5) && earlier.length > 0 ? earlier : units;
  if (random.chance(0.12)) {
    const partners = random.sample(
      units.filter((unit) => unit !== own || random.chance(0.03)),
      random.chance(0.8) ? 1 : 2,
    );
    const passed = partners.map((unit) => ({ passed: unit.id }));
    const on: Expression = passed.length === 1 && passed[0] !== undefined ? passed[0] : { all: passed };
    if (passed.length > 0) return { id, kind: "strict-co", mode, on };
  }
  return { id, kind: random.chance(0.25) ? "co" : "pre", mode, on: makeExpression(draft, pool, kind) };
}

function makeContent(draft: Draft, units: Unit[], kind: LoadUnit, depth = 0): Node {
  const { random, oddness } = draft;
  const children: Node[] = [];
  const left = [...units];
  while (left.length > 0) {
    const size = random.whole(2, 4);
    if (depth < 2 && left.length >= 2 && random.chance(depth === 0 ? 0.35 : 0.5)) {
      children.push(makeContent(draft, left.splice(0, size), kind, depth + 1));
    } else {
      const unit = left.shift();
      if (unit !== undefined) children.push({ unit: unit.id });
    }
  }
  if (random.chance(0.06) && units.length > 0) children.push({ unit: random.pick(units).id });
  const id = fresh(draft, "n");
  const group: { id: string; load?: Load } = { id };
  const loads = children.map((child) => ("unit" in child ? units.find((u) => u.id === child.unit)?.load : undefined));
  const plain = loads.every((load) => load?.unit === kind);
  if (random.chance(0.25)) {
    const sum = loads.reduce((total, load) => total + (load?.amount ?? 5), 0);
    if (plain || random.chance(oddness * 0.3)) group.load = { amount: sum, unit: kind };
  }
  if (depth === 0 || random.chance(0.3)) return { ...group, all: children };
  if (group.load !== undefined && !random.chance(oddness * 0.3)) delete group.load;
  const tooMuch = random.chance(oddness * 0.08) ? 1 : 0;
  if (random.chance(0.65)) {
    const choose = Math.max(1, random.whole(1, children.length - 1)) + (tooMuch > 0 ? children.length : 0);
    return { ...group, choose, from: children };
  }
  return { ...group, atLeast: { amount: random.pick([5, 5, 10]) + tooMuch * 30, unit: kind }, from: children };
}

function nodeIds(node: Node): string[] {
  if ("unit" in node) return [];
  return [node.id, ...("all" in node ? node.all : node.from).flatMap(nodeIds)];
}

function makeProgramme(draft: Draft, earlier: Unit[], unitCount: number): Programme {
  const { random, oddness } = draft;
  const id = fresh(draft, "p");
  const kind: LoadUnit = random.pick(["EC", "SBU"]);
  const periods = random.whole(1, 4);
  const variants = random.chance(0.2) ? [`${id}-va`, `${id}-vb`] : [];
  const units = Array.from({ length: unitCount }, () => makeUnit(draft, kind, periods, variants));
  if (random.chance(1 - oddness)) {
    units.sort((a, b) => (a.period?.first ?? 0) - (b.period?.first ?? 0));
  }
  for (const unit of units) {
    const count = random.chance(0.45) ? random.whole(1, 2) : 0;
    if (count === 0) continue;
    const pool = random.chance(0.15) ? [...earlier, ...units] : units;
    unit.requisites = Array.from({ length: count }, () => makeRequisite(draft, unit, pool, kind));
  }
  const content = makeContent(draft, units, kind);
  const exitCount = random.chance(0.25) ? 2 : 1;
  const exits = Array.from({ length: exitCount }, (_, i) => {
    const exit: Programme["exits"][number] = { id: fresh(draft, "e"), title: text("Uitgang") };
    if (random.chance(0.7)) exit.document = random.pick(draft.line.documents ?? []).id;
    if (variants.length > 0 && random.chance(0.3)) exit.variants = [random.pick(variants)];
    if (i > 0 && random.chance(0.6)) exit.content = random.pick(nodeIds(content));
    if (random.chance(0.7)) {
      exit.targets = Array.from({ length: random.whole(1, 2) }, () => {
        const sure = random.sample(
          units.flatMap((unit) => unit.outcomes ?? []),
          1,
        )[0];
        const free = sure === undefined || random.chance(oddness * 0.4);
        return {
          id: fresh(draft, "d"),
          skill: free ? random.pick(draft.skills) : sure.skill,
          step: free ? random.whole(1, 3) : sure.step,
        };
      });
    }
    return exit;
  });
  const programme: Programme = { id, title: text(`Opleiding ${id}`), units, content, exits };
  if (random.chance(0.7)) programme.years = random.pick([1, 2, 4, 0.5]);
  if (variants.length > 0) programme.variants = variants.map((variant) => ({ id: variant, title: text(variant) }));
  if (random.chance(0.15)) {
    programme.exclusions = [{ id: fresh(draft, "x"), units: random.sample(units, 2).map((unit) => unit.id) }];
    if (units.length < 2) delete programme.exclusions;
  }
  if (random.chance(0.12)) {
    const wide = !random.chance(oddness);
    programme.periodLoad = { min: wide ? 0 : 5, max: wide ? 60 : 10, unit: kind };
  }
  if (random.chance(0.7)) {
    programme.versions = [
      { id: `${id}-v1`, from: "2020-08-01", until: "2026-08-01" },
      { id: `${id}-v2`, from: "2026-08-01" },
    ];
  }
  return programme;
}

function makeProfile(draft: Draft, programme: Programme, reached: boolean, earlier: Unit[]): Profile {
  const { random, oddness, line } = draft;
  const id = fresh(draft, "i");
  const levels = random
    .sample(draft.skills, random.whole(0, 3))
    .map((skill) => ({ skill, step: reached ? 1 : random.whole(1, 2) }));
  const unknown = random.chance(oddness * (reached ? 0.15 : 0.2));
  const profile: Profile = {
    id,
    title: text(`Instroom ${id}`),
    programme: programme.id,
    entryLevels: unknown ? "not-described" : levels,
  };
  if (random.chance(0.6)) profile.headcount = random.whole(1, 60);
  if (random.chance(0.4)) profile.documents = [random.pick(line.documents ?? []).id];
  if (random.chance(0.2)) profile.work = [random.pick(line.work ?? []).id];
  if (programme.variants !== undefined && random.chance(0.3)) {
    profile.variants = [random.pick(programme.variants).id];
  }
  if (random.chance(reached ? 0.5 : 0.2)) {
    const careful = reached ? undefined : profile.documents?.[0];
    profile.admission =
      careful !== undefined && !random.chance(oddness)
        ? { document: careful }
        : makeExpression(draft, earlier.length > 0 ? earlier : programme.units, "EC", 1);
  }
  return profile;
}

/** The same seed gives the same line. Valid by the schema; references resolve; ids are unique. */
export function smallLine(seed: number): Line {
  const line = draftLine(seed);
  if (seed % 9 < 4) mendLine(line, generatedAsOf);
  return line;
}

/** The date for which waivers of generated lines are made. */
export const generatedAsOf = "2026-11-22";

function draftLine(seed: number): Line {
  const random = randomFrom(seed);
  const oddness = random.pick([0.02, 0.1, 0.3, 0.6, 1]);
  const skills = Array.from({ length: random.whole(2, 5) }, (_, i) => `s${i + 1}`);
  const line: Line = {
    format: "leerlijn/1",
    id: `klein-${seed}`,
    title: text(`Kleine lijn ${seed}`),
    cohorts: [{ id: "c2025", start: "2025-09-01" }],
    skills: skills.map((id) => ({
      id,
      title: text(id),
      ladder: random
        .pick([
          [1, 2, 3, 4],
          [1, 2, 3, 4],
          [1, 3, 4],
          [2, 4],
        ])
        .map((step) => ({ step })),
    })),
    documents: ["d-een", "d-twee"].map((id) => ({ id, title: text(id) })),
    work: ["w-een", "w-twee"].map((id) => ({ id, title: text(id) })),
    entryProfiles: [],
    programmes: [],
  };
  if (random.chance(0.4)) line.cohorts.push({ id: "c2026", start: "2026-09-01" });
  const draft: Draft = { random, oddness, line, skills, serial: 0, unitsLeft: random.whole(4, 12) };
  const count = random.pick([1, 1, 2, 2, 3]);
  const earlier: Unit[] = [];
  for (let i = 0; i < count; i++) {
    const size = Math.max(1, Math.floor(draft.unitsLeft / (count - i)));
    draft.unitsLeft -= size;
    const programme = makeProgramme(draft, earlier, size);
    line.programmes.push(programme);
    const starts = i === 0 ? random.whole(1, 2) : random.chance(0.25) ? 1 : 0;
    for (let j = 0; j < starts; j++) line.entryProfiles.push(makeProfile(draft, programme, false, []));
    const exits = line.programmes.slice(0, i).flatMap((p) => p.exits);
    if (exits.length > 0) {
      const profile = makeProfile(draft, programme, true, earlier);
      line.entryProfiles.push(profile);
      const from = random.sample(exits, random.chance(0.75) ? 1 : 2);
      line.transfers ??= [];
      for (const exit of from) line.transfers.push({ id: fresh(draft, "t"), exit: exit.id, profile: profile.id });
    }
    earlier.push(...programme.units);
  }
  addTransferBack(draft);
  addPromises(draft);
  return line;
}

/** Now and then a way back to a programme that was already gone through. */
function addTransferBack(draft: Draft): void {
  const { line, random } = draft;
  const [first, second] = line.programmes;
  if (first === undefined || second === undefined || !random.chance(0.05)) return;
  const exit = random.pick(second.exits);
  line.transfers ??= [];
  if (random.chance(0.5)) {
    const profile = makeProfile(draft, first, true, second.units);
    line.entryProfiles.push(profile);
    line.transfers.push({ id: fresh(draft, "t"), exit: exit.id, profile: profile.id });
  }
}

function addPromises(draft: Draft): void {
  const { line, random, oddness } = draft;
  const last = line.programmes.at(-1);
  if (last !== undefined && random.chance(0.5)) line.destinations = [random.pick(last.exits).id];
  const unitIds = line.programmes.flatMap((programme) => programme.units);
  for (const transfer of line.transfers ?? []) {
    if (!random.chance(0.35)) continue;
    const profile = line.entryProfiles.find((p) => p.id === transfer.profile);
    const versioned = line.programmes.filter((programme) => programme.versions !== undefined);
    if (profile === undefined || versioned.length === 0) continue;
    const programme = random.pick(versioned);
    const version = random.pick(programme.versions ?? []);
    line.agreements ??= [];
    const agreement: NonNullable<Line["agreements"]>[number] = {
      id: fresh(draft, "a"),
      title: text("Afspraak"),
      transfer: transfer.id,
      names: [{ programme: programme.id, version: version.id }],
    };
    const entered = line.programmes.find((p) => p.id === profile.programme);
    if (entered !== undefined && random.chance(0.5)) {
      agreement.exemptions = [{ profile: profile.id, unit: random.pick(entered.units).id }];
    }
    line.agreements.push(agreement);
  }
  if (random.chance(oddness * 0.2)) {
    const unit = random.pick(unitIds);
    line.waivers = [
      {
        code: random.pick(["not-described", "load"]),
        subject: [unit.id],
        reason: text("tijdelijk"),
        person: "examencommissie",
        until: random.pick(["2026-11-22", "2026-11-21", "2027-01-01"]),
      },
    ];
  }
}
