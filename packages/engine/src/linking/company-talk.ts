/**
 * Sentences of a vacancy that speak of the company, its offer or the procedure, and so ask nothing of who reads.
 * Owns the rule, for Dutch and English: a sentence that begins with us and does not address you.
 */

const us = new Set("wij we ons onze our we us".split(" "));
const you = new Set("je jij jou jouw jullie u uw student studenten kandidaat you your candidate".split(" "));
/** We may stand after "Bij", "Sinds 1952", "Na een jaar"; further on it is about something else. */
const beginning = 4;

/** Folded words of one sentence. */
export function isCompanyTalk(words: readonly string[]): boolean {
  return words.slice(0, beginning).some((word) => us.has(word)) && !words.some((word) => you.has(word));
}
