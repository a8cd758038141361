/**
 * A learning line from the XLSX template. Owns which sheets are read and the order of the checks: cells first, then
 * the line that they make, told at the row that it came from.
 */
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { type Decoded, hasError, IssueCollector, makeIssue, undecodable } from "../import-issue.ts";
import type { JsonValue } from "../json/read-json.ts";
import { findLineProblems } from "../learning-line-json/line-problems.ts";
import { validateLine } from "../learning-line-json/schema-issues.ts";
import { type BuiltLine, lineOfRows } from "./line-of-rows.ts";
import { readWorkbook, type Sheet } from "./read-workbook.ts";
import type { Tables } from "./row-names.ts";
import type { SheetKey } from "./sheets/columns.ts";
import { lineSheet } from "./sheets/line-sheets.ts";
import { sheetKeys, sheetSpecs, silentSheets } from "./sheets/sheets.ts";
import { readTable, TableRow } from "./table-reader.ts";

/** A line of ten thousand units takes about 2 MB packed. */
export const mostWorkbookBytes = 24 * 1024 * 1024;
const neededSheets: readonly SheetKey[] = ["cohorts", "skills", "programmes", "units", "exits", "profiles"];

/**
 * Decodes a filled-in template. Never throws on bad bytes. Places are sheet, row and column letter; with an error no
 * records are given. O(unpacked bytes), bounded to 64 MB and 600,000 cells.
 */
export async function decodeLearningLineXlsx(bytes: Uint8Array, file: string): Promise<Decoded<LearningLine>> {
  if (bytes.length > mostWorkbookBytes) {
    return undecodable(
      makeIssue(
        "error",
        "file-too-large",
        { file },
        { nl: "Dit rekenblad is groter dan 24 MB.", en: "This spreadsheet is larger than 24 MB." },
        {
          nl: "Haal plaatjes en bladen weg die er niet bij horen.",
          en: "Take away pictures and sheets that do not belong.",
        },
      ),
    );
  }
  const sheets = await readWorkbook(bytes, file);
  if ("code" in sheets) return undecodable(sheets);
  const issues = new IssueCollector();
  const { fields, tables } = readSheets(sheets, file, issues);
  if (issues.hasError) return { records: null, issues: issues.list() };
  const built = lineOfRows(fields, tables);
  if (!issues.hasError) judgeLine(built, file, issues);
  const list = issues.list();
  return { records: hasError(list) ? null : built.line, issues: list };
}

function readSheets(sheets: readonly Sheet[], file: string, issues: IssueCollector) {
  const tables = Object.fromEntries(sheetKeys.map((key) => [key, [] as TableRow[]])) as Record<SheetKey, TableRow[]>;
  let fields: ReadonlyMap<string, TableRow> = new Map();
  const found = new Set<string>();
  for (const sheet of sheets) {
    const name = sheet.name.trim().toLowerCase();
    const key = sheetKeys.find((one) => sheetSpecs[one].name.toLowerCase() === name);
    if (key !== undefined) {
      found.add(key);
      tables[key] = readTable(sheet, sheetSpecs[key].columns, file, issues);
    } else if (name === lineSheet.name.toLowerCase()) {
      found.add("line");
      fields = readFields(sheet, file, issues);
    } else if (sheet.rows.length > 0 && !silentSheets.some((one) => one.toLowerCase() === name)) {
      issues.add(
        makeIssue(
          "warning",
          "sheet-unknown",
          { file, place: sheet.name },
          {
            nl: `Het blad “${sheet.name}” hoort niet bij het sjabloon; het is niet gelezen.`,
            en: `The sheet “${sheet.name}” does not belong to the template; it was not read.`,
          },
          { nl: "Kijk of de naam van het blad goed is.", en: "See whether the name of the sheet is right." },
        ),
      );
    }
  }
  const isUnreadable = issues.hasError;
  for (const key of ["line", ...neededSheets] as const) {
    const name = key === "line" ? lineSheet.name : sheetSpecs[key].name;
    const isThere = found.has(key);
    const isFilled = key === "line" ? fields.has("title") || fields.has("titleEn") : tables[key].length > 0;
    // A sheet that could not be read has told so already.
    if (isFilled || (isThere && isUnreadable)) continue;
    issues.add(
      makeIssue(
        "error",
        isThere ? "sheet-empty" : "sheet-missing",
        { file, place: name },
        isThere
          ? { nl: `Het blad “${name}” is nog leeg.`, en: `The sheet “${name}” is still empty.` }
          : { nl: `Het blad “${name}” ontbreekt.`, en: `The sheet “${name}” is missing.` },
        isThere
          ? { nl: "Vul minstens één regel in.", en: "Fill in at least one row." }
          : {
              nl: "Begin met het sjabloon; daar staan alle bladen in.",
              en: "Start from the template, which has all sheets.",
            },
      ),
    );
  }
  return { fields, tables: tables as Tables };
}

/** The sheet Lijn stands on its side: a name in column A, its value in column B. */
function readFields(sheet: Sheet, file: string, issues: IssueCollector): ReadonlyMap<string, TableRow> {
  const fields = new Map<string, TableRow>();
  for (const row of sheet.rows) {
    const heading = (row.cells.get(1)?.text ?? "").replace(/\*/g, "").trim().toLowerCase();
    const value = row.cells.get(2);
    if (heading === "" || value === undefined || heading === "gegeven") continue;
    const column = lineSheet.fields.find((one) => one.heading.toLowerCase() === heading);
    if (column === undefined) {
      issues.add(
        makeIssue(
          "warning",
          "column-unknown",
          { file, place: sheet.name, row: row.row, column: "A" },
          {
            nl: `“${heading}” hoort hier niet; het is niet gelezen.`,
            en: `“${heading}” does not belong here; it was not read.`,
          },
          { nl: "Gebruik de namen van het sjabloon.", en: "Use the names of the template." },
        ),
      );
      continue;
    }
    const text = value.text.trim();
    const cells = new Map(text === "" || value.type === "error" ? [] : [[column.key, { ...value, text }]]);
    const source = { file, sheet: sheet.name, issues };
    fields.set(column.key, new TableRow(source, row.row, cells, new Map([[column.key, { number: 2, column }]])));
  }
  return fields;
}

/** The form of the line and its references, each told at the row of the nearest record above it. */
function judgeLine({ line, rowOf }: BuiltLine, file: string, issues: IssueCollector): void {
  const report = (
    severity: "error" | "warning",
    code: string,
    path: readonly (string | number)[],
    message: { nl?: string; en?: string },
    remedy: { nl?: string; en?: string },
  ) => {
    let here: unknown = line;
    let row: TableRow | undefined;
    for (const step of path) {
      here = (here as Record<string | number, unknown> | undefined)?.[step];
      if (typeof here === "object" && here !== null) row = rowOf.get(here) ?? row;
    }
    const key = path.findLast((step) => typeof step === "string");
    const where = row === undefined ? { file, place: lineSheet.name } : row.where(columnKey(String(key)));
    issues.add(makeIssue(severity, code, where, message, remedy));
  };
  const valid = validateLine(line as unknown as JsonValue, 0);
  if ("errors" in valid) {
    for (const { code, path, message, remedy } of valid.errors) report("error", code, path, message, remedy);
    return;
  }
  for (const { severity, code, path, message, remedy } of findLineProblems(line)) {
    report(severity, code, path, message, remedy);
  }
}

/** The column in which a field of the line stands, where they differ. */
function columnKey(field: string): string {
  const columns: Readonly<Record<string, string>> = {
    period: "first",
    amount: "load",
    nl: "title",
    en: "title",
    min: "periodMin",
  };
  return columns[field] ?? field;
}
