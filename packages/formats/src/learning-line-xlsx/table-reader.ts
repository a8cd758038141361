/**
 * The rows of one sheet by column key, with typed reading of cells and an issue for each cell that does not fit. Owns
 * headings, formulas, merged cells and the words of those issues; not what the rows mean together.
 */
import type { StudyLoad } from "@leerlijn/engine/base/study-load";
import type { Text } from "@leerlijn/engine/base/text";
import { type ImportIssue, type IssueCollector, makeIssue } from "../import-issue.ts";
import { parseDate } from "./cell-date.ts";
import { type ChoiceName, choiceOf, choices } from "./choices.ts";
import { type LoadUnit, loadUnits } from "./load-units.ts";
import { columnLetter, type Sheet, type SheetCell } from "./read-workbook.ts";
import type { Column } from "./sheets/columns.ts";

export interface TableSource {
  readonly file: string;
  readonly sheet: string;
  readonly issues: IssueCollector;
}

/** One row under the headings. */
export class TableRow {
  readonly row: number;
  readonly source: TableSource;
  private readonly told = new Set<string>();
  private readonly cells: ReadonlyMap<string, SheetCell>;
  private readonly columns: ReadonlyMap<string, { readonly number: number; readonly column: Column }>;

  constructor(
    source: TableSource,
    row: number,
    cells: ReadonlyMap<string, SheetCell>,
    columns: ReadonlyMap<string, { readonly number: number; readonly column: Column }>,
  ) {
    this.source = source;
    this.row = row;
    this.cells = cells;
    this.columns = columns;
  }

  where(key?: string): { file: string; place: string; row: number; column?: string } {
    const number = key === undefined ? undefined : this.columns.get(key)?.number;
    const { file, sheet } = this.source;
    return { file, place: sheet, row: this.row, ...(number === undefined ? {} : { column: columnLetter(number) }) };
  }

  report(
    severity: ImportIssue["severity"],
    code: string,
    key: string | undefined,
    message: readonly [string, string],
    remedy: readonly [string, string],
  ): void {
    // A row is read from more than one side; each trouble is told once.
    const told = `${code} ${key ?? ""}`;
    if (this.told.has(told)) return;
    this.told.add(told);
    const say = ([nl, en]: readonly [string, string]) => ({ nl, en });
    this.source.issues.add(makeIssue(severity, code, this.where(key), say(message), say(remedy)));
  }

  has(key: string): boolean {
    return this.cells.has(key);
  }

  /** Trimmed; undefined for an empty cell. */
  text(key: string): string | undefined {
    return this.cells.get(key)?.text;
  }

  /** The text of a cell that must be filled in; "" and an issue when it is not. */
  need(key: string): string {
    const text = this.text(key);
    if (text === undefined) this.reportMissing(key);
    return text ?? "";
  }

  reportMissing(key: string): void {
    const heading = this.columns.get(key)?.column.heading ?? key;
    this.report(
      "error",
      "cell-missing",
      key,
      [`“${heading}” is leeg.`, `“${heading}” is empty.`],
      ["Vul deze cel in.", "Fill in this cell."],
    );
  }

  words(key: string): Text | undefined {
    const nl = this.text(key);
    const en = this.text(`${key}En`);
    if (nl === undefined && en === undefined) return undefined;
    return { ...(nl === undefined ? {} : { nl }), ...(en === undefined ? {} : { en }) };
  }

  needWords(key: string): Text {
    const words = this.words(key);
    if (words === undefined) this.reportMissing(key);
    return words ?? { nl: "?" };
  }

  number(key: string): number | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const value = /^-?\d+([.,]\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
    if (Number.isFinite(value)) return value;
    this.report(
      "error",
      "cell-no-number",
      key,
      [`“${text}” is geen getal.`, `“${text}” is not a number.`],
      ["Vul alleen een getal in, zonder woorden of eenheid.", "Fill in a number only, without words or unit."],
    );
    return undefined;
  }

  needNumber(key: string): number {
    if (this.text(key) === undefined) this.reportMissing(key);
    return this.number(key) ?? 1;
  }

  date(key: string): string | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const date = parseDate(text);
    if (date !== null) return date;
    this.report(
      "error",
      "cell-no-date",
      key,
      [`“${text}” is geen datum.`, `“${text}” is not a date.`],
      ["Schrijf de datum als 2026-09-01.", "Write the date as 2026-09-01."],
    );
    return undefined;
  }

  needDate(key: string): string {
    if (this.text(key) === undefined) this.reportMissing(key);
    return this.date(key) ?? "2000-01-01";
  }

  choice(key: string, name: ChoiceName): string | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const value = choiceOf(choices[name], text);
    if (value !== null) return value;
    const words = Object.values(choices[name]).join(", ");
    this.report(
      "error",
      "cell-no-choice",
      key,
      [`“${text}” is hier niet mogelijk.`, `“${text}” is not possible here.`],
      [`Kies uit: ${words}.`, `Choose from: ${words}.`],
    );
    return undefined;
  }

  load(amountKey: string, unitKey: string): StudyLoad | undefined {
    const amount = this.number(amountKey);
    const unit = this.choice(unitKey, "loadUnit");
    if (amount === undefined) {
      if (unit !== undefined && !this.has(amountKey)) {
        this.report(
          "warning",
          "unit-without-load",
          unitKey,
          ["Er staat een eenheid zonder getal.", "A unit of load stands without a number."],
          ["Vul het getal in, of haal de eenheid weg.", "Fill in the number, or take the unit away."],
        );
      }
      return undefined;
    }
    if (unit === undefined) {
      if (!this.has(unitKey)) this.reportMissing(unitKey);
      return undefined;
    }
    if (amount <= 0) {
      this.report(
        "error",
        "load-not-positive",
        amountKey,
        [`De studielast is ${amount}.`, `The study load is ${amount}.`],
        ["Vul een getal boven 0 in, of laat de cel leeg.", "Fill in a number above 0, or leave the cell empty."],
      );
      return undefined;
    }
    return { amount, unit: loadUnits.find((one) => one === unit) as LoadUnit };
  }

  list(key: string): string[] {
    const parts = (this.text(key) ?? "").split(/[;\n]/).map((part) => part.trim());
    return parts.filter((part) => part !== "");
  }
}

/** The rows of a sheet; unknown headings, formulas and merged cells are reported. O(cells). */
export function readTable(sheet: Sheet, columns: readonly Column[], file: string, issues: IssueCollector): TableRow[] {
  const source = { file, sheet: sheet.name, issues };
  const inSheet = { file, place: sheet.name };
  for (const range of sheet.merged) {
    const [, letter, row] = /^([A-Z]+)(\d+)/.exec(range) ?? [];
    issues.add(
      makeIssue(
        "error",
        "cells-merged",
        { ...inSheet, row: Number(row ?? 1), column: letter },
        { nl: `De cellen ${range} zijn samengevoegd.`, en: `The cells ${range} are merged.` },
        { nl: "Splits de cellen en vul elke cel in.", en: "Split the cells and fill in each one." },
      ),
    );
  }
  const [heading, ...rows] = sheet.rows;
  if (heading === undefined) return [];
  const byKey = new Map<string, { number: number; column: Column }>();
  for (const [number, cell] of heading.cells) {
    const wanted = plainHeading(cell.text);
    const column = columns.find((one) => plainHeading(one.heading) === wanted);
    if (wanted === "") continue;
    if (column === undefined || byKey.has(column.key)) {
      const where = { ...inSheet, row: heading.row, column: columnLetter(number) };
      issues.add(column === undefined ? unknownHeading(where, cell.text) : doubleHeading(where, cell.text));
    } else byKey.set(column.key, { number, column });
  }
  for (const column of columns) {
    if (!column.isRequired || byKey.has(column.key) || rows.length === 0) continue;
    issues.add(
      makeIssue(
        column.key === "title" && byKey.has("titleEn") ? "note" : "error",
        "column-missing",
        { ...inSheet, row: heading.row },
        { nl: `De kolom “${column.heading}” ontbreekt.`, en: `The column “${column.heading}” is missing.` },
        {
          nl: "Zet de kop terug zoals in het sjabloon; koppen staan op de eerste rij.",
          en: "Put the heading back as in the template; headings stand on the first row.",
        },
      ),
    );
  }
  return rows.flatMap((row): TableRow[] => {
    const cells = new Map<string, SheetCell>();
    for (const [key, { number }] of byKey) {
      const cell = row.cells.get(number);
      const text = (cell?.text ?? "").replace(/\r\n?/g, "\n").trim();
      if (cell === undefined) continue;
      reportCell(source, row.row, number, cell);
      if (text !== "" && cell.type !== "error") cells.set(key, { ...cell, text });
    }
    return cells.size === 0 ? [] : [new TableRow(source, row.row, cells, byKey)];
  });
}

function plainHeading(text: string): string {
  return text.replace(/\*/g, "").replace(/\s+/g, " ").trim().toLowerCase();
}

function unknownHeading(
  where: { file: string; place: string; row: number; column: string },
  text: string,
): ImportIssue {
  return makeIssue(
    "warning",
    "column-unknown",
    where,
    {
      nl: `De kolom “${text}” hoort hier niet; zij is niet gelezen.`,
      en: `The column “${text}” does not belong here; it was not read.`,
    },
    { nl: "Kijk of de kop goed gespeld is.", en: "See whether the heading is spelt right." },
  );
}

function doubleHeading(where: { file: string; place: string; row: number; column: string }, text: string): ImportIssue {
  return makeIssue(
    "error",
    "column-twice",
    where,
    { nl: `De kolom “${text}” staat er twee keer.`, en: `The column “${text}” stands here twice.` },
    { nl: "Haal een van de twee weg.", en: "Take one of the two away." },
  );
}

function reportCell(source: TableSource, row: number, number: number, cell: SheetCell): void {
  const where = { file: source.file, place: source.sheet, row, column: columnLetter(number) };
  if (cell.type === "error") {
    source.issues.add(
      makeIssue(
        "error",
        "cell-error",
        where,
        { nl: `In deze cel staat de fout ${cell.text}.`, en: `This cell holds the error ${cell.text}.` },
        { nl: "Vul de waarde zelf in.", en: "Fill in the value yourself." },
      ),
    );
    return;
  }
  if (!cell.isFormula) return;
  const isEmpty = cell.text === "";
  source.issues.add(
    makeIssue(
      "warning",
      isEmpty ? "formula-without-value" : "formula-read-as-value",
      where,
      isEmpty
        ? { nl: "Deze formule heeft geen bewaarde uitkomst.", en: "This formula has no saved result." }
        : {
            nl: `In deze cel staat een formule. De uitkomst “${cell.text}” is gelezen.`,
            en: `This cell holds a formula. Its result “${cell.text}” was read.`,
          },
      { nl: "Zet de waarde zelf in de cel.", en: "Put the value itself into the cell." },
    ),
  );
}
