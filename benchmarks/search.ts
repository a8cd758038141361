/**
 * Measures search over full ESCO in two languages: a server of its own process on loopback, eight clients at once,
 * labels misspelt by a fixed generator (`search/misspell.ts`); and on the same queries MiniSearch and `pg_trgm`, each
 * with the settings that find most on trial queries. Training of linking models, which follows an import for minutes,
 * is stopped before. Fails when the data is missing.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "@leerlijn/api/server";
import { readEscoDownload } from "@leerlijn/formats/esco/read-esco-download";
import { localOrganisation } from "@leerlijn/storage/asking";
import { openStorage, type Storage } from "@leerlijn/storage/storage";
import { dataFolder } from "./linking/esco-labels.ts";
import { type Asked, askAll } from "./search/clients.ts";
import { bestOf, type Recall, RecallCount, recallOf } from "./search/measured-recall.ts";
import { miniSearchWays } from "./search/minisearch-peer.ts";
import { anyLength, drawQueries, type Query, type SearchLabel } from "./search/queries.ts";
import { openTrigramPeer } from "./search/trigram-peer.ts";

const asking = { organisation: localOrganisation };
const languages = ["nl", "en"];
const clients = 8;
const queryCount = 4_000;
const evenCount = 2_000;
/** Drawn after those that count, so that no setting is chosen on them. */
const trialCount = 150;
const warmingCount = 1_000;
const wanted = [
  / - v1\.1\.1 - classification - +- csv\.zip$/,
  / - en - csv\.zip$/,
  / - nl - csv.*\.zip$/,
  /^skills_nl/,
];

interface Serving {
  readonly port: number;
  readonly labels: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** Milliseconds; shares of queries; megabytes of the index without texts; seconds from the database to the index. */
export async function run(): Promise<Readonly<Record<string, unknown>>> {
  const home = await mkdtemp(join(tmpdir(), "leerlijn-search-"));
  await chmod(home, 0o711);
  const storage = await openStorage({ home, databaseUrl: "" });
  try {
    const labels = await loadEsco(storage);
    const queries = drawQueries(labels, languages, queryCount + trialCount + warmingCount);
    const asked = queries.slice(0, queryCount);
    const even = drawQueries(labels, languages, evenCount, anyLength);
    const trial = queries.slice(queryCount, queryCount + trialCount);
    const ours = await measureServer(home, asked, even, queries.slice(queryCount + trialCount));
    const miniSearch = await bestOf(miniSearchWays(labels), trial);
    const miniSearchRecall = await recallOf(miniSearch.search, asked);
    const trigrams = await openTrigramPeer(home, labels);
    const nearest = await bestOf(trigrams.ways, trial);
    const trigramRecall = await recallOf(nearest.search, asked);
    const evenly = [ours.even, await recallOf(miniSearch.search, even), await recallOf(nearest.search, even)];
    await trigrams.close();
    return {
      ...ours.figures,
      queries: asked.length,
      recall10: ours.recall.all,
      minisearchRecall10: miniSearchRecall.all,
      pgTrgmRecall10: trigramRecall.all,
      evenQueries: even.length,
      evenRecall10: evenly[0]?.all,
      evenMinisearchRecall10: evenly[1]?.all,
      evenPgTrgmRecall10: evenly[2]?.all,
      recallBy: ours.recall.by,
      minisearchRecallBy: miniSearchRecall.by,
      pgTrgmRecallBy: trigramRecall.by,
      minisearchWay: miniSearch.name,
      pgTrgmWay: nearest.name,
    };
  } finally {
    await storage.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function loadEsco(storage: Storage): Promise<readonly SearchLabel[]> {
  const folder = join(dataFolder, "esco");
  const names = existsSync(folder) ? await readdir(folder) : [];
  const files = wanted.map((pattern) => {
    const name = names.find((one) => pattern.test(one));
    if (name === undefined) throw new Error(`no file like ${pattern} in ${folder}; set LEERLIJN_DATA`);
    return { name, path: join(folder, name) };
  });
  const { records } = await readEscoDownload(files);
  if (records === null) throw new Error("the downloads gave no records");
  return storage.as(asking, async ({ taxonomies }) => {
    const { version } = await taxonomies.importVersion(records, { person: "benchmark" });
    if ((await taxonomies.confirm(version)).kind !== "confirmed") throw new Error("the version was not confirmed");
    const { concepts, labels } = await taxonomies.labels(version);
    return labels.map(({ concept, label, language }) => ({ uri: concepts[concept]?.uri ?? "", label, language }));
  });
}

/** Times are those of the first queries. */
async function measureServer(
  home: string,
  queries: readonly Query[],
  even: readonly Query[],
  warming: readonly Query[],
) {
  const child = fork(import.meta.filename, ["--serve", home], { env: { ...process.env, DATABASE_URL: "" } });
  try {
    const { port, labels, bytes, seconds } = await heard(child);
    await askAll(port, warming, clients);
    const asked = await askAll(port, queries, clients);
    const recall = recallOfAsked(asked);
    const evenly = recallOfAsked(await askAll(port, even, clients));
    const times = asked.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    const figures = {
      p50Ms: rounded(times[Math.floor(times.length * 0.5)] ?? Number.NaN),
      p95Ms: rounded(times[Math.floor(times.length * 0.95)] ?? Number.NaN),
      labels,
      indexMb: rounded(bytes / 1e6),
      buildSeconds: rounded(seconds),
    };
    return { figures, recall, even: evenly };
  } finally {
    const ended = once(child, "exit");
    if (child.connected) child.disconnect();
    await ended;
  }
}

function recallOfAsked(asked: readonly Asked[]): Recall {
  const count = new RecallCount();
  for (const { query, uris } of asked) count.add(query, uris);
  return count.result();
}

async function heard(child: ChildProcess): Promise<Serving> {
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`the server ended with ${code}`);
  });
  const [message] = await Promise.race([once(child, "message"), failed]);
  return message as Serving;
}

/** The process of the server: ends when the one that measures lets go of it. */
async function serve(home: string): Promise<void> {
  const storage = await openStorage({ home, databaseUrl: "" });
  const server = await startServer({ storage, version: "0.0.0", port: 0, webRoot: null });
  await server.context.linking.close();
  const loaded = await server.context.conceptSearch.ready(asking);
  if (loaded === null) throw new Error("the labels were not loaded");
  process.once("disconnect", () => void server.close().then(() => storage.close()));
  process.send?.({ port: server.port, ...loaded } satisfies Serving);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

if (import.meta.main && process.argv[2] === "--serve") await serve(process.argv[3] ?? "");
