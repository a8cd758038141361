/**
 * Sentences that ask and teach nothing: of a vacancy those of the company, its offer and the procedure, of a course
 * guide those of enrolment, fees and exemptions. Owns the rule, for Dutch and English: a sentence that begins with us
 * and does not address you, or that has a word of offers or of administration. Those words are general ones.
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
/** Words of enrolment, fees, exemptions and timetables that no task is called by. */
const administration = new Set(
  "inschrijven inschrijving ingeschreven aanmelden aanmelding aanmeldingen toelating toelaatbaar toelatingseisen vrijstelling vrijstellingen examencommissie lesgeld cursusgeld collegegeld deelnameprijs herkansing herkansen hertentamen lesrooster tentamenrooster uitgereikt uitreiking diplomering diplomauitreiking gastspreker gastcollege isbn enrol enrolment enroll enrollment tuition fee resit retake timetable exemption exemptions admission".split(
    " ",
  ),
);
/** What you are given, not what you give. */
const given =
  /^(?:je|u|jij) (?:krijgt|ontvangt)\b|^(?:you|you will|youll) (?:receive|get)\b|^(?:wat (?:bieden|wij bieden)|what we offer|about us|over ons)\b/u;

/** Folded words of one sentence. */
export function isSilentSentence(words: readonly string[]): boolean {
  if (words.some((word) => offer.has(word) || administration.has(word))) return true;
  if (given.test(words.slice(0, beginning).join(" "))) return true;
  return words.slice(0, beginning).some((word) => us.has(word)) && !words.some((word) => you.has(word));
}
