/**
 * The size and drawing of one item of a track: station, exit, far stretch. Owns how much room each takes
 * to either side, above and below, so that labels can never meet; the fork is in `fork-block.ts`, the order in
 * `track.ts`.
 */
import { capital } from "@leerlijn/engine/base/text";
import type { Measures } from "./measures.ts";
import type { LineNames } from "./names.ts";
import { straight } from "./path.ts";
import type { Box, Detail, Stretch } from "./scene.ts";
import type { SceneBuilder } from "./scene-builder.ts";
import { wrapLabel } from "./text-measure.ts";
import type { ArrivalItem, ExitItem, StationItem, StretchItem, TrackItem } from "./track.ts";
import { say, wordsIn } from "./words.ts";

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
  readonly measures: Measures;
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
  label: { size: 12.5, weight: 450 },
  exitLabel: { size: 12.5, weight: 650 },
  trackName: { size: 14, weight: 650 },
  quiet: { size: 12, weight: 500 },
  head: { size: 12.5, weight: 650 },
  text: { size: 12.5, weight: 450 },
} as const;

/** Room beside the track on one side: from `near` to `far` px away from it. */
export function beside(side: Side, x0: number, x1: number, near: number, far: number): Room {
  return side === "up" ? { x0, x1, y0: -far, y1: -near } : { x0, x1, y0: near, y1: far };
}

export function stationBlock(item: StationItem, side: Side, options: BlockOptions): Block {
  const { names } = options;
  const words = wordsIn[names.language];
  const radius = item.fold !== null ? sizes.fold : item.isEntry ? sizes.entry : sizes.station;
  const title =
    item.fold !== null
      ? item.fold.period === 0
        ? capital(words.noPeriod)
        : `${capital(words.period)} ${item.fold.period}`
      : item.unit === null
        ? ""
        : say(item.unit.title, names.language);
  const label = wrapLabel(title, sizes.label, {
    maxWidth: options.labelWidth,
    maxLines: options.labelLines,
    hardWidth: Math.max(options.labelWidth, 124),
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

/** Half the room of the bar itself. */
const exitReach = 5;

export function exitBlock(item: ExitItem, side: Side, options: BlockOptions): Block {
  const { names } = options;
  const label = wrapLabel(say(item.exit.title, names.language), sizes.exitLabel, { maxWidth: 110, maxLines: 3 });
  // Seen from afar the name ends at its bar, so that the next programme can begin close behind it.
  const right = options.detail === "far" ? exitReach : Math.max(label.width / 2, exitReach);
  const left = Math.max(label.width - right, exitReach);
  const away = 17 + sizes.gap;
  const id = `exit:${item.exit.id}`;
  return {
    item,
    before: 0,
    behind: 0,
    rooms: [{ x0: -5, x1: 5, y0: -18, y1: 18 }, beside(side, -left, right, away, away + label.height)],
    solids: [{ from: -left, to: right }],
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
      const box = scene.label(`label:${id}`, label, { x: x + right, top, align: "end" }, "ink", {
        subject: id,
        stretch,
      });
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

/** A stretch seen from afar: track without stations. */
export function stretchBlock(item: StretchItem, options: BlockOptions): Block {
  const half = options.measures.halfStretch;
  return {
    item,
    before: 0,
    behind: 0,
    rooms: [{ x0: -half, x1: half, y0: -6, y1: 6 }],
    solids: [{ from: -half, to: half }],
    isFaded: false,
    draw: () => {},
  };
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
