/**
 * A thread that keeps something large in memory and answers questions about it, many at a time. Owns the thread,
 * matching answers to questions, the time limit, and starting anew after it died; what it knows is its program's.
 */
import { Worker } from "node:worker_threads";
import type { WorkOutcome } from "./worker-pool.ts";

/** Questions by name, with what each takes and gives. */
export type Questions = Readonly<Record<string, { readonly input: unknown; readonly output: unknown }>>;

export interface AskOptions {
  /** From when the thread begins with it; waiting for others does not count. */
  readonly limitMs?: number;
  /** 0–1; called as often as the thread tells. */
  readonly onProgress?: (progress: number) => void;
}

export interface ResidentOptions {
  readonly program: URL;
  /** Given to the program as `workerData`. */
  readonly data?: unknown;
  /** Old-generation heap in MB; default 2,000. Typed arrays lie outside it. */
  readonly memoryMb?: number;
  /** How many questions may be open; default 256. */
  readonly mostOpen?: number;
}

/** From the pool to the thread. */
export interface QuestionMessage {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

/** From the thread. */
export type AnswerMessage =
  | { readonly id: number; readonly kind: "taken" }
  | { readonly id: number; readonly kind: "progress"; readonly progress: number }
  | { readonly id: number; readonly kind: "done"; readonly value: unknown }
  | { readonly id: number; readonly kind: "failed"; readonly told: string };

interface OpenQuestion {
  readonly end: (outcome: WorkOutcome<unknown>) => void;
  readonly options: AskOptions;
  timer: NodeJS.Timeout | null;
}

const defaultLimitMs = 60_000;

export class ResidentThread<Asked extends Questions> {
  readonly #options: ResidentOptions;
  readonly #open = new Map<number, OpenQuestion>();
  #worker: Worker | null = null;
  #last = 0;
  #closed = false;

  constructor(options: ResidentOptions) {
    this.#options = options;
  }

  /** Starts the thread ahead of the first question. */
  warmUp(): void {
    if (!this.#closed) this.#worker ??= this.#start();
  }

  /** Never rejects. Inputs and outputs are copied. A question over its time ends the thread and all that is open in it. */
  ask<Name extends keyof Asked & string>(
    name: Name,
    input: Asked[Name]["input"],
    options: AskOptions = {},
  ): Promise<WorkOutcome<Asked[Name]["output"]>> {
    return new Promise((resolve) => {
      if (this.#closed) return resolve({ kind: "failed", told: "closed" });
      if (this.#open.size >= (this.#options.mostOpen ?? 256)) return resolve({ kind: "too-busy" });
      this.#worker ??= this.#start();
      const id = ++this.#last;
      this.#open.set(id, { end: resolve as OpenQuestion["end"], options, timer: null });
      this.#worker.ref();
      this.#worker.postMessage({ id, name, input } satisfies QuestionMessage);
    });
  }

  /** Ends the thread; what was open ends as failed. */
  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    this.#worker = null;
    this.#endAll({ kind: "failed", told: "closed" });
    await worker?.terminate();
  }

  #start(): Worker {
    const { program, data, memoryMb = 2_000 } = this.#options;
    const worker = new Worker(program, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 },
      env: process.env,
    });
    let told = "the thread ended";
    worker.on("message", (message: AnswerMessage) => this.#hear(message));
    worker.on("error", (error: unknown) => {
      told = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    });
    worker.once("exit", () => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#endAll({ kind: "failed", told });
    });
    // A thread that waits for questions must not keep the process alive.
    worker.unref();
    return worker;
  }

  #hear(message: AnswerMessage): void {
    const question = this.#open.get(message.id);
    if (question === undefined) return;
    if (message.kind === "taken") {
      const limitMs = question.options.limitMs ?? defaultLimitMs;
      question.timer = setTimeout(() => this.#giveUp(message.id, limitMs), limitMs);
    } else if (message.kind === "progress") question.options.onProgress?.(message.progress);
    else if (message.kind === "done") this.#end(message.id, { kind: "done", value: message.value });
    else this.#end(message.id, { kind: "failed", told: message.told });
  }

  /** A thread that computes hears nothing: only ending it stops it. */
  #giveUp(id: number, limitMs: number): void {
    const worker = this.#worker;
    this.#worker = null;
    this.#end(id, { kind: "too-long", limitMs });
    this.#endAll({ kind: "failed", told: "another question took too long" });
    void worker?.terminate();
  }

  #endAll(outcome: WorkOutcome<unknown>): void {
    for (const id of [...this.#open.keys()]) this.#end(id, outcome);
  }

  #end(id: number, outcome: WorkOutcome<unknown>): void {
    const question = this.#open.get(id);
    if (question === undefined) return;
    this.#open.delete(id);
    if (question.timer !== null) clearTimeout(question.timer);
    if (this.#open.size === 0) this.#worker?.unref();
    question.end(outcome);
  }
}
