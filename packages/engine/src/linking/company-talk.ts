/**
 * Sentences of a vacancy that speak of the company, its offer or the procedure, and so ask nothing of who reads.
 * Owns the rule, for Dutch and English: a sentence that begins with us and does not address you, or that names what is
 * offered. Words of offers are general ones, most of them in none of the marked sentences.
 */

const us = new Set("wij we ons onze our we us".split(" "));
const you = new Set("je jij jou jouw jullie u uw student studenten kandidaat you your candidate".split(" "));
/** We may stand after "Bij", "Sinds 1952", "Na een jaar"; further on it is about something else. */
const beginning = 4;
/** Words of conditions and procedures that no task is called by. */
const offer = new Set(
  "salaris maandsalaris pensioen pensioenregeling vakantiedagen reiskostenvergoeding cao proeftijd salary pension holidays allowance bonus perks".split(
    " ",
  ),
);
/** What you are given, not what you give. */
const given =
  /^(?:je|u|jij) (?:krijgt|ontvangt)\b|^(?:you|you will|youll) (?:receive|get)\b|^(?:wat (?:bieden|wij bieden)|what we offer|about us|over ons)\b/u;

/** Folded words of one sentence. */
export function isCompanyTalk(words: readonly string[]): boolean {
  if (words.some((word) => offer.has(word)) || given.test(words.slice(0, beginning).join(" "))) return true;
  return words.slice(0, beginning).some((word) => us.has(word)) && !words.some((word) => you.has(word));
}
