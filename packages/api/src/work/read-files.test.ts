import { overstapkaartExample } from "@leerlijn/formats/overstapkaart/template";
import fc from "fast-check";
import { expect, test } from "vitest";
import { faultyLine } from "../../test/small-line.ts";
import { encodeLine, makeTemplate } from "./give-files.ts";
import { readImport } from "./read-files.ts";

const text = (value: string) => new TextEncoder().encode(value);

test.each(["json", "xlsx"] as const)("a line that was given out as %s comes in again as it was", async (format) => {
  const bytes = await encodeLine(faultyLine, format);
  const read = await readImport([{ name: `lijn.${format}`, bytes }]);
  expect(read.kind).toBe(`learning-line-${format}`);
  expect(read.issues.filter(({ severity }) => severity !== "note")).toEqual([]);
  expect(read.line).toEqual(faultyLine);
});

test("the template as it was given out is known as such, and its emptiness is told", async () => {
  const read = await readImport([{ name: "sjabloon.xlsx", bytes: await makeTemplate("learning-line") }]);
  expect(read).toMatchObject({ kind: "learning-line-xlsx", line: null });
  expect(read.issues.map(({ code }) => code)).toContain("sheet-empty");
});

test("an overstapkaart is known as such, empty, filled in, and saved as CSV", async () => {
  const empty = await readImport([{ name: "kaart.xlsx", bytes: await makeTemplate("overstapkaart") }]);
  expect(empty).toMatchObject({ kind: "overstapkaart", line: null });
  expect(empty.issues.map(({ code }) => code)).toContain("card-without-given");
  const filled = await readImport([{ name: "kaart.xlsx", bytes: await overstapkaartExample() }]);
  expect(filled).toMatchObject({ kind: "overstapkaart", issues: [] });
  const heading =
    "Vertrek: opleiding;Vertrek: vaardigheid;Vertrek: stap;Start: opleiding;Start: vaardigheid;Start: stap";
  const csv = await readImport([{ name: "kaart.csv", bytes: text(`${heading}\r\nMbo;Lezen;1;Ad;Lezen;2`) }]);
  expect(csv.kind).toBe("overstapkaart");
  expect(csv.line?.programmes.map(({ title }) => title.nl)).toEqual(["Mbo", "Ad"]);
});

test("an empty file and a table with other columns are told apart from what is no table", async () => {
  const issueOf = async (content: string) => (await readImport([{ name: "x.csv", bytes: text(content) }])).issues[0];
  expect(await issueOf("")).toMatchObject({ code: "file-empty" });
  expect(await issueOf("naam;leeftijd\na;3")).toMatchObject({ code: "columns-not-recognised", row: 1, column: "naam" });
  expect(await issueOf("%PDF-1.7")).toMatchObject({ code: "kind-not-recognised" });
});

test("kinds are found by looking into the files, whatever their names", async () => {
  const kindOf = async (content: string) => (await readImport([{ name: "x", bytes: text(content) }])).kind;
  expect(await kindOf("\uFEFFconceptType,conceptUri,preferredLabel\n")).toBe("esco");
  expect(await kindOf("Curriculum,Computer Science\n")).toBe("curriculum-csv");
  expect(await kindOf('{"concepts": []}')).toBe("framework");
  expect(await kindOf('{"format": "leerlijn/1"')).toBe("learning-line-json");
  expect(await kindOf("%PDF-1.7")).toBe("unknown");
});

test("files of several kinds, or several lines, are not guessed at", async () => {
  const line = { name: "a.json", bytes: text(JSON.stringify(faultyLine)) };
  const esco = { name: "skills.csv", bytes: text("conceptType,conceptUri\n") };
  expect((await readImport([line, esco])).issues.map(({ code }) => code)).toEqual(["kinds-mixed"]);
  expect((await readImport([line, { ...line, name: "b.json" }])).issues.map(({ code }) => code)).toEqual([
    "one-at-a-time",
  ]);
});

test("any bytes give a line, a kind, or an error with what to do", async () => {
  const zip = fc.uint8Array().map((rest) => new Uint8Array([0x50, 0x4b, 3, 4, ...rest]));
  const anything = fc.oneof(fc.uint8Array(), zip, fc.json().map(text));
  await fc.assert(
    fc.asyncProperty(anything, fc.constantFrom("x.json", "x.xlsx", "x.zip", "x"), async (bytes, name) => {
      const { kind, line, issues } = await readImport([{ name, bytes }]);
      const isTaxonomy = kind === "esco" || kind === "framework";
      if (line === null && !isTaxonomy) expect(issues.some(({ severity }) => severity === "error")).toBe(true);
    }),
  );
});
