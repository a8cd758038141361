/**
 * A fixed generator of misspelt labels. Owns what a misspelling is; the same seed gives the same, and nothing of the
 * product is used here but its random numbers.
 *
 * Letters are lower-cased first. Five kinds:
 *
 * - `one`: one edit. A place is drawn among all letters, then with equal chance a letter is put in before it, the
 *   letter is left out, or another stands instead. The letter put in or instead is, with equal chance, a neighbour of
 *   it on a QWERTY keyboard or any of a–z, and is never the letter itself.
 * - `two`: two such edits one after the other, the second at a place drawn in what the first made.
 * - `swapped`: two neighbouring letters of one word, which differ, change places.
 * - `joined`: one space, drawn among all, falls away. Only for labels of two words and more.
 * - `split`: a space is put into a word, at least two letters from either end. Only where a word has four letters.
 *
 * A letter is what Unicode calls so; figures, hyphens and spaces are never edited. Edits may fall on the first letter,
 * which is harder than people's own slips mostly are. Not made: errors of sound ("ei" for "ij"), words left out, words
 * in another order, synonyms.
 */
import type { SeededRandom } from "@leerlijn/engine/base/seeded-random";

export const misspellingKinds = ["one", "two", "swapped", "joined", "split"] as const;
export type MisspellingKind = (typeof misspellingKinds)[number];

const keyboard = ["qwertyuiop", "asdfghjkl", "zxcvbnm"] as const;
const alphabet = "abcdefghijklmnopqrstuvwxyz";

/** Null: this label cannot be misspelt so. */
export function misspell(label: string, kind: MisspellingKind, random: SeededRandom): string | null {
  const text = label.toLowerCase();
  if (kind === "one") return edit(text, random);
  if (kind === "two") {
    const once = edit(text, random);
    const twice = once === null ? null : edit(once, random);
    return twice === text ? null : twice;
  }
  if (kind === "swapped") return swap(text, random);
  return kind === "joined" ? join(text, random) : split(text, random);
}

function edit(text: string, random: SeededRandom): string | null {
  const at = draw(placesOf(text, /\p{L}/gu), random);
  if (at === null) return null;
  const letter = text.charAt(at);
  const way = random.below(3);
  if (way === 0) return text.slice(0, at) + otherLetter(letter, random) + text.slice(at);
  if (way === 1) return text.slice(0, at) + text.slice(at + 1);
  return text.slice(0, at) + otherLetter(letter, random) + text.slice(at + 1);
}

function swap(text: string, random: SeededRandom): string | null {
  const at = draw(placesOf(text, /(\p{L})(?=\p{L})(?!\1)/gu), random);
  if (at === null) return null;
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

function join(text: string, random: SeededRandom): string | null {
  const at = draw(placesOf(text, /(?<=\S) (?=\S)/gu), random);
  return at === null ? null : text.slice(0, at) + text.slice(at + 1);
}

function split(text: string, random: SeededRandom): string | null {
  const at = draw(placesOf(text, /(?<=\p{L}{2})(?=\p{L}{2})/gu), random);
  return at === null ? null : `${text.slice(0, at)} ${text.slice(at)}`;
}

/** A neighbour on the keyboard or any letter, never the same. */
function otherLetter(letter: string, random: SeededRandom): string {
  const near = neighboursOf(letter);
  const from = near.length > 0 && random.below(2) === 0 ? near : alphabet.replace(letter, "");
  return from.charAt(random.below(from.length));
}

/** Left, right, and the two keys that touch it above and below. */
function neighboursOf(letter: string): string {
  const row = keyboard.findIndex((keys) => keys.includes(letter));
  const at = keyboard[row]?.indexOf(letter) ?? -1;
  if (at < 0) return "";
  const beside = [keyboard[row]?.[at - 1], keyboard[row]?.[at + 1]];
  const above = [keyboard[row - 1]?.[at], keyboard[row - 1]?.[at + 1]];
  const below = [keyboard[row + 1]?.[at - 1], keyboard[row + 1]?.[at]];
  return [...beside, ...above, ...below].filter((key) => key !== undefined).join("");
}

function placesOf(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

function draw(places: readonly number[], random: SeededRandom): number | null {
  return places.length === 0 ? null : (places[random.below(places.length)] ?? null);
}
