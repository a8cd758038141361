/**
 * The names by which people know the parts of a line. Owns: from an id to words, in the wanted language, with the
 * other language and at last the id itself as fallback. Says nothing about findings.
 */
import type { StudyLoad } from "../../base/study-load.ts";
import { type Language, type Text, textIn } from "../../base/text.ts";
import type {
  ContentNode,
  EntryProfile,
  Exit,
  Id,
  Programme,
  Requisite,
  Target,
  Unit,
} from "../../curriculum/model.ts";
import type { LearningLine, Skill } from "../model.ts";

export type NamedPart =
  | { readonly type: "profile"; readonly part: EntryProfile }
  | { readonly type: "unit"; readonly part: Unit; readonly programme: Programme }
  | { readonly type: "exit"; readonly part: Exit; readonly programme: Programme }
  | { readonly type: "target"; readonly part: Target; readonly exit: Exit; readonly programme: Programme }
  | { readonly type: "requisite"; readonly part: Requisite; readonly unit: Unit; readonly programme: Programme }
  | { readonly type: "node"; readonly part: Exclude<ContentNode, { unit: Id }>; readonly programme: Programme }
  | { readonly type: "programme"; readonly part: Programme }
  | { readonly type: "skill"; readonly part: Skill }
  | { readonly type: "outcome"; readonly part: { skill: Id; step: number; title?: Text }; readonly unit: Unit }
  | { readonly type: "assessment"; readonly part: { title?: Text }; readonly unit: Unit }
  | { readonly type: "exclusion"; readonly part: { units: readonly Id[] } }
  | { readonly type: "other"; readonly title?: Text };

/** All parts of a line by id. O(size of the line). */
export function indexParts(line: LearningLine): ReadonlyMap<Id, NamedPart> {
  const parts = new Map<Id, NamedPart>();
  const others: readonly { readonly id: Id; readonly title?: Text }[][] = [
    [...(line.documents ?? [])],
    [...(line.work ?? [])],
    [...(line.strands ?? [])],
    [...(line.nationalItems ?? [])],
    [...(line.agreements ?? [])],
  ];
  for (const other of others.flat()) {
    parts.set(other.id, { type: "other", ...(other.title === undefined ? {} : { title: other.title }) });
  }
  for (const skill of line.skills) parts.set(skill.id, { type: "skill", part: skill });
  for (const profile of line.entryProfiles) parts.set(profile.id, { type: "profile", part: profile });
  for (const programme of line.programmes) indexProgramme(parts, programme);
  return parts;
}

function indexProgramme(parts: Map<Id, NamedPart>, programme: Programme): void {
  parts.set(programme.id, { type: "programme", part: programme });
  for (const variant of programme.variants ?? []) parts.set(variant.id, { type: "other", title: variant.title });
  for (const exclusion of programme.exclusions ?? []) parts.set(exclusion.id, { type: "exclusion", part: exclusion });
  for (const unit of programme.units) {
    parts.set(unit.id, { type: "unit", part: unit, programme });
    for (const outcome of unit.outcomes ?? []) parts.set(outcome.id, { type: "outcome", part: outcome, unit });
    for (const part of unit.assessments ?? []) parts.set(part.id, { type: "assessment", part, unit });
    for (const part of unit.requisites ?? []) parts.set(part.id, { type: "requisite", part, unit, programme });
  }
  const indexNode = (node: ContentNode): void => {
    if ("unit" in node) return;
    parts.set(node.id, { type: "node", part: node, programme });
    for (const child of "all" in node ? node.all : node.from) indexNode(child);
  };
  indexNode(programme.content);
  for (const exit of programme.exits) {
    parts.set(exit.id, { type: "exit", part: exit, programme });
    for (const part of exit.targets ?? []) parts.set(part.id, { type: "target", part, exit, programme });
  }
}

/** Of a long list so many are named. */
const mostNamed = 4;

/** Names in one language over one line. */
export class LineNames {
  readonly line: LearningLine;
  readonly language: Language;
  readonly parts: ReadonlyMap<Id, NamedPart>;

  constructor(line: LearningLine, language: Language) {
    this.line = line;
    this.language = language;
    this.parts = indexParts(line);
  }

  say(nl: string, en: string): string {
    return this.language === "nl" ? nl : en;
  }

  text(text: Text | undefined, fallback: string): string {
    const value = text === undefined ? "" : textIn(text, this.language).value;
    return value === "" ? fallback : value;
  }

  /** The words for an id; the id itself for what has no title. */
  of(id: Id): string {
    const known = this.parts.get(id);
    if (known === undefined) return id;
    switch (known.type) {
      case "outcome":
        return this.text(known.part.title, `${this.level(known.part.skill, known.part.step)}`);
      case "target":
        return this.text(known.part.title, this.level(known.part.skill, known.part.step));
      case "assessment": {
        const unit = this.text(known.unit.title, known.unit.id);
        return this.text(known.part.title, this.say(`de toets van ${unit}`, `the assessment of ${unit}`));
      }
      case "requisite": {
        const unit = this.text(known.unit.title, known.unit.id);
        return this.text(known.part.title, this.say(`de ingangseis van ${unit}`, `the requisite of ${unit}`));
      }
      case "exclusion": {
        const units = this.list(known.part.units);
        return this.say(`de afspraak dat ${units} niet samen mogen`, `the rule that excludes ${units} from each other`);
      }
      case "node":
        return this.text(known.part.title, this.describeNode(known.part, known.programme));
      case "other":
        return this.text(known.title, id);
      default:
        return this.text(known.part.title, id);
    }
  }

  private describeNode(node: Exclude<ContentNode, { unit: Id }>, programme: Programme): string {
    const title = this.text(programme.title, programme.id);
    if ("all" in node) {
      if (node === programme.content) return this.say(`de hele opleiding ${title}`, `the whole of ${title}`);
      return this.say(`het deel met ${this.children(node.all)}`, `the part with ${this.children(node.all)}`);
    }
    const from = this.children(node.from);
    if ("choose" in node) {
      return this.say(`de keuze ${node.choose} uit ${from}`, `the choice of ${node.choose} from ${from}`);
    }
    const load = this.load(node.atLeast);
    return this.say(`de keuze van minstens ${load} uit ${from}`, `the choice of at least ${load} from ${from}`);
  }

  private children(nodes: readonly ContentNode[]): string {
    const names = nodes.slice(0, mostNamed).map((node) => {
      if ("unit" in node) return this.of(node.unit);
      return this.text(node.title, this.say("een groep onderdelen", "a group of units"));
    });
    const rest = nodes.length - mostNamed;
    if (rest > 0) names.push(this.say(`${rest} andere`, `${rest} others`));
    return this.join(names);
  }

  level(skill: Id, step: number): string {
    return this.say(`${this.of(skill)} op stap ${step}`, `${this.of(skill)} at step ${step}`);
  }

  load(load: StudyLoad): string {
    const unit = this.language === "en" && load.unit === "klokuren" ? "clock hours" : load.unit;
    return `${this.number(load.amount)} ${unit}`;
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.language === "nl" ? "nl-NL" : "en-GB", { maximumFractionDigits: 2 }).format(
      value,
    );
  }

  list(ids: readonly Id[]): string {
    return this.join([...new Set(ids.map((id) => this.of(id)))]);
  }

  /** The first few by name, the others by their number: nobody reads a list of thirty units. */
  some(ids: readonly Id[]): string {
    const all = [...new Set(ids.map((id) => this.of(id)))];
    if (all.length <= mostNamed + 1) return this.join(all);
    const rest = all.length - mostNamed;
    return this.join([...all.slice(0, mostNamed), this.say(`${rest} andere`, `${rest} others`)]);
  }

  join(words: readonly string[], last: string = this.say("en", "and")): string {
    if (words.length < 2) return words.join("");
    return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
  }
}
