/**
 * Gives every item of every lane its x, so that time runs right: within a lane in order, behind the exits from which
 * people come, and with every climbing curve in a strip of its own, which no label enters. Owns x only.
 */
import type { Measures } from "./measures.ts";
import { evenRow, gapsOf, type PlacedBlock, setRow } from "./rows.ts";

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
  /** The arrival or exit with which the strip moves. */
  readonly owner: LinkEnd;
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

/** One thing stands at least `gap` px right of another; together with rows and links these never run in a circle. */
interface Order {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly gap: number;
}

/**
 * Sets the x of every block: as far left as rows, links and strips allow. Every strip that meets a label adds an order,
 * either way round, but never against the orders so far: so it comes to rest. Rounds × (items + links × items crossed).
 */
export function setColumns(lanes: readonly Lane[], ways: readonly LinkWay[], startX: number, measures: Measures): void {
  const leastX = lanes.map((lane) => lane.row.map(() => 0));
  const gaps = lanes.map((lane) => gapsOf(lane.row, measures.trackGap));
  const forward = ways.filter((way) => !way.isBack);
  const orders = new Map<string, Order>();
  const xOf = (end: LinkEnd) => lanes[end.lane]?.row[end.item]?.x ?? 0;
  const raise = (end: LinkEnd, x: number): boolean => {
    const row = leastX[end.lane];
    if (row === undefined || (row[end.item] ?? 0) >= x - 0.01) return false;
    row[end.item] = x;
    return true;
  };
  for (let round = 0; round < mostRounds; round++) {
    for (const [i, lane] of lanes.entries()) setRow(lane.row, gaps[i] ?? [], startX, leastX[i] ?? []);
    let hasMoved = false;
    for (const { link, climbs } of forward) {
      const room = climbs === "both" ? 2 * measures.strip + afterExit : measures.strip;
      if (raise(link.to, turnX(link, lanes) + room)) hasMoved = true;
    }
    for (const order of orders.values()) if (raise(order.to, xOf(order.from) + order.gap)) hasMoved = true;
    if (hasMoved) continue;
    let hasConflict = false;
    for (const way of ways)
      for (const strip of stripsOf(way, lanes, measures))
        for (const order of ordersOf(strip, way, lanes, [...forward.map(({ link }) => link), ...orders.values()])) {
          const key = [order.from.lane, order.from.item, order.to.lane, order.to.item].join(" ");
          if ((orders.get(key)?.gap ?? Number.NEGATIVE_INFINITY) >= order.gap - 0.01) continue;
          orders.set(key, order);
          hasConflict = true;
        }
    if (!hasConflict) break;
  }
  const pinned = [
    ...forward.flatMap(({ link }) => [link.from, link.to]),
    ...[...orders.values()].flatMap((o) => [o.from, o.to]),
  ];
  const most = lanes.map((lane) => lane.row.map(() => Number.POSITIVE_INFINITY));
  const hold = (lane: number, item: number, x: number) => {
    const row = most[lane];
    if (row !== undefined) row[item] = Math.min(row[item] ?? x, x);
  };
  for (const end of pinned) hold(end.lane, end.item, xOf(end));
  // What stands left of a strip stays there.
  for (const way of ways)
    for (const strip of stripsOf(way, lanes, measures))
      for (let lane = strip.top; lane <= strip.bottom; lane++)
        for (const [item, { block, x }] of (lanes[lane]?.row ?? []).entries())
          for (const solid of block.solids) if (x + solid.to <= strip.from + 1) hold(lane, item, strip.from - solid.to);
  for (const [i, lane] of lanes.entries()) evenRow(lane.row, gaps[i] ?? [], most[i] ?? []);
}

/** Where a curve may leave the level of its exit: behind every label up to there on the side to which it turns. */
export function turnX(link: Link, lanes: readonly Lane[]): number {
  const row = lanes[link.from.lane]?.row ?? [];
  const isUp = link.to.lane < link.from.lane;
  let x = (row[link.from.item]?.x ?? 0) + afterExit;
  for (const { block, x: at } of row.slice(0, link.from.item + 1))
    for (const room of block.rooms) if (isUp ? room.y0 < -6 : room.y1 > 6) x = Math.max(x, at + room.x1 + 3);
  return x;
}

function stripsOf(way: LinkWay, lanes: readonly Lane[], measures: Measures): Strip[] {
  const { link, climbs } = way;
  const turn = turnX(link, lanes);
  const arrivalX = lanes[link.to.lane]?.row[link.to.item]?.x ?? 0;
  const top = Math.min(link.from.lane, link.to.lane);
  const bottom = Math.max(link.from.lane, link.to.lane);
  const atTarget = { owner: link.to, from: arrivalX - measures.strip, to: arrivalX, top, bottom };
  const atSource = { owner: link.from, from: turn, to: turn + measures.strip, top, bottom };
  if (climbs === "target") return [atTarget];
  if (climbs === "source") return [atSource];
  return [atSource, { ...atTarget, top: link.to.lane, bottom: link.to.lane }];
}

/** By lane, the last item that comes before another one: moving it would move that one too. */
function itemsBefore(owner: LinkEnd, edges: readonly Pick<Order, "from" | "to">[]): ReadonlyMap<number, number> {
  const last = new Map<number, number>([[owner.lane, owner.item]]);
  const queue = [owner];
  for (let end = queue.pop(); end !== undefined; end = queue.pop())
    for (const { from, to } of edges) {
      if (to.lane !== end.lane || to.item > end.item) continue;
      if ((last.get(from.lane) ?? -1) >= from.item) continue;
      last.set(from.lane, from.item);
      queue.push(from);
    }
  return last;
}

/** What stands in a strip goes to its right, unless it comes before the strip's owner: then the owner goes right. */
function ordersOf(
  strip: Strip,
  way: LinkWay,
  lanes: readonly Lane[],
  edges: readonly Pick<Order, "from" | "to">[],
): Order[] {
  const { owner } = strip;
  const ownerX = lanes[owner.lane]?.row[owner.item]?.x ?? 0;
  const orders: Order[] = [];
  let before: ReadonlyMap<number, number> | null = null;
  for (let lane = strip.top; lane <= strip.bottom; lane++) {
    // Before it climbs at its source, the curve runs over the track: nothing may stand there either.
    const from = owner === way.link.from && lane === owner.lane ? ownerX + 6 : strip.from;
    for (const [item, { block, x }] of (lanes[lane]?.row ?? []).entries()) {
      const isTarget = owner === way.link.to && lane === owner.lane && item === owner.item;
      const isSource = lane === way.link.from.lane && item <= way.link.from.item;
      if (isTarget || isSource) continue;
      for (const solid of block.solids) {
        if (x + solid.from >= strip.to || x + solid.to <= from) continue;
        before ??= itemsBefore(owner, edges);
        if (item <= (before.get(lane) ?? -1))
          orders.push({ from: { lane, item }, to: owner, gap: solid.to + 2 - (strip.from - ownerX) });
        else orders.push({ from: owner, to: { lane, item }, gap: strip.to - ownerX + 2 - solid.from });
      }
    }
  }
  return orders;
}
