/** The catalogue, a programme with its coverage matrix, and strands as they travel. */
import { z } from "zod";
import { listOf, studyLoadSchema, textSchema } from "./text.ts";

export const programmeVersionSchema = z.object({ id: z.string(), from: z.string(), until: z.string().optional() });

export const programmeSummarySchema = z.object({
  id: z.string(),
  line: z.string(),
  lineTitle: textSchema,
  example: z.boolean(),
  title: textSchema,
  institution: textSchema.optional(),
  code: z.string().optional(),
  nlqf: z.number().optional(),
  years: z.number().optional(),
  /** Kinds of units that occur, as "course" or "minor". */
  kinds: listOf(z.string()),
  units: z.number(),
  outcomes: z.number(),
  /** Of the whole content, where the programme states it. */
  load: studyLoadSchema.optional(),
  versions: listOf(programmeVersionSchema),
  exits: listOf(z.object({ id: z.string(), title: textSchema })),
});
export type ProgrammeSummary = z.infer<typeof programmeSummarySchema>;
export const programmeListSchema = z.object({ programmes: listOf(programmeSummarySchema) });
export type ProgrammeList = z.infer<typeof programmeListSchema>;

export const matrixUnitSchema = z.object({
  id: z.string(),
  title: textSchema,
  kind: z.string().optional(),
  period: z.object({ first: z.number(), last: z.number() }).optional(),
});
export const matrixAssessmentSchema = z.object({
  id: z.string(),
  title: textSchema.optional(),
  /** The unit the assessment belongs to; may be another one than where it is taught. */
  unit: z.string(),
  mustPass: z.boolean(),
});
export const matrixCellSchema = z.object({
  unit: z.string(),
  outcomes: listOf(z.string()),
  /** Highest step of the target's skill taught here; 0: only assessed here. */
  step: z.number(),
  /** That step is the target's or higher. */
  reaches: z.boolean(),
  /** Those that prove the target's step, of outcomes that stand in this unit. */
  assessments: listOf(matrixAssessmentSchema),
});
export const matrixRowSchema = z.object({
  exit: z.string(),
  target: z.string(),
  title: textSchema.optional(),
  skill: z.string(),
  skillTitle: textSchema,
  step: z.number(),
  stepTitle: textSchema.optional(),
  /** The national item it stands for, with those above it, root first. */
  item: listOf(z.object({ id: z.string(), title: textSchema, code: z.string().optional() })).optional(),
  cells: listOf(matrixCellSchema),
  /** Units of other programmes of the line that teach the step. */
  elsewhere: listOf(z.object({ programme: z.string(), unit: z.string(), step: z.number() })),
  /** Entry profiles of this programme that hold the step already. */
  heldBy: listOf(z.string()),
});
export const coverageMatrixSchema = z.object({ units: listOf(matrixUnitSchema), rows: listOf(matrixRowSchema) });
export type CoverageMatrix = z.infer<typeof coverageMatrixSchema>;
export type MatrixRow = z.infer<typeof matrixRowSchema>;
export type MatrixCell = z.infer<typeof matrixCellSchema>;

/** The four metrics of curricular analytics; none where units ask for each other in a circle. */
export const programmeMetricsSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("measured"),
    structuralComplexity: z.number(),
    units: listOf(
      z.object({
        unit: z.string(),
        blockingFactor: z.number(),
        delayFactor: z.number(),
        centrality: z.number(),
        structuralComplexity: z.number(),
      }),
    ),
  }),
  z.object({ kind: z.literal("circular"), circle: listOf(z.string()) }),
]);
export type ProgrammeMetrics = z.infer<typeof programmeMetricsSchema>;

/** `programme` and `entryProfiles` are parts of the line's document (engine types `Programme`, `EntryProfile`). */
export const programmeDetailSchema = z.object({
  line: z.string(),
  lineTitle: textSchema,
  example: z.boolean(),
  revision: z.number(),
  programme: z.looseObject({ id: z.string(), title: textSchema }),
  entryProfiles: listOf(z.looseObject({ id: z.string(), title: textSchema })),
  /** By entry profile, the rule of admission in words; profiles without a rule are left out. */
  admissions: listOf(z.object({ profile: z.string(), text: textSchema })),
  /** Titles of the skills that its outcomes, targets and entry levels name. */
  skills: listOf(z.looseObject({ id: z.string(), title: textSchema })),
  matrix: coverageMatrixSchema,
  metrics: programmeMetricsSchema,
});
export type ProgrammeDetail = z.infer<typeof programmeDetailSchema>;

export const strandPlaceSchema = z.object({
  skill: z.string(),
  outcome: z.string(),
  step: z.number(),
  taught: z.boolean(),
  assessed: z.boolean(),
  deliberate: z.boolean(),
});
export const strandStopSchema = z.object({
  unit: z.string(),
  title: textSchema,
  /** Left out: may be taken at any time; such units stand first. */
  period: z.object({ first: z.number(), last: z.number() }).optional(),
  places: listOf(strandPlaceSchema),
  /** What a requisite of this unit asks of the strand's skills. */
  asks: listOf(z.object({ skill: z.string(), step: z.number(), requisite: z.string() })),
});
export const strandStretchSchema = z.object({
  programme: z.string(),
  title: textSchema,
  nlqf: z.number().optional(),
  /** What entry profiles hold or are counted on to hold. */
  entry: listOf(z.object({ profile: z.string(), title: textSchema, skill: z.string(), step: z.number() })),
  stops: listOf(strandStopSchema),
  /** What exits ask at the end. */
  targets: listOf(z.object({ exit: z.string(), target: z.string(), skill: z.string(), step: z.number() })),
});
export const strandSchema = z.object({
  id: z.string(),
  title: textSchema,
  skills: listOf(
    z.object({
      id: z.string(),
      title: textSchema,
      ladder: listOf(z.object({ step: z.number(), title: textSchema.optional(), nlqf: z.number().optional() })),
    }),
  ),
  /** Programmes in the order of the line; those without anything of the strand are left out. */
  stretches: listOf(strandStretchSchema),
});
export type Strand = z.infer<typeof strandSchema>;
export const strandListSchema = z.object({ line: z.string(), revision: z.number(), strands: listOf(strandSchema) });
export type StrandList = z.infer<typeof strandListSchema>;
