/**
 * A curriculum as the file form `leerlijn/1` says it: programmes with units, outcomes, requisites, choices, entry
 * profiles and exits. Owns the types of one programme; the line over several programmes is in `learning-line/`.
 * Meaning: learning-line-semantics.
 */
import type { StudyLoad } from "../base/study-load.ts";
import type { Text } from "../base/text.ts";

export type Id = string;

/** 1–20 on the ladder of a skill; 0 (nothing) is never written in a file. */
export type Step = number;

export type Expression =
  | { readonly skill: Id; readonly step: Step }
  | { readonly passed: Id }
  | { readonly atLeast: StudyLoad; readonly of: readonly Id[] }
  | { readonly document: Id }
  | { readonly work: Id }
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] };

export type RequisiteKind = "pre" | "co" | "strict-co";
export type RequisiteMode = "admission" | "assumed";

export interface Requisite {
  readonly id: Id;
  readonly title?: Text;
  readonly kind: RequisiteKind;
  readonly mode: RequisiteMode;
  /** For `strict-co` only `passed` leaves, at most under one `all`. */
  readonly on: Expression;
}

export interface LearningOutcome {
  readonly id: Id;
  readonly title?: Text;
  readonly skill: Id;
  readonly step: Step;
  readonly taught: boolean;
  readonly assessedBy?: readonly Id[];
  readonly load?: StudyLoad;
  /** Taught again on purpose (bewust herhaald): why. */
  readonly deliberate?: Text;
  /** What the source called the level, kept beside the step that it was mapped to. */
  readonly original?: { readonly scheme: string; readonly value: string };
}

export interface Assessment {
  readonly id: Id;
  readonly title?: Text;
  /** false: compensable within `rule`. */
  readonly mustPass: boolean;
  readonly rule?: Text;
}

export type UnitKind =
  | "course"
  | "project"
  | "workplace"
  | "keuzedeel"
  | "keuzevak"
  | "minor"
  | "final-project"
  | "guidance"
  | "generic"
  | "other";

export interface Unit {
  readonly id: Id;
  readonly title: Text;
  readonly kind?: UnitKind;
  readonly description?: Text;
  readonly load?: StudyLoad;
  readonly variants?: readonly Id[];
  /** Left out: may be taken at any time. */
  readonly period?: { readonly first: number; readonly last: number };
  readonly outcomes?: readonly LearningOutcome[];
  readonly assessments?: readonly Assessment[];
  readonly requisites?: readonly Requisite[];
}

export interface UnitNode {
  readonly unit: Id;
}
interface GroupNode {
  readonly id: Id;
  readonly title?: Text;
  readonly load?: StudyLoad;
}
export interface AllNode extends GroupNode {
  readonly all: readonly ContentNode[];
}
export interface ChooseNode extends GroupNode {
  readonly choose: number;
  readonly from: readonly ContentNode[];
}
export interface AtLeastNode extends GroupNode {
  readonly atLeast: StudyLoad;
  readonly from: readonly ContentNode[];
}
export type ContentNode = UnitNode | AllNode | ChooseNode | AtLeastNode;

export interface Target {
  readonly id: Id;
  readonly title?: Text;
  readonly skill: Id;
  readonly step: Step;
  /** The item of the national tree that this target stands for. */
  readonly item?: Id;
}

export interface Exit {
  readonly id: Id;
  readonly title: Text;
  readonly document?: Id;
  readonly right?: Text;
  readonly variants?: readonly Id[];
  readonly content?: Id;
  readonly targets?: readonly Target[];
}

export interface ProgrammeVersion {
  readonly id: Id;
  /** ISO date, inclusive. */
  readonly from: string;
  /** ISO date, exclusive. */
  readonly until?: string;
}

export interface Programme {
  readonly id: Id;
  readonly title: Text;
  readonly institution?: Text;
  /** crebo or other official number of the programme. */
  readonly code?: string;
  readonly source?: Text;
  readonly nlqf?: number;
  readonly years?: number;
  readonly versions?: readonly ProgrammeVersion[];
  readonly variants?: readonly { readonly id: Id; readonly title: Text }[];
  readonly periodLoad?: { readonly min: number; readonly max: number; readonly unit: StudyLoad["unit"] };
  readonly units: readonly Unit[];
  readonly content: ContentNode;
  readonly exclusions?: readonly { readonly id: Id; readonly units: readonly Id[]; readonly reason?: Text }[];
  readonly exits: readonly Exit[];
}

export interface EntryProfile {
  readonly id: Id;
  readonly title: Text;
  readonly programme: Id;
  readonly origin?: Text;
  readonly headcount?: number;
  readonly documents?: readonly Id[];
  readonly work?: readonly Id[];
  readonly variants?: readonly Id[];
  /** The right to enter; left out: open to all. */
  readonly admission?: Expression;
  /** A list is complete: a skill left out is not held. */
  readonly entryLevels: readonly { readonly skill: Id; readonly step: Step }[] | "not-described";
}
