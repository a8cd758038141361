/** Choices that nobody can meet, whoever comes in, with a smallest set of rules that clash. */
import type { ContentNode } from "../curriculum/model.ts";
import type { CompiledLine } from "./compile.ts";
import { Cone } from "./cone.ts";
import { Effort } from "./effort.ts";
import type { Finding } from "./finding.ts";
import { type Frame, type Passage, placesUnder, waysOf } from "./frames.ts";
import type { Knowledge } from "./knowledge.ts";
import { groupsOf, holdsFor, outsideHeld } from "./walkable.ts";
import type { SetAside } from "./ways.ts";

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

interface Rules {
  readonly nodes: readonly string[];
  readonly exclusions: readonly string[];
  readonly requisites: readonly string[];
  readonly offered: readonly string[];
}

function rulesOf(compiled: CompiledLine, frame: Frame, content: readonly ContentNode[], withAdmission: boolean): Rules {
  const nodes: string[] = [];
  const collect = (node: ContentNode): void => {
    if ("unit" in node) return;
    if (!("all" in node)) nodes.push(node.id);
    for (const child of "all" in node ? node.all : node.from) collect(child);
  };
  for (const node of content) collect(node);
  const places = [...new Set(content.flatMap((node) => placesUnder(compiled, node)))];
  const sources = places.flatMap((unit) => compiled.units[unit]?.source ?? []);
  const isElsewhere = (variants: readonly string[] | undefined): boolean =>
    variants !== undefined && !(frame.variant !== undefined && variants.includes(frame.variant));
  return {
    nodes,
    exclusions: (frame.programme.source.exclusions ?? []).map((exclusion) => exclusion.id),
    requisites: withAdmission
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
  const stuck = frame.components.find((component) => component.alternatives?.length === 0);
  const content =
    stuck === undefined ? [frame.content] : [...new Set(stuck.nodes.map((node) => choiceAbove(frame, node)))];
  const rules = rulesOf(known.compiled, frame, content, stuck === undefined);
  const all = [...rules.nodes, ...rules.exclusions, ...rules.requisites, ...rules.offered];
  const kept = new Set(all);
  for (let size = -1; size !== kept.size; ) {
    size = kept.size;
    for (const rule of [...kept]) {
      kept.delete(rule);
      if (canMeet(known, frame, content, rules, kept)) kept.add(rule);
    }
  }
  return [...kept].sort();
}

/** The outermost choice that everybody goes through above a node, or the node itself. */
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

function canMeet(
  known: Knowledge,
  frame: Frame,
  content: readonly ContentNode[],
  rules: Rules,
  kept: ReadonlySet<string>,
): boolean {
  const { compiled } = known;
  const effort = new Effort(effortLimit);
  const aside: SetAside = {
    nodes: new Set(rules.nodes.filter((id) => !kept.has(id))),
    exclusions: new Set(rules.exclusions.filter((id) => !kept.has(id))),
    offered: new Set(rules.offered.filter((id) => !kept.has(id))),
  };
  const exclusions = (frame.programme.source.exclusions ?? [])
    .filter((exclusion) => !aside.exclusions.has(exclusion.id))
    .map((exclusion) => new Set(exclusion.units.map((id) => compiled.unitIndex.get(id) ?? -1)));
  const cone = new Cone(known, frame.programme.index, new Set([frame.programme.index]));
  const dropped = new Set<number>();
  for (const index of frame.programme.units) {
    for (const requisite of compiled.units[index]?.requisites ?? []) {
      if (requisite.source.mode !== "admission" || rules.requisites.length === 0) continue;
      if (kept.has(requisite.source.id)) cone.needAdmission(requisite);
      else dropped.add(requisite.index);
    }
  }
  const considered = new Set([...cone.considered].filter((requisite) => !dropped.has(requisite)));
  const places = content.flatMap((node) => placesUnder(compiled, node));
  const seen = new Set<number>();
  const linked = new Set<number>(exclusions.flatMap((exclusion) => [...exclusion]));
  for (const unit of places) {
    if (seen.has(unit)) linked.add(unit);
    seen.add(unit);
  }
  const always = content.length === 1 && content[0] === frame.content ? new Set<number>() : frame.isAlways;
  const isTracked = (unit: number): boolean => cone.relevant.has(unit);
  const component = { nodes: content, linked, exclusions };
  return waysOf(compiled, component, frame.variant, isTracked, always, effort, aside).some((way) => {
    if (considered.size === 0) return true;
    const selection = way.full.filter((unit) => cone.relevant.has(unit));
    return holdsFor(outsideHeld(known, frame, selection, considered));
  });
}
