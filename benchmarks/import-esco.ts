/**
 * Measures bringing in the full English download of ESCO with the Dutch part: from the zips to a confirmed version in
 * an empty database of its own. Owns the measuring; the process that reads and writes is measured by itself, without
 * the database server. Fails when the data is missing.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readEscoDownload } from "@leerlijn/formats/esco/read-esco-download";
import { localOrganisation } from "@leerlijn/storage/asking";
import { openStorage } from "@leerlijn/storage/storage";

export interface ImportEscoFigures extends Readonly<Record<string, number>> {
  /** Concepts, labels and relations in the database. */
  readonly rows: number;
  /** From the first byte read to the version confirmed. */
  readonly seconds: number;
  readonly readingSeconds: number;
  /** Largest resident memory of the process that reads and writes. */
  readonly peakMb: number;
}

const data = process.env["LEERLIJN_DATA"] ?? join(import.meta.dirname, "../../shared/data");
const wanted = [
  / - v1\.1\.1 - classification - +- csv\.zip$/,
  / - en - csv\.zip$/,
  / - nl - csv.*\.zip$/,
  /^skills_nl/,
];

/** Throws when the downloads are not there. */
export async function run(): Promise<ImportEscoFigures> {
  const home = await mkdtemp(join(tmpdir(), "leerlijn-import-esco-"));
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, home], {
      env: { ...process.env, DATABASE_URL: "" },
    });
    return JSON.parse(stdout) as ImportEscoFigures;
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measure(home: string): Promise<ImportEscoFigures> {
  const folder = join(data, "esco");
  const names = existsSync(folder) ? await readdir(folder) : [];
  const files = wanted.map((pattern) => {
    const name = names.find((one) => pattern.test(one));
    if (name === undefined) throw new Error(`no file like ${pattern} in ${folder}; set LEERLIJN_DATA`);
    return { name, path: join(folder, name) };
  });
  const storage = await openStorage({ home });
  try {
    const start = performance.now();
    const { records } = await readEscoDownload(files);
    const readingSeconds = (performance.now() - start) / 1000;
    if (records === null) throw new Error("the downloads gave no records");
    const draft = await storage.as({ organisation: localOrganisation }, async ({ taxonomies }) => {
      const written = await taxonomies.importVersion(records, { person: "benchmark" });
      const confirmed = await taxonomies.confirm(written.version);
      if (confirmed.kind !== "confirmed") throw new Error("the version was not confirmed");
      return written;
    });
    const seconds = (performance.now() - start) / 1000;
    if (draft.concepts !== records.concepts.length) throw new Error("not all concepts were written");
    if (draft.relations !== records.relations.length) throw new Error("not all relations were written");
    return {
      rows: draft.concepts + draft.labels + draft.relations,
      seconds: rounded(seconds),
      readingSeconds: rounded(readingSeconds),
      // Kilobytes, on every system that Node runs on.
      peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
  } finally {
    await storage.close();
  }
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}

if (import.meta.main && process.argv[2] !== undefined) {
  process.stdout.write(JSON.stringify(await measure(process.argv[2])));
}
