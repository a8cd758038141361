/**
 * Every way to fill a programme's content, written out literally: all of a list, exactly k, at least n credits.
 * Owns the rules of a tree, variants and exclusions; admission requisites are judged elsewhere, on an order in time.
 */
import type { Index } from "./standing.ts";
import type { Exit, Node, Programme } from "./types.ts";

/** One way through the tree: the units, and for each group on the way the units chosen under it. */
export type Derivation = { units: Set<string>; groups: Map<string, Set<string>> };

export type TreeRules = {
  variant: string | undefined;
  /** Rules that say nothing: choices (any part of the options), exclusions, units offered all the same. */
  setAside?: (rule: string) => boolean;
  /** Only derivations within these units. */
  within?: Set<string>;
  /** For choices that say nothing: only options with one of these units are worth taking. */
  useful?: Set<string>;
  /** Most derivations to write out before giving up with a `RangeError`. */
  limit?: number;
};

export function isOffered(index: Index, unit: string, rules: TreeRules): boolean {
  const variants = index.units.get(unit)?.variants;
  if (variants === undefined || rules.variant === undefined) return true;
  return variants.includes(rules.variant) || rules.setAside?.(unit) === true;
}

export function unitsUnder(node: Node): string[] {
  if ("unit" in node) return [node.unit];
  return ("all" in node ? node.all : node.from).flatMap(unitsUnder);
}

function subsets<T>(items: T[], keep: (size: number) => boolean): T[][] {
  let result: T[][] = [[]];
  for (const item of items) result = result.flatMap((part) => [part, [...part, item]]);
  return result.filter((part) => keep(part.length));
}

function join(parts: Derivation[]): Derivation {
  const groups = new Map<string, Set<string>>();
  for (const part of parts) for (const [id, units] of part.groups) groups.set(id, units);
  return { units: new Set(parts.flatMap((part) => [...part.units])), groups };
}

function product(lists: Derivation[][], rules: TreeRules): Derivation[][] {
  let result: Derivation[][] = [[]];
  for (const list of lists) {
    result = result.flatMap((prefix) => list.map((item) => [...prefix, item]));
    if (result.length > (rules.limit ?? 100_000)) throw new RangeError("too many selections to write out");
  }
  return result;
}

function creditsOf(index: Index, units: Set<string>, loadUnit: string): number {
  let sum = 0;
  for (const id of units) {
    const load = index.units.get(id)?.load;
    if (load?.unit === loadUnit) sum += load.amount;
  }
  return sum;
}

function isMinimal(index: Index, parts: Derivation[], asked: { amount: number; unit: string }): boolean {
  const credits = (some: Derivation[]) => creditsOf(index, join(some).units, asked.unit);
  const enough = (some: Derivation[]) => credits(some) >= asked.amount - 1e-9;
  return enough(parts) && parts.every((_, i) => !enough(parts.filter((_, j) => j !== i)));
}

function derive(index: Index, node: Node, rules: TreeRules): Derivation[] {
  if ("unit" in node) {
    const fits = isOffered(index, node.unit, rules) && (rules.within?.has(node.unit) ?? true);
    return fits ? [{ units: new Set([node.unit]), groups: new Map() }] : [];
  }
  const named = (parts: Derivation[]): Derivation => {
    const whole = join(parts);
    whole.groups.set(node.id, whole.units);
    return whole;
  };
  if ("all" in node) {
    const children = node.all.filter((child) => !("unit" in child) || isOffered(index, child.unit, rules));
    return product(
      children.map((child) => derive(index, child, rules)),
      rules,
    ).map(named);
  }
  const free = rules.setAside?.(node.id) === true;
  const options = node.from
    .filter((child) => !free || rules.useful === undefined || unitsUnder(child).some((id) => rules.useful?.has(id)))
    .map((child) => derive(index, child, rules))
    .filter((list) => list.length > 0);
  const exactly = "choose" in node ? node.choose : undefined;
  const parts = subsets(options, (size) => free || exactly === undefined || size === exactly);
  return parts
    .flatMap((lists) => product(lists, rules))
    .filter((chosen) => free || !("atLeast" in node) || isMinimal(index, chosen, node.atLeast))
    .map(named);
}

export function findNode(node: Node, id: string): Node | undefined {
  if ("unit" in node) return undefined;
  if (node.id === id) return node;
  for (const child of "all" in node ? node.all : node.from) {
    const found = findNode(child, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function contentOf(programme: Programme, exit: Exit): Node {
  if (exit.content === undefined) return programme.content;
  const node = findNode(programme.content, exit.content);
  if (node === undefined) throw new Error(`no node ${exit.content} in ${programme.id}`);
  return node;
}

function excludes(units: Set<string>, excluded: string[]): boolean {
  return excluded.filter((unit) => units.has(unit)).length > 1;
}

/** All derivations of an exit's content in a variant that meet choices, exclusions and variants. */
export function derivations(index: Index, programme: Programme, exit: Exit, rules: TreeRules): Derivation[] {
  return derive(index, contentOf(programme, exit), rules).filter((derivation) =>
    (programme.exclusions ?? []).every(
      (exclusion) => rules.setAside?.(exclusion.id) === true || !excludes(derivation.units, exclusion.units),
    ),
  );
}

export function keyOfUnits(units: Iterable<string>): string {
  return [...units].sort().join(" ");
}

/** The variants through which a profile can reach an exit; [undefined] for a programme without variants. */
export function variantsFor(programme: Programme, exit: Exit, allowed?: string[]): (string | undefined)[] {
  if (programme.variants === undefined || programme.variants.length === 0) return [undefined];
  return programme.variants
    .map((variant) => variant.id)
    .filter((id) => exit.variants?.includes(id) ?? true)
    .filter((id) => allowed?.includes(id) ?? true);
}

/** Ids of the rules that may clash for an exit in a variant, admission requisites left out. */
export function treeRuleIds(index: Index, programme: Programme, exit: Exit, variant: string | undefined): string[] {
  const content = contentOf(programme, exit);
  const choices: string[] = [];
  const visit = (node: Node): void => {
    if ("unit" in node) return;
    if (!("all" in node)) choices.push(node.id);
    for (const child of "all" in node ? node.all : node.from) visit(child);
  };
  visit(content);
  const limited = [...new Set(unitsUnder(content))].filter((unit) => !isOffered(index, unit, { variant }));
  return [...choices, ...(programme.exclusions ?? []).map((exclusion) => exclusion.id), ...limited];
}
