/** Problems as RFC 9457 tells them. Owns the closed list of codes; the status of each is the server's table. */
import { z } from "zod";
import { listOf } from "./text.ts";

export const problemCodes = [
  "not-found",
  "route-not-found",
  "method-not-allowed",
  "bad-request",
  "document-invalid",
  "body-too-large",
  "media-type-not-supported",
  "host-not-allowed",
  "origin-not-allowed",
  "revision-required",
  "revision-changed",
  "already-there",
  "read-only",
  "import-not-ready",
  "import-not-recognised",
  "import-has-errors",
  "check-too-long",
  "worker-failed",
  "too-busy",
  "database-unavailable",
  "internal",
] as const;
export const problemCodeSchema = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** What is wrong in a file, and what to do about it. Row and column count from 1. */
export const importIssueSchema = z.object({
  file: z.string(),
  row: z.number().nullable().optional(),
  /** A number, or the name of a column or key. */
  column: z.union([z.string(), z.number()]).nullable().optional(),
  code: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  /** What is wrong and what to do, by language. */
  message: z.object({ nl: z.string(), en: z.string() }),
});
export type ImportIssue = z.infer<typeof importIssueSchema>;

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: problemCodeSchema,
  /** What happened and what to do, in English; pages translate by `code`. */
  detail: z.string(),
  /** Of the request, to find it in the log. */
  instance: z.string().optional(),
  issues: listOf(importIssueSchema).optional(),
  /** With `revision-changed`: the revision that is there now, null when there is none. */
  currentRevision: z.number().nullable().optional(),
});
export type Problem = z.infer<typeof problemSchema>;
