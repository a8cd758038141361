/** What every route has at hand. Owns nothing; `server.ts` puts it together. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { StartStep } from "@leerlijn/contract/status";
import type { Storage } from "@leerlijn/storage/storage";
import type { ConceptSearch } from "./concept/concept-search.ts";
import type { AllowedHosts } from "./guard/allowed-hosts.ts";
import type { ImportJobs } from "./import/import-jobs.ts";
import type { CheckedLines } from "./learning-line/checked-lines.ts";
import type { KeptLines } from "./learning-line/kept-lines.ts";
import type { DocumentJobs } from "./linking/document-jobs.ts";
import type { Linking } from "./linking/linking.ts";
import type { WorkerPool } from "./work/worker-pool.ts";

export interface LogEntry {
  readonly level: "info" | "warning" | "error";
  /** Id of the request, as in the problem it answered with. */
  readonly request: string;
  readonly method: string;
  /** The route's pattern, never the address itself: that may hold what somebody typed. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Of a failure of the program: what went wrong, without what was sent. Of what cannot be done just now: its code. */
  readonly told?: string;
}

export interface ApiContext {
  readonly version: string;
  readonly storage: Storage;
  readonly pool: WorkerPool;
  readonly lines: KeptLines;
  readonly checks: CheckedLines;
  readonly imports: ImportJobs;
  readonly linking: Linking;
  readonly documents: DocumentJobs;
  readonly conceptSearch: ConceptSearch;
  readonly hosts: () => AllowedHosts;
  /** Folder of the built pages; null: none are served. */
  readonly webRoot: string | null;
  /** ISO date of today, where the server stands. */
  readonly today: () => string;
  /** ISO moment at which the server started. */
  readonly started: string;
  readonly startSteps: () => readonly StartStep[];
  /** In whose name changes are kept until there are accounts: the one who runs the server. */
  readonly person: string;
  readonly log: (entry: LogEntry) => void;
}

export type Routes = OpenAPIHono;
