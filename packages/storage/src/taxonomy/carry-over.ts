/**
 * What a new version takes over from the one it lies upon, because its records do not speak of it: downloads are
 * partial, in one language, or of mixed versions, and what is in use must stay. Owns only that, as SQL on whole sets.
 */
import { sql } from "kysely";
import type { AskedTransaction } from "../asking.ts";

export interface Layer {
  readonly version: number;
  readonly base: number;
  /** See `TaxonomyRecords.complete`. */
  readonly complete: boolean;
}

/** Concepts with their labels and texts; those that the records lack get numbers from `next` on and are returned. */
export async function carryConcepts(
  { db, asking }: AskedTransaction,
  { version, base, complete }: Layer,
  next: number,
): Promise<readonly { readonly uri: string; readonly concept: number }[]> {
  const own = asking.organisation;
  const carried = await sql<{ uri: string; concept: number }>`insert into concept
      (organisation, version, concept, uri, kind, code, status, replaced_by, carried, details)
    select ${own}::uuid, ${version}::integer, ${next}::integer + (row_number() over (order by concept))::integer - 1,
      uri, kind, code, case when ${complete} then 'deprecated' else status end, replaced_by, true, details
    from concept as past
    where version = ${base}
      and not exists (select 1 from concept where concept.version = ${version} and concept.uri = past.uri)
    returning uri, concept`.execute(db);
  // One language of one concept comes whole from the one version or whole from the other.
  const given = sql`select concept, language from concept_label where version = ${version}
    union select concept, language from concept_text where version = ${version}`;
  await sql`with given as materialized (${given}), pairs as (
      select past.concept as past, present.concept as present from concept as past
      join concept as present on present.version = ${version} and present.uri = past.uri
      where past.version = ${base}
    ), texts as (
      insert into concept_text (organisation, version, concept, language, kind, content)
      select ${own}::uuid, ${version}::integer, present, language, kind, content
      from pairs join concept_text on concept_text.version = ${base} and concept_text.concept = past
      where (present, language) not in (select concept, language from given)
    )
    insert into concept_label (organisation, version, concept, language, kind, label, folded)
    select ${own}::uuid, ${version}::integer, present, language, kind, label, folded
    from pairs join concept_label on concept_label.version = ${base} and concept_label.concept = past
    where (present, language) not in (select concept, language from given)`.execute(db);
  return carried.rows;
}

/**
 * Relations of the past that the records lack: all of them when the records are a part, only those of concepts that
 * were carried over when they are complete. Both ends are there, since no concept is ever left behind.
 */
export async function carryRelations({ db, asking }: AskedTransaction, layer: Layer): Promise<void> {
  const { version, base, complete } = layer;
  await sql`insert into concept_relation (organisation, version, source, target, kind)
    select ${asking.organisation}::uuid, ${version}::integer, new_source.concept, new_target.concept, relation.kind
    from concept_relation as relation
    join concept as old_source on old_source.version = ${base} and old_source.concept = relation.source
    join concept as old_target on old_target.version = ${base} and old_target.concept = relation.target
    join concept as new_source on new_source.version = ${version} and new_source.uri = old_source.uri
    join concept as new_target on new_target.version = ${version} and new_target.uri = old_target.uri
    where relation.version = ${base} and (new_source.carried or not ${complete}::boolean)
    except
    select organisation, version, source, target, kind from concept_relation where version = ${version}`.execute(db);
}
