/** The words for codes, kinds and verdicts of a check, in Dutch and English. Owns no sentences about one finding. */
import type { Language } from "../../base/text.ts";
import type { CheckReport, FindingCode, FindingKind, Reading, Verdict } from "../finding.ts";

type Words = Readonly<Record<Language, string>>;

const findingWords: Readonly<Record<FindingCode, Words>> = {
  "required-before-taught": { nl: "breuk", en: "break" },
  "target-not-covered": { nl: "niet gedekt", en: "not covered" },
  "target-not-assessed": { nl: "niet getoetst", en: "not assessed" },
  "assessed-not-taught": { nl: "getoetst, niet onderwezen", en: "assessed, not taught" },
  repetition: { nl: "dubbeling", en: "repetition" },
  "step-skipped": { nl: "niveausprong", en: "skipped step" },
  cycle: { nl: "kringverwijzing", en: "circle" },
  load: { nl: "studielast klopt niet", en: "study load is off" },
  "choice-impossible": { nl: "keuze onmogelijk", en: "impossible choice" },
  "not-admitted": { nl: "niet toelaatbaar", en: "not admitted" },
  "no-way-on": { nl: "geen vervolgroute", en: "no way on" },
  "versions-do-not-meet": { nl: "versies sluiten niet aan", en: "versions do not meet" },
  "not-described": { nl: "niet beschreven", en: "not described" },
  "not-decided": { nl: "niet te beoordelen", en: "not decided" },
};

const kindWords: Readonly<Record<FindingKind, Words>> = {
  fault: { nl: "fout", en: "fault" },
  signal: { nl: "signaal", en: "signal" },
  gap: { nl: "onbekend", en: "unknown" },
};

const verdictWords: Readonly<Record<Verdict, Words>> = {
  faults: { nl: "sluit niet aan", en: "does not connect" },
  undecided: { nl: "niet te beoordelen", en: "cannot be judged" },
  "signals-only": { nl: "sluit aan, met signalen", en: "connects, with signals" },
  "sound-as-far-as-described": { nl: "sluit aan, voor zover beschreven", en: "connects, as far as described" },
};
const connects: Words = { nl: "sluit aan", en: "connects" };

export function findingWord(code: FindingCode, language: Language): string {
  return findingWords[code][language];
}

export function kindWord(kind: FindingKind, language: Language): string {
  return kindWords[kind][language];
}

/** `cover`: how much of the line is described; only of a line described whole it is said that it connects. */
export function verdictWord(verdict: Verdict, cover: CheckReport["cover"], language: Language): string {
  const isWhole = verdict === "sound-as-far-as-described" && cover.described === cover.units;
  return (isWhole ? connects : verdictWords[verdict])[language];
}

/** "sluit aan, voor zover beschreven: 41 van 64 onderdelen"; the cover always stands beside the verdict. */
export function verdictSentence(report: CheckReport, language: Language, reading: Reading = "strict"): string {
  const verdict = report.verdict[reading];
  const { described, units } = report.cover;
  const word = verdictWord(verdict, report.cover, language);
  const cover = language === "nl" ? `${described} van ${units} onderdelen` : `${described} of ${units} units`;
  if (verdict === "sound-as-far-as-described" && described < units) return `${word}: ${cover}`;
  return language === "nl" ? `${word} (beschreven: ${cover})` : `${word} (described: ${cover})`;
}
