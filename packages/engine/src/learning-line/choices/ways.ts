/**
 * What the choice rules of a programme allow, seen only as far as it matters: the distinct parts of a content node
 * within the units asked about ("tracked"), each with one full part that shows it. Owns the meaning of all, choose and
 * atLeast and of what a variant offers. Exclusions and components are in `frames.ts`.
 */
import type { ContentNode, Exit } from "../../curriculum/model.ts";
import type { CompiledLine, CompiledProgramme, CompiledUnit } from "../compiled/compile.ts";
import { BudgetSpent, type Effort } from "../compiled/effort.ts";

/** Rules set aside, for finding the smallest clashing set; see `choice-impossible`. */
export interface SetAside {
  readonly nodes: ReadonlySet<string>;
  readonly offered: ReadonlySet<string>;
}

export const nothingAside: SetAside = { nodes: new Set(), offered: new Set() };

/** One distinct way through a node. Units are sorted numbers; `loads` follow the asked load units. */
export interface Part {
  readonly tracked: readonly number[];
  readonly full: readonly number[];
  readonly loads: readonly number[];
  /** The units through which the marked nodes go; null where none of them is taken. */
  readonly marked: readonly number[] | null;
}

export const emptyPart: Part = { tracked: [], full: [], loads: [], marked: null };
const tolerance = 1e-9;

export function unionSorted(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const result: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i] ?? Number.MAX_SAFE_INTEGER;
    const right = b[j] ?? Number.MAX_SAFE_INTEGER;
    result.push(Math.min(left, right));
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return result;
}

export function bothMarked(a: readonly number[] | null, b: readonly number[] | null): readonly number[] | null {
  return a === null || b === null ? (a ?? b) : unionSorted(a, b);
}

export class Selector {
  readonly compiled: CompiledLine;
  readonly variant: string | undefined;
  readonly aside: SetAside;
  readonly isTracked: (unit: number) => boolean;
  readonly effort: Effort;
  readonly marked: ReadonlySet<string> | undefined;

  constructor(
    compiled: CompiledLine,
    variant: string | undefined,
    isTracked: (unit: number) => boolean,
    effort: Effort,
    aside = nothingAside,
    marked?: ReadonlySet<string>,
  ) {
    this.marked = marked;
    this.compiled = compiled;
    this.variant = variant;
    this.isTracked = isTracked;
    this.effort = effort;
    this.aside = aside;
  }

  /**
   * The distinct parts of a node within the tracked units. Units named in two places must be tracked.
   * O(children × distinct parts); an atLeast node whose children share units is tried in full.
   */
  parts(node: ContentNode, loadUnits: readonly string[] = []): readonly Part[] {
    if ("unit" in node) return [this.isOffered(node) ? this.partOf(node.unit, loadUnits) : this.nothing(loadUnits)];
    const parts = this.partsOfGroup(node, loadUnits);
    return this.marked?.has(node.id) === true ? distinct(parts.map((part) => ({ ...part, marked: part.full }))) : parts;
  }

  private partsOfGroup(node: Exclude<ContentNode, { unit: string }>, loadUnits: readonly string[]): readonly Part[] {
    if ("all" in node) return this.product(node.all, loadUnits);
    const children = node.from.filter((child) => this.isOffered(child));
    if (this.aside.nodes.has(node.id)) return this.choose(children, null, loadUnits);
    if ("choose" in node) return this.choose(children, node.choose, loadUnits);
    return this.atLeast(node.id, children, node.atLeast, loadUnits);
  }

  isOffered(node: ContentNode): boolean {
    if (!("unit" in node) || this.aside.offered.has(node.unit)) return true;
    return isOfferedIn(this.compiled.units[this.indexOf(node.unit)], this.variant);
  }

  private indexOf(unit: string): number {
    const index = this.compiled.unitIndex.get(unit);
    if (index === undefined) throw new Error(`unknown unit ${unit}`);
    return index;
  }

  private nothing(loadUnits: readonly string[]): Part {
    return loadUnits.length === 0 ? emptyPart : { ...emptyPart, loads: loadUnits.map(() => 0) };
  }

  private partOf(id: string, loadUnits: readonly string[]): Part {
    const unit = this.indexOf(id);
    const full = [unit];
    return { tracked: this.isTracked(unit) ? full : [], full, loads: this.loadsOf(full, loadUnits), marked: null };
  }

  private loadsOf(units: readonly number[], loadUnits: readonly string[]): readonly number[] {
    return loadUnits.map((loadUnit) => {
      let sum = 0;
      for (const unit of units) {
        const load = this.compiled.units[unit]?.source.load;
        if (load?.unit === loadUnit) sum += load.amount;
      }
      return sum;
    });
  }

  private join(a: Part, b: Part, loadUnits: readonly string[]): Part {
    this.effort.spend(1);
    const full = unionSorted(a.full, b.full);
    const tracked = unionSorted(a.tracked, b.tracked);
    return { tracked, full, loads: this.loadsOf(full, loadUnits), marked: bothMarked(a.marked, b.marked) };
  }

  private product(children: readonly ContentNode[], loadUnits: readonly string[]): readonly Part[] {
    let sofar: readonly Part[] = [this.nothing(loadUnits)];
    for (const child of children) {
      const parts = this.parts(child, loadUnits);
      sofar = distinct(sofar.flatMap((left) => parts.map((right) => this.join(left, right, loadUnits))));
    }
    return sofar;
  }

  /** Exactly `count` children, or any number of them for null. */
  private choose(
    children: readonly ContentNode[],
    count: number | null,
    loadUnits: readonly string[],
  ): readonly Part[] {
    const most = count ?? children.length;
    let byCount: (readonly Part[])[] = [[this.nothing(loadUnits)]];
    for (const child of children) {
      const parts = this.parts(child, loadUnits);
      const next: Part[][] = byCount.map((list) => [...list]);
      for (const [taken, list] of byCount.entries()) {
        if (taken >= most) continue;
        const more = list.flatMap((left) => parts.map((right) => this.join(left, right, loadUnits)));
        next[taken + 1] = [...(next[taken + 1] ?? []), ...more];
      }
      byCount = next.map((list) => distinct(list));
    }
    return count === null ? distinct(byCount.flat()) : (byCount[count] ?? []);
  }

  /** Children that together reach the load and of which none can be left out. */
  private atLeast(
    id: string,
    children: readonly ContentNode[],
    wanted: { readonly amount: number; readonly unit: string },
    loadUnits: readonly string[],
  ): readonly Part[] {
    const units = [wanted.unit, ...loadUnits];
    const lists = children.map((child) => this.parts(child, units));
    const sharing = sharedAmong(lists);
    /** Parts of the chosen children; those are kept apart only where they share units. */
    interface Open {
      readonly part: Part;
      readonly smallest: number;
      readonly chosen: readonly Part[];
    }
    let open: Open[] = [{ part: this.nothing(units), smallest: Number.POSITIVE_INFINITY, chosen: [] }];
    for (const list of lists) {
      const next = new Map<string, Open>();
      const add = (one: Open): void => {
        const apart = sharing ? one.chosen.map((part) => part.full.join()).join(";") : "";
        const key = `${keyOf(one.part)}|${one.smallest}|${apart}`;
        if (!next.has(key)) next.set(key, one);
      };
      for (const left of open) {
        add(left);
        if ((left.part.loads[0] ?? 0) >= wanted.amount - tolerance && !sharing) continue;
        for (const right of list) {
          add({
            part: this.join(left.part, right, units),
            smallest: Math.min(left.smallest, right.loads[0] ?? 0),
            chosen: sharing ? [...left.chosen, right] : [],
          });
        }
      }
      if (next.size > 20_000) throw new BudgetSpent(`choice ${id}`);
      open = [...next.values()];
    }
    const found = open.filter(({ part, smallest, chosen }) => {
      const sum = part.loads[0] ?? 0;
      if (sum < wanted.amount - tolerance) return false;
      if (!sharing) return sum - smallest < wanted.amount - tolerance || smallest === Number.POSITIVE_INFINITY;
      return chosen.every((_, left) => {
        const rest = chosen.filter((__, at) => at !== left).map((one) => one.full);
        const union = rest.reduce<readonly number[]>((all, one) => unionSorted(all, one), []);
        return (this.loadsOf(union, [wanted.unit])[0] ?? 0) < wanted.amount - tolerance;
      });
    });
    return distinct(found.map(({ part }) => ({ ...part, loads: part.loads.slice(1) })));
  }
}

/** Whether two children of a node can both hold one unit. */
function sharedAmong(lists: readonly (readonly Part[])[]): boolean {
  const seen = new Set<number>();
  for (const list of lists) {
    const own = new Set(list.flatMap((part) => part.tracked));
    for (const unit of own) {
      if (seen.has(unit)) return true;
      seen.add(unit);
    }
  }
  return false;
}

function keyOf(part: Part): string {
  return `${part.tracked.join()}|${part.loads.join()}|${part.marked?.join() ?? "-"}`;
}

function distinct(parts: readonly Part[]): readonly Part[] {
  if (parts.length < 2) return parts;
  const seen = new Map<string, Part>();
  for (const part of parts) {
    const key = keyOf(part);
    if (!seen.has(key)) seen.set(key, part);
  }
  return [...seen.values()];
}

/** The node that an exit asks to complete: the one it names, or the whole programme. */
export function contentOf(programme: CompiledProgramme, exit: { readonly content?: string }): ContentNode {
  const node = exit.content === undefined ? programme.source.content : programme.nodes.get(exit.content);
  if (node === undefined) throw new Error(`unknown node ${exit.content}`);
  return node;
}

/** Whether who takes a variant can take the unit. */
export function isOfferedIn(unit: CompiledUnit | undefined, variant: string | undefined): boolean {
  const variants = unit?.source.variants;
  return variants === undefined || (variant !== undefined && variants.includes(variant));
}

/** The variants in which an exit can be reached; `undefined` stands for a programme without variants. */
export function variantsFor(
  programme: CompiledProgramme,
  exit: Pick<Exit, "variants">,
  allowed?: readonly string[],
): (string | undefined)[] {
  const variants = programme.source.variants ?? [];
  if (variants.length === 0) return [undefined];
  return variants
    .map((variant) => variant.id)
    .filter((id) => (exit.variants?.includes(id) ?? true) && (allowed?.includes(id) ?? true));
}
