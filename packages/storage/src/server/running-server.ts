/**
 * What the files of a database say about a server that runs on it, or ran. Owns reading `postmaster.pid` and telling
 * a live server's from one left by a crash; not starting or stopping.
 */
import { execFileSync } from "node:child_process";
import { readdir, readFile, readlink, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Place } from "./place.ts";

export interface PidFile {
  readonly pid: number;
  readonly port: number;
  /** Folder of the Unix socket, or "" when the server listens on 127.0.0.1. */
  readonly socket: string;
  readonly ready: boolean;
  readonly text: string;
}

/** Null when there is none, or none that is written to the end. */
export async function readPidFile(place: Place): Promise<PidFile | null> {
  const text = await readFile(join(place.data, "postmaster.pid"), "utf8").catch(() => null);
  if (text === null) return null;
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  return {
    pid,
    port: Number(lines[3] ?? "0"),
    socket: lines[4]?.trim() ?? "",
    ready: lines[7]?.trim() === "ready",
    text,
  };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Whether the process of the pid file is a PostgreSQL on this data. After a crash of the machine the number may have
 * been given to any other process; PostgreSQL itself then refuses to start.
 */
export async function isServing(place: Place, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === "linux") return (await workingFolder(pid)) === place.data;
  if (process.platform === "win32") return true;
  try {
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).includes(place.data);
  } catch {
    return false;
  }
}

async function workingFolder(pid: number): Promise<string | null> {
  return readlink(`/proc/${pid}/cwd`).catch(() => null);
}

/** Processes that work on this data, a dead server's children among them. Known on Linux only, elsewhere none. */
export async function processesOn(place: Place): Promise<number[]> {
  if (process.platform !== "linux") return [];
  const found: number[] = [];
  for (const name of await readdir("/proc")) {
    const pid = Number(name);
    if (Number.isSafeInteger(pid) && pid > 0 && (await workingFolder(pid)) === place.data) found.push(pid);
  }
  return found;
}

/**
 * Removes the pid file, and the socket's, when the process they name is another program. Where nobody lives under
 * the number PostgreSQL does this itself, with a check on shared memory that we leave to it.
 */
export async function removeStalePidFile(place: Place, file: PidFile): Promise<void> {
  if (!isAlive(file.pid) || (await isServing(place, file.pid))) return;
  if ((await processesOn(place)).length > 0) return;
  if ((await readPidFile(place))?.text !== file.text) return;
  await rm(join(place.data, "postmaster.pid"), { force: true });
  if (file.socket !== "") await rm(join(file.socket, `.s.PGSQL.${file.port}.lock`), { force: true });
}
