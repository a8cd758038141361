/** How numbers are written in each language of the pages. */
import type { PageLanguage } from "./set-up-texts.ts";

const formats = { nl: new Intl.NumberFormat("nl-NL"), en: new Intl.NumberFormat("en-GB") } as const;

export function numberIn(language: PageLanguage): Intl.NumberFormat {
  return formats[language];
}
