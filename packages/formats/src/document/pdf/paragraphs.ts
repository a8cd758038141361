/**
 * Lines of a PDF put together to passages. Owns what belongs to one paragraph, item, heading or row; a PDF says nothing
 * of these, so they are told from distances, letters and marks.
 */
import { type IsWritten, joinLines } from "../joined-lines.ts";
import { afterMark, hasDashMark, isLoneMark } from "../list-marks.ts";
import type { FoundPassage } from "../passage-list.ts";
import { boldLevel, isHeadingSize, type LetterSizes } from "./letter-sizes.ts";
import type { Column, Line } from "./page-lines.ts";

export interface PageColumns {
  readonly page: number;
  readonly columns: readonly Column[];
}

export interface Typography extends LetterSizes {
  /** From line to line within a paragraph, in sizes of its letters. */
  readonly leading: number;
  readonly levelOf: (size: number) => number;
}

interface Block {
  readonly kind: FoundPassage["kind"];
  readonly page: number;
  readonly level: number | undefined;
  /** One text for each cell of a row; else one. */
  readonly cells: { readonly x: number; readonly lines: string[] }[];
  /** Where its text begins; the mark of an item stands before it. */
  readonly x: number;
  last: Line;
  column: Column;
}

const longestHeading = 160;
/** The dots that lead to a page number in a table of contents, which only repeats the headings. */
const leader = /(?:\.\s?|…\s?|_){5,}\s*(?:\d+|[ivxl]+)?$/i;

export function* passagesOfPages(
  pages: Iterable<PageColumns>,
  letters: Typography,
  isWritten: IsWritten,
): Generator<FoundPassage> {
  let open: Block | null = null;
  for (const { page, columns } of pages) {
    for (const column of columns) {
      const right = rightOf(column);
      for (const line of column) {
        if (leader.test(lineText(line).slice(-200))) continue;
        const begun = begin(line, page, column, letters, open);
        if (open !== null && continues(open, begun, line, column, right, letters)) {
          extend(open, line, column);
          continue;
        }
        if (open !== null) yield close(open, isWritten);
        open = begun;
      }
    }
  }
  if (open !== null) yield close(open, isWritten);
}

function close({ kind, page, level, cells }: Block, isWritten: IsWritten): FoundPassage {
  return { kind, page, level, text: cells.map(({ lines }) => joinLines(lines, isWritten)).join(" | ") };
}

function lineText({ cells }: Line): string {
  return cells.map(({ text }) => text).join(" ");
}

/** The line as if a passage began with it. */
function begin(line: Line, page: number, column: Column, letters: Typography, open: Block | null): Block {
  const make = (kind: Block["kind"], texts: readonly { x: number; text: string }[], level?: number): Block => ({
    kind,
    page,
    level,
    cells: texts.map(({ x, text }) => ({ x, lines: [text] })),
    x: texts[0]?.x ?? line.x,
    last: line,
    column,
  });
  const [first, second] = line.cells;
  const isMarked = first !== undefined && second !== undefined && isLoneMark(first.text);
  const level = headingLevel(line, isMarked, letters);
  if (level !== null) return make("heading", [{ x: line.x, text: lineText(line) }], level);
  if (isMarked) {
    return make("list-item", [
      {
        x: second.x,
        text: line.cells
          .slice(1)
          .map(({ text }) => text)
          .join(" "),
      },
    ]);
  }
  if (line.cells.length > 1) return make("table-row", line.cells);
  const text = lineText(line);
  const item = isDashWithin(text, line, open) ? null : afterMark(text);
  if (item === null) return make("paragraph", [{ x: line.x, text }]);
  const width = ((text.length - item.length) / text.length) * (line.right - line.x);
  return make("list-item", [{ x: line.x + width, text: item }]);
}

/** Null: no heading. Cells and a number before it belong to a heading too. */
function headingLevel(line: Line, isMarked: boolean, letters: Typography): number | null {
  const text = lineText(line);
  if (text.length > longestHeading || !/\p{L}/u.test(text)) return null;
  const isNumbered = /^\d/.test(text);
  if (isHeadingSize(line.size, letters.body)) {
    const isItem = isMarked ? !isNumbered : line.cells.length === 1 && !isNumbered && afterMark(text) !== null;
    return isItem || line.cells.length > 2 ? null : letters.levelOf(line.size);
  }
  if (!line.isBold || letters.isBodyBold || line.size < letters.body * 0.95) return null;
  if (line.cells.length > (isMarked ? 2 : 1) || /[.,;]$/.test(text)) return null;
  const isItem = !isNumbered && afterMark(text) !== null;
  return isItem ? null : boldLevel;
}

/** A dash at the beginning of a line that goes on with the sentence before it. */
function isDashWithin(text: string, line: Line, open: Block | null): boolean {
  if (open === null || open.kind !== "paragraph" || !hasDashMark(text)) return false;
  return Math.abs(line.x - open.last.x) < 2 && !/[.!?:;]$/.test(lineText(open.last)) && /^\s*\S\s+\p{Ll}/u.test(text);
}

function continues(
  open: Block,
  begun: Block,
  line: Line,
  column: Column,
  right: number,
  { leading }: Typography,
): boolean {
  if (open.kind === "table-row") return continuesRow(open, line, column, leading);
  const gap = line.y - open.last.y;
  const isNear = open.column === column && gap <= leading * 1.25 * Math.max(line.size, open.last.size);
  const isSameSize = Math.abs(line.size - open.last.size) <= 0.1 * open.last.size;
  if (open.kind === "heading") {
    if (begun.kind !== "heading" || begun.level !== open.level || !isSameSize || !isNear) return false;
    return !/^\d/.test(lineText(line)) && headingLength(open) + lineText(line).length <= longestHeading;
  }
  if (begun.kind !== "paragraph" || !isSameSize) return false;
  const before = lineText(open.last);
  const text = lineText(line);
  if (open.column !== column) return !/[.!?:;]$/.test(before) && /^\p{Ll}/u.test(text);
  if (!isNear || gap <= 0) return false;
  // Less far to the right than the text of the item: it is not of the item.
  if (open.kind === "list-item" && open.x > open.last.x + 2 && line.x < open.x - 3) {
    return !endsSentence(before) && /^\p{Ll}/u.test(text);
  }
  if (open.kind === "paragraph" && line.x > open.last.x + line.size && endsSentence(before)) return false;
  return !breaksEarly(open.last, line, right);
}

/** The next word would have fitted, so somebody ended the line. */
function breaksEarly(last: Line, line: Line, right: number): boolean {
  const text = lineText(line);
  const word = text.split(" ", 1)[0] ?? "";
  const letter = (line.right - line.x) / Math.max(1, text.length);
  const fits = last.right + (word.length + 2) * letter < right;
  return fits && (endsSentence(lineText(last)) || /^[\p{Lu}\p{N}]/u.test(text));
}

function endsSentence(text: string): boolean {
  return /[.!?:;…]["”’)]*$/.test(text);
}

function headingLength({ cells }: Block): number {
  return cells.reduce((sum, { lines }) => sum + lines.join(" ").length, 0);
}

/** Cells that go on below: fewer of them, each beginning where one of the row begins. */
function continuesRow(open: Block, line: Line, column: Column, leading: number): boolean {
  const gap = line.y - open.last.y;
  if (open.column !== column || gap <= 0 || gap > leading * 1.15 * line.size) return false;
  if (line.cells.length >= open.cells.length && line.cells.length > 1) return false;
  const [first] = open.cells;
  const isFirstOnly = line.cells.length === 1 && Math.abs(line.x - (first?.x ?? 0)) < 3;
  return !isFirstOnly && line.cells.every((cell) => cellAt(open, cell.x) !== undefined);
}

function cellAt({ cells }: Block, x: number): Block["cells"][number] | undefined {
  return cells.find((cell) => Math.abs(cell.x - x) < 3);
}

function extend(open: Block, line: Line, column: Column): void {
  for (const cell of line.cells) (cellAt(open, cell.x) ?? open.cells[0])?.lines.push(cell.text);
  open.last = line;
  open.column = column;
}

/** Where its lines end. */
function rightOf(column: Column): number {
  return column.reduce((most, line) => Math.max(most, line.right), 0);
}
