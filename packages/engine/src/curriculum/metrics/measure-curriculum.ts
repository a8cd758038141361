/**
 * The four metrics of curricular analytics, over units and which of them must come before which. Owns the metrics;
 * which requisites become links is `requisite-links.ts`. A link is any kind of requisite: pre, co or strict co.
 *
 *   blockingFactor(u)        how many other units have to wait for u: those that some path from u leads to
 *   delayFactor(u)           how many units are on the longest path through u, u included
 *   centrality(u)            the lengths, in units, of all paths from a unit without requisites to a unit that nothing
 *                            asks for, added up over the paths with u in between; 0 for a first or a last unit
 *   structuralComplexity(u)  blockingFactor + delayFactor; of a curriculum: the sum over its units
 */
import type { Id } from "../model.ts";

/** `first` must come before `next`, or along with it. */
export interface RequisiteLink {
  readonly first: Id;
  readonly next: Id;
}

export interface UnitMetrics {
  readonly blockingFactor: number;
  readonly delayFactor: number;
  /** Exact up to 2^53, nearest beyond: the number of paths may double with every unit. */
  readonly centrality: number;
  readonly structuralComplexity: number;
}

export type CurriculumMetrics =
  | {
      readonly kind: "measured";
      readonly units: ReadonlyMap<Id, UnitMetrics>;
      readonly structuralComplexity: number;
    }
  /** The units ask for each other in a circle, each for the one before it: there is no longest path then. */
  | { readonly kind: "circular"; readonly circle: readonly Id[] };

export interface MeasureOptions {
  /** Of a year in quarters the complexity counts for two thirds, rounded to a tenth, to compare with semesters. */
  readonly system?: "semester" | "quarter" | undefined;
}

/**
 * Throws `RangeError` when a link names a unit that is not given. Time O(V·E/32), memory O(V²/32): a bit for each pair
 * of units.
 */
export function measureCurriculum(
  units: readonly Id[],
  links: readonly RequisiteLink[],
  options: MeasureOptions = {},
): CurriculumMetrics {
  const graph = buildGraph(units, links);
  const order = orderUnits(graph);
  if (order.length < graph.ids.length) return { kind: "circular", circle: findCircle(graph, order) };
  const blocking = countReachable(graph, order);
  const before = measurePaths(graph.after, graph.before, order);
  const after = measurePaths(graph.before, graph.after, order.toReversed());
  const measured = new Map<Id, UnitMetrics>();
  let total = 0;
  for (const [unit, id] of graph.ids.entries()) {
    const blockingFactor = blocking[unit] ?? 0;
    const delayFactor = at(before.longest, unit) + at(after.longest, unit) - 1;
    const complexity = blockingFactor + delayFactor;
    const structuralComplexity = options.system === "quarter" ? Math.round((complexity * 20) / 3) / 10 : complexity;
    measured.set(id, {
      blockingFactor,
      delayFactor,
      centrality: centralityOf(graph, unit, before, after),
      structuralComplexity,
    });
    total += structuralComplexity;
  }
  // Tenths do not add up exactly in binary.
  return { kind: "measured", units: measured, structuralComplexity: Math.round(total * 10) / 10 };
}

interface Graph {
  readonly ids: readonly Id[];
  /** Per unit the units that ask for it, each once. */
  readonly after: readonly (readonly number[])[];
  /** Per unit the units it asks for, each once. */
  readonly before: readonly (readonly number[])[];
}

function buildGraph(units: readonly Id[], links: readonly RequisiteLink[]): Graph {
  const ids = [...new Set(units)];
  const numbers = new Map(ids.map((id, unit) => [id, unit]));
  const numberOf = (id: Id): number => {
    const unit = numbers.get(id);
    if (unit === undefined) throw new RangeError(`a requisite names ${id}, which is none of the units`);
    return unit;
  };
  const after = ids.map(() => new Set<number>());
  const before = ids.map(() => new Set<number>());
  for (const link of links) {
    const [first, next] = [numberOf(link.first), numberOf(link.next)];
    after[first]?.add(next);
    before[next]?.add(first);
  }
  return { ids, after: after.map((set) => [...set]), before: before.map((set) => [...set]) };
}

/** Every unit after all it asks for; units in a circle, and what asks for them, are missing. */
function orderUnits({ ids, after, before }: Graph): readonly number[] {
  const waitsFor = before.map((units) => units.length);
  const order = ids.map((_, unit) => unit).filter((unit) => waitsFor[unit] === 0);
  for (let place = 0; place < order.length; place += 1) {
    for (const next of neighbours(after, order[place] ?? 0)) {
      waitsFor[next] = at(waitsFor, next) - 1;
      if (waitsFor[next] === 0) order.push(next);
    }
  }
  return order;
}

/** Every unit left out of the order asks for another one left out: going back along those must come round. */
function findCircle(graph: Graph, order: readonly number[]): readonly Id[] {
  const ordered = new Set(order);
  const places = new Map<number, number>();
  const path: number[] = [];
  let unit = graph.ids.findIndex((_, candidate) => !ordered.has(candidate));
  while (!places.has(unit)) {
    places.set(unit, path.length);
    path.push(unit);
    unit = neighbours(graph.before, unit).find((first) => !ordered.has(first)) ?? unit;
  }
  return path.slice(places.get(unit)).map((one) => graph.ids[one] ?? "");
}

/** Last units first, so that what can be reached from each next unit is there to be joined: a row of bits a unit. */
function countReachable({ ids, after }: Graph, order: readonly number[]): Uint32Array {
  const words = Math.ceil(ids.length / 32);
  const reached = new Uint32Array(ids.length * words);
  const counts = new Uint32Array(ids.length);
  for (const unit of order.toReversed()) {
    const row = unit * words;
    for (const next of neighbours(after, unit)) {
      for (let word = 0; word < words; word += 1) {
        reached[row + word] = at(reached, row + word) | at(reached, next * words + word);
      }
      reached[row + (next >>> 5)] = at(reached, row + (next >>> 5)) | (1 << (next & 31));
    }
    let count = 0;
    for (let word = 0; word < words; word += 1) count += bitsIn(at(reached, row + word));
    counts[unit] = count;
  }
  return counts;
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** Of the paths that lead from an end of the graph to a unit, the unit itself included. */
interface PathsTo {
  readonly longest: Float64Array;
  readonly count: Float64Array;
  /** Sum of the lengths of all of them. */
  readonly length: Float64Array;
}

function measurePaths(
  forward: readonly (readonly number[])[],
  backward: readonly (readonly number[])[],
  order: readonly number[],
): PathsTo {
  const longest = new Float64Array(order.length).fill(1);
  const count = new Float64Array(order.length);
  const length = new Float64Array(order.length);
  for (const unit of order) {
    // A path begins here: one path, of one unit.
    if (neighbours(backward, unit).length === 0) count[unit] = 1;
    length[unit] = at(length, unit) + at(count, unit);
    for (const next of neighbours(forward, unit)) {
      longest[next] = Math.max(at(longest, next), at(longest, unit) + 1);
      count[next] = at(count, next) + at(count, unit);
      length[next] = at(length, next) + at(length, unit);
    }
  }
  return { longest, count, length };
}

function centralityOf({ before, after }: Graph, unit: number, to: PathsTo, from: PathsTo): number {
  if (neighbours(before, unit).length === 0 || neighbours(after, unit).length === 0) return 0;
  // Each way to the unit goes on by each way from it; the unit itself is in both halves, and counts once.
  const ways = at(to.count, unit) * at(from.count, unit);
  return at(to.length, unit) * at(from.count, unit) + at(to.count, unit) * at(from.length, unit) - ways;
}

function neighbours(lists: readonly (readonly number[])[], unit: number): readonly number[] {
  return lists[unit] ?? [];
}

function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? 0;
}
