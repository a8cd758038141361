/**
 * A learning line as an XLSX file in the form of the template, and the template itself. Owns the look of the sheets:
 * headings, notes, lists to choose from and the explanation; not which value stands in which column.
 */
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import ExcelJS from "exceljs";
import { choices } from "./choices.ts";
import { columnLetter } from "./read-workbook.ts";
import { type CellValue, type LineTables, type OutRow, rowsOfLine } from "./rows-of-line.ts";
import type { Column, SheetKey } from "./sheets/columns.ts";
import { lineSheet } from "./sheets/line-sheets.ts";
import { sheetKeys, sheetSpecs } from "./sheets/sheets.ts";

/** Rows that get lists to choose from, so that there is room to fill in. */
const roomyRows = 500;
const headingFill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF0B7A6B" } } as const;
const requiredFill = { type: "pattern", pattern: "solid", fgColor: { argb: "FF16213A" } } as const;
const nobody: LineTables = {
  line: {},
  tables: Object.fromEntries(sheetKeys.map((key) => [key, [] as OutRow[]])) as Record<SheetKey, OutRow[]>,
};

/** The line in the form of the template; `decodeLearningLineXlsx` gives it back. O(size of the line). */
export async function encodeLearningLineXlsx(line: LearningLine): Promise<Uint8Array> {
  return writeWorkbook(rowsOfLine(line));
}

/** The empty template, with an explanation and a sheet of examples. */
export async function learningLineTemplate(): Promise<Uint8Array> {
  return writeWorkbook(nobody);
}

async function writeWorkbook({ line, tables }: LineTables): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Leerlijn";
  addExplanation(workbook);
  addLineSheet(workbook, line);
  for (const key of sheetKeys) addTable(workbook, key, tables[key]);
  addExamples(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addExplanation(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("Uitleg");
  sheet.getColumn(1).width = 24;
  sheet.getColumn(2).width = 100;
  const lines: readonly (readonly [string, string])[] = [
    ["Leerlijn", "Vul deze bladen in en lees het bestand in bij Leerlijn. Je ziet dan waar de leerlijn niet aansluit."],
    [
      "Begin hier",
      "Lijn, Cohorten, Vaardigheden, Opleidingen, Onderdelen, Leeruitkomsten, Uitgangen en Instroom. De rest mag later.",
    ],
    ["Donkere koppen", "Deze kolommen zijn nodig. De andere mogen leeg blijven. Wijs een kop aan voor uitleg."],
    [
      "Codes",
      "Een code is een korte naam zonder spaties. Laat je de code leeg, dan maakt Leerlijn er een van de naam.",
    ],
    [
      "Verwijzen",
      "Waar een ander blad genoemd wordt, mag je de code of de naam gebruiken. Meer dan één: met een puntkomma ertussen.",
    ],
    [
      "Eisen",
      "Bijvoorbeeld: vaardigheid besturen >= 2 EN (behaald lassen OF werkervaring monteur). Ook: document diploma-mbo, en: minstens 45 EC uit (plc1; plc2). Schrijf EN en OF met hoofdletters; zet een naam met spaties tussen aanhalingstekens.",
    ],
    [
      "Let op",
      "Voeg geen cellen samen en gebruik geen formules. Kolommen mogen van plaats wisselen; de koppen moeten blijven.",
    ],
    ["Uitleg en Voorbeelden", "Deze twee bladen worden niet gelezen."],
    ["", ""],
    ["Blad", "Wat erop staat"],
    [lineSheet.name, lineSheet.about],
    ...sheetKeys.map((key) => [sheetSpecs[key].name, sheetSpecs[key].about] as const),
  ];
  for (const [at, [name, about]] of lines.entries()) {
    const row = sheet.getRow(at + 1);
    row.values = [name, about];
    row.getCell(1).font = { bold: true, size: at === 0 ? 16 : 11 };
    row.getCell(2).alignment = { wrapText: true, vertical: "top" };
    row.getCell(1).alignment = { vertical: "top" };
  }
}

function addLineSheet(workbook: ExcelJS.Workbook, line: OutRow): void {
  const sheet = workbook.addWorksheet(lineSheet.name, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = [{ width: 26 }, { width: 60 }, { width: 60 }];
  sheet.getRow(1).values = ["Gegeven", "Waarde", "Toelichting"];
  for (const cell of [1, 2, 3].map((at) => sheet.getRow(1).getCell(at))) paintHeading(cell, false);
  for (const [at, field] of lineSheet.fields.entries()) {
    const row = sheet.getRow(at + 2);
    row.values = [field.heading, line[field.key] ?? null, field.note];
    row.getCell(1).font = { bold: true };
    row.getCell(2).alignment = { wrapText: true };
    row.getCell(3).font = { italic: true, color: { argb: "FF6B7488" } };
    if (field.choice !== undefined) row.getCell(2).dataValidation = listOf(Object.values(choices[field.choice]));
  }
}

function addTable(workbook: ExcelJS.Workbook, key: SheetKey, rows: readonly OutRow[]): void {
  const { name, columns } = sheetSpecs[key];
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
  for (const [at, column] of columns.entries()) {
    const cell = sheet.getRow(1).getCell(at + 1);
    sheet.getColumn(at + 1).width = column.width;
    cell.value = column.heading;
    cell.note = column.example === "" ? column.note : `${column.note}\nBijvoorbeeld: ${column.example}`;
    paintHeading(cell, column.isRequired);
    addChoices(sheet, columnLetter(at + 1), column, rows.length);
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  for (const [at, row] of rows.entries()) {
    sheet.getRow(at + 2).values = columns.map((column) => cellOf(column, row[column.key]));
  }
}

function paintHeading(cell: ExcelJS.Cell, isRequired: boolean): void {
  cell.font = { bold: true, color: { argb: "FFFFFFFF" } };
  cell.fill = isRequired ? requiredFill : headingFill;
  cell.alignment = { vertical: "middle", wrapText: true };
}

function cellOf(column: Column, value: CellValue): CellValue | Date | null {
  if (value === undefined || value === "") return null;
  if (column.isDate === true && typeof value === "string") return new Date(`${value}T00:00:00Z`);
  return value;
}

interface Validations {
  add(range: string, validation: ExcelJS.DataValidation): void;
}

/** Lists to choose from: fixed words are held to, codes of another sheet are only offered. */
function addChoices(sheet: ExcelJS.Worksheet, letter: string, column: Column, rows: number): void {
  // The library keeps validations of ranges here without saying so in its types.
  const validations = (sheet as unknown as { dataValidations: Validations }).dataValidations;
  const range = `${letter}2:${letter}${rows + roomyRows}`;
  if (column.choice !== undefined) {
    const words = Object.values(choices[column.choice]);
    // A comma would cut a word in two; such lists are explained in the note only.
    if (words.every((word) => !word.includes(",")) && words.join(",").length < 250)
      validations.add(range, listOf(words));
  } else if (column.from !== undefined) {
    const from = sheetSpecs[column.from];
    const at = from.columns.findIndex((one) => one.key === "id");
    if (at < 0) return;
    const codes = columnLetter(at + 1);
    validations.add(range, {
      type: "list",
      allowBlank: true,
      showErrorMessage: false,
      formulae: [`'${from.name}'!$${codes}$2:$${codes}$2000`],
    });
  }
  if (column.isDate === true) sheet.getColumn(letter).numFmt = "yyyy-mm-dd";
}

function listOf(words: readonly string[]): ExcelJS.DataValidation {
  return {
    type: "list",
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: "Kies uit de lijst",
    error: `Mogelijk: ${words.join(", ")}`.slice(0, 250),
    formulae: [`"${words.join(",")}"`],
  };
}

function addExamples(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("Voorbeelden");
  let at = 1;
  for (const key of sheetKeys) {
    const { name, columns } = sheetSpecs[key];
    sheet.getRow(at).getCell(1).value = `Blad ${name}`;
    sheet.getRow(at).getCell(1).font = { bold: true, size: 13 };
    sheet.getRow(at + 1).values = columns.map((column) => column.heading);
    sheet.getRow(at + 1).font = { bold: true };
    sheet.getRow(at + 2).values = columns.map((column) => (column.example === "" ? null : column.example));
    at += 4;
  }
  for (let column = 1; column <= 18; column += 1) sheet.getColumn(column).width = 22;
}
