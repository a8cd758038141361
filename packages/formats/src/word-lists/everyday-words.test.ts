import { expect, test } from "vitest";
import { everyday } from "./everyday-words.ts";

test("the commonest word is 1, an unknown one 0, and others fall with their place", () => {
  expect(everyday("ik", "nl")).toBe(1);
  expect(everyday("you", "en")).toBe(1);
  expect(everyday("spiebaanfrezen", "nl")).toBe(0);
  expect(everyday("zetten", "nl")).toBeGreaterThan(everyday("boren", "nl"));
  expect(everyday("boren", "nl")).toBeGreaterThan(0);
});

test("a word counts in the language of its clause, and in any when that is not known", () => {
  expect(everyday("you", "nl")).toBeLessThan(1);
  expect(everyday("you", "")).toBe(1);
  expect(everyday("ik", "")).toBe(1);
});
