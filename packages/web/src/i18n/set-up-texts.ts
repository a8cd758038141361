/** Sets the words of the pages up: Dutch unless this browser chose English before. Owns where the choice is kept. */
import i18next, { type FormatterModule } from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "./en.ts";
import { nl } from "./nl.ts";
import { numberIn } from "./number-in.ts";

export type PageLanguage = "nl" | "en";

const keptAs = "leerlijn-language";

/** Numbers as they are written in the language of the page, in all texts. */
const formatter: FormatterModule = {
  type: "formatter",
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, _, language) =>
    typeof value === "number" ? numberIn(language === "en" ? "en" : "nl").format(value) : String(value ?? ""),
};

export function setUpTexts(): void {
  const kept = localStorage.getItem(keptAs);
  const language: PageLanguage = kept === "en" ? "en" : "nl";
  document.documentElement.lang = language;
  void i18next
    .use(initReactI18next)
    .use(formatter)
    .init({
      lng: language,
      fallbackLng: "nl",
      resources: { nl: { translation: nl }, en: { translation: en } },
      interpolation: { escapeValue: false, alwaysFormat: true },
      initAsync: false,
    });
}

export function chooseLanguage(language: PageLanguage): void {
  localStorage.setItem(keptAs, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}
