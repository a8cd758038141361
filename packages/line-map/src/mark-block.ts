/** A finding on the track: its shape and a card with its words. Owns their size and drawing. */
import { type Block, beside, type Side, sizes, union } from "./blocks.ts";
import { cutsTrack, drawGlyph, glyphReach } from "./fault-glyphs.ts";
import type { Mark } from "./fault-places.ts";
import type { Measures } from "./measures.ts";
import { straight } from "./path.ts";
import type { Paint } from "./scene.ts";
import { wrapLabel } from "./text-measure.ts";
import type { MarkItem } from "./track.ts";

const paints = {
  fault: { line: "fault-line", dots: "fault-dots", face: "fault-face", card: "fault-card", text: "fault-text" },
  signal: { line: "signal-line", dots: "signal-dots", face: "signal-face", card: "signal-card", text: "signal-text" },
  gap: { line: "gap-line", dots: "gap-dots", face: "gap-face", card: "gap-card", text: "gap-text" },
} as const satisfies Record<Mark["kind"], Record<string, Paint>>;

const cardPad = { x: 8, y: 6 };

export function markBlock(item: MarkItem, side: Side, measures: Measures, isFar: boolean): Block {
  const { mark } = item;
  const head = wrapLabel(mark.head, sizes.head, { maxWidth: measures.cardWidth, maxLines: 2 });
  const words = wrapLabel(mark.words, sizes.text, { maxWidth: measures.cardWidth, maxLines: 3 });
  const gap = words.lines.length > 0 ? 3 : 0;
  const card = {
    width: Math.max(head.width, words.width) + 2 * cardPad.x,
    height: head.height + words.height + gap + 2 * cardPad.y,
  };
  const cuts = cutsTrack(mark.shape);
  const reach = glyphReach(mark.shape);
  const away = isFar ? measures.beyondLabels : (side === "up" ? reach.up : reach.down) + 9;
  const right = Math.max(reach.side, card.width - reach.side);
  const paint = paints[mark.waived ? "gap" : mark.kind];
  return {
    item,
    before: cuts ? reach.side - 1 : 0,
    behind: cuts ? reach.side - 1 : 0,
    rooms: [
      { x0: -reach.side, x1: reach.side, y0: -reach.up, y1: reach.down },
      beside(side, -2, 2, Math.min(reach.up, reach.down), away + 1),
      beside(side, -reach.side, right, away, away + card.height),
    ],
    solids: [{ from: -reach.side, to: right }],
    isFaded: mark.shape === "faded-stretch",
    draw: (x, y, { scene, programme, stretch }) => {
      const subject = mark.id;
      for (const [i, part] of drawGlyph(mark.shape, { x, y }).entries())
        scene.add(`${mark.id}:${i}`, {
          kind: "fault",
          paint: paint[part.stroke],
          shape: { type: "path", d: part.d },
          subject,
          stretch,
        });
      const top = side === "up" ? y - away - card.height : y + away;
      const left = x - reach.side;
      const from = side === "up" ? y - reach.up - 2 : y + reach.down + 2;
      scene.add(`${mark.id}:stem`, {
        kind: "fault",
        paint: paint.line,
        shape: { type: "path", d: straight({ x, y: from }, { x, y: side === "up" ? top + card.height : top }) },
        subject,
        stretch,
      });
      scene.add(`${mark.id}:card`, {
        kind: "card",
        paint: paint.card,
        shape: { type: "rect", x: left, y: top, ...card, rx: 6 },
        subject,
        stretch,
      });
      const inner = { x: left + cardPad.x, align: "start" as const };
      scene.label(`${mark.id}:head`, head, { ...inner, top: top + cardPad.y }, paint.text, { subject, stretch });
      if (words.lines.length > 0)
        scene.label(`${mark.id}:words`, words, { ...inner, top: top + cardPad.y + head.height + gap }, "ink", {
          subject,
          stretch,
        });
      scene.mark({
        id: mark.id,
        kind: "fault",
        of: mark.code,
        programme,
        at: { x, y },
        box: union(
          { x: x - reach.side, y: y - reach.up, width: 2 * reach.side, height: reach.up + reach.down },
          { x: left, y: top, ...card },
        ),
      });
    },
  };
}
