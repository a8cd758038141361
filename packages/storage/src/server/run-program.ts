/** Runs one of PostgreSQL's programs to its end, under the account it must run under. Owns nothing else. */
import { spawn } from "node:child_process";
import type { Account } from "./account.ts";

export interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** What PostgreSQL may see of the surroundings: no PG* variable of the user's may lead it elsewhere. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv = { LC_ALL: "C", TZ: "UTC" };
  for (const name of ["PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH"]) {
    const value = process.env[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

/** Standard output and error together, at most the last 20,000 characters. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { readonly account: Account | null; readonly input?: string },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...options.account,
      // The folder this process stands in may be closed to the account.
      cwd: process.platform === "win32" ? undefined : "/",
      env: cleanEnvironment(),
      stdio: ["pipe", "pipe", "pipe"],
    });
    let output = "";
    const take = (part: Buffer): void => {
      output = (output + part.toString("utf8")).slice(-20_000);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.stdin.on("error", () => {});
    child.stdin.end(options.input ?? "");
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, output }));
  });
}
