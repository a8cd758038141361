/** The form in which labels and what is typed are compared: folded words. Owns only that. */
import { foldText } from "./fold-text.ts";
import { wordsOf } from "./words.ts";

/**
 * Case, accents, hyphens, apostrophes and "m/v/x" do not matter. A label that has no word, such as "!", is compared by
 * its signs. Empty: there is nothing to compare. Linear in the length.
 */
export function labelWords(text: string): readonly string[] {
  const words = wordsOf(text).map((word) => word.text);
  if (words.length > 0) return words;
  return foldText(text)
    .split(" ")
    .filter((signs) => signs !== "");
}
