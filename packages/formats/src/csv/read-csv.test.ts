import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { IssueCollector } from "../import-issue.ts";
import { CsvScanner } from "./csv-scanner.ts";
import { readCsv } from "./read-csv.ts";
import { GuessingTextDecoder } from "./text-decoder.ts";

interface Read {
  readonly columns: readonly string[] | null;
  readonly rows: readonly (readonly [number, ...string[]])[];
  readonly codes: readonly string[];
}

async function read(bytes: Uint8Array | string, chunkSize = 7): Promise<Read> {
  const given = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  const issues = new IssueCollector();
  const rows: (readonly [number, ...string[]])[] = [];
  let columns: readonly string[] | null = null;
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < given.length; at += chunkSize) chunks.push(given.subarray(at, at + chunkSize));
  await readCsv({
    file: "f.csv",
    chunks,
    issues,
    onHeader: (found) => {
      columns = found;
      return { take: (cells, row) => rows.push([row, ...cells]) };
    },
  });
  const codes = issues.list().map(({ code, row }) => (row === undefined ? code : `${code} ${row}`));
  return { columns, rows, codes };
}

test("rows, with a mark, any line ending, line breaks in cells and empty rows that still count", async () => {
  expect(await read('\uFEFFid,label\r\n1,"een\nof ""twee"""\n\n2,drie\r\n')).toEqual({
    columns: ["id", "label"],
    rows: [
      [2, "1", 'een\nof "twee"'],
      [4, "2", "drie"],
    ],
    codes: [],
  });
});

test.each([";", "\t", "|"])("the separator %j is found by the heading", async (separator) => {
  const { rows } = await read(`id${separator}"a,b,c"\n1${separator}een, twee\n`);
  expect(rows).toEqual([[2, "1", "een, twee"]]);
});

test("a spreadsheet's own line about the separator is passed over", async () => {
  expect((await read("sep=;\r\nid;label\r\n1;een\r\n")).rows).toEqual([[3, "1", "een"]]);
});

test("Windows-1252 is read as such and said; UTF-16 too", async () => {
  const windows = Uint8Array.from(Buffer.from("id,label\n1,één caf\xe9\n", "latin1"));
  expect(await read(windows)).toMatchObject({ rows: [[2, "1", "één café"]], codes: ["csv-windows-1252"] });
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("id,label\n1,één\n", "utf16le")]);
  expect(await read(wide)).toMatchObject({ rows: [[2, "1", "één"]], codes: [] });
});

test("UTF-8 with a few broken bytes stays UTF-8, and it is said", async () => {
  const broken = Buffer.concat([Buffer.from("id,label\n1,één ünï\n2,"), Buffer.from([0xff]), Buffer.from("\n")]);
  const { rows, codes } = await read(broken, 1000);
  expect(rows[0]).toEqual([2, "1", "één ünï"]);
  expect(codes).toEqual(["csv-damaged-characters"]);
});

test("misplaced and unclosed quotes cost the line of their row, and both are said with their row", async () => {
  expect(await read('id,label\n1,"een" twee\n2,drie\n')).toMatchObject({
    rows: [[3, "2", "drie"]],
    codes: ["csv-quote 2"],
  });
  expect(await read('id,label\n1,"een\n2,twee\n3,"drie"\n')).toMatchObject({
    rows: [
      [3, "2", "twee"],
      [4, "3", "drie"],
    ],
    codes: ["csv-quote 2"],
  });
  expect(await read('id,label\n1,een\n2,"twee\n3,drie\n')).toMatchObject({
    rows: [
      [2, "1", "een"],
      [4, "3", "drie"],
    ],
    codes: ["csv-unclosed-quote 3"],
  });
});

test("too many and too few cells, an empty file, and something that is no text", async () => {
  expect(await read("id,label\n1,een,twee\n2\n3,drie,\n")).toMatchObject({
    rows: [
      [3, "2", ""],
      [4, "3", "drie"],
    ],
    codes: ["csv-extra-cells 2", "csv-missing-cells 3"],
  });
  expect((await read(" \n")).codes).toEqual(["csv-empty"]);
  expect((await read("")).codes).toEqual(["csv-empty"]);
  expect((await read(Uint8Array.from([80, 75, 3, 4, 0, 0, 9]))).codes).toEqual(["csv-not-text"]);
});

test("a row of more than a million characters is passed over, with memory bounded", async () => {
  const { codes, rows } = await read(`id,label\n1,een\n2,"${"x".repeat(3_000_000)}\n3,drie\n`, 65_536);
  expect(rows).toEqual([
    [2, "1", "een"],
    [4, "3", "drie"],
  ]);
  expect(codes).toEqual(["csv-row-too-long 3"]);
});

test("what is written as CSV is read back, however it is cut into chunks", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", "字", '"', ",", "\n", ";", " ", "🙂"), maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { maxLength: 6 }),
      fc.integer({ min: 1, max: 40 }),
      async (table, size) => {
        const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
        const text = ["first,second", ...table.map((row) => row.map(quoted).join(","))].join("\r\n");
        const { rows, codes } = await read(text, size);
        expect(codes).toEqual([]);
        expect(rows).toEqual(table.map((row, index) => [index + 2, ...row]));
      },
    ),
    { numRuns: 200 },
  );
});

test("any bytes whatever give rows and issues, never an exception", async () => {
  const csvBytes = fc.uint8Array({ maxLength: 200 });
  const almostCsv = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", "é", ";"), maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(fc.oneof(csvBytes, almostCsv), fc.integer({ min: 1, max: 50 }), async (given, size) => {
      const { columns, rows, codes } = await read(given, size);
      if (columns === null) expect(codes.length).toBeGreaterThan(0);
      expect(rows.length).toBeLessThanOrEqual(200);
    }),
    { numRuns: 500 },
  );
});

test("another reader of CSV reads the same from whatever is well-formed", async () => {
  const unit = fc.constantFrom("a", ",", '"', '""', "\n", "\r\n", "é", '"a"', '"\n"');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, maxLength: 25 }), fc.integer({ min: 1, max: 9 }), async (given, size) => {
      const text = `a,b\n${given}`;
      let expected: string[][];
      try {
        expected = parse(text, { relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"] });
      } catch {
        return;
      }
      const found: string[][] = [];
      let broken = 0;
      const scanner = new CsvScanner(",", { onRecord: (cells) => found.push(cells), onBroken: () => (broken += 1) });
      for (let at = 0; at < text.length; at += size) scanner.push(text.slice(at, at + size), false);
      scanner.push("", true);
      // That one refuses a quotation mark within a bare cell, and passes over a last line without anything.
      expect(broken).toBe(0);
      expect(found.filter((cells) => cells.join("") !== "")).toEqual(expected.filter((cells) => cells.join("") !== ""));
    }),
    { numRuns: 1000 },
  );
});

test("text comes out the same however its bytes are cut", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 5 }), (text, size) => {
      const wellFormed = text
        .toWellFormed()
        .replaceAll("\0", "")
        .replace(/^\uFEFF/, "");
      const bytes = new TextEncoder().encode(wellFormed);
      const decoder = new GuessingTextDecoder();
      let decoded = "";
      for (let at = 0; at < bytes.length; at += size) decoded += decoder.push(bytes.subarray(at, at + size));
      expect(decoded + decoder.end()).toBe(wellFormed);
    }),
  );
});
