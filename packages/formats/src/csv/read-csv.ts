/**
 * A CSV file of any size, row by row. Owns encoding, separator, quotation marks and the number of cells; what the
 * columns mean is for the caller.
 */
import type { IssueCollector } from "../import-issue.ts";
import * as issue from "./csv-issues.ts";
import { type BrokenRecord, CsvScanner, recordAtMost } from "./csv-scanner.ts";
import { GuessingTextDecoder } from "./text-decoder.ts";

/** What is done with the rows; given for the heading that was found, or null to leave the file unread. */
export interface CsvRows {
  /** Row numbers count from 1, the heading included. Cells are as many as the heading's, missing ones "". */
  readonly take: (cells: readonly string[], row: number) => void;
  /** Rows may end early without a word about it. */
  readonly shortRowsAllowed?: boolean;
}

export interface CsvInput {
  /** For the issues. */
  readonly file: string;
  readonly chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  readonly issues: IssueCollector;
  readonly onHeader: (columns: readonly string[]) => CsvRows | null;
}

const separators = [",", ";", "\t", "|"] as const;

/** Reads to the end. Bad content becomes issues; throws only what the chunks throw. Memory: one row and one chunk. */
export async function readCsv(input: CsvInput): Promise<void> {
  const { file, issues } = input;
  const decoder = new GuessingTextDecoder();
  const table = new CsvTable(input);
  for await (const chunk of input.chunks) {
    const text = decoder.push(chunk);
    if (decoder.binary) break;
    if (text !== "" && !table.write(text)) return;
  }
  const rest = decoder.end();
  if (decoder.binary) {
    issues.add(issue.csvNotText(file));
    return;
  }
  if (rest !== "") table.write(rest);
  table.end();
  if (decoder.encoding === "windows-1252") issues.add(issue.csvWindows1252(file));
  if (decoder.damaged) issues.add(issue.csvDamagedCharacters(file));
}

class CsvTable {
  readonly #input: CsvInput;
  #scanner: CsvScanner | null = null;
  #beginning = "";
  #row = 0;
  #columns: readonly string[] | null = null;
  #rows: CsvRows | null = null;
  #unwanted = false;
  #broken = false;
  #announcedSeparator = false;

  constructor(input: CsvInput) {
    this.#input = input;
  }

  /** False: nothing more is wanted. */
  write(text: string): boolean {
    if (this.#scanner !== null) this.#scanner.push(text, false);
    else {
      this.#beginning += text;
      // The separator shows in the first line, so that is waited for.
      if (/[\r\n]/.test(this.#beginning.trimStart()) || this.#beginning.length > recordAtMost) this.#begin(false);
    }
    return !this.#unwanted;
  }

  end(): void {
    if (this.#unwanted) return;
    if (this.#scanner !== null) this.#scanner.push("", true);
    else this.#begin(true);
    if (this.#columns === null && !this.#broken) this.#input.issues.add(issue.csvEmpty(this.#input.file));
  }

  #begin(last: boolean): void {
    const announced = /^sep=(.)\r?\n/.exec(this.#beginning);
    this.#announcedSeparator = announced !== null;
    this.#scanner = new CsvScanner(announced?.[1] ?? likelySeparator(this.#beginning), {
      onRecord: (cells) => this.#takeRecord(cells),
      onBroken: (why) => this.#report(why),
    });
    this.#scanner.push(this.#beginning, last);
    this.#beginning = "";
  }

  #report(why: BrokenRecord): void {
    this.#broken = true;
    this.#row += 1;
    if (this.#unwanted) return;
    const { file, issues } = this.#input;
    if (why === "unclosed-quote") issues.add(issue.csvUnclosedQuote(file, this.#row));
    else if (why === "too-long") issues.add(issue.csvRowTooLong(file, this.#row));
    else issues.add(issue.csvQuote(file, this.#row));
  }

  #takeRecord(cells: string[]): void {
    this.#row += 1;
    if (this.#unwanted || (cells.length === 1 && cells[0]?.trim() === "")) return;
    if (this.#columns === null) {
      if (this.#announcedSeparator && this.#row === 1) return;
      this.#columns = cells.map((cell) => cell.trim());
      this.#rows = this.#input.onHeader(this.#columns);
      if (this.#rows === null) this.#unwanted = true;
      return;
    }
    const { file, issues } = this.#input;
    const columns = this.#columns.length;
    if (cells.length > columns) {
      if (cells.slice(columns).some((cell) => cell.trim() !== "")) {
        issues.add(issue.csvExtraCells(file, this.#row, cells.length, columns));
        return;
      }
      cells.length = columns;
    } else if (cells.length < columns) {
      if (this.#rows?.shortRowsAllowed !== true) {
        issues.add(issue.csvMissingCells(file, this.#row, cells.length, columns));
      }
      while (cells.length < columns) cells.push("");
    }
    this.#rows?.take(cells, this.#row);
  }
}

/** The separator that occurs most in the heading, outside quotation marks. */
function likelySeparator(beginning: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const character of beginning.trimStart()) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "\n" || character === "\r")) break;
    else if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  let best: string = separators[0];
  for (const separator of separators) {
    if ((counts.get(separator) ?? 0) > (counts.get(best) ?? 0)) best = separator;
  }
  return best;
}
