/** Imports: what was read, how far it is, what it met, and what it would change. */
import { type Kysely, sql } from "kysely";
import { secureRows } from "./row-security.ts";

export async function createImportRuns(db: Kysely<unknown>, appRole: string): Promise<void> {
  await sql`create table import_run (
    organisation uuid not null,
    id uuid not null default uuidv7(),
    kind text not null,
    files json not null,
    state text not null check (state in ('running', 'previewed', 'done', 'failed', 'cancelled', 'interrupted')),
    stage text,
    steps_done bigint not null default 0,
    steps_total bigint,
    issues json not null default '[]',
    preview json,
    person text not null,
    started_at timestamptz not null default now(),
    heard_at timestamptz not null default now(),
    ended_at timestamptz,
    primary key (organisation, id)
  )`.execute(db);
  await sql`create index import_run_started on import_run (organisation, started_at desc)`.execute(db);
  await secureRows(db, "import_run", appRole, ["select", "insert", "update"]);
}
