import type { Finding } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { expect, test } from "vitest";
import { compareFindings } from "../finding-key.ts";
import { indexLine } from "../line-index.ts";
import { countKinds, listFindings, selectFindings } from "./select-findings.ts";

const line: LearningLine = {
  format: "leerlijn/1",
  id: "line",
  title: { nl: "Lijn" },
  cohorts: [{ id: "c", start: "2026-09-01" }],
  skills: [],
  entryProfiles: [
    { id: "mbo", title: { nl: "mbo" }, programme: "ad", entryLevels: [] },
    { id: "havo", title: { nl: "havo" }, programme: "ad", entryLevels: [] },
  ],
  programmes: [
    {
      id: "ad",
      title: { nl: "Ad" },
      units: [{ id: "plc", title: { nl: "PLC" } }],
      content: { unit: "plc" },
      exits: [],
    },
  ],
};

const findings: readonly Finding[] = [
  { code: "repetition", kind: "signal", subject: ["mbo", "plc", "s"], witness: {} },
  { code: "required-before-taught", kind: "fault", subject: ["havo", "plc", "r"], reading: "strict", witness: {} },
  { code: "not-described", kind: "gap", subject: ["plc"], waived: true, witness: {} },
];
const words = { title: "", sentence: "", why: "", mend: "", people: "", affects: "" };
const listed = listFindings(
  findings,
  findings.map(() => words),
  indexLine(line, "nl"),
);

test("faults come first, and the place in the report is kept", () => {
  expect(listed.map(({ index }) => index)).toEqual([1, 0, 2]);
});

test("filters narrow by reading, profile, programme and acceptance", () => {
  const codes = (filter: Parameters<typeof selectFindings>[1]) =>
    selectFindings(listed, filter).map(({ finding }) => finding.code);
  expect(codes({})).toEqual(["required-before-taught", "repetition"]);
  expect(codes({ reading: "lenient" })).toEqual(["repetition"]);
  expect(codes({ profile: "havo" })).toEqual(["required-before-taught"]);
  expect(codes({ programme: "bachelor" })).toEqual([]);
  expect(codes({ programme: "ad", waived: "only" })).toEqual(["not-described"]);
  expect(countKinds(listed, { waived: "with" })).toEqual({ fault: 1, signal: 1, gap: 1 });
});

test("comparing two reports tells what went, came and stayed", () => {
  const [first, second, third] = findings.map((finding) => ({ finding }));
  if (first === undefined || second === undefined || third === undefined) throw new Error("three are given");
  expect(compareFindings([first, second], [second, third])).toEqual({ gone: [first], come: [third], stay: 1 });
});
