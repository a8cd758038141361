/**
 * The account that PostgreSQL runs under. PostgreSQL refuses to run as root, so root hands it to an account without
 * rights; an ordinary user runs it as itself. Owns choosing the account and asking what that account can reach.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { StorageError } from "../storage-error.ts";

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** In order of preference; `nobody` is there on every Unix. */
const candidates = ["leerlijn", "postgres", "nobody"];

/** The account to start PostgreSQL under, or null: as whoever runs this process. */
export function chooseAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of candidates) {
    const account = accountNamed(name);
    if (account !== null && account.uid !== 0) return account;
  }
  throw new StorageError(
    "account-missing",
    `PostgreSQL does not run as root, and none of the accounts ${candidates.join(", ")} is there. Make one of them, or start Leerlijn as an ordinary user.`,
  );
}

function accountNamed(name: string): Account | null {
  const ask = (flag: string): number =>
    Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"], encoding: "utf8" }));
  try {
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return null;
  }
}

/** Whether the account can enter the folder: asked of the kernel, so that access lists and mounts count too. */
export function canEnter(account: Account | null, folder: string): boolean {
  return test(account, "-x", folder);
}

/** Whether the account can execute the file. */
export function canExecute(account: Account | null, file: string): boolean {
  return test(account, "-x", file);
}

function test(account: Account | null, flag: string, path: string): boolean {
  if (account === null) return true;
  const asked = spawnSync("/bin/sh", ["-c", `test ${flag} "$1"`, "sh", path], {
    ...account,
    cwd: "/",
    stdio: "ignore",
  });
  return asked.status === 0;
}
