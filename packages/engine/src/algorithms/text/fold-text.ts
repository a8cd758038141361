/** The form in which texts are compared: lower case, without accents, one space between words. Owns only that. */

/** Linear in the length; folding twice gives the same. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
