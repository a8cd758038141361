/** A sheet and its columns, and the columns that many sheets have. Owns how a column is described to who fills it in. */
import type { ChoiceName } from "../choices.ts";

export interface Column {
  readonly key: string;
  readonly heading: string;
  /** Shown when one points at the heading. */
  readonly note: string;
  readonly example: string | number;
  readonly width: number;
  readonly isRequired: boolean;
  /** A fixed set of words. */
  readonly choice?: ChoiceName;
  /** The sheet on which the codes stand that may be named here. */
  readonly from?: SheetKey;
  readonly isNumber?: true;
  readonly isDate?: true;
}

export interface SheetSpec {
  readonly key: string;
  readonly name: string;
  /** What stands on it, in one or two sentences. */
  readonly about: string;
  readonly columns: readonly Column[];
}

type More = Partial<Omit<Column, "key" | "heading" | "note" | "example">>;

export function col(
  key: string,
  heading: string,
  note: string,
  example: string | number = "",
  more: More = {},
): Column {
  return { key, heading, note, example, width: 18, isRequired: false, ...more };
}

export function code(note: string, example: string): Column {
  return col("id", "Code", `${note} Laat leeg en er wordt een code gemaakt.`, example, { width: 20 });
}

export const required = { isRequired: true } as const;

/** A text with its English beside it. */
export function text(
  key: string,
  heading: string,
  note: string,
  example: string,
  example2 = "",
  more: More = {},
): Column[] {
  return [
    col(key, heading, note, example, { width: 32, ...more }),
    col(`${key}En`, `${heading} (Engels)`, "Hetzelfde in het Engels. Mag leeg blijven.", example2, { width: 24 }),
  ];
}

export function title(example: string, english = "", isRequired = true): Column[] {
  return text("title", "Naam", "Hoe het heet, zoals collega's het noemen.", example, english, { isRequired });
}

export function load(amount: string, unit: string, heading: string, note: string, example: number | "" = ""): Column[] {
  const unitHeading = heading === "Studielast" ? "Eenheid" : `Eenheid ${heading.toLowerCase()}`;
  return [
    col(amount, heading, note, example, { isNumber: true, width: 12 }),
    col(unit, unitHeading, "SBU (mbo), EC (hbo, wo) of klokuren (vmbo).", example === "" ? "" : "SBU", {
      choice: "loadUnit",
      width: 12,
    }),
  ];
}

export const ref = (key: string, heading: string, from: SheetKey, note: string, example = "", more: More = {}) =>
  col(key, heading, note, example, { from, width: 22, ...more });

export type SheetKey =
  | "cohorts"
  | "skills"
  | "ladder"
  | "strands"
  | "nationalItems"
  | "documents"
  | "work"
  | "programmes"
  | "versions"
  | "variants"
  | "units"
  | "outcomes"
  | "assessments"
  | "requisites"
  | "nodes"
  | "exclusions"
  | "exits"
  | "targets"
  | "profiles"
  | "entryLevels"
  | "transfers"
  | "destinations"
  | "agreements"
  | "agreementVersions"
  | "exemptions"
  | "waivers";

export const list = "Meer dan één? Zet er een puntkomma tussen.";
export const programme = ref("programme", "Opleiding", "programmes", "Code of naam van de opleiding.", "mbo", required);
export const unit = ref("unit", "Onderdeel", "units", "Code of naam van het onderdeel.", "plc1", required);
export const skill = ref("skill", "Vaardigheid", "skills", "Code of naam van de vaardigheid.", "besturen", required);
export const step = col("step", "Stap", "Een stap van de ladder van deze vaardigheid.", 2, {
  isNumber: true,
  isRequired: true,
  width: 8,
});
export const variants = ref("variants", "Varianten", "variants", `Alleen in deze varianten. ${list}`);
