/** Gathers the findings that depend on routes: what fails where, on which route, and the least that is held there. */
import type { CompiledLine, CompiledProfile, CompiledUnit } from "./compile.ts";
import type { Finding, FindingCode, Leg, MissingLeaf, Route, Witness } from "./finding.ts";
import { findingKinds } from "./finding.ts";
import { never } from "./held.ts";
import { endOf, takenUnits } from "./order.ts";
import { surelyHeldAt } from "./surely-held.ts";
import {
  type Arrival,
  atEnd,
  entryIn,
  heldOnArrival,
  type Passage,
  type Run,
  type Visitor,
  type World,
  worldsOf,
} from "./walk.ts";

interface Gathered {
  code: FindingCode;
  subject: readonly string[];
  lenient: boolean;
  hasReading: boolean;
  profiles: Set<string>;
  held: number;
  witness: Witness;
}

interface Seen {
  readonly world: World;
  readonly lenient: boolean;
  readonly witness: Witness;
  /** Among several routes the one with the lowest rank gives the witness. */
  readonly rank: number;
}

/** A unit that teaches again, for one profile on one route. */
interface Repeated {
  readonly profile: string;
  readonly unit: CompiledUnit;
  readonly skill: number;
  readonly passage: Passage;
  readonly run: Run;
  readonly held: number;
}

export class RouteFindings implements Visitor {
  readonly compiled: CompiledLine;
  readonly found = new Map<string, Gathered>();
  readonly hangs = new Map<number, Set<string>>();
  /** Programmes passed by profile: sets of selections, for free choices. */
  readonly withoutUnit = new Map<string, Set<string>>();
  readonly repeated: {
    profile: string;
    unit: CompiledUnit;
    skill: number;
    passage: Passage;
    run: Run;
    held: number;
  }[] = [];
  readonly steps = new Map<string, { from: number; unit: CompiledUnit; skill: number; route: Route }>();
  readonly arrivals: Arrival[] = [];
  readonly passedExits = new Map<number, Set<string>>();

  constructor(compiled: CompiledLine) {
    this.compiled = compiled;
  }

  private routeOf(arrival: Arrival, leg?: Leg): Route {
    const cohort = this.compiled.line.cohorts[0]?.id ?? "";
    return { cohort, legs: leg === undefined ? arrival.legs : [...arrival.legs, leg] };
  }

  arrived(arrival: Arrival): void {
    this.arrivals.push(arrival);
    const { levels, source } = arrival.profile;
    if (levels === null || arrival.legs.length === 0) return;
    for (const [skill, asked] of levels.entries()) {
      if (asked === 0) continue;
      const seen = arrival.worlds.flatMap((world): Seen[] => {
        const held = heldOnArrival(this.compiled, arrival, world);
        const lenient = held.level(skill, atEnd(), "lenient");
        const strict = held.level(skill, atEnd(), "strict");
        if (strict >= asked) return [];
        const level = lenient < asked ? lenient : strict;
        const id = this.compiled.skillIds[skill] ?? "";
        const witness = {
          profile: source.id,
          missing: [{ skill: id, asked, held: level }],
          skill: id,
          asked,
          held: level,
          route: this.routeOf(arrival),
        };
        return [{ world, lenient: lenient < asked, rank: level, witness }];
      });
      const subject = [source.id, this.compiled.skillIds[skill] ?? ""];
      this.note(arrival, "required-before-taught", subject, true, seen, this.compiled.skillIds[skill] ?? "");
    }
  }

  refused(arrival: Arrival, exit: { id: string }, profile: CompiledProfile, worlds: readonly World[]): void {
    const holds = [...arrival.documents].sort();
    const witness = { profile: profile.source.id, holds, route: this.routeOf(arrival) };
    const seen = worlds.map((world) => ({ world, lenient: true, rank: 0, witness }));
    this.note(arrival, "not-admitted", [exit.id, profile.source.id], false, seen, profile.source.id);
  }

  circled(arrival: Arrival, leg: Leg, world: World, circle: { units: readonly number[] }): void {
    const circleIds = circle.units.map((unit) => this.compiled.units[unit]?.source.id ?? "").sort();
    const witness = { circle: circleIds, route: this.routeOf(arrival, leg) };
    const key = `cycle|${circleIds.join("|")}`;
    this.pendingCircles.push({ key, arrival, circleIds, seen: { world, lenient: true, rank: 0, witness } });
  }
  readonly pendingCircles: { key: string; arrival: Arrival; circleIds: string[]; seen: Seen }[] = [];

  passed(passage: Passage): void {
    const { arrival, exit, programme, leg } = passage;
    const exits = this.passedExits.get(arrival.start.index) ?? new Set();
    this.passedExits.set(arrival.start.index, exits.add(exit.id));
    const route = this.routeOf(arrival, leg);
    this.judgeRequisites(passage, route);
    this.judgeTargets(passage, route);
    this.judgeAssessments(passage, route);
    const profile = arrival.profile.source.id;
    const taken = new Set(leg.units);
    for (const unit of programme.units) {
      const id = this.compiled.units[unit]?.source.id ?? "";
      if (taken.has(id)) continue;
      this.withoutUnit.set(profile, (this.withoutUnit.get(profile) ?? new Set()).add(id));
    }
    this.judgeLevels(passage, route);
  }

  private judgeRequisites(passage: Passage, route: Route): void {
    const { arrival, runs } = passage;
    const failing = new Set(runs.flatMap((run) => [...run.lenient.failed.keys(), ...run.strict.failed.keys()]));
    for (const index of failing) {
      const requisite = this.compiled.requisites[index];
      const unit = requisite === undefined ? undefined : this.compiled.units[requisite.unit];
      if (requisite === undefined || unit === undefined || requisite.source.mode === "admission") continue;
      const seen = runs.flatMap((run): Seen[] => {
        const lenient = run.lenient.failed.get(index);
        const missing = lenient ?? run.strict.failed.get(index);
        if (missing === undefined) return [];
        const before = this.undescribedBefore(run, unit);
        const witness: Witness = {
          profile: arrival.profile.source.id,
          missing,
          ...(before.length > 0 ? { undescribedBefore: before } : {}),
          route,
        };
        return [{ world: run.world, lenient: lenient !== undefined, rank: 0, witness }];
      });
      const subject = [arrival.profile.source.id, unit.source.id, requisite.source.id];
      this.note(arrival, "required-before-taught", subject, true, seen, requisite.source.id);
    }
  }

  private undescribedBefore(run: Run, unit: CompiledUnit | null): string[] {
    const asked = unit === null ? never : (run.lenient.askedAt.get(unit.index) ?? never);
    return this.compiled.units
      .filter((other) => !other.isDescribed && (run.lenient.held.record.taughtAt[other.index] ?? never) < asked)
      .map((other) => other.source.id)
      .sort();
  }

  private judgeTargets(passage: Passage, route: Route): void {
    const { arrival, exit, runs } = passage;
    for (const target of exit.targets ?? []) {
      const skill = this.compiled.skillIds.indexOf(target.skill);
      const uncovered: Seen[] = [];
      const unassessed: Seen[] = [];
      for (const run of runs) {
        const held = run.lenient.held;
        const entry = held.background.entry[skill] ?? 0;
        if (entry >= target.step) continue;
        const before = this.undescribedBefore(run, null);
        const witness: Witness = { ...(before.length > 0 ? { undescribedBefore: before } : {}), route };
        const level = held.taught(skill, atEnd());
        if (level < target.step) {
          const more = { ...witness, skill: target.skill, asked: target.step, held: Math.max(entry, level) };
          uncovered.push({ world: run.world, lenient: true, rank: level, witness: more });
        } else if (held.proven(skill, atEnd(), true) < target.step) {
          const lenient = held.proven(skill, atEnd(), false) < target.step;
          unassessed.push({ world: run.world, lenient, rank: 0, witness: { route } });
        }
      }
      this.note(arrival, "target-not-covered", [exit.id, target.id], false, uncovered, target.id);
      this.note(arrival, "target-not-assessed", [exit.id, target.id], true, unassessed, target.id);
    }
  }

  /** Assessments whose own unit is in this programme and whose outcome's unit is on the route so far, or the reverse. */
  private judgeAssessments(passage: Passage, route: Route): void {
    const { arrival, runs } = passage;
    const here = new Set(passage.runs[0] === undefined ? [] : takenUnits(passage.runs[0].stay).map((u) => u.index));
    for (const [skill, proofs] of this.compiled.proofs.entries()) {
      for (const proof of proofs) {
        if (!here.has(proof.assessmentUnit) && !here.has(proof.outcomeUnit)) continue;
        const seen = runs.flatMap((run): Seen[] => {
          const { record } = run.lenient.held;
          if ((record.taughtAt[proof.assessmentUnit] ?? never) >= never) return [];
          if ((record.taughtAt[proof.outcomeUnit] ?? never) >= never) return [];
          const level = this.levelAtAssessment(run, skill, proof.assessmentUnit, here);
          if (level === null || level >= proof.step) return [];
          const before = this.undescribedBefore(run, null);
          const witness: Witness = {
            skill: this.compiled.skillIds[skill] ?? "",
            asked: proof.step,
            held: level,
            ...(before.length > 0 ? { undescribedBefore: before } : {}),
            route,
          };
          return [{ world: run.world, lenient: true, rank: level, witness }];
        });
        this.note(arrival, "assessed-not-taught", [proof.outcome, proof.assessment], false, seen, proof.outcome);
      }
    }
  }

  private levelAtAssessment(run: Run, skill: number, unit: number, here: ReadonlySet<number>): number | null {
    const assessed = this.compiled.units[unit];
    if (assessed === undefined) return null;
    if (here.has(unit)) {
      const time = assessed.first === 0 ? never : endOf(assessed.last) + 1;
      return run.lenient.held.level(skill, { time, self: -1 }, "lenient");
    }
    return null;
  }

  /** Repetition and skipped steps, with what is surely held. */
  private judgeLevels(passage: Passage, route: Route): void {
    const { arrival } = passage;
    const run = passage.runs.find((candidate) => candidate.world === 0);
    if (run === undefined) return;
    for (const unit of takenUnits(run.stay)) {
      for (const skill of new Set(unit.teaches.map((outcome) => outcome.skill))) {
        const held = surelyHeldAt(run, unit, skill);
        const outcomes = unit.teaches.filter((outcome) => outcome.skill === skill);
        if (outcomes.some((outcome) => !outcome.deliberate && outcome.step <= held)) {
          this.repeated.push({ profile: arrival.profile.source.id, unit, skill, passage, run, held });
        }
        if (arrival.start.levels === null) continue;
        const key = `${unit.index}|${skill}`;
        const known = this.steps.get(key);
        if (known === undefined || held < known.from) this.steps.set(key, { from: held, unit, skill, route });
      }
    }
  }

  note(
    arrival: Arrival,
    code: FindingCode,
    subject: readonly string[],
    hasReading: boolean,
    seen: readonly Seen[],
    hanging: string,
  ): void {
    if (seen.length === 0) return;
    const worlds = worldsOf(arrival.start);
    for (const lenient of [true, false]) {
      const of = seen.filter((one) => one.lenient || !lenient);
      const inAll = worlds.every((world) => of.some((one) => one.world === world));
      const one = of.at(-1);
      if (inAll && one !== undefined) {
        this.add(code, subject, hasReading, one, arrival.profile.source.id);
        return;
      }
    }
    const list = this.hangs.get(arrival.start.index) ?? new Set();
    this.hangs.set(arrival.start.index, list.add(hanging));
  }

  private add(code: FindingCode, subject: readonly string[], hasReading: boolean, seen: Seen, profile: string): void {
    const key = `${code}|${subject.join("|")}`;
    const known = this.found.get(key);
    if (known === undefined) {
      this.found.set(key, {
        code,
        subject,
        lenient: seen.lenient,
        hasReading,
        profiles: new Set([profile]),
        held: seen.rank,
        witness: seen.witness,
      });
      return;
    }
    if (known.lenient && !seen.lenient) return;
    if (seen.lenient && !known.lenient) {
      known.lenient = true;
      known.profiles = new Set();
      known.witness = seen.witness;
      known.held = seen.rank;
    }
    known.profiles.add(profile);
    known.witness = lower(known.witness, seen.witness, known.held > seen.rank);
    known.held = Math.min(known.held, seen.rank);
  }

  /** Circles are judged per arrival and circle, over both worlds. */
  private settleCircles(): void {
    const groups = new Map<string, { arrival: Arrival; circleIds: string[]; seen: Seen[] }>();
    for (const { key, arrival, circleIds, seen } of this.pendingCircles) {
      const id = `${key}|${arrival.start.index}|${this.arrivals.indexOf(arrival)}`;
      const group = groups.get(id) ?? { arrival, circleIds, seen: [] };
      group.seen.push(seen);
      groups.set(id, group);
    }
    for (const { arrival, circleIds, seen } of groups.values()) {
      this.note(arrival, "cycle", circleIds, false, seen, circleIds[0] ?? "");
    }
  }

  findings(): Finding[] {
    this.settleCircles();
    const list = [...this.found.values()].map((one): Finding => {
      const profiles = [...one.profiles].sort();
      const { route, ...rest } = one.witness;
      const named = one.code === "required-before-taught" ? {} : { profiles };
      return {
        code: one.code,
        kind: findingKinds[one.code],
        subject: one.subject,
        ...(one.hasReading ? { reading: one.lenient ? ("lenient" as const) : ("strict" as const) } : {}),
        witness: { ...rest, ...named, ...(route === undefined ? {} : { route }) },
      };
    });
    return [...list, ...this.repetitions(), ...this.skippedSteps()];
  }

  private repetitions(): Finding[] {
    const best = new Map<string, { step: number; held: number; one: Repeated }>();
    for (const one of this.repeated) {
      const isFree = this.withoutUnit.get(one.profile)?.has(one.unit.source.id) ?? false;
      const steps = one.unit.teaches
        .filter((o) => o.skill === one.skill && !o.deliberate && o.step <= one.held && !(isFree && o.step < one.held))
        .map((outcome) => outcome.step);
      if (steps.length === 0) continue;
      const step = Math.max(...steps);
      const key = `${one.profile}|${one.unit.source.id}|${one.skill}`;
      const known = best.get(key);
      if (known === undefined || step > known.step || (step === known.step && one.held < known.held)) {
        best.set(key, { step, held: one.held, one });
      }
    }
    return [...best.values()].map(({ step, held, one }) => this.repetition(step, held, one));
  }

  private repetition(step: number, held: number, one: Repeated): Finding {
    const { unit, skill, run, passage } = one;
    const skillId = this.compiled.skillIds[skill] ?? "";
    const start = passage.arrival.start;
    const asked = run.lenient.askedAt.get(unit.index) ?? never;
    const isHeldOnEntry = (entryIn(this.compiled, start, 0)[skill] ?? 0) >= step;
    const first = isHeldOnEntry
      ? [start.source.id]
      : [
          ...new Set(
            (this.compiled.teachers[skill] ?? [])
              .filter(
                (t) =>
                  t.step >= step &&
                  t.unit !== unit.index &&
                  (run.lenient.held.record.taughtAt[t.unit] ?? never) < asked,
              )
              .map((teaching) => this.compiled.units[teaching.unit]?.source.id ?? ""),
          ),
        ].sort();
    const isFree = this.withoutUnit.get(one.profile)?.has(unit.source.id) ?? false;
    const outcomes = (unit.source.outcomes ?? []).filter((o) => o.taught);
    const repeated = outcomes.filter(
      (o) => o.skill === skillId && o.deliberate === undefined && o.step <= held && !(isFree && o.step < held),
    );
    const { load, estimated } = repetitionLoad(unit, repeated, outcomes.length);
    const headcount = passage.arrival.profile.source.headcount;
    return {
      code: "repetition",
      kind: "signal",
      subject: [one.profile, unit.source.id, skillId],
      witness: {
        step,
        held,
        first,
        load,
        estimated,
        ...(headcount === undefined ? {} : { headcount }),
        profile: one.profile,
        route: this.routeOf(passage.arrival, passage.leg),
      },
    };
  }

  private skippedSteps(): Finding[] {
    return [...this.steps.values()].flatMap(({ from, unit, skill, route }): Finding[] => {
      const steps = unit.teaches.filter((outcome) => outcome.skill === skill).map((outcome) => outcome.step);
      const to = Math.max(...steps);
      const ladder = this.compiled.line.skills[skill]?.ladder ?? [];
      const skipped = ladder
        .map((rung) => rung.step)
        .filter((step) => step > from && step < to && !steps.includes(step));
      if (skipped.length === 0) return [];
      return [
        {
          code: "step-skipped",
          kind: "signal",
          subject: [unit.source.id, this.compiled.skillIds[skill] ?? ""],
          witness: { from, to, skipped, route },
        },
      ];
    });
  }
}

function repetitionLoad(
  unit: CompiledUnit,
  repeated: readonly { readonly load?: { amount: number; unit: "SBU" | "EC" | "klokuren" } }[],
  taught: number,
): { load: (Witness["load"] & object) | null; estimated: boolean } {
  let amount = 0;
  let loadUnit: "SBU" | "EC" | "klokuren" | null = null;
  let estimated = false;
  for (const outcome of repeated) {
    if (outcome.load !== undefined) {
      amount += outcome.load.amount;
      loadUnit = outcome.load.unit;
    } else if (unit.source.load !== undefined) {
      amount += unit.source.load.amount / taught;
      loadUnit = unit.source.load.unit;
      estimated = true;
    }
  }
  return { load: loadUnit === null ? null : { amount, unit: loadUnit }, estimated };
}

/** Keeps the witness with its route, with the least that is held in either. */
function lower(known: Witness, other: Witness, isLower: boolean): Witness {
  const base = isLower ? other : known;
  if (!Array.isArray(base.missing)) return base;
  const others = Array.isArray((isLower ? known : other).missing)
    ? ((isLower ? known : other).missing as MissingLeaf[])
    : [];
  const missing = (base.missing as MissingLeaf[]).map((leaf) => {
    if (!("held" in leaf)) return leaf;
    const same = others.find((candidate) => "held" in candidate && sameLeaf(candidate, leaf));
    return same !== undefined && "held" in same && same.held < leaf.held ? { ...leaf, held: same.held } : leaf;
  });
  return { ...base, missing };
}

function sameLeaf(a: MissingLeaf, b: MissingLeaf): boolean {
  return JSON.stringify({ ...a, held: 0 }) === JSON.stringify({ ...b, held: 0 });
}
