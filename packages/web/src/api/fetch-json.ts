/** Asks the server. Owns headers, and turning everything that goes wrong into one `RequestProblem`. */
import type { Problem, ProblemCode } from "@leerlijn/contract/problem";

/** "unreachable": no answer came; "unreadable": an answer that is not the server's. */
export type PageProblemCode = ProblemCode | "unreachable" | "unreadable";

export class RequestProblem extends Error {
  readonly code: PageProblemCode;
  /** Null when the server told nothing. */
  readonly problem: Problem | null;

  constructor(code: PageProblemCode, problem: Problem | null) {
    super(problem?.detail ?? code);
    this.name = "RequestProblem";
    this.code = code;
    this.problem = problem;
  }
}

export interface Sending {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  /** Sent as JSON, or as it is when it is a form. */
  readonly body?: unknown;
  /** The revision that was changed. */
  readonly ifMatch?: number;
  readonly signal?: AbortSignal;
}

/** Rejects with `RequestProblem`; an abort rejects as fetch does. */
export async function fetchJson<Answer>(address: string, sending: Sending = {}): Promise<Answer> {
  const { method = "GET", body, ifMatch, signal } = sending;
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = { accept: "application/json" };
  if (body !== undefined && !isForm) headers["content-type"] = "application/json";
  if (ifMatch !== undefined) headers["if-match"] = `"${ifMatch}"`;
  const response = await fetch(address, {
    method,
    headers,
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new RequestProblem("unreachable", null);
  });
  if (!response.ok) throw await readProblem(response);
  if (response.status === 204) return undefined as Answer;
  return (await response.json().catch(() => {
    throw new RequestProblem("unreadable", null);
  })) as Answer;
}

async function readProblem(response: Response): Promise<RequestProblem> {
  const problem = (await response.json().catch(() => null)) as Problem | null;
  if (problem === null || typeof problem.code !== "string") return new RequestProblem("unreadable", null);
  return new RequestProblem(problem.code, problem);
}
