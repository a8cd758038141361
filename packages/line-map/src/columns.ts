/**
 * Gives every item of every lane its x, so that time runs right: within a lane in order, behind the exits from which
 * people come, and with every climbing curve in a strip of its own, which no label enters. Owns x only.
 */
import { sizes } from "./blocks.ts";
import { type PlacedBlock, setRow } from "./rows.ts";

export interface Lane {
  readonly programme: string;
  readonly row: readonly PlacedBlock[];
}

export interface LinkEnd {
  readonly lane: number;
  readonly item: number;
}

/** A transfer between two lanes, from an exit to an arrival; lanes counted from the top. */
export interface Link {
  readonly transfer: string;
  readonly exit: string;
  readonly profile: string;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
}

/**
 * How a curve goes: it climbs at its target, at its source, or along the edge of the target's lane between two climbs.
 * `isBack`: it leads to the left, against time.
 */
export interface LinkWay {
  readonly link: Link;
  readonly climbs: "target" | "source" | "both";
  readonly isBack: boolean;
}

interface Strip {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

const afterExit = 12;
/** Pushes come to rest long before; the bound only keeps a mistake from running on. */
const mostRounds = 400;

/** Chooses how each curve goes; must be called before `setColumns`. O(links × items). */
export function planLinks(lanes: readonly Lane[], links: readonly Link[]): LinkWay[] {
  const accepted: Link[] = [];
  return links.map((link) => {
    const isBack = reaches(link.to, link.from, accepted);
    if (!isBack) accepted.push(link);
    const row = lanes[link.from.lane]?.row ?? [];
    const isLast = !row
      .slice(link.from.item + 1)
      .some(
        ({ block }) => block.item.type === "station" || block.item.type === "fork" || block.item.type === "stretch",
      );
    const isFirst = link.to.item === 0;
    const climbs = isBack ? "both" : isLast ? "target" : isFirst ? "source" : "both";
    return { link, climbs, isBack };
  });
}

/** Whether time already runs from one item to another, along lanes and the links so far. */
function reaches(from: LinkEnd, to: LinkEnd, links: readonly Link[]): boolean {
  const earliest = new Map<number, number>([[from.lane, from.item]]);
  const queue = [from];
  for (let end = queue.pop(); end !== undefined; end = queue.pop()) {
    if (end.lane === to.lane && end.item <= to.item) return true;
    for (const link of links) {
      if (link.from.lane !== end.lane || link.from.item < end.item) continue;
      const known = earliest.get(link.to.lane);
      if (known !== undefined && known <= link.to.item) continue;
      earliest.set(link.to.lane, link.to.item);
      queue.push(link.to);
    }
  }
  return false;
}

/** Sets the x of every block. Rounds × (items + links × items of the lanes crossed). */
export function setColumns(lanes: readonly Lane[], ways: readonly LinkWay[], startX: number): void {
  const leastX = lanes.map((lane) => lane.row.map(() => 0));
  const raise = (lane: number, item: number, x: number): boolean => {
    const row = leastX[lane];
    if (row === undefined || (row[item] ?? 0) >= x - 0.01) return false;
    row[item] = x;
    return true;
  };
  for (let round = 0; round < mostRounds; round++) {
    for (const [i, lane] of lanes.entries()) setRow(lane.row, startX, leastX[i] ?? []);
    let hasMoved = false;
    for (const { link, isBack, climbs } of ways) {
      if (isBack) continue;
      const exitX = lanes[link.from.lane]?.row[link.from.item]?.x ?? 0;
      const room = climbs === "both" ? 2 * sizes.strip + 2 * afterExit : sizes.strip + afterExit;
      if (raise(link.to.lane, link.to.item, exitX + room)) hasMoved = true;
    }
    if (hasMoved) continue;
    for (const way of ways)
      for (const strip of stripsOf(way, lanes)) if (pushOut(strip, way, lanes, raise)) hasMoved = true;
    if (!hasMoved) return;
  }
}

export function stripsOf(way: LinkWay, lanes: readonly Lane[]): Strip[] {
  const { link, climbs } = way;
  const exitX = lanes[link.from.lane]?.row[link.from.item]?.x ?? 0;
  const arrivalX = lanes[link.to.lane]?.row[link.to.item]?.x ?? 0;
  const top = Math.min(link.from.lane, link.to.lane);
  const bottom = Math.max(link.from.lane, link.to.lane);
  const atTarget = { from: arrivalX - sizes.strip, to: arrivalX, top, bottom };
  const atSource = { from: exitX + afterExit, to: exitX + afterExit + sizes.strip, top, bottom };
  if (climbs === "target") return [atTarget];
  if (climbs === "source") return [atSource];
  return [atSource, { ...atTarget, top: link.to.lane, bottom: link.to.lane }];
}

/** Moves what stands in a strip to its right. */
function pushOut(
  strip: Strip,
  way: LinkWay,
  lanes: readonly Lane[],
  raise: (lane: number, item: number, x: number) => boolean,
): boolean {
  let hasMoved = false;
  for (let at = strip.top; at <= strip.bottom; at++) {
    for (const [item, { block, x }] of (lanes[at]?.row ?? []).entries()) {
      const isOwn =
        (at === way.link.to.lane && item === way.link.to.item) ||
        (at === way.link.from.lane && item <= way.link.from.item);
      if (isOwn) continue;
      for (const solid of block.solids) {
        if (x + solid.from >= strip.to || x + solid.to <= strip.from) continue;
        if (raise(at, item, strip.to + 1 - solid.from)) hasMoved = true;
      }
    }
  }
  return hasMoved;
}
