/** Stacks the programmes as lanes, highest level on top, and gives every item its place. Owns x and y of lanes. */
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import type { BlockOptions } from "./blocks.ts";
import { type Link, type LinkWay, planLinks, setColumns } from "./columns.ts";
import type { Mark } from "./fault-places.ts";
import { type Measures, measuresOf } from "./measures.ts";
import type { LineNames } from "./names.ts";
import { type Outline, outlineLine } from "./outline.ts";
import { makeRow, type PlacedBlock, rowEnd, rowHeight } from "./rows.ts";
import type { SceneFault } from "./scene.ts";
import { type WrappedLabel, wrapLabel } from "./text-measure.ts";
import { layTrack, type TrackItem, type TrackOptions } from "./track.ts";
import { say } from "./words.ts";

export interface PlannedLane {
  readonly programme: string;
  readonly outline: Outline;
  readonly colour: number;
  readonly nlqf: number | null;
  readonly row: readonly PlacedBlock[];
  readonly name: WrappedLabel;
  readonly quiet: WrappedLabel;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LanePlan {
  /** From top to bottom. */
  readonly lanes: readonly PlannedLane[];
  readonly ways: readonly LinkWay[];
  readonly measures: Measures;
  readonly namesWidth: number;
  readonly width: number;
  readonly height: number;
  readonly faults: readonly SceneFault[];
  readonly folded: readonly string[];
  readonly leftOut: readonly string[];
  readonly places: Readonly<Record<string, number>>;
}

export const margin = 32;

export function planLanes(
  line: LearningLine,
  marks: ReadonlyMap<string, readonly Mark[]>,
  names: LineNames,
  options: TrackOptions,
): LanePlan {
  const sorted = outlineLine(line)
    .map((outline, colour) => ({ outline, colour }))
    .sort((a, b) => (b.outline.programme.nlqf ?? 0) - (a.outline.programme.nlqf ?? 0) || b.colour - a.colour);
  const measures = measuresOf(options.detail);
  const blockOptions: BlockOptions = {
    detail: options.detail,
    measures,
    names,
    transferred: new Set((line.transfers ?? []).map((transfer) => transfer.profile)),
    isClimbing: climbingIn(
      line,
      sorted.map(({ outline }) => outline.programme.id),
    ),
    nameOf: (arrival) => names.titleOf(arrival.profiles[0]?.programme ?? ""),
    labelWidth: 92,
    labelLines: 3,
  };
  const rows = sorted.map(({ outline, colour }) => {
    const { programme } = outline;
    const institution = say(programme.institution, names.language);
    const level = programme.nlqf === undefined ? "" : `NLQF ${programme.nlqf}`;
    return {
      programme: programme.id,
      outline,
      colour,
      nlqf: programme.nlqf ?? null,
      row: makeRow(layTrack(outline, marks, names, options), ["up", "down"], blockOptions),
      name: wrapLabel(
        say(programme.title, names.language),
        { size: 15, weight: 650 },
        { maxWidth: measures.nameWidth, maxLines: 3 },
      ),
      quiet: wrapLabel(
        [level, institution].filter((part) => part !== "").join(" · "),
        { size: 12.5, weight: 400 },
        { maxWidth: measures.nameWidth, maxLines: measures.quietLines, hardWidth: measures.nameWidth * 1.1 },
      ),
    };
  });
  const links = linksOf(line, rows);
  const ways = planLinks(rows, links);
  const widest = Math.max(60, ...rows.map((lane) => Math.max(lane.name.width, lane.quiet.width)));
  const namesWidth = margin + 16 + widest + 24;
  setColumns(rows, ways, namesWidth, measures);

  let top = 0;
  const lanes = rows.map((lane): PlannedLane => {
    const reach = rowHeight(lane.row);
    const nameHeight = (lane.name.height + lane.quiet.height + 6) / 2;
    const up = Math.max(reach.up, nameHeight, 30) + measures.lanePad;
    const down = Math.max(reach.down, nameHeight, 30) + measures.lanePad;
    const placed = { ...lane, y: top + up, top, bottom: top + up + down };
    top += up + down;
    return placed;
  });
  const items = rows.flatMap((lane) => lane.row.map(({ block }) => block.item));
  return {
    lanes,
    ways,
    measures,
    namesWidth,
    width: Math.max(namesWidth + 200, ...rows.map((lane) => rowEnd(lane.row))) + margin,
    height: top,
    faults: faultsOf(items),
    folded: items.flatMap((item) => (item.type === "station" && item.fold !== null ? [item.fold.key] : [])),
    leftOut: rows.flatMap((lane) => lane.outline.leftOut),
    places: placesOf(rows),
  };
}

/** Says of an arrival whether all that is transferred to it comes from lanes below. */
function climbingIn(line: LearningLine, lanes: readonly string[]): BlockOptions["isClimbing"] {
  const laneOfExit = new Map(
    line.programmes.flatMap((one) => one.exits.map((exit) => [exit.id, lanes.indexOf(one.id)])),
  );
  return (arrival) =>
    arrival.profiles.every((profile) =>
      (line.transfers ?? [])
        .filter((transfer) => transfer.profile === profile.id)
        .every((transfer) => (laneOfExit.get(transfer.exit) ?? 0) > lanes.indexOf(profile.programme)),
    );
}

function linksOf(line: LearningLine, rows: readonly { readonly row: readonly PlacedBlock[] }[]): Link[] {
  const exits = new Map<string, { lane: number; item: number }>();
  const arrivals = new Map<string, { lane: number; item: number }>();
  for (const [lane, { row }] of rows.entries())
    for (const [item, { block }] of row.entries()) {
      if (block.item.type === "exit") exits.set(block.item.exit.id, { lane, item });
      if (block.item.type === "arrival")
        for (const profile of block.item.profiles) arrivals.set(profile.id, { lane, item });
    }
  return (line.transfers ?? []).flatMap((transfer) => {
    const from = exits.get(transfer.exit);
    const to = arrivals.get(transfer.profile);
    if (from === undefined || to === undefined) return [];
    return [{ transfer: transfer.id, exit: transfer.exit, profile: transfer.profile, from, to }];
  });
}

function faultsOf(items: readonly TrackItem[]): SceneFault[] {
  return items.flatMap((item) => {
    if (item.type === "mark") return [item.mark];
    if (item.type === "fork") return item.rows.flatMap((row) => faultsOf(row));
    return [];
  });
}

/** Where on its main track each profile enters (`entry:ID`) and each exit leaves (`exit:ID`). */
function placesOf(rows: readonly { readonly row: readonly PlacedBlock[] }[]): Record<string, number> {
  const places: Record<string, number> = {};
  for (const { row } of rows)
    for (const [at, { block }] of row.entries()) {
      if (block.item.type === "arrival") for (const profile of block.item.profiles) places[`entry:${profile.id}`] = at;
      if (block.item.type === "exit") places[`exit:${block.item.exit.id}`] = at;
    }
  return places;
}
