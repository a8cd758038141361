import { expect, test } from "vitest";
import { wordsOf } from "../algorithms/text/words.ts";
import { joinedVerbs, standsAsVerb } from "./split-verbs.ts";

const joined = (clause: string) => joinedVerbs(wordsOf(clause)).map(({ text }) => text);

test.each([
  ["je sluit motoren aan", "aansluit"],
  ["je stelt de machine in en om", "instelt"],
  ["je stelt de machine in en om", "omstelt"],
  ["storingen op te lossen", "oplossen"],
])("%s may say %s", (clause, verb) => {
  expect(joined(clause)).toContain(verb);
});

test("a preposition within a clause belongs to no verb", () => {
  expect(joined("je werkt in een team met collega's")).toEqual([]);
});

test("a verb stands beside who does it", () => {
  const isVerb = (clause: string, place: number) => standsAsVerb(wordsOf(clause), place);
  expect(isVerb("je last staal", 1)).toBe(true);
  expect(isVerb("staal last je met tig", 1)).toBe(true);
  expect(isVerb("wie heeft er last van", 3)).toBe(false);
});
