/**
 * Walks every route of a line: start profiles, programmes, exits, variants and admissible selections. Owns which
 * routes there are; what is wrong on them is told to a visitor.
 */
import type { Exit } from "../curriculum/model.ts";
import type { CompiledLine, CompiledProfile, CompiledProgramme } from "./compile.ts";
import type { Leg, Reading } from "./finding.ts";
import { type Background, beforeAll, Held, never, unbounded } from "./held.ts";
import { type Circle, findCircles, findHopeless, type Ordered, runOrder, type Stay } from "./order.ts";
import { contentOf, Selector, variantsFor } from "./selection.ts";

/** A not-described start is walked twice: holding nothing, and holding everything. */
export type World = 0 | 1;

/** What a route has by the time that it enters a programme. */
export interface Arrival {
  readonly start: CompiledProfile;
  readonly profile: CompiledProfile;
  readonly legs: readonly Leg[];
  readonly done: ReadonlySet<number>;
  readonly exempted: ReadonlySet<number>;
  readonly documents: ReadonlySet<string>;
  readonly work: ReadonlySet<string>;
  /** Nominal years before, per programme entered so far. */
  readonly yearsBefore: ReadonlyMap<number, number>;
  readonly years: number;
  readonly transfers: ReadonlySet<string>;
  /** The worlds in which this is a route. */
  readonly worlds: readonly World[];
}

/** One programme of one route, run in one world. */
export interface Run {
  readonly world: World;
  readonly stay: Stay;
  readonly circles: readonly Circle[];
  readonly hopeless: ReadonlySet<number>;
  readonly lenient: Ordered;
  readonly strict: Ordered;
}

export interface Passage {
  readonly arrival: Arrival;
  readonly programme: CompiledProgramme;
  readonly exit: Exit;
  readonly leg: Leg;
  readonly runs: readonly Run[];
}

export interface Visitor {
  arrived(arrival: Arrival): void;
  refused(arrival: Arrival, exit: Exit, profile: CompiledProfile, worlds: readonly World[]): void;
  circled(arrival: Arrival, leg: Leg, world: World, circle: Circle): void;
  passed(passage: Passage): void;
}

export function worldsOf(start: CompiledProfile): readonly World[] {
  return start.levels === null ? [0, 1] : [0];
}

export function entryIn(compiled: CompiledLine, start: CompiledProfile, world: World): Uint8Array {
  return start.levels ?? new Uint8Array(compiled.skillIds.length).fill(world === 0 ? 0 : unbounded);
}

export function backgroundOf(compiled: CompiledLine, arrival: Arrival, world: World): Background {
  return { entry: entryIn(compiled, arrival.start, world), documents: arrival.documents, work: arrival.work };
}

/** What is held on arrival, before anything of the new programme. */
export function heldOnArrival(compiled: CompiledLine, arrival: Arrival, world: World): Held {
  const size = compiled.units.length;
  const passedAt = new Int32Array(size).fill(never);
  const taughtAt = new Int32Array(size).fill(never);
  for (const unit of arrival.done) {
    passedAt[unit] = beforeAll;
    taughtAt[unit] = beforeAll;
  }
  for (const unit of arrival.exempted) passedAt[unit] = beforeAll;
  return new Held(compiled, { passedAt, taughtAt }, backgroundOf(compiled, arrival, world));
}

export function atEnd(): { time: number; self: number } {
  return { time: never, self: -1 };
}

/** Walks all routes; calls the visitor for each arrival, refusal, circle and programme passed. Exponential. */
export function walkRoutes(compiled: CompiledLine, visitor: Visitor): void {
  const selections = new Map<string, readonly (readonly number[])[]>();
  for (const profile of compiled.profiles) {
    if (!profile.isStart) continue;
    const arrival: Arrival = {
      start: profile,
      profile,
      legs: [],
      done: new Set(),
      exempted: new Set(),
      documents: new Set(profile.source.documents ?? []),
      work: new Set(profile.source.work ?? []),
      yearsBefore: new Map([[profile.programme, 0]]),
      years: 0,
      transfers: new Set(),
      worlds: worldsOf(profile),
    };
    const admitted = admittedWorlds(arrival, profile);
    if (admitted.length > 0) enter({ ...arrival, worlds: admitted });
  }

  function admittedWorlds(arrival: Arrival, profile: CompiledProfile): World[] {
    const rule = profile.admission;
    if (rule === null) return [...arrival.worlds];
    return arrival.worlds.filter((world) => heldOnArrival(compiled, arrival, world).isMet(rule, atEnd(), "lenient"));
  }

  function selectionsFor(programme: CompiledProgramme, exit: Exit, variant: string | undefined) {
    const key = `${exit.id}|${variant ?? ""}`;
    let found = selections.get(key);
    if (found === undefined) {
      found = new Selector(compiled, programme, variant).selections(contentOf(programme, exit));
      selections.set(key, found);
    }
    return found;
  }

  function enter(arrival: Arrival): void {
    visitor.arrived(arrival);
    const programme = compiled.programmes[arrival.profile.programme];
    if (programme === undefined) return;
    const onwards = new Map<string, Arrival>();
    for (const exit of programme.exits) {
      for (const variant of variantsFor(programme, exit, arrival.profile.source.variants)) {
        for (const selection of selectionsFor(programme, exit, variant)) {
          const leg: Leg = {
            programme: programme.source.id,
            profile: arrival.profile.source.id,
            ...(variant === undefined ? {} : { variant }),
            exit: exit.id,
            units: selection.map((unit) => compiled.units[unit]?.source.id ?? "").sort(),
          };
          const runs = arrival.worlds.flatMap((world) => runIn(arrival, leg, selection, world));
          if (runs.length === 0) continue;
          visitor.passed({ arrival, programme, exit, leg, runs });
          goOn(arrival, programme, exit, leg, selection, runs, onwards);
        }
      }
    }
    for (const next of onwards.values()) enter(next);
  }

  function runIn(arrival: Arrival, leg: Leg, selection: readonly number[], world: World): Run[] {
    const stay: Stay = {
      compiled,
      background: backgroundOf(compiled, arrival, world),
      done: arrival.done,
      exemptedBefore: arrival.exempted,
      exempt: new Set(arrival.profile.exempt.filter((unit) => selection.includes(unit))),
      selection,
    };
    const hopeless = findHopeless(stay, "lenient");
    const circles = findCircles(stay, hopeless);
    for (const circle of circles) visitor.circled(arrival, leg, world, circle);
    const lenient = runOrder(stay, "lenient", hopeless, circles);
    for (const requisite of lenient.failed.keys()) {
      if (compiled.requisites[requisite]?.source.mode === "admission") return [];
    }
    const strict = runOrder(stay, "strict", findHopeless(stay, "strict"), circles);
    return [{ world, stay, circles, hopeless, lenient, strict }];
  }

  function goOn(
    arrival: Arrival,
    programme: CompiledProgramme,
    exit: Exit,
    leg: Leg,
    selection: readonly number[],
    runs: readonly Run[],
    onwards: Map<string, Arrival>,
  ): void {
    const exempt = runs[0]?.stay.exempt ?? new Set<number>();
    for (const { source, profile: index } of compiled.transfersByExit.get(exit.id) ?? []) {
      const profile = compiled.profiles[index];
      if (profile === undefined || arrival.yearsBefore.has(profile.programme)) continue;
      const years = arrival.years + (programme.source.years ?? 0);
      const leaving: Arrival = {
        start: arrival.start,
        profile,
        legs: [...arrival.legs, leg],
        done: new Set([...arrival.done, ...selection.filter((unit) => !exempt.has(unit))]),
        exempted: new Set([...arrival.exempted, ...exempt]),
        documents: new Set([...arrival.documents, ...(exit.document === undefined ? [] : [exit.document])]),
        work: arrival.work,
        yearsBefore: new Map([...arrival.yearsBefore, [profile.programme, years]]),
        years,
        transfers: new Set([...arrival.transfers, source.id]),
        worlds: runs.map((run) => run.world),
      };
      const admitted = admittedWorlds(leaving, profile);
      const refused = leaving.worlds.filter((world) => !admitted.includes(world));
      if (refused.length > 0) visitor.refused(leaving, exit, profile, refused);
      if (admitted.length === 0) continue;
      const entering: Arrival = {
        ...leaving,
        documents: new Set([...leaving.documents, ...(profile.source.documents ?? [])]),
        work: new Set([...leaving.work, ...(profile.source.work ?? [])]),
        worlds: admitted,
      };
      const key = [
        profile.source.id,
        [...entering.done].sort((a, b) => a - b),
        [...entering.exempted].sort((a, b) => a - b),
        [...entering.documents].sort(),
        [...entering.work].sort(),
        [...entering.yearsBefore],
        [...entering.transfers].sort(),
        entering.worlds,
      ].join(";");
      if (!onwards.has(key)) onwards.set(key, entering);
    }
  }
}

/** Whether a requisite's failure is a strict one only. */
export function readingsOf(lenient: boolean): Reading {
  return lenient ? "lenient" : "strict";
}
