/**
 * A PostgreSQL of the user's own, named by DATABASE_URL. Owns getting from that one address to two logins: the role
 * that owns the tables and migrates, and the role without rights that the program works under.
 */
import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import pg from "pg";
import { setUpLock } from "../migration/migrate.ts";
import { StorageError } from "../storage-error.ts";

export interface ExternalLogins {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly appRole: string;
}

export interface ExternalOptions {
  /** The role that owns the database and migrates it. */
  readonly databaseUrl: string;
  /** The role that the program works under; left out: made here, where the owner may make roles. */
  readonly appUrl?: string;
  readonly home: string;
}

export async function prepareExternal(options: ExternalOptions): Promise<ExternalLogins> {
  const ownerUrl = options.databaseUrl;
  const owner = await connect(ownerUrl, "DATABASE_URL");
  try {
    if (options.appUrl === undefined) return loginsOf(ownerUrl, await ensureAppRole(owner, options));
    await (await connect(options.appUrl, "DATABASE_APP_URL")).end();
    return loginsOf(ownerUrl, options.appUrl);
  } finally {
    await owner.end();
  }
}

/** Throws what whoever wrote the address can act on. */
async function connect(url: string, variable: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {});
    await client.connect();
    return client;
  } catch (cause) {
    throw new StorageError("database-unreachable", whyNot(cause, variable), { cause });
  }
}

function whyNot(cause: unknown, variable: string): string {
  const { code = "", message = "" } = cause as { readonly code?: string; readonly message?: string };
  // The library's own word for an address without a password where one is asked; it has no code.
  switch (/client password must be/.test(message) ? "28P01" : code) {
    case "ERR_INVALID_URL":
      return `${variable} is no address of a database. It reads postgres://name:password@host:5432/database.`;
    case "28P01":
    case "28000":
      return `The database that ${variable} names does not accept this name and password.`;
    case "3D000":
      return `The server that ${variable} names has no such database. Make it, or name another at the end of the address.`;
    default:
      return `The database that ${variable} names does not answer. Is it running, and are host and port right?`;
  }
}

function loginsOf(ownerUrl: string, appUrl: string): ExternalLogins {
  // Asked of the library that will use it: an address says its user in more than one way.
  return { ownerUrl, appUrl, appRole: new pg.Client({ connectionString: appUrl }).user ?? "" };
}

async function ensureAppRole(client: pg.Client, options: ExternalOptions): Promise<string> {
  await client.query("select pg_advisory_lock($1)", [setUpLock]);
  const asked = await client.query<{ database: string; may: boolean }>(
    "select current_database() as database, rolsuper or rolcreaterole as may from pg_roles where rolname = current_user",
  );
  const { database = "", may = false } = asked.rows[0] ?? {};
  const role = `${database}_app`;
  const file = join(options.home, `${role}.password.json`);
  const kept = await readFile(file, "utf8").catch(() => null);
  const exists = (await client.query("select 1 from pg_roles where rolname = $1", [role])).rowCount === 1;
  if (exists && kept !== null) return withRole(options.databaseUrl, role, (JSON.parse(kept) as { app: string }).app);
  if (exists || !may) {
    throw new StorageError(
      "role-needed",
      `Leerlijn works under a role without rights, ${role}, which ${exists ? "is there, but whose password is not known here" : "the role of DATABASE_URL may not make"}. Ask whoever runs the database for that role (LOGIN NOSUPERUSER NOBYPASSRLS) and put its address in DATABASE_APP_URL.`,
    );
  }
  const password = randomBytes(24).toString("hex");
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ app: password })}\n`, { mode: 0o600 });
  const named = client.escapeIdentifier(role);
  await client.query(`create role ${named} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls`);
  await client.query(`alter role ${named} password ${client.escapeLiteral(password)}`);
  return withRole(options.databaseUrl, role, password);
}

/** As parameters: an address without a host, as of a socket, has no place for a user before the host. */
function withRole(databaseUrl: string, role: string, password: string): string {
  const url = new URL(databaseUrl);
  url.username = "";
  url.password = "";
  url.searchParams.set("user", role);
  url.searchParams.set("password", password);
  return url.toString();
}
