import type { Expression } from "@leerlijn/engine/curriculum/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRequisite, writeRequisite } from "./requisite-text.ts";

const asIs = (_kind: string, name: string) => name;
const parse = (text: string) => parseRequisite(text, asIs);

const id = fc.constantFrom("a", "B.2", "EN", "OF", "alle", "vaardigheid", "minstens", "x/1#2", "van");
const { expression } = fc.letrec<{ expression: Expression; leaf: Expression; group: Expression }>((tie) => ({
  leaf: fc.oneof(
    fc.record({ skill: id, step: fc.integer({ min: 1, max: 20 }) }),
    fc.record({ passed: id }),
    fc.record({ document: id }),
    fc.record({ work: id }),
    fc.record({
      atLeast: fc.record({
        amount: fc.integer({ min: 1, max: 999 }).map((n) => n / 4),
        unit: fc.constantFrom("EC" as const, "SBU" as const),
      }),
      of: fc.uniqueArray(id, { minLength: 1 }),
    }),
  ),
  group: fc.oneof(
    fc.array(tie("expression"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie("expression"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  ),
  expression: fc.oneof({ maxDepth: 4 }, tie("leaf"), tie("group")),
}));

test("every expression comes back from its text", () => {
  fc.assert(
    fc.property(expression, (on) => {
      expect(parse(writeRequisite(on))).toEqual({ on });
    }),
    { numRuns: 500 },
  );
});

test.each([
  [
    "vaardigheid robots >= 2 EN (behaald lassen OF werkervaring lassen)",
    { all: [{ skill: "robots", step: 2 }, { any: [{ passed: "lassen" }, { work: "lassen" }] }] },
  ],
  ["Vaardigheid Robots bedienen op stap 3", { skill: "Robots bedienen", step: 3 }],
  ["vaardigheid robots≥2", { skill: "robots", step: 2 }],
  ['behaald "PLC EN netwerken"', { passed: "PLC EN netwerken" }],
  ["behaald PLC en netwerken", { passed: "PLC en netwerken" }],
  ["minstens 7,5 ec uit (a; b)", { atLeast: { amount: 7.5, unit: "EC" }, of: ["a", "b"] }],
  ["((document d))", { document: "d" }],
])("%s", (text, on) => {
  expect(parse(text)).toEqual({ on });
});

test.each([
  ["", 1, "leeg"],
  ["robots >= 2", 1, "past hier niet"],
  ["behaald a EN behaald b OF behaald c", 24, "door elkaar"],
  ["behaald a EN", 13, "te vroeg"],
  ["(behaald a", 11, "ontbreekt"],
  ["behaald a)", 10, "past hier niet"],
  ["vaardigheid a >= nul", 18, "geen stap"],
  ["vaardigheid a 2", 16, "ontbreekt"],
  ["minstens veel uit (a)", 10, "getal"],
  [`${"(".repeat(200)}behaald a${")".repeat(200)}`, 42, "haakjes"],
])("%.40s: told at its place", (text, at, words) => {
  const read = parse(text);
  if (!("problem" in read)) throw new Error(JSON.stringify(read));
  expect(read.problem.at).toBe(at);
  expect(read.problem.message.nl).toContain(words);
  expect(read.problem.remedy.nl).not.toBe("");
});

test("an unknown name with en in it: capitals are asked for", () => {
  const read = parseRequisite("behaald a en behaald b", () => null);
  expect("problem" in read && read.problem.remedy.nl).toBe("Schrijf EN en OF met hoofdletters.");
});

test("any text is answered", () => {
  const words = fc.constantFrom(
    "behaald",
    "vaardigheid",
    "(",
    ")",
    ">=",
    "EN",
    "OF",
    "een van",
    "minstens",
    "2",
    "EC",
    "uit",
    ";",
    "a",
    '"',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((list) => list.join(" ")),
      ),
      (text) => {
        const read = parse(text);
        expect("on" in read || read.problem.at >= 1).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
