/**
 * Loading records as a new version of a taxonomy. Owns writing the draft; what it takes over from the version before
 * is `carry-over.ts`, whether it becomes the current one is `taxonomies.ts`.
 */
import { foldText } from "@leerlijn/engine/algorithms/text/fold-text";
import type { ByLanguage, Concept, ConceptRelation } from "@leerlijn/engine/taxonomy/concept";
import { sql } from "kysely";
import type { AskedTransaction } from "../asking.ts";
import { carryConcepts, carryRelations } from "./carry-over.ts";
import type { Records, TaxonomyRecords } from "./records.ts";
import { type ColumnShape, RowBatches, textArray } from "./row-batches.ts";
import { joiningWholeSets } from "./whole-sets.ts";

export interface ImportOptions {
  readonly person: string;
  /** Called now and then with the number of records written. */
  readonly onProgress?: ((written: number) => void | Promise<void>) | undefined;
}

export interface ImportedDraft {
  /** The number to confirm, discard or compare it by. */
  readonly version: number;
  /** The version that was current, over which it lies; null: the taxonomy's first. */
  readonly base: number | null;
  readonly concepts: number;
  readonly labels: number;
  readonly relations: number;
  /** Given twice; the first was taken. At most 100 are named, all are counted. */
  readonly duplicates: { readonly count: number; readonly uris: readonly string[] };
  /** How many relations were given more than once; each is kept once. */
  readonly duplicateRelations: number;
  /** Relations with an end that no concept has, left out. At most 100 are named, all are counted. */
  readonly dangling: { readonly count: number; readonly relations: readonly ConceptRelation[] };
}

const mostNamed = 100;
const progressEvery = 5_000;

/**
 * Writes a draft in the name of who asks, instead of an older draft of the same taxonomy. All records or, when
 * anything throws, none. Memory: the URIs of the concepts, a number for
 * each relation, and one batch of rows.
 */
export async function importVersion(
  asked: AskedTransaction,
  records: TaxonomyRecords,
  options: ImportOptions,
): Promise<ImportedDraft> {
  const { version, base } = await addDraft(asked, records, options.person);
  const progress = progressOf(options);
  const { numbers, duplicates } = await writeConcepts(asked, version, records.concepts, progress);
  const layer = base === null ? null : { version, base, complete: records.complete === true };
  if (layer !== null) {
    const carried = await joiningWholeSets(asked, () => carryConcepts(asked, layer, numbers.size));
    for (const { uri, concept } of carried) numbers.set(uri, concept);
  }
  const { dangling, duplicateRelations } = await writeRelations(
    asked,
    version,
    records.relations ?? [],
    numbers,
    progress,
  );
  if (layer !== null) await joiningWholeSets(asked, () => carryRelations(asked, layer));
  const counts = await recordCounts(asked, version);
  return { version, base, ...counts, duplicates, duplicateRelations, dangling };
}

async function addDraft(
  { db, asking }: AskedTransaction,
  { taxonomy, title, name }: TaxonomyRecords,
  person: string,
): Promise<{ readonly version: number; readonly base: number | null }> {
  const own = asking.organisation;
  await sql`insert into taxonomy (organisation, id, title) values (${own}, ${taxonomy}, ${JSON.stringify(title)})
    on conflict (organisation, id) do update set title = excluded.title`.execute(db);
  // The row just written is locked until the end: two imports of one taxonomy come one after the other.
  const drafts = await sql<{ version: number }>`select version from taxonomy_version
    where organisation = ${own} and taxonomy = ${taxonomy} and number is null`.execute(db);
  for (const { version } of drafts.rows) await deleteDraft({ db, asking }, version);
  const base = await currentVersion({ db, asking }, taxonomy);
  const added = await sql<{ version: number }>`insert into taxonomy_version (organisation, taxonomy, name, base, person)
    values (${own}, ${taxonomy}, ${name}, ${base}, ${person}) returning version`.execute(db);
  const version = added.rows[0]?.version;
  if (version === undefined) throw new Error("a version was added, but came back without a number");
  return { version, base };
}

/** The newest confirmed version of an own taxonomy, or null. */
export async function currentVersion({ db, asking }: AskedTransaction, taxonomy: string): Promise<number | null> {
  const found = await sql<{ version: number }>`select version from taxonomy_version
    where organisation = ${asking.organisation} and taxonomy = ${taxonomy} and number is not null
    order by number desc limit 1`.execute(db);
  return found.rows[0]?.version ?? null;
}

/** Takes away a draft with all its rows; of a confirmed version the database lets nothing go. */
export async function deleteDraft({ db }: AskedTransaction, version: number): Promise<boolean> {
  for (const table of ["concept_relation", "concept_text", "concept_label", "concept"]) {
    await sql`delete from ${sql.table(table)} where version = ${version}`.execute(db);
  }
  const deleted = await sql`delete from taxonomy_version where version = ${version}`.execute(db);
  return deleted.numAffectedRows === 1n;
}

type Progress = () => void | Promise<void>;

function progressOf({ onProgress }: ImportOptions): Progress {
  let written = 0;
  return () => {
    written += 1;
    return written % progressEvery === 0 ? onProgress?.(written) : undefined;
  };
}

interface WrittenConcepts {
  /** URI → number within the version. */
  readonly numbers: Map<string, number>;
  readonly duplicates: { readonly count: number; readonly uris: readonly string[] };
}

async function writeConcepts(
  asked: AskedTransaction,
  version: number,
  records: Records<Concept>,
  progress: Progress,
): Promise<WrittenConcepts> {
  const concepts = new RowBatches(asked, "concept", version, conceptColumns);
  const labels = new RowBatches(asked, "concept_label", version, labelColumns);
  const texts = new RowBatches(asked, "concept_text", version, textColumns);
  const numbers = new Map<string, number>();
  const uris: string[] = [];
  let count = 0;
  for await (const record of records) {
    if (numbers.has(record.uri)) {
      count += 1;
      if (uris.length < mostNamed) uris.push(record.uri);
      continue;
    }
    const number = numbers.size;
    numbers.set(record.uri, number);
    await concepts.add(
      number,
      record.uri,
      record.kind,
      record.code ?? null,
      record.status ?? "released",
      textArray(record.replacedBy ?? []),
      record.details === undefined ? null : JSON.stringify(record.details),
    );
    for (const label of labelsOf(record)) await labels.add(number, ...label);
    for (const text of textsOf(record)) await texts.add(number, ...text);
    await progress();
  }
  await concepts.send();
  await labels.send();
  await texts.send();
  return { numbers, duplicates: { count, uris } };
}

const conceptColumns: readonly ColumnShape[] = [
  { name: "concept", type: "integer" },
  { name: "uri", type: "text" },
  { name: "kind", type: "text" },
  { name: "code", type: "text" },
  { name: "status", type: "text" },
  { name: "replaced_by", type: "text[]" },
  { name: "details", type: "json" },
];

const labelColumns: readonly ColumnShape[] = [
  { name: "concept", type: "integer" },
  { name: "language", type: "text" },
  { name: "kind", type: "text" },
  { name: "label", type: "text" },
  { name: "folded", type: "text" },
];

const textColumns: readonly ColumnShape[] = [
  { name: "concept", type: "integer" },
  { name: "language", type: "text" },
  { name: "kind", type: "text" },
  { name: "content", type: "text" },
];

const relationColumns: readonly ColumnShape[] = [
  { name: "source", type: "integer" },
  { name: "target", type: "integer" },
  { name: "kind", type: "text" },
];

type LabelRow = readonly [language: string, kind: string, label: string, folded: string];

/** Every label once a language: first as preferred, else as alternative, else as hidden. */
function labelsOf(record: Concept): readonly LabelRow[] {
  const rows: LabelRow[] = [];
  const seen = new Set<string>();
  const take = (language: string, kind: string, label: string): void => {
    const key = `${language} ${label}`;
    if (label === "" || seen.has(key)) return;
    seen.add(key);
    rows.push([language, kind, label, foldText(label)]);
  };
  for (const [language, label] of Object.entries(record.preferredLabel)) take(language, "preferred", label);
  const lists = [
    ["alternative", record.altLabels],
    ["hidden", record.hiddenLabels],
  ] as const;
  for (const [kind, labels] of lists) {
    for (const [language, list] of Object.entries(labels ?? {})) for (const label of list) take(language, kind, label);
  }
  return rows;
}

function textsOf(record: Concept): readonly (readonly [language: string, kind: string, content: string])[] {
  const kinds: readonly (readonly [string, ByLanguage<string> | undefined])[] = [
    ["description", record.description],
    ["definition", record.definition],
    ["scope-note", record.scopeNote],
  ];
  return kinds.flatMap(([kind, texts]) =>
    Object.entries(texts ?? {}).map(([language, content]) => [language, kind, content] as const),
  );
}

async function writeRelations(
  asked: AskedTransaction,
  version: number,
  records: Records<ConceptRelation>,
  numbers: ReadonlyMap<string, number>,
  progress: Progress,
): Promise<Pick<ImportedDraft, "dangling" | "duplicateRelations">> {
  const rows = new RowBatches(asked, "concept_relation", version, relationColumns);
  const relations: ConceptRelation[] = [];
  let count = 0;
  let duplicateRelations = 0;
  const seen = new Map<string, Set<number>>();
  for await (const relation of records) {
    const source = numbers.get(relation.from);
    const target = numbers.get(relation.to);
    if (source === undefined || target === undefined) {
      count += 1;
      if (relations.length < mostNamed) relations.push(relation);
      continue;
    }
    const pairs = seen.get(relation.kind) ?? new Set();
    seen.set(relation.kind, pairs);
    // Both ends in one number, which stays exact: fewer than 2^26 concepts.
    const pair = source * 2 ** 26 + target;
    if (pairs.has(pair)) {
      duplicateRelations += 1;
      continue;
    }
    pairs.add(pair);
    await rows.add(source, target, relation.kind);
    await progress();
  }
  await rows.send();
  return { dangling: { count, relations }, duplicateRelations };
}

async function recordCounts({ db }: AskedTransaction, version: number) {
  const counted = await sql<{ concepts: number; labels: number; relations: number }>`update taxonomy_version set
      concepts = (select count(*) from concept where concept.version = ${version}),
      labels = (select count(*) from concept_label where concept_label.version = ${version}),
      relations = (select count(*) from concept_relation where concept_relation.version = ${version}),
      labels_by_language = (select coalesce(jsonb_object_agg(language, labels), '{}') from (
        select language, count(*) as labels from concept_label where concept_label.version = ${version} group by 1
      ) as counted)
    where version = ${version} returning concepts, labels, relations`.execute(db);
  return counted.rows[0] ?? { concepts: 0, labels: 0, relations: 0 };
}
