/** Finds any thing of a line by its id and says its title. Owns the lookup for the pages; linear in the line. */
import type { Assessment, ContentNode, EntryProfile, Exit, Programme, Unit } from "@leerlijn/engine/curriculum/model";
import { LineNames } from "@leerlijn/engine/learning-line/explain/line-names";
import type { Finding } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine, Skill } from "@leerlijn/engine/learning-line/model";
import type { PageLanguage } from "../i18n/set-up-texts.ts";
import { sayIn } from "../i18n/use-language.ts";

export interface LineIndex {
  readonly line: LearningLine;
  readonly units: ReadonlyMap<string, { readonly unit: Unit; readonly programme: Programme }>;
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly profiles: ReadonlyMap<string, EntryProfile>;
  readonly exits: ReadonlyMap<string, { readonly exit: Exit; readonly programme: Programme }>;
  readonly skills: ReadonlyMap<string, Skill>;
  readonly assessments: ReadonlyMap<string, { readonly assessment: Assessment; readonly unit: Unit }>;
  /** The programme in which a thing stands, for every id within one. */
  readonly programmeOf: ReadonlyMap<string, string>;
  /** The unit in which an outcome, requisite or assessment stands. */
  readonly unitOf: ReadonlyMap<string, string>;
  /** The title, or the id where there is none. */
  readonly titleOf: (id: string) => string;
  /** "stap 2: zelfstandig", or the step alone. */
  readonly stepTitle: (skill: string, step: number) => string;
  /** The engine's names, for whole phrases. */
  readonly names: LineNames;
}

export function indexLine(line: LearningLine, language: PageLanguage): LineIndex {
  const say = (text: Parameters<typeof sayIn>[0]) => sayIn(text, language).value;
  const titles = new Map<string, string>();
  const programmeOf = new Map<string, string>();
  const unitOf = new Map<string, string>();
  const units = new Map<string, { unit: Unit; programme: Programme }>();
  const exits = new Map<string, { exit: Exit; programme: Programme }>();
  const assessments = new Map<string, { assessment: Assessment; unit: Unit }>();
  for (const programme of line.programmes) {
    titles.set(programme.id, say(programme.title));
    programmeOf.set(programme.id, programme.id);
    for (const { id, title } of programme.variants ?? []) titles.set(id, say(title));
    const visit = (node: ContentNode): void => {
      if ("unit" in node) return;
      programmeOf.set(node.id, programme.id);
      if (node.title !== undefined) titles.set(node.id, say(node.title));
      for (const child of "all" in node ? node.all : node.from) visit(child);
    };
    visit(programme.content);
    for (const unit of programme.units) {
      units.set(unit.id, { unit, programme });
      titles.set(unit.id, say(unit.title));
      programmeOf.set(unit.id, programme.id);
      for (const assessment of unit.assessments ?? []) assessments.set(assessment.id, { assessment, unit });
      for (const part of [...(unit.outcomes ?? []), ...(unit.requisites ?? []), ...(unit.assessments ?? [])]) {
        unitOf.set(part.id, unit.id);
        programmeOf.set(part.id, programme.id);
        if (part.title !== undefined) titles.set(part.id, say(part.title));
      }
    }
    for (const exit of programme.exits) {
      exits.set(exit.id, { exit, programme });
      titles.set(exit.id, say(exit.title));
      programmeOf.set(exit.id, programme.id);
      for (const target of exit.targets ?? []) {
        programmeOf.set(target.id, programme.id);
        if (target.title !== undefined) titles.set(target.id, say(target.title));
      }
    }
  }
  const named = [line.skills, line.documents ?? [], line.work ?? [], line.agreements ?? [], line.entryProfiles];
  for (const { id, title } of named.flat()) titles.set(id, say(title));
  for (const { id, programme } of line.entryProfiles) programmeOf.set(id, programme);
  const skills = new Map(line.skills.map((skill) => [skill.id, skill]));
  return {
    line,
    units,
    exits,
    skills,
    assessments,
    programmeOf,
    unitOf,
    programmes: new Map(line.programmes.map((programme) => [programme.id, programme])),
    profiles: new Map(line.entryProfiles.map((profile) => [profile.id, profile])),
    names: new LineNames(line, language),
    titleOf: (id) => titles.get(id) ?? id,
    stepTitle: (skill, step) => {
      const title = skills.get(skill)?.ladder.find((one) => one.step === step)?.title;
      return title === undefined ? String(step) : `${step} (${say(title)})`;
    },
  };
}

/** Programmes that a finding names, by its subject. */
export function programmesOfFinding(finding: Finding, index: LineIndex): readonly string[] {
  return [...new Set(finding.subject.flatMap((id) => index.programmeOf.get(id) ?? []))];
}

/** Entry profiles for whom a finding holds, as far as it says so. */
export function profilesOfFinding(finding: Finding, index: LineIndex): readonly string[] {
  const { profile, profiles, route } = finding.witness;
  const named = [
    ...finding.subject.filter((id) => index.profiles.has(id)),
    ...(profile === undefined ? [] : [profile]),
    ...(profiles ?? []),
  ];
  if (named.length === 0) named.push(...(route?.legs ?? []).map((leg) => leg.profile));
  return [...new Set(named)];
}

/** The unit at which a finding shows, where there is one. */
export function unitOfFinding(finding: Finding, index: LineIndex): string | undefined {
  return finding.subject.map((id) => (index.units.has(id) ? id : index.unitOf.get(id))).find((id) => id !== undefined);
}
