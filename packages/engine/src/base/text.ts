/** Language-tagged text: Dutch first, English beside it. Owns the fallback order, nothing about formatting. */

export type Language = "nl" | "en";

/** At least one language is present; the file schema sees to it. */
export interface Text {
  readonly nl?: string;
  readonly en?: string;
}

/** The text in the wanted language, or in the other one; `fallback` says that it is the other one. */
export function textIn(text: Text, language: Language): { readonly value: string; readonly fallback: boolean } {
  const wanted = text[language];
  if (wanted !== undefined) return { value: wanted, fallback: false };
  const other = language === "nl" ? text.en : text.nl;
  return { value: other ?? "", fallback: other !== undefined };
}

/** The first letter as a capital, as at the start of a sentence or a heading. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
