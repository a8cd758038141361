/** Sets the words of the pages up: Dutch unless this browser chose English before. Owns where the choice is kept. */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "./en.ts";
import { nl } from "./nl.ts";

export type PageLanguage = "nl" | "en";

const keptAs = "leerlijn-language";

export function setUpTexts(): void {
  const kept = localStorage.getItem(keptAs);
  const language: PageLanguage = kept === "en" ? "en" : "nl";
  document.documentElement.lang = language;
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "nl",
    resources: { nl: { translation: nl }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

export function chooseLanguage(language: PageLanguage): void {
  localStorage.setItem(keptAs, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}
