/** Abbreviations written in capitals. Owns what is one. */

const longest = 5;

/** One short word with two capitals or more: "DoE" is no "doe"; "TIG-lassen" is two words, "PROFINET" is a name. */
export function isAcronym(text: string): boolean {
  const word = text.trim();
  return word.length <= longest && !/[\s/-]/u.test(word) && (word.match(/\p{Lu}/gu)?.length ?? 0) > 1;
}
