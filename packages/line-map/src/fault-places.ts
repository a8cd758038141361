/**
 * Where on the map each finding stands and which shape says it. Findings of one code at one place become one mark.
 * Owns that choice; how the shape is drawn is in `fault-glyphs.ts`.
 */
import { capital } from "@leerlijn/engine/base/text";
import type { ContentNode, Id } from "@leerlijn/engine/curriculum/model";
import { findingWord } from "@leerlijn/engine/learning-line/explain/words";
import type { CheckReport, Finding, FindingCode } from "@leerlijn/engine/learning-line/finding";
import { faultWords } from "./fault-words.ts";
import type { LineNames } from "./names.ts";
import type { FaultShape, SceneFault } from "./scene.ts";
import { wordsIn } from "./words.ts";

export interface Mark extends SceneFault {
  readonly place: string;
}

const shapes: Readonly<Record<FindingCode, FaultShape>> = {
  "required-before-taught": "broken-track",
  "target-not-covered": "open-target",
  "target-not-assessed": "unproven-target",
  "assessed-not-taught": "empty-proof",
  repetition: "arc-back",
  "step-skipped": "steep-rise",
  cycle: "knot",
  load: "scale",
  "choice-impossible": "blocked-fork",
  "not-admitted": "closed-gate",
  "no-way-on": "dead-end",
  "versions-do-not-meet": "two-tags",
  "not-described": "faded-stretch",
  "not-decided": "question",
};

/** Keys of places: before a unit or a fork, before or behind an exit, where a profile comes in, before the end. */
export const placeKeys = {
  unit: (id: Id) => `unit:${id}`,
  fork: (id: Id) => `fork:${id}`,
  exit: (id: Id) => `exit:${id}`,
  behindExit: (id: Id) => `behind:${id}`,
  arrival: (profile: Id) => `arrival:${profile}`,
  end: (programme: Id) => `end:${programme}`,
};

/** Marks by place, each list in the order of the report. O(findings). */
export function placeFaults(report: CheckReport | null, names: LineNames): Map<string, Mark[]> {
  const byPlace = new Map<string, Mark[]>();
  const merged = new Map<string, { finding: Finding; place: string; findings: number[]; waived: boolean }>();
  for (const [index, finding] of (report?.findings ?? []).entries()) {
    const place = placeOf(finding, names);
    const key = `${place} ${finding.code}`;
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { finding, place, findings: [index], waived: finding.waived === true });
    else {
      known.findings.push(index);
      known.waived &&= finding.waived === true;
    }
  }
  for (const { finding, place, findings, waived } of merged.values()) {
    const words = faultWords(finding, names);
    const more = findings.length > 1 ? ` (+${findings.length - 1})` : "";
    const accepted = waived ? ` (${wordsIn[names.language].accepted})` : "";
    const mark: Mark = {
      id: `fault:${findings[0] ?? 0}`,
      place,
      code: finding.code,
      kind: finding.kind,
      shape: shapes[finding.code],
      findings,
      ...(finding.reading === undefined ? {} : { reading: finding.reading }),
      waived,
      head: capital(findingWord(finding.code, names.language)) + accepted,
      words: words + more,
    };
    byPlace.set(place, [...(byPlace.get(place) ?? []), mark]);
  }
  return byPlace;
}

function placeOf(finding: Finding, names: LineNames): string {
  const { code, subject, witness } = finding;
  const [first = "", second = ""] = subject;
  switch (code) {
    case "required-before-taught":
      return subject.length > 2 ? placeKeys.unit(second) : placeKeys.arrival(first);
    case "repetition":
      return placeKeys.unit(second);
    case "step-skipped":
    case "cycle":
      return placeKeys.unit(first);
    case "assessed-not-taught": {
      const outcome = names.outcomes.get(first);
      return outcome === undefined ? placeOfAny(first, names) : placeKeys.unit(outcome.unit.id);
    }
    case "target-not-covered":
    case "target-not-assessed":
      return placeKeys.exit(first);
    case "choice-impossible": {
      const fork = (witness.rules ?? []).find((rule) => isChoice(names.nodes.get(rule)?.node));
      return fork === undefined ? placeKeys.exit(first) : placeKeys.fork(fork);
    }
    case "not-admitted":
      return placeKeys.arrival(subject.length > 1 ? second : first);
    case "no-way-on": {
      const stop = (witness.stops ?? []).find((id) => names.exits.has(id));
      if (stop !== undefined) return placeKeys.behindExit(stop);
      const programme = (witness.stops ?? []).find((id) => names.programmes.has(id));
      return programme === undefined ? placeKeys.arrival(first) : placeKeys.end(programme);
    }
    case "versions-do-not-meet": {
      const agreement = names.line.agreements?.find((one) => one.id === first);
      const transfer = names.line.transfers?.find((one) => one.id === agreement?.transfer);
      return transfer === undefined ? placeOfAny(second, names) : placeKeys.arrival(transfer.profile);
    }
    case "load":
    case "not-described":
    case "not-decided":
      return placeOfAny(first, names);
  }
}

/** The place of whatever has this id; a group of the content stands at its first unit, the whole of it at the end. */
function placeOfAny(id: Id, names: LineNames): string {
  if (names.units.has(id)) return placeKeys.unit(id);
  if (names.exits.has(id)) return placeKeys.exit(id);
  if (names.profiles.has(id)) return placeKeys.arrival(id);
  if (names.programmes.has(id)) return placeKeys.end(id);
  const unit = names.outcomes.get(id)?.unit ?? names.requisites.get(id)?.unit;
  if (unit !== undefined) return placeKeys.unit(unit.id);
  const found = names.nodes.get(id);
  if (found === undefined) return placeKeys.end(names.line.programmes[0]?.id ?? "");
  if (isChoice(found.node)) return placeKeys.fork(id);
  const firstUnit = found.programme.content === found.node ? undefined : firstUnitOf(found.node);
  return firstUnit === undefined ? placeKeys.end(found.programme.id) : placeKeys.unit(firstUnit);
}

function isChoice(node: ContentNode | undefined): boolean {
  return node !== undefined && "from" in node;
}

function firstUnitOf(node: ContentNode): Id | undefined {
  if ("unit" in node) return node.unit;
  for (const child of "all" in node ? node.all : node.from) {
    const unit = firstUnitOf(child);
    if (unit !== undefined) return unit;
  }
  return undefined;
}
