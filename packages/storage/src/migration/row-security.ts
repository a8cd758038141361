/**
 * The wall between organisations, as SQL. Owns the policies that every table with rows of an organisation gets.
 * Migrations that ran once rely on it: what it says is added to, never changed.
 */
import { type Kysely, sql } from "kysely";
import { publicOrganisation } from "../asking.ts";

export type Grant = "select" | "insert" | "update" | "delete";

/**
 * Puts a table behind the wall: whoever asks reads its own rows and the public ones, and writes only its own. FORCE
 * makes it hold for the owner too. The sub-selects are computed once a query, not once a row.
 */
export async function secureRows(
  db: Kysely<unknown>,
  table: string,
  appRole: string,
  grants: readonly Grant[],
): Promise<void> {
  const named = sql.table(table);
  const own = sql`organisation = (select asking_organisation())`;
  const readable = sql`(select asking_organisation()) is not null and organisation in ((select asking_organisation()), ${sql.lit(publicOrganisation)}::uuid)`;
  await sql`alter table ${named} enable row level security`.execute(db);
  await sql`alter table ${named} force row level security`.execute(db);
  await sql`create policy reading on ${named} for select using (${readable})`.execute(db);
  await sql`create policy adding on ${named} for insert with check (${own})`.execute(db);
  await sql`create policy changing on ${named} for update using (${own}) with check (${own})`.execute(db);
  await sql`create policy removing on ${named} for delete using (${own})`.execute(db);
  await sql`grant ${sql.raw(grants.join(", "))} on ${named} to ${sql.id(appRole)}`.execute(db);
}

/** The organisation set for this transaction, or null: then nothing is to be seen at all. */
export async function createAskingOrganisation(db: Kysely<unknown>): Promise<void> {
  await sql`create function asking_organisation() returns uuid language sql stable parallel safe
    return nullif(current_setting('asking.organisation', true), '')::uuid`.execute(db);
}
