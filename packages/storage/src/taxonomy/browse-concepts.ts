/** Looking round in one version of a taxonomy: its tree, and one concept with all around it. Reads only. */
import type { ByLanguage, ConceptDetails } from "@leerlijn/engine/taxonomy/concept";
import { sql } from "kysely";
import type { AskedTransaction } from "../asking.ts";

export interface ConceptEntry {
  readonly uri: string;
  readonly kind: string;
  readonly code: string | null;
  readonly status: string;
  /** In the first of the languages asked that it has, else in any; the URI when it has none. */
  readonly label: string;
  /** The language of the label, so that a fallback can be shown; null: it has no label. */
  readonly language: string | null;
  /** How many concepts have it as their broader one. */
  readonly narrower: number;
}

export interface FoundConcept extends ConceptEntry {
  readonly version: number;
  readonly taxonomy: string;
}

export interface ConceptDetail {
  readonly version: number;
  readonly uri: string;
  readonly kind: string;
  readonly code: string | null;
  readonly status: string;
  readonly replacedBy: readonly string[];
  /** True: the newest files did not have it, it stands here as it was. */
  readonly carried: boolean;
  readonly preferredLabel: ByLanguage<string>;
  readonly altLabels: ByLanguage<readonly string[]>;
  readonly hiddenLabels: ByLanguage<readonly string[]>;
  readonly description: ByLanguage<string>;
  readonly definition: ByLanguage<string>;
  readonly scopeNote: ByLanguage<string>;
  readonly details: ConceptDetails | null;
  /** Upwards, by kind of relation: "broader", "essential", …; at most 200 of a kind. */
  readonly relations: Readonly<Record<string, readonly ConceptEntry[]>>;
  /** From others to it, by kind: "broader" holds its narrower concepts. */
  readonly inverseRelations: Readonly<Record<string, readonly ConceptEntry[]>>;
}

export interface Page {
  /** Preferred languages of labels, best first. */
  readonly languages: readonly string[];
  /** Default 200. */
  readonly limit?: number | undefined;
  /** How many to pass over; default 0. */
  readonly offset?: number | undefined;
}

function entryColumns(version: number, languages: readonly string[]) {
  return sql`concept.uri, concept.kind, concept.code, concept.status, coalesce(named.label, concept.uri) as label,
    named.language, (select count(*)::int from concept_relation as below
      where below.version = ${version} and below.target = concept.concept and below.kind = 'broader') as narrower
    from concept left join lateral (
      select label, language from concept_label
      where version = ${version} and concept_label.concept = concept.concept and kind = 'preferred'
      order by array_position(${languages}::text[], language) nulls last, language limit 1) as named on true`;
}

const inOrder = sql`order by concept.code nulls last, label, concept.uri`;

/** Concepts right below `uri`, or, for null, those without anything broader; by code, then by label. */
export async function listNarrower(
  { db }: AskedTransaction,
  version: number,
  uri: string | null,
  page: Page,
): Promise<readonly ConceptEntry[]> {
  const where =
    uri === null
      ? sql`not exists (select 1 from concept_relation as above where above.version = ${version}
          and above.source = concept.concept and above.kind = 'broader')`
      : sql`concept.concept in (select source from concept_relation as up
          join concept as top on top.version = ${version} and top.concept = up.target
          where up.version = ${version} and up.kind = 'broader' and top.uri = ${uri})`;
  const found = await sql<ConceptEntry>`select ${entryColumns(version, page.languages)}
    where concept.version = ${version} and ${where}
    ${inOrder} limit ${page.limit ?? 200} offset ${page.offset ?? 0}`.execute(db);
  return found.rows;
}

/** All that is broader than `uri`, in any number of steps, nearest first; a circle in the data ends. */
export async function listBroader(
  { db }: AskedTransaction,
  version: number,
  uri: string,
  languages: readonly string[],
): Promise<readonly ConceptEntry[]> {
  const found = await sql<ConceptEntry>`with recursive above (concept, steps) as (
      select concept, 0 from concept where version = ${version} and uri = ${uri}
      union
      select target, steps + 1 from above join concept_relation as up
        on up.version = ${version} and up.source = above.concept and up.kind = 'broader'
      where steps < 50
    ), nearest as (select concept, min(steps) as steps from above group by concept)
    select listed.* from nearest join lateral (
      select ${entryColumns(version, languages)} where concept.version = ${version} and concept.concept = nearest.concept)
      as listed on true
    where steps > 0 and listed.uri <> ${uri} order by steps, code nulls last, label, uri`.execute(db);
  return found.rows;
}

/** By URI in several versions at once; see `Taxonomies.find`. */
export async function findConcepts(
  { db }: AskedTransaction,
  versions: readonly { readonly version: number; readonly taxonomy: string }[],
  uris: readonly string[],
  languages: readonly string[],
): Promise<readonly FoundConcept[]> {
  const found: FoundConcept[] = [];
  if (uris.length === 0) return found;
  for (const { version, taxonomy } of versions) {
    const rows = await sql<ConceptEntry>`select ${entryColumns(version, languages)}
      where concept.version = ${version} and concept.uri = any(${uris}::text[]) order by concept.uri`.execute(db);
    found.push(...rows.rows.map((entry) => ({ ...entry, version, taxonomy })));
  }
  return found;
}

const mostRelated = 200;

/** One concept with all that is said of it, or null. */
export async function readConcept(
  asked: AskedTransaction,
  version: number,
  uri: string,
  languages: readonly string[],
): Promise<ConceptDetail | null> {
  const { db } = asked;
  const found = await sql<Omit<ConceptDetail, "version"> & { readonly concept: number }>`
    select concept, uri, kind, code, status, replaced_by as "replacedBy", carried, details
    from concept where version = ${version} and uri = ${uri}`.execute(db);
  const row = found.rows[0];
  if (row === undefined) return null;
  const labels = await sql<{ language: string; kind: string; label: string }>`select language, kind, label
    from concept_label where version = ${version} and concept = ${row.concept} order by language, label`.execute(db);
  const texts = await sql<{ language: string; kind: string; content: string }>`select language, kind, content
    from concept_text where version = ${version} and concept = ${row.concept} order by language`.execute(db);
  const listed = (kind: string) => {
    const some = labels.rows.filter((label) => label.kind === kind);
    return Object.fromEntries(
      Object.entries(Object.groupBy(some, (label) => label.language)).map(([language, rows = []]) => [
        language,
        rows.map((label) => label.label),
      ]),
    );
  };
  const told = (kind: string) =>
    Object.fromEntries(texts.rows.filter((text) => text.kind === kind).map((text) => [text.language, text.content]));
  const preferred = labels.rows.filter((label) => label.kind === "preferred");
  const { kind, code, status, replacedBy, carried, details } = row;
  return {
    version,
    uri,
    kind,
    code,
    status,
    replacedBy,
    carried,
    preferredLabel: Object.fromEntries(preferred.map((label) => [label.language, label.label])),
    altLabels: listed("alternative"),
    hiddenLabels: listed("hidden"),
    description: told("description"),
    definition: told("definition"),
    scopeNote: told("scope-note"),
    details,
    relations: await relatedTo(asked, version, row.concept, "source", languages),
    inverseRelations: await relatedTo(asked, version, row.concept, "target", languages),
  };
}

async function relatedTo(
  { db }: AskedTransaction,
  version: number,
  concept: number,
  end: "source" | "target",
  languages: readonly string[],
): Promise<Readonly<Record<string, readonly ConceptEntry[]>>> {
  const other = end === "source" ? "target" : "source";
  const found = await sql<ConceptEntry & { readonly relation: string }>`
    with related as (
      select kind, ${sql.ref(other)} as other, row_number() over (partition by kind) as place
      from concept_relation where version = ${version} and ${sql.ref(end)} = ${concept}
    )
    select related.kind as relation, listed.* from related join lateral (
      select ${entryColumns(version, languages)}
      where concept.version = ${version} and concept.concept = related.other) as listed on true
    where place <= ${mostRelated} order by relation, code nulls last, label, uri`.execute(db);
  const grouped: Record<string, ConceptEntry[]> = {};
  for (const { relation, ...entry } of found.rows) {
    grouped[relation] ??= [];
    grouped[relation].push(entry);
  }
  return grouped;
}
