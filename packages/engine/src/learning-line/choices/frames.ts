/**
 * A frame is one way through a programme as its rules see it: an exit's content in one variant. It is cut into the
 * units that everybody takes and components: choices that do not touch one another. Owns exclusions and that cut.
 */
import type { ContentNode, Exit } from "../../curriculum/model.ts";
import type { CompiledLine, CompiledProgramme } from "../compiled/compile.ts";
import { Effort } from "../compiled/effort.ts";
import {
  bothMarked,
  contentOf,
  emptyPart,
  isOfferedIn,
  type Part,
  Selector,
  type SetAside,
  unionSorted,
  variantsFor,
} from "./ways.ts";

export interface Component {
  readonly nodes: readonly ContentNode[];
  /** Every unit that some way through it may take, those that everybody takes left out. */
  readonly units: ReadonlySet<number>;
  /** Units that stand in two of its places or in an exclusion; always told apart. */
  readonly linked: ReadonlySet<number>;
  readonly exclusions: readonly ReadonlySet<number>[];
  /** All ways through it; null where there are too many to list. */
  readonly alternatives: readonly (readonly number[])[] | null;
}

export interface Frame {
  readonly index: number;
  readonly programme: CompiledProgramme;
  readonly variant: string | undefined;
  readonly content: ContentNode;
  readonly always: readonly number[];
  readonly isAlways: ReadonlySet<number>;
  readonly components: readonly Component[];
  readonly componentOf: ReadonlyMap<number, number>;
  /** Whether everybody goes through a node. */
  readonly isOpen: (node: ContentNode) => boolean;
  /** false: the rules of choice alone cannot be met. */
  readonly isPossible: boolean;
}

/** A way out of a programme: an exit with a variant, and the frame that it asks. */
export interface Passage {
  readonly exit: Exit;
  readonly variant: string | undefined;
  readonly frame: Frame;
}

const listedAtMost = 600;

/** The passages of each programme; exits with the same content share their frames. O(size × ways through a choice). */
export function framesOf(compiled: CompiledLine): { frames: Frame[]; passages: Passage[][] } {
  const frames: Frame[] = [];
  const passages = compiled.programmes.map((programme): Passage[] => {
    const known = new Map<string, Frame>();
    return programme.exits.flatMap((exit) =>
      variantsFor(programme, exit).map((variant) => {
        const key = JSON.stringify([exit.content ?? null, variant ?? null]);
        let frame = known.get(key);
        if (frame === undefined) {
          frame = frameOf(compiled, programme, contentOf(programme, exit), variant, frames.length);
          known.set(key, frame);
          frames.push(frame);
        }
        return { exit, variant, frame };
      }),
    );
  });
  return { frames, passages };
}

function frameOf(
  compiled: CompiledLine,
  programme: CompiledProgramme,
  content: ContentNode,
  variant: string | undefined,
  index: number,
): Frame {
  const selector = new Selector(compiled, variant, () => true, new Effort(Number.POSITIVE_INFINITY));
  const always = new Set<number>();
  const factors: ContentNode[] = [];
  const open = new Set<ContentNode>();
  const sort = (node: ContentNode): void => {
    if ("unit" in node) {
      if (selector.isOffered(node)) always.add(compiled.unitIndex.get(node.unit) ?? -1);
      return;
    }
    const children = "all" in node ? node.all : node.from.filter((child) => selector.isOffered(child));
    if ("all" in node || ("choose" in node && node.choose === children.length)) {
      open.add(node);
      for (const child of children) sort(child);
    } else factors.push(node);
  };
  sort(content);
  const exclusions = (programme.source.exclusions ?? []).map(
    (exclusion) => new Set(exclusion.units.map((id) => compiled.unitIndex.get(id) ?? -1)),
  );
  let isPossible = exclusions.every((exclusion) => [...exclusion].filter((unit) => always.has(unit)).length <= 1);
  const components = componentsOf(compiled, factors, always, exclusions, variant);
  for (const component of components) if (component.alternatives?.length === 0) isPossible = false;
  const componentOf = new Map<number, number>();
  for (const [at, component] of components.entries()) for (const unit of component.units) componentOf.set(unit, at);
  return {
    index,
    programme,
    variant,
    content,
    always: [...always].sort((a, b) => a - b),
    isAlways: always,
    components,
    componentOf,
    isOpen: (node) => open.has(node),
    isPossible,
  };
}

/** Units under a node, each place once. */
export function placesUnder(compiled: CompiledLine, node: ContentNode): number[] {
  if ("unit" in node) return [compiled.unitIndex.get(node.unit) ?? -1];
  return ("all" in node ? node.all : node.from).flatMap((child) => placesUnder(compiled, child));
}

function componentsOf(
  compiled: CompiledLine,
  factors: readonly ContentNode[],
  always: ReadonlySet<number>,
  exclusions: readonly ReadonlySet<number>[],
  variant: string | undefined,
): Component[] {
  const groups = factors.map((node) => ({ nodes: [node], places: placesUnder(compiled, node) }));
  const groupOf = groups.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (groupOf[root] !== root) root = groupOf[root] ?? root;
    return root;
  };
  const firstWith = new Map<number, number>();
  const twice = new Set<number>();
  for (const [at, group] of groups.entries()) {
    for (const unit of group.places) {
      if (always.has(unit)) {
        twice.add(unit);
        continue;
      }
      const other = firstWith.get(unit);
      if (other === undefined) firstWith.set(unit, at);
      else {
        twice.add(unit);
        groupOf[rootOf(at)] = rootOf(other);
      }
    }
  }
  for (const exclusion of exclusions) {
    const touched = [...exclusion].flatMap((unit) => firstWith.get(unit) ?? []);
    for (const at of touched) groupOf[rootOf(at)] = rootOf(touched[0] ?? at);
  }
  const members = new Map<number, number[]>();
  for (const at of groups.keys()) members.set(rootOf(at), [...(members.get(rootOf(at)) ?? []), at]);
  return [...members.values()].map((list): Component => {
    const nodes = list.flatMap((at) => groups[at]?.nodes ?? []);
    const places = new Set(list.flatMap((at) => groups[at]?.places ?? []));
    const own = exclusions.filter((exclusion) => [...exclusion].some((unit) => places.has(unit)));
    const linked = new Set([...places].filter((unit) => twice.has(unit) || own.some((one) => one.has(unit))));
    const units = new Set(
      [...places].filter((unit) => !always.has(unit) && isOfferedIn(compiled.units[unit], variant)),
    );
    const open = { nodes, units, linked, exclusions: own, alternatives: null };
    const estimate = nodes.reduce((product, node) => product * waysThrough(node), 1);
    if (estimate > listedAtMost * 8) return open;
    const parts = waysOf(compiled, open, variant, () => true, always, new Effort(Number.POSITIVE_INFINITY));
    if (parts.length > listedAtMost) return open;
    return { ...open, alternatives: parts.map((part) => part.full.filter((unit) => !always.has(unit))) };
  });
}

/** An upper bound on the ways through a node. */
function waysThrough(node: ContentNode): number {
  if ("unit" in node) return 1;
  if ("all" in node) return node.all.reduce((product, child) => product * waysThrough(child), 1);
  if (!("choose" in node)) return node.from.reduce((product, child) => product * (1 + waysThrough(child)), 1);
  const sums = new Array<number>(node.choose + 1).fill(0);
  sums[0] = 1;
  for (const child of node.from) {
    const ways = waysThrough(child);
    for (let count = node.choose; count > 0; count -= 1)
      sums[count] = (sums[count] ?? 0) + (sums[count - 1] ?? 0) * ways;
  }
  return sums[node.choose] ?? 0;
}

/** The distinct ways through a component within the tracked units, each with a full one that shows it. */
export function waysOf(
  compiled: CompiledLine,
  component: Pick<Component, "nodes" | "linked" | "exclusions">,
  variant: string | undefined,
  isTracked: (unit: number) => boolean,
  always: ReadonlySet<number>,
  effort: Effort,
  aside?: SetAside,
  marked?: ReadonlySet<string>,
): readonly Part[] {
  const selector = new Selector(
    compiled,
    variant,
    (unit) => component.linked.has(unit) || isTracked(unit),
    effort,
    aside,
    marked,
  );
  let ways: readonly Part[] = [emptyPart];
  for (const node of component.nodes) {
    const parts = selector.parts(node);
    const seen = new Map<string, Part>();
    for (const left of ways) {
      for (const right of parts) {
        effort.spend(1);
        const tracked = unionSorted(left.tracked, right.tracked);
        if (breaksExclusion(tracked, component.exclusions, always)) continue;
        const marked = bothMarked(left.marked, right.marked);
        const key = `${tracked.join()}|${marked?.join() ?? "-"}`;
        if (!seen.has(key)) seen.set(key, { tracked, full: unionSorted(left.full, right.full), loads: [], marked });
      }
    }
    ways = [...seen.values()];
  }
  return ways;
}

function breaksExclusion(
  units: readonly number[],
  exclusions: readonly ReadonlySet<number>[],
  always: ReadonlySet<number>,
): boolean {
  return exclusions.some((exclusion) => {
    const taken = new Set(units.filter((unit) => exclusion.has(unit)));
    for (const unit of exclusion) if (always.has(unit)) taken.add(unit);
    return taken.size > 1;
  });
}
