/**
 * Imports that run or ran, so that a page can show a bar, a preview and the issues, also after a restart. Owns their
 * state; reading the files and doing the import are elsewhere.
 */
import { sql } from "kysely";
import type { AskedTransaction } from "../asking.ts";

export type ImportState = "running" | "previewed" | "done" | "failed" | "cancelled" | "interrupted";

export interface ImportProgress {
  /** What it is doing now, as a code that a page translates. */
  readonly stage: string;
  readonly done: number;
  /** Left out: not known yet. */
  readonly total?: number | undefined;
}

export interface ImportRun {
  readonly id: string;
  /** "esco", "learning-line-json", … */
  readonly kind: string;
  readonly files: readonly string[];
  readonly state: ImportState;
  readonly progress: ImportProgress | null;
  /** As the decoder gave them. */
  readonly issues: readonly unknown[];
  /** What the import would change, in the form of its kind; null: not known yet. */
  readonly preview: unknown;
  readonly person: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

export interface ImportRunChange {
  readonly state?: ImportState | undefined;
  readonly progress?: ImportProgress | undefined;
  readonly issues?: readonly unknown[] | undefined;
  readonly preview?: unknown;
}

export interface ImportRuns {
  /** Adds a run in state "running"; gives its id (UUIDv7). */
  start(run: { readonly kind: string; readonly files: readonly string[]; readonly person: string }): Promise<string>;
  /** Changes what is given; false when there is no such run. "done", "failed" and "cancelled" end it. */
  update(id: string, change: ImportRunChange): Promise<boolean>;
  get(id: string): Promise<ImportRun | null>;
  /** Newest first, at most `limit` (default 50). */
  list(limit?: number): Promise<readonly ImportRun[]>;
  /** Ends runs that nothing was heard of for so long, as after a crash; gives how many. */
  interruptSilent(silentSeconds: number): Promise<number>;
}

export function importRunsOf({ db, asking }: AskedTransaction): ImportRuns {
  const own = asking.organisation;
  const select = () => db.selectFrom("import_run").selectAll().where("organisation", "=", own);
  return {
    async start({ kind, files, person }) {
      const row = await db
        .insertInto("import_run")
        .values({ organisation: own, kind, files: JSON.stringify(files), state: "running", person, ...neverSet })
        .returning("id")
        .executeTakeFirstOrThrow();
      return row.id;
    },
    async update(id, change) {
      if (!uuid.test(id)) return false;
      const result = await db
        .updateTable("import_run")
        .set({ ...columnsOf(change), heard_at: sql<Date>`clock_timestamp()` })
        .where("organisation", "=", own)
        .where("id", "=", id)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },
    async get(id) {
      if (!uuid.test(id)) return null;
      const row = await select().where("id", "=", id).executeTakeFirst();
      return row === undefined ? null : runOf(row);
    },
    async list(limit = 50) {
      const rows = await select().orderBy("started_at", "desc").orderBy("id", "desc").limit(limit).execute();
      return rows.map(runOf);
    },
    async interruptSilent(silentSeconds) {
      const result = await db
        .updateTable("import_run")
        .set({ state: "interrupted", ended_at: sql<Date>`clock_timestamp()` })
        .where("organisation", "=", own)
        .where("state", "=", "running")
        .where("heard_at", "<", sql<Date>`clock_timestamp() - make_interval(secs => ${silentSeconds})`)
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
  };
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const neverSet = { stage: null, ended_at: null };
const endStates: ReadonlySet<ImportState> = new Set(["done", "failed", "cancelled", "interrupted"]);

function columnsOf(change: ImportRunChange) {
  const { state, progress, issues, preview } = change;
  return {
    ...(state === undefined ? {} : { state }),
    ...(state !== undefined && endStates.has(state) ? { ended_at: sql<Date>`clock_timestamp()` } : {}),
    ...(progress === undefined
      ? {}
      : { stage: progress.stage, steps_done: progress.done, steps_total: progress.total ?? null }),
    ...(issues === undefined ? {} : { issues: JSON.stringify(issues) }),
    ...(preview === undefined ? {} : { preview: JSON.stringify(preview) }),
  };
}

interface ImportRunRow {
  readonly id: string;
  readonly kind: string;
  readonly files: unknown;
  readonly state: string;
  readonly stage: string | null;
  readonly steps_done: string;
  readonly steps_total: string | null;
  readonly issues: unknown;
  readonly preview: unknown;
  readonly person: string;
  readonly started_at: Date;
  readonly ended_at: Date | null;
}

function runOf(row: ImportRunRow): ImportRun {
  return {
    id: row.id,
    kind: row.kind,
    files: row.files as readonly string[],
    // A check on the column keeps it to these.
    state: row.state as ImportState,
    progress:
      row.stage === null
        ? null
        : {
            stage: row.stage,
            done: Number(row.steps_done),
            ...(row.steps_total === null ? {} : { total: Number(row.steps_total) }),
          },
    issues: row.issues as readonly unknown[],
    preview: row.preview,
    person: row.person,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  };
}
