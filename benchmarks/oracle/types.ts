/**
 * The file form `leerlijn/1` and the findings as the oracle reads them. Copied small on purpose: the oracle imports
 * nothing from the engine, so that an error in one is not an error in both.
 */

export type LoadUnit = "SBU" | "EC" | "klokuren";
export type Load = { amount: number; unit: LoadUnit };
export type Words = { nl?: string; en?: string };

export type Expression =
  | { skill: string; step: number }
  | { passed: string }
  | { atLeast: Load; of: string[] }
  | { document: string }
  | { work: string }
  | { all: Expression[] }
  | { any: Expression[] };

export type Requisite = {
  id: string;
  kind: "pre" | "co" | "strict-co";
  mode: "admission" | "assumed";
  on: Expression;
};

export type Outcome = {
  id: string;
  skill: string;
  step: number;
  taught: boolean;
  assessedBy?: string[];
  load?: Load;
  deliberate?: Words;
};

export type Assessment = { id: string; mustPass: boolean; rule?: Words };

export type Unit = {
  id: string;
  title: Words;
  load?: Load;
  variants?: string[];
  period?: { first: number; last: number };
  outcomes?: Outcome[];
  assessments?: Assessment[];
  requisites?: Requisite[];
};

export type Group = { id: string; title?: Words; load?: Load };
export type Node =
  | { unit: string }
  | (Group & { all: Node[] })
  | (Group & { choose: number; from: Node[] })
  | (Group & { atLeast: Load; from: Node[] });

export type Target = { id: string; skill: string; step: number };
export type Exit = {
  id: string;
  title: Words;
  document?: string;
  variants?: string[];
  content?: string;
  targets?: Target[];
};

export type Programme = {
  id: string;
  title: Words;
  nlqf?: number;
  years?: number;
  versions?: { id: string; from: string; until?: string }[];
  variants?: { id: string; title: Words }[];
  periodLoad?: { min: number; max: number; unit: LoadUnit };
  units: Unit[];
  content: Node;
  exclusions?: { id: string; units: string[] }[];
  exits: Exit[];
};

export type Profile = {
  id: string;
  title: Words;
  programme: string;
  headcount?: number;
  documents?: string[];
  work?: string[];
  variants?: string[];
  admission?: Expression;
  entryLevels: { skill: string; step: number }[] | "not-described";
};

export type Line = {
  format: "leerlijn/1";
  id: string;
  title: Words;
  example?: boolean;
  cohorts: { id: string; start: string }[];
  skills: { id: string; title: Words; ladder: { step: number }[] }[];
  documents?: { id: string; title: Words }[];
  work?: { id: string; title: Words }[];
  entryProfiles: Profile[];
  programmes: Programme[];
  transfers?: { id: string; exit: string; profile: string }[];
  destinations?: string[];
  agreements?: {
    id: string;
    title: Words;
    transfer: string;
    names: { programme: string; version: string }[];
    exemptions?: { profile: string; unit: string }[];
  }[];
  waivers?: { code: string; subject: string[]; reason: Words; person: string; until: string }[];
};

export type Code =
  | "required-before-taught"
  | "target-not-covered"
  | "target-not-assessed"
  | "assessed-not-taught"
  | "repetition"
  | "step-skipped"
  | "cycle"
  | "load"
  | "choice-impossible"
  | "not-admitted"
  | "no-way-on"
  | "versions-do-not-meet"
  | "not-described"
  | "not-decided";

export const allCodes: readonly Code[] = [
  "required-before-taught",
  "target-not-covered",
  "target-not-assessed",
  "assessed-not-taught",
  "repetition",
  "step-skipped",
  "cycle",
  "load",
  "choice-impossible",
  "not-admitted",
  "no-way-on",
  "versions-do-not-meet",
  "not-described",
  "not-decided",
];

export function kindOf(code: Code): "fault" | "signal" | "gap" {
  if (code === "repetition" || code === "step-skipped") return "signal";
  if (code === "not-described" || code === "not-decided") return "gap";
  return "fault";
}

export type Reading = "strict" | "lenient";
export type Leg = { programme: string; profile: string; variant?: string; exit: string; units: string[] };
export type Route = { cohort: string; legs: Leg[] };
export type Witness = { route?: Route } & { [key: string]: unknown };

export type OracleFinding = {
  code: Code;
  kind: "fault" | "signal" | "gap";
  subject: string[];
  reading?: Reading;
  waived?: true;
  witness: Witness;
};

export type Verdict = "faults" | "undecided" | "signals-only" | "sound-as-far-as-described";
export type OracleReport = {
  line: string;
  asOf: string;
  verdict: { strict: Verdict; lenient: Verdict };
  cover: { described: number; units: number };
  findings: OracleFinding[];
};
