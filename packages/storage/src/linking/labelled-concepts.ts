/** The labels of a version of a taxonomy as linking takes them. Owns which concepts those are, and their order. */
import type { ConceptLabel, LabelledConcept } from "@leerlijn/engine/linking/labelled-concept";
import { sql } from "kysely";
import type { AskedTransaction } from "../asking.ts";
import type { LinkedKind } from "./linking-models.ts";

const kinds: Readonly<Record<LinkedKind, readonly string[]>> = {
  skill: ["skill", "knowledge", "attitude", "language", "concept"],
  occupation: ["occupation", "isco-group"],
};

/** Concepts that are no longer to be used lead nobody to them. */
const past = ["deprecated", "obsolete"];

/**
 * By number of the concept; its labels by kind (preferred first), language and text: the same version gives the same
 * list. O(labels).
 */
export async function readLabelledConcepts(
  { db }: AskedTransaction,
  version: number,
  kind: LinkedKind,
): Promise<readonly LabelledConcept[]> {
  const found = await sql<{ uri: string; kind: string; texts: string[]; languages: string[]; preferred: boolean[] }>`
    select uri, concept.kind,
      array_agg(label order by place, language, label) as texts,
      array_agg(language order by place, language, label) as languages,
      array_agg(place = 0 order by place, language, label) as preferred
    from concept join (
      select concept, language, label, min(case kind when 'preferred' then 0 when 'alternative' then 1 else 2 end) as place
      from concept_label where version = ${version} group by concept, language, label
    ) as named on named.concept = concept.concept
    where version = ${version} and concept.kind = any(${kinds[kind]}::text[]) and status <> all(${past}::text[])
    group by concept.concept, uri, concept.kind order by concept.concept`.execute(db);
  return found.rows.map((row) => ({
    uri: row.uri,
    kind: row.kind,
    labels: row.texts.map(
      (text, at): ConceptLabel => ({
        text,
        language: row.languages[at] as string,
        preferred: row.preferred[at] as boolean,
      }),
    ),
  }));
}

/** O(concepts). */
export async function countConcepts(
  { db }: AskedTransaction,
  version: number,
): Promise<Readonly<Record<LinkedKind, number>>> {
  const found = await sql<Record<LinkedKind, number>>`select
    count(*) filter (where kind = any(${kinds.skill}::text[]))::int as skill,
    count(*) filter (where kind = any(${kinds.occupation}::text[]))::int as occupation
    from concept where version = ${version} and status <> all(${past}::text[])`.execute(db);
  return found.rows[0] ?? { skill: 0, occupation: 0 };
}
