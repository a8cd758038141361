/** The form of a label by which it is found: lower case, without accents, one space between words. Owns only that. */

/** Linear in the length of the label; folding twice gives the same. */
export function foldLabel(label: string): string {
  return label
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
