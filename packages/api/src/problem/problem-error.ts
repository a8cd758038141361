/** A request that cannot be answered as asked. Thrown by routes, turned into an answer at one place: `app.ts`. */
import type { ImportIssue, Problem, ProblemCode } from "@leerlijn/contract/problem";
import { problemTable } from "./problem-table.ts";

export interface ProblemExtras {
  readonly issues?: readonly ImportIssue[];
  readonly currentRevision?: number | null;
}

export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  /** `detail` says what happened and what to do, in English; it holds nothing that was sent. */
  constructor(code: ProblemCode, detail: string, extras: ProblemExtras = {}) {
    super(detail);
    this.name = "ProblemError";
    this.code = code;
    this.extras = extras;
  }
}

/** The body as RFC 9457 has it; `instance` is the id under which the log knows the request. */
export function problemBody(error: ProblemError, instance: string): Problem {
  const { status, title } = problemTable[error.code];
  const type = `urn:leerlijn:problem:${error.code}`;
  return { type, title, status, code: error.code, detail: error.message, instance, ...error.extras };
}
