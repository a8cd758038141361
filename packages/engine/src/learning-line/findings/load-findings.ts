/** Study load that does not add up: declared sums, period bounds, and sums over two load units. */
import type { LoadUnit } from "../../base/study-load.ts";
import type { ContentNode, Expression } from "../../curriculum/model.ts";
import { type Frame, placesUnder } from "../choices/frames.ts";
import { unionSorted } from "../choices/ways.ts";
import type { CompiledLine, CompiledProgramme } from "../compiled/compile.ts";
import { Effort } from "../compiled/effort.ts";
import type { Knowledge } from "../decide/knowledge.ts";
import { type GroupWay, groupsOf } from "../decide/walkable.ts";
import type { Finding, Witness } from "../finding.ts";

const tolerance = 1e-6;
const effortLimit = 400_000;

function load(id: string, witness: Witness): Finding {
  return { code: "load", kind: "fault", subject: [id], witness };
}

/** Sums of nodes and periods of one programme. O(nodes × ways through the choices below them). */
export function judgeLoads(known: Knowledge, programme: CompiledProgramme, frames: readonly Frame[]): Finding[] {
  const effort = new Effort(effortLimit);
  const walkable = frames.flatMap((frame) => {
    if (!frame.isPossible) return [];
    const groups = groupsOf(known, frame, effort);
    return groups.some((ways) => ways.length === 0) ? [] : [{ frame, groups }];
  });
  const found: Finding[] = [];
  for (const node of programme.nodes.values()) {
    if ("unit" in node || node.load === undefined) continue;
    const sum = new Sum(known.compiled);
    for (const { frame, groups } of walkable) addNode(known, sum, node, frame, groups, effort);
    const fault = sum.faultOf(node.load);
    if (fault !== null) found.push(load(node.id, fault));
  }
  const periods = judgePeriods(known.compiled, programme, walkable);
  return periods === null ? found : [...found, periods];
}

/** What a node adds up to: least, most and in which load units. */
class Sum {
  private readonly compiled: CompiledLine;
  private readonly kinds = new Set<LoadUnit>();
  private least = Number.POSITIVE_INFINITY;
  private most = Number.NEGATIVE_INFINITY;

  constructor(compiled: CompiledLine) {
    this.compiled = compiled;
  }

  of(units: Iterable<number>): number {
    let sum = 0;
    for (const unit of units) {
      const own = this.compiled.units[unit]?.source.load;
      if (own === undefined) continue;
      sum += own.amount;
      this.kinds.add(own.unit);
    }
    return sum;
  }

  add(least: number, most: number): void {
    this.least = Math.min(this.least, least);
    this.most = Math.max(this.most, most);
  }

  faultOf(norm: { readonly amount: number; readonly unit: LoadUnit }): Witness | null {
    if (this.least > this.most) return null;
    const kinds = new Set([...this.kinds, norm.unit]);
    if (kinds.size > 1) return { mixed: [...kinds].sort() };
    const isOff = (sum: number): boolean => Math.abs(sum - norm.amount) > tolerance;
    if (!isOff(this.least) && !isOff(this.most)) return null;
    return { least: this.least, most: this.most, norm: norm.amount, unit: norm.unit };
  }
}

type Groups = readonly (readonly GroupWay[])[];

function addNode(
  known: Knowledge,
  sum: Sum,
  node: Exclude<ContentNode, { unit: string }>,
  frame: Frame,
  groups: Groups,
  effort: Effort,
): void {
  if (frame.isOpen(node)) {
    addOpenNode(known, sum, node, frame, groups, effort);
    return;
  }
  if (!frame.components.some((component) => component.nodes.some((factor) => holds(factor, node)))) return;
  for (const ways of groupsOf(known, frame, effort, new Set([node.id]))) {
    for (const { marked } of ways) {
      if (marked === null || marked.length === 0) continue;
      const amount = sum.of(marked);
      sum.add(amount, amount);
    }
  }
}

function holds(node: ContentNode, wanted: ContentNode): boolean {
  if (node === wanted) return true;
  if ("unit" in node) return false;
  return ("all" in node ? node.all : node.from).some((child) => holds(child, wanted));
}

/** A node that everybody goes through: what all take below it, and the least and most of each group of choices. */
function addOpenNode(
  known: Knowledge,
  sum: Sum,
  node: ContentNode,
  frame: Frame,
  groups: Groups,
  effort: Effort,
): void {
  const under = new Set(placesUnder(known.compiled, node));
  const always = surelyUnder(known.compiled, node, frame);
  if (frame.always.some((unit) => under.has(unit) && !always.includes(unit))) {
    addSharingNode(known, sum, node, frame, always, effort);
    return;
  }
  const base = sum.of(always);
  let least = base;
  let most = base;
  let emptyCost = Number.POSITIVE_INFINITY;
  let canBeEmpty = always.length === 0;
  for (const ways of groups) {
    const amounts = ways.map(({ units }) => units.filter((unit) => under.has(unit)));
    const sums = amounts.map((units) => sum.of(units));
    const own = sums.reduce((lowest, amount) => Math.min(lowest, amount), Number.POSITIVE_INFINITY);
    least += own;
    most += sums.reduce((highest, amount) => Math.max(highest, amount), 0);
    if (!amounts.some((units) => units.length === 0)) canBeEmpty = false;
    for (const [at, units] of amounts.entries()) {
      if (units.length > 0) emptyCost = Math.min(emptyCost, (sums[at] ?? 0) - own);
    }
  }
  if (!canBeEmpty) sum.add(least, most);
  else if (emptyCost < Number.POSITIVE_INFINITY) sum.add(least + emptyCost, most);
}

/** What everybody takes through a node itself. */
function surelyUnder(compiled: CompiledLine, node: ContentNode, frame: Frame): number[] {
  const found = new Set<number>();
  const collect = (inner: ContentNode): void => {
    if ("unit" in inner) {
      const unit = compiled.unitIndex.get(inner.unit) ?? -1;
      if (frame.isAlways.has(unit)) found.add(unit);
    } else if (frame.isOpen(inner)) for (const child of "all" in inner ? inner.all : inner.from) collect(child);
  };
  collect(node);
  return [...found].sort((a, b) => a - b);
}

/** A node with a choice that may take what everybody takes elsewhere: every way through its choices is summed. */
function addSharingNode(
  known: Knowledge,
  sum: Sum,
  node: ContentNode,
  frame: Frame,
  always: readonly number[],
  effort: Effort,
): void {
  const choices = frame.components.flatMap((component) => component.nodes).filter((factor) => holds(node, factor));
  const ids = new Set(choices.flatMap((choice) => ("unit" in choice ? [] : [choice.id])));
  let totals: readonly (readonly number[])[] = [always];
  for (const ways of groupsOf(known, frame, effort, ids)) {
    const next = new Map<string, readonly number[]>();
    for (const total of totals) {
      for (const { marked } of ways) {
        effort.spend(1);
        const units = unionSorted(total, marked ?? []);
        next.set(units.join(), units);
      }
    }
    totals = [...next.values()];
  }
  for (const units of totals) {
    if (units.length === 0) continue;
    const amount = sum.of(units);
    sum.add(amount, amount);
  }
}

function judgePeriods(
  compiled: CompiledLine,
  programme: CompiledProgramme,
  walkable: readonly { readonly frame: Frame; readonly groups: Groups }[],
): Finding | null {
  const bounds = programme.source.periodLoad;
  if (bounds === undefined) return null;
  const id = programme.source.id;
  for (const { frame, groups } of walkable) {
    const kinds = new Set<LoadUnit>([bounds.unit]);
    for (const unit of [...frame.always, ...groups.flatMap((ways) => ways.flatMap((way) => way.units))]) {
      const source = compiled.units[unit];
      if (source !== undefined && source.first > 0 && source.source.load) kinds.add(source.source.load.unit);
    }
    if (kinds.size > 1) return load(id, { mixed: [...kinds].sort() });
    const selection = selectionOutOfBounds(compiled, frame, groups, bounds);
    if (selection !== null) return load(id, { periods: periodsOutOfBounds(compiled, selection, bounds) });
  }
  return null;
}

interface PeriodBounds {
  readonly min: number;
  readonly max: number;
}

/** Loads by period, spread evenly over a unit's periods, up to the last period of the selection. */
function periodLoads(compiled: CompiledLine, units: readonly number[]): number[] {
  const sums: number[] = [];
  for (const index of units) {
    const unit = compiled.units[index];
    if (unit === undefined || unit.first === 0) continue;
    while (sums.length < unit.last) sums.push(0);
    const share = (unit.source.load?.amount ?? 0) / (unit.last - unit.first + 1);
    for (let period = unit.first; period <= unit.last; period += 1) {
      sums[period - 1] = (sums[period - 1] ?? 0) + share;
    }
  }
  return sums;
}

function isOutside(amount: number, { min, max }: PeriodBounds): boolean {
  return amount < min - tolerance || amount > max + tolerance;
}

function periodsOutOfBounds(compiled: CompiledLine, units: readonly number[], bounds: PeriodBounds) {
  return periodLoads(compiled, units).flatMap((amount, at) =>
    isOutside(amount, bounds) ? [{ period: at + 1, load: amount }] : [],
  );
}

interface SpreadWay {
  readonly units: readonly number[];
  /** Loads by period, up to its last. */
  readonly sums: readonly number[];
}

/** A selection in which some period is out of bounds: the least and the most of each period are tried. */
function selectionOutOfBounds(
  compiled: CompiledLine,
  frame: Frame,
  groups: Groups,
  bounds: PeriodBounds,
): readonly number[] | null {
  const base: SpreadWay = { units: frame.always, sums: periodLoads(compiled, frame.always) };
  const spread = groups.map((ways) => ways.map(({ units }) => ({ units, sums: periodLoads(compiled, units) })));
  const last = spread.flat().reduce((longest, way) => Math.max(longest, way.sums.length), base.sums.length);
  for (let at = 0; at < last; at += 1) {
    for (const sign of [1, -1]) {
      const chosen = extremeAt(base, spread, at, sign);
      if (
        chosen === null ||
        !isOutside(
          chosen.reduce((sum, way) => sum + (way.sums[at] ?? 0), 0),
          bounds,
        )
      )
        continue;
      return [...new Set(chosen.flatMap((way) => way.units))];
    }
  }
  return null;
}

/**
 * One way of each group with which a period bears the most (sign 1) or the least (sign −1), among the selections that
 * last until that period: one that ends before it has no load there. Null when none lasts so long. O(ways).
 */
function extremeAt(
  base: SpreadWay,
  groups: readonly (readonly SpreadWay[])[],
  at: number,
  sign: number,
): readonly SpreadWay[] | null {
  const lasts = (way: SpreadWay): boolean => way.sums.length > at;
  const weight = (way: SpreadWay): number => sign * (way.sums[at] ?? 0);
  const heaviest = (ways: readonly SpreadWay[]): SpreadWay | undefined =>
    ways.reduce<SpreadWay | undefined>(
      (best, way) => (best === undefined || weight(way) > weight(best) ? way : best),
      undefined,
    );
  const chosen = groups.flatMap((ways) => heaviest(ways) ?? []);
  if ([base, ...chosen].some(lasts)) return [base, ...chosen];
  let switched: { readonly group: number; readonly way: SpreadWay; readonly loss: number } | null = null;
  for (const [group, ways] of groups.entries()) {
    const [way, before] = [heaviest(ways.filter(lasts)), chosen[group]];
    if (way === undefined || before === undefined) continue;
    const loss = weight(before) - weight(way);
    if (switched === null || loss < switched.loss) switched = { group, way, loss };
  }
  return switched === null ? null : [base, ...chosen.with(switched.group, switched.way)];
}

/** Credit requisites that ask one load unit and name units of another. O(leaves). */
export function judgeCredits(compiled: CompiledLine): Finding[] {
  return compiled.requisites.flatMap((requisite) => {
    for (const leaf of creditLeaves(requisite.source.on)) {
      const kinds = new Set<LoadUnit>([leaf.atLeast.unit]);
      for (const id of leaf.of) {
        const own = compiled.units[compiled.unitIndex.get(id) ?? -1]?.source.load;
        if (own !== undefined) kinds.add(own.unit);
      }
      if (kinds.size > 1) return [load(requisite.source.id, { mixed: [...kinds].sort() })];
    }
    return [];
  });
}

function creditLeaves(expression: Expression): Extract<Expression, { atLeast: object }>[] {
  if ("atLeast" in expression) return [expression];
  if ("all" in expression) return expression.all.flatMap(creditLeaves);
  if ("any" in expression) return expression.any.flatMap(creditLeaves);
  return [];
}
