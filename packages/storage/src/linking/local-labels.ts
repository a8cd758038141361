/**
 * Wordings that an organisation accepted for a concept. Owns that each stands once and whose it is; the wall between
 * organisations is PostgreSQL's.
 */
import { foldText } from "@leerlijn/engine/algorithms/text/fold-text";
import { sql } from "kysely";
import type { AskedTransaction } from "../asking.ts";
import { pastStatuses } from "./labelled-concepts.ts";

export interface LocalLabel {
  readonly id: string;
  readonly taxonomy: string;
  /** Of the concept. */
  readonly uri: string;
  readonly label: string;
  readonly language: string;
  readonly person: string;
  readonly createdAt: Date;
}

export interface NewLocalLabel extends Pick<LocalLabel, "taxonomy" | "uri" | "label" | "language" | "person"> {
  /** The suggestion whose words these are. */
  readonly suggestion?: string | undefined;
}

export interface LocalLabels {
  /** Newest first. */
  list(): Promise<readonly LocalLabel[]>;
  /** Changes whenever a label comes or goes; to know whether what one remembers still holds. */
  stamp(): Promise<string>;
  /** False: the concept has this label already, whatever its case and accents. */
  add(label: NewLocalLabel): Promise<boolean>;
  /** By a person, so that no decision made before brings it back. False: there is none, or it was removed. */
  remove(id: string, person: string): Promise<boolean>;
  /** Whether a person removed it since then. */
  isRemovedSince(label: Pick<LocalLabel, "uri" | "label" | "language">, since: Date): Promise<boolean>;
  /** Takes away what a suggestion's words became, since it is decided anew, and gives it. */
  removeOfSuggestion(suggestion: string): Promise<readonly LocalLabel[]>;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const columns = sql`id, taxonomy, uri, label, language, person, created_at as "createdAt"`;

export function localLabelsOf({ db, asking }: AskedTransaction): LocalLabels {
  const own = asking.organisation;
  const remove = async (where: ReturnType<typeof sql>, person: string | null) => {
    const done = await sql<LocalLabel>`update local_label set removed_at = clock_timestamp(), removed_by = ${person}
      where organisation = ${own} and removed_at is null and ${where} returning ${columns}`.execute(db);
    return done.rows;
  };
  return {
    async list() {
      const found =
        await sql<LocalLabel>`select ${columns} from local_label where organisation = ${own} and removed_at is null order by id desc`.execute(
          db,
        );
      return found.rows;
    },
    async stamp() {
      const found = await sql<{ stamp: string }>`select count(*) || ' ' || count(removed_at) || ' ' ||
        coalesce(max(id::text), '') as stamp from local_label where organisation = ${own}`.execute(db);
      return found.rows[0]?.stamp ?? "";
    },
    async add({ taxonomy, uri, label, language, person, suggestion }) {
      const folded = foldText(label);
      // Only what is in use counts: a label of a version of the past is found no longer.
      const known = await sql`select 1 from concept_label join concept using (version, concept)
        join taxonomy_version as one using (version)
        where uri = ${uri} and folded = ${folded} and status <> all(${pastStatuses}::text[]) and number = (
          select max(number) from taxonomy_version as other
          where other.organisation = one.organisation and other.taxonomy = one.taxonomy)
        limit 1`.execute(db);
      if (folded === "" || known.rows.length > 0) return false;
      const done = await sql`insert into local_label
          (organisation, taxonomy, uri, label, folded, language, person, suggestion)
        values (${own}, ${taxonomy}, ${uri}, ${label}, ${folded}, ${language}, ${person}, ${suggestion ?? null})
        on conflict do nothing`.execute(db);
      return Number(done.numAffectedRows ?? 0n) > 0;
    },
    remove: async (id, person) => uuid.test(id) && (await remove(sql`id = ${id}`, person)).length > 0,
    async isRemovedSince({ uri, label, language }, since) {
      const found = await sql`select 1 from local_label where organisation = ${own} and uri = ${uri}
        and language = ${language} and folded = ${foldText(label)} and removed_by is not null
        and removed_at > ${since} limit 1`.execute(db);
      return found.rows.length > 0;
    },
    removeOfSuggestion: (suggestion) => remove(sql`suggestion = ${suggestion}`, null),
  };
}
