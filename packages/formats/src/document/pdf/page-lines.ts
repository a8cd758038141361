/**
 * The text of a page as lines in the order of reading: column after column where there are columns, cell after cell
 * where there are tables. Owns telling these apart; knows nothing of paragraphs.
 */
import { isLoneMark } from "../list-marks.ts";
import { greatest, least, quantile } from "./extent.ts";
import { type Piece, rowsOf, textOfRow } from "./page-text.ts";

/** Text without a wide gap in it. */
interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
}

export interface Line {
  /** More than one: a row of a table. */
  readonly cells: readonly Segment[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
}

/** Lines below one another. */
export type Column = readonly Line[];

/** Of the size of the letters: a wider gap is no space between words. */
const wideGap = 1.3;
const gapAfterMark = 0.5;
const fewestLines = 4;
/** In points. */
const step = 3;
const mostColumns = 4;

/** O(n log n) in the pieces. */
export function columnsOf(pieces: readonly Piece[]): Column[] {
  return inOrder(
    rowsOf(pieces).flatMap(({ pieces: row }) => segmentsOf(row)),
    mostColumns,
  ).map(linesOf);
}

function segmentsOf(row: readonly Piece[]): Segment[] {
  const groups: Piece[][] = [];
  let right = 0;
  for (const piece of row) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    // Some programs make letters bold by setting them twice.
    if (last?.text === piece.text && piece.x - last.x < 0.2 * piece.size) continue;
    // After a mark even a narrower gap is wider than a space.
    const isMark = groups.length === 1 && group?.length === 1 && last !== undefined && isLoneMark(last.text);
    const gap = (isMark ? gapAfterMark : wideGap) * piece.size;
    if (group !== undefined && piece.x - right < gap) group.push(piece);
    else groups.push([piece]);
    right = Math.max(group === undefined ? 0 : right, piece.right);
  }
  return groups.map((group) => ({
    text: textOfRow(group),
    x: group[0]?.x ?? 0,
    right: greatest(group.map((piece) => piece.right)),
    y: quantile(
      group.map((piece) => piece.y),
      0.5,
    ),
    size: sizeOf(group),
    isBold: group.every((piece) => piece.isBold || !/[\p{L}\p{N}]/u.test(piece.text)),
  }));
}

/** Of most of the letters. */
function sizeOf(group: readonly Piece[]): number {
  let longest = group[0];
  for (const piece of group) if (piece.text.length > (longest?.text.length ?? 0)) longest = piece;
  return longest?.size ?? 0;
}

function linesOf(segments: readonly Segment[]): Line[] {
  return rowsOf(segments).map(({ y, pieces: cells }) => ({
    cells,
    y,
    x: least(cells.map((cell) => cell.x)),
    right: greatest(cells.map((cell) => cell.right)),
    size: greatest(cells.map((cell) => cell.size)),
    isBold: cells.every((cell) => cell.isBold),
  }));
}

/** Groups of segments, each to be read from top to bottom before the next. */
function inOrder(segments: readonly Segment[], columns: number): Segment[][] {
  const gutter = columns > 1 ? findGutter(segments) : null;
  if (gutter === null) return segments.length === 0 ? [] : [[...segments]];
  const groups: Segment[][] = [];
  let band: Segment[] = [];
  let across: Segment[] = [];
  const close = () => {
    const left = band.filter(({ right }) => right <= gutter);
    const right = band.filter(({ x }) => x >= gutter);
    if (areColumns(left, right)) {
      if (across.length > 0) groups.push(across);
      groups.push(...inOrder(left, columns - 1), ...inOrder(right, columns - 1));
      across = [];
    } else across.push(...band);
    band = [];
  };
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    if (segment.x < gutter && segment.right > gutter) {
      close();
      across.push(segment);
    } else band.push(segment);
  }
  close();
  if (across.length > 0) groups.push(across);
  return groups;
}

/** The place that the fewest segments cross, with enough lines on either side; the middle of it. Null: none. */
function findGutter(segments: readonly Segment[]): number | null {
  if (segments.length < 2 * fewestLines) return null;
  const left = least(segments.map(({ x }) => x));
  const right = greatest(segments.map((segment) => segment.right));
  const places = Math.floor((right - left) / step);
  if (!(places > 10) || places > 2000) return null;
  const [crossing, ended, begun] = [0, 0, 0].map(() => new Int32Array(places + 3)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const placeOf = (x: number) => Math.min(places + 1, Math.max(0, Math.ceil((x - left) / step)));
  const add = (counts: Int32Array, place: number, count: number) => {
    counts[place] = (counts[place] ?? 0) + count;
  };
  for (const segment of segments) {
    const [from, to] = [placeOf(segment.x), placeOf(segment.right)];
    add(crossing, from, 1);
    add(crossing, to, -1);
    add(ended, to, 1);
    add(begun, from, 1);
  }
  let best: { crossed: number; from: number; to: number } | null = null;
  let [open, before, starts] = [0, 0, 0];
  for (let place = 0; place <= places; place += 1) {
    open += crossing[place] ?? 0;
    before += ended[place] ?? 0;
    starts += begun[place] ?? 0;
    const after = segments.length - starts;
    if (place < places * 0.15 || place > places * 0.85) continue;
    if (before < fewestLines || after < fewestLines || open * 3 > segments.length) continue;
    if (best === null || open < best.crossed) best = { crossed: open, from: place, to: place };
    else if (open === best.crossed && place === best.to + 1) best.to = place;
  }
  return best === null ? null : left + ((best.from + best.to) / 2) * step;
}

/** Two columns of running text rather than of a table. */
function areColumns(left: readonly Segment[], right: readonly Segment[]): boolean {
  if (left.length < fewestLines || right.length < fewestLines) return false;
  const [top, bottom] = [Math.max(firstY(left), firstY(right)), Math.min(lastY(left), lastY(right))];
  const shared = Math.max(0, bottom - top);
  const shorter = Math.min(lastY(left) - firstY(left), lastY(right) - firstY(right));
  if (shared < 0.5 * shorter) return false;
  const beside = left.filter(({ y, size }) => y >= top - size && y <= bottom + size);
  const heights = right.map(({ y }) => y).sort((a, b) => a - b);
  const aligned = beside.filter(({ y }) => hasNear(heights, y, 1.5)).length;
  // The cells of a row stand on one line.
  if (aligned < 0.5 * beside.length) return true;
  return isRunningText(left) && isRunningText(right);
}

function firstY(segments: readonly Segment[]): number {
  return least(segments.map(({ y }) => y));
}

function lastY(segments: readonly Segment[]): number {
  return greatest(segments.map(({ y }) => y));
}

function hasNear(sorted: readonly number[], wanted: number, distance: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted - distance) low = middle + 1;
    else high = middle;
  }
  return (sorted[low] ?? Number.POSITIVE_INFINITY) <= wanted + distance;
}

/** Its lines fill their width and hold some words. */
function isRunningText(segments: readonly Segment[]): boolean {
  const left = least(segments.map(({ x }) => x));
  const right = greatest(segments.map((segment) => segment.right));
  const words = segments.reduce((sum, { text }) => sum + text.split(" ").length, 0);
  const width = quantile(
    segments.map((segment) => segment.right - segment.x),
    0.5,
  );
  return words >= 3 * segments.length && width >= 0.6 * (right - left);
}
