/**
 * What a check says, as it travels. Owns the form; when a finding holds is the engine's. The witness is typed loosely:
 * its keys differ by code, and pages that need them all use the engine's types.
 */
import { z } from "zod";
import { dateSchema, languageSchema, listOf } from "./text.ts";

export const verdictSchema = z.enum(["faults", "undecided", "signals-only", "sound-as-far-as-described"]);
export type Verdict = z.infer<typeof verdictSchema>;

export const bothVerdictsSchema = z.object({ strict: verdictSchema, lenient: verdictSchema });
/** Units with outcomes, of all units. */
export const coverSchema = z.object({ described: z.number(), units: z.number() });

export const legSchema = z.object({
  programme: z.string(),
  profile: z.string(),
  variant: z.string().optional(),
  exit: z.string(),
  units: listOf(z.string()),
});
/** One person's way through the line. */
export const routeSchema = z.object({ cohort: z.string(), legs: listOf(legSchema) });
export type Route = z.infer<typeof routeSchema>;

export const witnessSchema = z.looseObject({ route: routeSchema.optional() });

export const findingSchema = z.object({
  code: z.string(),
  kind: z.enum(["fault", "signal", "gap"]),
  subject: listOf(z.string()),
  reading: z.enum(["strict", "lenient"]).optional(),
  waived: z.literal(true).optional(),
  witness: witnessSchema,
});
export type Finding = z.infer<typeof findingSchema>;

export const checkReportSchema = z.object({
  line: z.string(),
  asOf: dateSchema,
  verdict: bothVerdictsSchema,
  cover: coverSchema,
  findings: listOf(findingSchema),
});
export type CheckReport = z.infer<typeof checkReportSchema>;

/** A finding in words of a teacher, in one language. */
export const findingExplanationSchema = z.object({
  title: z.string(),
  sentence: z.string(),
  why: z.string(),
  mend: z.string(),
  people: z.string(),
  affects: z.string(),
});
export type FindingExplanation = z.infer<typeof findingExplanationSchema>;

/** A report with, at the same index as each finding, its explanation. */
export const checkAnswerSchema = z.object({
  report: checkReportSchema,
  language: languageSchema,
  explanations: listOf(findingExplanationSchema),
  /** The revision that was checked; null: a document that is not kept. */
  revision: z.number().nullable(),
  milliseconds: z.number(),
});
export type CheckAnswer = z.infer<typeof checkAnswerSchema>;

/** Findings that count (not waived), by kind, and those that were accepted. */
export const findingCountsSchema = z.object({
  faults: z.number(),
  signals: z.number(),
  gaps: z.number(),
  waived: z.number(),
});
export type FindingCounts = z.infer<typeof findingCountsSchema>;
