/**
 * The way in to everything that is kept. Owns opening and closing, and the transaction in which it is said who asks;
 * what is read and written stands in the folder of its stage.
 */
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Kysely, PostgresDialect, sql } from "kysely";
import type pg from "pg";
import { type AskedTransaction, type Asking, assertAsking, localOrganisation } from "./asking.ts";
import { ConnectionSource } from "./connection-source.ts";
import { type ImportRuns, importRunsOf } from "./import-run/import-runs.ts";
import { type LearningLines, learningLinesOf } from "./learning-line/learning-lines.ts";
import { type Documents, documentsOf } from "./linking/documents.ts";
import { type LinkingModels, linkingModelsOf } from "./linking/linking-models.ts";
import { type LocalLabels, localLabelsOf } from "./linking/local-labels.ts";
import { type Suggestions, suggestionsOf } from "./linking/suggestions.ts";
import { migrate } from "./migration/migrate.ts";
import { appRole } from "./server/create-database.ts";
import {
  type EmbeddedOptions,
  type EmbeddedServer,
  ensureRunning,
  prepareServer,
  stopServer,
} from "./server/embedded-server.ts";
import { prepareExternal } from "./server/external-server.ts";
import { isConnectionError, StorageError } from "./storage-error.ts";
import type { Tables } from "./tables.ts";
import { type Taxonomies, taxonomiesOf } from "./taxonomy/taxonomies.ts";

/** How long one that closes at the same time may take to be gone. */
const leavingMs = 1_000;

export interface StorageOptions extends Partial<EmbeddedOptions> {
  /** Default: the environment's DATABASE_URL; none: the database that the project brings itself. */
  readonly databaseUrl?: string | undefined;
  /** Default: the environment's DATABASE_APP_URL; none: made with the rights of `databaseUrl`. */
  readonly appUrl?: string | undefined;
  /** How long a lost server is waited for, in ms; default 15,000. */
  readonly patienceMs?: number;
}

/** One transaction in the name of who asks; of no use after it. */
export interface AskedStorage extends AskedTransaction {
  readonly learningLines: LearningLines;
  readonly importRuns: ImportRuns;
  readonly taxonomies: Taxonomies;
  readonly linkingModels: LinkingModels;
  readonly localLabels: LocalLabels;
  readonly documents: Documents;
  readonly suggestions: Suggestions;
}

export interface Storage {
  /** Where the program keeps its data; the embedded database may have had to go elsewhere, see `place`. */
  readonly home: string;
  /** Folder of the embedded database, or null with a PostgreSQL of the user's own. */
  readonly place: string | null;
  /**
   * Does the work in one transaction, in the name of who asks: all of it is kept, or nothing. Waits for a server that
   * was lost before the work began; a server lost later makes it throw, and then it is not known whether the last
   * commit was kept. The work must use only the transaction it is given.
   */
  as<Result>(asking: Asking, work: (asked: AskedStorage) => Promise<Result>): Promise<Result>;
  /** Resolves when the database answers, having brought it back when it was lost; throws `StorageError`. */
  ping(): Promise<void>;
  /** Stops the embedded server too, unless another Leerlijn still uses it. */
  close(): Promise<void>;
}

/** The data folder: what is given, else LEERLIJN_HOME, else `.data` in the project. */
export function homeFolder(given?: string): string {
  const fromEnvironment = process.env["LEERLIJN_HOME"];
  if (given !== undefined && given !== "") return given;
  if (fromEnvironment !== undefined && fromEnvironment !== "") return fromEnvironment;
  return join(import.meta.dirname, "..", "..", "..", ".data");
}

/** Opens the database, makes and migrates it where needed. Throws `StorageError` with what to do. */
export async function openStorage(options: StorageOptions = {}): Promise<Storage> {
  const home = homeFolder(options.home);
  const databaseUrl = options.databaseUrl ?? process.env["DATABASE_URL"];
  return databaseUrl === undefined || databaseUrl === ""
    ? openEmbedded({ ...options, home })
    : openExternal({ ...options, home, databaseUrl });
}

async function openEmbedded(options: StorageOptions & { readonly home: string }): Promise<Storage> {
  const server = await prepareServer(options);
  await migrateRunning(server);
  const locate = async (): Promise<pg.PoolConfig> => (await ensureRunning(server)).app;
  const opened = await openPool(locate, options);
  return {
    home: options.home,
    place: server.place.database,
    as: opened.as,
    ping: opened.ping,
    close: async () => {
      const alone = await opened.isAlone();
      await opened.close();
      if (alone) await stopServer(server);
    },
  };
}

/** Another Leerlijn may stop the server it shared with us just now: then it is started again. */
async function migrateRunning(server: EmbeddedServer): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const { owner } = await ensureRunning(server);
    try {
      await migrate(owner, appRole);
      return;
    } catch (error) {
      if (!isConnectionError(error) || attempt === 5) throw error;
    }
  }
}

async function openExternal(
  options: StorageOptions & { readonly home: string; readonly databaseUrl: string },
): Promise<Storage> {
  const appUrl = options.appUrl ?? process.env["DATABASE_APP_URL"];
  const { home, databaseUrl } = options;
  const logins = await prepareExternal({ home, databaseUrl, ...(appUrl === undefined ? {} : { appUrl }) });
  await migrate({ connectionString: logins.ownerUrl }, logins.appRole);
  const opened = await openPool(async () => ({ connectionString: logins.appUrl }), options);
  return {
    home: options.home,
    place: null,
    as: opened.as,
    ping: opened.ping,
    close: opened.close,
  };
}

interface OpenedPool {
  readonly as: Storage["as"];
  readonly ping: Storage["ping"];
  /** True when no other process of ours is connected; one that is just leaving is waited for. */
  readonly isAlone: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

async function openPool(locate: () => Promise<pg.PoolConfig>, options: StorageOptions): Promise<OpenedPool> {
  const source = new ConnectionSource({ locate, patienceMs: options.patienceMs ?? 15_000 });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: source }) });
  try {
    await assertWeakRole(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    as: (asking, work) => runAs(db, source, asking, work),
    ping: () => runAs(db, source, { organisation: localOrganisation }, async () => {}),
    isAlone: () => waitUntilAlone(db),
    close: () => db.destroy(),
  };
}

/** A connection that was closed stays in the server's list until its process has ended. */
async function waitUntilAlone(db: Kysely<Tables>): Promise<boolean> {
  const deadline = Date.now() + leavingMs;
  for (;;) {
    const asked = await sql<{ others: boolean }>`select exists (select 1 from pg_stat_activity
      where usename = current_user and application_name <> current_setting('application_name')) as others`
      .execute(db)
      .catch(() => null);
    if (asked === null) return false;
    if (asked.rows[0]?.others === false) return true;
    if (Date.now() > deadline) return false;
    await sleep(25);
  }
}

async function runAs<Result>(
  db: Kysely<Tables>,
  source: ConnectionSource,
  asking: Asking,
  work: (asked: AskedStorage) => Promise<Result>,
): Promise<Result> {
  assertAsking(asking);
  for (let attempt = 1; ; attempt += 1) {
    let begun = false;
    try {
      return await db.transaction().execute(async (transaction) => {
        await sql`select set_config('asking.organisation', ${asking.organisation}, true)`.execute(transaction);
        begun = true;
        return work(readersOf({ db: transaction, asking }));
      });
    } catch (error) {
      if (!isConnectionError(error)) throw error;
      source.forget();
      // A connection that died while it lay idle: nothing was asked over it yet, so asking again is safe.
      if (begun || attempt === 5) throw error;
    }
  }
}

function readersOf(asked: AskedTransaction): AskedStorage {
  return {
    ...asked,
    learningLines: learningLinesOf(asked),
    importRuns: importRunsOf(asked),
    taxonomies: taxonomiesOf(asked),
    linkingModels: linkingModelsOf(asked),
    localLabels: localLabelsOf(asked),
    documents: documentsOf(asked),
    suggestions: suggestionsOf(asked),
  };
}

/** The role that works here must be held by row-level security; one that is not makes the wall a picture of a wall. */
async function assertWeakRole(db: Kysely<Tables>): Promise<void> {
  const asked = await sql<{ strong: boolean; owns: boolean }>`select
    (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as strong,
    exists (select 1 from pg_class
      where relnamespace = 'public'::regnamespace and pg_has_role(current_user, relowner, 'member')) as owns`.execute(
    db,
  );
  const { strong = true, owns = true } = asked.rows[0] ?? {};
  if (!strong && !owns) return;
  throw new StorageError(
    "role-too-strong",
    "The role that Leerlijn works under owns its tables or may bypass row-level security. Give DATABASE_APP_URL a role that is NOSUPERUSER NOBYPASSRLS and owns nothing.",
  );
}
