/**
 * Whether what was acknowledged is there after everything was killed. A process of its own writes; after some writes
 * it and every PostgreSQL process on its data get kill -9, at once and in the midst of writing; then it starts again on
 * the same data. After each kill every acknowledged write is read back and compared by content.
 *
 * Owns the killing and the comparing. A killed process leaves what the operating system already took in; only loss of
 * power tries fsync itself, so its setting is shown beside the figures.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { localOrganisation } from "@leerlijn/storage/asking";
import { placeIn } from "@leerlijn/storage/server/place";
import { processesOn } from "@leerlijn/storage/server/running-server";
import { openStorage } from "@leerlijn/storage/storage";
import { sql } from "kysely";
import { killProcess, killServer } from "../packages/storage/test/kill-server.ts";

const kills = 20;
const writesPerKill = 110;
const asking = { organisation: localOrganisation };

export async function run(): Promise<Record<string, number | string | boolean>> {
  const folder = await mkdtemp(join(tmpdir(), "leerlijn crash "));
  await chmod(folder, 0o711);
  const home = join(folder, "home");
  const acknowledged: Acknowledged[] = [];
  let lost = 0;
  let failedOpens = 0;
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      const written = await writeAndKill(home, kill);
      acknowledged.push(...written);
      if (written.length === 0) failedOpens += 1;
      const compared = await countLost(home, acknowledged).catch(() => null);
      if (compared === null) failedOpens += 1;
      else lost += compared;
    }
    const settings = await readSettings(home);
    return { kills, acknowledged: acknowledged.length, lost, failedOpens, ...settings };
  } finally {
    await killServer(placeIn(home));
    await rm(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
  }
}

/** A write that the writer was told is kept. */
interface Acknowledged {
  readonly id: string;
  readonly revision: number;
  readonly sha256: string;
}

/** Lets a writer go on until enough was acknowledged and then some random moment more, and kills it and the server. */
async function writeAndKill(home: string, kill: number): Promise<readonly Acknowledged[]> {
  const child = spawn(process.execPath, [import.meta.filename, "--write", home, String(kill)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (child.stdout === null) throw new Error("the writer has no output");
  const acknowledged: Acknowledged[] = [];
  let killing: Promise<void> | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    const [id = "", revision = "", sha256 = ""] = line.split(" ");
    // Of a line that the kill cut off nothing was acknowledged to anybody.
    if (sha256.length !== 64) continue;
    acknowledged.push({ id, revision: Number(revision), sha256 });
    if (acknowledged.length === writesPerKill) killing = killAll(child, home, Math.random() * 20);
  }
  await killing;
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return acknowledged;
}

async function killAll(child: ChildProcess, home: string, afterMs: number): Promise<void> {
  const victims = await processesOn(placeIn(home));
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill("SIGKILL");
  victims.forEach(killProcess);
  await killServer(placeIn(home));
}

function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Opens the database, which recovers it, and compares all that was ever acknowledged. */
async function countLost(home: string, acknowledged: readonly Acknowledged[]): Promise<number> {
  const storage = await openStorage({ home, databaseUrl: "" });
  try {
    return await storage.as(asking, async (tx) => {
      let lost = 0;
      for (const { id, revision, sha256 } of acknowledged) {
        const line = await tx.learningLines.getRevision(id, revision);
        if (line === null || fingerprint(JSON.stringify(line)) !== sha256) lost += 1;
      }
      return lost;
    });
  } finally {
    await storage.close();
  }
}

async function readSettings(home: string): Promise<Record<string, string>> {
  const storage = await openStorage({ home, databaseUrl: "" });
  try {
    const found = await storage.as(asking, (tx) =>
      sql<Record<string, string>>`select current_setting('fsync') as "fsync",
        current_setting('full_page_writes') as "fullPageWrites",
        current_setting('synchronous_commit') as "synchronousCommit"`.execute(tx.db),
    );
    return found.rows[0] ?? {};
  } finally {
    await storage.close();
  }
}

/** The writer: four at once, half of them new lines, half new revisions of one line. */
async function write(home: string, kill: string): Promise<never> {
  const storage = await openStorage({ home, databaseUrl: "" });
  const writeOn = async (writer: number): Promise<never> => {
    for (let count = 0; ; count += 1) {
      const id = count % 2 === 0 ? `line-${kill}-${writer}-${count}` : `line-${writer}`;
      const title = { nl: `Lijn ${kill} ${writer} ${count} ${Math.random()}`.repeat(1 + (count % 40)) };
      const line = {
        format: "leerlijn/1",
        id,
        title,
        cohorts: [],
        skills: [],
        entryProfiles: [],
        programmes: [],
      } as const;
      const outcome = await storage.as(asking, (tx) =>
        tx.learningLines.put(id, line, { expectedRevision: "any", person: "bench" }),
      );
      if (outcome.kind !== "kept") throw new Error(`not kept: ${JSON.stringify(outcome)}`);
      process.stdout.write(`${id} ${outcome.revision} ${fingerprint(JSON.stringify(line))}\n`);
    }
  };
  return Promise.race([1, 2, 3, 4].map(writeOn));
}

if (process.argv[2] === "--write") await write(process.argv[3] ?? "", process.argv[4] ?? "");
