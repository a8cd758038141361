/**
 * A programme's track as a row of items: what stands on it from left to right, marks of findings included, periods
 * folded where asked. Owns what is drawn in which order; sizes and places come later (`blocks.ts`, `columns.ts`).
 */
import type { EntryProfile, Exit, Id, Unit } from "@leerlijn/engine/curriculum/model";
import type { FindingCode, FindingKind } from "@leerlijn/engine/learning-line/finding";
import { type Mark, placeKeys } from "./fault-places.ts";
import type { LineNames } from "./names.ts";
import type { ForkLeaf, Leaf, Outline } from "./outline.ts";
import type { Detail } from "./scene.ts";
import { count, sayLoad, wordsIn } from "./words.ts";

export interface ArrivalItem {
  readonly type: "arrival";
  readonly profiles: readonly EntryProfile[];
  /** Nothing of the programme lies before it. */
  readonly isStart: boolean;
}
export interface StationItem {
  readonly type: "station";
  /** null: a place to enter before a choice, or a folded period. */
  readonly unit: Unit | null;
  readonly units: readonly Id[];
  readonly isEntry: boolean;
  /** The period and the key by which it can be opened, for a folded one. */
  readonly fold: { readonly period: number; readonly key: string } | null;
  readonly isDescribed: boolean;
  readonly period: number;
}
export interface StretchItem {
  readonly type: "stretch";
  readonly units: readonly Id[];
}
export interface ForkItem {
  readonly type: "fork";
  readonly leaf: ForkLeaf;
  readonly label: string;
  readonly title: string;
  readonly rows: readonly (readonly TrackItem[])[];
}
export interface ExitItem {
  readonly type: "exit";
  readonly exit: Exit;
}
export interface MarkItem {
  readonly type: "mark";
  readonly mark: Mark;
}
export type TrackItem = ArrivalItem | StationItem | StretchItem | ForkItem | ExitItem | MarkItem;

export interface TrackOptions {
  readonly detail: Detail;
  readonly foldPeriods: boolean;
  /** Keys `programme:period` of periods that stay open. */
  readonly openPeriods: ReadonlySet<string>;
}

export function layTrack(
  outline: Outline,
  marks: ReadonlyMap<string, readonly Mark[]>,
  names: LineNames,
  options: TrackOptions,
): TrackItem[] {
  const { programme } = outline;
  const used = new Set<string>();
  const marksAt = (place: string): Mark[] => {
    if (used.has(place)) return [];
    used.add(place);
    return [...(marks.get(place) ?? [])];
  };
  const asItems = (list: readonly Mark[]): MarkItem[] => list.map((mark) => ({ type: "mark", mark }));
  const marksWithin = (list: readonly Leaf[]): Mark[] =>
    list.flatMap((leaf) =>
      leaf.type === "unit"
        ? marksAt(placeKeys.unit(leaf.unit.id))
        : [...marksAt(placeKeys.fork(leaf.node.id)), ...leaf.branches.flatMap((branch) => marksWithin(branch))],
    );

  const station = (unit: Unit, period: number, isEntry: boolean): StationItem => ({
    type: "station",
    unit,
    units: [unit.id],
    isEntry,
    fold: null,
    isDescribed: (unit.outcomes?.length ?? 0) > 0,
    period: Math.floor(period),
  });
  const itemsOf = (leaf: Leaf, isEntry: boolean): TrackItem[] => {
    if (leaf.type === "unit")
      return [...asItems(marksAt(placeKeys.unit(leaf.unit.id))), station(leaf.unit, leaf.period, isEntry)];
    return [
      ...asItems(marksAt(placeKeys.fork(leaf.node.id))),
      {
        type: "fork",
        leaf,
        label: forkLabel(leaf, names),
        title: names.titleOf(leaf.node.id) === leaf.node.id ? "" : names.titleOf(leaf.node.id),
        rows: leaf.branches.map((branch) => branch.flatMap((inner) => itemsOf(inner, false))),
      },
    ];
  };
  const interchange = (period: number): StationItem => ({
    type: "station",
    unit: null,
    units: [],
    isEntry: true,
    fold: null,
    isDescribed: true,
    period: Math.floor(period),
  });

  const items: TrackItem[] = [];
  const pieces = cutIntoPieces(outline, options);
  if (pieces.length === 0) pieces.push({ leaves: [], first: 0, last: -1 });
  for (const [index, piece] of pieces.entries()) {
    const profiles = outline.entries.get(piece.first) ?? [];
    const exits = outline.exits.get(piece.last) ?? [];
    const isEntry = profiles.length > 0;
    const isLast = index === pieces.length - 1;
    const [leaf] = piece.leaves;
    if (isEntry || index === 0) items.push({ type: "arrival", profiles, isStart: index === 0 });
    const atArrival = profiles.flatMap((profile) => marksAt(placeKeys.arrival(profile.id)));
    if (options.detail === "far") {
      const atExits = exits.flatMap(({ id }) => [...marksAt(placeKeys.exit(id)), ...marksAt(placeKeys.behindExit(id))]);
      const atEnd = isLast ? marksAt(placeKeys.end(programme.id)) : [];
      const marked = [...atArrival, ...marksWithin(piece.leaves), ...atEnd, ...atExits];
      if (isEntry) items.push(interchange(leaf?.period ?? 0));
      items.push(...asItems(countMarks(marked, names)), {
        type: "stretch",
        units: piece.leaves.flatMap((one) => one.units),
      });
      items.push(...exits.map((exit): ExitItem => ({ type: "exit", exit })));
      continue;
    }
    items.push(...asItems(atArrival));
    if (piece.fold !== undefined) {
      items.push(...asItems(summary(marksWithin(piece.leaves), names)));
      items.push(foldedStation(piece.leaves, piece.fold, isEntry, names));
    } else if (leaf !== undefined) {
      if (isEntry && leaf.type === "fork") items.push(interchange(leaf.period));
      items.push(...piece.leaves.flatMap((one) => itemsOf(one, isEntry && one.type === "unit")));
    } else items.push(interchange(0));
    if (isLast) items.push(...asItems(marksAt(placeKeys.end(programme.id))));
    for (const exit of exits) {
      items.push(...asItems(marksAt(placeKeys.exit(exit.id))), { type: "exit", exit });
      items.push(...asItems(marksAt(placeKeys.behindExit(exit.id))));
    }
  }
  return joinUndescribed(addLost(items, outline, marks, used), names);
}

function foldedStation(
  leaves: readonly Leaf[],
  fold: { readonly period: number; readonly key: string },
  isEntry: boolean,
  names: LineNames,
): StationItem {
  const units = leaves.flatMap((leaf) => leaf.units);
  const isDescribed = units.some((id) => (names.units.get(id)?.unit.outcomes?.length ?? 0) > 0);
  return { type: "station", unit: null, units, isEntry, fold, isDescribed, period: fold.period };
}

/** Units next to each other that are not described get one mark together, before the first. */
function joinUndescribed(items: readonly TrackItem[], names: LineNames): TrackItem[] {
  const joined: TrackItem[] = [];
  let open: { readonly at: number; readonly marks: Mark[] } | null = null;
  for (const [i, item] of items.entries()) {
    const isGap = item.type === "mark" && item.mark.code === "not-described" && items[i + 1]?.type === "station";
    if (isGap && open === null) {
      open = { at: joined.length, marks: [item.mark] };
      joined.push(item);
    } else if (isGap && open !== null) {
      open.marks.push(item.mark);
      const [first] = open.marks;
      const findings = open.marks.flatMap((mark) => mark.findings);
      if (first !== undefined)
        joined[open.at] = {
          type: "mark",
          mark: { ...first, findings, words: count(open.marks.length, wordsIn[names.language].unit) },
        };
    } else {
      const isPlain = item.type === "station" && items[i - 1]?.type === "mark";
      if (!isPlain) open = null;
      joined.push(item.type === "fork" ? { ...item, rows: item.rows.map((row) => joinUndescribed(row, names)) } : item);
    }
  }
  return joined;
}

interface Piece {
  readonly leaves: readonly Leaf[];
  /** Indices of its first and last leaf. */
  readonly first: number;
  readonly last: number;
  readonly fold?: { readonly period: number; readonly key: string };
}

/** One piece a leaf, or one a folded period; ways in and out always part pieces. */
function cutIntoPieces(outline: Outline, options: TrackOptions): Piece[] {
  const pieces: Piece[] = [];
  const { leaves, programme } = outline;
  let start = 0;
  for (let at = 0; at < leaves.length; at++) {
    const here = leaves[at];
    const next = leaves[at + 1];
    if (here === undefined) continue;
    const period = Math.floor(here.period);
    const isTogether =
      next !== undefined &&
      !outline.exits.has(at) &&
      !outline.entries.has(at + 1) &&
      (options.detail === "far" || (options.foldPeriods && Math.floor(next.period) === period));
    if (isTogether) continue;
    const group = leaves.slice(start, at + 1);
    const key = `${programme.id}:${period}`;
    const folds =
      options.detail === "far" ||
      (options.foldPeriods && !options.openPeriods.has(key) && group.flatMap((leaf) => leaf.units).length > 1);
    if (folds) pieces.push({ leaves: group, first: start, last: at, fold: { period, key } });
    else for (const [i, leaf] of group.entries()) pieces.push({ leaves: [leaf], first: start + i, last: start + i });
    start = at + 1;
  }
  return pieces;
}

function forkLabel(leaf: ForkLeaf, names: LineNames): string {
  const words = wordsIn[names.language];
  const { node } = leaf;
  if ("choose" in node) return `${node.choose} ${words.of} ${node.from.length}`;
  if ("atLeast" in node) return `${sayLoad(node.atLeast, names.language)} ${words.outOf} ${node.from.length}`;
  return `${leaf.branches.length}`;
}

const worst: Readonly<Record<FindingKind, number>> = { fault: 0, signal: 1, gap: 2 };

/** Several marks as one; a single one keeps its words. */
function summary(marks: readonly Mark[], names: LineNames): Mark[] {
  return marks.length > 1 ? countMarks(marks, names) : [...marks];
}

/** The shape of the worst, and how many findings there are of each code. */
function countMarks(marks: readonly Mark[], names: LineNames): Mark[] {
  const sorted = [...marks].sort((a, b) => worst[a.kind] - worst[b.kind]);
  const [first] = sorted;
  if (first === undefined) return [];
  const said = sayCounts(sorted, names);
  const findings = sorted.flatMap((mark) => mark.findings);
  return [
    {
      ...first,
      id: `fault:${findings[0] ?? 0}`,
      findings,
      waived: sorted.every((mark) => mark.waived),
      head: said[0] ?? "",
      words: said.slice(1).join(", "),
    },
  ];
}

/** By code while that is short; otherwise by how bad they are. Of marks with the worst first. */
function sayCounts(marks: readonly Mark[], names: LineNames): string[] {
  const words = wordsIn[names.language];
  const counts = new Map<FindingCode, number>();
  for (const mark of marks) counts.set(mark.code, (counts.get(mark.code) ?? 0) + mark.findings.length);
  if (counts.size <= 2) return [...counts].map(([code, n]) => count(n, words.counted[code]));
  const kinds = new Map<FindingKind, number>();
  for (const mark of marks) kinds.set(mark.kind, (kinds.get(mark.kind) ?? 0) + mark.findings.length);
  return [...kinds].map(([kind, n]) => count(n, words.kinds[kind]));
}

/** A mark whose place is not drawn (a choice without choice, a unit on no route) stands at the end: nothing is lost. */
function addLost(
  items: TrackItem[],
  outline: Outline,
  marks: ReadonlyMap<string, readonly Mark[]>,
  used: ReadonlySet<string>,
): TrackItem[] {
  const own = new Set<string>([
    ...outline.programme.units.map((unit) => placeKeys.unit(unit.id)),
    ...[...outline.groups.keys()].map(placeKeys.fork),
    ...outline.programme.exits.map((exit) => placeKeys.exit(exit.id)),
  ]);
  const lost = [...own].filter((place) => !used.has(place)).flatMap((place) => marks.get(place) ?? []);
  const end = items.findLastIndex((item) => item.type === "station" || item.type === "fork" || item.type === "stretch");
  items.splice(end + 1, 0, ...lost.map((mark): MarkItem => ({ type: "mark", mark })));
  return items;
}
