/** Findings that need no route: what is not described, loads of sums, rules that clash. */
import type { ContentNode, Exit, Expression } from "../curriculum/model.ts";
import type { CompiledLine, CompiledProgramme } from "./compile.ts";
import type { Finding } from "./finding.ts";
import { unbounded } from "./held.ts";
import { findCircles, findHopeless, runOrder, type Stay } from "./order.ts";
import { contentOf, Selector, type SetAside, variantsFor } from "./selection.ts";

/** Units without outcomes, taught outcomes without assessment, profiles without entry levels. O(size). */
export function findNotDescribed(compiled: CompiledLine, hangs: ReadonlyMap<number, ReadonlySet<string>>): Finding[] {
  const findings: Finding[] = [];
  const add = (id: string, witness: Finding["witness"]) =>
    findings.push({ code: "not-described", kind: "gap", subject: [id], witness });
  for (const profile of compiled.profiles) {
    if (profile.levels !== null) continue;
    add(profile.source.id, { missing: "entry-level", hangs: [...(hangs.get(profile.index) ?? [])].sort() });
  }
  for (const unit of compiled.units) {
    if (!unit.isDescribed) add(unit.source.id, { missing: "outcomes" });
    for (const outcome of unit.source.outcomes ?? []) {
      if (outcome.taught && (outcome.assessedBy ?? []).length === 0) add(outcome.id, { missing: "assessment" });
    }
  }
  return findings;
}

/** A stay in which everything from outside the programme is held. */
function outsideHeld(compiled: CompiledLine, programme: CompiledProgramme, selection: readonly number[]): Stay {
  const own = new Set(programme.units);
  const everything = { has: () => true } as unknown as ReadonlySet<string>;
  return {
    compiled,
    background: {
      entry: new Uint8Array(compiled.skillIds.length).fill(unbounded),
      documents: everything,
      work: everything,
    },
    done: new Set(compiled.units.map((unit) => unit.index).filter((unit) => !own.has(unit))),
    exemptedBefore: new Set(),
    exempt: new Set(),
    selection,
  };
}

/** Whether no admission requisite, save those set aside, fails in the selection, whoever comes in. */
function isAdmissible(
  compiled: CompiledLine,
  programme: CompiledProgramme,
  selection: readonly number[],
  aside: ReadonlySet<string>,
): boolean {
  const stay = outsideHeld(compiled, programme, selection);
  const hopeless = findHopeless(stay, "lenient");
  const ordered = runOrder(stay, "lenient", hopeless, findCircles(stay, hopeless));
  return [...ordered.failed.keys()].every((index) => {
    const requisite = compiled.requisites[index];
    return requisite?.source.mode !== "admission" || aside.has(requisite.source.id);
  });
}

function rulesOf(programme: CompiledProgramme, content: ContentNode, variant?: string) {
  const nodes: string[] = [];
  const units = new Set<string>();
  const collect = (node: ContentNode): void => {
    if ("unit" in node) {
      units.add(node.unit);
      return;
    }
    if (!("all" in node)) nodes.push(node.id);
    for (const child of "all" in node ? node.all : node.from) collect(child);
  };
  collect(content);
  const sources = programme.source.units.filter((unit) => units.has(unit.id));
  return {
    nodes,
    exclusions: (programme.source.exclusions ?? []).map((exclusion) => exclusion.id),
    requisites: sources.flatMap((unit) =>
      (unit.requisites ?? []).filter((requisite) => requisite.mode === "admission").map((requisite) => requisite.id),
    ),
    offered: sources
      .filter((unit) => unit.variants !== undefined && !(variant !== undefined && unit.variants.includes(variant)))
      .map((unit) => unit.id),
  };
}

/** Exits that no selection reaches, with a smallest set of rules that clash (rules dropped one by one). */
export function findImpossibleChoices(compiled: CompiledLine): { findings: Finding[]; impossible: Set<string> } {
  const findings: Finding[] = [];
  const impossible = new Set<string>();
  for (const programme of compiled.programmes) {
    for (const exit of programme.exits) {
      for (const variant of variantsFor(programme, exit)) {
        const rules = clashingRules(compiled, programme, exit, variant);
        if (rules === null) continue;
        impossible.add(`${exit.id}|${variant ?? ""}`);
        findings.push({
          code: "choice-impossible",
          kind: "fault",
          subject: variant === undefined ? [exit.id] : [exit.id, variant],
          witness: { rules },
        });
      }
    }
  }
  return { findings, impossible };
}

function clashingRules(
  compiled: CompiledLine,
  programme: CompiledProgramme,
  exit: Exit,
  variant: string | undefined,
): string[] | null {
  const content = contentOf(programme, exit);
  const rules = rulesOf(programme, content, variant);
  const all = [...rules.nodes, ...rules.exclusions, ...rules.requisites, ...rules.offered];
  const canMeet = (kept: ReadonlySet<string>): boolean => {
    const aside: SetAside = {
      nodes: new Set(rules.nodes.filter((id) => !kept.has(id))),
      exclusions: new Set(rules.exclusions.filter((id) => !kept.has(id))),
      offered: new Set(rules.offered.filter((id) => !kept.has(id))),
    };
    const dropped = new Set(rules.requisites.filter((id) => !kept.has(id)));
    return new Selector(compiled, programme, variant, aside)
      .selections(content)
      .some((selection) => isAdmissible(compiled, programme, selection, dropped));
  };
  if (canMeet(new Set(all))) return null;
  const kept = new Set(all);
  for (const rule of all) {
    kept.delete(rule);
    if (canMeet(kept)) kept.add(rule);
  }
  return [...kept].sort();
}

/** Sums that differ from a declared load, periods out of bounds, sums and credit requisites of two load units. */
export function findLoads(compiled: CompiledLine): Finding[] {
  const findings = new Map<string, Finding>();
  const add = (id: string, witness: Finding["witness"]) => {
    if (!findings.has(id)) findings.set(id, { code: "load", kind: "fault", subject: [id], witness });
  };
  for (const programme of compiled.programmes) {
    const sums = new Map<string, { least: number; most: number; units: Set<string> }>();
    const off = new Map<number, number>();
    const mixed = new Set<string>();
    for (const exit of programme.exits) {
      const content = contentOf(programme, exit);
      for (const variant of variantsFor(programme, exit)) {
        const selector = new Selector(compiled, programme, variant);
        for (const selection of selector.selections(content)) {
          if (!isAdmissible(compiled, programme, selection, new Set())) continue;
          sumNodes(compiled, content, new Set(selection), sums);
          judgePeriods(compiled, programme, selection, off, mixed);
        }
      }
    }
    for (const [id, { least, most, units }] of sums) {
      const node = programme.nodes.get(id);
      const norm = node !== undefined && !("unit" in node) ? node.load : undefined;
      if (norm === undefined) continue;
      if (units.size > 1 || (units.size === 1 && !units.has(norm.unit))) {
        add(id, { mixed: [...new Set([...units, norm.unit])].sort() as ("SBU" | "EC" | "klokuren")[] });
      } else if (Math.abs(least - norm.amount) > 1e-6 || Math.abs(most - norm.amount) > 1e-6) {
        add(id, { least, most, norm: norm.amount, unit: norm.unit });
      }
    }
    if (mixed.size > 1) add(programme.source.id, { mixed: [...mixed].sort() as ("SBU" | "EC" | "klokuren")[] });
    else if (off.size > 0) {
      const periods = [...off].sort((a, b) => a[0] - b[0]).map(([period, load]) => ({ period, load }));
      add(programme.source.id, { periods });
    }
  }
  for (const requisite of compiled.requisites) {
    for (const leaf of creditLeaves(requisite.source.on)) {
      const units = new Set<string>([leaf.unit]);
      for (const id of leaf.of) {
        const load = compiled.units[compiled.unitIndex.get(id) ?? -1]?.source.load;
        if (load !== undefined) units.add(load.unit);
      }
      if (units.size > 1) {
        add(requisite.source.id, { mixed: [...units].sort() as ("SBU" | "EC" | "klokuren")[] });
      }
    }
  }
  return [...findings.values()];
}

function creditLeaves(expression: Expression): { unit: string; of: readonly string[] }[] {
  if ("atLeast" in expression) return [{ unit: expression.atLeast.unit, of: expression.of }];
  if ("all" in expression) return expression.all.flatMap(creditLeaves);
  if ("any" in expression) return expression.any.flatMap(creditLeaves);
  return [];
}

function unitsUnder(compiled: CompiledLine, node: ContentNode): number[] {
  if ("unit" in node) return [compiled.unitIndex.get(node.unit) ?? -1];
  return ("all" in node ? node.all : node.from).flatMap((child) => unitsUnder(compiled, child));
}

function sumNodes(
  compiled: CompiledLine,
  node: ContentNode,
  selected: ReadonlySet<number>,
  sums: Map<string, { least: number; most: number; units: Set<string> }>,
): void {
  if ("unit" in node) return;
  const here = [...new Set(unitsUnder(compiled, node))].filter((unit) => selected.has(unit));
  if (here.length === 0) return;
  const known = sums.get(node.id) ?? { least: Infinity, most: -Infinity, units: new Set<string>() };
  let sum = 0;
  for (const unit of here) {
    const load = compiled.units[unit]?.source.load;
    if (load === undefined) continue;
    sum += load.amount;
    known.units.add(load.unit);
  }
  known.least = Math.min(known.least, sum);
  known.most = Math.max(known.most, sum);
  sums.set(node.id, known);
  for (const child of "all" in node ? node.all : node.from) sumNodes(compiled, child, selected, sums);
}

function judgePeriods(
  compiled: CompiledLine,
  programme: CompiledProgramme,
  selection: readonly number[],
  off: Map<number, number>,
  mixed: Set<string>,
): void {
  const bounds = programme.source.periodLoad;
  if (bounds === undefined) return;
  mixed.add(bounds.unit);
  const sums = new Map<number, number>();
  let last = 0;
  for (const index of selection) {
    const unit = compiled.units[index];
    if (unit === undefined || unit.first === 0) continue;
    last = Math.max(last, unit.last);
    const load = unit.source.load;
    if (load === undefined) continue;
    mixed.add(load.unit);
    for (let period = unit.first; period <= unit.last; period += 1) {
      sums.set(period, (sums.get(period) ?? 0) + load.amount / (unit.last - unit.first + 1));
    }
  }
  for (let period = 1; period <= last; period += 1) {
    const sum = sums.get(period) ?? 0;
    if (sum < bounds.min - 1e-6 || sum > bounds.max + 1e-6) if (!off.has(period)) off.set(period, sum);
  }
}
