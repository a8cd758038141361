/**
 * How common words are in everyday Dutch and English, from lists of common words that a library ships in the order of
 * their frequency (made of film subtitles, OpenSubtitles by way of OPUS; MIT, the data ODC-BY). Owns reading them.
 */
import { foldText } from "@leerlijn/engine/algorithms/text/fold-text";
import { dictionary as english } from "@zxcvbn-ts/language-en";
import { dictionary as dutch } from "@zxcvbn-ts/language-nl-be";

/** As many of each language as the shorter list has. */
const known = 16_000;

const shares: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  nl: sharesOf(dutch.commonWords),
  en: sharesOf(english.commonWords),
};

/** 1 for the most common word, 0 for one that is not known, falling with the logarithm of its place. */
function sharesOf(words: readonly string[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const [place, word] of words.slice(0, known).entries()) {
    const folded = foldText(word).replace(/['’]/gu, "");
    if (!shares.has(folded)) shares.set(folded, 1 - Math.log(1 + place) / Math.log(1 + known));
  }
  return shares;
}

/** How common a folded word is, 0–1; in the language in which it is most common when the language is not known. */
export function everyday(word: string, language: string): number {
  const own = shares[language];
  if (own !== undefined) return own.get(word) ?? 0;
  return Object.values(shares).reduce((most, words) => Math.max(most, words.get(word) ?? 0), 0);
}
