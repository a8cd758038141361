/**
 * The taxonomies that whoever asks can see, with their versions. Owns which version is current and the way from draft
 * to version; loading, comparing, browsing and searching stand beside it.
 */

import type { Text } from "@leerlijn/engine/base/text";
import type { ByLanguage } from "@leerlijn/engine/taxonomy/concept";
import { sql } from "kysely";
import type { AskedTransaction } from "../asking.ts";
import {
  type ConceptDetail,
  type ConceptEntry,
  type FoundConcept,
  findConcepts,
  listBroader,
  listNarrower,
  type Page,
  readConcept,
} from "./browse-concepts.ts";
import { compareVersions, type VersionComparison } from "./compare-versions.ts";
import {
  currentVersion,
  deleteDraft,
  type ImportedDraft,
  type ImportOptions,
  importVersion,
} from "./import-version.ts";
import type { TaxonomyRecords } from "./records.ts";
import { type LabelHit, type LabelSearch, searchLabels } from "./search-labels.ts";
import { readVersionLabels, type VersionLabels } from "./version-labels.ts";

export interface TaxonomyVersion {
  /** Names it everywhere; never used again. */
  readonly version: number;
  readonly taxonomy: string;
  readonly title: Text;
  /** As its publisher calls it. */
  readonly name: string;
  /** 1, 2, … in order of confirming; null: a draft. */
  readonly number: number | null;
  readonly labelsByLanguage: ByLanguage<number>;
  readonly concepts: number;
  readonly labels: number;
  readonly relations: number;
  readonly person: string;
  readonly createdAt: Date;
  readonly organisation: string;
}

export type ConfirmOutcome =
  | { readonly kind: "confirmed"; readonly number: number }
  /** Another version was confirmed since this draft was made, or there is no such draft: import once more. */
  | { readonly kind: "conflict"; readonly currentVersion: number | null };

export interface Taxonomies {
  /** The current version of every taxonomy, own and public. */
  current(): Promise<readonly TaxonomyVersion[]>;
  /** All versions of a taxonomy, newest first, drafts before them. */
  versions(taxonomy: string): Promise<readonly TaxonomyVersion[]>;
  /** Writes a draft: nobody meets it in `current` until it is confirmed. */
  importVersion(records: TaxonomyRecords, options: ImportOptions): Promise<ImportedDraft>;
  /** `from` null: compared with nothing. `limit`: how many of each kind are named, default 50. */
  compare(
    from: number | null,
    to: number,
    options?: { readonly limit?: number; readonly languages?: readonly string[] },
  ): Promise<VersionComparison>;
  /** Makes a draft the current version. */
  confirm(version: number): Promise<ConfirmOutcome>;
  /** Takes a draft away; false when there is no such draft. A confirmed version cannot be taken away. */
  discard(version: number): Promise<boolean>;
  /** For null: the tops of the tree. */
  narrower(version: number, uri: string | null, page: Page): Promise<readonly ConceptEntry[]>;
  broader(version: number, uri: string, languages: readonly string[]): Promise<readonly ConceptEntry[]>;
  detail(version: number, uri: string, languages: readonly string[]): Promise<ConceptDetail | null>;
  /** The concepts with these URIs in the current versions that can be seen; those not there are left out. */
  find(uris: readonly string[], languages: readonly string[]): Promise<readonly FoundConcept[]>;
  search(search: LabelSearch): Promise<readonly LabelHit[]>;
  /** All labels of a version, for an index in memory. */
  labels(version: number): Promise<VersionLabels>;
}

const defaultLanguages = ["nl", "en"];

export function taxonomiesOf(asked: AskedTransaction): Taxonomies {
  return {
    current: () => listCurrent(asked),
    versions: (taxonomy) => listVersions(asked, taxonomy),
    importVersion: (records, options) => importVersion(asked, records, options),
    compare: (from, to, { limit = 50, languages = defaultLanguages } = {}) =>
      compareVersions(asked, from, to, { limit, languages }),
    confirm: (version) => confirm(asked, version),
    discard: (version) => discard(asked, version),
    narrower: (version, uri, page) => listNarrower(asked, version, uri, page),
    broader: (version, uri, languages) => listBroader(asked, version, uri, languages),
    detail: (version, uri, languages) => readConcept(asked, version, uri, languages),
    find: async (uris, languages) => findConcepts(asked, await listCurrent(asked), uris, languages),
    search: (search) => searchLabels(asked, search),
    labels: (version) => readVersionLabels(asked, version),
  };
}

const versionColumns = sql`version, taxonomy, taxonomy.title, name, number,
  labels_by_language as "labelsByLanguage", concepts, labels, relations,
  person, taxonomy_version.created_at as "createdAt", taxonomy_version.organisation
  from taxonomy_version join taxonomy
    on taxonomy.organisation = taxonomy_version.organisation and taxonomy.id = taxonomy_version.taxonomy`;

async function listCurrent({ db }: AskedTransaction): Promise<readonly TaxonomyVersion[]> {
  const found = await sql<TaxonomyVersion>`select distinct on (taxonomy_version.organisation, taxonomy)
    ${versionColumns} where number is not null
    order by taxonomy_version.organisation, taxonomy, number desc`.execute(db);
  return found.rows;
}

async function listVersions({ db }: AskedTransaction, taxonomy: string): Promise<readonly TaxonomyVersion[]> {
  const found = await sql<TaxonomyVersion>`select ${versionColumns} where taxonomy = ${taxonomy}
    order by number desc nulls first, version desc`.execute(db);
  return found.rows;
}

async function confirm(asked: AskedTransaction, version: number): Promise<ConfirmOutcome> {
  const { db, asking } = asked;
  const own = asking.organisation;
  const found = await sql<{ taxonomy: string; base: number | null }>`select taxonomy, base from taxonomy_version
    where organisation = ${own} and version = ${version} and number is null`.execute(db);
  const draft = found.rows[0];
  if (draft === undefined) return { kind: "conflict", currentVersion: null };
  await sql`select 1 from taxonomy where organisation = ${own} and id = ${draft.taxonomy} for update`.execute(db);
  const now = await currentVersion(asked, draft.taxonomy);
  if (now !== draft.base) return { kind: "conflict", currentVersion: now };
  const confirmed = await sql<{ number: number }>`update taxonomy_version set confirmed_at = now(), number = 1 +
      (select coalesce(max(number), 0) from taxonomy_version as past
        where past.organisation = ${own} and past.taxonomy = ${draft.taxonomy})
    where version = ${version} and organisation = ${own} returning number`.execute(db);
  const number = confirmed.rows[0]?.number;
  return number === undefined ? { kind: "conflict", currentVersion: now } : { kind: "confirmed", number };
}

async function discard(asked: AskedTransaction, version: number): Promise<boolean> {
  const found = await sql`select 1 from taxonomy_version where version = ${version} and number is null
    and organisation = ${asked.asking.organisation}`.execute(asked.db);
  return found.rows.length === 1 && (await deleteDraft(asked, version));
}
