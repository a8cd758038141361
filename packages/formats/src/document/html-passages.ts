/**
 * Text between the tags of a page put together to passages. Owns what is one passage, and when a row of a table is a
 * row and when only layout; does not know tags.
 */
import { type FoundPassage, type PassageList, saysSomething } from "./passage-list.ts";
import { linesOf } from "./read-text.ts";
import { passagesOfLines, readsAsHeading } from "./text-lines.ts";

/** A row with a longer cell is text laid out as a table. */
const longestCell = 600;
/** In pieces of text. */
const longestHeading = 20;
/** Tables within tables beyond this are read as text. */
const mostTables = 20;
/** A bold line heads what follows, below every heading that is marked as one. */
const boldLevel = 7;

interface Table {
  /** Cells of the row that is open; null: none is. */
  cells: FoundPassage[][] | null;
}

type Kind = FoundPassage["kind"];

export class HtmlPassages {
  readonly #into: PassageList;
  readonly #tables: Table[] = [];
  #tablesBeyond = 0;
  #parts: string[] = [];
  #kind: Kind = "paragraph";
  #level: number | undefined;
  /** Something that can be read stands in the passage, and all of it is bold. */
  #isBold = false;
  #hasText = false;
  #firstHeading: string | null = null;
  /** Within the header of a page only its main heading belongs to the text. */
  onlyMainHeading = false;

  constructor(into: PassageList) {
    this.#into = into;
  }

  get firstHeading(): string | null {
    return this.#firstHeading;
  }

  /** A line end in it counts only when it `keepsLines`. */
  take(chars: string, isBold: boolean, keepsLines: boolean): void {
    const text = keepsLines ? chars : chars.replace(/[\r\n]+/g, " ");
    if (text.trim() !== "") {
      this.#isBold = isBold && (this.#isBold || !this.#hasText);
      this.#hasText = true;
    }
    this.#parts.push(text);
  }

  breakLine(): void {
    // Only what is short may be a heading, and only that is looked at again.
    const isShort = this.#isBold && this.#parts.length <= longestHeading;
    if (isShort && this.#isBoldHeading(this.#parts.join(""))) this.begin();
    else this.#parts.push("\n");
  }

  /** Ends the passage before. A block that opens within an item or heading without text yet is still that. */
  begin(kind?: Kind, level?: number): void {
    const isSame = kind === undefined && !this.#hasText;
    if (this.#hasText) this.#flush();
    this.#parts = [];
    if (isSame) return;
    this.#kind = kind ?? "paragraph";
    this.#level = level;
  }

  end(): void {
    this.begin("paragraph");
  }

  beginTable(): void {
    this.end();
    if (this.#tables.length < mostTables) this.#tables.push({ cells: null });
    else this.#tablesBeyond += 1;
  }

  beginRow(): void {
    this.endRow();
    const table = this.#tables.at(-1);
    if (table !== undefined) table.cells = [];
  }

  beginCell(): void {
    this.end();
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    table.cells ??= [];
    table.cells.push([]);
  }

  endRow(): void {
    this.end();
    const table = this.#tables.at(-1);
    const cells = table?.cells?.filter((cell) => cell.length > 0) ?? [];
    if (table !== undefined) table.cells = null;
    if (isRow(cells)) this.#add({ kind: "table-row", text: cells.flat().map(textOf).join(" | ") });
    else for (const found of cells.flat()) this.#add(found);
  }

  endTable(): void {
    this.endRow();
    if (this.#tablesBeyond > 0) this.#tablesBeyond -= 1;
    else this.#tables.pop();
  }

  close(): void {
    this.end();
    this.#tablesBeyond = 0;
    while (this.#tables.length > 0) this.endTable();
  }

  #flush(): void {
    const text = this.#parts.join("");
    const kind = this.#isBoldHeading(text) ? "heading" : this.#kind;
    const level = kind === this.#kind ? this.#level : boldLevel;
    this.#hasText = false;
    this.#isBold = false;
    if (!saysSomething(text)) return;
    if (kind === "paragraph") for (const found of passagesOfLines(linesOf(text), false)) this.#add(found);
    else this.#add({ kind, text, level });
  }

  #isBoldHeading(text: string): boolean {
    return this.#isBold && this.#kind === "paragraph" && this.#tables.length === 0 && readsAsHeading(text);
  }

  #add(found: FoundPassage): void {
    const isMainHeading = found.kind === "heading" && found.level === 1;
    if (this.onlyMainHeading && !isMainHeading) return;
    if (isMainHeading) this.#firstHeading ??= found.text;
    const cell = this.#tables.findLast(({ cells }) => cells !== null)?.cells?.at(-1);
    if (cell === undefined) this.#into.add(found);
    else cell.push(found);
  }
}

/** More than one cell, and nothing in them but a short text each. */
function isRow(cells: readonly (readonly FoundPassage[])[]): boolean {
  return (
    cells.length > 1 &&
    cells.every((cell) => cell.every(({ kind }) => kind === "paragraph")) &&
    cells.every((cell) => cell.reduce((sum, { text }) => sum + text.length, 0) <= longestCell)
  );
}

function textOf({ text }: FoundPassage): string {
  return text;
}
