/** Replaying findings that stand on no single route: sums, clashing rules, what is not described, dead ends. */
import { historyAtStart, mayEnter } from "./explore.ts";
import { canMeet } from "./impossible.ts";
import { findLoads } from "./loads.ts";
import { derivations, findNode, unitsUnder } from "./selections.ts";
import type { Index } from "./standing.ts";
import type { Expression, Node, OracleFinding } from "./types.ts";
import { stopsOf } from "./way-on.ts";

function unitsNamed(on: Expression): string[] {
  if ("all" in on) return on.all.flatMap(unitsNamed);
  if ("any" in on) return on.any.flatMap(unitsNamed);
  if ("passed" in on) return [on.passed];
  return "of" in on ? on.of : [];
}

/** Up to so many units everything is written out. */
const smallAtMost = 12;

function clashes(index: Index, finding: OracleFinding): true | string {
  const [exitId = "", variant] = finding.subject;
  const programme = index.exitProgramme.get(exitId);
  const exit = programme?.exits.find((one) => one.id === exitId);
  const rules = new Set(finding.witness["rules"] as string[]);
  if (programme === undefined || exit === undefined) return "no such exit";
  const requisites = programme.units.flatMap((unit) => unit.requisites ?? []);
  // Of choices set aside only what a rule speaks of is worth taking.
  const useful = new Set(requisites.filter((r) => rules.has(r.id)).flatMap((r) => unitsNamed(r.on)));
  for (const rule of rules) {
    const group = findNode(programme.content, rule);
    for (const unit of group === undefined ? [] : unitsUnder(group)) useful.add(unit);
  }
  // On a small programme everything is tried: also units that no rule names may stand in a circle with those.
  const tried = programme.units.length <= smallAtMost ? undefined : useful;
  if (canMeet(index, programme, exit, variant, rules, tried)) return "the rules can be met together";
  for (const rule of rules) {
    const others = new Set([...rules].filter((other) => other !== rule));
    if (!canMeet(index, programme, exit, variant, others, tried)) return `the rules clash without ${rule}`;
  }
  return true;
}

/** Whether no destination is reached: on a small line by all routes, on others over transfers as the line is drawn. */
function stopsThere(index: Index, finding: OracleFinding): true | string {
  const { line } = index;
  const profile = line.entryProfiles.find((one) => one.id === finding.subject[0]);
  if (profile === undefined) return "no such profile";
  if (!mayEnter(index, profile, historyAtStart(profile, "zero"))) return "not admitted at all";
  if (index.units.size <= smallAtMost) {
    return stopsOf(index, profile, "zero") !== undefined || "a destination is reached";
  }
  const stops = new Set(finding.witness["stops"] as string[]);
  const reaches = (id: string, visited: string[]): boolean => {
    const entered = line.entryProfiles.find((one) => one.id === id);
    const programme = index.programmes.get(entered?.programme ?? "");
    if (programme === undefined || visited.includes(programme.id) || stops.has(programme.id)) return false;
    return programme.exits.some((exit) => {
      const fits =
        (exit.variants ?? []).length === 0 ||
        (entered?.variants ?? exit.variants ?? []).some((v) => exit.variants?.includes(v));
      if (!fits) return false;
      if (line.destinations?.includes(exit.id)) return true;
      const on = (line.transfers ?? []).filter((transfer) => transfer.exit === exit.id);
      return on.some((transfer) => reaches(transfer.profile, [...visited, programme.id]));
    });
  };
  return reaches(profile.id, []) ? "a destination is reached" : true;
}

function isUndescribed(index: Index, finding: OracleFinding): boolean {
  const id = finding.subject[0] ?? "";
  const unit = index.units.get(id);
  if (unit !== undefined) return (unit.outcomes ?? []).length === 0;
  const profile = index.line.entryProfiles.find((one) => one.id === id);
  if (profile !== undefined) return profile.entryLevels === "not-described";
  const outcome = [...index.units.values()].flatMap((one) => one.outcomes ?? []).find((one) => one.id === id);
  return outcome?.taught === true && (outcome.assessedBy ?? []).length === 0;
}

function nodeWithLoad(node: Node, id: string): { id: string; load: { amount: number; unit: string } } | undefined {
  if ("unit" in node) return undefined;
  if (node.id === id && node.load !== undefined) return { id, load: node.load };
  for (const child of "all" in node ? node.all : node.from) {
    const found = nodeWithLoad(child, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A sum is replayed on the leg that the witness gives; bounds and mixed units on all selections. */
function sumIsOff(index: Index, finding: OracleFinding): boolean {
  const id = finding.subject[0] ?? "";
  for (const programme of index.programmes.values()) {
    const node = nodeWithLoad(programme.content, id);
    const leg = finding.witness.route?.legs.find((one) => one.programme === programme.id);
    const exit = programme.exits.find((one) => one.id === leg?.exit);
    if (node === undefined || leg === undefined || exit === undefined) continue;
    const list = derivations(index, programme, exit, { variant: leg.variant, within: new Set(leg.units) });
    return list.some(({ groups }) => {
      const loads = [...(groups.get(id) ?? [])].flatMap((unit) => index.units.get(unit)?.load ?? []);
      const sum = loads.reduce((total, load) => total + load.amount, 0);
      const mixed = loads.some((load) => load.unit !== node.load.unit);
      return groups.has(id) && (mixed || Math.abs(sum - node.load.amount) > 1e-9);
    });
  }
  return findLoads(index).some((fault) => fault.subject[0] === id);
}

/** undefined: this finding has to be seen on its route. */
export function replayWithoutRoute(index: Index, finding: OracleFinding): true | string | undefined {
  switch (finding.code) {
    case "choice-impossible":
      return clashes(index, finding);
    case "no-way-on":
      return stopsThere(index, finding);
    case "not-described":
      return isUndescribed(index, finding) || "it is described";
    case "load":
      return sumIsOff(index, finding) || "the sum is right there";
    case "not-decided":
      return "nothing to replay";
    case "not-admitted": {
      if (finding.subject.length > 1) return undefined;
      const profile = index.line.entryProfiles.find((one) => one.id === finding.subject[0]);
      const refused = profile !== undefined && !mayEnter(index, profile, historyAtStart(profile, "zero"));
      return refused || "the profile may enter";
    }
    default:
      return undefined;
  }
}
