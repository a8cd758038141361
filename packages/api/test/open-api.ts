/** For tests: the application over a database in a new folder; asked without a socket. */
import { type ImportRun, importRunSchema } from "@leerlijn/contract/import-run";
import { paths } from "@leerlijn/contract/paths";
import { openStorage } from "@leerlijn/storage/storage";
import { newHome } from "../../storage/test/new-home.ts";
import type { LogEntry } from "../src/context.ts";
import { type RunningServer, startServer } from "../src/server.ts";

export interface OpenedApi {
  readonly server: RunningServer;
  readonly log: readonly LogEntry[];
  /** Asks as a page of Leerlijn's own does, unless the headers say otherwise. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

export async function openApi(webRoot: string | null = null): Promise<OpenedApi> {
  const { home, remove } = await newHome();
  const storage = await openStorage({ home, databaseUrl: "" });
  const log: LogEntry[] = [];
  const server = await startServer({ storage, version: "0.0.0", port: 0, webRoot, log: (entry) => log.push(entry) });
  return {
    server,
    log,
    ask: (path, init) => fetch(`http://127.0.0.1:${server.port}${path}`, init),
    close: async () => {
      await server.close();
      await storage.close();
      await remove();
    },
  };
}

export function sendJson(method: string, value: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method, body: JSON.stringify(value), headers: { "content-type": "application/json", ...headers } };
}

/** The run as it is when it runs no longer. */
export async function followImport(api: OpenedApi, started: ImportRun): Promise<ImportRun> {
  let run = started;
  for (let tries = 0; run.state === "running" && tries < 1_000; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    run = importRunSchema.parse(await (await api.ask(paths.importRun(run.id))).json());
  }
  return run;
}
