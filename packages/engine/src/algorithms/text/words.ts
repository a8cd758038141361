/** Cutting text into words, each with its place. Owns what a word is and its compared form; languages are not known here. */
import { foldText } from "./fold-text.ts";

export interface Word {
  /** Folded: lower case, without accents and apostrophes. */
  readonly text: string;
  /** Place in the text that was given, in UTF-16 units; `end` is the first after it. */
  readonly start: number;
  readonly end: number;
}

/** "C++", "C#", "3D", "autocad", "auto's"; hyphens and slashes part words. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}+#.'’]*/gu;
/** "m/v", "(m/v/x)", "v/m", "h/f/x", "m/w/d": who may answer, not what is asked. */
const anySexPattern = /(?<![\p{L}\p{N}])[mvfwhxd](?:\s?\/\s?[mvfwhxd]){1,3}(?![\p{L}\p{N}])/giu;

/** Linear in the length. Words that fold to nothing are left out. */
export function wordsOf(text: string): readonly Word[] {
  const masked = text.replace(anySexPattern, (found) => " ".repeat(found.length));
  const words: Word[] = [];
  for (const found of masked.matchAll(wordPattern)) {
    const written = found[0].replace(/[.'’]+$/u, "");
    const folded = foldText(written).replace(/['’]/gu, "");
    if (folded !== "") words.push({ text: folded, start: found.index, end: found.index + written.length });
  }
  return words;
}
