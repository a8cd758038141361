/** For tests: what a taxonomy holds after imports upon each other, computed the plain way in memory. */
import type { Concept, ConceptRelation } from "@leerlijn/engine/taxonomy/concept";

export interface HeldConcept {
  readonly kind: string;
  readonly status: string;
  readonly replacedBy: readonly string[];
  readonly carried: boolean;
  /** language → "preferred label", "alternative label", … and texts, sorted. */
  readonly said: Readonly<Record<string, readonly string[]>>;
}

export interface HeldTaxonomy {
  readonly concepts: ReadonlyMap<string, HeldConcept>;
  /** "from kind to" */
  readonly relations: ReadonlySet<string>;
}

export interface ImportGiven {
  readonly concepts: readonly Concept[];
  readonly relations: readonly ConceptRelation[];
  readonly complete: boolean;
}

export function layered(base: HeldTaxonomy | null, given: ImportGiven): HeldTaxonomy {
  const concepts = new Map<string, HeldConcept>();
  for (const record of given.concepts) {
    if (concepts.has(record.uri)) continue;
    const said = { ...base?.concepts.get(record.uri)?.said, ...saidIn(record) };
    const { kind, status = "released", replacedBy = [] } = record;
    concepts.set(record.uri, { kind, status, replacedBy, carried: false, said });
  }
  for (const [uri, held] of base?.concepts ?? []) {
    if (concepts.has(uri)) continue;
    concepts.set(uri, { ...held, status: given.complete ? "deprecated" : held.status, carried: true });
  }
  const relations = new Set<string>();
  for (const { from, kind, to } of given.relations) {
    if (concepts.has(from) && concepts.has(to)) relations.add(`${from} ${kind} ${to}`);
  }
  for (const relation of base?.relations ?? []) {
    const carried = concepts.get(relation.split(" ")[0] ?? "")?.carried === true;
    if (carried || !given.complete) relations.add(relation);
  }
  return { concepts, relations };
}

function saidIn(record: Concept): Record<string, string[]> {
  const said: Record<string, string[]> = {};
  const taken = new Set<string>();
  const take = (language: string, kind: string, text: string, once: boolean): void => {
    if (once && (text === "" || taken.has(`${language} ${text}`))) return;
    if (once) taken.add(`${language} ${text}`);
    said[language] = [...(said[language] ?? []), `${kind} ${text}`].sort();
  };
  for (const [language, label] of Object.entries(record.preferredLabel)) take(language, "preferred", label, true);
  for (const [language, labels] of Object.entries(record.altLabels ?? {})) {
    for (const label of labels) take(language, "alternative", label, true);
  }
  for (const [language, text] of Object.entries(record.description ?? {})) take(language, "description", text, false);
  return said;
}

/** How the second differs from the first, per concept that differs or was kept. */
export function differences(past: HeldTaxonomy | null, present: HeldTaxonomy): Map<string, string> {
  const found = new Map<string, string>();
  for (const [uri, now] of present.concepts) {
    const before = past?.concepts.get(uri);
    if (before === undefined) found.set(uri, "added");
    else if (now.replacedBy.length > 0 && now.replacedBy.join() !== before.replacedBy.join()) {
      found.set(uri, "replaced");
    } else if (now.status === "deprecated" && before.status !== "deprecated") found.set(uri, "deprecated");
    else if (textOf(uri, now, present) !== textOf(uri, before, past)) found.set(uri, "changed");
    else if (now.carried) found.set(uri, "kept");
  }
  return found;
}

function textOf(uri: string, concept: HeldConcept, taxonomy: HeldTaxonomy | null): string {
  const relations = [...(taxonomy?.relations ?? [])].filter((relation) => relation.startsWith(`${uri} `)).sort();
  const said = Object.entries(concept.said).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([concept.kind, concept.status, said, relations]);
}
