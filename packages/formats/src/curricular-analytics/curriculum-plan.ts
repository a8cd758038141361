/** A curriculum as the CSV files of curricular analytics hold it. Owns the record; its metrics are the engine's. */

export interface CurriculumPlan {
  readonly title: string;
  readonly institution: string;
  readonly degreeType: string;
  /** Periods a year: of one in quarters the complexity is scaled. */
  readonly system: "semester" | "quarter";
  /** Code in the American classification of programmes, as written; "" when none. */
  readonly cip: string;
  readonly courses: readonly PlannedCourse[];
}

export interface PlannedCourse {
  readonly id: string;
  readonly title: string;
  /** As "CSE 1321"; "" when none. */
  readonly code: string;
  /** Ids of courses of the same plan. */
  readonly prerequisites: readonly string[];
  readonly corequisites: readonly string[];
  readonly strictCorequisites: readonly string[];
  /** American credit hours: not to be taken for EC or SBU. */
  readonly creditHours: number | null;
  /** Term of the degree plan, from 1, where the file has one. */
  readonly term: number | null;
  /** Metrics as they stand in the file, where it has them. */
  readonly published: PublishedMetrics | null;
}

export interface PublishedMetrics {
  readonly structuralComplexity: number;
  readonly blockingFactor: number;
  readonly delayFactor: number;
  readonly centrality: number;
}
