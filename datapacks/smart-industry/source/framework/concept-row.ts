/**
 * How a concept of the framework is written down in the source: one row per concept, Dutch and English beside each
 * other. Owns the form of a row; what the rows say is in the modules beside it, the file that is made of them is
 * `build-framework.ts`.
 */
import type { EscoLabel } from "./esco.ts";

export type RowKind = "skill" | "knowledge" | "attitude" | "skill-group";
export type MatchKind = "exactMatch" | "closeMatch" | "broadMatch" | "narrowMatch";

/** What the concept is in ESCO: the English label as published stands for the URI, so that a reader sees the meaning. */
export interface EscoMatch {
  readonly kind: MatchKind;
  readonly label: EscoLabel;
}

/** A step says how self-reliant somebody is and in what context: Dutch, English, and the NLQF level where one fits. */
export type StepText = readonly [nl: string, en: string, nlqf?: number];

export interface RowDetails {
  /** Other names that people search by. */
  readonly altNl?: readonly string[];
  readonly altEn?: readonly string[];
  /** What it is, in one sentence: Dutch, English. Left out where the name says it. */
  readonly def?: readonly [nl: string, en: string];
  readonly esco?: readonly EscoMatch[];
  /** Id of the row above it; `within` fills it in. */
  readonly broader?: string;
}

export interface ConceptRow extends RowDetails {
  readonly id: string;
  readonly kind: RowKind;
  readonly nl: string;
  readonly en: string;
}

/** A row as the framework has it: with its ladder, from step 1 up, where there is one. */
export interface LadderedRow extends ConceptRow {
  readonly ladder?: readonly StepText[];
}

/** Something one can do. */
export function skill(id: string, nl: string, en: string, details: RowDetails = {}): ConceptRow {
  return { id, kind: "skill", nl, en, ...details };
}

/** Something one knows. */
export function knowledge(id: string, nl: string, en: string, details: RowDetails = {}): ConceptRow {
  return { id, kind: "knowledge", nl, en, ...details };
}

/** How one goes about the work. */
export function attitude(id: string, nl: string, en: string, details: RowDetails = {}): ConceptRow {
  return { id, kind: "attitude", nl, en, ...details };
}

/** Only there to bring others together. */
export function group(id: string, nl: string, en: string, details: RowDetails = {}): ConceptRow {
  return { id, kind: "skill-group", nl, en, ...details };
}

/** Puts rows under another; a row that already stands under something stays there. */
export function within(broader: string, rows: readonly ConceptRow[]): readonly ConceptRow[] {
  return rows.map((row) => ({ broader, ...row }));
}

export const exact = (label: EscoLabel): EscoMatch => ({ kind: "exactMatch", label });
/** Nearly the same: the two can stand in for each other in most uses. */
export const close = (label: EscoLabel): EscoMatch => ({ kind: "closeMatch", label });
/** What ESCO names is wider. */
export const broad = (label: EscoLabel): EscoMatch => ({ kind: "broadMatch", label });
/** What ESCO names is a part of it. */
export const narrow = (label: EscoLabel): EscoMatch => ({ kind: "narrowMatch", label });
