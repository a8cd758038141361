/** Cutting text into words, each with its place. Owns what a word is and its compared form; languages are not known here. */
import { foldText } from "./fold-text.ts";

export interface Word {
  /** Folded: lower case, without accents and apostrophes; of its first `longestWord` letters. */
  readonly text: string;
  /** Place in the text that was given, in UTF-16 units; `end` is the first after it. */
  readonly start: number;
  readonly end: number;
}

/** No word of a language is longer; of what is, the beginning tells enough, and the rest costs nothing. */
export const longestWord = 64;

/** "C++", "C#", "3D", "autocad", "auto's"; hyphens and slashes part words. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}+#.'’]*/gu;
/** "m/v", "(m/v/x)", "v/m", "h/f/x", "m/w/d": who may answer, not what is asked. */
const anySexPattern = /(?<![\p{L}\p{N}])[mvfwhxd](?:\s?\/\s?[mvfwhxd]){1,3}(?![\p{L}\p{N}])/giu;

/** Linear in the length. Words that fold to nothing are left out. */
export function wordsOf(text: string): readonly Word[] {
  const masked = text.replace(anySexPattern, (found) => " ".repeat(found.length));
  const words: Word[] = [];
  for (const found of masked.matchAll(wordPattern)) {
    const length = lengthOfWord(found[0]);
    const folded = foldWord(found[0].slice(0, length));
    if (folded !== "") words.push({ text: folded, start: found.index, end: found.index + length });
  }
  return words;
}

/** Without the stops and apostrophes that end it. From the end: a pattern would begin anew at each of them. */
function lengthOfWord(written: string): number {
  let length = written.length;
  while (length > 1 && ".'’".includes(written.charAt(length - 1))) length--;
  return length;
}

/** Cut before folding, since ordering very many accents on one letter takes their number squared; and after, since it may lengthen. */
function foldWord(written: string): string {
  const folded = foldText(beginningOf(written)).replace(/['’]/gu, "");
  return beginningOf(folded);
}

/** Never half of a character that takes two UTF-16 units. */
function beginningOf(text: string): string {
  if (text.length <= longestWord) return text;
  const isHalf = (text.codePointAt(longestWord - 1) ?? 0) > 0xffff;
  return text.slice(0, isHalf ? longestWord - 1 : longestWord);
}
