/**
 * Words around a find that tell of what kind it is: "kennis van lassen" is knowledge, "je kunt lassen" a skill. Owns
 * the cues, for Dutch and English; they decide between concepts that are found in the same words, never whether.
 */
import type { ClauseWords } from "./sentences-of.ts";

const cues: Readonly<Record<string, ReadonlySet<string>>> = {
  knowledge: setOf("kennis inzicht begrip theorie principes beginselen knowledge understanding theory principles"),
  skill: setOf("kunt kan kunnen vaardig vaardigheid vaardigheden able can skilled skills"),
  language: setOf("vloeiend spreekt taal talen moedertaal fluent fluently language languages speak speaks native"),
};
/** So many words before the find are looked at; of a language also those after it. */
const before = 4;
/** Less than lies between a name and half a name. */
const bonus = 0.2;

/** To add to the chance of concepts of this kind when choosing between them. */
export function kindBonus(kind: string, words: ClauseWords, places: readonly number[]): number {
  const own = cues[kind];
  if (own === undefined) return 0;
  const first = places[0] ?? 0;
  const end = kind === "language" ? words.length : (places.at(-1) ?? first) + 1;
  return words.slice(Math.max(0, first - before), end).some(({ text }) => own.has(text)) ? bonus : 0;
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
