/** A page of a PDF as pieces of text in their places. Owns the geometry of one piece, and which pieces stand in a row. */

/** As pdf.js gives it. */
export interface PdfTextItem {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

export interface Piece {
  readonly text: string;
  /** In points from the left and the top of the page as it is seen. */
  readonly x: number;
  readonly right: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly isRightToLeft: boolean;
}

export interface PageText {
  /** From 1. */
  readonly page: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Lines that do not run from left to right, such as along a margin; in the order of the file. */
  readonly turned: readonly string[];
}

/** Pieces on one line of a page, from left to right. */
export interface Row {
  readonly y: number;
  readonly pieces: readonly Piece[];
}

type Matrix = readonly number[];

/** `turn`: from the page's own measures to those of a reader, six numbers. */
export function placePieces(
  items: Iterable<PdfTextItem>,
  turn: Matrix,
  isBold: (fontName: string) => boolean,
): { readonly pieces: Piece[]; readonly turned: string[] } {
  const pieces: Piece[] = [];
  const turned: string[] = [];
  let isTurning = false;
  for (const item of items) {
    const last = pieces.at(-1);
    if (item.str.trim() === "") {
      // Between two pieces of a line pdf.js names the space; a line end is known from the places.
      if (item.str !== "" && last !== undefined) pieces[pieces.length - 1] = { ...last, text: `${last.text} ` };
      isTurning &&= !item.hasEOL;
      continue;
    }
    const place = placeOf(item, turn);
    if (place !== null) {
      pieces.push({
        ...place,
        text: item.str,
        isBold: isBold(item.fontName),
        isRightToLeft: item.dir === "rtl",
      });
      continue;
    }
    if (isTurning) turned.push(`${turned.pop() ?? ""} ${item.str}`);
    else turned.push(item.str);
    isTurning = !item.hasEOL;
  }
  return { pieces, turned };
}

/** Null: the text stands upside down or runs up or down the page. */
function placeOf(item: PdfTextItem, turn: Matrix): Pick<Piece, "x" | "right" | "y" | "size"> | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform;
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = turn;
  const along = { x: va * a + vc * b, y: vb * a + vd * b };
  if (along.x <= 0 || Math.abs(along.y) > along.x * 0.2) return null;
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d);
  const x = va * e + vc * f + ve;
  const y = vb * e + vd * f + vf;
  const isSound = [x, y, size, item.width].every(Number.isFinite) && size > 0;
  return isSound ? { x, right: x + Math.max(0, item.width), y, size } : null;
}

/** From the top. Letters that are set a little higher or lower stand in the row of their line. O(n log n). */
export function rowsOf<T extends Pick<Piece, "x" | "y" | "size">>(pieces: readonly T[]): { y: number; pieces: T[] }[] {
  const rows: { y: number; size: number; pieces: T[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row !== undefined && piece.y - row.y <= 0.4 * Math.max(row.size, piece.size)) {
      row.pieces.push(piece);
      // The row is where its largest letters stand.
      if (piece.size > row.size) [row.size, row.y] = [piece.size, piece.y];
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  for (const row of rows) row.pieces.sort((a, b) => a.x - b.x);
  return rows;
}

/** One text, with a space where there is room for one. */
export function textOfRow(pieces: readonly Piece[]): string {
  const rightToLeft = pieces.filter(({ isRightToLeft }) => isRightToLeft).length * 2 > pieces.length;
  const ordered = rightToLeft ? pieces.toReversed() : pieces;
  let text = "";
  let last: Piece | null = null;
  for (const piece of ordered) {
    const gap = last === null ? 0 : rightToLeft ? last.x - piece.right : piece.x - last.right;
    const hasSpace = text.endsWith(" ") || piece.text.startsWith(" ");
    text += (gap > 0.12 * piece.size && !hasSpace ? " " : "") + piece.text;
    last = piece;
  }
  return text.trim();
}
