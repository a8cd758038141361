/** A choice: a sign on the track, branches that part and join. Owns its size and drawing; each branch is a row. */
import { type Block, type BlockOptions, type DrawContext, sizes } from "./blocks.ts";
import { levelCurve } from "./path.ts";
import { drawPiece, drawRow, evenRow, gapsOf, makeRow, rowEnd, rowHeight } from "./rows.ts";
import type { Stretch } from "./scene.ts";
import { wrapLabel } from "./text-measure.ts";
import type { ForkItem } from "./track.ts";

const betweenRows = 10;

export function forkBlock(item: ForkItem, options: BlockOptions): Block {
  const rows = item.rows.map((items) => {
    const placed = makeRow(items, ["up"], { ...options, labelWidth: 150, labelLines: 2 });
    evenRow(placed, gapsOf(placed, options.measures.trackGap), []);
    return { placed, width: rowEnd(placed), ...rowHeight(placed) };
  });
  const width = Math.max(...rows.map((row) => row.width));
  const offsets: number[] = [];
  for (const [i, row] of rows.entries()) {
    const above = rows[i - 1];
    offsets.push(above === undefined ? 0 : (offsets[i - 1] ?? 0) + above.down + betweenRows + row.up);
  }
  const middle = (offsets[offsets.length - 1] ?? 0) / 2;
  const first = rows[0];
  const last = rows[rows.length - 1];
  const up = middle + (first?.up ?? 0);
  const down = middle + (last?.down ?? 0);
  const climb = Math.min(96, 34 + middle * 0.28);

  const pill = wrapLabel(item.label, { size: 12, weight: 650 }, { maxWidth: 130, maxLines: 1 });
  const title = wrapLabel(item.title, sizes.quiet, { maxWidth: 110, maxLines: 3 });
  const pillWidth = pill.width + 18;
  const head = Math.max(pillWidth, title.width);
  // The anchor is the right end of the sign: the title stands above it, to the left of where the branches part.
  const right = climb + width + climb;
  const id = `fork:${item.leaf.node.id}`;
  return {
    item,
    before: pillWidth,
    behind: right,
    rooms: [
      { x0: -head, x1: 0, y0: -Math.max(12, title.lines.length === 0 ? 0 : 17 + title.height), y1: 12 },
      { x0: 0, x1: right, y0: -up, y1: down },
    ],
    solids: [{ from: -head, to: right }],
    isFaded: false,
    draw: (x, y, context) => {
      const { scene, stretch, colour, programme } = context;
      const box = { x: x - pillWidth, y: y - 11, width: pillWidth, height: 22 };
      scene.add(id, { kind: "fork", paint: "pill", shape: { type: "rect", ...box, rx: 11 }, subject: id, stretch });
      scene.label(`count:${id}`, pill, { x: x - pillWidth / 2, top: y - pill.height / 2, align: "middle" }, "ink", {
        subject: id,
        stretch,
      });
      if (title.lines.length > 0)
        scene.label(`label:${id}`, title, { x, top: y - 17 - title.height, align: "end" }, "quiet", {
          subject: id,
          stretch,
        });
      scene.mark({ id, kind: "fork", of: item.leaf.node.id, programme, at: { x: x - pillWidth / 2, y }, box });
      for (const [i, row] of rows.entries()) {
        const rowY = y - middle + (offsets[i] ?? 0);
        const branch = item.leaf.branches[i]?.flatMap((leaf) => leaf.units) ?? [];
        const inner: Stretch = { ...stretch, branches: [...stretch.branches, branch] };
        const innerContext: DrawContext = { ...context, stretch: inner };
        const left = x + climb + (width - row.width) / 2;
        const placed = row.placed.map((one) => ({ block: one.block, x: one.x + left }));
        const start = placed[0];
        const end = placed[placed.length - 1];
        for (const [side, d] of [
          ["part", levelCurve({ x, y }, { x: x + climb, y: rowY })],
          ["join", levelCurve({ x: x + climb + width, y: rowY }, { x: x + right, y })],
        ] as const)
          scene.add(`track:${id}:${i}:${side}`, {
            kind: "track",
            paint: "track",
            colour,
            shape: { type: "path", d },
            subject: `programme:${programme}`,
            stretch: inner,
          });
        if (start === undefined || end === undefined) continue;
        drawPiece(
          { from: x + climb, to: start.x - start.block.before, y: rowY },
          start.block.isFaded,
          "track",
          innerContext,
        );
        drawRow(
          placed,
          rowY,
          innerContext,
          () => inner,
          () => "track",
        );
        drawPiece(
          { from: end.x + end.block.behind, to: x + climb + width, y: rowY },
          end.block.isFaded,
          "track",
          innerContext,
        );
      }
    },
  };
}
