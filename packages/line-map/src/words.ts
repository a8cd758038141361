/**
 * The words on and behind a line map, in plain Dutch and English. Owns fixed words and how numbers join them; the
 * short line of a finding is in `fault-words.ts`.
 */
import type { LoadUnit, StudyLoad } from "@leerlijn/engine/base/study-load";
import { type Language, type Text, textIn } from "@leerlijn/engine/base/text";
import type { FindingCode, FindingKind } from "@leerlijn/engine/learning-line/finding";
import type { LegendSign } from "./scene.ts";

export interface Words {
  /** One and several, as counted in the verdict. */
  readonly counted: Readonly<Record<FindingCode, readonly [string, string]>>;
  readonly kinds: Readonly<Record<FindingKind, readonly [string, string]>>;
  readonly legend: Readonly<Record<LegendSign, string>>;
  readonly unit: readonly [string, string];
  readonly period: string;
  readonly noPeriod: string;
  readonly of: string;
  readonly outOf: string;
  readonly step: string;
  readonly asked: string;
  readonly described: string;
  readonly example: string;
  readonly accepted: string;
  readonly institutions: readonly [string, string];
  readonly programme: readonly [string, string];
}

const nl: Words = {
  counted: {
    "required-before-taught": ["breuk", "breuken"],
    "target-not-covered": ["eindkwalificatie niet gedekt", "eindkwalificaties niet gedekt"],
    "target-not-assessed": ["keer niet getoetst", "keer niet getoetst"],
    "assessed-not-taught": ["keer getoetst, niet onderwezen", "keer getoetst, niet onderwezen"],
    repetition: ["dubbeling", "dubbelingen"],
    "step-skipped": ["niveausprong", "niveausprongen"],
    cycle: ["kring", "kringen"],
    load: ["studielast die niet klopt", "keer studielast die niet klopt"],
    "choice-impossible": ["onmogelijke keuze", "onmogelijke keuzes"],
    "not-admitted": ["groep niet toelaatbaar", "groepen niet toelaatbaar"],
    "no-way-on": ["groep zonder vervolg", "groepen zonder vervolg"],
    "versions-do-not-meet": ["keer versies die niet aansluiten", "keer versies die niet aansluiten"],
    "not-described": ["keer niet beschreven", "keer niet beschreven"],
    "not-decided": ["keer niet te beoordelen", "keer niet te beoordelen"],
  },
  kinds: {
    fault: ["fout", "fouten"],
    signal: ["signaal", "signalen"],
    gap: ["keer iets onbekend", "keer iets onbekend"],
  },
  legend: {
    unit: "onderdeel",
    entry: "hier kun je instromen",
    fold: "periode met onderdelen",
    choice: "keuze",
    transfer: "overstap",
    exit: "diploma of certificaat",
  },
  unit: ["onderdeel", "onderdelen"],
  period: "periode",
  noPeriod: "zonder vaste periode",
  of: "van",
  outOf: "uit",
  step: "stap",
  asked: "gevraagd",
  described: "beschreven",
  example: "voorbeeldgegevens",
  accepted: "geaccepteerd",
  institutions: ["instelling", "instellingen"],
  programme: ["opleiding", "opleidingen"],
};

const en: Words = {
  counted: {
    "required-before-taught": ["break", "breaks"],
    "target-not-covered": ["target not covered", "targets not covered"],
    "target-not-assessed": ["target not assessed", "targets not assessed"],
    "assessed-not-taught": ["thing assessed, not taught", "things assessed, not taught"],
    repetition: ["repetition", "repetitions"],
    "step-skipped": ["skipped step", "skipped steps"],
    cycle: ["circle", "circles"],
    load: ["study load that is off", "study loads that are off"],
    "choice-impossible": ["impossible choice", "impossible choices"],
    "not-admitted": ["group not admitted", "groups not admitted"],
    "no-way-on": ["group without a way on", "groups without a way on"],
    "versions-do-not-meet": ["pair of versions that do not meet", "pairs of versions that do not meet"],
    "not-described": ["thing not described", "things not described"],
    "not-decided": ["question not decided", "questions not decided"],
  },
  kinds: {
    fault: ["fault", "faults"],
    signal: ["signal", "signals"],
    gap: ["unknown", "unknowns"],
  },
  legend: {
    unit: "unit",
    entry: "one may enter here",
    fold: "period with its units",
    choice: "choice",
    transfer: "transfer",
    exit: "diploma or certificate",
  },
  unit: ["unit", "units"],
  period: "period",
  noPeriod: "without a fixed period",
  of: "of",
  outOf: "from",
  step: "step",
  asked: "asked",
  described: "described",
  example: "example data",
  accepted: "accepted",
  institutions: ["institution", "institutions"],
  programme: ["programme", "programmes"],
};

export const wordsIn: Readonly<Record<Language, Words>> = { nl, en };

export function say(text: Text | undefined, language: Language): string {
  return text === undefined ? "" : textIn(text, language).value;
}

const loadUnits: Readonly<Record<Language, Readonly<Record<LoadUnit, string>>>> = {
  nl: { SBU: "SBU", EC: "EC", klokuren: "klokuren" },
  en: { SBU: "SBU", EC: "EC", klokuren: "clock hours" },
};

export function sayLoad(load: StudyLoad, language: Language): string {
  const amount = new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB").format(load.amount);
  return `${amount} ${loadUnits[language][load.unit]}`;
}

export function count(n: number, forms: readonly [string, string]): string {
  return `${n} ${n === 1 ? forms[0] : forms[1]}`;
}

/** "3", "3–4" or nothing. */
export function sayPeriods(period: { readonly first: number; readonly last: number } | undefined): string {
  if (period === undefined) return "";
  return period.first === period.last ? `${period.first}` : `${period.first}–${period.last}`;
}
