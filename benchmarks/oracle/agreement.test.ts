import { checkLine } from "@leerlijn/engine/learning-line/check";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { expect, test } from "vitest";
import { generatedAsOf, smallLine } from "../generate/small-line.ts";
import { bruteForceCheck } from "./brute-force-check.ts";
import { compareReports, exactWitnessKeys } from "./compare.ts";

test("the engine and the oracle say the same of 100 small lines", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const line = smallLine(seed);
    const wanted = bruteForceCheck(line, { asOf: generatedAsOf });
    const given = checkLine(line as unknown as LearningLine, { asOf: generatedAsOf });
    expect(compareReports(wanted, given, exactWitnessKeys), `line ${seed}`).toEqual([]);
  }
});
