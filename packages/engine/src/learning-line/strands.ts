/**
 * Strands: a skill or group of skills followed through all programmes of a line, as teachers mean "de leerlijn
 * wiskunde". Owns which strands a line has and what stands where on them; says nothing about faults.
 */
import type { Text } from "../base/text.ts";
import type { Expression, Id, Programme, Step, Unit } from "../curriculum/model.ts";
import type { LadderStep, LearningLine, Skill } from "./model.ts";

export interface StrandPlace {
  readonly skill: Id;
  readonly outcome: Id;
  readonly step: Step;
  readonly taught: boolean;
  readonly assessed: boolean;
  readonly deliberate: boolean;
}

export interface StrandStop {
  readonly unit: Id;
  readonly title: Text;
  /** Left out: may be taken at any time. */
  readonly period?: { readonly first: number; readonly last: number };
  readonly places: readonly StrandPlace[];
  /** What requisites of the unit ask of the strand's skills. */
  readonly asks: readonly { readonly skill: Id; readonly step: Step; readonly requisite: Id }[];
}

export interface StrandStretch {
  readonly programme: Id;
  readonly title: Text;
  readonly nlqf?: number;
  readonly entry: readonly {
    readonly profile: Id;
    readonly title: Text;
    readonly skill: Id;
    readonly step: Step;
  }[];
  /** By period; those without one first, in the order of the file: they stand where somebody begins. */
  readonly stops: readonly StrandStop[];
  readonly targets: readonly {
    readonly exit: Id;
    readonly target: Id;
    readonly skill: Id;
    readonly step: Step;
  }[];
}

export interface Strand {
  readonly id: Id;
  readonly title: Text;
  readonly skills: readonly { readonly id: Id; readonly title: Text; readonly ladder: readonly LadderStep[] }[];
  /** Programmes in the order of the line; those without anything of the strand are left out. */
  readonly stretches: readonly StrandStretch[];
}

interface SkillGroup {
  readonly id: Id;
  readonly title: Text;
  readonly skills: readonly Skill[];
}

/** All strands of a line, each skill in at least one. O(strands × size of the line). */
export function strandsOf(line: LearningLine): readonly Strand[] {
  const programmes = programmesInOrder(line);
  return groupSkills(line).map(({ id, title, skills }) => {
    const wanted = new Set(skills.map((skill) => skill.id));
    return {
      id,
      title,
      skills: skills.map((skill) => ({ id: skill.id, title: skill.title, ladder: skill.ladder })),
      stretches: programmes
        .map((programme) => stretchOf(line, programme, wanted))
        .filter(({ entry, stops, targets }) => entry.length + stops.length + targets.length > 0),
    };
  });
}

/**
 * Programmes such that those before a transfer come before those after it, in the order of the file where transfers
 * leave it open; programmes in a circle of transfers come in the order of the file, too. O(programmes × transfers).
 */
export function programmesInOrder(line: LearningLine): readonly Programme[] {
  const ofExit = new Map(line.programmes.flatMap(({ id, exits }) => exits.map((exit) => [exit.id, id] as const)));
  const ofProfile = new Map(line.entryProfiles.map(({ id, programme }) => [id, programme]));
  const before = new Map<Id, Set<Id>>(line.programmes.map(({ id }) => [id, new Set()]));
  for (const { exit, profile } of line.transfers ?? []) {
    const from = ofExit.get(exit);
    const to = ofProfile.get(profile);
    if (from !== undefined && to !== undefined && from !== to) before.get(to)?.add(from);
  }
  const ordered: Programme[] = [];
  const waiting = [...line.programmes];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ id }) => !waiting.some((other) => before.get(id)?.has(other.id) === true));
    ordered.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return ordered;
}

/** The strands that the line names, then skills by their own `strand`, then each skill that is left by itself. */
function groupSkills(line: LearningLine): readonly SkillGroup[] {
  const skills = new Map(line.skills.map((skill) => [skill.id, skill]));
  const named = (line.strands ?? []).map(
    ({ id, title, skills: ids }): SkillGroup => ({
      id,
      title,
      skills: ids.flatMap((skill) => skills.get(skill) ?? []),
    }),
  );
  const taken = new Set(named.flatMap((group) => group.skills.map(({ id }) => id)));
  const rest = line.skills.filter(({ id }) => !taken.has(id));
  const byTitle = Map.groupBy(
    rest.filter(({ strand }) => strand !== undefined),
    ({ strand }) => JSON.stringify([strand?.nl, strand?.en]),
  );
  const usedIds = new Set(named.map(({ id }) => id));
  const grouped = [...byTitle.values()].map((members): SkillGroup => {
    const [first] = members;
    // A strand known by its title only is addressed by its first skill, which stays when the title is corrected.
    const id = freeId(first?.id ?? "", usedIds);
    return { id, title: first?.strand ?? {}, skills: members };
  });
  const alone = rest
    .filter(({ strand }) => strand === undefined)
    .map((skill): SkillGroup => ({ id: freeId(skill.id, usedIds), title: skill.title, skills: [skill] }));
  return [...named, ...grouped, ...alone];
}

function freeId(wanted: Id, used: Set<Id>): Id {
  let id = wanted;
  while (used.has(id)) id = `skill:${id}`;
  used.add(id);
  return id;
}

function stretchOf(line: LearningLine, programme: Programme, wanted: ReadonlySet<Id>): StrandStretch {
  const { id, title, nlqf } = programme;
  const entry = line.entryProfiles
    .filter((profile) => profile.programme === id)
    .flatMap((profile) =>
      profile.entryLevels === "not-described"
        ? []
        : profile.entryLevels
            .filter(({ skill }) => wanted.has(skill))
            .map(({ skill, step }) => ({ profile: profile.id, title: profile.title, skill, step })),
    );
  const stops = programme.units
    .map((unit) => stopOf(unit, wanted))
    .filter(({ places, asks }) => places.length + asks.length > 0)
    .sort((a, b) => comparePeriods(a.period, b.period));
  const targets = programme.exits.flatMap((exit) =>
    (exit.targets ?? [])
      .filter(({ skill }) => wanted.has(skill))
      .map(({ id: target, skill, step }) => ({ exit: exit.id, target, skill, step })),
  );
  return { programme: id, title, ...(nlqf === undefined ? {} : { nlqf }), entry, stops, targets };
}

function stopOf(unit: Unit, wanted: ReadonlySet<Id>): StrandStop {
  const places = (unit.outcomes ?? [])
    .filter(({ skill }) => wanted.has(skill))
    .map(({ id, skill, step, taught, assessedBy, deliberate }) => ({
      skill,
      outcome: id,
      step,
      taught,
      assessed: (assessedBy ?? []).length > 0,
      deliberate: deliberate !== undefined,
    }));
  const asks = (unit.requisites ?? []).flatMap(({ id: requisite, on }) =>
    skillLeaves(on)
      .filter(({ skill }) => wanted.has(skill))
      .map(({ skill, step }) => ({ skill, step, requisite })),
  );
  const { id, title, period } = unit;
  return { unit: id, title, ...(period === undefined ? {} : { period }), places, asks };
}

function skillLeaves(on: Expression): readonly { readonly skill: Id; readonly step: Step }[] {
  if ("skill" in on) return [on];
  if ("all" in on) return on.all.flatMap(skillLeaves);
  if ("any" in on) return on.any.flatMap(skillLeaves);
  return [];
}

/** Array.sort is stable, so 0 keeps the order of the file. */
function comparePeriods(a: StrandStop["period"], b: StrandStop["period"]): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined);
  return a.first - b.first || a.last - b.last;
}
