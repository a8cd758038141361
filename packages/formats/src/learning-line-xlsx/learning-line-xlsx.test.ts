import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { anyLine } from "../learning-line-json/given/any-line.ts";
import { completeLine } from "../learning-line-json/given/complete-line.ts";
import { decodeLearningLineXlsx } from "./decode.ts";
import { encodeLearningLineXlsx, learningLineTemplate } from "./encode.ts";
import { columnLetter } from "./read-workbook.ts";

const folder = join(process.env["LEERLIJN_SHARED"] ?? join(process.cwd(), "../shared"), "design/learning-lines");
const names = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith(".json") && !name.endsWith(".expected.json"))
  : [];
const file = "lijn.xlsx";

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}

const save = async (workbook: ExcelJS.Workbook) => new Uint8Array(await workbook.xlsx.writeBuffer());

/** The complete line in a workbook after a change made as a person would make it. */
async function changed(change: (workbook: ExcelJS.Workbook) => void, line: LearningLine = completeLine) {
  const workbook = await open(await encodeLearningLineXlsx(line));
  change(workbook);
  return decodeLearningLineXlsx(await save(workbook), file);
}

function cellUnder(workbook: ExcelJS.Workbook, sheet: string, heading: string, row: number): ExcelJS.Cell {
  const found = workbook.getWorksheet(sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  for (let column = 1; column <= 40; column += 1) {
    if (found.getRow(1).getCell(column).text === heading) return found.getRow(row).getCell(column);
  }
  throw new Error(`no column ${heading}`);
}

describe("a line comes back equal", () => {
  test("with every field of the model", async () => {
    const decoded = await decodeLearningLineXlsx(await encodeLearningLineXlsx(completeLine), file);
    expect(decoded.issues).toEqual([]);
    expect(decoded.records).toEqual(completeLine);
  });

  test.skipIf(names.length === 0).each(names.length === 0 ? ["absent"] : names)("%s (solved line)", async (name) => {
    const line: LearningLine = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const decoded = await decodeLearningLineXlsx(await encodeLearningLineXlsx(line), file);
    expect(decoded.issues).toEqual([]);
    expect(decoded.records).toEqual(line);
  });

  test("for generated lines", async () => {
    await fc.assert(
      fc.asyncProperty(anyLine, async (line) => {
        const decoded = await decodeLearningLineXlsx(await encodeLearningLineXlsx(line), file);
        expect(decoded.issues.filter((issue) => issue.severity === "error")).toEqual([]);
        expect(decoded.records).toEqual(line);
      }),
      { numRuns: 15 },
    );
  });

  test("after it went through a spreadsheet program", async () => {
    expect((await changed(() => undefined)).records).toEqual(completeLine);
  });
});

describe("as people fill it in", () => {
  test("a template without codes, by names, with a group per unit", async () => {
    const workbook = await open(await learningLineTemplate());
    const put = (sheet: string, row: number, cells: Readonly<Record<string, string | number | Date>>) => {
      for (const [heading, value] of Object.entries(cells)) cellUnder(workbook, sheet, heading, row).value = value;
    };
    const lineSheet = workbook.getWorksheet("Lijn");
    lineSheet?.eachRow((row) => {
      if (row.getCell(1).text === "Naam") row.getCell(2).value = "Mijn lijn";
    });
    put("Cohorten", 2, { Start: "1-9-2026" });
    put("Vaardigheden", 2, { Naam: "Robots bedienen" });
    put("Opleidingen", 2, { Naam: "Mbo Techniek" });
    put("Onderdelen", 2, { Opleiding: "Mbo Techniek", Naam: "PLC en robots", "Eerste periode": 1 });
    put("Onderdelen", 3, { Opleiding: "mbo techniek", Naam: "Lean", Groep: "Keuze" });
    put("Onderdelen", 4, { Opleiding: "mbo-techniek", Naam: "Lassen", Groep: "Keuze" });
    put("Opbouw", 2, { Opleiding: "Mbo Techniek", Naam: "Keuze", Soort: "Kies", Aantal: 1 });
    put("Leeruitkomsten", 2, { Onderdeel: "PLC en robots", Vaardigheid: "Robots bedienen", Stap: 1 });
    put("Ingangseisen", 2, {
      Onderdeel: "Lean",
      Eis: "behaald PLC en robots EN vaardigheid Robots bedienen op stap 1",
    });
    put("Uitgangen", 2, { Opleiding: "Mbo Techniek", Naam: "Diploma" });
    put("Instroom", 2, { Naam: "Van vmbo", Opleiding: "Mbo Techniek", Aantal: 20 });
    const decoded = await decodeLearningLineXlsx(await save(workbook), file);
    expect(decoded.issues.map((issue) => issue.code)).toEqual(["ladder-general"]);
    expect(decoded.records).toMatchObject({
      id: "mijn-lijn",
      cohorts: [{ id: "cohort-1-9-2026", start: "2026-09-01" }],
      skills: [{ id: "robots-bedienen", ladder: { length: 7 } }],
      entryProfiles: [{ id: "van-vmbo", programme: "mbo-techniek", entryLevels: "not-described" }],
      programmes: [
        {
          units: [
            {
              id: "plc-en-robots",
              period: { first: 1, last: 1 },
              outcomes: [{ skill: "robots-bedienen", taught: true }],
            },
            {
              id: "lean",
              requisites: [
                {
                  kind: "pre",
                  mode: "assumed",
                  on: { all: [{ passed: "plc-en-robots" }, { skill: "robots-bedienen", step: 1 }] },
                },
              ],
            },
            { id: "lassen" },
          ],
          content: {
            id: "mbo-techniek-alles",
            all: [
              { unit: "plc-en-robots" },
              { id: "mbo-techniek-keuze", choose: 1, from: [{ unit: "lean" }, { unit: "lassen" }] },
            ],
          },
        },
      ],
    });
  });

  test("a change in a cell changes the line there and nowhere else", async () => {
    const decoded = await changed((workbook) => {
      cellUnder(workbook, "Instroom", "Aantal", 2).value = 12;
    });
    const [first, ...rest] = completeLine.entryProfiles;
    expect(decoded.records).toEqual({ ...completeLine, entryProfiles: [{ ...first, headcount: 12 }, ...rest] });
  });

  test("the empty template says what to begin with", async () => {
    const decoded = await decodeLearningLineXlsx(await learningLineTemplate(), file);
    expect(decoded.records).toBeNull();
    expect(new Set(decoded.issues.map((issue) => issue.code))).toEqual(new Set(["sheet-empty"]));
    expect(decoded.issues.map((issue) => issue.place)).toContain("Onderdelen");
  });

  test("every sheet has frozen headings with notes; fixed words can be chosen", async () => {
    const workbook = await open(await learningLineTemplate());
    expect(workbook.worksheets.map((sheet) => sheet.name)).toContain("Uitleg");
    const units = workbook.getWorksheet("Onderdelen");
    expect(units?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(JSON.stringify(cellUnder(workbook, "Onderdelen", "Soort", 1).note)).toContain("Wat voor onderdeel");
    expect(cellUnder(workbook, "Onderdelen", "Soort", 3).dataValidation).toMatchObject({ type: "list" });
  });
});

describe("what does not fit is said at its cell", () => {
  const cases: [string, (workbook: ExcelJS.Workbook) => void, object][] = [
    [
      "merged cells",
      (workbook) => workbook.getWorksheet("Onderdelen")?.mergeCells("C3:D4"),
      { code: "cells-merged", place: "Onderdelen", row: 3, column: "C", severity: "error" },
    ],
    [
      "a formula, read with a warning",
      (workbook) => {
        cellUnder(workbook, "Instroom", "Aantal", 2).value = { formula: "40+8", result: 48 };
      },
      { code: "formula-read-as-value", place: "Instroom", row: 2, severity: "warning" },
    ],
    [
      "an error value",
      (workbook) => {
        cellUnder(workbook, "Instroom", "Aantal", 2).value = { error: "#REF!" };
      },
      { code: "cell-error", place: "Instroom", row: 2 },
    ],
    [
      "an unknown name",
      (workbook) => {
        cellUnder(workbook, "Leeruitkomsten", "Vaardigheid", 2).value = "koken";
      },
      { code: "name-unknown", place: "Leeruitkomsten", row: 2 },
    ],
    [
      "a number with a word",
      (workbook) => {
        cellUnder(workbook, "Onderdelen", "Studielast", 2).value = "200 uur";
      },
      { code: "cell-no-number", place: "Onderdelen", row: 2 },
    ],
    [
      "a negative load",
      (workbook) => {
        cellUnder(workbook, "Onderdelen", "Studielast", 2).value = -5;
      },
      { code: "load-not-positive", place: "Onderdelen", row: 2 },
    ],
    [
      "a word that is no choice",
      (workbook) => {
        cellUnder(workbook, "Ingangseisen", "Hoe", 2).value = "misschien";
      },
      { code: "cell-no-choice", place: "Ingangseisen", row: 2 },
    ],
    [
      "an expression that is not finished",
      (workbook) => {
        cellUnder(workbook, "Ingangseisen", "Eis", 2).value = "behaald plc EN (behaald lassen";
      },
      { code: "requisite-unreadable", place: "Ingangseisen", row: 2 },
    ],
    [
      "a code twice",
      (workbook) => {
        cellUnder(workbook, "Onderdelen", "Code", 3).value = "plc";
      },
      { code: "duplicate-id", place: "Onderdelen", row: 3 },
    ],
    [
      "a step above twenty",
      (workbook) => {
        cellUnder(workbook, "Leeruitkomsten", "Stap", 2).value = 21;
      },
      { code: "out-of-bounds", place: "Leeruitkomsten", row: 2 },
    ],
    [
      "an unknown column",
      (workbook) => {
        const cell = workbook.getWorksheet("Cohorten")?.getCell("Z1");
        if (cell !== undefined) cell.value = "Kleur";
      },
      { code: "column-unknown", place: "Cohorten", row: 1, column: "Z", severity: "warning" },
    ],
    [
      "a heading lost",
      (workbook) => {
        cellUnder(workbook, "Cohorten", "Start", 1).value = "Begin";
      },
      { code: "column-missing", place: "Cohorten" },
    ],
    [
      "an unknown sheet",
      (workbook) => {
        workbook.addWorksheet("Notities").getCell("A1").value = "x";
      },
      { code: "sheet-unknown", place: "Notities", severity: "warning" },
    ],
    [
      "a sheet lost",
      (workbook) => workbook.removeWorksheet("Cohorten"),
      { code: "sheet-missing", place: "Cohorten", severity: "error" },
    ],
    [
      "groups in a circle",
      (workbook) => {
        cellUnder(workbook, "Opbouw", "Hoort bij", 2).value = "m-keuze";
      },
      { code: "group-circle", place: "Opbouw", row: 2 },
    ],
  ];
  test.each(cases)("%s", async (_name, change, expected) => {
    const decoded = await changed(change);
    const issue = decoded.issues.find((one) => one.code === (expected as { code: string }).code);
    expect(issue, JSON.stringify(decoded.issues)).toMatchObject({ file, ...expected });
    expect(issue?.message.nl?.length).toBeGreaterThan(10);
    expect(issue?.remedy.en?.length).toBeGreaterThan(5);
    expect(decoded.records === null).toBe(decoded.issues.some((one) => one.severity === "error"));
  });
});

async function zipOf(entries: Readonly<Record<string, string | Buffer>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const workbookXml = `<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="Cohorten" sheetId="1" r:id="r1"/></sheets></workbook>`;
const relations = `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/s.xml"/></Relationships>`;
const bookOf = (sheet: string | Buffer) =>
  zipOf({ "xl/workbook.xml": workbookXml, "xl/_rels/workbook.xml.rels": relations, "xl/worksheets/s.xml": sheet });

describe("files that are no template", () => {
  const codes = async (bytes: Uint8Array) => {
    const decoded = await decodeLearningLineXlsx(bytes, file);
    expect(decoded.records).toBeNull();
    return decoded.issues.map((issue) => issue.code);
  };

  test("no zip, an old workbook, a zip of something else", async () => {
    expect(await codes(new TextEncoder().encode("a;b"))).toEqual(["xlsx-not-a-spreadsheet"]);
    expect(await codes(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual(["xlsx-old-or-locked"]);
    expect(await codes(await zipOf({ "content.xml": "<x/>" }))).toEqual(["xlsx-no-workbook"]);
    expect(await codes(new Uint8Array(0))).toEqual(["xlsx-not-a-spreadsheet"]);
    expect(await codes(new Uint8Array(50 * 1024 * 1024))).toEqual(["file-too-large"]);
  });

  test("cut off halfway", async () => {
    const whole = await encodeLearningLineXlsx(completeLine);
    expect(await codes(whole.slice(0, whole.length / 2))).toEqual(["zip-truncated"]);
  });

  test("a sheet that unpacks to more than 64 MB is not unpacked", async () => {
    const started = performance.now();
    expect(await codes(await bookOf(Buffer.alloc(70 * 1024 * 1024, 32)))).toEqual(["zip-too-large"]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test("a merge and rules over all cells cost nothing", async () => {
    const whole = "A1:XFD1048576";
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Code</t></is></c></row></sheetData><mergeCells><mergeCell ref="${whole}"/></mergeCells><dataValidations><dataValidation sqref="${whole}"/></dataValidations></worksheet>`;
    expect(await codes(await bookOf(sheet))).toContain("cells-merged");
  });

  test("more cells than a line can have", async () => {
    const row = `<row>${"<c><v>1</v></c>".repeat(1000)}</row>`;
    expect(await codes(await bookOf(`<worksheet><sheetData>${row.repeat(700)}</sheetData></worksheet>`))).toEqual([
      "xlsx-too-large",
    ]);
  });

  test("broken XML and entities", async () => {
    expect(await codes(await bookOf("<worksheet><sheetData>"))).toEqual(["xlsx-damaged"]);
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>`;
    expect(await codes(await bookOf(bomb))).toEqual(["xlsx-damaged"]);
  });

  test("arbitrary bytes, and a template with bytes changed, never throw", async () => {
    const valid = await encodeLearningLineXlsx(completeLine);
    const edits = fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 300 }).map((tail) => Uint8Array.from([0x50, 0x4b, 3, 4, ...tail])),
      edits.map((list) => {
        const copy = valid.slice();
        for (const [at, byte] of list) copy[at] = byte;
        return copy;
      }),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        const decoded = await decodeLearningLineXlsx(input, file);
        expect(decoded.records === null).toBe(decoded.issues.some((issue) => issue.severity === "error"));
      }),
      { numRuns: 120 },
    );
  });

  test("cells filled with anything never throw", async () => {
    const workbook = await open(await encodeLearningLineXlsx(completeLine));
    const sheets = workbook.worksheets.filter((sheet) => sheet.name !== "Uitleg" && sheet.name !== "Voorbeelden");
    const value = fc.oneof(
      fc.string({ unit: "grapheme-ascii", maxLength: 20 }),
      fc.constantFrom(
        "((((",
        "behaald",
        "minstens 3 EC uit (",
        "alle",
        "ja",
        "plc; plc",
        "m-alles",
        "__proto__",
        "constructor",
      ),
      fc.integer(),
      fc.double(),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 14 }),
        value,
        async (s, r, c, to) => {
          const cell = sheets[s % sheets.length]?.getRow(r).getCell(c);
          if (cell === undefined) return;
          const before = cell.value;
          cell.value = to;
          const decoded = await decodeLearningLineXlsx(await save(workbook), file);
          cell.value = before;
          expect(decoded.records === null).toBe(decoded.issues.some((issue) => issue.severity === "error"));
        },
      ),
      { numRuns: 25 },
    );
  });
});

test("column letters", () => {
  expect([1, 26, 27, 52, 703].map(columnLetter)).toEqual(["A", "Z", "AA", "AZ", "AAA"]);
});
