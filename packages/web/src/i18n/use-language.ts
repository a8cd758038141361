/** The language of the page, titles of records in it, and numbers and dates as that language writes them. */
import type { StudyLoad, Text } from "@leerlijn/contract/text";
import { capital } from "@leerlijn/engine/base/text";
import { findingWord, verdictWord } from "@leerlijn/engine/learning-line/explain/words";
import type { CheckReport, FindingCode, Verdict } from "@leerlijn/engine/learning-line/finding";
import { useTranslation } from "react-i18next";
import { numberIn } from "./number-in.ts";
import type { PageLanguage } from "./set-up-texts.ts";

export interface Said {
  readonly value: string;
  /** The wanted language is not there; this is the other one. */
  readonly fallback: boolean;
}

export function sayIn(text: Text | undefined, language: PageLanguage): Said {
  const wanted = text?.[language];
  if (wanted !== undefined && wanted !== "") return { value: wanted, fallback: false };
  const other = language === "nl" ? text?.en : text?.nl;
  return { value: other ?? "", fallback: other !== undefined };
}

const loadUnits = {
  nl: { SBU: "SBU", EC: "EC", klokuren: "klokuren" },
  en: { SBU: "SBU", EC: "EC", klokuren: "clock hours" },
} as const;

/** Made once for each language: formats are slow to make, and hundreds of rows ask for them. */
const languages = { nl: languageOf("nl"), en: languageOf("en") } as const;

export function useLanguage() {
  const { i18n } = useTranslation();
  return languages[i18n.language === "en" ? "en" : "nl"];
}

function languageOf(language: PageLanguage) {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const numbers = numberIn(language);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return {
    language,
    say: (text: Text | undefined) => sayIn(text, language).value,
    number: (value: number) => numbers.format(value),
    date: (iso: string) => dates.format(new Date(iso)),
    moment: (iso: string) => moments.format(new Date(iso)),
    /** What a finding is called, as a heading. */
    sayFinding: (code: FindingCode) => capital(findingWord(code, language)),
    sayVerdict: (verdict: Verdict, cover: CheckReport["cover"]) => capital(verdictWord(verdict, cover, language)),
    load: (load: StudyLoad) => `${numbers.format(load.amount)} ${loadUnits[language][load.unit]}`,
    period: (period: { readonly first: number; readonly last: number }) =>
      period.first === period.last ? `${period.first}` : `${period.first}–${period.last}`,
  };
}
