/** Imports as they travel: progress, issues, and what accepting would change. Nothing is written before accept. */
import { z } from "zod";
import { bothVerdictsSchema, coverSchema, findingExplanationSchema, findingSchema } from "./finding.ts";
import { importIssueSchema } from "./problem.ts";
import { listOf, momentSchema, textSchema } from "./text.ts";

export const importKinds = [
  "esco",
  "learning-line-json",
  "learning-line-xlsx",
  "overstapkaart",
  "curriculum-csv",
  "framework",
  "unknown",
] as const;
export const importKindSchema = z.enum(importKinds);
export type ImportKind = z.infer<typeof importKindSchema>;

export const importStateSchema = z.enum(["running", "previewed", "done", "failed", "cancelled", "interrupted"]);
export type ImportState = z.infer<typeof importStateSchema>;

/** Steps of an import, in order; a page translates them. */
export const importStages = ["waiting", "reading", "comparing", "checking", "ready", "writing", "done"] as const;

/** A finding in both languages. */
export const explainedFindingSchema = z.object({
  finding: findingSchema,
  explanation: z.object({ nl: findingExplanationSchema, en: findingExplanationSchema }),
});
export type ExplainedFinding = z.infer<typeof explainedFindingSchema>;

export const lineChangeSchema = z.object({
  change: z.enum(["added", "removed", "changed"]),
  /** Part of the document, as "unit", "programme", "skill", "entryProfile". */
  part: z.string(),
  id: z.string(),
  title: textSchema.optional(),
});

export const learningLinePreviewSchema = z.object({
  kind: z.literal("learning-line"),
  line: z.string(),
  title: textSchema,
  /** The revision it would replace; null: a new line. */
  replaces: z.number().nullable(),
  /** At most 500 are listed; the counts are of all. */
  changes: listOf(lineChangeSchema),
  counts: z.object({ added: z.number(), removed: z.number(), changed: z.number(), same: z.number() }),
  verdict: z.object({ before: bothVerdictsSchema.nullable(), after: bothVerdictsSchema }),
  cover: z.object({ before: coverSchema.nullable(), after: coverSchema }),
  /** Which findings go away, which come, and how many stay. */
  findings: z.object({ gone: listOf(explainedFindingSchema), come: listOf(explainedFindingSchema), stay: z.number() }),
});
export type LearningLinePreview = z.infer<typeof learningLinePreviewSchema>;

export const taxonomyPreviewSchema = z.object({
  kind: z.literal("taxonomy"),
  taxonomy: z.string(),
  title: textSchema,
  version: z.string(),
  /** The version that is there now; null: none yet. */
  replaces: z.string().nullable(),
  counts: z.object({ concepts: z.number(), labels: z.number(), relations: z.number() }),
  /** Against the version that is there. */
  changes: z.object({
    added: z.number(),
    changed: z.number(),
    deprecated: z.number(),
    replaced: z.number(),
    /** Not in these files, and kept as they were. */
    kept: z.number(),
  }),
  languages: listOf(z.string()),
  /** Some of what changes, at most 50. */
  examples: listOf(
    z.object({
      change: z.enum(["added", "changed", "deprecated", "replaced", "kept"]),
      uri: z.string(),
      label: z.string(),
    }),
  ),
});
export type TaxonomyPreview = z.infer<typeof taxonomyPreviewSchema>;

export const importPreviewSchema = z.discriminatedUnion("kind", [learningLinePreviewSchema, taxonomyPreviewSchema]);
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const importRunSchema = z.object({
  id: z.string(),
  kind: importKindSchema,
  files: listOf(z.string()),
  state: importStateSchema,
  /** One of `importStages`. */
  stage: z.string(),
  /** 0–1; null: not known. */
  progress: z.number().nullable(),
  /** What it does now, in words. */
  step: z.object({ nl: z.string(), en: z.string() }),
  /** At most 1,000 are listed; the counts are of all. */
  issues: listOf(importIssueSchema),
  issueCounts: z.object({ error: z.number(), warning: z.number(), note: z.number() }),
  preview: importPreviewSchema.nullable(),
  /** True: POST accept will write. */
  acceptable: z.boolean(),
  /** After accept of a learning line: where it stands. */
  learningLine: z.string().nullable(),
  startedAt: momentSchema,
  endedAt: momentSchema.nullable(),
});
export type ImportRun = z.infer<typeof importRunSchema>;
export const importListSchema = z.object({ imports: listOf(importRunSchema) });
export type ImportList = z.infer<typeof importListSchema>;
