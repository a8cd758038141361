/** Finds any thing of a line by its id and says its name. Owns the lookup; ids are unique within a line. */
import type { Language } from "@leerlijn/engine/base/text";
import type { ContentNode, EntryProfile, Exit, Id, Programme, Unit } from "@leerlijn/engine/curriculum/model";
import type { LearningLine, Skill } from "@leerlijn/engine/learning-line/model";
import { say } from "./words.ts";

export interface LineNames {
  readonly line: LearningLine;
  readonly language: Language;
  readonly units: ReadonlyMap<Id, { readonly unit: Unit; readonly programme: Programme }>;
  readonly profiles: ReadonlyMap<Id, EntryProfile>;
  readonly programmes: ReadonlyMap<Id, Programme>;
  readonly exits: ReadonlyMap<Id, { readonly exit: Exit; readonly programme: Programme }>;
  readonly skills: ReadonlyMap<Id, Skill>;
  readonly nodes: ReadonlyMap<Id, { readonly node: ContentNode; readonly programme: Programme }>;
  readonly outcomes: ReadonlyMap<Id, { readonly unit: Unit; readonly skill: Id; readonly step: number }>;
  readonly requisites: ReadonlyMap<Id, { readonly unit: Unit }>;
  readonly targets: ReadonlyMap<
    Id,
    { readonly exit: Exit; readonly skill: Id; readonly step: number; readonly title: string }
  >;
  /** The title of whatever has this id, or the id itself. */
  readonly titleOf: (id: Id) => string;
}

/** O(size of the line). */
export function nameLine(line: LearningLine, language: Language): LineNames {
  const titles = new Map<Id, string>();
  const units = new Map<Id, { unit: Unit; programme: Programme }>();
  const exits = new Map<Id, { exit: Exit; programme: Programme }>();
  const nodes = new Map<Id, { node: ContentNode; programme: Programme }>();
  const outcomes = new Map<Id, { unit: Unit; skill: Id; step: number }>();
  const requisites = new Map<Id, { unit: Unit }>();
  const targets = new Map<Id, { exit: Exit; skill: Id; step: number; title: string }>();
  const visit = (node: ContentNode, programme: Programme): void => {
    if ("unit" in node) return;
    nodes.set(node.id, { node, programme });
    if (node.title !== undefined) titles.set(node.id, say(node.title, language));
    for (const child of "all" in node ? node.all : node.from) visit(child, programme);
  };
  for (const programme of line.programmes) {
    titles.set(programme.id, say(programme.title, language));
    for (const variant of programme.variants ?? []) titles.set(variant.id, say(variant.title, language));
    for (const unit of programme.units) {
      units.set(unit.id, { unit, programme });
      titles.set(unit.id, say(unit.title, language));
      for (const outcome of unit.outcomes ?? [])
        outcomes.set(outcome.id, { unit, skill: outcome.skill, step: outcome.step });
      for (const requisite of unit.requisites ?? []) requisites.set(requisite.id, { unit });
    }
    for (const exit of programme.exits) {
      exits.set(exit.id, { exit, programme });
      titles.set(exit.id, say(exit.title, language));
      for (const target of exit.targets ?? [])
        targets.set(target.id, { exit, skill: target.skill, step: target.step, title: say(target.title, language) });
    }
    visit(programme.content, programme);
  }
  for (const thing of [...line.skills, ...(line.documents ?? []), ...(line.work ?? []), ...(line.agreements ?? [])])
    titles.set(thing.id, say(thing.title, language));
  for (const profile of line.entryProfiles) titles.set(profile.id, say(profile.title, language));
  return {
    line,
    language,
    units,
    exits,
    nodes,
    outcomes,
    requisites,
    targets,
    profiles: new Map(line.entryProfiles.map((profile) => [profile.id, profile])),
    programmes: new Map(line.programmes.map((programme) => [programme.id, programme])),
    skills: new Map(line.skills.map((skill) => [skill.id, skill])),
    titleOf: (id) => titles.get(id) ?? id,
  };
}
