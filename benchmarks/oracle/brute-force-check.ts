/**
 * A second, naive check of a learning line by the semantics page: all routes and all orders written out. Owns what
 * the sightings on single routes mean for the line: findings, readings, what hangs on the unknown, the verdict.
 * Exponential: for lines of some dozen units.
 */
import { explore, type Observations, type Sighting, startProfiles } from "./explore.ts";
import { isImpossible, smallestClash } from "./impossible.ts";
import { findLoads } from "./loads.ts";
import { variantsFor } from "./selections.ts";
import { type Index, indexLine } from "./standing.ts";
import {
  type Code,
  kindOf,
  type Line,
  type OracleFinding,
  type OracleReport,
  type Reading,
  type Verdict,
  type Witness,
} from "./types.ts";
import { stopsOf } from "./way-on.ts";

/** What hangs on the unknown level of a start profile, in either reading. */
type Hangs = Set<string>;
type Found = { code: Code; subject: string[]; reading?: Reading; witness: Witness };

const withReading: ReadonlySet<Code> = new Set(["required-before-taught", "target-not-assessed"]);

function keyOf(code: Code, subject: string[]): string {
  return JSON.stringify([code, subject]);
}

function least(values: number[]): number {
  return Math.min(...values);
}

/** The witness of one finding out of all its sightings: lists united, "held" the least. */
function witnessOf(code: Code, sightings: Sighting[]): Witness {
  const first = sightings[0];
  if (first === undefined) throw new Error("no sighting");
  const profiles = [...new Set(sightings.map((s) => s.profile))].sort();
  const { requisites: _, ...data } = first.data;
  const witness: Witness = { route: first.route, profiles, ...data };
  if (code === "required-before-taught" && Array.isArray(first.data["missing"])) {
    const leaves = new Map<string, Record<string, unknown>>();
    for (const leaf of sightings.flatMap((s) => s.data["missing"] as Record<string, unknown>[])) {
      const { held, ...asked } = leaf;
      const key = JSON.stringify(asked);
      const known = leaves.get(key)?.["held"];
      const lower = typeof known === "number" && typeof held === "number" ? Math.min(known, held) : held;
      leaves.set(key, "held" in leaf ? { ...asked, held: lower } : asked);
    }
    witness["missing"] = [...leaves.values()];
    if ((first.data["undescribedBefore"] as string[]).length === 0) delete witness["undescribedBefore"];
  } else if (code === "required-before-taught") {
    witness["held"] = least(sightings.map((s) => s.data["held"] as number));
  }
  return witness;
}

function hangingIds(sighting: Sighting): string[] {
  if (sighting.code === "required-before-taught") return sighting.subject.slice(-1);
  if (sighting.code === "target-not-covered" || sighting.code === "target-not-assessed")
    return sighting.subject.slice(1);
  if (sighting.code === "assessed-not-taught") return sighting.subject.slice(0, 1);
  if (sighting.code === "cycle") return sighting.data["requisites"] as string[];
  if (sighting.code === "not-admitted") return sighting.subject.slice(-1);
  return [];
}

/** Sightings that stand whatever an unknown level is, and what hangs on it. */
function decide(
  index: Index,
  zero: Observations,
  infinite: Observations,
): { certain: Sighting[]; hangs: Map<string, Hangs> } {
  const unknown = new Set(
    startProfiles(index)
      .filter((profile) => profile.entryLevels === "not-described")
      .map((profile) => profile.id),
  );
  const idOf = (s: Sighting): string => JSON.stringify([s.start, s.code, s.subject, s.reading]);
  const inZero = new Set(zero.sightings.map(idOf));
  const inInfinite = new Set(infinite.sightings.map(idOf));
  const certain = zero.sightings.filter((s) => !unknown.has(s.start) || inInfinite.has(idOf(s)));
  const hangs = new Map<string, Hangs>();
  for (const start of unknown) hangs.set(start, new Set());
  const both = [...zero.sightings, ...infinite.sightings];
  for (const sighting of both) {
    if (!unknown.has(sighting.start) || inZero.has(idOf(sighting)) === inInfinite.has(idOf(sighting))) continue;
    for (const id of hangingIds(sighting)) {
      const of = hangs.get(sighting.start);
      of?.add(id);
    }
  }
  return { certain, hangs };
}

function findRepetitions(seen: Observations): Found[] {
  const heard = seen.repeats.filter((repeat) => {
    const free = (seen.walked.get(repeat.profile) ?? []).some((units) => !units.has(repeat.unit));
    return !(free && repeat.step < repeat.held);
  });
  const found = new Map<string, Found>();
  for (const repeat of heard) {
    const subject = [repeat.profile, repeat.unit, repeat.skill];
    const key = keyOf("repetition", subject);
    const known = found.get(key);
    if (known === undefined) {
      found.set(key, { code: "repetition", subject, witness: { route: repeat.route, ...repeat.data } });
    } else {
      known.witness["held"] = Math.min(known.witness["held"] as number, repeat.held);
    }
  }
  return [...found.values()];
}

function findSkippedSteps(index: Index, seen: Observations): Found[] {
  const described = new Set(index.line.entryProfiles.filter((p) => p.entryLevels !== "not-described").map((p) => p.id));
  const lowest = new Map<string, Observations["lifts"][number]>();
  for (const lift of seen.lifts.filter((l) => described.has(l.start))) {
    const key = keyOf("step-skipped", [lift.unit, lift.skill]);
    const known = lowest.get(key);
    if (known === undefined || lift.held < known.held) lowest.set(key, lift);
  }
  return [...lowest.values()].flatMap((lift): Found[] => {
    const own = (index.units.get(lift.unit)?.outcomes ?? []).filter((o) => o.taught && o.skill === lift.skill);
    const to = Math.max(...own.map((o) => o.step));
    const ladder = index.line.skills.find((skill) => skill.id === lift.skill)?.ladder ?? [];
    const skipped = ladder
      .map(({ step }) => step)
      .filter((step) => step > lift.held && step < to && !own.some((o) => o.step === step));
    if (skipped.length === 0) return [];
    const witness = { route: lift.route, from: lift.held, to, skipped };
    return [{ code: "step-skipped", subject: [lift.unit, lift.skill], witness }];
  });
}

function findUndescribed(index: Index, hangs: Map<string, Hangs>): Found[] {
  const found: Found[] = [];
  for (const profile of index.line.entryProfiles) {
    if (profile.entryLevels !== "not-described") continue;
    const ids = [...(hangs.get(profile.id) ?? [])].sort();
    const witness: Witness = { missing: "entry-level" };
    if (ids.length > 0) witness["hangs"] = ids;
    found.push({ code: "not-described", subject: [profile.id], witness });
  }
  for (const unit of index.units.values()) {
    const outcomes = unit.outcomes ?? [];
    if (outcomes.length === 0)
      found.push({ code: "not-described", subject: [unit.id], witness: { missing: "outcomes" } });
    for (const outcome of outcomes) {
      if (!outcome.taught || (outcome.assessedBy ?? []).length > 0) continue;
      found.push({ code: "not-described", subject: [outcome.id], witness: { missing: "assessment" } });
    }
  }
  return found;
}

function findImpossible(index: Index): Found[] {
  return index.line.programmes.flatMap((programme) =>
    programme.exits.flatMap((exit) =>
      variantsFor(programme, exit)
        .filter((variant) => isImpossible(index, programme, exit, variant))
        .map((variant): Found => {
          const subject = variant === undefined ? [exit.id] : [exit.id, variant];
          const rules = smallestClash(index, programme, exit, variant);
          return { code: "choice-impossible", subject, witness: { rules } };
        }),
    ),
  );
}

function findNoWayOn(index: Index): Found[] {
  return startProfiles(index).flatMap((profile): Found[] => {
    const stops = stopsOf(index, profile, "zero");
    if (stops === undefined) return [];
    if (profile.entryLevels === "not-described" && stopsOf(index, profile, "infinite") === undefined) return [];
    return [{ code: "no-way-on", subject: [profile.id], witness: { stops } }];
  });
}

function findFromSightings(sightings: Sighting[]): Found[] {
  const byKey = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const key = keyOf(sighting.code, sighting.subject);
    byKey.set(key, [...(byKey.get(key) ?? []), sighting]);
  }
  return [...byKey.values()].flatMap((list): Found[] => {
    const first = list[0];
    if (first === undefined) return [];
    const { code, subject } = first;
    const lenient = list.filter((s) => s.reading === "lenient");
    const reading: Reading = lenient.length > 0 ? "lenient" : "strict";
    const witness = witnessOf(code, lenient.length > 0 ? lenient : list);
    return [withReading.has(code) ? { code, subject, reading, witness } : { code, subject, witness }];
  });
}

function verdictOf(reading: Reading, findings: OracleFinding[], hangs: Map<string, Hangs>, described: number): Verdict {
  const counted = findings.filter((f) => f.waived !== true && (reading === "strict" || f.reading !== "strict"));
  if (counted.some((f) => f.kind === "fault")) return "faults";
  const hanging = counted.some((f) => f.code === "not-described" && (hangs.get(f.subject[0] ?? "")?.size ?? 0) > 0);
  if (hanging || described === 0) return "undecided";
  return counted.some((f) => f.kind === "signal") ? "signals-only" : "sound-as-far-as-described";
}

/** Checks a line. Throws a `RangeError` when it has more than `limit` legs to walk. */
export function bruteForceCheck(line: Line, options: { asOf: string; limit?: number }): OracleReport {
  const index = indexLine(line);
  const limit = options.limit ?? 20_000;
  const zero = explore(index, "zero", limit);
  const infinite = explore(index, "infinite", limit);
  const { certain, hangs } = decide(index, zero, infinite);
  const found: Found[] = [
    ...findFromSightings(certain),
    ...findRepetitions(zero),
    ...findSkippedSteps(index, zero),
    ...findImpossible(index),
    ...findLoads(index).map(({ subject, witness }): Found => ({ code: "load", subject, witness })),
    ...findNoWayOn(index),
    ...findUndescribed(index, hangs),
  ];
  const findings = found.map((one): OracleFinding => {
    const waived = (line.waivers ?? []).some(
      (waiver) =>
        waiver.code === one.code &&
        JSON.stringify(waiver.subject) === JSON.stringify(one.subject) &&
        options.asOf <= waiver.until,
    );
    return { ...one, kind: kindOf(one.code), ...(waived ? { waived } : {}) };
  });
  const units = [...index.units.values()];
  const described = units.filter((unit) => (unit.outcomes ?? []).length > 0).length;
  return {
    line: line.id,
    asOf: options.asOf,
    verdict: {
      strict: verdictOf("strict", findings, hangs, described),
      lenient: verdictOf("lenient", findings, hangs, described),
    },
    cover: { described, units: units.length },
    findings,
  };
}
