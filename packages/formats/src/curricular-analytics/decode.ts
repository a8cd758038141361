/**
 * Reads a curriculum or degree plan from a CSV file of curricular analytics: rows of particulars, then a table of
 * courses. Owns that layout; encoding and grammar are `csv/`.
 */

import {
  csvDamagedCharacters,
  csvEmpty,
  csvNotText,
  csvQuote,
  csvRowTooLong,
  csvUnclosedQuote,
  csvWindows1252,
} from "../csv/csv-issues.ts";
import { CsvScanner } from "../csv/csv-scanner.ts";
import { GuessingTextDecoder } from "../csv/text-decoder.ts";
import { type Decoded, IssueCollector, undecodable } from "../import-issue.ts";
import type { CurriculumPlan, PlannedCourse, PublishedMetrics } from "./curriculum-plan.ts";
import * as issue from "./plan-issues.ts";

const megabytesAtMost = 20;

interface Row {
  readonly cells: readonly string[];
  /** From 1, as a spreadsheet counts. */
  readonly row: number;
}

/** Linear in the file. A requisite that cannot be followed is left out with an issue; the course stays. */
export function decodeCurriculumPlan(bytes: Uint8Array, file: string): Decoded<CurriculumPlan> {
  if (bytes.length > megabytesAtMost * 1_000_000) return undecodable(issue.planTooLarge(file, megabytesAtMost));
  const issues = new IssueCollector();
  const rows = readRows(bytes, file, issues);
  if (rows === null) return { records: null, issues: issues.list() };
  const headingAt = rows.findIndex(({ cells }) => cells.includes("Course ID") && cells.includes("Course Name"));
  const heading = rows[headingAt];
  if (heading === undefined) {
    issues.add(issue.planWithoutCourses(file));
    return { records: null, issues: issues.list() };
  }
  const particulars = readParticulars(rows.slice(0, headingAt), file, issues);
  const courses = readCourses(heading, rows.slice(headingAt + 1), file, issues);
  if (courses.length === 0) issues.add(issue.planWithoutCourses(file));
  return { records: courses.length === 0 ? null : { ...particulars, courses }, issues: issues.list() };
}

function readRows(bytes: Uint8Array, file: string, issues: IssueCollector): readonly Row[] | null {
  const decoder = new GuessingTextDecoder();
  const text = decoder.push(bytes) + decoder.end();
  if (decoder.binary) {
    issues.add(csvNotText(file));
    return null;
  }
  if (decoder.encoding === "windows-1252") issues.add(csvWindows1252(file));
  if (decoder.damaged) issues.add(csvDamagedCharacters(file));
  const rows: Row[] = [];
  let row = 0;
  const firstSeparator = /[,;\t]/.exec(text)?.[0] ?? ",";
  const scanner = new CsvScanner(firstSeparator, {
    onRecord: (cells) => {
      row += 1;
      const trimmed = cells.map((cell) => cell.trim());
      if (trimmed.some((cell) => cell !== "")) rows.push({ cells: trimmed, row });
    },
    onBroken: (why) => {
      row += 1;
      if (why === "unclosed-quote") issues.add(csvUnclosedQuote(file, row));
      else issues.add(why === "too-long" ? csvRowTooLong(file, row) : csvQuote(file, row));
    },
  });
  scanner.push(text, true);
  if (row === 0) issues.add(csvEmpty(file));
  return rows.length === 0 && row === 0 ? null : rows;
}

type Particulars = Omit<CurriculumPlan, "courses">;

function readParticulars(rows: readonly Row[], file: string, issues: IssueCollector): Particulars {
  const said = new Map<string, Row>();
  for (const row of rows) {
    const name = row.cells[0] ?? "";
    if (particularNames.has(name)) said.set(name, row);
    else if (name !== "Courses") issues.add(issue.planUnreadRow(file, row.row, name));
  }
  const value = (name: string): string => said.get(name)?.cells[1] ?? "";
  return {
    title: value("Curriculum"),
    institution: value("Institution"),
    degreeType: value("Degree Type"),
    system: readSystem(said.get("System Type"), file, issues),
    cip: value("CIP"),
  };
}

const particularNames: ReadonlySet<string> = new Set([
  "Curriculum",
  "Degree Plan",
  "Institution",
  "Degree Type",
  "System Type",
  "CIP",
]);

function readSystem(row: Row | undefined, file: string, issues: IssueCollector): CurriculumPlan["system"] {
  const written = row?.cells[1] ?? "";
  const system = written.toLowerCase();
  if (system === "quarter") return "quarter";
  if (row !== undefined && system !== "semester" && system !== "") {
    issues.add(issue.planUnknownSystem({ file, row: row.row, column: "System Type" }, written));
  }
  return "semester";
}

const requisiteColumns = ["Prerequisites", "Corequisites", "Strict-Corequisites"] as const;

/** The table of courses, read in two steps: which courses there are, then what each of them asks. */
class CourseTable {
  readonly #file: string;
  readonly #issues: IssueCollector;
  readonly #columns: ReadonlyMap<string, number>;

  constructor(heading: Row, file: string, issues: IssueCollector) {
    this.#file = file;
    this.#issues = issues;
    this.#columns = new Map(heading.cells.map((name, index) => [name, index]));
    for (const column of requisiteColumns) {
      if (!this.#columns.has(column)) issues.add(issue.planWithoutColumn(file, heading.row, column));
    }
  }

  has(column: string): boolean {
    return this.#columns.has(column);
  }

  text(row: Row, column: string): string {
    const index = this.#columns.get(column);
    return index === undefined ? "" : (row.cells[index] ?? "");
  }

  number(row: Row, column: string): number | null {
    const written = this.text(row, column);
    if (written === "") return null;
    const value = /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(written) ? Number(written) : Number.NaN;
    if (Number.isFinite(value)) return value;
    this.#issues.add(issue.planNotANumber(this.#cell(row, column), written));
    return null;
  }

  /** Row by course id; the first of each. */
  courseRows(rows: readonly Row[]): ReadonlyMap<string, Row> {
    const found = new Map<string, Row>();
    for (const row of rows) {
      const id = this.text(row, "Course ID");
      const first = found.get(id);
      const title = row.cells.slice(1).every((cell) => cell === "") && !/^\d+$/.test(id);
      if (title || id === "Course ID") {
        // The title or the headings of a further part of the file.
        this.#issues.add(issue.planUnreadRow(this.#file, row.row, id));
      } else if (id === "") this.#issues.add(issue.planCourseWithoutId(this.#cell(row, "Course ID")));
      else if (first !== undefined)
        this.#issues.add(issue.planCourseTwice(this.#cell(row, "Course ID"), id, first.row));
      else found.set(id, row);
    }
    return found;
  }

  requisites(row: Row, column: string, id: string, known: ReadonlyMap<string, Row>): readonly string[] {
    const named = this.text(row, column)
      .split(/[;,]/)
      .map((one) => one.trim())
      .filter((one) => one !== "");
    return [...new Set(named)].filter((one) => {
      if (one === id) this.#issues.add(issue.planOwnRequisite(this.#cell(row, column), id));
      else if (!known.has(one)) this.#issues.add(issue.planUnknownRequisite(this.#cell(row, column), one));
      return one !== id && known.has(one);
    });
  }

  #cell(row: Row, column: string): issue.Cell {
    return { file: this.#file, row: row.row, column };
  }
}

function readCourses(
  heading: Row,
  rows: readonly Row[],
  file: string,
  issues: IssueCollector,
): readonly PlannedCourse[] {
  const table = new CourseTable(heading, file, issues);
  const known = table.courseRows(rows);
  return [...known].map(([id, row]) => ({
    id,
    title: table.text(row, "Course Name"),
    code: [table.text(row, "Prefix"), table.text(row, "Number")].filter((part) => part !== "").join(" "),
    prerequisites: table.requisites(row, "Prerequisites", id, known),
    corequisites: table.requisites(row, "Corequisites", id, known),
    strictCorequisites: table.requisites(row, "Strict-Corequisites", id, known),
    creditHours: table.number(row, "Credit Hours"),
    term: table.number(row, "Term"),
    published: readPublished(table, row),
  }));
}

function readPublished(table: CourseTable, row: Row): PublishedMetrics | null {
  if (!["Complexity", "Blocking", "Delay", "Centrality"].every((column) => table.has(column))) return null;
  const structuralComplexity = table.number(row, "Complexity");
  const blockingFactor = table.number(row, "Blocking");
  const delayFactor = table.number(row, "Delay");
  const centrality = table.number(row, "Centrality");
  if (structuralComplexity === null || blockingFactor === null || delayFactor === null || centrality === null)
    return null;
  return { structuralComplexity, blockingFactor, delayFactor, centrality };
}
