/** Concepts of the loaded taxonomies as they travel: search, tree and detail. */
import { z } from "zod";
import { listOf, shownTextSchema, textSchema } from "./text.ts";

export const conceptSummarySchema = z.object({
  uri: z.string(),
  taxonomy: z.string(),
  /** "skill", "knowledge", "occupation", "group", "isco-group", … */
  kind: z.string(),
  code: z.string().optional(),
  status: z.string(),
  label: shownTextSchema,
  /** With a search: the other label that was found, where it is not the shown one. */
  found: z.string().optional(),
});
export type ConceptSummary = z.infer<typeof conceptSummarySchema>;

/** `next` is the cursor of the next page; null: this was the last one. */
export const conceptPageSchema = z.object({ concepts: listOf(conceptSummarySchema), next: z.string().nullable() });
export type ConceptPage = z.infer<typeof conceptPageSchema>;

export const conceptTreeNodeSchema = conceptSummarySchema.extend({
  /** How many concepts stand directly below it. */
  narrower: z.number(),
});
export const conceptTreeSchema = z.object({
  parent: conceptSummarySchema.nullable(),
  nodes: listOf(conceptTreeNodeSchema),
  next: z.string().nullable(),
});
export type ConceptTree = z.infer<typeof conceptTreeSchema>;

export const conceptDetailSchema = conceptSummarySchema.extend({
  taxonomyTitle: textSchema,
  version: z.string(),
  labels: listOf(
    z.object({
      language: z.string(),
      preferred: z.string().nullable(),
      alternative: listOf(z.string()),
      hidden: listOf(z.string()),
    }),
  ),
  description: shownTextSchema.nullable(),
  definition: shownTextSchema.nullable(),
  scopeNote: shownTextSchema.nullable(),
  /** Its described steps, lowest first; empty: it has no ladder. */
  ladder: listOf(z.object({ step: z.number(), title: textSchema, nlqf: z.string().optional() })),
  replacedBy: listOf(conceptSummarySchema),
  broader: listOf(conceptSummarySchema),
  narrower: listOf(conceptSummarySchema),
  /** Other relations; `incoming`: the other concept names this one. */
  relations: listOf(z.object({ kind: z.string(), incoming: z.boolean(), concept: conceptSummarySchema })),
  /** SKOS matches to other taxonomies; `concept` is null when that one is not loaded. */
  matches: listOf(z.object({ kind: z.string(), uri: z.string(), concept: conceptSummarySchema.nullable() })),
  /** Skills of kept learning lines that match this concept. */
  lineSkills: listOf(
    z.object({
      line: z.string(),
      lineTitle: textSchema,
      skill: z.string(),
      skillTitle: textSchema,
      kind: z.string(),
    }),
  ),
});
export type ConceptDetail = z.infer<typeof conceptDetailSchema>;
