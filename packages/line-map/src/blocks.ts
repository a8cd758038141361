/**
 * The size and drawing of one item of a track: station, way in, exit, mark, far stretch. Owns how much room each takes
 * to either side, above and below, so that labels can never meet; the fork is in `fork-block.ts`, the order in
 * `track.ts`.
 */
import { cutsTrack, drawGlyph, glyphReach } from "./fault-glyphs.ts";
import type { Mark } from "./fault-places.ts";
import type { LineNames } from "./names.ts";
import { levelCurve, straight } from "./path.ts";
import type { Box, Detail, Paint, Stretch } from "./scene.ts";
import type { SceneBuilder } from "./scene-builder.ts";
import { type WrappedLabel, wrapLabel } from "./text-measure.ts";
import type { ArrivalItem, ExitItem, MarkItem, StationItem, StretchItem, TrackItem } from "./track.ts";
import { count, say, sayPeriods, wordsIn } from "./words.ts";

export type Side = "up" | "down";

/** A part of the room that an item takes, relative to its anchor on the track; px. */
export interface Room {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

export interface DrawContext {
  readonly scene: SceneBuilder;
  readonly programme: string;
  readonly colour: number;
  readonly stretch: Stretch;
  readonly names: LineNames;
}

export interface Block {
  readonly item: TrackItem;
  /** Where the track ends before the anchor and goes on behind it. */
  readonly before: number;
  readonly behind: number;
  /** The room of what stands on the track and of each label; no room of another item meets them. */
  readonly rooms: readonly Room[];
  /** Spans around the anchor that no curve of a transfer may cross. */
  readonly solids: readonly { readonly from: number; readonly to: number }[];
  /** The track around it is drawn faded: what happens here is not described. */
  readonly isFaded: boolean;
  readonly draw: (x: number, y: number, context: DrawContext) => void;
}

export interface BlockOptions {
  readonly detail: Detail;
  readonly names: LineNames;
  /** Transfers by the profile that they lead to. */
  readonly transferred: ReadonlySet<string>;
  /** Whether all transfers that come in here climb from lower lanes. */
  readonly isClimbing: (arrival: ArrivalItem) => boolean;
  /** The name of the programme into which the arrival leads. */
  readonly nameOf: (arrival: ArrivalItem) => string;
  /** Width at which labels break. */
  readonly labelWidth: number;
  readonly labelLines: number;
}

export const sizes = {
  station: 8,
  entry: 10.5,
  fold: 14,
  gap: 8,
  strip: 60,
  label: { size: 12.5, weight: 450 },
  exitLabel: { size: 12.5, weight: 650 },
  trackName: { size: 14, weight: 650 },
  quiet: { size: 12, weight: 500 },
  head: { size: 12.5, weight: 650 },
  text: { size: 12.5, weight: 450 },
} as const;

/** Room beside the track on one side: from `near` to `far` px away from it. */
function beside(side: Side, x0: number, x1: number, near: number, far: number): Room {
  return side === "up" ? { x0, x1, y0: -far, y1: -near } : { x0, x1, y0: near, y1: far };
}

export function stationBlock(item: StationItem, side: Side, options: BlockOptions): Block {
  const { names } = options;
  const words = wordsIn[names.language];
  const radius = item.fold !== null ? sizes.fold : item.isEntry ? sizes.entry : sizes.station;
  const title =
    item.fold !== null
      ? item.fold.period === 0
        ? words.noPeriod
        : `${words.period} ${item.fold.period}`
      : item.unit === null
        ? ""
        : say(item.unit.title, names.language);
  const label = wrapLabel(title, sizes.label, {
    maxWidth: options.labelWidth,
    maxLines: options.labelLines,
    hardWidth: Math.max(options.labelWidth, 116),
  });
  const outcomes = options.detail === "outcomes" ? (item.unit?.outcomes ?? []) : [];
  const ticksHeight = outcomes.length > 0 ? 13 : 0;
  const away = radius + sizes.gap + (side === "down" ? ticksHeight : 0);
  const half = Math.max(label.width / 2, radius);
  const reach = Math.max(radius, outcomes.length * 2.5);
  const id = item.fold !== null ? `period:${item.fold.key}` : item.unit === null ? null : `unit:${item.unit.id}`;
  return {
    item,
    before: item.fold !== null ? radius : 0,
    behind: item.fold !== null ? radius : 0,
    rooms: [
      { x0: -reach, x1: reach, y0: -radius - 2, y1: radius + 2 + ticksHeight },
      ...(label.lines.length === 0 ? [] : [beside(side, -half, half, away, away + label.height)]),
    ],
    solids: [{ from: -half, to: half }],
    isFaded: !item.isDescribed && item.unit !== null,
    draw: (x, y, { scene, programme, stretch }) => {
      const subject = id;
      scene.add(`station:${id ?? `${programme}:${stretch.from}`}`, {
        kind: "station",
        paint: item.fold !== null ? "station-fold" : item.isDescribed ? "station" : "station-faded",
        shape: { type: "circle", cx: x, cy: y, r: radius },
        subject,
        stretch,
      });
      for (const [i, outcome] of outcomes.entries()) {
        const tx = x + (i - (outcomes.length - 1) / 2) * 5;
        scene.add(`outcome:${outcome.id}`, {
          kind: "outcome",
          paint: (outcome.assessedBy?.length ?? 0) > 0 ? "tick" : "tick-open",
          shape: { type: "path", d: straight({ x: tx, y: y + radius + 5 }, { x: tx, y: y + radius + 12 }) },
          subject,
          stretch,
          title: `${names.titleOf(outcome.skill)}, ${words.step} ${outcome.step}`,
        });
      }
      if (item.fold !== null) {
        const number = wrapLabel(String(item.units.length), sizes.head, { maxWidth: 40, maxLines: 1 });
        scene.label(`count:${id}`, number, { x, top: y - number.height / 2, align: "middle" }, "ink", {
          subject,
          stretch,
        });
      }
      const top = side === "up" ? y - away - label.height : y + away;
      const box =
        label.lines.length === 0
          ? null
          : scene.label(`label:${id}`, label, { x, top, align: "middle" }, "ink", { subject, stretch });
      if (id !== null)
        scene.mark({
          id,
          kind: item.fold !== null ? "period" : "unit",
          of: item.fold?.key ?? item.unit?.id ?? "",
          programme,
          at: { x, y },
          box: union({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, box),
        });
    },
  };
}

export function exitBlock(item: ExitItem, side: Side, options: BlockOptions): Block {
  const { names } = options;
  const label = wrapLabel(say(item.exit.title, names.language), sizes.exitLabel, { maxWidth: 110, maxLines: 3 });
  const half = Math.max(label.width / 2, 5);
  const away = 17 + sizes.gap;
  const id = `exit:${item.exit.id}`;
  return {
    item,
    before: 0,
    behind: 0,
    rooms: [{ x0: -5, x1: 5, y0: -18, y1: 18 }, beside(side, -half, half, away, away + label.height)],
    solids: [{ from: -half, to: half }],
    isFaded: false,
    draw: (x, y, { scene, programme, stretch }) => {
      scene.add(id, {
        kind: "exit",
        paint: "bar",
        shape: { type: "path", d: straight({ x, y: y - 14 }, { x, y: y + 14 }) },
        subject: id,
        stretch,
      });
      const top = side === "up" ? y - away - label.height : y + away;
      const box = scene.label(`label:${id}`, label, { x, top, align: "middle" }, "ink", { subject: id, stretch });
      scene.mark({
        id,
        kind: "exit",
        of: item.exit.id,
        programme,
        at: { x, y },
        box: union({ x: x - 4, y: y - 17, width: 8, height: 34 }, box),
      });
    },
  };
}

const paints = {
  fault: { line: "fault-line", dots: "fault-dots", face: "fault-face", card: "fault-card", text: "fault-text" },
  signal: { line: "signal-line", dots: "signal-dots", face: "signal-face", card: "signal-card", text: "signal-text" },
  gap: { line: "gap-line", dots: "gap-dots", face: "gap-face", card: "gap-card", text: "gap-text" },
} as const satisfies Record<Mark["kind"], Record<string, Paint>>;

const cardPad = { x: 8, y: 6 };

export function markBlock(item: MarkItem, side: Side): Block {
  const { mark } = item;
  const head = wrapLabel(mark.head, sizes.head, { maxWidth: 150, maxLines: 2 });
  const words = wrapLabel(mark.words, sizes.text, { maxWidth: 150, maxLines: 3 });
  const gap = words.lines.length > 0 ? 3 : 0;
  const card = {
    width: Math.max(head.width, words.width) + 2 * cardPad.x,
    height: head.height + words.height + gap + 2 * cardPad.y,
  };
  const cuts = cutsTrack(mark.shape);
  const reach = glyphReach(mark.shape);
  const away = (side === "up" ? reach.up : reach.down) + 9;
  const right = Math.max(reach.side, card.width - reach.side);
  const paint = paints[mark.waived ? "gap" : mark.kind];
  return {
    item,
    before: cuts ? reach.side - 1 : 0,
    behind: cuts ? reach.side - 1 : 0,
    rooms: [
      { x0: -reach.side, x1: reach.side, y0: -reach.up, y1: reach.down },
      beside(side, -2, 2, Math.min(reach.up, reach.down), away),
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

/** The place where profiles come in: their names stand left of a strip in which curves climb. */
export function arrivalBlock(item: ArrivalItem, options: BlockOptions): Block {
  const { names } = options;
  const said = item.profiles.map((profile) => {
    const people = profile.headcount === undefined ? "" : ` · ${profile.headcount}`;
    const label = wrapLabel(say(profile.title, names.language) + people, sizes.quiet, {
      maxWidth: 170,
      maxLines: 1,
      hardWidth: 190,
    });
    return { profile, label, isTransferred: options.transferred.has(profile.id) };
  });
  const above = said.filter((one) => one.isTransferred);
  const below = said.filter((one) => !one.isTransferred);
  const rowHeight = 19;
  // Far from the names at the left, the track says its own.
  const name =
    item.isStart && above.length > 0
      ? wrapLabel(options.nameOf(item), sizes.trackName, { maxWidth: 250, maxLines: 1 })
      : null;
  const overRows = above.length + (name === null ? 0 : 1.3);
  const widestOf = (list: typeof said) => Math.max(0, ...list.map((one) => one.label.width));
  const left = below.length === 0 ? sizes.strip : sizes.strip + 6 + widestOf(below);
  // Curves that climb from below leave the room over the line free, up to the station.
  const overEnd = options.isClimbing(item) ? -2 : -sizes.strip - 6;
  const overStart = overEnd - Math.max(widestOf(above), name === null ? 0 : name.width + 10);
  const rooms: Room[] = [{ x0: item.isStart ? 0 : -8, x1: 8, y0: -4, y1: 4 }];
  if (above.length > 0) rooms.push({ x0: overStart, x1: overEnd, y0: -8 - overRows * rowHeight, y1: -6 });
  if (below.length > 0) rooms.push({ x0: -left, x1: -sizes.strip, y0: 12, y1: 14 + below.length * rowHeight });
  if (said.length > 0) {
    // The strip itself, on the side from which curves come.
    const fromAbove = above.length > 0 && !options.isClimbing(item);
    rooms.push({ x0: -sizes.strip, x1: 0, y0: fromAbove ? -40 : 4, y1: Math.max(40, 14 + below.length * rowHeight) });
  }
  return {
    item,
    before: 0,
    behind: 0,
    rooms,
    solids: [
      ...(above.length > 0 ? [{ from: overStart, to: overEnd }] : []),
      ...(below.length > 0 ? [{ from: -left, to: -sizes.strip }] : []),
    ],
    isFaded: false,
    draw: (x, y, { scene, programme, colour, stretch }) => {
      const profileName = (one: (typeof said)[number], end: number, middle: number, path: string | null) => {
        const id = `entry:${one.profile.id}`;
        if (path !== null)
          scene.add(`way:${id}`, {
            kind: "entry",
            paint: one.profile.entryLevels === "not-described" ? "transfer-faded" : "transfer",
            shape: { type: "path", d: path },
            subject: id,
            stretch,
          });
        const box = scene.label(
          `label:${id}`,
          one.label,
          { x: end, top: middle - one.label.height / 2, align: "end" },
          "quiet",
          { subject: id, stretch },
        );
        scene.mark({
          id,
          kind: "entry",
          of: one.profile.id,
          programme,
          at: { x: box.x + box.width / 2, y: middle },
          box,
        });
      };
      if (name !== null) {
        const top = y - 8 - overRows * rowHeight;
        const subject = `programme:${programme}`;
        scene.add(`track-swatch:${programme}`, {
          kind: "swatch",
          paint: "swatch",
          colour,
          shape: { type: "rect", x: x + overEnd - name.width - 10, y: top, width: 4, height: name.height, rx: 2 },
          subject,
        });
        scene.label(`track-name:${programme}`, name, { x: x + overEnd, top, align: "end" }, "ink", { subject });
      }
      for (const [i, one] of above.entries()) profileName(one, x + overEnd, y - 6 - (i + 0.5) * rowHeight, null);
      for (const [i, one] of below.entries()) {
        const middle = y + 14 + (i + 0.5) * rowHeight;
        const end = x - sizes.strip - 6;
        profileName(one, end, middle, levelCurve({ x: end + 6, y: middle }, { x, y }));
      }
    },
  };
}

/** A stretch seen from afar: no stations, only how many units it holds. */
export function stretchBlock(item: StretchItem, side: Side, options: BlockOptions): Block {
  const words = wordsIn[options.names.language];
  const label = wrapLabel(count(item.units.length, words.unit), sizes.label, { maxWidth: 120, maxLines: 1 });
  const half = Math.max(50, label.width / 2);
  const height = 14 + label.height;
  return {
    item,
    before: 0,
    behind: 0,
    rooms: [{ x0: -half, x1: half, y0: -6, y1: 6 }, beside(side, -half, half, 14, height)],
    solids: [{ from: -half, to: half }],
    isFaded: false,
    draw: (x, y, { scene, stretch }) => {
      const top = side === "up" ? y - height : y + 14;
      scene.label(`label:stretch:${stretch.programme}:${stretch.from}`, label, { x, top, align: "middle" }, "quiet", {
        stretch,
      });
    },
  };
}

export function periodsOf(item: StationItem): string {
  return sayPeriods(item.unit?.period);
}

export function union(a: Box, b: Box | null): Box {
  if (b === null) return a;
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

export type { WrappedLabel };
