/**
 * Checks of kept lines, remembered per revision. Owns the memory and asking a thread; a line that is checked by
 * several at once is checked once.
 */
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { ProblemError } from "../problem/problem-error.ts";
import type { CheckedLine } from "../work/tasks.ts";
import type { WorkerPool, WorkOutcome } from "../work/worker-pool.ts";

const mostKept = 50;
const checkLimitMs = 30_000;

export class CheckedLines {
  readonly #pool: WorkerPool;
  /** Least recently used first: a Map keeps the order of insertion. */
  readonly #kept = new Map<string, Promise<WorkOutcome<CheckedLine>>>();

  constructor(pool: WorkerPool) {
    this.#pool = pool;
  }

  /** The check of a kept revision on a date; throws `ProblemError`. */
  async ofRevision(
    kept: {
      readonly id: string;
      readonly revision: number;
      readonly organisation: string;
      readonly line: LearningLine;
    },
    asOf: string,
  ): Promise<CheckedLine> {
    const key = JSON.stringify([kept.organisation, kept.id, kept.revision, asOf]);
    const known = this.#kept.get(key);
    const asked = known ?? this.#ask(kept.line, asOf);
    this.#kept.delete(key);
    this.#kept.set(key, asked);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break;
      this.#kept.delete(oldest);
    }
    const outcome = await asked;
    // What failed may go better the next time.
    if (outcome.kind !== "done" && this.#kept.get(key) === asked) this.#kept.delete(key);
    return doneOrProblem(outcome);
  }

  /** A document that is not kept. */
  async ofDocument(line: LearningLine, asOf: string): Promise<CheckedLine> {
    return doneOrProblem(await this.#ask(line, asOf));
  }

  #ask(line: LearningLine, asOf: string): Promise<WorkOutcome<CheckedLine>> {
    return this.#pool.run("check", { line, asOf }, { limitMs: checkLimitMs });
  }
}

/** The value of work that was done; a problem otherwise. */
export function doneOrProblem<Value>(outcome: WorkOutcome<Value>): Value {
  if (outcome.kind === "done") return outcome.value;
  if (outcome.kind === "too-long") {
    throw new ProblemError(
      "check-too-long",
      `Not ready within ${Math.round(outcome.limitMs / 1000)} seconds, so it was stopped. Nothing is known of the outcome.`,
    );
  }
  if (outcome.kind === "too-busy") throw new ProblemError("too-busy", "Try again in a minute.");
  throw new ProblemError("worker-failed", "Try again; if it goes wrong again, report it with the file.", {});
}
