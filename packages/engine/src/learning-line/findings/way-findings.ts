/** Whether people may enter, get anywhere, and meet the version that was agreed upon. */

import type { CompiledProfile, CompiledProgramme } from "../compiled/compile.ts";
import { isMet } from "../compiled/condition.ts";
import { yearsAfter } from "../compiled/versions.ts";
import { Cone } from "../decide/cone.ts";
import { Exploration } from "../decide/explore.ts";
import { type Knowledge, type World, worldsOf } from "../decide/knowledge.ts";
import type { State } from "../decide/states.ts";
import type { Finding } from "../finding.ts";
import { never } from "../time/held.ts";
import { atTheEnd } from "../time/when.ts";
import type { Notes } from "./notes.ts";

/** Start profiles without the right to enter. */
export function judgeStarts(known: Knowledge, notes: Notes): Finding[] {
  return known.compiled.profiles.flatMap((profile): Finding[] => {
    const worlds = known.startWorlds[profile.index] ?? [];
    if (!profile.isStart || worlds.length === worldsOf(profile).length) return [];
    if (worlds.length > 0) {
      notes.hang(profile, [profile.source.id]);
      return [];
    }
    const holds = [...(profile.source.documents ?? [])].sort();
    const witness = { profile: profile.source.id, holds };
    return [{ code: "not-admitted", kind: "fault", subject: [profile.source.id], witness }];
  });
}

/** Transfers that some route which arrives has no right to. */
export function judgeTransfers(known: Knowledge, notes: Notes): void {
  for (const programme of known.compiled.programmes) {
    for (const exit of programme.exits) {
      for (const { profile: index } of known.compiled.transfersByExit.get(exit.id) ?? []) {
        const profile = known.compiled.profiles[index];
        const rule = profile?.admission;
        if (profile === undefined || rule == null || !known.liveness.rules.has(index)) continue;
        const cone = new Cone(known, programme.index);
        cone.needCondition(rule);
        cone.close();
        const question = { cone, present: [], exit: exit.id, when: atTheEnd, time: never, self: -1 };
        const exploration = new Exploration(known, question);
        for (const final of exploration.finals()) {
          if (final.state.visited.has(profile.programme)) continue;
          for (const { world, lenient } of final.outcomes) {
            const row = lenient.slice();
            if (exit.document !== undefined) cone.addDocument(row, exit.document);
            if (isMet(rule, cone.holding(row, world), "lenient")) continue;
            notes.add({
              code: "not-admitted",
              subject: [exit.id, profile.source.id],
              hasReading: false,
              start: final.state.start,
              profile: final.state.profile,
              world,
              isLenient: true,
              rank: 0,
              hangs: [profile.source.id],
              witness: () => ({
                profile: profile.source.id,
                holds: papersOf(final.state, exit.document),
                route: exploration.routeOf(final.state, final.passed),
              }),
            });
          }
        }
      }
    }
  }
}

function papersOf(state: State, last: string | undefined): string[] {
  const held = new Set(last === undefined ? [] : [last]);
  for (let at: State | null = state; at !== null; at = at.from?.state ?? null) {
    for (const id of at.profile.source.documents ?? []) held.add(id);
    const document = at.from?.passed.passage.exit.document;
    if (document !== undefined) held.add(document);
  }
  return [...held].sort();
}

/** Start profiles that reach no destination, rights to enter and impossible choices taken as met. */
export function judgeWaysOn(known: Knowledge, impossible: ReadonlySet<number>, notes: Notes): void {
  const destinations = new Set(known.compiled.line.destinations ?? []);
  if (destinations.size === 0) return;
  const cone = new Cone(known, -1, new Set(known.compiled.programmes.map((programme) => programme.index)));
  needAdmissionBehind(known, impossible, cone);
  cone.close();
  const exploration = new Exploration(known, { cone, present: [], when: atTheEnd, time: never, self: -1 });
  for (const profile of known.compiled.profiles) {
    for (const world of known.startWorlds[profile.index] ?? []) {
      const stops = stopsOf(known, exploration, profile, world, destinations, impossible);
      if (stops === null) continue;
      notes.add({
        code: "no-way-on",
        subject: [profile.source.id],
        hasReading: false,
        start: profile,
        profile,
        world,
        isLenient: true,
        rank: 0,
        hangs: [],
        witness: () => ({ profile: profile.source.id, stops: [...stops].sort() }),
      });
    }
  }
}

/** No bound holds for somebody who comes out of an impossible programme: all admission behind it is looked at. */
function needAdmissionBehind(known: Knowledge, impossible: ReadonlySet<number>, cone: Cone): void {
  if (impossible.size === 0) return;
  cone.restsOnBounds = false;
  const passed = known.frames.filter((frame) => impossible.has(frame.index)).map((frame) => frame.programme.index);
  for (const { index, units } of known.compiled.programmes) {
    if (!passed.some((programme) => known.before[index]?.has(programme))) continue;
    for (const requisite of units.flatMap((unit) => known.compiled.units[unit]?.requisites ?? [])) {
      if (requisite.source.mode === "admission") cone.needAdmission(requisite);
    }
  }
}

/** Where a start profile stops; null when it reaches a destination. */
function stopsOf(
  known: Knowledge,
  exploration: Exploration,
  start: CompiledProfile,
  world: World,
  destinations: ReadonlySet<string>,
  impossible: ReadonlySet<number>,
): Set<string> | null {
  const stops = new Set<string>();
  const seen = new Set<string>();
  const open = [exploration.startOf(start, [world])];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const key = `${state.profile.index}|${[...state.visited].sort().join()}|${state.row.join()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    let passes = false;
    for (const passage of known.passages[state.profile.programme] ?? []) {
      const { exit, variant, frame } = passage;
      if (variant !== undefined && state.profile.source.variants?.includes(variant) === false) continue;
      const passings = impossible.has(frame.index)
        ? [exploration.passAll(state, passage)]
        : exploration.passings(state, passage, false);
      if (passings.length === 0) continue;
      passes = true;
      if (destinations.has(exit.id)) return null;
      const onward = (known.compiled.transfersByExit.get(exit.id) ?? []).flatMap(
        ({ profile }) => known.compiled.profiles[profile] ?? [],
      );
      const ahead = onward.filter((profile) => !state.visited.has(profile.programme));
      if (ahead.length === 0) stops.add(exit.id);
      for (const { passed, outcomes } of passings) {
        const row = outcomes[0]?.lenient;
        if (row === undefined) continue;
        for (const profile of ahead) open.push(exploration.enterFreely(state, passed, row, [world], profile));
      }
    }
    if (!passes) stops.add(known.compiled.programmes[state.profile.programme]?.source.id ?? "");
  }
  return stops;
}

/** Agreements that name a version which a cohort will not have. */
export function judgeVersions(known: Knowledge, notes: Notes): void {
  const { compiled } = known;
  for (const agreement of compiled.line.agreements ?? []) {
    const transfer = (compiled.line.transfers ?? []).find((one) => one.id === agreement.transfer);
    const target = compiled.profiles.find((profile) => profile.source.id === transfer?.profile);
    if (transfer === undefined || target === undefined) continue;
    for (const named of agreement.names) {
      const programme = compiled.programmes.find((one) => one.source.id === named.programme);
      if (programme === undefined) continue;
      const isLater = known.before[programme.index]?.has(target.programme) === true;
      for (const home of new Set([target.programme, ...(isLater ? [programme.index] : [])])) {
        for (const { state, exploration } of arrivalsOver(known, home, transfer.exit, target)) {
          judgeVersion(known, notes, agreement.id, named, programme, state, exploration);
        }
      }
    }
  }
}

/** The ways into a programme that go over a transfer. */
function arrivalsOver(known: Knowledge, home: number, exit: string, target: CompiledProfile) {
  const cone = new Cone(known, home).close();
  const question = { cone, present: [], when: { before: 0 }, time: 0, self: -1, keepsPaths: true };
  const exploration = new Exploration(known, question);
  const isOver = (state: State): boolean => {
    for (let at: State | null = state; at !== null; at = at.from?.state ?? null) {
      if (at.profile === target && at.from?.passed.passage.exit.id === exit) return true;
    }
    return false;
  };
  return exploration
    .arrivals()
    .filter(isOver)
    .map((state) => ({ state, exploration }));
}

function judgeVersion(
  known: Knowledge,
  notes: Notes,
  agreement: string,
  named: { readonly programme: string; readonly version: string },
  programme: CompiledProgramme,
  state: State,
  exploration: Exploration,
): void {
  const before = yearsBefore(state).get(named.programme);
  if (before === undefined) return;
  for (const cohort of known.compiled.line.cohorts) {
    const start = yearsAfter(cohort.start, before);
    const inForce = programme.source.versions?.find(
      (one) => one.from <= start && (one.until === undefined || start < one.until),
    );
    if (inForce?.id === named.version) continue;
    for (const world of state.worlds) {
      notes.add({
        code: "versions-do-not-meet",
        subject: [agreement, named.programme, cohort.id],
        hasReading: false,
        start: state.start,
        profile: state.profile,
        world,
        isLenient: true,
        rank: 0,
        hangs: [],
        witness: () => ({
          named: named.version,
          inForce: inForce?.id ?? null,
          route: { ...exploration.routeOf(state), cohort: cohort.id },
        }),
      });
    }
  }
}

/** Nominal years before each programme of a route, by programme id. */
function yearsBefore(state: State): Map<string, number> {
  const ids: { id: string; years: number }[] = [];
  for (let at: State | null = state; at?.from; at = at.from.state) {
    const { source } = at.from.passed.passage.frame.programme;
    ids.unshift({ id: source.id, years: source.years ?? 0 });
  }
  const found = new Map<string, number>();
  let years = 0;
  for (const { id, years: own } of ids) {
    found.set(id, years);
    years += own;
  }
  return found.set(state.profile.source.programme, years);
}
