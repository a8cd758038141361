/** What the server tells of itself. */
import { z } from "zod";
import { listOf, momentSchema, textSchema } from "./text.ts";

export const startStepSchema = z.object({
  /** "database", "pages", "starter-pack", "taxonomy" */
  step: z.string(),
  state: z.enum(["waiting", "running", "done", "failed"]),
  seconds: z.number().nullable(),
});
export type StartStep = z.infer<typeof startStepSchema>;
export const statusSchema = z.object({
  version: z.string(),
  ready: z.boolean(),
  started: momentSchema,
  steps: listOf(startStepSchema),
  database: z.object({ reachable: z.boolean(), kind: z.enum(["embedded", "external"]) }),
  taxonomies: listOf(z.object({ taxonomy: z.string(), title: textSchema, version: z.string(), concepts: z.number() })),
});
export type Status = z.infer<typeof statusSchema>;
