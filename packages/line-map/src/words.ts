/**
 * The words on and behind a line map, in plain Dutch and English. Owns fixed words and how numbers join them; the
 * short line of a finding is in `fault-words.ts`.
 */
import type { LoadUnit, StudyLoad } from "@leerlijn/engine/base/study-load";
import { type Language, type Text, textIn } from "@leerlijn/engine/base/text";
import type { FindingCode, FindingKind } from "@leerlijn/engine/learning-line/finding";
import type { LegendKey } from "./scene.ts";

export interface Words {
  readonly findings: Readonly<Record<FindingCode, string>>;
  /** One and several, as counted in the verdict. */
  readonly counted: Readonly<Record<FindingCode, readonly [string, string]>>;
  readonly kinds: Readonly<Record<FindingKind, readonly [string, string]>>;
  readonly legend: Readonly<Record<LegendKey, string>>;
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
  readonly sound: string;
  readonly soundAsFar: string;
  readonly signalsOnly: string;
  readonly unsound: string;
  readonly undecided: string;
}

const nl: Words = {
  findings: {
    "required-before-taught": "Breuk",
    "target-not-covered": "Niet gedekt",
    "target-not-assessed": "Niet getoetst",
    "assessed-not-taught": "Getoetst, niet onderwezen",
    repetition: "Dubbeling",
    "step-skipped": "Niveausprong",
    cycle: "Kring",
    load: "Studielast",
    "choice-impossible": "Keuze onmogelijk",
    "not-admitted": "Niet toelaatbaar",
    "no-way-on": "Geen vervolg",
    "versions-do-not-meet": "Versies",
    "not-described": "Niet beschreven",
    "not-decided": "Niet te beoordelen",
  },
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
    "broken-track": "breuk",
    "arc-back": "dubbeling",
    "steep-rise": "niveausprong",
    knot: "kring",
    "dead-end": "geen vervolg",
    "closed-gate": "niet toelaatbaar",
    scale: "studielast klopt niet",
    "faded-stretch": "niet beschreven",
    "open-target": "niet gedekt",
    "unproven-target": "niet getoetst",
    "empty-proof": "getoetst, niet onderwezen",
    "blocked-fork": "keuze onmogelijk",
    "two-tags": "versies sluiten niet aan",
    question: "niet te beoordelen",
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
  sound: "Sluit aan",
  soundAsFar: "Sluit aan, voor zover beschreven",
  signalsOnly: "Sluit aan, met signalen",
  unsound: "Sluit niet aan",
  undecided: "Niet te beoordelen",
};

const en: Words = {
  findings: {
    "required-before-taught": "Gap",
    "target-not-covered": "Not covered",
    "target-not-assessed": "Not assessed",
    "assessed-not-taught": "Assessed, not taught",
    repetition: "Repetition",
    "step-skipped": "Skipped step",
    cycle: "Circle",
    load: "Study load",
    "choice-impossible": "Impossible choice",
    "not-admitted": "Not admitted",
    "no-way-on": "No way on",
    "versions-do-not-meet": "Versions",
    "not-described": "Not described",
    "not-decided": "Not decided",
  },
  counted: {
    "required-before-taught": ["gap", "gaps"],
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
    gap: ["thing unknown", "things unknown"],
  },
  legend: {
    unit: "unit",
    entry: "one may enter here",
    fold: "period with its units",
    choice: "choice",
    transfer: "transfer",
    exit: "diploma or certificate",
    "broken-track": "gap",
    "arc-back": "repetition",
    "steep-rise": "skipped step",
    knot: "circle",
    "dead-end": "no way on",
    "closed-gate": "not admitted",
    scale: "study load is off",
    "faded-stretch": "not described",
    "open-target": "not covered",
    "unproven-target": "not assessed",
    "empty-proof": "assessed, not taught",
    "blocked-fork": "impossible choice",
    "two-tags": "versions do not meet",
    question: "not decided",
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
  sound: "Runs on",
  soundAsFar: "Runs on, as far as described",
  signalsOnly: "Runs on, with signals",
  unsound: "Does not run on",
  undecided: "Cannot be judged",
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

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
