/**
 * What a new version of a taxonomy changes. Owns the comparison of records; a version kept in the database is compared
 * there. Nothing is ever taken away by it: a concept that is no more is deprecated, since something may use it.
 */
import type { Concept, ConceptRelation, TaxonomyRecords } from "./concept.ts";

/** In this order of weight; a concept is counted once, by the first that is true of it. */
export type ConceptChange = "added" | "replaced" | "deprecated" | "changed" | "kept" | "same";

export interface ConceptDifference {
  readonly uri: string;
  readonly change: Exclude<ConceptChange, "same">;
  /** What to use instead. */
  readonly replacedBy: readonly string[];
  /** Which fields read otherwise, as "preferredLabel.nl", "code", "broader". */
  readonly fields: readonly string[];
}

export interface TaxonomyComparison {
  readonly counts: Readonly<Record<ConceptChange, number>>;
  /** In the order of the new records; then those only the old have. */
  readonly differences: readonly ConceptDifference[];
}

type Compared = Pick<TaxonomyRecords, "concepts" | "relations" | "complete">;

const textFields = ["preferredLabel", "altLabels", "hiddenLabels", "description", "definition", "scopeNote"] as const;
const unused = new Set(["deprecated", "obsolete"]);

/**
 * By URI. What the new records lack, a concept or its texts in a language, is "kept" and no change, unless the new
 * records say that they are complete. Linear in the records.
 */
export function compareTaxonomyVersions(former: Compared, present: Compared): TaxonomyComparison {
  const formerConcepts = new Map(former.concepts.map((concept) => [concept.uri, concept]));
  const formerRelations = relationsByConcept(former.relations);
  const presentRelations = relationsByConcept(present.relations);
  const complete = present.complete === true;
  const counts: Record<ConceptChange, number> = { added: 0, replaced: 0, deprecated: 0, changed: 0, kept: 0, same: 0 };
  const differences: ConceptDifference[] = [];
  const tell = (uri: string, change: ConceptChange, replacedBy: readonly string[], fields: readonly string[]): void => {
    counts[change] += 1;
    if (change !== "same") differences.push({ uri, change, replacedBy, fields });
  };
  for (const concept of present.concepts) {
    const { uri, replacedBy = [] } = concept;
    const before = formerConcepts.get(uri);
    formerConcepts.delete(uri);
    if (before === undefined) {
      tell(uri, "added", replacedBy, []);
      continue;
    }
    const fields = [
      ...changedFields(before, concept, complete),
      ...changedRelations(formerRelations.get(uri), presentRelations.get(uri), complete),
    ];
    const newlyReplaced = replacedBy.length > 0 && fields.includes("replacedBy");
    const newlyUnused = unused.has(concept.status ?? "") && !unused.has(before.status ?? "");
    const change = newlyReplaced ? "replaced" : newlyUnused ? "deprecated" : fields.length > 0 ? "changed" : "same";
    tell(uri, change, replacedBy, fields);
  }
  for (const { uri, status, replacedBy = [] } of formerConcepts.values()) {
    tell(uri, complete && !unused.has(status ?? "") ? "deprecated" : "kept", replacedBy, []);
  }
  return { counts, differences };
}

function changedFields(before: Concept, after: Concept, complete: boolean): readonly string[] {
  const fields: string[] = [];
  if (before.kind !== after.kind) fields.push("kind");
  if (before.code !== after.code) fields.push("code");
  if ((before.status ?? "released") !== (after.status ?? "released")) fields.push("status");
  if (sorted(before.replacedBy) !== sorted(after.replacedBy)) fields.push("replacedBy");
  for (const field of textFields) {
    const [was, is] = [before[field] ?? {}, after[field] ?? {}];
    for (const language of new Set([...Object.keys(was), ...Object.keys(is)])) {
      if (is[language] === undefined && !complete) continue;
      if (sorted(was[language]) !== sorted(is[language])) fields.push(`${field}.${language}`);
    }
  }
  return fields;
}

/** By kind; a kind of relation that the new records do not give for the concept is no change unless complete. */
function changedRelations(
  before: ReadonlyMap<string, readonly string[]> | undefined,
  after: ReadonlyMap<string, readonly string[]> | undefined,
  complete: boolean,
): readonly string[] {
  const kinds = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...kinds].filter(
    (kind) => (complete || after?.has(kind) === true) && sorted(before?.get(kind)) !== sorted(after?.get(kind)),
  );
}

function relationsByConcept(relations: readonly ConceptRelation[]): Map<string, Map<string, string[]>> {
  const found = new Map<string, Map<string, string[]>>();
  for (const { from, to, kind } of relations) {
    const kinds = found.get(from) ?? new Map<string, string[]>();
    found.set(from, kinds);
    const ends = kinds.get(kind);
    if (ends === undefined) kinds.set(kind, [to]);
    else ends.push(to);
  }
  return found;
}

/** Lists are compared without their order. */
function sorted(value: string | readonly string[] | undefined): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : [...value].sort().join("\n");
}
