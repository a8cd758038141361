/**
 * Takes the faults out of a small line, one report of the oracle after the other, so that what is left is a line
 * without faults that still has all its odd corners. Owns no judgement: it drops what a finding names.
 */
import { bruteForceCheck } from "../oracle/brute-force-check.ts";
import type { Line, Node, OracleFinding, Requisite } from "../oracle/types.ts";

function dropRequisites(line: Line, drop: (requisite: Requisite) => boolean): void {
  for (const unit of line.programmes.flatMap((programme) => programme.units)) {
    if (unit.requisites === undefined) continue;
    unit.requisites = unit.requisites.filter((requisite) => !drop(requisite));
  }
}

function eachGroup(node: Node, visit: (group: Exclude<Node, { unit: string }>) => void): void {
  if ("unit" in node) return;
  visit(node);
  for (const child of "all" in node ? node.all : node.from) eachGroup(child, visit);
}

function mendChoice(line: Line, rules: string[]): void {
  const rule = rules[0];
  dropRequisites(line, (requisite) => requisite.id === rule);
  for (const programme of line.programmes) {
    programme.exclusions = (programme.exclusions ?? []).filter((exclusion) => exclusion.id !== rule);
    for (const unit of programme.units) if (unit.id === rule) delete unit.variants;
    eachGroup(programme.content, (group) => {
      if (group.id !== rule) return;
      if ("choose" in group) group.choose = 1;
      if ("atLeast" in group) {
        const children = group.from;
        Object.assign(group, { choose: 1, from: children });
        Reflect.deleteProperty(group, "atLeast");
      }
    });
  }
}

function mendOne(line: Line, finding: OracleFinding): void {
  const [first, second, third] = finding.subject;
  switch (finding.code) {
    case "required-before-taught":
      if (third !== undefined) dropRequisites(line, (requisite) => requisite.id === third);
      for (const profile of line.entryProfiles) {
        if (profile.id !== first || profile.entryLevels === "not-described") continue;
        if (third === undefined) profile.entryLevels = profile.entryLevels.filter((level) => level.skill !== second);
      }
      return;
    case "target-not-covered":
    case "target-not-assessed":
      for (const exit of line.programmes.flatMap((programme) => programme.exits)) {
        exit.targets = (exit.targets ?? []).filter((target) => target.id !== second);
      }
      return;
    case "assessed-not-taught":
      for (const outcome of line.programmes.flatMap((p) => p.units).flatMap((unit) => unit.outcomes ?? [])) {
        if (outcome.id === first) outcome.assessedBy = (outcome.assessedBy ?? []).filter((id) => id !== second);
      }
      return;
    case "cycle": {
      const unit = line.programmes.flatMap((p) => p.units).find((u) => u.id === first);
      if (unit !== undefined) unit.requisites = [];
      return;
    }
    case "load":
      dropRequisites(line, (requisite) => requisite.id === first);
      for (const programme of line.programmes) {
        if (programme.id === first) delete programme.periodLoad;
        eachGroup(programme.content, (group) => {
          if (group.id === first) delete group.load;
        });
      }
      return;
    case "choice-impossible":
      mendChoice(line, finding.witness["rules"] as string[]);
      return;
    case "not-admitted":
      for (const profile of line.entryProfiles) if (profile.id === (second ?? first)) delete profile.admission;
      return;
    case "no-way-on":
      delete line.destinations;
      return;
    case "versions-do-not-meet":
      line.agreements = (line.agreements ?? []).filter((agreement) => agreement.id !== first);
      return;
    default:
  }
}

/** Mends in place; gives up after some rounds, or where there are too many routes to write out. */
export function mendLine(line: Line, asOf: string): void {
  for (let round = 0; round < 12; round++) {
    let faults: OracleFinding[];
    try {
      faults = bruteForceCheck(line, { asOf, limit: 600 }).findings.filter((finding) => finding.kind === "fault");
    } catch (error) {
      if (error instanceof RangeError) return;
      throw error;
    }
    if (faults.length === 0) return;
    for (const fault of faults) mendOne(line, fault);
  }
}
