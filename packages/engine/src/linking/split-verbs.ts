/**
 * Dutch verbs in a clause: those whose first part stands apart ("je sluit motoren aan" speaks of "aansluiten", "op te
 * lossen" of "oplossen"), and words that can be nothing but a verb where they stand ("je last"). Owns their places;
 * whether there is such a verb, the labels know.
 */
import type { ClauseWords } from "./sentences-of.ts";
import { verbParticles } from "./word-forms.ts";

export interface JoinedVerb {
  readonly text: string;
  /** Place of the verb in the clause. */
  readonly place: number;
}

const particles = new Set(verbParticles);
const joints = new Set(["en", "of"]);
/** A verb stands among the first words of a sentence: "daarnaast stel je samen met een collega de machine af". */
const farthest = 12;

/** Every word that may be one with a part that ends the clause, or stands before "en" or "te". O(words · parts). */
export function joinedVerbs(words: ClauseWords): readonly JoinedVerb[] {
  return words.flatMap(({ text }, at) => {
    if (!particles.has(text)) return [];
    const next = words[at + 1]?.text ?? "";
    if (next === "te") return words[at + 2] === undefined ? [] : [{ text: text + words[at + 2]?.text, place: at + 2 }];
    if (next !== "" && !joints.has(next)) return [];
    const first = Math.max(0, at - farthest);
    return words
      .slice(first, at)
      .map((word, before) => ({ text: text + word.text, place: first + before }))
      .filter(({ place }) => !particles.has(words[place]?.text ?? ""));
  });
}

const whoDoes = new Set("ik je jij u hij zij ze student studente leerling deelnemer kandidaat".split(" "));

/** True: beside the word that says who does it. */
export function standsAsVerb(words: ClauseWords, place: number): boolean {
  return whoDoes.has(words[place - 1]?.text ?? "") || whoDoes.has(words[place + 1]?.text ?? "");
}
