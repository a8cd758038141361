/**
 * Taxonomies with all their versions. Within a version a concept is a small number, so that a quarter of a million
 * labels and relations stay small; its URI stands with the concept alone.
 */
import { type Kysely, sql } from "kysely";
import { secureRows } from "./row-security.ts";

export async function createTaxonomies(db: Kysely<unknown>, appRole: string): Promise<void> {
  await sql`create table taxonomy (
    organisation uuid not null,
    id text not null,
    title json not null,
    created_at timestamptz not null default now(),
    primary key (organisation, id)
  )`.execute(db);
  await secureRows(db, "taxonomy", appRole, ["select", "insert", "update"]);

  // A draft is there to be looked at; once confirmed it is one of the numbered versions for ever.
  await sql`create table taxonomy_version (
    organisation uuid not null,
    version integer generated always as identity primary key,
    taxonomy text not null,
    number integer,
    name text not null,
    base integer,
    labels_by_language jsonb not null default '{}',
    concepts integer not null default 0,
    labels integer not null default 0,
    relations integer not null default 0,
    person text not null,
    created_at timestamptz not null default now(),
    confirmed_at timestamptz,
    check ((number is null) = (confirmed_at is null)),
    unique (organisation, version),
    unique (organisation, taxonomy, number),
    foreign key (organisation, taxonomy) references taxonomy (organisation, id)
  )`.execute(db);
  await secureRows(db, "taxonomy_version", appRole, ["select", "insert", "update", "delete"]);

  await sql`create table concept (
    organisation uuid not null,
    version integer not null,
    concept integer not null,
    uri text collate "C" not null,
    kind text not null,
    code text collate "C",
    status text not null,
    replaced_by text[] not null default '{}',
    carried boolean not null default false,
    details json,
    primary key (version, concept),
    unique (version, uri),
    foreign key (organisation, version) references taxonomy_version (organisation, version)
  )`.execute(db);
  await sql`create index concept_uri on concept (uri)`.execute(db);

  // Folded: lower case, without accents. In collation C, an index on it finds by beginning on every server.
  await sql`create table concept_label (
    organisation uuid not null,
    version integer not null,
    concept integer not null,
    language text collate "C" not null,
    kind text collate "C" not null check (kind in ('preferred', 'alternative', 'hidden')),
    label text collate "C" not null,
    folded text collate "C" not null
  )`.execute(db);
  await sql`create index concept_label_concept on concept_label (version, concept)`.execute(db);
  await sql`create index concept_label_folded on concept_label (version, folded)`.execute(db);

  await sql`create table concept_text (
    organisation uuid not null,
    version integer not null,
    concept integer not null,
    language text collate "C" not null,
    kind text collate "C" not null,
    content text not null
  )`.execute(db);
  await sql`create index concept_text_concept on concept_text (version, concept)`.execute(db);

  await sql`create table concept_relation (
    organisation uuid not null,
    version integer not null,
    source integer not null,
    target integer not null,
    kind text collate "C" not null
  )`.execute(db);
  await sql`create index concept_relation_source on concept_relation (version, source)`.execute(db);
  await sql`create index concept_relation_target on concept_relation (version, target)`.execute(db);

  for (const table of ["concept", "concept_label", "concept_text", "concept_relation"]) {
    await secureRows(db, table, appRole, ["select", "insert", "delete"]);
  }
  await lockConfirmed(db);
}

/** Of a confirmed version no row can be added or taken away, whatever the program does. */
async function lockConfirmed(db: Kysely<unknown>): Promise<void> {
  const draft = sql`version in (select version from taxonomy_version where number is null)`;
  for (const name of ["concept", "concept_label", "concept_text", "concept_relation"]) {
    const table = sql.table(name);
    await sql`create policy adding_to_draft on ${table} as restrictive for insert with check (${draft})`.execute(db);
    await sql`create policy removing_from_draft on ${table} as restrictive for delete using (${draft})`.execute(db);
  }
  await sql`create policy removing_draft on taxonomy_version as restrictive for delete using (number is null)`.execute(
    db,
  );
  await sql`create policy changing_draft on taxonomy_version as restrictive for update using (number is null)
    with check (true)`.execute(db);
}
