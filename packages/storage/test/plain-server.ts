/**
 * For tests: a PostgreSQL as a user might have one already, with a superuser that logs in by password. Owns nothing
 * of the program; it stands in for whatever DATABASE_URL names.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { chooseAccount } from "../src/server/account.ts";
import { findBinaries } from "../src/server/binaries.ts";
import { defaultSharedFolder } from "../src/server/place.ts";
import { cleanEnvironment, runProgram } from "../src/server/run-program.ts";

export interface PlainServer {
  readonly pid: number;
  /** The address of a database for a user, by the server's socket. */
  url(user: string, password: string, database: string): string;
  /** Runs one statement as the superuser. */
  run(statement: string, database?: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startPlainServer(): Promise<PlainServer> {
  const account = chooseAccount();
  const binaries = await findBinaries(account, defaultSharedFolder);
  const folder = await mkdtemp(join(tmpdir(), "plain-"));
  await chmod(folder, 0o711);
  const data = join(folder, "data");
  const passwordFile = join(folder, "password");
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, "super\n");
  if (account !== null) await chown(data, account.uid, account.gid);
  await chmod(passwordFile, 0o644);
  const made = await runProgram(
    binaries.initdb,
    ["-D", data, "-U", "boss", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--no-sync"],
    { account },
  );
  if (made.status !== 0) throw new Error(made.output);
  const child = spawn(binaries.postgres, ["-D", data, "-k", data, "-c", "listen_addresses="], {
    ...account,
    cwd: "/",
    env: cleanEnvironment(),
    stdio: "ignore",
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error("the plain server did not start");
  const url = (user: string, password: string, database: string): string =>
    `postgresql://${user}:${password}@${encodeURIComponent(data)}/${database}`;
  const run = async (statement: string, database = "postgres"): Promise<void> => {
    const client = new pg.Client({ connectionString: url("boss", "super", database) });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  for (let tries = 0; ; tries += 1) {
    try {
      await run("select 1");
      break;
    } catch (error) {
      if (tries === 200) throw error;
      await sleep(25);
    }
  }
  const stop = async (): Promise<void> => {
    const ended = once(child, "exit");
    child.kill("SIGINT");
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
  };
  return { pid, url, run, stop };
}
