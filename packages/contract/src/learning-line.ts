/**
 * Learning lines as they travel. Owns list, detail, change and revisions; the document itself is the file form
 * `leerlijn/1`, typed loosely here: its decoder judges it, not this contract.
 */
import { z } from "zod";
import { bothVerdictsSchema, coverSchema, findingCountsSchema } from "./finding.ts";
import { dateSchema, listOf, momentSchema, textSchema } from "./text.ts";

/** The file form `leerlijn/1`. Pages read it with the engine's type `LearningLine`. */
export const lineDocumentSchema = z.looseObject({ format: z.literal("leerlijn/1"), id: z.string(), title: textSchema });
export type LineDocument = z.infer<typeof lineDocumentSchema>;

export const lineCountsSchema = z.object({
  programmes: z.number(),
  units: z.number(),
  outcomes: z.number(),
  skills: z.number(),
  entryProfiles: z.number(),
  /** People over all entry profiles that tell how many. */
  headcount: z.number(),
});
export type LineCounts = z.infer<typeof lineCountsSchema>;

/** The outcome of the check of the current revision, today. */
export const lineStateSchema = z.object({
  asOf: dateSchema,
  verdict: bothVerdictsSchema,
  cover: coverSchema,
  findings: findingCountsSchema,
});

export const learningLineSummarySchema = z.object({
  id: z.string(),
  title: textSchema,
  /** Invented data, to be shown as such. */
  example: z.boolean(),
  revision: z.number(),
  updated: momentSchema,
  /** False: of another organisation; can be read, not changed. */
  writable: z.boolean(),
  counts: lineCountsSchema,
  /** Null: not checked yet, or it failed; ask `check` to know which. */
  state: lineStateSchema.nullable(),
});
export type LearningLineSummary = z.infer<typeof learningLineSummarySchema>;
export const learningLineListSchema = z.object({ learningLines: listOf(learningLineSummarySchema) });
export type LearningLineList = z.infer<typeof learningLineListSchema>;

/** Answer of GET, PUT and POST; the ETag is the revision. */
export const keptLearningLineSchema = z.object({
  id: z.string(),
  revision: z.number(),
  updated: momentSchema,
  writable: z.boolean(),
  line: lineDocumentSchema,
});
export type KeptLearningLine = z.infer<typeof keptLearningLineSchema>;

export const revisionSchema = z.object({
  revision: z.number(),
  at: momentSchema,
  person: z.string(),
  reason: z.string().nullable(),
  removed: z.boolean(),
});
export const revisionListSchema = z.object({ revisions: listOf(revisionSchema) });
export type RevisionList = z.infer<typeof revisionListSchema>;

/** Accepts one finding, until a date, with a reason and by a person. */
export const waiverSchema = z.object({
  code: z.string(),
  subject: listOf(z.string()),
  reason: textSchema,
  person: z.string().min(1).max(200),
  until: dateSchema,
});
export type Waiver = z.infer<typeof waiverSchema>;
export const waiverKeySchema = waiverSchema.pick({ code: true, subject: true });
export type WaiverKey = z.infer<typeof waiverKeySchema>;
