/**
 * Walks a learning line and names every id that it gives and every id that it refers to, with the path where it
 * stands. Owns which field refers to what; judges nothing.
 */
import type { ContentNode, Expression, Id, Programme } from "@leerlijn/engine/curriculum/model";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";

export type LinePath = readonly (string | number)[];

export type IdKind =
  | "line"
  | "cohort"
  | "skill"
  | "strand"
  | "national-item"
  | "document"
  | "work"
  | "profile"
  | "programme"
  | "version"
  | "variant"
  | "unit"
  | "outcome"
  | "assessment"
  | "requisite"
  | "node"
  | "exclusion"
  | "exit"
  | "target"
  | "transfer"
  | "agreement";

export interface GivenId {
  readonly kind: IdKind;
  readonly id: Id;
  readonly path: LinePath;
  /** The programme that it belongs to, for parts of one. */
  readonly programme?: Id;
}

export interface NamedId extends GivenId {
  /** With `programme`: only ids of that programme will do. */
  readonly kind: IdKind;
}

export interface LinePlaces {
  readonly given: readonly GivenId[];
  readonly named: readonly NamedId[];
}

/** O(size of the line). Expressions and nodes are as deep as the reader allowed. */
export function walkLine(line: LearningLine): LinePlaces {
  const given: GivenId[] = [];
  const named: NamedId[] = [];
  const give = (kind: IdKind, id: Id, path: LinePath, programme?: Id) =>
    given.push({ kind, id, path: [...path, "id"], ...(programme === undefined ? {} : { programme }) });
  const name = (kind: IdKind, id: Id | undefined, path: LinePath, programme?: Id) => {
    if (id !== undefined) named.push({ kind, id, path, ...(programme === undefined ? {} : { programme }) });
  };
  const nameAll = (kind: IdKind, ids: readonly Id[] | undefined, path: LinePath, programme?: Id) => {
    for (const [at, id] of (ids ?? []).entries()) name(kind, id, [...path, at], programme);
  };
  const nameIn = (on: Expression | undefined, path: LinePath): void => {
    if (on === undefined) return;
    if ("skill" in on) name("skill", on.skill, [...path, "skill"]);
    else if ("passed" in on) name("unit", on.passed, [...path, "passed"]);
    else if ("atLeast" in on) nameAll("unit", on.of, [...path, "of"]);
    else if ("document" in on) name("document", on.document, [...path, "document"]);
    else if ("work" in on) name("work", on.work, [...path, "work"]);
    else {
      const key = "all" in on ? "all" : "any";
      for (const [at, part] of ("all" in on ? on.all : on.any).entries()) nameIn(part, [...path, key, at]);
    }
  };
  const walkNode = (programme: Programme, node: ContentNode, path: LinePath): void => {
    if ("unit" in node) {
      name("unit", node.unit, [...path, "unit"], programme.id);
      return;
    }
    give("node", node.id, path, programme.id);
    const key = "all" in node ? "all" : "from";
    for (const [at, child] of ("all" in node ? node.all : node.from).entries()) {
      walkNode(programme, child, [...path, key, at]);
    }
  };
  const each = <T>(list: readonly T[] | undefined, path: LinePath, visit: (one: T, path: LinePath) => void) => {
    for (const [at, one] of (list ?? []).entries()) visit(one, [...path, at]);
  };

  give("line", line.id, []);
  each(line.cohorts, ["cohorts"], (one, path) => give("cohort", one.id, path));
  each(line.skills, ["skills"], (one, path) => give("skill", one.id, path));
  each(line.strands, ["strands"], (one, path) => {
    give("strand", one.id, path);
    nameAll("skill", one.skills, [...path, "skills"]);
  });
  each(line.nationalItems, ["nationalItems"], (one, path) => {
    give("national-item", one.id, path);
    name("national-item", one.broader, [...path, "broader"]);
  });
  each(line.documents, ["documents"], (one, path) => give("document", one.id, path));
  each(line.work, ["work"], (one, path) => give("work", one.id, path));
  each(line.entryProfiles, ["entryProfiles"], (one, path) => {
    give("profile", one.id, path);
    name("programme", one.programme, [...path, "programme"]);
    nameAll("document", one.documents, [...path, "documents"]);
    nameAll("work", one.work, [...path, "work"]);
    nameAll("variant", one.variants, [...path, "variants"], one.programme);
    nameIn(one.admission, [...path, "admission"]);
    if (one.entryLevels === "not-described") return;
    each(one.entryLevels, [...path, "entryLevels"], (level, at) => name("skill", level.skill, [...at, "skill"]));
  });
  each(line.programmes, ["programmes"], (programme, path) => {
    const own = programme.id;
    give("programme", own, path);
    each(programme.versions, [...path, "versions"], (one, at) => give("version", one.id, at, own));
    each(programme.variants, [...path, "variants"], (one, at) => give("variant", one.id, at, own));
    each(programme.units, [...path, "units"], (unit, at) => {
      give("unit", unit.id, at, own);
      nameAll("variant", unit.variants, [...at, "variants"], own);
      each(unit.outcomes, [...at, "outcomes"], (one, place) => {
        give("outcome", one.id, place, own);
        name("skill", one.skill, [...place, "skill"]);
        nameAll("assessment", one.assessedBy, [...place, "assessedBy"]);
      });
      each(unit.assessments, [...at, "assessments"], (one, place) => give("assessment", one.id, place, own));
      each(unit.requisites, [...at, "requisites"], (one, place) => {
        give("requisite", one.id, place, own);
        nameIn(one.on, [...place, "on"]);
      });
    });
    walkNode(programme, programme.content, [...path, "content"]);
    each(programme.exclusions, [...path, "exclusions"], (one, at) => {
      give("exclusion", one.id, at, own);
      nameAll("unit", one.units, [...at, "units"], own);
    });
    each(programme.exits, [...path, "exits"], (one, at) => {
      give("exit", one.id, at, own);
      name("document", one.document, [...at, "document"]);
      nameAll("variant", one.variants, [...at, "variants"], own);
      name("node", one.content, [...at, "content"], own);
      each(one.targets, [...at, "targets"], (target, place) => {
        give("target", target.id, place, own);
        name("skill", target.skill, [...place, "skill"]);
        name("national-item", target.item, [...place, "item"]);
      });
    });
  });
  each(line.transfers, ["transfers"], (one, path) => {
    give("transfer", one.id, path);
    name("exit", one.exit, [...path, "exit"]);
    name("profile", one.profile, [...path, "profile"]);
  });
  nameAll("exit", line.destinations, ["destinations"]);
  each(line.agreements, ["agreements"], (one, path) => {
    give("agreement", one.id, path);
    name("transfer", one.transfer, [...path, "transfer"]);
    each(one.names, [...path, "names"], (version, at) => {
      name("programme", version.programme, [...at, "programme"]);
      name("version", version.version, [...at, "version"], version.programme);
    });
    each(one.exemptions, [...path, "exemptions"], (exemption, at) => {
      name("profile", exemption.profile, [...at, "profile"]);
      name("unit", exemption.unit, [...at, "unit"]);
    });
  });
  return { given, named };
}
