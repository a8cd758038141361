/** A running text as sentences, clauses and words, each word with its place in the text. Owns only that cutting. */
import { clausesOf } from "../algorithms/text/clauses.ts";
import { type Word, wordsOf } from "../algorithms/text/words.ts";

export type ClauseWords = readonly Word[];

/** Where nothing parts them, so many words make a clause: a text without stops costs no more than another. */
const longestClause = 40;

/** Clauses by sentence. Linear in the length. */
export function sentencesOf(text: string): readonly (readonly ClauseWords[])[] {
  const sentences: ClauseWords[][] = [];
  let before = 0;
  for (const { start, end } of clausesOf(text)) {
    if (sentences.length === 0 || /[.!?\n]/u.test(text.slice(before, start))) sentences.push([]);
    const words = wordsOf(text.slice(start, end)).map((word) => ({
      ...word,
      start: word.start + start,
      end: word.end + start,
    }));
    for (let from = 0; from < Math.max(1, words.length); from += longestClause) {
      sentences.at(-1)?.push(words.slice(from, from + longestClause));
    }
    before = end;
  }
  return sentences;
}
