/** Linking: models with what they were trained on, documents with their review lists, decisions, and local labels. */
import { type Kysely, sql } from "kysely";
import { secureRows } from "./row-security.ts";

export async function createLinking(db: Kysely<unknown>, appRole: string): Promise<void> {
  // Of each taxonomy and kind the newest model that is ready; `taxonomy_owner` may be the public organisation.
  await sql`create table linking_model (
    organisation uuid not null,
    taxonomy_owner uuid not null,
    taxonomy text not null,
    kind text not null check (kind in ('skill', 'occupation')),
    version integer not null,
    fingerprint text not null,
    model bytea not null,
    measured json not null,
    seconds real not null,
    trained_at timestamptz not null default now(),
    primary key (organisation, taxonomy_owner, taxonomy, kind)
  )`.execute(db);
  await secureRows(db, "linking_model", appRole, ["select", "insert", "update", "delete"]);

  // A training that is under way or was stopped; gone once its model is kept.
  await sql`create table linking_training (
    organisation uuid not null,
    taxonomy_owner uuid not null,
    taxonomy text not null,
    kind text not null check (kind in ('skill', 'occupation')),
    fingerprint text not null,
    step integer not null,
    steps integer not null,
    state bytea,
    failure text,
    heard_at timestamptz not null default now(),
    primary key (organisation, taxonomy_owner, taxonomy, kind)
  )`.execute(db);
  await secureRows(db, "linking_training", appRole, ["select", "insert", "update", "delete"]);

  await sql`create table text_document (
    organisation uuid not null,
    id uuid not null default uuidv7(),
    title text not null,
    kind text not null,
    file text,
    line text,
    language text not null,
    taxonomy text,
    state text not null check (state in ('reading', 'linking', 'ready', 'failed')),
    content json not null default '[]',
    passages integer not null default 0,
    open integer not null default 0,
    accepted integer not null default 0,
    chosen integer not null default 0,
    rejected integer not null default 0,
    issues json not null default '[]',
    person text not null,
    created_at timestamptz not null default now(),
    heard_at timestamptz not null default now(),
    primary key (organisation, id)
  )`.execute(db);
  await secureRows(db, "text_document", appRole, ["select", "insert", "update", "delete"]);

  await sql`create table link_suggestion (
    organisation uuid not null,
    id uuid not null default uuidv7(),
    document uuid not null,
    passage integer not null,
    first integer not null,
    past integer not null,
    quote text not null,
    folded text collate "C" not null,
    suggested json,
    alternatives json not null default '[]',
    figures json not null default '[]',
    primary key (organisation, id),
    foreign key (organisation, document) references text_document (organisation, id) on delete cascade
  )`.execute(db);
  await sql`create index link_suggestion_document on link_suggestion (organisation, document)`.execute(db);
  await sql`create index link_suggestion_folded on link_suggestion (organisation, folded)`.execute(db);
  await secureRows(db, "link_suggestion", appRole, ["select", "insert", "delete"]);

  // Decisions are added, never changed; what counts is the last one of a suggestion.
  await sql`create table link_decision (
    organisation uuid not null,
    id bigint generated always as identity,
    suggestion uuid not null,
    decision text not null check (decision in ('accepted', 'rejected', 'chosen', 'reopened')),
    concept text,
    person text not null,
    reason text,
    decided_at timestamptz not null default clock_timestamp(),
    primary key (organisation, id),
    check ((decision in ('accepted', 'chosen')) = (concept is not null)),
    foreign key (organisation, suggestion) references link_suggestion (organisation, id) on delete cascade
  )`.execute(db);
  await sql`create index link_decision_suggestion on link_decision (organisation, suggestion, id)`.execute(db);
  await secureRows(db, "link_decision", appRole, ["select", "insert", "delete"]);

  await sql`create table local_label (
    organisation uuid not null,
    id uuid not null default uuidv7(),
    taxonomy text not null,
    uri text collate "C" not null,
    label text not null,
    folded text collate "C" not null,
    language text not null,
    suggestion uuid,
    person text not null,
    created_at timestamptz not null default clock_timestamp(),
    removed_at timestamptz,
    primary key (organisation, id)
  )`.execute(db);
  await sql`create unique index local_label_once on local_label (organisation, uri, language, folded)
    where removed_at is null`.execute(db);
  await secureRows(db, "local_label", appRole, ["select", "insert", "update"]);
}
