/** Problems as RFC 9457 tells them. Owns the closed list of codes; the status of each is the server's table. */
import { z } from "zod";
import { listOf, textSchema } from "./text.ts";

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
  "linking-not-ready",
  "check-too-long",
  "worker-failed",
  "too-busy",
  "database-unavailable",
  "internal",
] as const;
export const problemCodeSchema = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** What is wrong in a file, and what to do about it; the form of the decoders. */
export const importIssueSchema = z.object({
  /** Name of the file; one within a zip as "download.zip › skills_en.csv". */
  file: z.string(),
  /** From 1; the heading of a table is row 1. */
  row: z.number().optional(),
  /** Name of the column, or in a spreadsheet its letter. */
  column: z.string().optional(),
  /** Where in a file without rows: a JSON pointer, the name of a sheet, a URI. */
  place: z.string().optional(),
  code: z.string(),
  severity: z.enum(["error", "warning", "note"]),
  /** What is wrong. */
  message: textSchema,
  /** What to do. */
  remedy: textSchema,
  /** How many times, when more than once; the place is then that of the first. */
  count: z.number().optional(),
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
