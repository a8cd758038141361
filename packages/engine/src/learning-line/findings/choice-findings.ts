/** Choices that nobody can meet, whoever comes in, with a smallest set of rules that clash. */
import type { ContentNode } from "../../curriculum/model.ts";
import { type Frame, type Passage, placesUnder, waysOf } from "../choices/frames.ts";
import type { SetAside } from "../choices/ways.ts";
import type { CompiledLine } from "../compiled/compile.ts";
import { Effort } from "../compiled/effort.ts";
import { Cone } from "../decide/cone.ts";
import type { Knowledge } from "../decide/knowledge.ts";
import { groupsOf, holdsFor, outsideHeld } from "../decide/walkable.ts";
import type { Finding } from "../finding.ts";

const effortLimit = 2_000_000;

/** The frames that nobody can get through, by index. */
export function findImpossible(known: Knowledge): Set<number> {
  const impossible = new Set<number>();
  for (const frame of known.frames) {
    const effort = new Effort(effortLimit);
    if (!frame.isPossible || groupsOf(known, frame, effort).some((ways) => ways.length === 0)) {
      impossible.add(frame.index);
    }
  }
  return impossible;
}

export function judgeChoice(known: Knowledge, passage: Passage): Finding {
  const { exit, variant, frame } = passage;
  return {
    code: "choice-impossible",
    kind: "fault",
    subject: variant === undefined ? [exit.id] : [exit.id, variant],
    witness: { rules: clashOf(known, frame) },
  };
}

/** The part of a frame in which a clash is sought: these nodes, under these exclusions. */
interface Scope {
  readonly content: readonly ContentNode[];
  readonly exclusions: readonly Exclusion[];
  /** false: the rules of choice clash by themselves. */
  readonly withAdmission: boolean;
}

type Exclusion = NonNullable<Frame["programme"]["source"]["exclusions"]>[number];

/** The rules of a scope, by id. */
interface Rules {
  readonly nodes: readonly string[];
  readonly exclusions: readonly string[];
  readonly requisites: readonly string[];
  readonly offered: readonly string[];
}

/**
 * The smallest part known to clash: two units that everybody takes under one exclusion; a component without a way, with
 * what everybody takes of its exclusions; otherwise the whole.
 */
function scopeOf(compiled: CompiledLine, frame: Frame): Scope {
  const exclusions = frame.programme.source.exclusions ?? [];
  const alwaysIn = (exclusion: Exclusion): ContentNode[] =>
    exclusion.units
      .filter((id) => frame.isAlways.has(compiled.unitIndex.get(id) ?? -1))
      .map((id) => placeOf(frame, id));
  const withAdmission = false;
  for (const exclusion of exclusions) {
    const places = alwaysIn(exclusion);
    if (places.length > 1) return { content: [...new Set(places)], exclusions: [exclusion], withAdmission };
  }
  const stuck = frame.components.find((component) => component.alternatives?.length === 0);
  if (stuck === undefined) return { content: [frame.content], exclusions, withAdmission: true };
  const own = exclusions.filter(({ units }) => {
    const numbers = new Set(units.map((id) => compiled.unitIndex.get(id) ?? -1));
    return stuck.exclusions.some((one) => one.size === numbers.size && [...one].every((unit) => numbers.has(unit)));
  });
  const content = [...stuck.nodes.map((node) => choiceAbove(frame, node)), ...own.flatMap(alwaysIn)];
  return { content: [...new Set(content)], exclusions: own, withAdmission };
}

/** Where a unit that everybody takes stands: as such, or under the outermost choice that brings it. */
function placeOf(frame: Frame, id: string): ContentNode {
  const places: ContentNode[] = [];
  const find = (node: ContentNode): void => {
    if ("unit" in node) {
      if (node.unit === id) places.push(node);
    } else if (frame.isOpen(node)) for (const child of "all" in node ? node.all : node.from) find(child);
  };
  find(frame.content);
  const above = places.map((place) => choiceAbove(frame, place));
  const found = above.find((node) => "unit" in node) ?? above[0];
  if (found === undefined) throw new Error(`no place for ${id}`);
  return found;
}

/** The outermost choice above a node, or the node itself. */
function choiceAbove(frame: Frame, wanted: ContentNode): ContentNode {
  const find = (node: ContentNode, outermost: ContentNode | null): ContentNode | null => {
    if (node === wanted) return outermost ?? node;
    if ("unit" in node) return null;
    const here = outermost ?? ("all" in node ? null : node);
    for (const child of "all" in node ? node.all : node.from) {
      const found = find(child, here);
      if (found !== null) return found;
    }
    return null;
  };
  return find(frame.content, null) ?? wanted;
}

function rulesOf(compiled: CompiledLine, frame: Frame, scope: Scope): Rules {
  const nodes: string[] = [];
  const collect = (node: ContentNode): void => {
    if ("unit" in node) return;
    if (!("all" in node)) nodes.push(node.id);
    for (const child of "all" in node ? node.all : node.from) collect(child);
  };
  for (const node of scope.content) collect(node);
  const places = [...new Set(scope.content.flatMap((node) => placesUnder(compiled, node)))];
  const sources = places.flatMap((unit) => compiled.units[unit]?.source ?? []);
  const isElsewhere = (variants: readonly string[] | undefined): boolean =>
    variants !== undefined && !(frame.variant !== undefined && variants.includes(frame.variant));
  return {
    nodes,
    exclusions: scope.exclusions.map((exclusion) => exclusion.id),
    requisites: scope.withAdmission
      ? sources.flatMap((unit) =>
          (unit.requisites ?? []).filter((one) => one.mode === "admission").map((one) => one.id),
        )
      : [],
    offered: sources.filter((unit) => isElsewhere(unit.variants)).map((unit) => unit.id),
  };
}

/**
 * Rules are left out one by one; what the clash does not need goes. Again until nothing goes: a requisite left out may
 * undo a circle, and with it free others that were taken as met.
 */
function clashOf(known: Knowledge, frame: Frame): string[] {
  const scope = scopeOf(known.compiled, frame);
  const rules = rulesOf(known.compiled, frame, scope);
  const all = [...rules.nodes, ...rules.exclusions, ...rules.requisites, ...rules.offered];
  const kept = new Set(all);
  for (let size = -1; size !== kept.size; ) {
    size = kept.size;
    for (const rule of [...kept]) {
      kept.delete(rule);
      if (canMeet(known, frame, scope, rules, kept)) kept.add(rule);
    }
  }
  return [...kept].sort();
}

function canMeet(known: Knowledge, frame: Frame, scope: Scope, rules: Rules, kept: ReadonlySet<string>): boolean {
  const { compiled } = known;
  const effort = new Effort(effortLimit);
  const aside: SetAside = {
    nodes: new Set(rules.nodes.filter((id) => !kept.has(id))),
    offered: new Set(rules.offered.filter((id) => !kept.has(id))),
  };
  const exclusions = scope.exclusions
    .filter((exclusion) => kept.has(exclusion.id))
    .map((exclusion) => new Set(exclusion.units.map((id) => compiled.unitIndex.get(id) ?? -1)));
  const cone = new Cone(known, frame.programme.index, new Set([frame.programme.index]));
  cone.restsOnBounds = false;
  const dropped = new Set<number>();
  for (const index of frame.programme.units) {
    for (const requisite of compiled.units[index]?.requisites ?? []) {
      if (requisite.source.mode !== "admission" || rules.requisites.length === 0) continue;
      if (kept.has(requisite.source.id)) cone.needAdmission(requisite);
      else dropped.add(requisite.index);
    }
  }
  const considered = new Set([...cone.considered].filter((requisite) => !dropped.has(requisite)));
  const places = scope.content.flatMap((node) => placesUnder(compiled, node));
  const seen = new Set<number>();
  const linked = new Set<number>(exclusions.flatMap((exclusion) => [...exclusion]));
  for (const unit of places) {
    if (seen.has(unit)) linked.add(unit);
    seen.add(unit);
  }
  const isTracked = (unit: number): boolean => cone.relevant.has(unit);
  const component = { nodes: scope.content, linked, exclusions };
  return waysOf(compiled, component, frame.variant, isTracked, new Set(), effort, aside).some((way) => {
    if (considered.size === 0) return true;
    const selection = way.full.filter((unit) => cone.relevant.has(unit));
    return holdsFor(outsideHeld(known, frame, selection, considered));
  });
}
