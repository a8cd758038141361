/**
 * Imports under way: from the files that were sent to a preview, and from there to what is kept. Owns the order of the
 * steps, progress, stopping, and that nothing changes before it is accepted; reading is done in a thread.
 */
import type { ImportRun, TaxonomyPreview } from "@leerlijn/contract/import-run";
import type { ImportIssue } from "@leerlijn/formats/import-issue";
import type { ImportRunChange, ImportRun as KeptRun } from "@leerlijn/storage/import-run/import-runs";
import type { Storage } from "@leerlijn/storage/storage";
import { doneOrProblem } from "../learning-line/checked-lines.ts";
import { asking } from "../learning-line/kept-lines.ts";
import { revisionChanged } from "../learning-line/revision-tag.ts";
import { ProblemError } from "../problem/problem-error.ts";
import type { SentFile, TaskProgress } from "../work/tasks.ts";
import type { WorkerPool } from "../work/worker-pool.ts";
import { emptyPreview, type KeptPreview, keptPreviewOf, showRun } from "./import-record.ts";

export interface ImportSurroundings {
  readonly storage: Storage;
  readonly pool: WorkerPool;
  readonly today: () => string;
  readonly person: string;
  /** A taxonomy has a new version. */
  readonly onTaxonomy?: () => void;
}

interface LiveRun {
  stage: string;
  progress: number | null;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

const readLimitMs = 120_000;
const draftLimitMs = 900_000;
const heardEveryMs = 2_000;
const silentSeconds = 60;

export class ImportJobs {
  readonly #around: ImportSurroundings;
  readonly #live = new Map<string, LiveRun>();
  /** Imports come one after the other: two would only slow each other down. */
  #last: Promise<void> = Promise.resolve();

  constructor(around: ImportSurroundings) {
    this.#around = around;
  }

  /** Ends runs that a crash left behind. */
  async tidy(): Promise<void> {
    await this.#around.storage.as(asking, ({ importRuns }) => importRuns.interruptSilent(silentSeconds));
  }

  /** Begins; gives the run as it is right now. */
  async start(files: readonly SentFile[]): Promise<ImportRun> {
    const { storage, person } = this.#around;
    const names = files.map(({ name }) => name);
    const id = await storage.as(asking, ({ importRuns }) => importRuns.start({ kind: "files", files: names, person }));
    const abort = new AbortController();
    const before = this.#last;
    const ended = before.then(() => this.#run(id, files, abort.signal)).finally(() => this.#live.delete(id));
    this.#live.set(id, { stage: "waiting", progress: null, abort, ended });
    this.#last = ended;
    return this.get(id);
  }

  /** Throws `not-found`. */
  async get(id: string): Promise<ImportRun> {
    return showRun(await this.#kept(id), this.#live.get(id) ?? null);
  }

  async list(): Promise<readonly ImportRun[]> {
    const runs = await this.#around.storage.as(asking, ({ importRuns }) => importRuns.list());
    return runs.map((run) => showRun(run, this.#live.get(run.id) ?? null));
  }

  /** Writes what the preview showed; throws `import-not-ready` or `revision-changed`, and then nothing was written. */
  async accept(id: string): Promise<ImportRun> {
    const { storage, person, onTaxonomy } = this.#around;
    const kind = await storage.as(asking, async ({ importRuns, learningLines, taxonomies }) => {
      const run = await importRuns.get(id);
      if (run === null) throw notFound();
      const kept = keptPreviewOf(run);
      const { pending } = kept;
      if (run.state !== "previewed" || pending === null) {
        throw new ProblemError("import-not-ready", "Only an import that shows what it will change can be accepted.");
      }
      if (pending.kind === "learning-line") {
        const { line, replaces } = pending;
        const reason = `imported: ${run.files.join(", ")}`;
        const change = { expectedRevision: replaces, person, reason };
        const outcome = await learningLines.put(line.id, line, change);
        if (outcome.kind === "conflict") throw revisionChanged(outcome.currentRevision);
      } else {
        const outcome = await taxonomies.confirm(pending.version);
        if (outcome.kind === "conflict") {
          throw new ProblemError(
            "import-not-ready",
            "Another version was accepted meanwhile. Import these files once more.",
          );
        }
      }
      const learningLine = pending.kind === "learning-line" ? pending.line.id : null;
      const preview: KeptPreview = { ...kept, pending: null, learningLine };
      await importRuns.update(id, { state: "done", preview, progress: { stage: "done", done: 1, total: 1 } });
      return pending.kind;
    });
    if (kind === "taxonomy") onTaxonomy?.();
    return this.get(id);
  }

  /** Stops a running import, or lets a preview go. An import that ended stays as it is. */
  async cancel(id: string): Promise<ImportRun> {
    const live = this.#live.get(id);
    live?.abort.abort();
    await live?.ended;
    const { storage } = this.#around;
    await storage.as(asking, async ({ importRuns, taxonomies }) => {
      const run = await importRuns.get(id);
      if (run === null) throw notFound();
      if (run.state !== "running" && run.state !== "previewed") return;
      const { kind, pending } = keptPreviewOf(run);
      if (pending?.kind === "taxonomy") await taxonomies.discard(pending.version);
      await importRuns.update(id, { state: "cancelled", preview: { ...emptyPreview, kind } });
    });
    return this.get(id);
  }

  /** Stops all that runs and waits for it. */
  async close(): Promise<void> {
    for (const { abort } of this.#live.values()) abort.abort();
    await Promise.allSettled([...this.#live.values()].map(({ ended }) => ended));
  }

  async #kept(id: string): Promise<KeptRun> {
    const run = await this.#around.storage.as(asking, ({ importRuns }) => importRuns.get(id));
    if (run === null) throw notFound();
    return run;
  }

  async #update(id: string, change: ImportRunChange): Promise<void> {
    await this.#around.storage.as(asking, ({ importRuns }) => importRuns.update(id, change));
  }

  /** Never rejects: what goes wrong stands with the run. */
  async #run(id: string, files: readonly SentFile[], signal: AbortSignal): Promise<void> {
    const stillThere = setInterval(() => void this.#hear(id), heardEveryMs);
    try {
      await this.#work(id, files, signal);
    } catch (error) {
      const issue = signal.aborted ? [] : [failureIssue(files, error)];
      const state = signal.aborted ? "cancelled" : "failed";
      await this.#update(id, { state, issues: issue }).catch(() => {});
    } finally {
      clearInterval(stillThere);
    }
  }

  async #hear(id: string): Promise<void> {
    const live = this.#live.get(id);
    if (live === undefined) return;
    const total = live.progress === null ? {} : { total: 1 };
    await this.#update(id, { progress: { stage: live.stage, done: 0, ...total } }).catch(() => {});
  }

  #report(id: string, stage: string, progress: number | null): void {
    const live = this.#live.get(id);
    if (live === undefined) return;
    live.stage = stage;
    live.progress = progress;
  }

  async #work(id: string, files: readonly SentFile[], signal: AbortSignal): Promise<void> {
    const { pool } = this.#around;
    if (signal.aborted) throw new Error("stopped");
    this.#report(id, "reading", null);
    const onProgress = ({ stage, done, total }: TaskProgress) =>
      this.#report(id, stage, total === undefined ? null : done / Math.max(total, 1));
    const read = doneOrProblem(await pool.run("read-import", { files }, { limitMs: readLimitMs, signal, onProgress }));
    await this.#update(id, { preview: { ...emptyPreview, kind: read.kind } });
    const isTaxonomy = read.kind === "esco" || read.kind === "framework";
    if (isTaxonomy && read.issues.length === 0) {
      return this.#draftTaxonomy(id, read.kind, files, signal, onProgress);
    }
    if (read.line === null) return this.#update(id, { state: "failed", issues: read.issues });
    this.#report(id, "checking", null);
    const { line } = read;
    const there = await this.#around.storage.as(asking, ({ learningLines }) => learningLines.get(line.id));
    const own = there?.organisation === asking.organisation ? there : null;
    const input = {
      before: there?.line ?? null,
      revision: own?.revision ?? null,
      after: line,
      asOf: this.#around.today(),
    };
    const shown = doneOrProblem(await pool.run("preview-line", input, { limitMs: readLimitMs, signal }));
    const pending = { kind: "learning-line", line, replaces: own?.revision ?? null } as const;
    await this.#ready(id, { kind: read.kind, shown, pending, learningLine: null }, read.issues);
  }

  async #draftTaxonomy(
    id: string,
    kind: "esco" | "framework",
    files: readonly SentFile[],
    signal: AbortSignal,
    onProgress: (progress: TaskProgress) => void,
  ): Promise<void> {
    const { storage, pool, person } = this.#around;
    const databaseUrl = storage.place === null ? undefined : "";
    const input = { kind, files, home: storage.home, databaseUrl, person };
    const options = { limitMs: draftLimitMs, signal, onProgress };
    const { draft, issues } = doneOrProblem(await pool.run("draft-taxonomy", input, options));
    if (draft === null) return this.#update(id, { state: "failed", issues });
    this.#report(id, "comparing", null);
    const shown = await storage.as(asking, async ({ taxonomies }): Promise<TaxonomyPreview> => {
      const versions = await taxonomies.versions(draft.taxonomy);
      const fresh = versions.find(({ version }) => version === draft.version);
      const current = (await taxonomies.current()).find(({ taxonomy }) => taxonomy === draft.taxonomy);
      if (fresh === undefined) throw new Error("the draft is gone");
      const { counts, differences } = await taxonomies.compare(current?.version ?? null, draft.version, { limit: 10 });
      const { concepts, labels, relations } = fresh;
      return {
        kind: "taxonomy",
        taxonomy: draft.taxonomy,
        title: fresh.title,
        version: fresh.name,
        replaces: current?.name ?? null,
        counts: { concepts, labels, relations },
        changes: counts,
        languages: Object.keys(fresh.labelsByLanguage).sort(),
        examples: differences.map(({ kind: change, uri, label }) => ({ change, uri, label })),
      };
    });
    const pending = { kind: "taxonomy", version: draft.version } as const;
    await this.#ready(id, { kind, shown, pending, learningLine: null }, issues);
  }

  async #ready(id: string, preview: KeptPreview, issues: readonly ImportIssue[]): Promise<void> {
    const progress = { stage: "ready", done: 1, total: 1 };
    await this.#update(id, { state: "previewed", preview, issues, progress });
  }
}

function notFound(): ProblemError {
  return new ProblemError("not-found", "There is no import with this id.");
}

/** A failure of the program or of its limits, said as an issue with the files. */
function failureIssue(files: readonly SentFile[], error: unknown): ImportIssue {
  const tooLong = error instanceof ProblemError && error.code === "check-too-long";
  return {
    file: files.map(({ name }) => name).join(", "),
    code: tooLong ? "took-too-long" : "stopped-early",
    severity: "error",
    message: tooLong
      ? { nl: "Dit duurde te lang en is gestopt.", en: "This took too long and was stopped." }
      : { nl: "Het inlezen is onverwacht gestopt.", en: "Reading stopped unexpectedly." },
    remedy: {
      nl: "Er is niets veranderd. Probeer het met een kleiner of gaaf bestand nog eens.",
      en: "Nothing has changed. Try once more with a smaller or undamaged file.",
    },
  };
}
