/**
 * Sets items side by side on one stretch of track, labels above or below, so that nothing meets. Owns the distances
 * along a row; the same rule serves the main track and every branch of a choice.
 */
import { arrivalBlock } from "./arrival-block.ts";
import {
  type Block,
  type BlockOptions,
  type DrawContext,
  exitBlock,
  type Side,
  stationBlock,
  stretchBlock,
} from "./blocks.ts";
import { forkBlock } from "./fork-block.ts";
import { markBlock } from "./mark-block.ts";
import { straight } from "./path.ts";
import type { Stretch } from "./scene.ts";
import type { TrackItem } from "./track.ts";

export interface PlacedBlock {
  readonly block: Block;
  x: number;
}

const labelGap = 9;
/** Rooms one above the other, px. */
const apart = 5;

export function makeBlock(item: TrackItem, side: Side, options: BlockOptions, isFar = false): Block {
  switch (item.type) {
    case "arrival":
      return arrivalBlock(item, options);
    case "station":
      return stationBlock(item, side, options);
    case "exit":
      return exitBlock(item, side, options);
    case "mark":
      return markBlock(item, side, options.measures, isFar);
    case "stretch":
      return stretchBlock(item, options);
    case "fork":
      return forkBlock(item, options);
  }
}

/** How far one block must at least stand right of another so that their rooms do not meet; rooms × rooms. */
function distance(left: Block, right: Block, trackGap: number): number {
  let least = Number.NEGATIVE_INFINITY;
  for (const a of left.rooms)
    for (const b of right.rooms) {
      if (a.y0 >= b.y1 + apart || b.y0 >= a.y1 + apart) continue;
      const isOnTrack = a.y0 < 0 && a.y1 > 0 && b.y0 < 0 && b.y1 > 0;
      least = Math.max(least, a.x1 + (isOnTrack ? trackGap : labelGap) - b.x0);
    }
  return least;
}

/** The least x at which the block meets none of those before it. */
function leastX(block: Block, before: readonly PlacedBlock[], trackGap: number): number {
  let x = 0 - Math.min(...block.rooms.map((room) => room.x0));
  for (const other of before) x = Math.max(x, other.x + distance(other.block, block, trackGap));
  return x;
}

/** Rooms reach no further back than over this many items: items stand at least 36 px apart. */
const reachBack = 24;
/** How many items ahead are tried before a place is chosen. */
const lookAhead = 3;

interface Candidate {
  readonly block: Block;
  readonly side: Side;
  readonly x: number;
  /** What it costs in looks, px: a diploma's name belongs below its bar, a card near its shape. */
  readonly penalty: number;
}

/**
 * Chooses the side of each label, and for cards whether they stand beyond the labels, for the shortest row; with one
 * side allowed, keeps it. Items × candidates² × lookAhead.
 */
export function makeRow(items: readonly TrackItem[], sides: readonly Side[], options: BlockOptions): PlacedBlock[] {
  const made = items.map((item) => candidatesOf(item, sides, options));
  const row: PlacedBlock[] = [];
  let last: Side = "down";
  for (const [i, candidates] of made.entries()) {
    let best: Candidate | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const one of candidates) {
      const placed = { ...one, x: leastX(one.block, row.slice(-reachBack), options.measures.trackGap) };
      const isSame = one.side === last && candidates.length > 1;
      const cost =
        one.penalty +
        (isSame ? 2 : 0) +
        endOf([...row.slice(-reachBack), placed], made.slice(i + 1, i + 1 + lookAhead), options.measures.trackGap);
      if (cost >= least) continue;
      least = cost;
      best = placed;
    }
    if (best === null) continue;
    if (candidates.length > 1) last = best.side;
    row.push({ block: best.block, x: best.x });
  }
  return row;
}

function candidatesOf(item: TrackItem, sides: readonly Side[], options: BlockOptions): Candidate[] {
  const make = (side: Side, penalty: number, isFar = false): Candidate => ({
    block: makeBlock(item, side, options, isFar),
    side,
    x: 0,
    penalty,
  });
  const [first = "up"] = sides;
  if (item.type === "arrival" || item.type === "fork" || item.type === "stretch") return [make(first, 0)];
  if (item.type === "exit" && sides.length > 1) return [make("down", 0), make("up", 60)];
  const near = sides.map((side) => make(side, 0));
  if (item.type !== "mark" || sides.length === 1) return near;
  return [...near, ...sides.map((side) => make(side, 24, true))];
}

/** Where the row would end if the next items took the best of their own places one by one. */
function endOf(row: readonly PlacedBlock[], next: readonly (readonly Candidate[])[], trackGap: number): number {
  const tried = [...row];
  for (const candidates of next) {
    let best: PlacedBlock | null = null;
    for (const { block, penalty } of candidates) {
      const x = leastX(block, tried, trackGap) + penalty;
      if (best === null || x < best.x) best = { block, x };
    }
    if (best !== null) tried.push(best);
  }
  return tried.at(-1)?.x ?? 0;
}

/** Distances between the blocks of a row, so that it can be set again and again; `[i][j]`: of j behind i. */
export type RowGaps = readonly (readonly number[])[];

export function gapsOf(row: readonly PlacedBlock[], trackGap: number): RowGaps {
  return row.map((left, i) =>
    row.map((right, j) =>
      j > i && j - i <= reachBack ? distance(left.block, right.block, trackGap) : Number.NEGATIVE_INFINITY,
    ),
  );
}

/** Sets the blocks as far left as they can, from `from` on, none left of its own least x. Changes their x. */
export function setRow(row: readonly PlacedBlock[], gaps: RowGaps, from: number, leastXs: readonly number[]): void {
  for (const [j, placed] of row.entries()) {
    let x = Math.max(leastXs[j] ?? 0, from - Math.min(...placed.block.rooms.map((room) => room.x0)));
    for (let i = Math.max(0, j - reachBack); i < j; i++) x = Math.max(x, (row[i]?.x ?? 0) + (gaps[i]?.[j] ?? 0));
    placed.x = x;
  }
}

/**
 * Spreads what room is left over the row, without moving its last block or those that `mostXs` pins. All demands are
 * least distances between two blocks, so the middle of two solutions is one too; then each block in turn goes to the
 * middle of what its neighbours leave it.
 */
export function evenRow(row: readonly PlacedBlock[], gaps: RowGaps, mostXs: readonly number[]): void {
  const least = row.map((placed) => placed.x);
  const most: number[] = [];
  const end = row.length - 1;
  for (let i = end; i >= 0; i--) {
    let x = Math.min(mostXs[i] ?? Number.POSITIVE_INFINITY, i === end ? (least[i] ?? 0) : Number.POSITIVE_INFINITY);
    for (let j = i + 1; j < Math.min(row.length, i + reachBack); j++)
      x = Math.min(x, (most[j] ?? 0) - (gaps[i]?.[j] ?? 0));
    most[i] = Math.max(x, least[i] ?? 0);
  }
  for (const [i, placed] of row.entries()) placed.x = (placed.x + (most[i] ?? placed.x)) / 2;
  for (let sweep = 0; sweep < evenSweeps; sweep++)
    for (let i = 1; i < end; i++) {
      const placed = row[i];
      if (placed === undefined || (most[i] ?? 0) - (least[i] ?? 0) < 1) continue;
      let low = least[i] ?? 0;
      let high = most[i] ?? 0;
      for (let j = Math.max(0, i - reachBack); j < i; j++) low = Math.max(low, (row[j]?.x ?? 0) + (gaps[j]?.[i] ?? 0));
      for (let j = i + 1; j < Math.min(row.length, i + reachBack); j++)
        high = Math.min(high, (row[j]?.x ?? 0) - (gaps[i]?.[j] ?? 0));
      placed.x = (low + high) / 2;
    }
}

/** Room travels about one block a sweep. */
const evenSweeps = 30;

export function rowEnd(row: readonly PlacedBlock[]): number {
  return Math.max(0, ...row.flatMap(({ block, x }) => block.rooms.map((room) => x + room.x1)));
}

/** How far a row reaches above and below its track. */
export function rowHeight(row: readonly PlacedBlock[]): { readonly up: number; readonly down: number } {
  const rooms = row.flatMap(({ block }) => block.rooms);
  return {
    up: Math.max(12, ...rooms.map((room) => -room.y0)),
    down: Math.max(12, ...rooms.map((room) => room.y1)),
  };
}

/** Draws the blocks of a row and the pieces of track between them. */
export function drawRow(
  row: readonly PlacedBlock[],
  y: number,
  context: DrawContext,
  stretchOf: (index: number) => Stretch,
  piecePaint: (index: number) => "track" | "transfer" | null,
): void {
  for (const [i, { block, x }] of row.entries()) {
    const stretch = stretchOf(i);
    block.draw(x, y, { ...context, stretch });
    const next = row[i + 1];
    const paint = piecePaint(i);
    if (next === undefined || paint === null) continue;
    const from = x + block.behind;
    const to = next.x - next.block.before;
    if (to - from < 0.5) continue;
    drawPiece({ from, to, y }, paint === "track" && (block.isFaded || next.block.isFaded), paint, {
      ...context,
      stretch: { ...stretch, to: stretchOf(i + 1).to },
    });
  }
}

export function drawPiece(
  piece: { readonly from: number; readonly to: number; readonly y: number },
  isFaded: boolean,
  paint: "track" | "transfer",
  { scene, colour, stretch, programme }: DrawContext,
): void {
  scene.add(`track:${programme}:${stretch.from}-${stretch.to}`, {
    kind: paint === "track" ? "track" : "transfer",
    paint: paint === "track" && isFaded ? "track-faded" : paint,
    colour,
    shape: { type: "path", d: straight({ x: piece.from, y: piece.y }, { x: piece.to, y: piece.y }) },
    subject: `programme:${programme}`,
    stretch,
  });
}
