/**
 * PostgreSQL brought by the project itself. Owns starting it on a data folder, finding one that already runs there,
 * and stopping it; not the pool that talks to it.
 *
 * The server is a process of its own, so that killing Leerlijn never kills a transaction half-way, and the next start
 * finds the server by its pid file and goes on with it. It listens on a Unix socket in a folder of its own; where the
 * path of that socket would be too long, or on Windows, on 127.0.0.1. Both ask a password (SCRAM).
 */
import { spawn } from "node:child_process";
import { chown, open, readFile, rename, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { isConnectionError, StorageError } from "../storage-error.ts";
import { type Account, chooseAccount } from "./account.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { appRole, databaseName, ensureDatabase, ownerRole, type Passwords } from "./create-database.ts";
import { choosePlace, defaultSharedFolder, ownerOf, type Place, settleRights, socketFits } from "./place.ts";
import { cleanEnvironment, runProgram } from "./run-program.ts";
import { isServing, type PidFile, readPidFile, removeStalePidFile } from "./running-server.ts";

export interface Login {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
}

export interface Logins {
  readonly owner: Login;
  readonly app: Login;
}

export interface EmbeddedServer {
  readonly place: Place;
  readonly account: Account | null;
  readonly binaries: Binaries;
  readonly passwords: Passwords;
  readonly listen: "socket" | "tcp";
  readonly port: number;
}

export interface EmbeddedOptions {
  readonly home: string;
  /** "socket" unless it cannot be; "tcp" is for Windows and for tests of it. */
  readonly listen?: "socket" | "tcp";
  /** Tried first where the server listens on 127.0.0.1; another free port is taken when this one is not free. */
  readonly port?: number;
  readonly sharedFolder?: string;
}

const majorVersion = "18";
const preferredPort = 54280;
const startSeconds = 60;
const mostLogBytes = 5_000_000;

/** Makes the database when there is none; starts nothing yet. */
export async function prepareServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const sharedFolder = options.sharedFolder ?? defaultSharedFolder;
  const chosen = chooseAccount();
  const place = await choosePlace(options.home, chosen, sharedFolder);
  const account = await ownerOf(place, chosen);
  await settleRights(place, account);
  const binaries = await findBinaries(account, sharedFolder);
  const passwords = await ensureDatabase(place, binaries, account);
  const version = (await readFile(`${place.data}/PG_VERSION`, "utf8").catch(() => majorVersion)).trim();
  if (version !== majorVersion) {
    throw new StorageError(
      "folder-other-version",
      `The data in ${place.data} was made by PostgreSQL ${version}; this Leerlijn brings PostgreSQL ${majorVersion}. Use the Leerlijn that made it, or another LEERLIJN_HOME.`,
    );
  }
  const listen = options.listen ?? (socketFits(place) ? "socket" : "tcp");
  return { place, account, binaries, passwords, listen, port: options.port ?? preferredPort };
}

/** The server on this data, running: one that was there already, or a new one. Throws after a minute. */
export async function ensureRunning(server: EmbeddedServer): Promise<Logins> {
  const deadline = Date.now() + startSeconds * 1000;
  let port = server.port;
  let told = "";
  while (Date.now() < deadline) {
    const found = await findRunning(server);
    if (found === "wait") {
      await sleep(15);
      continue;
    }
    if (found !== null) return found;
    const started = await startOnce(server, port);
    if (started.kind === "started") continue;
    told = started.log;
    if (started.kind === "failed") break;
    if (started.kind === "port-taken") port = await freePort();
    else await sleep(50);
  }
  throw new StorageError("server-failed", `PostgreSQL did not start on ${server.place.data}.\n${told}`);
}

/** Lets the server finish and write everything; harmless when none runs. */
export async function stopServer(server: EmbeddedServer): Promise<void> {
  const { account, binaries, place } = server;
  await runProgram(binaries.pgCtl, ["stop", "-D", place.data, "-m", "fast", "-w", "-t", "60", "-s"], { account });
}

/** The logins of a server that answers; "wait" while one is coming up or going down; null when there is none. */
async function findRunning(server: EmbeddedServer): Promise<Logins | "wait" | null> {
  const file = await readPidFile(server.place);
  if (file === null) return null;
  if (!(await isServing(server.place, file.pid))) {
    await removeStalePidFile(server.place, file);
    return null;
  }
  if (!file.ready) return "wait";
  const logins = loginsOf(server, file);
  return (await answers(logins.app)) ? logins : "wait";
}

function loginsOf(server: EmbeddedServer, file: PidFile): Logins {
  const host = file.socket === "" ? "127.0.0.1" : file.socket;
  const at = { host, port: file.port, database: databaseName };
  return {
    owner: { ...at, user: ownerRole, password: server.passwords.owner },
    app: { ...at, user: appRole, password: server.passwords.app },
  };
}

async function answers(login: Login): Promise<boolean> {
  const client = new pg.Client({ ...login, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (isConnectionError(error)) return false;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

interface StartOutcome {
  readonly kind: "started" | "port-taken" | "other-server" | "failed";
  readonly log: string;
}

/** Starts a server and waits until it says it is ready, or has ended. */
async function startOnce(server: EmbeddedServer, port: number): Promise<StartOutcome> {
  const { account, binaries, place } = server;
  const from = await prepareLog(place, account);
  const log = await open(place.log, "a", 0o600);
  const child = spawn(binaries.postgres, ["-D", place.data, ...settings(server, port)], {
    ...account,
    cwd: process.platform === "win32" ? undefined : "/",
    env: cleanEnvironment(),
    detached: true,
    windowsHide: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  let ended = false;
  const spawned = new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", reject);
  });
  child.once("exit", () => {
    ended = true;
  });
  await spawned.finally(() => log.close());
  child.unref();
  while (!ended) {
    const file = await readPidFile(place);
    if (file !== null && file.pid === child.pid && file.ready) return { kind: "started", log: "" };
    await sleep(10);
  }
  return explain((await readFile(place.log)).subarray(from).toString("utf8"));
}

function explain(log: string): StartOutcome {
  if (/postmaster\.pid" already exists|pre-existing shared memory block|\.lock" already exists/.test(log)) {
    return { kind: "other-server", log };
  }
  if (/could not create any TCP\/IP sockets/.test(log)) return { kind: "port-taken", log };
  return { kind: "failed", log };
}

function settings(server: EmbeddedServer, port: number): string[] {
  const socket = server.listen === "socket";
  const chosen: Record<string, string> = {
    // The value is a list, in which a quoted name may hold commas and spaces.
    unix_socket_directories: socket ? `"${server.place.socket.replaceAll('"', '""')}"` : "",
    unix_socket_permissions: "0700",
    listen_addresses: socket ? "" : "127.0.0.1",
    port: String(socket ? 5432 : port),
    max_connections: "60",
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    password_encryption: "scram-sha-256",
    log_min_messages: "warning",
    // Statements may hold what people wrote; the log never does.
    log_min_error_statement: "panic",
    log_timezone: "UTC",
    timezone: "UTC",
    jit: "off",
  };
  return Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Gives the log to the account, puts a long one aside, and says where the new lines will begin. */
async function prepareLog(place: Place, account: Account | null): Promise<number> {
  const there = await stat(place.log).catch(() => null);
  if (there !== null && there.size > mostLogBytes) await rename(place.log, `${place.log}.1`);
  const file = await open(place.log, "a", 0o600);
  await file.close();
  if (account !== null) await chown(place.log, account.uid, account.gid);
  return (await stat(place.log)).size;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : preferredPort));
    });
  });
}
