/**
 * Which selections of units the choice rules of a programme allow for one exit and one variant: choices, exclusions
 * and what the variant offers. Admission requisites depend on the route and are judged in `order.ts`.
 */
import type { ContentNode } from "../curriculum/model.ts";
import type { CompiledLine, CompiledProgramme } from "./compile.ts";

/** Rules set aside, for finding the smallest clashing set; see `choice-impossible`. */
export interface SetAside {
  readonly nodes: ReadonlySet<string>;
  readonly exclusions: ReadonlySet<string>;
  readonly offered: ReadonlySet<string>;
}

const nothing: SetAside = { nodes: new Set(), exclusions: new Set(), offered: new Set() };

/** A part of a selection: its units as sorted numbers. */
type Part = readonly number[];

function unionOf(parts: readonly Part[]): Part {
  return [...new Set(parts.flat())].sort((a, b) => a - b);
}

function distinct(parts: readonly Part[]): Part[] {
  const seen = new Map<string, Part>();
  for (const part of parts) seen.set(part.join(), part);
  return [...seen.values()];
}

function combine(options: readonly (readonly Part[])[]): Part[] {
  let sofar: Part[] = [[]];
  for (const list of options) sofar = distinct(sofar.flatMap((left) => list.map((right) => unionOf([left, right]))));
  return sofar;
}

function* subsets<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) {
    yield [];
    return;
  }
  const [head, ...rest] = items as [T, ...T[]];
  for (const subset of subsets(rest)) {
    yield subset;
    yield [head, ...subset];
  }
}

/** Enumerates every selection of a node; exponential in its choices. */
export class Selector {
  readonly compiled: CompiledLine;
  readonly programme: CompiledProgramme;
  readonly variant: string | undefined;
  readonly aside: SetAside;

  constructor(compiled: CompiledLine, programme: CompiledProgramme, variant: string | undefined, aside = nothing) {
    this.compiled = compiled;
    this.programme = programme;
    this.variant = variant;
    this.aside = aside;
  }

  /** All selections of the node that break no exclusion, as sorted unit numbers. */
  selections(node: ContentNode): Part[] {
    const exclusions = (this.programme.source.exclusions ?? [])
      .filter((exclusion) => !this.aside.exclusions.has(exclusion.id))
      .map((exclusion) => new Set(exclusion.units.map((id) => this.compiled.unitIndex.get(id) ?? -1)));
    return this.parts(node).filter((part) =>
      exclusions.every((exclusion) => part.filter((unit) => exclusion.has(unit)).length <= 1),
    );
  }

  private isOffered(node: ContentNode): boolean {
    if (!("unit" in node) || this.aside.offered.has(node.unit)) return true;
    const unit = this.compiled.units[this.compiled.unitIndex.get(node.unit) ?? -1];
    const variants = unit?.source.variants;
    return variants === undefined || (this.variant !== undefined && variants.includes(this.variant));
  }

  private parts(node: ContentNode): Part[] {
    if ("unit" in node) return this.isOffered(node) ? [[this.compiled.unitIndex.get(node.unit) ?? -1]] : [[]];
    if ("all" in node) return combine(node.all.map((child) => this.parts(child)));
    const offered = node.from.filter((child) => this.isOffered(child));
    const found: Part[] = [];
    for (const chosen of subsets(offered)) {
      if (this.aside.nodes.has(node.id)) {
        found.push(...combine(chosen.map((child) => this.parts(child))));
      } else if ("choose" in node) {
        if (chosen.length === node.choose) found.push(...combine(chosen.map((child) => this.parts(child))));
      } else {
        found.push(...this.reaching(chosen, node.atLeast));
      }
    }
    return distinct(found);
  }

  /** Combinations of the chosen children that reach the load and of which no child can be left out. */
  private reaching(chosen: readonly ContentNode[], atLeast: { amount: number; unit: string }): Part[] {
    let tuples: Part[][] = [[]];
    for (const child of chosen) tuples = tuples.flatMap((tuple) => this.parts(child).map((part) => [...tuple, part]));
    return tuples
      .filter(
        (tuple) =>
          this.load(unionOf(tuple), atLeast.unit) >= atLeast.amount &&
          tuple.every(
            (_, left) => this.load(unionOf(tuple.filter((__, at) => at !== left)), atLeast.unit) < atLeast.amount,
          ),
      )
      .map(unionOf);
  }

  private load(part: Part, unit: string): number {
    let sum = 0;
    for (const at of part) {
      const load = this.compiled.units[at]?.source.load;
      if (load?.unit === unit) sum += load.amount;
    }
    return sum;
  }
}

/** The node that an exit asks to complete: the one it names, or the whole programme. */
export function contentOf(programme: CompiledProgramme, exit: { readonly content?: string }): ContentNode {
  const node = exit.content === undefined ? programme.source.content : programme.nodes.get(exit.content);
  if (node === undefined) throw new Error(`unknown node ${exit.content}`);
  return node;
}

/** The variants in which an exit can be reached; `undefined` stands for a programme without variants. */
export function variantsFor(
  programme: CompiledProgramme,
  exit: { readonly variants?: readonly string[] },
  allowed?: readonly string[],
): (string | undefined)[] {
  const variants = programme.source.variants ?? [];
  if (variants.length === 0) return [undefined];
  return variants
    .map((variant) => variant.id)
    .filter((id) => (exit.variants?.includes(id) ?? true) && (allowed?.includes(id) ?? true));
}
