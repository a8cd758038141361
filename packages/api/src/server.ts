/**
 * Leerlijn as a server: storage, threads and application put together, listening on this machine. Owns starting and
 * stopping them in the right order; what is loaded into it at a first start is `starter-pack.ts`.
 */
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { paths } from "@leerlijn/contract/paths";
import type { StartStep } from "@leerlijn/contract/status";
import type { Storage } from "@leerlijn/storage/storage";
import { createApp, nameOf } from "./app.ts";
import { ConceptSearch } from "./concept/concept-search.ts";
import type { ApiContext, LogEntry } from "./context.ts";
import { ImportJobs } from "./import/import-jobs.ts";
import { CheckedLines } from "./learning-line/checked-lines.ts";
import { asking, KeptLines } from "./learning-line/kept-lines.ts";
import { DocumentJobs } from "./linking/document-jobs.ts";
import { Linking } from "./linking/linking.ts";
import { localDate } from "./local-date.ts";
import { WorkerPool } from "./work/worker-pool.ts";

export interface ServerOptions {
  readonly storage: Storage;
  readonly version: string;
  /** 0: any free port. */
  readonly port: number;
  /** Default 127.0.0.1. */
  readonly address?: string;
  /** Names that a proxy in front of it passes on. */
  readonly hostNames?: readonly string[];
  /** Folder of the built pages; null: none. */
  readonly webRoot: string | null;
  readonly startSteps?: () => readonly StartStep[];
  readonly person?: string;
  readonly log?: (entry: LogEntry) => void;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly context: ApiContext;
  /** Ends requests, imports and threads; the storage stays open. */
  close(): Promise<void>;
}

/** Rejects with the error of the socket, as EADDRINUSE, when it cannot listen. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { storage } = options;
  const pool = new WorkerPool();
  pool.warmUp();
  const person = options.person ?? "beheerder";
  const today = () => localDate(new Date());
  const linking = new Linking(storage, asking);
  const imports = new ImportJobs({ storage, pool, today, person, onTaxonomy: () => void linking.keepReady() });
  const lines = new KeptLines(storage);
  const conceptSearch = new ConceptSearch(storage);
  const log = options.log ?? (() => {});
  const told = (request: string, error: unknown) => {
    const entry = { method: "POST", route: paths.documents(), status: 500, milliseconds: 0 } as const;
    log({ level: "error", request, ...entry, told: error instanceof Error ? nameOf(error) : "" });
  };
  const documents = new DocumentJobs({ storage, pool, linking, lines, person, told });
  let port = options.port;
  const context: ApiContext = {
    version: options.version,
    storage,
    pool,
    lines,
    checks: new CheckedLines(pool),
    imports,
    linking,
    documents,
    conceptSearch,
    hosts: () => ({ port, names: options.hostNames ?? [] }),
    webRoot: options.webRoot,
    today,
    started: new Date().toISOString(),
    startSteps: options.startSteps ?? (() => []),
    person,
    log,
  };
  const app = createApp(context);
  const server = await listen(app.fetch, options.address ?? "127.0.0.1", options.port).catch(async (error: unknown) => {
    await pool.close();
    throw error;
  });
  port = (server.address() as AddressInfo).port;
  await imports.tidy();
  await documents.tidy();
  void linking.keepReady();
  conceptSearch.warmUp(asking);
  return {
    url: `http://localhost:${port}`,
    port,
    context,
    close: async () => {
      // Each waits for what it has under way, which ends when the threads do.
      await Promise.all([imports.close(), documents.close(), linking.close(), conceptSearch.close()]);
      await pool.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
    },
  };
}

function listen(fetch: Parameters<typeof serve>[0]["fetch"], hostname: string, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, () => resolve(server));
    server.once("error", reject);
  });
}
