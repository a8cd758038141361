/**
 * Measures how long a newcomer waits: from a copy of the project without packages until the starter line's page
 * answers with its findings, and the same once more with everything there. Under Node 20 where there is one, as a
 * newcomer may have; on another port and in a folder of its own.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const root = join(import.meta.dirname, "..");
const patienceMs = 600_000;

/** Seconds; `nodeVersion` is that of the `npm start`. */
export async function run(): Promise<Readonly<Record<string, number | string>>> {
  const folder = await mkdtemp(join(tmpdir(), "leerlijn start "));
  try {
    const copy = join(folder, "leerlijn");
    await copyProject(copy);
    const line = await starterLine(copy);
    const fresh = await startOnce(copy, line);
    const warm = await startOnce(copy, line);
    return {
      freshSeconds: fresh.seconds,
      warmSeconds: warm.seconds,
      findings: warm.findings,
      nodeVersion: nodeVersion(),
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What git keeps, as a clone would have it, with what is not committed yet. */
async function copyProject(to: string): Promise<void> {
  const list = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  for (const file of list.split("\0").filter((name) => name !== "")) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await cp(join(root, file), join(to, file)).catch((error: NodeJS.ErrnoException) => {
      // Deleted and not committed yet.
      if (error.code !== "ENOENT") throw error;
    });
  }
}

async function starterLine(copy: string): Promise<string> {
  const text = await readFile(join(copy, "datapacks", "smart-industry", "learning-line.json"), "utf8");
  return (JSON.parse(text) as { readonly id: string }).id;
}

/** The environment of a newcomer: not that of the `npm run` this stands in. */
function environment(port: number, copy: string): NodeJS.ProcessEnv {
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((part) => !part.includes("node_modules"));
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command)/.test(name));
  return {
    ...Object.fromEntries(kept),
    PATH: path.join(delimiter),
    PORT: String(port),
    LEERLIJN_HOME: join(copy, "..", "home"),
    DATABASE_URL: "",
    CI: "true",
  };
}

function nodeVersion(): string {
  const env = environment(0, root);
  return execFileSync("node", ["--version"], { env, encoding: "utf8" }).trim();
}

async function startOnce(copy: string, line: string): Promise<{ readonly seconds: number; readonly findings: number }> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn("npm", ["start", "--silent"], {
    cwd: copy,
    env: environment(port, copy),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (part: string) => {
      output += part;
    });
  }
  try {
    const findings = await untilAnswered(child, `http://localhost:${port}`, line);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    return { seconds, findings };
  } catch (error) {
    throw new Error(`npm start did not get there.\n${output.slice(-3000)}`, { cause: error });
  } finally {
    await stop(child);
  }
}

/** Until both the page and the check of the line are there; gives the number of findings. */
async function untilAnswered(child: ChildProcess, url: string, line: string): Promise<number> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`ended with ${child.exitCode}`);
    const check = await fetch(`${url}/api/v1/learning-lines/${encodeURIComponent(line)}/check`).catch(() => null);
    if (check?.status === 200) {
      const { report } = (await check.json()) as { readonly report: { readonly findings: readonly unknown[] } };
      const page = await fetch(`${url}/leerlijnen/${encodeURIComponent(line)}`);
      const isPage = page.status === 200 && (await page.text()).includes("<html");
      if (isPage && report.findings.length > 0) return report.findings.length;
    }
    await sleep(25);
  }
  throw new Error(`not within ${patienceMs / 1000} s`);
}

/** As Ctrl-C in a terminal: the whole group hears it. npm is gone first; the server still closes its database. */
async function stop({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined) return;
  signalGroup(pid, "SIGINT");
  for (let tries = 0; tries < 600 && signalGroup(pid, 0); tries += 1) await sleep(50);
}

/** False when nobody of the group is left. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
