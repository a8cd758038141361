import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { bruteForceCheck } from "../oracle/brute-force-check.ts";
import { plantedBugs, withBug } from "../oracle/planted-bugs.ts";
import { replayFinding } from "../oracle/replay.ts";
import type { Code, Line, Node } from "../oracle/types.ts";
import { largeLine } from "./large-line.ts";
import { plantableCodes, plantedLine } from "./planted-line.ts";
import { generatedAsOf, smallLine } from "./small-line.ts";
import { soundLine } from "./sound-line.ts";

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../docs/schema/learning-line.schema.json"), "utf8"),
);
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function errorsOf(line: Line): unknown {
  validate(line);
  return validate.errors ?? [];
}

function choicesIn(node: Node): number {
  if ("unit" in node) return 0;
  const below = ("all" in node ? node.all : node.from).reduce((sum, child) => sum + choicesIn(child), 0);
  return below + ("all" in node ? 0 : 1);
}

describe("small lines", () => {
  test("fit the schema, have at most 12 units, and come out of their seed again", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const line = smallLine(seed);
      expect(errorsOf(line)).toEqual([]);
      expect(line.programmes.flatMap((programme) => programme.units).length).toBeLessThanOrEqual(12);
      expect(smallLine(seed)).toEqual(line);
    }
  });

  test("four of nine are mended, nearly always for good; the others are not", () => {
    const faulty = (seed: number): boolean =>
      bruteForceCheck(smallLine(seed), { asOf: generatedAsOf }).verdict.strict === "faults";
    const seeds = Array.from({ length: 72 }, (_, i) => i + 1);
    expect(seeds.filter((seed) => seed % 9 < 4 && faulty(seed)).length).toBeLessThan(6);
    expect(seeds.filter((seed) => seed % 9 >= 4 && faulty(seed)).length).toBeGreaterThan(20);
  });

  test("every finding of the oracle can be replayed on its own route", () => {
    for (let seed = 500; seed < 550; seed++) {
      const line = smallLine(seed);
      const { findings } = bruteForceCheck(line, { asOf: generatedAsOf });
      const untrue = findings.map((finding) => [finding.code, finding.subject, replayFinding(line, finding)]);
      expect(untrue.filter(([, , replayed]) => replayed !== true)).toEqual([]);
    }
  });

  test("a finding moved to another place is not replayed", () => {
    let moved = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const line = smallLine(seed);
      for (const finding of bruteForceCheck(line, { asOf: generatedAsOf }).findings) {
        if (finding.code !== "target-not-covered") continue;
        const other = { ...finding, code: "target-not-assessed" as const };
        expect(replayFinding(line, other)).not.toBe(true);
        moved += 1;
      }
    }
    expect(moved).toBeGreaterThan(1);
  });
});

describe("lines that are sound by construction", () => {
  const size = { programmes: 3, units: 18, choices: 3, outcomesPerUnit: 2, skills: 30 };

  test.each([2, 9, 14])("nothing is found in line %i", (seed) => {
    const { line } = soundLine(seed, size);
    expect(errorsOf(line)).toEqual([]);
    expect(bruteForceCheck(line, { asOf: generatedAsOf }).findings).toEqual([]);
  });

  test.each(plantableCodes)("%s: one fault is named, and the line fits the schema", (code: Code) => {
    for (let seed = 1; seed <= 4; seed++) {
      const { line, planted } = plantedLine(seed, code);
      expect(planted?.code).toBe(code);
      expect(errorsOf(line)).toEqual([]);
    }
  });

  test("a large line has 400 units, 2,000 outcomes and 40 choices, a small one a tenth", () => {
    for (const scale of [1, 0.1]) {
      const line = largeLine(8, scale);
      const units = line.programmes.flatMap((programme) => programme.units);
      const outcomes = units.reduce((sum, unit) => sum + (unit.outcomes ?? []).length, 0);
      const choices = line.programmes.reduce((sum, programme) => sum + choicesIn(programme.content), 0);
      expect(errorsOf(line)).toEqual([]);
      expect(Math.abs(units.length - 400 * scale)).toBeLessThanOrEqual(40 * scale);
      expect(Math.abs(outcomes - 2000 * scale)).toBeLessThanOrEqual(200 * scale);
      expect(choices).toBeGreaterThanOrEqual(40 * scale);
    }
  });
});

describe("bugs to be planted in the engine", () => {
  test("each is found exactly once in its file, and changes it", () => {
    for (const bug of plantedBugs) {
      expect(withBug(bug)).toContain(bug.replace);
      expect(bug.replace).not.toBe(bug.find);
    }
    expect(new Set(plantedBugs.map((bug) => bug.name)).size).toBe(plantedBugs.length);
  });
});
