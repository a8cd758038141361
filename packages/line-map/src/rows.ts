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

const trackGap = 20;
const labelGap = 9;

export function makeBlock(item: TrackItem, side: Side, options: BlockOptions): Block {
  switch (item.type) {
    case "arrival":
      return arrivalBlock(item, options);
    case "station":
      return stationBlock(item, side, options);
    case "exit":
      return exitBlock(item, side, options);
    case "mark":
      return markBlock(item, side);
    case "stretch":
      return stretchBlock(item, side, options);
    case "fork":
      return forkBlock(item, options);
  }
}

/** How far one block must at least stand right of another so that their rooms do not meet; rooms × rooms. */
function distance(left: Block, right: Block): number {
  let least = Number.NEGATIVE_INFINITY;
  for (const a of left.rooms)
    for (const b of right.rooms) {
      if (a.y0 >= b.y1 + 2 || b.y0 >= a.y1 + 2) continue;
      const isOnTrack = a.y0 < 0 && a.y1 > 0 && b.y0 < 0 && b.y1 > 0;
      least = Math.max(least, a.x1 + (isOnTrack ? trackGap : labelGap) - b.x0);
    }
  return least;
}

/** The least x at which the block meets none of those before it. */
function leastX(block: Block, before: readonly PlacedBlock[], start: number): number {
  let x = start - Math.min(...block.rooms.map((room) => room.x0));
  for (const other of before) x = Math.max(x, other.x + distance(other.block, block));
  return x;
}

/** Chooses sides greedily for the shortest row; with one side allowed, keeps it. Items × sides. */
export function makeRow(items: readonly TrackItem[], sides: readonly Side[], options: BlockOptions): PlacedBlock[] {
  const row: PlacedBlock[] = [];
  let last: Side = "down";
  for (const item of items) {
    const preferred = item.type === "exit" ? (["down", "up"] as const) : [...sides].sort((a) => (a === last ? 1 : -1));
    const hasOneForm = item.type === "arrival" || item.type === "fork";
    const tried = hasOneForm || (item.type === "exit" && sides.length === 1) ? sides.slice(0, 1) : preferred;
    const candidates = tried.map((side) => {
      const block = makeBlock(item, side, options);
      return { side, block, x: leastX(block, row, 0) };
    });
    // A diploma's name stands below its bar unless that costs much room.
    const least = item.type === "exit" ? 60 : 1;
    const best = candidates.reduce((a, b) => (b.x < a.x - least ? b : a));
    if (item.type !== "arrival" && item.type !== "fork") last = best.side;
    row.push({ block: best.block, x: best.x });
  }
  return row;
}

/** Distances between the blocks of a row, so that it can be set again and again; `[i][j]`: of j behind i. */
export type RowGaps = readonly (readonly number[])[];

export function gapsOf(row: readonly PlacedBlock[]): RowGaps {
  return row.map((left, i) => row.map((right, j) => (j > i ? distance(left.block, right.block) : 0)));
}

/** Sets the blocks as far left as they can, from `from` on, none left of its own least x. Changes their x. */
export function setRow(row: readonly PlacedBlock[], gaps: RowGaps, from: number, leastXs: readonly number[]): void {
  for (const [j, placed] of row.entries()) {
    let x = Math.max(leastXs[j] ?? 0, from - Math.min(...placed.block.rooms.map((room) => room.x0)));
    for (let i = 0; i < j; i++) x = Math.max(x, (row[i]?.x ?? 0) + (gaps[i]?.[j] ?? 0));
    placed.x = x;
  }
}

/**
 * Moves each block half-way to the rightmost place that leaves the last one, and those in `mostXs`, where they are. All
 * demands are least distances, so the middle of two solutions is one too: stations come to stand evenly.
 */
export function evenRow(row: readonly PlacedBlock[], gaps: RowGaps, mostXs: readonly number[]): void {
  const most: number[] = [];
  for (let i = row.length - 1; i >= 0; i--) {
    let x = Math.min(
      mostXs[i] ?? Number.POSITIVE_INFINITY,
      i === row.length - 1 ? (row[i]?.x ?? 0) : Number.POSITIVE_INFINITY,
    );
    for (let j = i + 1; j < row.length; j++) x = Math.min(x, (most[j] ?? 0) - (gaps[i]?.[j] ?? 0));
    most[i] = x;
  }
  for (const [i, placed] of row.entries()) placed.x = (placed.x + Math.max(placed.x, most[i] ?? placed.x)) / 2;
}

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
