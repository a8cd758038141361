/**
 * Finding concepts by their labels where no index in memory is at hand. Owns the query; it forgives no slips of typing:
 * the engine's `label-index.ts` does.
 */
import { foldText } from "@leerlijn/engine/algorithms/text/fold-text";
import { sql } from "kysely";
import type { AskedTransaction } from "../asking.ts";

export interface LabelSearch {
  readonly text: string;
  /** Only these versions; see `Taxonomies.current`. */
  readonly versions: readonly number[];
  /** Left out: all kinds. */
  readonly kinds?: readonly string[] | undefined;
  /** Left out: labels of all languages are searched. */
  readonly languages?: readonly string[] | undefined;
  /** Languages to show the concept in, best first; default Dutch, then English. */
  readonly shownLanguages?: readonly string[] | undefined;
  /** Default 20, at most 200. */
  readonly limit?: number | undefined;
}

export interface LabelHit {
  readonly version: number;
  readonly uri: string;
  readonly kind: string;
  readonly code: string | null;
  readonly status: string;
  /** The label that was found, as it is written. */
  readonly label: string;
  readonly labelKind: "preferred" | "alternative" | "hidden";
  readonly language: string;
  /** The label to show it by, in the first of the languages that it has, and that language. */
  readonly shown: { readonly label: string; readonly language: string };
}

/**
 * Each concept once, by its best label: equal to the text, then beginning with it, then with a word that begins with
 * it; preferred before alternative before hidden, short before long. Case and accents do not matter.
 */
export async function searchLabels({ db }: AskedTransaction, search: LabelSearch): Promise<readonly LabelHit[]> {
  const text = foldText(search.text);
  const limit = Math.min(search.limit ?? 20, 200);
  if (text === "" || limit < 1 || search.versions.length === 0) return [];
  const word = `% ${text.replace(/[\\%_]/g, "\\$&")}%`;
  const languages = search.languages ?? null;
  const kinds = search.kinds ?? null;
  const shownLanguages = search.shownLanguages ?? ["nl", "en"];
  // As a range, not as "like": behind row-level security only comparisons may use an index.
  const beginning = sql`folded >= ${text} and folded < ${text}::text || ${lastCharacter}::text`;
  const find = async (where: typeof beginning) => {
    const found = await sql<LabelHit>`
      select version, uri, kind, code, status, label, "labelKind", language, coalesce((
        select json_build_object('label', known.label, 'language', known.language) from concept_label as known
        where known.version = best.version and known.concept = best.concept and known.kind = 'preferred'
        order by array_position(${shownLanguages}::text[], known.language) nulls last, known.language limit 1
      ), json_build_object('label', label, 'language', language)) as shown from (
        select distinct on (hit.version, hit.concept) hit.version, hit.concept, uri, concept.kind, code, status, label,
          hit.kind as "labelKind", language, ${rank(text)} as rank
        from concept_label as hit join concept using (version, concept)
        where hit.version = any(${search.versions}::int[]) and ${where}
          and (${languages}::text[] is null or language = any(${languages}::text[]))
          and (${kinds}::text[] is null or concept.kind = any(${kinds}::text[]))
        order by hit.version, hit.concept, rank
      ) as best order by rank, label, uri limit ${limit}`.execute(db);
    return found.rows;
  };
  const first = await find(beginning);
  if (first.length >= limit) return first;
  const known = new Set(first.map((hit) => `${hit.version} ${hit.uri}`));
  const later = await find(sql`folded like ${word}`);
  return [...first, ...later.filter((hit) => !known.has(`${hit.version} ${hit.uri}`))].slice(0, limit);
}

/** Sorts after every character that a label can go on with. */
const lastCharacter = "\u{10FFFF}";

function rank(text: string) {
  const byKind = sql`case hit.kind when 'preferred' then 0 when 'alternative' then 1 else 2 end`;
  return sql`array[case when folded = ${text} then 0 else 1 end, ${byKind}, length(label)]`;
}
