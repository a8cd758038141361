/**
 * Makes a new embedded database: files, roles, passwords. Owns what is done once, before a server ever ran.
 *
 * All is made in a folder beside the real one and renamed at the end, so a start that is killed half-way leaves
 * nothing that looks finished, and of two first starts at once one wins and the other goes on with its database.
 * The roles are made by a server without a network (single-user mode): the superuser never gets to log in.
 */
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StorageError } from "../storage-error.ts";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { type Place, placeIn } from "./place.ts";
import { runProgram } from "./run-program.ts";
import { isAlive } from "./running-server.ts";

export const databaseName = "leerlijn";
export const ownerRole = "leerlijn_owner";
export const appRole = "leerlijn_app";

export interface Passwords {
  readonly owner: string;
  readonly app: string;
}

/** The passwords of the database in this place; makes the database first when there is none. */
export async function ensureDatabase(place: Place, binaries: Binaries, account: Account | null): Promise<Passwords> {
  const found = await readPasswords(place);
  if (found !== null) return found;
  await createDatabase(place, binaries, account);
  const made = await readPasswords(place);
  if (made === null) throw new StorageError("server-failed", `The new database in ${place.database} cannot be read.`);
  return made;
}

async function readPasswords(place: Place): Promise<Passwords | null> {
  try {
    return JSON.parse(await readFile(place.passwords, "utf8")) as Passwords;
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : "";
    if (code === "ENOENT") return null;
    throw new StorageError(
      "folder-not-ours",
      `The data in ${place.home} belongs to another account of this machine. Start Leerlijn under that account, or set LEERLIJN_HOME to a folder of your own.`,
      { cause },
    );
  }
}

async function createDatabase(place: Place, binaries: Binaries, account: Account | null): Promise<void> {
  await removeUnfinished(place.home);
  const part = placeIn(place.home, `database.new-${process.pid}-${randomBytes(4).toString("hex")}`);
  try {
    await mkdir(part.database);
    await chmod(part.database, 0o711);
    for (const folder of [part.data, part.socket]) {
      await mkdir(folder, { mode: 0o700 });
      if (account !== null) await chown(folder, account.uid, account.gid);
    }
    const passwords = { owner: newPassword(), app: newPassword() };
    await initialise(part, binaries, account);
    await createRoles(part, binaries, account, passwords);
    await writeDurably(part.passwords, `${JSON.stringify(passwords)}\n`);
    await rename(part.database, place.database);
    await syncFolder(place.home);
  } catch (error) {
    await rm(part.database, { recursive: true, force: true });
    const code = error instanceof Error && "code" in error ? error.code : "";
    // Another start was first and its database stands: go on with that one.
    if (code === "ENOTEMPTY" || code === "EEXIST" || (code === "EPERM" && (await readPasswords(place)) !== null))
      return;
    throw error;
  }
}

async function initialise(part: Place, binaries: Binaries, account: Account | null): Promise<void> {
  // initdb insists on a superuser's password before it writes a configuration that always asks for one; the role
  // loses it, and its right to log in, in the next step.
  const passwordFile = join(part.socket, "password");
  await writeFile(passwordFile, `${newPassword()}\n`, { mode: 0o600 });
  if (account !== null) await chown(passwordFile, account.uid, account.gid);
  const ended = await runProgram(
    binaries.initdb,
    [
      `--pgdata=${part.data}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // PostgreSQL's own collation: the same order on every machine, whatever languages are installed on it.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--data-checksums",
    ],
    { account },
  );
  await rm(passwordFile, { force: true });
  if (ended.status !== 0) throw new StorageError("server-failed", `A new database could not be made.\n${ended.output}`);
}

async function createRoles(
  part: Place,
  binaries: Binaries,
  account: Account | null,
  passwords: Passwords,
): Promise<void> {
  const bound = "nosuperuser nocreatedb nocreaterole noreplication nobypassrls";
  // Single-user mode reads one statement a line.
  const statements = [
    `create role ${ownerRole} login ${bound} password '${passwords.owner}';`,
    `create role ${appRole} login ${bound} password '${passwords.app}';`,
    `create database ${databaseName} owner ${ownerRole};`,
    `revoke connect, temporary on database ${databaseName} from public;`,
    `grant connect on database ${databaseName} to ${appRole};`,
    "alter role postgres nologin password null;",
  ];
  const ended = await runProgram(binaries.postgres, ["--single", "-D", part.data, "postgres"], {
    account,
    input: `${statements.join("\n")}\n`,
  });
  const refused = /^.*\b(?:ERROR|FATAL|PANIC): .*$/m.exec(ended.output);
  if (ended.status !== 0 || refused !== null) {
    throw new StorageError("server-failed", `The roles of a new database could not be made. ${refused?.[0] ?? ""}`);
  }
}

/** What a killed first start left behind. */
async function removeUnfinished(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = /^database\.new-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(home, name), { recursive: true, force: true });
  }
}

function newPassword(): string {
  return randomBytes(24).toString("hex");
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const opened = await open(folder, "r");
  await opened.sync().finally(() => opened.close());
}
