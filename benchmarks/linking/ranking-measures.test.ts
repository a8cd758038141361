import { expect, test } from "vitest";
import { reciprocalRank, rPrecision5 } from "./ranking-measures.ts";

test.each([
  [[false, true, true], 2, 1 / 2, 1],
  [[true, false, false, false, false, true], 2, 1, 1 / 2],
  [[true, true, true, true, true, true], 8, 1, 1],
  [[false, false, false, true], 8, 1 / 4, 1 / 5],
  [[], 1, 0, 0],
])("%j of %i right", (ranked, right, reciprocal, precision) => {
  expect(reciprocalRank(ranked)).toBe(reciprocal);
  expect(rPrecision5(ranked, right)).toBe(precision);
});
