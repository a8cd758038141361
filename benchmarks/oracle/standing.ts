/**
 * What a person has at a moment, and whether an expression holds with it. Owns levels (lenient and strict) and the
 * leaves of requisites; knows nothing of order or choice.
 */
import type { Expression, Line, Outcome, Programme, Reading, Unit } from "./types.ts";

export type Index = {
  line: Line;
  units: Map<string, Unit>;
  programmeOf: Map<string, Programme>;
  assessments: Map<string, { unit: string; mustPass: boolean }>;
  programmes: Map<string, Programme>;
  exitProgramme: Map<string, Programme>;
  exemptions: Map<string, Set<string>>;
};

export function indexLine(line: Line): Index {
  const index: Index = {
    line,
    units: new Map(),
    programmeOf: new Map(),
    assessments: new Map(),
    programmes: new Map(),
    exitProgramme: new Map(),
    exemptions: new Map(),
  };
  for (const programme of line.programmes) {
    index.programmes.set(programme.id, programme);
    for (const exit of programme.exits) index.exitProgramme.set(exit.id, programme);
    for (const unit of programme.units) {
      index.units.set(unit.id, unit);
      index.programmeOf.set(unit.id, programme);
      for (const a of unit.assessments ?? []) index.assessments.set(a.id, { unit: unit.id, mustPass: a.mustPass });
    }
  }
  for (const agreement of line.agreements ?? []) {
    for (const { profile, unit } of agreement.exemptions ?? []) {
      const set = index.exemptions.get(profile) ?? new Set();
      index.exemptions.set(profile, set.add(unit));
    }
  }
  return index;
}

/** What somebody brings into a programme: levels on entry, and what was done in earlier programmes. */
export type History = {
  entry: (skill: string) => number;
  /** Units passed, the exempted among them. */
  passed: Set<string>;
  /** Units really followed, which teach and prove. */
  followed: Set<string>;
  documents: Set<string>;
  work: Set<string>;
  /** true: skills, documents, work and units of other programmes than `inside` are taken as held. */
  outsideHeld?: { inside: string };
};

export type Standing = { history: History; passed: Set<string>; followed: Set<string> };

function outcomesOf(index: Index, units: Set<string>): Outcome[] {
  return [...units].flatMap((id) => index.units.get(id)?.outcomes ?? []);
}

export function highestTaught(index: Index, followed: Set<string>, skill: string): number {
  const steps = outcomesOf(index, followed).filter((o) => o.taught && o.skill === skill);
  return Math.max(0, ...steps.map((o) => o.step));
}

export function highestProven(index: Index, followed: Set<string>, skill: string, mustPassOnly: boolean): number {
  const proven = outcomesOf(index, followed).filter(
    (o) =>
      o.skill === skill &&
      (o.assessedBy ?? []).some((id) => {
        const a = index.assessments.get(id);
        return a !== undefined && followed.has(a.unit) && (a.mustPass || !mustPassOnly);
      }),
  );
  return Math.max(0, ...proven.map((o) => o.step));
}

export function levelOf(index: Index, standing: Standing, skill: string, reading: Reading): number {
  const entry = standing.history.entry(skill);
  const taught = highestTaught(index, standing.followed, skill);
  if (reading === "lenient") return Math.max(entry, taught);
  return Math.max(entry, Math.min(taught, highestProven(index, standing.followed, skill, true)));
}

function creditsHeld(
  index: Index,
  standing: Standing,
  leaf: { atLeast: { unit: string }; of: string[] },
  self: string,
  selfCounts: boolean,
): number {
  let sum = 0;
  for (const id of new Set(leaf.of)) {
    const unit = index.units.get(id);
    if (unit?.load === undefined || unit.load.unit !== leaf.atLeast.unit) continue;
    const outside = standing.history.outsideHeld;
    const given = outside !== undefined && index.programmeOf.get(id)?.id !== outside.inside;
    if (id === self ? selfCounts : given || standing.passed.has(id)) sum += unit.load.amount;
  }
  return sum;
}

/**
 * Whether a leaf holds. A unit never meets its own requisite, so `self` is left out of units passed and of what is
 * taught; `selfCounts` is for the one question where a requisite that names its own unit is not yet a failure.
 */
function leafHolds(
  index: Index,
  leaf: Expression,
  standing: Standing,
  self: string,
  reading: Reading,
  selfCounts: boolean,
): boolean {
  const { history } = standing;
  const outside = history.outsideHeld;
  if ("skill" in leaf) {
    if (outside !== undefined) return true;
    const others = new Set(standing.followed);
    if (!selfCounts) others.delete(self);
    return levelOf(index, { ...standing, followed: others }, leaf.skill, reading) >= leaf.step;
  }
  if ("passed" in leaf) {
    if (leaf.passed === self) return selfCounts;
    if (outside !== undefined && index.programmeOf.get(leaf.passed)?.id !== outside.inside) return true;
    return standing.passed.has(leaf.passed);
  }
  if ("atLeast" in leaf) return creditsHeld(index, standing, leaf, self, selfCounts) >= leaf.atLeast.amount - 1e-9;
  if ("document" in leaf) return outside !== undefined || history.documents.has(leaf.document);
  if ("work" in leaf) return outside !== undefined || history.work.has(leaf.work);
  throw new Error("not a leaf");
}

export function holds(
  index: Index,
  expression: Expression,
  standing: Standing,
  self: string,
  reading: Reading,
  selfCounts = false,
): boolean {
  if ("all" in expression) {
    return expression.all.every((part) => holds(index, part, standing, self, reading, selfCounts));
  }
  if ("any" in expression) {
    return expression.any.some((part) => holds(index, part, standing, self, reading, selfCounts));
  }
  return leafHolds(index, expression, standing, self, reading, selfCounts);
}

/** The leaves to which a failure comes down: all failing parts of an AND, all parts of an OR that none meets. */
export function failingLeaves(
  index: Index,
  expression: Expression,
  standing: Standing,
  self: string,
  reading: Reading,
): Expression[] {
  if (holds(index, expression, standing, self, reading)) return [];
  const parts = "all" in expression ? expression.all : "any" in expression ? expression.any : undefined;
  if (parts === undefined) return [expression];
  return parts.flatMap((part) => failingLeaves(index, part, standing, self, reading));
}

/** A failing leaf as a witness gives it. */
export function missingLeaf(
  index: Index,
  leaf: Expression,
  standing: Standing,
  self: string,
  reading: Reading,
): Record<string, unknown> {
  if ("skill" in leaf) {
    const others = new Set(standing.followed);
    others.delete(self);
    const held = levelOf(index, { ...standing, followed: others }, leaf.skill, reading);
    return { skill: leaf.skill, asked: leaf.step, held };
  }
  if ("atLeast" in leaf) return { ...leaf, held: creditsHeld(index, standing, leaf, self, false) };
  return { ...leaf };
}
