/** Sums, norms and period bounds of every selection that somebody could walk, in every exit and variant. */

import { groupByUnits } from "./explore.ts";
import { fitsSomebody } from "./impossible.ts";
import { derivations, keyOfUnits, variantsFor } from "./selections.ts";
import type { Index } from "./standing.ts";
import type { Expression, Load, Programme, Unit } from "./types.ts";

export type LoadFault = { subject: string[]; units?: string[]; witness: Record<string, unknown> };

function creditLeaves(on: Expression): { atLeast: Load; of: string[] }[] {
  if ("all" in on) return on.all.flatMap(creditLeaves);
  if ("any" in on) return on.any.flatMap(creditLeaves);
  return "atLeast" in on ? [on] : [];
}

function groupsWithLoad(programme: Programme): { id: string; load: Load }[] {
  const found: { id: string; load: Load }[] = [];
  const visit = (node: Programme["content"]): void => {
    if ("unit" in node) return;
    if (node.load !== undefined) found.push({ id: node.id, load: node.load });
    for (const child of "all" in node ? node.all : node.from) visit(child);
  };
  visit(programme.content);
  return found;
}

function allSelections(index: Index, programme: Programme): { units: Set<string>; groups: Map<string, Set<string>> }[] {
  return programme.exits.flatMap((exit) =>
    variantsFor(programme, exit).flatMap((variant) =>
      groupByUnits(derivations(index, programme, exit, { variant }))
        .filter((group) => fitsSomebody(index, programme, group[0]?.units ?? new Set(), () => false))
        .flat(),
    ),
  );
}

function periodsOutOfBounds(bounds: { min: number; max: number }, units: Unit[]): { period: number; load: number }[] {
  const last = Math.max(0, ...units.map((unit) => unit.period?.last ?? 0));
  const off: { period: number; load: number }[] = [];
  for (let period = 1; period <= last; period++) {
    let load = 0;
    for (const { period: span, load: own } of units) {
      if (span === undefined || own === undefined || period < span.first || period > span.last) continue;
      load += own.amount / (span.last - span.first + 1);
    }
    if (load < bounds.min - 1e-9 || load > bounds.max + 1e-9) off.push({ period, load });
  }
  return off;
}

function sumFaults(index: Index, programme: Programme, sums: Map<string, Set<string>[]>): LoadFault[] {
  return groupsWithLoad(programme).flatMap(({ id, load }): LoadFault[] => {
    const amounts: number[] = [];
    const mixed = new Set<string>();
    for (const units of sums.get(id) ?? []) {
      // Nothing of it is offered in this variant: then it has no sum.
      if (units.size === 0) continue;
      const loads = [...units].flatMap((unit) => index.units.get(unit)?.load ?? []);
      const kinds = new Set([load.unit, ...loads.map((one) => one.unit)]);
      if (kinds.size > 1) for (const kind of kinds) mixed.add(kind);
      amounts.push(loads.reduce((sum, one) => sum + one.amount, 0));
    }
    if (mixed.size > 0) return [{ subject: [id], witness: { mixed: [...mixed].sort() } }];
    if (amounts.every((amount) => Math.abs(amount - load.amount) < 1e-9)) return [];
    const witness = { least: Math.min(...amounts), most: Math.max(...amounts), norm: load.amount, unit: load.unit };
    return [{ subject: [id], witness }];
  });
}

function periodFaults(index: Index, programme: Programme, selections: Set<string>[]): LoadFault[] {
  const bounds = programme.periodLoad;
  if (bounds === undefined) return [];
  for (const selection of selections) {
    const units = [...selection].flatMap((id) => index.units.get(id) ?? []);
    const timed = units.filter((unit) => unit.period !== undefined);
    const kinds = new Set([bounds.unit, ...timed.flatMap((unit) => unit.load?.unit ?? [])]);
    const own = { subject: [programme.id], units: [...selection].sort() };
    if (kinds.size > 1) return [{ ...own, witness: { mixed: [...kinds].sort() } }];
    const periods = periodsOutOfBounds(bounds, timed);
    if (periods.length > 0) return [{ ...own, witness: { periods } }];
  }
  return [];
}

export function findLoads(index: Index): LoadFault[] {
  return index.line.programmes.flatMap((programme) => {
    const sums = new Map<string, Set<string>[]>();
    const selections = new Map<string, Set<string>>();
    for (const { units, groups } of allSelections(index, programme)) {
      selections.set(keyOfUnits(units), units);
      for (const [id, own] of groups) sums.set(id, [...(sums.get(id) ?? []), own]);
    }
    const requisites = programme.units.flatMap((unit) => unit.requisites ?? []);
    const credits = requisites.flatMap((requisite) =>
      creditLeaves(requisite.on).flatMap((leaf): LoadFault[] => {
        const named = leaf.of.flatMap((id) => index.units.get(id)?.load?.unit ?? []);
        const kinds = [...new Set([leaf.atLeast.unit, ...named])].sort();
        return kinds.length > 1 ? [{ subject: [requisite.id], witness: { mixed: kinds } }] : [];
      }),
    );
    const once = new Map(credits.map((fault) => [fault.subject[0], fault]));
    return [
      ...sumFaults(index, programme, sums),
      ...periodFaults(index, programme, [...selections.values()]),
      ...once.values(),
    ];
  });
}
