/**
 * Sets items side by side on one stretch of track, labels above or below, so that nothing meets. Owns the distances
 * along a row; the same rule serves the main track and every branch of a choice.
 */
import {
  arrivalBlock,
  type Block,
  type BlockOptions,
  type DrawContext,
  exitBlock,
  markBlock,
  type Room,
  type Side,
  stationBlock,
  stretchBlock,
} from "./blocks.ts";
import { forkBlock } from "./fork-block.ts";
import { straight } from "./path.ts";
import type { Stretch } from "./scene.ts";
import type { TrackItem } from "./track.ts";

export interface PlacedBlock {
  readonly block: Block;
  x: number;
}

const trackGap = 20;
const labelGap = 9;

/** Rooms already taken on a row, with their x along it. */
type Taken = Room[];

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

/** The least x at which no room of the block meets one that is taken. Rooms × rooms. */
function least(block: Block, taken: Taken, start: number): number {
  let x = start - Math.min(...block.rooms.map((room) => room.x0));
  for (const room of block.rooms)
    for (const other of taken) {
      if (room.y0 >= other.y1 + 2 || other.y0 >= room.y1 + 2) continue;
      const isOnTrack = room.y0 < 0 && room.y1 > 0 && other.y0 < 0 && other.y1 > 0;
      x = Math.max(x, other.x1 + (isOnTrack ? trackGap : labelGap) - room.x0);
    }
  return x;
}

function take(block: Block, x: number, taken: Taken): void {
  for (const room of block.rooms) taken.push({ ...room, x0: x + room.x0, x1: x + room.x1 });
}

/** Chooses sides greedily for the shortest row; with one side allowed, keeps it. Items × sides. */
export function makeRow(items: readonly TrackItem[], sides: readonly Side[], options: BlockOptions): PlacedBlock[] {
  const taken: Taken = [];
  let last: Side = "down";
  return items.map((item) => {
    const preferred = item.type === "exit" ? (["down", "up"] as const) : [...sides].sort((a) => (a === last ? 1 : -1));
    const hasOneForm = item.type === "arrival" || item.type === "fork";
    const tried = hasOneForm || (item.type === "exit" && sides.length === 1) ? sides.slice(0, 1) : preferred;
    const candidates = tried.map((side) => {
      const block = makeBlock(item, side, options);
      return { side, block, x: least(block, taken, 0) };
    });
    const best = candidates.reduce((a, b) => (b.x < a.x - 1 ? b : a));
    take(best.block, best.x, taken);
    if (item.type !== "arrival" && item.type !== "fork") last = best.side;
    return { block: best.block, x: best.x };
  });
}

/** Sets the blocks again from `from` on, none left of its own least x. Changes the x of the blocks. */
export function setRow(row: readonly PlacedBlock[], from: number, leastX: readonly number[]): void {
  const taken: Taken = [];
  for (const [i, placed] of row.entries()) {
    placed.x = Math.max(least(placed.block, taken, from), leastX[i] ?? 0);
    take(placed.block, placed.x, taken);
  }
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
