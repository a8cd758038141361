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

const trackGap = 16;
const labelGap = 9;

/** How far the row is filled: on the track itself, above it and below it. */
interface Filled {
  core: number;
  up: number;
  down: number;
}

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

function least(block: Block, filled: Filled): number {
  return Math.max(
    filled.core + trackGap + block.core.left,
    block.up === null ? 0 : filled.up + labelGap + block.up.left,
    block.down === null ? 0 : filled.down + labelGap + block.down.left,
  );
}

function fill(block: Block, x: number, filled: Filled): void {
  filled.core = Math.max(filled.core, x + block.core.right);
  if (block.up !== null) filled.up = Math.max(filled.up, x + block.up.right);
  if (block.down !== null) filled.down = Math.max(filled.down, x + block.down.right);
}

function start(at: number): Filled {
  return { core: at - trackGap, up: at - labelGap, down: at - labelGap };
}

/** Chooses sides greedily for the shortest row; with one side allowed, keeps it. Items × sides. */
export function makeRow(items: readonly TrackItem[], sides: readonly Side[], options: BlockOptions): PlacedBlock[] {
  const filled = start(0);
  let last: Side = "down";
  return items.map((item) => {
    const preferred = item.type === "exit" ? (["down", "up"] as const) : [...sides].sort((a) => (a === last ? 1 : -1));
    const hasOneForm = item.type === "arrival" || item.type === "fork";
    const tried = hasOneForm || (item.type === "exit" && sides.length === 1) ? sides.slice(0, 1) : preferred;
    const candidates = tried.map((side) => {
      const block = makeBlock(item, side, options);
      return { side, block, x: least(block, filled) };
    });
    const best = candidates.reduce((a, b) => (b.x < a.x - 1 ? b : a));
    fill(best.block, best.x, filled);
    if (item.type !== "arrival" && item.type !== "fork") last = best.side;
    return { block: best.block, x: best.x };
  });
}

/** Sets the blocks again from `from` on, none left of its own least x. Changes the x of the blocks. */
export function setRow(row: readonly PlacedBlock[], from: number, leastX: readonly number[]): void {
  const filled = start(from);
  for (const [i, placed] of row.entries()) {
    placed.x = Math.max(least(placed.block, filled), leastX[i] ?? 0);
    fill(placed.block, placed.x, filled);
  }
}

export function rowEnd(row: readonly PlacedBlock[]): number {
  return Math.max(
    0,
    ...row.map(({ block, x }) => x + Math.max(block.core.right, block.up?.right ?? 0, block.down?.right ?? 0)),
  );
}

export function rowHeight(row: readonly PlacedBlock[]): { readonly up: number; readonly down: number } {
  return {
    up: Math.max(12, ...row.map(({ block }) => block.up?.height ?? 0)),
    down: Math.max(12, ...row.map(({ block }) => block.down?.height ?? 0)),
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
