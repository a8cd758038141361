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
  const found = pages.map((page) => edgeRows(page).map((row) => ({ row, key: keyOf(row, bodySize) })));
  const pagesByKey = new Map<string, number>();
  for (const rows of found) {
    for (const key of new Set(rows.map((one) => one.key))) pagesByKey.set(key, (pagesByKey.get(key) ?? 0) + 1);
  }
  // Left and right pages may differ, and the first may have none.
  const enough = pages.length === 2 ? 2 : Math.max(3, Math.ceil(pages.length * 0.4));
  return pages.map((page, index) => {
    const left = new Set<Piece>();
    for (const { row, key } of found[index] ?? []) {
      const isRunning = (pagesByKey.get(key) ?? 0) >= enough || pageNumber.test(textOfRow(row.pieces));
      if (isRunning) for (const piece of row.pieces) left.add(piece);
    }
    return left.size === 0 ? page : { ...page, pieces: page.pieces.filter((piece) => !left.has(piece)) };
  });
}

function edgeRows({ pieces, height }: PageText): Row[] {
  const rows = rowsOf(pieces);
  const top = rows.slice(0, mostRows).filter(({ y }) => y < zone * height);
  const bottom = rows.slice(-mostRows).filter(({ y }) => y > (1 - zone) * height);
  return [...top, ...bottom];
}

/** Larger letters are a heading even where they repeat but for a number, as "Week 1" and "Week 2" do. */
function keyOf({ pieces }: Row, bodySize: number): string {
  const size = greatest(pieces.map((piece) => piece.size));
  const text = textOfRow(pieces);
  return `${Math.round(size)} ${size <= bodySize * 1.05 ? text.replace(/\d+/g, "#") : text}`;
}
