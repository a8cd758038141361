/**
 * What a check of a learning line says: findings with their witnesses, the verdict and its cover.
 * The JSON form is that of the solved lines' expected files.
 */
import type { LoadUnit, StudyLoad } from "../base/study-load.ts";
import type { Id } from "../curriculum/model.ts";

export const findingKinds = {
  "required-before-taught": "fault",
  "target-not-covered": "fault",
  "target-not-assessed": "fault",
  "assessed-not-taught": "fault",
  repetition: "signal",
  "step-skipped": "signal",
  cycle: "fault",
  load: "fault",
  "choice-impossible": "fault",
  "not-admitted": "fault",
  "no-way-on": "fault",
  "versions-do-not-meet": "fault",
  "not-described": "gap",
  "not-decided": "gap",
} as const;

export type FindingCode = keyof typeof findingKinds;
export type FindingKind = (typeof findingKinds)[FindingCode];
export type Reading = "strict" | "lenient";

/** One programme of a route: how it is entered, what is done there, and the exit it reaches. */
export interface Leg {
  readonly programme: Id;
  readonly profile: Id;
  readonly variant?: Id;
  readonly exit: Id;
  /** The selection, sorted by id. */
  readonly units: readonly Id[];
}

/** One person's way: a cohort, a start profile (that of the first leg), and a leg for each programme. */
export interface Route {
  readonly cohort: Id;
  readonly legs: readonly Leg[];
}

/** A leaf of a requisite that fails: what is asked, and what is held there at least. */
export type MissingLeaf =
  | { readonly skill: Id; readonly asked: number; readonly held: number }
  | { readonly passed: Id }
  | { readonly atLeast: StudyLoad; readonly of: readonly Id[]; readonly held: number }
  | { readonly document: Id }
  | { readonly work: Id };

/** Keys by code as in the expected files; `route` is one on which the finding can be replayed. */
export interface Witness {
  readonly route?: Route;
  readonly profile?: Id;
  readonly profiles?: readonly Id[];
  readonly missing?: readonly MissingLeaf[] | "entry-level" | "outcomes" | "assessment";
  readonly undescribedBefore?: readonly Id[];
  readonly hangs?: readonly Id[];
  readonly skill?: Id;
  readonly asked?: number;
  readonly held?: number;
  readonly step?: number;
  readonly first?: readonly Id[];
  readonly load?: StudyLoad | null;
  readonly estimated?: boolean;
  readonly headcount?: number;
  readonly from?: number;
  readonly to?: number;
  readonly skipped?: readonly number[];
  readonly circle?: readonly Id[];
  readonly rules?: readonly Id[];
  readonly holds?: readonly Id[];
  readonly stops?: readonly Id[];
  readonly least?: number;
  readonly most?: number;
  readonly norm?: number;
  readonly unit?: LoadUnit;
  readonly units?: readonly LoadUnit[];
  readonly periods?: readonly { readonly period: number; readonly load: number }[];
  readonly mixed?: readonly LoadUnit[];
  readonly named?: Id;
  readonly inForce?: Id | null;
  readonly tried?: string;
}

export interface Finding {
  readonly code: FindingCode;
  readonly kind: FindingKind;
  readonly subject: readonly Id[];
  readonly reading?: Reading;
  readonly waived?: true;
  readonly witness: Witness;
}

export type Verdict = "faults" | "undecided" | "signals-only" | "sound-as-far-as-described";

export interface CheckReport {
  readonly line: Id;
  /** ISO date against which waivers were held. */
  readonly asOf: string;
  readonly verdict: { readonly strict: Verdict; readonly lenient: Verdict };
  /** Units with outcomes, of all units. */
  readonly cover: { readonly described: number; readonly units: number };
  readonly findings: readonly Finding[];
}
