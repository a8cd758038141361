/**
 * `leerlijn start`: opens the database, loads the starter pack the first time, builds the pages when their source
 * changed, and answers until it is stopped. Owns the order and what is said of it.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { LogEntry } from "@leerlijn/api/context";
import { type RunningServer, startServer } from "@leerlijn/api/server";
import { loadStarterPack } from "@leerlijn/api/starter-pack";
import type { StartStep } from "@leerlijn/contract/status";
import { openStorage } from "@leerlijn/storage/storage";
import { buildPages } from "./build-pages.ts";
import { CommandError, type ExitCode, exitCodes, issueLines, say } from "./terminal.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const person = "beheerder";
const defaultPort = 4280;

export async function runStart(): Promise<ExitCode> {
  const started = performance.now();
  const port = portOf(process.env["PORT"]);
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
  await assertPortFree(port);
  const steps = new Steps();
  const opening = steps.run("database", "Database", () => openStorage());
  // Both take their time and neither needs the other.
  const building = steps.run("pages", "Pages", () => buildPages(root));
  const [opened, built] = await Promise.allSettled([opening, building]);
  if (opened.status === "rejected") throw opened.reason;
  const storage = opened.value;
  try {
    if (built.status === "rejected") throw built.reason;
    const webRoot = built.value;
    const pack = await steps.run("starter-pack", "Starter pack", () =>
      loadStarterPack(storage, join(root, "datapacks", "smart-industry"), person),
    );
    for (const issue of pack.issues) await say(issueLines(issue, "en"));
    const server = await startServer({
      storage,
      version: versionOf(root),
      port,
      hostNames: (process.env["LEERLIJN_HOSTS"] ?? "").split(","),
      webRoot,
      person,
      startSteps: () => steps.list(),
      log: writeLog,
    });
    await say(`Ready in ${seconds(started)} s. Open ${server.url} in your browser; Ctrl-C stops.`);
    await stopped;
    await stop(server);
  } finally {
    await storage.close();
  }
  await say("Stopped.");
  return exitCodes.inOrder;
}

async function stop(server: RunningServer): Promise<void> {
  await say("Stopping …");
  await server.close();
}

/** What is done, told on the terminal and to `status`. */
class Steps {
  readonly #steps = new Map<string, StartStep>();

  list(): readonly StartStep[] {
    return [...this.#steps.values()];
  }

  async run<Value>(step: string, title: string, work: () => Promise<Value>): Promise<Value> {
    const started = performance.now();
    const set = (state: StartStep["state"], taken: number | null) =>
      this.#steps.set(step, { step, state, seconds: taken });
    set("running", null);
    try {
      const value = await work();
      set("done", Number(seconds(started)));
      await say(`${title.padEnd(14)}${seconds(started)} s`);
      return value;
    } catch (error) {
      set("failed", Number(seconds(started)));
      throw error;
    }
  }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

function portOf(given: string | undefined): number {
  if (given === undefined || given === "") return defaultPort;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new CommandError(exitCodes.wrongUse, `PORT=${given} is no port: give a number from 1 to 65535.`);
}

/** Looked at before all the work, so that a second start by mistake tells at once. */
function assertPortFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const taken =
        `Port ${port} is taken. If Leerlijn runs already, open http://localhost:${port} ; ` +
        `otherwise start on another port: PORT=${port + 1} npm start`;
      const told =
        error.code === "EADDRINUSE" ? taken : `Port ${port} cannot be used (${error.code ?? error.message}).`;
      reject(new CommandError(exitCodes.failure, told));
    });
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve()));
  });
}

function versionOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { readonly version: string };
  return version;
}

/** What went wrong only; all requests with LEERLIJN_LOG=all. */
function writeLog(entry: LogEntry): void {
  if (entry.level !== "info" || process.env["LEERLIJN_LOG"] === "all") {
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
  }
}
