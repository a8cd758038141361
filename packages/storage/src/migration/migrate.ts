/** Brings a database to this program's version. Owns the numbered list and running it as the owner of the tables. */
import { Kysely, PostgresDialect, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import pg from "pg";
import { StorageError } from "../storage-error.ts";
import { createLearningLines } from "./0001-learning-line.ts";
import { createImportRuns } from "./0002-import-run.ts";
import { createTaxonomies } from "./0003-taxonomy.ts";
import { createLinking } from "./0004-linking.ts";
import { changeReview } from "./0005-review.ts";

/** Whoever makes roles or tables in a database holds this advisory lock; any number that nobody else uses. */
export const setUpLock = 5_347_712;

type Step = (db: Kysely<unknown>, appRole: string) => Promise<void>;

/** In order. A migration that was released is never changed: what comes later is a new number. */
export const migrations: Readonly<Record<string, Step>> = {
  "0001-learning-line": createLearningLines,
  "0002-import-run": createImportRuns,
  "0003-taxonomy": createTaxonomies,
  "0004-linking": createLinking,
  "0005-review": changeReview,
};

/**
 * Migrates up to `until`, by default the newest; does nothing when the database is there already. Two that migrate at
 * once wait for each other. Throws `database-newer` when a newer Leerlijn has been at work on it.
 */
export async function migrate(owner: pg.PoolConfig, appRole: string, until?: string): Promise<readonly string[]> {
  // One connection, so that a role taken on stays taken on.
  const pool = new pg.Pool({ ...owner, max: 1 });
  pool.on("error", () => {});
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    // Held until the connection ends; the migrator's own lock comes too late for making a role.
    await sql`select pg_advisory_lock(${sql.lit(setUpLock)})`.execute(db);
    await takeOnOwner(db);
    const migrator = new Migrator({
      db,
      migrationTableSchema: "migration",
      provider: { getMigrations: async () => migrationsFor(appRole) },
    });
    const { error, results } = await (until === undefined ? migrator.migrateToLatest() : migrator.migrateTo(until));
    if (error !== undefined) throw explained(error);
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

function migrationsFor(appRole: string): Record<string, Migration> {
  const named = Object.entries(migrations).map(([name, step]): [string, Migration] => [
    name,
    { up: (db: Kysely<unknown>) => step(db, appRole) },
  ]);
  return Object.fromEntries(named);
}

function explained(error: unknown): unknown {
  if (error instanceof Error && /previously executed migration .* is missing/.test(error.message)) {
    return new StorageError(
      "database-newer",
      "This database was made by a newer Leerlijn. Use that version, or another data folder.",
      { cause: error },
    );
  }
  return error;
}

/** A superuser must own nothing here: row-level security would not hold it. It works through a role of its own. */
async function takeOnOwner(db: Kysely<unknown>): Promise<void> {
  const asked = await sql<{ database: string; strong: boolean }>`select current_database() as database,
    rolsuper or rolbypassrls as strong from pg_roles where rolname = current_user`.execute(db);
  const { database = "", strong = false } = asked.rows[0] ?? {};
  if (!strong) return;
  const role = sql.id(`${database}_owner`);
  const exists = await sql`select 1 from pg_roles where rolname = ${`${database}_owner`}`.execute(db);
  if (exists.rows.length === 0) {
    await sql`create role ${role} nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls`.execute(db);
  }
  await sql`grant create on database ${sql.id(database)} to ${role}`.execute(db);
  // With the right to grant on: the migrations hand its use to the role that the program works under.
  await sql`alter schema public owner to ${role}`.execute(db);
  await sql`set role ${role}`.execute(db);
}
