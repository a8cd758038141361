/** The labels of a version of a taxonomy as linking takes them. Owns which concepts those are, and their order. */
import type { ConceptDescription, ConceptLabel, LabelledConcept } from "@leerlijn/engine/linking/labelled-concept";
import { sql } from "kysely";
import type { AskedTransaction } from "../asking.ts";
import { joiningWholeSets } from "../taxonomy/whole-sets.ts";
import type { LinkedKind } from "./linking-models.ts";

const kinds: Readonly<Record<LinkedKind, readonly string[]>> = {
  skill: ["skill", "knowledge", "attitude", "language", "concept"],
  occupation: ["occupation", "isco-group"],
};

/** Concepts that are no longer to be used lead nobody to them. */
export const pastStatuses: readonly string[] = ["deprecated", "obsolete"];

interface ConceptRow {
  readonly uri: string;
  readonly kind: string;
  readonly code: string | null;
  readonly status: string;
  readonly texts: readonly string[];
  readonly languages: readonly string[];
  readonly preferred: readonly boolean[];
  readonly descriptions: readonly ConceptDescription[] | null;
  readonly uses: number | null;
}

/**
 * By number of the concept; its labels by kind (preferred first), language and text: the same version gives the same
 * list. O(labels + texts + relations).
 */
export async function readLabelledConcepts(
  asked: AskedTransaction,
  version: number,
  kind: LinkedKind,
): Promise<readonly LabelledConcept[]> {
  return joiningWholeSets(asked, () => readRows(asked, version, kind));
}

async function readRows(
  { db }: AskedTransaction,
  version: number,
  kind: LinkedKind,
): Promise<readonly LabelledConcept[]> {
  const found = await sql<ConceptRow>`
    with named as (
      select concept, array_agg(label order by place, language, label) as texts,
        array_agg(language order by place, language, label) as languages,
        array_agg(place = 0 order by place, language, label) as preferred
      from (select concept, language, label,
          min(case kind when 'preferred' then 0 when 'alternative' then 1 else 2 end) as place
        from concept_label where version = ${version} group by concept, language, label) as once
      group by concept
    ), said as (
      select concept, json_agg(json_build_object('text', content, 'language', language)
        order by kind, language) as descriptions
      from concept_text where version = ${version} and kind in ('description', 'definition') group by concept
    ), asked as (
      select target as concept, count(*)::int as uses from concept_relation
      where version = ${version} and kind in ('essential', 'optional') group by target
    )
    select uri, concept.kind, code, status, texts, languages, preferred, descriptions, uses
    from concept join named using (concept) left join said using (concept) left join asked using (concept)
    where version = ${version} and concept.kind = any(${kinds[kind]}::text[]) and status <> all(${pastStatuses}::text[])
    order by concept`.execute(db);
  return found.rows.map(conceptOf);
}

function conceptOf(row: ConceptRow): LabelledConcept {
  const { uri, kind, code, status, texts, languages, preferred, descriptions, uses } = row;
  const labels = texts.map(
    (text, at): ConceptLabel => ({
      text,
      language: languages[at] as string,
      preferred: preferred[at] as boolean,
    }),
  );
  return {
    uri,
    kind,
    status,
    labels,
    ...(code === null ? {} : { code }),
    ...(descriptions === null ? {} : { descriptions }),
    ...(uses === null ? {} : { uses }),
  };
}

/** O(concepts). */
export async function countConcepts(
  { db }: AskedTransaction,
  version: number,
): Promise<Readonly<Record<LinkedKind, number>>> {
  const found = await sql<Record<LinkedKind, number>>`select
    count(*) filter (where kind = any(${kinds.skill}::text[]))::int as skill,
    count(*) filter (where kind = any(${kinds.occupation}::text[]))::int as occupation
    from concept where version = ${version} and status <> all(${pastStatuses}::text[])`.execute(db);
  return found.rows[0] ?? { skill: 0, occupation: 0 };
}
