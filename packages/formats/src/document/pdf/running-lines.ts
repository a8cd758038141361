/** Headers, footers and page numbers: lines at the top or bottom of pages that repeat. Owns finding and leaving them out. */
import { greatest } from "./extent.ts";
import { type PageText, type Piece, type Row, rowsOf, textOfRow } from "./page-text.ts";

/** Of the height of a page, and how many rows in it. */
const zone = 0.14;
const mostRows = 4;

const pageNumber =
  /^[-–—|\s]*(?:(?:pagina|page|pag\.?|blz\.?|p\.)\s*)?\d{1,4}(?:\s*(?:\/|van|of|-)\s*\d{1,4})?[-–—|\s]*$|^[-–—\s]*[ivxl]{1,6}[-–—\s]*$/i;

/** The pages without what repeats on most of them. O(pieces log pieces). */
export function withoutRunningLines(pages: readonly PageText[], bodySize: number): PageText[] {
  const found = pages.map((page) => edgeRows(page).map((row) => edgeOf(row, page.page, bodySize)));
  // Left and right pages may differ, and the first may have none.
  const enough = pages.length === 2 ? 2 : Math.max(3, Math.ceil(pages.length * 0.4));
  const repeated = onManyPages(found, ({ key }) => [key], enough);
  const shifts = onManyPages(found, (edge) => edge.shifts, enough);
  return pages.map((page, index) => {
    const left = new Set<Piece>();
    for (const { row, key, text, isSmall, shifts: own } of found[index] ?? []) {
      // Beside the page number stands the name of the chapter, which changes.
      const isNumbered = isSmall && own.some((shift) => shifts.has(shift));
      const isRunning = repeated.has(key) || isNumbered || pageNumber.test(text);
      if (isRunning) for (const piece of row.pieces) left.add(piece);
    }
    return left.size === 0 ? page : { ...page, pieces: page.pieces.filter((piece) => !left.has(piece)) };
  });
}

interface Edge {
  readonly row: Row;
  readonly text: string;
  readonly key: string;
  readonly isSmall: boolean;
  /** How far a number at its beginning or end is from the number of the page. */
  readonly shifts: readonly number[];
}

function edgeOf(row: Row, page: number, bodySize: number): Edge {
  const text = textOfRow(row.pieces);
  const size = greatest(row.pieces.map((piece) => piece.size));
  // Larger letters are a heading even where they repeat but for a number, as "Week 1" and "Week 2" do.
  const isSmall = size <= bodySize * 1.05;
  const numbers = [/^(\d{1,4})\s/.exec(text)?.[1], /\s(\d{1,4})$/.exec(text)?.[1]];
  return {
    row,
    text,
    key: `${Math.round(size)} ${isSmall ? text.replace(/\d+/g, "#") : text}`,
    isSmall,
    shifts: numbers.flatMap((number) => (number === undefined ? [] : [Number(number) - page])),
  };
}

function onManyPages<T>(pages: readonly (readonly Edge[])[], of: (edge: Edge) => readonly T[], enough: number): Set<T> {
  const counts = new Map<T, number>();
  for (const edges of pages) {
    for (const value of new Set(edges.flatMap(of))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= enough).map(([value]) => value));
}

function edgeRows({ pieces, height }: PageText): Row[] {
  const rows = rowsOf(pieces);
  const top = rows.slice(0, mostRows).filter(({ y }) => y < zone * height);
  const bottom = rows.slice(-mostRows).filter(({ y }) => y > (1 - zone) * height);
  return [...top, ...bottom];
}
