import { expect, test } from "vitest";
import { checkReportSchema } from "./finding.ts";
import { importPreviewSchema } from "./import-run.ts";
import { lineDocumentSchema, waiverSchema } from "./learning-line.ts";
import { wordingLength } from "./linking.ts";
import { paths } from "./paths.ts";
import { problemCodes, problemSchema } from "./problem.ts";

test("a line's document keeps what the contract does not name", () => {
  const document = { format: "leerlijn/1", id: "a", title: { nl: "Lijn" }, programmes: [{ id: "p" }] };
  expect(lineDocumentSchema.parse(document)).toEqual(document);
  expect(lineDocumentSchema.safeParse({ ...document, format: "leerlijn/2" }).success).toBe(false);
});

test("a witness keeps the keys of its code", () => {
  const report = {
    line: "a",
    asOf: "2026-11-22",
    verdict: { strict: "faults", lenient: "faults" },
    cover: { described: 1, units: 2 },
    findings: [{ code: "load", kind: "fault", subject: ["n"], witness: { least: 1, most: 2 } }],
  };
  expect(checkReportSchema.parse(report)).toEqual(report);
});

test("a waiver without an end date or with a wrong one is refused", () => {
  const waiver = { code: "load", subject: ["n"], reason: { nl: "Afgesproken" }, person: "Docent", until: "2027-01-01" };
  expect(waiverSchema.safeParse(waiver).success).toBe(true);
  expect(waiverSchema.safeParse({ ...waiver, until: "1-1-2027" }).success).toBe(false);
});

test("ids are encoded in addresses", () => {
  expect(paths.concept("http://data.example/a b")).toBe("/api/v1/concepts/http%3A%2F%2Fdata.example%2Fa%20b");
});

test("a problem has a code of the list", () => {
  const problem = { type: "t", title: "x", status: 404, code: "not-found", detail: "d" };
  expect(problemSchema.safeParse(problem).success).toBe(true);
  expect(problemSchema.safeParse({ ...problem, code: "other" }).success).toBe(false);
  expect(new Set(problemCodes).size).toBe(problemCodes.length);
});

test("a preview is told apart by its kind", () => {
  expect(importPreviewSchema.safeParse({ kind: "other" }).success).toBe(false);
});

test("few words are remembered by themselves, more when asked, sentences never", () => {
  const lengths = ["lassen", " een  lasrobot\tprogrammeren\nen ", "een lasrobot programmeren en bedienen"].map(
    wordingLength,
  );
  expect(lengths).toEqual(["usual", "usual", "long"]);
  expect(wordingLength("een twee drie vier vijf zes zeven acht negen")).toBe("too-long");
  expect(wordingLength("a".repeat(121))).toBe("too-long");
});
