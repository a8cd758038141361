/**
 * Clauses that say a thing is not asked or not taught: "ervaring met lassen is niet nodig". Owns the rule, for Dutch
 * and English: a word that denies, and a word of asking or teaching, in the same clause.
 */

const denying = new Set("geen niet nooit no not never neither dont doesnt isnt arent wont".split(" "));
const asking = new Set(
  "nodig vereist vereiste vereisten noodzakelijk verplicht verwacht verwachten verlangd toegestaan probleem problem required requirement requirements necessary needed need expected mandatory allowed permitted".split(
    " ",
  ),
);
/** "Komt niet aan bod", "wordt hier niet behandeld", "is not covered". */
const teaching = new Set("bod behandeld behandelen getoetst covered taught assessed".split(" "));

/** Of you or of a thing; what we need not tell you ("hoeven we") is asked all the more. */
const needNot = /\bhoeft\b|\bhoef (?:je|jij|u)\b/u;

/** "Geen ervaring met lassen?" */
const without =
  /^(?:nog )?(?:geen|zonder|no|without) (?:\w+ )?(?:ervaring|kennis|voorkennis|diploma|experience|knowledge)\b/u;

/** Folded words of one clause. */
export function isNotAsked(words: readonly string[]): boolean {
  const clause = words.join(" ");
  if (without.test(clause)) return true;
  if (!words.some((word) => denying.has(word))) return false;
  return words.some((word) => asking.has(word) || teaching.has(word)) || needNot.test(clause);
}
