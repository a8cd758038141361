/**
 * Lines of plain text as passages: what is one paragraph, an item of a list, a heading, a row. Owns these conventions,
 * those of Markdown among them; HTML uses it for lines that are parted by nothing but line ends.
 */
import { joinLines } from "./joined-lines.ts";
import { afterMark } from "./list-marks.ts";
import type { FoundPassage } from "./passage-list.ts";

interface Block {
  readonly kind: FoundPassage["kind"];
  readonly lines: string[];
  readonly level?: number;
}

const heading = /^ {0,3}(#{1,6})\s+(.*)$/;
const underlining = /^ {0,3}(=+|-{3,})\s*$/;
const boldLine = /^\s*(\*\*|__)(?=\S)([^*_]+)\1:?\s*$/;
const row = /^\s*\|(.*)\|\s*$/;
const shortBesideNext = 0.6;
/** Marks of headings and rows are looked for in lines up to here. */
const longestMarked = 1000;

/** `guessesHeadings`: short lines that stand alone count as headings, as in text without marks for them. */
export function* passagesOfLines(lines: Iterable<string>, guessesHeadings: boolean): Generator<FoundPassage> {
  // Whether a short line is a heading shows only once something comes after it.
  let held: Block | null = null;
  for (const block of blocksOf(lines, guessesHeadings)) {
    if (held !== null) yield passageOf(held, guessesHeadings);
    held = block;
  }
  if (held !== null) yield passageOf(held, false);
}

function passageOf({ kind, lines, level }: Block, guessesHeading: boolean): FoundPassage {
  const text = withoutEmphasis(joinLines(lines));
  if (kind === "paragraph" && guessesHeading && lines.length === 1 && readsAsHeading(text)) {
    return { kind: "heading", text };
  }
  return { kind, text, level };
}

function* blocksOf(lines: Iterable<string>, guessesHeadings: boolean): Generator<Block> {
  let open: Block | null = null;
  for (const line of lines) {
    const isBlank = line.trim() === "";
    if (open !== null && open.lines.length === 1 && underlining.test(line)) {
      yield { kind: "heading", lines: open.lines, level: line.trim().startsWith("=") ? 1 : 2 };
      open = null;
      continue;
    }
    const whole = isBlank ? null : markedLine(line);
    const item = isBlank || whole !== null ? null : afterMark(line);
    if (isBlank || whole !== null || item !== null) {
      if (open !== null) yield open;
      open = item === null ? null : { kind: "list-item", lines: [item] };
      if (whole !== null) yield whole;
    } else if (open === null) open = { kind: "paragraph", lines: [line] };
    else if (guessesHeadings && standsAbove(open, line)) {
      yield { kind: "heading", lines: open.lines };
      open = { kind: "paragraph", lines: [line] };
    } else open.lines.push(line);
  }
  if (open !== null) yield open;
}

/** A line that is a passage by itself. */
function markedLine(line: string): Block | null {
  if (line.length > longestMarked) return null;
  const marked = heading.exec(line);
  if (marked !== null) {
    const text = (marked[2] ?? "").replace(/\s#+\s*$/, "");
    return { kind: "heading", lines: [text], level: marked[1]?.length ?? 1 };
  }
  const bold = boldLine.exec(line);
  if (bold !== null) return { kind: "heading", lines: [bold[2] ?? ""] };
  const cells = row.exec(line);
  if (cells !== null) return { kind: "table-row", lines: [cellsOf(cells[1] ?? "")] };
  // The fence around code.
  return /^\s*(?:```|~~~)/.test(line) ? { kind: "paragraph", lines: [] } : null;
}

function cellsOf(cells: string): string {
  return cells
    .split("|")
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "" && !/^:?-+:?$/.test(cell))
    .join(" | ");
}

/** A short line right above a paragraph, without an empty one between: had it been one text, it had gone on there. */
function standsAbove({ kind, lines }: Block, next: string): boolean {
  const line = lines[0] ?? "";
  if (kind !== "paragraph" || lines.length !== 1 || !readsAsHeading(line)) return false;
  const isShort = line.trim().length < shortBesideNext * next.trim().length;
  return /[?:]\s*$/u.test(line) ? isShort : isShort && /^\s*["'“‘(]?[\p{Lu}\p{N}]/u.test(next);
}

/** Short, begins as a sentence does, and does not end as one. */
export function readsAsHeading(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 70 || trimmed.split(/\s+/).length > 9) return false;
  return /^[\p{Lu}\p{N}]/u.test(trimmed) && !/[.,;!…]$/u.test(trimmed);
}

function withoutEmphasis(text: string): string {
  return text.replace(/(\*\*|__)(?=\S)([^*_]+?)(?<=\S)\1/g, "$2");
}
