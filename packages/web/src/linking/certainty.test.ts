import { expect, test } from "vitest";
import { certaintyWordOf, percentOf } from "./certainty.ts";

test("a word for each certainty, and no proposal is certain", () => {
  const words = [1, 0.948, 0.84, 0.8, 0.7, 0.6, 0.5, 0.4, 0.39, 0].map(certaintyWordOf);
  expect(words).toEqual([
    "almost",
    "almost",
    "fairly",
    "fairly",
    "likely",
    "likely",
    "maybe",
    "maybe",
    "unsure",
    "unsure",
  ]);
  expect([1, 0.996, 0.844, 0, -1].map(percentOf)).toEqual([99, 99, 84, 0, 0]);
});
