import { checkLine } from "@leerlijn/engine/learning-line/check";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { expect, test } from "vitest";
import { generatedAsOf, smallLine } from "../generate/small-line.ts";
import { bruteForceCheck } from "./brute-force-check.ts";
import { compareReports, exactWitnessKeys } from "./compare.ts";

/** Seeds of lines on which they once differed; a change of the generator makes other lines of them. */
const once: Readonly<Record<number, string>> = {
  2000073805: "who comes out of an impossible programme has passed all of it, also what his exit does not ask",
  800006615: "a period may bear too little in a selection that lasts just until it",
  727927726: "who comes out of an impossible programme has passed what his variant offers, and no more",
};

function expectAgreement(seed: number): void {
  const line = smallLine(seed);
  const wanted = bruteForceCheck(line, { asOf: generatedAsOf });
  const given = checkLine(line as unknown as LearningLine, { asOf: generatedAsOf });
  expect(compareReports(wanted, given, exactWitnessKeys), `line ${seed}`).toEqual([]);
}

test("the engine and the oracle say the same of 100 small lines", () => {
  for (let seed = 1; seed <= 100; seed++) expectAgreement(seed);
});

test.each(Object.entries(once))("line %s: %s", (seed) => expectAgreement(Number(seed)));
