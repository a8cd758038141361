import { checkLine } from "@leerlijn/engine/learning-line/check";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeLearningLine } from "../learning-line-json/decode.ts";
import { encodeLearningLine } from "../learning-line-json/encode.ts";
import { cardColumns } from "./columns.ts";
import { decodeOverstapkaart } from "./decode.ts";
import { overstapkaartExample, overstapkaartTemplate } from "./template.ts";

const heading = cardColumns.map((column) => column.heading).join(";");
const csv = (...rows: string[]) => new TextEncoder().encode([heading, ...rows].join("\r\n"));
const codes = (decoded: Awaited<ReturnType<typeof decodeOverstapkaart>>) => decoded.issues.map((issue) => issue.code);

test("the example breaks on mathematics and data, strictly on working together, and nowhere else", async () => {
  const decoded = await decodeOverstapkaart(await overstapkaartExample(), "kaart.xlsx");
  expect(decoded.issues).toEqual([]);
  if (decoded.records === null) throw new Error("no line");
  const report = checkLine(decoded.records, { asOf: "2026-11-22" });
  const breaks = report.findings.filter((finding) => finding.kind !== "gap");
  expect(breaks.map((finding) => [finding.code, ...finding.subject, finding.reading]).sort()).toEqual([
    ["required-before-taught", "start-instroom", "v-data-uit-machines", "lenient"],
    ["required-before-taught", "start-instroom", "v-samenwerken", "strict"],
    ["required-before-taught", "start-instroom", "v-wiskunde", "lenient"],
  ]);
  expect(decoded.records.entryProfiles[1]).toMatchObject({ headcount: 48 });
});

test("the same from CSV; mended, nothing is left", async () => {
  const broken = await decodeOverstapkaart(csv("Mbo;Wiskunde;2;ja;Ad;wiskunde ;3;"), "kaart.csv");
  const mended = await decodeOverstapkaart(csv("Mbo;Wiskunde;3;ja;Ad;wiskunde ;3;"), "kaart.csv");
  const faults = [broken, mended].map((decoded) => {
    if (decoded.records === null) throw new Error(JSON.stringify(decoded.issues));
    return checkLine(decoded.records, { asOf: "2026-11-22" }).findings.filter((one) => one.kind === "fault").length;
  });
  expect(faults).toEqual([1, 0]);
});

describe("what does not fit", () => {
  test.each([
    ["nothing filled in", [], "card-without-given"],
    ["no right side", ["Mbo;Wiskunde;2;ja;Ad;;;"], "card-without-asked"],
    ["no programme", [";Wiskunde;2;ja;Ad;Wiskunde;3;"], "programme-missing"],
    ["a third programme", ["Mbo;Wiskunde;2;ja;Ad;Wiskunde;3;", "Havo;Lezen;1;ja;;;;"], "second-programme"],
    ["a step that is none", ["Mbo;Wiskunde;2,5;ja;Ad;Wiskunde;3;"], "step-out-of-bounds"],
    ["a step above the general ladder", ["Mbo;Wiskunde;8;ja;Ad;Wiskunde;3;"], "step-out-of-bounds"],
    ["a step left out", ["Mbo;Wiskunde;;ja;Ad;Wiskunde;3;"], "cell-missing"],
    ["a word for a number", ["Mbo;Wiskunde;hoog;ja;Ad;Wiskunde;3;"], "cell-no-number"],
    ["half a student", ["Mbo;Wiskunde;2;ja;Ad;Wiskunde;3;1,5"], "headcount-no-count"],
  ])("%s", async (_name, rows, code) => {
    const decoded = await decodeOverstapkaart(csv(...rows), "kaart.csv");
    expect(decoded.records).toBeNull();
    expect(codes(decoded)).toContain(code);
  });

  test("all troubles of a card at once, each of them once", async () => {
    const decoded = await decodeOverstapkaart(csv("Mbo;Wiskunde;hoog;soms;Ad;Wiskunde;9;"), "kaart.csv");
    expect(codes(decoded).sort()).toEqual(["cell-no-choice", "cell-no-number", "step-out-of-bounds"]);
  });

  test("the empty template, other columns, no card at all", async () => {
    expect(codes(await decodeOverstapkaart(await overstapkaartTemplate(), "kaart.xlsx"))).toContain(
      "card-without-given",
    );
    const other = new TextEncoder().encode("naam;leeftijd\r\na;3");
    expect(codes(await decodeOverstapkaart(other, "kaart.csv"))).toContain("column-missing");
    expect((await decodeOverstapkaart(new Uint8Array(0), "leeg.csv")).records).toBeNull();
  });
});

test("any card gives a line that reads back without an error, or an error", async () => {
  const cell = fc.constantFrom("", "Mbo", "Wiskunde", "wiskunde", "É", "2", "3", "ja", "nee", "x", "-1", "__proto__");
  const row = fc.array(cell, { minLength: 8, maxLength: 8 }).map((cells) => cells.join(";"));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 4 }), async (rows) => {
      const decoded = await decodeOverstapkaart(csv("Mbo;Lezen;1;ja;Ad;Lezen;1;", ...rows), "kaart.csv");
      expect(decoded.records === null).toBe(decoded.issues.some((issue) => issue.severity === "error"));
      if (decoded.records === null) return;
      expect(decodeLearningLine(encodeLearningLine(decoded.records), "x").issues).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("arbitrary bytes never throw", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect((await decodeOverstapkaart(bytes, "ruis")).records).toBeNull();
    }),
    { numRuns: 150 },
  );
});
