/** What differs between two versions of a taxonomy. Owns the comparison; both versions stay as they are. */
import { sql } from "kysely";
import type { AskedTransaction } from "../asking.ts";
import { joiningWholeSets } from "./whole-sets.ts";

export type DifferenceKind = "added" | "replaced" | "deprecated" | "changed" | "kept" | "same";

export interface ConceptDifference {
  readonly uri: string;
  readonly kind: Exclude<DifferenceKind, "same">;
  /** A label to know it by, in the first of the languages asked that it has. */
  readonly label: string;
  readonly replacedBy: readonly string[];
}

export interface VersionComparison {
  /**
   * How many concepts are new; point to others to use instead; are no longer to be used; read differently or stand in
   * other relations; were not in the new files and were kept as they were; are the same. A concept counts once, in
   * this order.
   */
  readonly counts: Readonly<Record<DifferenceKind, number>>;
  /** The first `limit` of each kind but "same", by URI. */
  readonly differences: readonly ConceptDifference[];
}

/**
 * Compares by URI; `from` null compares with nothing, so all is added. Time: linear in the labels and relations of
 * both versions.
 */
export async function compareVersions(
  asked: AskedTransaction,
  from: number | null,
  to: number,
  options: { readonly limit: number; readonly languages: readonly string[] },
): Promise<VersionComparison> {
  const rows = await joiningWholeSets(asked, () => readDifferences(asked, from, to, options));
  const counts = { added: 0, replaced: 0, deprecated: 0, changed: 0, kept: 0, same: 0 };
  for (const row of rows) counts[row.kind] = row.total;
  const differences = rows.flatMap(({ place, uri, kind, label, replacedBy }) =>
    place > options.limit || kind === "same" ? [] : [{ uri, kind, label, replacedBy }],
  );
  return { counts, differences };
}

interface DifferenceRow extends Omit<ConceptDifference, "kind"> {
  readonly kind: DifferenceKind;
  /** How many of its kind there are. */
  readonly total: number;
  readonly place: number;
}

async function readDifferences(
  { db }: AskedTransaction,
  from: number | null,
  to: number,
  options: { readonly limit: number; readonly languages: readonly string[] },
): Promise<readonly DifferenceRow[]> {
  const found = await sql<DifferenceRow>`
    with ${fingerprints("past", from ?? -1)}, ${fingerprints("present", to)}, compared as (
      select present.uri, present.concept, present.replaced_by,
        case
          when past.uri is null then 'added'
          when present.replaced_by <> '{}' and present.replaced_by <> past.replaced_by then 'replaced'
          when present.status = 'deprecated' and past.status <> 'deprecated' then 'deprecated'
          when present.status <> past.status or present.fingerprint <> past.fingerprint then 'changed'
          when present.carried then 'kept'
          else 'same'
        end as kind
      from present left join past using (uri)
    ), placed as (
      select *, row_number() over (partition by kind order by uri)::int as place,
        count(*) over (partition by kind)::int as total
      from compared
    )
    select uri, kind, place, total, replaced_by as "replacedBy", coalesce((
      select label from concept_label where version = ${to} and concept = placed.concept and kind = 'preferred'
      order by array_position(${options.languages}::text[], language) nulls last, language limit 1), uri) as label
    from placed where place <= ${Math.max(1, options.limit)} order by kind, place`.execute(db);
  return found.rows;
}

/**
 * One number for all that a concept says. Hashes of its parts are combined by exclusive or, which no order of rows
 * can change; no part occurs twice, so none cancels another.
 */
function fingerprints(name: string, version: number) {
  const parts = sql`
    select concept, hashtextextended(language || ' ' || kind || ' ' || label, 1) as part
      from concept_label where version = ${version}
    union all select concept, hashtextextended(language || ' ' || kind || ' ' || content, 2)
      from concept_text where version = ${version}
    union all select source,
        hashtextextended(relation.kind || ' ' || other.uri, 3)
      from concept_relation as relation
      join concept as other on other.version = ${version} and other.concept = relation.target
      where relation.version = ${version}
    union all select concept, hashtextextended(kind || ' ' || coalesce(code, ''), 4)
      from concept where version = ${version}`;
  return sql`${sql.ref(name)} as materialized (
    select concept.concept, uri, status, replaced_by, carried, said.fingerprint
    from concept join (select concept, bit_xor(part) as fingerprint from (${parts}) as parts group by concept) as said
      on said.concept = concept.concept
    where version = ${version})`;
}
