/**
 * The one table that says which HTTP status and which exit code each problem has. Owns that and the short English
 * title; no HTTP word stands below this package.
 */
import type { ProblemCode } from "@leerlijn/contract/problem";
import type { ContentfulStatusCode } from "hono/utils/http-status";

export interface ProblemKind {
  readonly status: ContentfulStatusCode;
  /** 0 in order, 1 findings or not decided, 2 wrong use or bad input, 3 failure. */
  readonly exit: 1 | 2 | 3;
  readonly title: string;
}

export const problemTable: Readonly<Record<ProblemCode, ProblemKind>> = {
  "not-found": { status: 404, exit: 2, title: "Not found" },
  "route-not-found": { status: 404, exit: 2, title: "No such address" },
  "method-not-allowed": { status: 405, exit: 2, title: "Method not allowed" },
  "bad-request": { status: 400, exit: 2, title: "The request is not as it must be" },
  "document-invalid": { status: 422, exit: 2, title: "The learning line does not fit its form" },
  "body-too-large": { status: 413, exit: 2, title: "Too much was sent" },
  "media-type-not-supported": { status: 415, exit: 2, title: "This kind of content is not taken" },
  "host-not-allowed": { status: 421, exit: 2, title: "Leerlijn does not answer under this name" },
  "origin-not-allowed": { status: 403, exit: 2, title: "Another site may not change anything here" },
  "revision-required": { status: 428, exit: 2, title: "Say which revision you change" },
  "revision-changed": { status: 412, exit: 2, title: "Somebody changed it meanwhile" },
  "already-there": { status: 409, exit: 2, title: "There is one of this name already" },
  "read-only": { status: 403, exit: 2, title: "This can be read, not changed" },
  "import-not-ready": { status: 409, exit: 2, title: "This import cannot be accepted now" },
  "import-not-recognised": { status: 422, exit: 2, title: "These files are of no known kind" },
  "import-has-errors": { status: 422, exit: 2, title: "Nothing of these files can be taken in" },
  "linking-not-ready": { status: 503, exit: 3, title: "The linking model is not ready yet" },
  "check-too-long": { status: 503, exit: 1, title: "Not decided in the time given" },
  "worker-failed": { status: 500, exit: 3, title: "The work stopped before its end" },
  "too-busy": { status: 503, exit: 3, title: "Too much work at once" },
  "database-unavailable": { status: 503, exit: 3, title: "The database does not answer" },
  internal: { status: 500, exit: 3, title: "Something went wrong in Leerlijn" },
};
