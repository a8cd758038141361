import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { CurriculumPlan } from "./curriculum-plan.ts";
import { decodeCurriculumPlan } from "./decode.ts";
import { learningLineOf, planLinks } from "./to-learning-line.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const folder = (...path: string[]): string => join(import.meta.dirname, ...path);
const expectedIn = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(folder("expected", name), "utf8"));

it("reads the given plan as expected, and makes a learning line of it", async () => {
  const decoded = decodeCurriculumPlan(await readFile(folder("given", "small-plan.csv")), "small-plan.csv");
  expect(decoded).toEqual(await expectedIn("small-plan.json"));
  if (decoded.records === null) throw new Error("nothing was read");
  const line = learningLineOf(decoded.records, { id: "small", cohortStart: "2026-09-01" });
  expect(line).toEqual(await expectedIn("small-plan.learning-line.json"));
  expect(planLinks(decoded.records)).toEqual([
    { first: "1", next: "2" },
    { first: "3", next: "2" },
    { first: "2", next: "3" },
    { first: "2", next: "4" },
    { first: "1", next: "4" },
  ]);
});

it("reads published metrics, a mark at the beginning, semicolons and quarters", () => {
  const { records, issues } = decodeCurriculumPlan(
    bytesOf(
      "\uFEFFCurriculum;Plan\r\nSystem Type;Quarter\r\nCourses\r\n" +
        "Course ID;Course Name;Prerequisites;Corequisites;Strict-Corequisites;Term;Complexity;Blocking;Delay;Centrality\r\n" +
        "1;One;;;;2;3.0;0;3.0;7\r\n",
    ),
    "plan.csv",
  );
  expect(issues).toEqual([]);
  expect(records).toMatchObject({ title: "Plan", system: "quarter" });
  expect(records?.courses[0]).toMatchObject({
    term: 2,
    published: { structuralComplexity: 3, blockingFactor: 0, delayFactor: 3, centrality: 7 },
  });
});

it.each([
  ["", "csv-empty"],
  ["Curriculum,Plan\nCourses\n", "plan-without-courses"],
  ["Course ID,Course Name,Prerequisites,Corequisites,Strict-Corequisites\n", "plan-without-courses"],
  ["PK\u0003\u0004\u0000\u0000", "csv-not-text"],
])("takes nothing from %j and says why", (text, code) => {
  const { records, issues } = decodeCurriculumPlan(bytesOf(text), "plan.csv");
  expect(records).toBeNull();
  expect(issues.map((issue) => issue.code)).toContain(code);
});

it("takes nothing from a file of many megabytes", () => {
  const { records, issues } = decodeCurriculumPlan(new Uint8Array(21_000_000), "plan.csv");
  expect(records).toBeNull();
  expect(issues.map((issue) => issue.code)).toEqual(["plan-too-large"]);
});

it("says which columns are missing, and reads the rest", () => {
  const { records, issues } = decodeCurriculumPlan(bytesOf("Course ID,Course Name,Corequisites\na,A,\n"), "plan.csv");
  expect(records?.courses).toHaveLength(1);
  expect(issues.map((issue) => [issue.code, issue.column])).toEqual([
    ["plan-without-column", "Prerequisites"],
    ["plan-without-column", "Strict-Corequisites"],
  ]);
});

const anyWords = fc
  .string({ unit: fc.constantFrom("a", "Z", "é", '"', ",", ";", " ", "1", "\n"), maxLength: 8 })
  .map((text) => text.trim());
const anyPlan: fc.Arbitrary<CurriculumPlan> = fc.integer({ min: 1, max: 6 }).chain((size) => {
  const others = (own: number) =>
    fc.subarray(Array.from({ length: size }, (_, index) => `${index + 1}`).filter((id) => id !== `${own}`));
  const course = (own: number) =>
    fc.record({
      id: fc.constant(`${own}`),
      title: anyWords,
      code: fc.constant(""),
      prerequisites: others(own),
      corequisites: others(own),
      strictCorequisites: others(own),
      creditHours: fc.option(fc.integer({ min: 0, max: 30 })),
      term: fc.option(fc.integer({ min: 1, max: 8 })),
      published: fc.constant(null),
    });
  return fc.record({
    title: anyWords,
    institution: anyWords,
    degreeType: anyWords,
    system: fc.constantFrom("semester", "quarter"),
    cip: anyWords,
    courses: fc.tuple(...Array.from({ length: size }, (_, index) => course(index + 1))),
  });
});

function writtenAsCsv(plan: CurriculumPlan): string {
  const rows: (readonly unknown[])[] = [
    ["Curriculum", plan.title],
    ["Institution", plan.institution],
    ["Degree Type", plan.degreeType],
    ["System Type", plan.system],
    ["CIP", plan.cip],
    ["Courses"],
    ["Course ID", "Course Name", "Prerequisites", "Corequisites", "Strict-Corequisites", "Credit Hours", "Term"],
    ...plan.courses.map((course) => [
      course.id,
      course.title,
      course.prerequisites.join(";"),
      course.corequisites.join(";"),
      course.strictCorequisites.join(";"),
      course.creditHours ?? "",
      course.term ?? "",
    ]),
  ];
  return rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(",")).join("\n");
}

it("reads back what is written", () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      expect(decodeCurriculumPlan(bytesOf(writtenAsCsv(plan)), "plan.csv")).toEqual({ records: plan, issues: [] });
    }),
    { numRuns: 200 },
  );
});

it("answers any bytes with records or an error, and keeps to courses that are there", () => {
  const almost = fc
    .array(
      fc.constantFrom(
        "Course ID",
        "Course Name",
        "Prerequisites",
        "Curriculum",
        ",",
        ",",
        "\n",
        '"',
        "1",
        "2",
        ";",
        "é",
      ),
    )
    .map((parts) => bytesOf(parts.join("")));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), almost), (bytes) => {
      const { records, issues } = decodeCurriculumPlan(bytes, "plan.csv");
      if (records === null) expect(issues.some((issue) => issue.severity === "error")).toBe(true);
      const ids = new Set(records?.courses.map((course) => course.id));
      expect(ids.size).toBe(records?.courses.length ?? 0);
      if (records !== null)
        for (const link of planLinks(records)) expect(ids.has(link.first) && ids.has(link.next)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
