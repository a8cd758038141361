/** Choices that nobody can meet, whoever comes in, and the smallest sets of rules that clash. */
import { circlesOf } from "./circles.ts";
import { groupByUnits } from "./explore.ts";
import { derivations, treeRuleIds } from "./selections.ts";
import type { History, Index } from "./standing.ts";
import { walkStay } from "./timeline.ts";
import type { Exit, Programme } from "./types.ts";

function anybody(programme: Programme): History {
  return {
    entry: () => Number.POSITIVE_INFINITY,
    passed: new Set(),
    followed: new Set(),
    documents: new Set(),
    work: new Set(),
    outsideHeld: { inside: programme.id },
  };
}

export function rulesOf(index: Index, programme: Programme, exit: Exit, variant: string | undefined): string[] {
  const admission = programme.units.flatMap((unit) =>
    (unit.requisites ?? []).filter((r) => r.mode === "admission").map((r) => r.id),
  );
  return [...treeRuleIds(index, programme, exit, variant), ...admission];
}

/** Whether some selection meets these rules when all others of the programme say nothing. */
export function canMeet(
  index: Index,
  programme: Programme,
  exit: Exit,
  variant: string | undefined,
  rules: Set<string>,
  useful?: Set<string>,
): boolean {
  const admission = new Set(
    programme.units.flatMap((unit) => (unit.requisites ?? []).filter((r) => r.mode === "admission").map((r) => r.id)),
  );
  const silent = (id: string): boolean => admission.has(id) && !rules.has(id);
  const setAside = (rule: string): boolean => !rules.has(rule);
  const list = derivations(index, programme, exit, { variant, setAside, ...(useful === undefined ? {} : { useful }) });
  return groupByUnits(list).some((group) => fitsSomebody(index, programme, group[0]?.units ?? new Set(), silent));
}

/** Whether admission requisites let somebody do these units who has all that comes from outside the programme. */
export function fitsSomebody(
  index: Index,
  programme: Programme,
  units: Set<string>,
  silent: (requisite: string) => boolean,
): boolean {
  const stay = { history: anybody(programme), units, exempt: new Set<string>() };
  const circles = circlesOf(index, stay, silent);
  const blocked = (id: string): boolean => silent(id) || circles.some((circle) => circle.requisites.has(id));
  const { failures } = walkStay(index, stay, "lenient", blocked);
  return failures.every((failure) => failure.requisite.mode === "assumed");
}

export function isImpossible(index: Index, programme: Programme, exit: Exit, variant: string | undefined): boolean {
  return !canMeet(index, programme, exit, variant, new Set(rulesOf(index, programme, exit, variant)));
}

/** One smallest clash: left out one by one, what is not needed for it goes. */
export function smallestClash(index: Index, programme: Programme, exit: Exit, variant: string | undefined): string[] {
  const clash = new Set(rulesOf(index, programme, exit, variant));
  for (let size = -1; size !== clash.size; ) {
    size = clash.size;
    for (const rule of [...clash]) {
      clash.delete(rule);
      if (canMeet(index, programme, exit, variant, clash)) clash.add(rule);
    }
  }
  return [...clash].sort();
}
