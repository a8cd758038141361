/**
 * Every route of a line, written out one by one, and what is seen on each. Owns the walk from start profile over
 * transfers; what a sighting means for the line as a whole is decided in brute-force-check.ts.
 */
import { circlesOf, type Stay } from "./circles.ts";
import { type Look, lookAtLeg } from "./look-at-leg.ts";
import { possibleBefores } from "./orders.ts";
import { type Derivation, derivations, keyOfUnits, variantsFor } from "./selections.ts";
import { type History, holds, type Index, levelOf } from "./standing.ts";
import { type Walk, walkStay } from "./timeline.ts";
import type { Code, Exit, Leg, Profile, Programme, Reading, Route } from "./types.ts";
import { versionSightings } from "./versions.ts";

/** What an unknown entry level is taken to be: nothing, or high enough for anything. */
export type World = "zero" | "infinite";

export type Sighting = {
  start: string;
  code: Code;
  subject: string[];
  reading: Reading;
  route: Route;
  /** The profile through which the programme concerned is entered. */
  profile: string;
  data: Record<string, unknown>;
};

export type Repeat = {
  start: string;
  profile: string;
  unit: string;
  skill: string;
  step: number;
  held: number;
  data: Record<string, unknown>;
  route: Route;
};

export type Lift = { start: string; unit: string; skill: string; held: number; route: Route };

export type Observations = {
  sightings: Sighting[];
  repeats: Repeat[];
  lifts: Lift[];
  /** Per profile: the selections with which its programme is gone through. */
  walked: Map<string, Set<string>[]>;
  routes: number;
};

export type Walks = {
  stay: Stay;
  circles: ReturnType<typeof circlesOf>;
  lenient: Walk;
  admissible: boolean;
  strict: Walk;
  befores: Map<string, Set<string>[]>;
};

export function walkAll(index: Index, stay: Stay): Walks {
  const circles = circlesOf(index, stay, () => false);
  const blocked = (id: string): boolean => circles.some((circle) => circle.requisites.has(id));
  const lenient = walkStay(index, stay, "lenient", blocked);
  const admissible = lenient.failures.every((failure) => failure.requisite.mode === "assumed");
  return {
    stay,
    circles,
    lenient,
    admissible,
    strict: admissible ? walkStay(index, stay, "strict", blocked) : lenient,
    befores: admissible ? possibleBefores(index, stay, lenient, blocked) : new Map(),
  };
}

export function startProfiles(index: Index): Profile[] {
  const led = new Set((index.line.transfers ?? []).map((transfer) => transfer.profile));
  return index.line.entryProfiles.filter((profile) => !led.has(profile.id));
}

export function historyAtStart(profile: Profile, world: World): History {
  const levels = profile.entryLevels;
  const entry = (skill: string): number => {
    if (levels === "not-described") return world === "zero" ? 0 : Number.POSITIVE_INFINITY;
    return Math.max(0, ...levels.filter((level) => level.skill === skill).map((level) => level.step));
  };
  return {
    entry,
    passed: new Set(),
    followed: new Set(),
    documents: new Set(profile.documents ?? []),
    work: new Set(profile.work ?? []),
  };
}

export function mayEnter(index: Index, profile: Profile, history: History): boolean {
  if (profile.admission === undefined) return true;
  return holds(
    index,
    profile.admission,
    { history, passed: history.passed, followed: history.followed },
    "",
    "lenient",
  );
}

export function historyAfter(stay: Stay, exit: Exit): History {
  const { history } = stay;
  return {
    entry: history.entry,
    passed: new Set([...history.passed, ...stay.units]),
    followed: new Set([...history.followed, ...[...stay.units].filter((id) => !stay.exempt.has(id))]),
    documents: new Set([...history.documents, ...(exit.document === undefined ? [] : [exit.document])]),
    work: history.work,
  };
}

export function historyOnEntering(history: History, profile: Profile): History {
  return {
    ...history,
    documents: new Set([...history.documents, ...(profile.documents ?? [])]),
    work: new Set([...history.work, ...(profile.work ?? [])]),
  };
}

export function stayOf(index: Index, history: History, profile: string, units: Set<string>): Stay {
  const exempt = index.exemptions.get(profile) ?? new Set<string>();
  return { history, units, exempt: new Set([...units].filter((id) => exempt.has(id))) };
}

export function programmeOfProfile(index: Index, profile: Profile): Programme {
  const programme = index.programmes.get(profile.programme);
  if (programme === undefined) throw new Error(`no programme ${profile.programme}`);
  return programme;
}

export function groupByUnits(list: Derivation[]): Derivation[][] {
  const groups = new Map<string, Derivation[]>();
  for (const derivation of list) {
    const key = keyOfUnits(derivation.units);
    groups.set(key, [...(groups.get(key) ?? []), derivation]);
  }
  return [...groups.values()];
}

/** Transfers that lead on from an exit to a programme that was not entered before. */
export function transfersFrom(index: Index, exit: Exit, legs: Leg[]): { id: string; profile: Profile }[] {
  return (index.line.transfers ?? []).flatMap((transfer) => {
    if (transfer.exit !== exit.id) return [];
    const profile = index.line.entryProfiles.find((one) => one.id === transfer.profile);
    if (profile === undefined || legs.some((leg) => leg.programme === profile.programme)) return [];
    return [{ id: transfer.id, profile }];
  });
}

/** What is seen where a route arrives at a profile over a transfer. `taken`: all transfers of the route. */
export function lookAtArrival(
  index: Index,
  start: string,
  exit: Exit,
  profile: Profile,
  history: History,
  route: Route,
  taken: string[],
): { admitted: boolean; sightings: Sighting[] } {
  const sightings: Sighting[] = [];
  const note = (code: Code, subject: string[], reading: Reading, data: Record<string, unknown>): void => {
    sightings.push({ start, code, subject, reading, route, profile: profile.id, data });
  };
  if (!mayEnter(index, profile, history)) {
    note("not-admitted", [exit.id, profile.id], "lenient", { holds: [...history.documents].sort() });
    return { admitted: false, sightings };
  }
  const standing = { history, passed: history.passed, followed: history.followed };
  for (const level of profile.entryLevels === "not-described" ? [] : profile.entryLevels) {
    for (const reading of ["lenient", "strict"] as const) {
      const held = levelOf(index, standing, level.skill, reading);
      if (held >= level.step) continue;
      const data = { skill: level.skill, asked: level.step, held };
      note("required-before-taught", [profile.id, level.skill], reading, data);
    }
  }
  for (const found of versionSightings(index, route.legs, profile, taken)) {
    sightings.push({ start, reading: "lenient", profile: profile.id, ...found });
  }
  return { admitted: true, sightings };
}

/** Walks every route. Throws a `RangeError` when there are more than `limit` legs to walk. */
export function explore(index: Index, world: World, limit: number): Observations {
  const seen: Observations = { sightings: [], repeats: [], lifts: [], walked: new Map(), routes: 0 };
  const { line } = index;
  const cohort = line.cohorts[0]?.id ?? "";

  const arrive = (start: string, exit: Exit, history: History, legs: Leg[], taken: string[]): void => {
    for (const transfer of transfersFrom(index, exit, legs)) {
      const over = [...taken, transfer.id];
      const arrival = lookAtArrival(index, start, exit, transfer.profile, history, { cohort, legs }, over);
      seen.sightings.push(...arrival.sightings);
      if (arrival.admitted) {
        enter(start, transfer.profile, historyOnEntering(history, transfer.profile), legs, over);
      }
    }
  };

  const enter = (start: string, profile: Profile, history: History, legs: Leg[], taken: string[]): void => {
    const programme = programmeOfProfile(index, profile);
    const known = new Map<string, Walks>();
    for (const exit of programme.exits) {
      for (const variant of variantsFor(programme, exit, profile.variants)) {
        for (const group of groupByUnits(derivations(index, programme, exit, { variant }))) {
          const units = group[0]?.units ?? new Set<string>();
          if (++seen.routes > limit) throw new RangeError("too many routes to write out");
          const key = keyOfUnits(units);
          const walks = known.get(key) ?? walkAll(index, stayOf(index, history, profile.id, units));
          known.set(key, walks);
          const leg: Leg = { programme: programme.id, profile: profile.id, exit: exit.id, units: [...units].sort() };
          if (variant !== undefined) leg.variant = variant;
          const route: Route = { cohort, legs: [...legs, leg] };
          const look: Look = { start, profile, programme, exit, route, walks };
          lookAtLeg(index, look, seen);
          if (!walks.admissible) continue;
          seen.walked.set(profile.id, [...(seen.walked.get(profile.id) ?? []), units]);
          arrive(start, exit, historyAfter(walks.stay, exit), route.legs, taken);
        }
      }
    }
  };

  for (const profile of startProfiles(index)) {
    const history = historyAtStart(profile, world);
    if (!mayEnter(index, profile, history)) {
      const data = { holds: [...history.documents].sort() };
      const route: Route = { cohort, legs: [] };
      const of = { start: profile.id, profile: profile.id, reading: "lenient" as const, route, data };
      seen.sightings.push({ ...of, code: "not-admitted", subject: [profile.id] });
      continue;
    }
    enter(profile.id, profile, history, [], []);
  }
  return seen;
}
