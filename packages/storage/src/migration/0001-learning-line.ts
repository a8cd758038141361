/** Organisations, and learning lines with every revision ever kept. */
import { type Kysely, sql } from "kysely";
import { createAskingOrganisation, secureRows } from "./row-security.ts";

export async function createLearningLines(db: Kysely<unknown>, appRole: string): Promise<void> {
  await sql`revoke all on schema public from public`.execute(db);
  await sql`grant usage on schema public to ${sql.id(appRole)}`.execute(db);
  await createAskingOrganisation(db);

  await sql`create table organisation (
    organisation uuid primary key,
    title json not null,
    created_at timestamptz not null default now()
  )`.execute(db);
  await secureRows(db, "organisation", appRole, ["select", "insert", "update"]);

  // The key begins with the organisation: two of them may use one id without seeing anything of each other.
  await sql`create table learning_line (
    organisation uuid not null,
    id text not null,
    title json not null,
    example boolean not null,
    revision integer not null check (revision > 0),
    removed boolean not null default false,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    primary key (organisation, id)
  )`.execute(db);
  await secureRows(db, "learning_line", appRole, ["select", "insert", "update"]);

  // A revision without a document says that the line was removed, by whom and why.
  // json, not jsonb: it keeps the text as it was written, with its order of keys and every character.
  await sql`create table learning_line_revision (
    organisation uuid not null,
    line text not null,
    revision integer not null check (revision > 0),
    document json,
    sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
    person text not null,
    reason text,
    created_at timestamptz not null default now(),
    primary key (organisation, line, revision),
    check ((document is null) = (sha256 is null)),
    foreign key (organisation, line) references learning_line (organisation, id)
  )`.execute(db);
  // Kept for ever: what was written is never changed.
  await secureRows(db, "learning_line_revision", appRole, ["select", "insert"]);
}
