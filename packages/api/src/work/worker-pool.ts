/**
 * Work that would hold up the event loop, done in threads. Owns the threads, the queue, the time limit, and going on
 * after a thread crashed; what is done is `tasks.ts`.
 */
import { Worker } from "node:worker_threads";
import type { TaskMessage, TaskName, TaskProgress, Tasks } from "./tasks.ts";

export type WorkOutcome<Value> =
  | { readonly kind: "done"; readonly value: Value }
  /** Not ended within its time; the thread was ended. */
  | { readonly kind: "too-long"; readonly limitMs: number }
  /** The thread ended or threw; `told` is what it said, for the log. */
  | { readonly kind: "failed"; readonly told: string }
  /** More waits than is allowed to. */
  | { readonly kind: "too-busy" };

export interface WorkOptions {
  readonly limitMs?: number;
  readonly onProgress?: (progress: TaskProgress) => void;
  /** Aborting ends the thread that works on it. */
  readonly signal?: AbortSignal;
}

export interface PoolOptions {
  /** Default 2. */
  readonly threads?: number;
  /** How many may wait; default 64. */
  readonly mostWaiting?: number;
  /** Old-generation heap of a thread in MB; default 1,500. */
  readonly memoryMb?: number;
  /** For tests: another program for the thread. */
  readonly program?: URL;
}

interface Job {
  readonly name: TaskName;
  readonly input: unknown;
  readonly options: WorkOptions;
  readonly end: (outcome: WorkOutcome<unknown>) => void;
}

const defaultLimitMs = 60_000;

export class WorkerPool {
  readonly #options: Required<PoolOptions>;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #waiting: Job[] = [];
  #closed = false;

  constructor(options: PoolOptions = {}) {
    this.#options = {
      threads: options.threads ?? 2,
      mostWaiting: options.mostWaiting ?? 64,
      memoryMb: options.memoryMb ?? 1500,
      program: options.program ?? new URL("./worker.ts", import.meta.url),
    };
  }

  /** Starts a thread ahead of the first work, so that it is not waited for. */
  warmUp(): void {
    if (this.#all.size === 0) this.#idle.push(this.#start());
  }

  /** Never rejects. Inputs and outputs are copied between threads. */
  run<Name extends TaskName>(
    name: Name,
    input: Tasks[Name]["input"],
    options: WorkOptions = {},
  ): Promise<WorkOutcome<Tasks[Name]["output"]>> {
    return new Promise((resolve) => {
      const end = resolve as (outcome: WorkOutcome<unknown>) => void;
      if (this.#closed) return end({ kind: "failed", told: "closed" });
      if (this.#waiting.length >= this.#options.mostWaiting) return end({ kind: "too-busy" });
      this.#waiting.push({ name, input, options, end });
      this.#next();
    });
  }

  /** Ends all threads; what was under way ends as failed. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#waiting.splice(0)) job.end({ kind: "failed", told: "closed" });
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #start(): Worker {
    const worker = new Worker(this.#options.program, {
      resourceLimits: { maxOldGenerationSizeMb: this.#options.memoryMb, maxYoungGenerationSizeMb: 16 },
      env: process.env,
    });
    this.#all.add(worker);
    // A thread that waits for work must not keep the process alive.
    worker.unref();
    worker.once("exit", () => this.#drop(worker));
    // Without a listener an error of an idle thread would end the process; "exit" follows it.
    worker.on("error", () => {});
    return worker;
  }

  #drop(worker: Worker): void {
    this.#all.delete(worker);
    const at = this.#idle.indexOf(worker);
    if (at >= 0) this.#idle.splice(at, 1);
    this.#next();
  }

  #next(): void {
    while (!this.#closed && this.#waiting.length > 0) {
      const worker = this.#idle.pop() ?? (this.#all.size < this.#options.threads ? this.#start() : null);
      if (worker === null) return;
      const job = this.#waiting.shift();
      if (job === undefined) return;
      this.#give(worker, job);
    }
  }

  #give(worker: Worker, job: Job): void {
    const limitMs = job.options.limitMs ?? defaultLimitMs;
    let told = "";
    const finish = (outcome: WorkOutcome<unknown>, isReusable: boolean) => {
      clearTimeout(timer);
      job.options.signal?.removeEventListener("abort", abort);
      worker.off("message", hear);
      worker.off("error", fail);
      worker.off("exit", exit);
      worker.unref();
      if (isReusable && !this.#closed) this.#idle.push(worker);
      job.end(outcome);
      this.#next();
    };
    const hear = (message: TaskMessage) => {
      if (message.kind === "progress") job.options.onProgress?.(message.progress);
      else if (message.kind === "done") finish({ kind: "done", value: message.value }, true);
      else finish({ kind: "failed", told: message.told }, true);
    };
    const fail = (error: unknown) => {
      told = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    };
    const exit = () => finish({ kind: "failed", told: told || "the thread ended" }, false);
    const stop = (outcome: WorkOutcome<unknown>) => {
      finish(outcome, false);
      void worker.terminate();
    };
    const abort = () => stop({ kind: "failed", told: "stopped" });
    const timer = setTimeout(() => stop({ kind: "too-long", limitMs }), limitMs);
    worker.on("message", hear);
    worker.on("error", fail);
    worker.on("exit", exit);
    worker.ref();
    if (job.options.signal?.aborted) {
      abort();
      return;
    }
    job.options.signal?.addEventListener("abort", abort);
    worker.postMessage({ name: job.name, input: job.input });
  }
}
