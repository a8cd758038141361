/**
 * Follows every way to a question, as far as its cone can tell ways apart: ways that bring the same row of numbers are
 * one. Exact: each final state stands for at least one admissible route, which can be written out, and each route is
 * stood for. Cost grows with the distinct rows, not with the routes.
 */

import { type Component, type Frame, type Passage, waysOf } from "../choices/frames.ts";
import { unionSorted } from "../choices/ways.ts";
import type { CompiledProfile, CompiledUnit } from "../compiled/compile.ts";
import { isMet } from "../compiled/condition.ts";
import { Effort } from "../compiled/effort.ts";
import type { Route } from "../finding.ts";
import { findCircles, findHopeless } from "../time/circles.ts";
import { never, unbounded } from "../time/held.ts";
import { type Ordered, runOrder } from "../time/order.ts";
import { endOf, type Stay } from "../time/stay.ts";
import { countsAt, type When } from "../time/when.ts";
import type { Row } from "./cone.ts";
import type { Knowledge, World } from "./knowledge.ts";
import { routeOf, unitsOf } from "./routes.ts";
import type { Final, Outcome, Passed, Question, State } from "./states.ts";

interface Way {
  readonly row: Row;
  readonly picks: ReadonlyMap<Component, readonly number[]>;
  /** Tracked units of a programme that is played through. */
  readonly units: readonly number[];
}

const questionLimit = 400_000;

export class Exploration {
  readonly known: Knowledge;
  readonly question: Question;
  readonly effort: Effort;
  private readonly ways = new Map<string, readonly Way[]>();

  constructor(known: Knowledge, question: Question) {
    this.known = known;
    this.question = question;
    this.effort = new Effort(questionLimit);
  }

  /** The distinct states in which the home programme is entered. */
  arrivals(): State[] {
    const { cone } = this.question;
    const seen = new Map<string, State>();
    const open: State[] = [];
    const add = (state: State): void => {
      const visited = [...state.visited].sort((a, b) => a - b).join();
      const start = state.start.levels === null ? state.start.index : -1;
      const path = this.question.keepsPaths === true ? pathOf(state) : "";
      const key = `${state.profile.index}|${start}|${state.worlds.join()}|${visited}|${path}|${state.row.join()}`;
      if (seen.has(key)) return;
      seen.set(key, state);
      open.push(state);
    };
    for (const profile of this.known.compiled.profiles) {
      const worlds = this.known.startWorlds[profile.index] ?? [];
      if (worlds.length > 0 && cone.ways.has(profile.programme)) add(this.startOf(profile, worlds));
    }
    const arrived: State[] = [];
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      if (state.profile.programme === cone.home) arrived.push(state);
      else for (const next of this.goOn(state)) add(next);
    }
    return arrived;
  }

  startOf(profile: CompiledProfile, worlds: readonly World[]): State {
    const row = this.question.cone.emptyRow();
    this.question.cone.setEntry(row, profile.levels);
    this.addBackground(row, profile);
    return { start: profile, profile, row, worlds, visited: new Set([profile.programme]), from: null };
  }

  private addBackground(row: number[], profile: CompiledProfile): void {
    for (const id of profile.source.documents ?? []) this.question.cone.addDocument(row, id);
    for (const id of profile.source.work ?? []) this.question.cone.addWork(row, id);
  }

  private goOn(state: State): State[] {
    const { cone } = this.question;
    const found: State[] = [];
    for (const passage of this.known.bounds.passagesOf(state.profile)) {
      const transfers = this.known.compiled.transfersByExit.get(passage.exit.id) ?? [];
      const onward = transfers.flatMap(({ profile }) => {
        const next = this.known.compiled.profiles[profile];
        return next === undefined || !cone.ways.has(next.programme) || state.visited.has(next.programme) ? [] : [next];
      });
      if (onward.length === 0) continue;
      for (const { passed, outcomes } of this.passings(state, passage, false)) {
        const worlds = outcomes.map((outcome) => outcome.world);
        const row = outcomes[0]?.lenient;
        if (row === undefined) continue;
        for (const profile of onward) {
          const next = this.enter(state, passed, row, worlds, profile);
          if (next !== null) found.push(next);
        }
      }
    }
    return found;
  }

  private enter(
    state: State,
    passed: Passed,
    leaving: Row,
    worlds: readonly World[],
    profile: CompiledProfile,
  ): State | null {
    const { cone } = this.question;
    const row = leaving.slice();
    if (passed.passage.exit.document !== undefined) cone.addDocument(row, passed.passage.exit.document);
    const rule = this.known.liveness.rules.has(profile.index) ? profile.admission : null;
    const admitted =
      rule === null ? worlds : worlds.filter((world) => isMet(rule, cone.holding(row, world), "lenient"));
    if (admitted.length === 0) return null;
    return this.enterFreely(state, passed, row, admitted, profile);
  }

  /** Enters a programme whatever its admission rule says. */
  enterFreely(state: State, passed: Passed, leaving: Row, worlds: readonly World[], profile: CompiledProfile): State {
    const row = leaving.slice();
    if (passed.passage.exit.document !== undefined) this.question.cone.addDocument(row, passed.passage.exit.document);
    this.addBackground(row, profile);
    const visited = new Set([...state.visited, profile.programme]);
    return { start: state.start, profile, row, worlds, visited, from: { state, passed } };
  }

  /** Takes a programme whose choices nobody can meet as passed, with everything that it offers. */
  passAll(state: State, passage: Passage): Final {
    const row = this.question.cone.emptyRow();
    const passed: Passed = { profile: state.profile, passage, picks: "all" };
    for (const unit of this.unitsOf(passed)) {
      if (this.question.cone.relevant.has(unit)) this.add(row, unit, this.known.bounds.isExempt(state.profile, unit));
    }
    const after = this.question.cone.join(state.row, row);
    const outcomes = state.worlds.map((world) => ({ world, lenient: after, strict: after, run: null }));
    return { state, passed, outcomes };
  }

  /** The distinct outcomes at home of the ways that meet the question. */
  finals(): Final[] {
    const { exit } = this.question;
    return this.arrivals().flatMap((state) =>
      this.known.bounds
        .passagesOf(state.profile)
        .filter((passage) => exit === undefined || passage.exit.id === exit)
        .flatMap((passage) => this.passings(state, passage, true)),
    );
  }

  /** The distinct ways of a state through a passage. */
  passings(state: State, passage: Passage, isHome: boolean): Final[] {
    const { cone } = this.question;
    const { frame } = passage;
    const isPlayed = cone.simulated.has(frame.programme.index);
    const found: Final[] = [];
    for (const way of this.waysThrough(state.profile, frame, isHome, isPlayed)) {
      this.effort.spend(1);
      const passed: Passed = { profile: state.profile, passage, picks: way.picks };
      if (!isPlayed) {
        const row = cone.join(state.row, way.row);
        found.push({
          state,
          passed,
          outcomes: state.worlds.map((world) => ({ world, lenient: row, strict: row, run: null })),
        });
        continue;
      }
      const outcomes = state.worlds.flatMap((world) => this.play(state, way, world, isHome));
      if (outcomes.length > 0) found.push({ state, passed, outcomes });
    }
    return found;
  }

  /** The distinct ways through a frame for a profile; rows only, or with the units where it is to be played through. */
  private waysThrough(profile: CompiledProfile, frame: Frame, isHome: boolean, isPlayed: boolean): readonly Way[] {
    const exempt = profile.exempt.length === 0 ? "" : profile.index;
    const key = `${frame.index}|${exempt}|${isHome}`;
    let ways = this.ways.get(key);
    if (ways === undefined) {
      ways = this.findWays(profile, frame, isHome, isPlayed);
      this.ways.set(key, ways);
    }
    return ways;
  }

  private findWays(profile: CompiledProfile, frame: Frame, isHome: boolean, isPlayed: boolean): readonly Way[] {
    const { cone, present } = this.question;
    const isRelevant = (unit: number): boolean => cone.relevant.has(unit);
    const wanted = isHome ? present : [];
    for (const unit of wanted) {
      if (this.known.bounds.isExempt(profile, unit)) return [];
      if (!frame.isAlways.has(unit) && !frame.componentOf.has(unit)) return [];
    }
    const rowOf = (units: readonly number[]): Row => {
      const row = cone.emptyRow();
      for (const unit of units) if (isRelevant(unit)) this.addUnit(row, unit, profile, isHome);
      return row;
    };
    let ways: Way[] = [{ row: isPlayed ? [] : rowOf(frame.always), picks: new Map(), units: [] }];
    if (isPlayed) ways = [{ row: [], picks: new Map(), units: frame.always.filter(isRelevant) }];
    for (const component of frame.components) {
      const must = wanted.filter((unit) => component.units.has(unit));
      if (must.length === 0 && ![...component.units].some(isRelevant)) continue;
      const parts = new Map<string, { full: readonly number[]; row: Row; units: readonly number[] }>();
      for (const full of this.listWays(component, frame)) {
        this.effort.spend(1);
        if (must.some((unit) => !full.includes(unit))) continue;
        const units = full.filter((unit) => isRelevant(unit) && !frame.isAlways.has(unit));
        const row = isPlayed ? [] : rowOf(units);
        const key = isPlayed ? units.join() : row.join();
        if (!parts.has(key)) parts.set(key, { full, row, units });
      }
      const next = new Map<string, Way>();
      for (const way of ways) {
        for (const part of parts.values()) {
          this.effort.spend(1);
          const row = isPlayed ? [] : cone.join(way.row, part.row);
          const units = isPlayed ? unionSorted(way.units, part.units) : [];
          const key = isPlayed ? units.join() : row.join();
          if (!next.has(key)) next.set(key, { row, units, picks: new Map([...way.picks, [component, part.full]]) });
        }
      }
      ways = [...next.values()];
    }
    return ways;
  }

  private listWays(component: Component, frame: Frame): readonly (readonly number[])[] {
    if (component.alternatives !== null) return component.alternatives;
    const isTracked = (unit: number): boolean => this.question.cone.relevant.has(unit);
    return waysOf(this.known.compiled, component, frame.variant, isTracked, frame.isAlways, this.effort).map(
      (part) => part.full,
    );
  }

  private addUnit(row: number[], unit: number, profile: CompiledProfile, isHome: boolean): void {
    const { self } = this.question;
    const source = this.known.compiled.units[unit];
    if (source === undefined) return;
    const isExempt = this.known.bounds.isExempt(profile, unit);
    if (isHome && (unit === self || !(isExempt || this.countsAtHome(source)))) {
      return;
    }
    this.add(row, unit, isExempt);
  }

  private countsAtHome(unit: CompiledUnit): boolean {
    const { when, isLooseLeftOut } = this.question;
    return unit.first === 0 ? isLooseLeftOut !== true : countsAt(unit, when);
  }

  private add(row: number[], unit: number, isExempt: boolean): void {
    const additions = this.question.cone.additionsOf(unit);
    for (const { slot, amount, isSum } of isExempt ? additions.passed : additions.all) {
      row[slot] = isSum ? (row[slot] ?? 0) + amount : Math.max(row[slot] ?? 0, amount);
    }
  }

  /** Plays a programme through with the units that matter; nothing where an admission requisite fails. */
  private play(state: State, way: Way, world: World, isHome: boolean): Outcome[] {
    this.effort.spend(20 + way.units.length);
    const stay = this.stayOf(state, way.units, world);
    const circles = findCircles(stay, findHopeless(stay, "lenient"));
    const hopeless = findHopeless(stay, "lenient", circles);
    const lenient = runOrder(stay, "lenient", hopeless, circles);
    const isAdmitted = [...lenient.failed.keys()].every(
      (requisite) => this.known.compiled.requisites[requisite]?.source.mode !== "admission",
    );
    if (!isAdmitted && !(isHome && this.question.isBeforeAdmission === true)) return [];
    const strict = isHome ? runOrder(stay, "strict", findHopeless(stay, "strict", circles), circles) : lenient;
    return [
      {
        world,
        lenient: this.rowAfter(state, way, stay, lenient, isHome),
        strict: this.rowAfter(state, way, stay, strict, isHome),
        run: { stay, hopeless, circles, lenient, strict },
      },
    ];
  }

  private rowAfter(state: State, way: Way, stay: Stay, ordered: Ordered, isHome: boolean): Row {
    const { cone, self, when, time } = this.question;
    const row = cone.emptyRow();
    for (const unit of way.units) {
      const source = this.known.compiled.units[unit];
      if (source === undefined || (isHome && unit === self)) continue;
      const isExempt = stay.exempt.has(unit);
      if (isHome && !isExempt) {
        const at = ordered.held.record.taughtAt[unit] ?? never;
        const isLoose = source.first === 0;
        if (isLoose && !this.countsAtHome(source)) continue;
        const isShared = isLoose && when.sharing !== undefined && at < endOf(when.sharing.last);
        if (isLoose ? !(at < time || isShared) : !countsAt(source, when)) continue;
      }
      this.add(row, unit, isExempt);
    }
    return cone.join(state.row, row);
  }

  private stayOf(state: State, selection: readonly number[], world: World): Stay {
    const { cone } = this.question;
    const done = new Set<number>();
    const exemptedBefore = new Set<number>();
    const documents = new Set<string>();
    const work = new Set<string>();
    for (let at: State | null = state; at !== null; at = at.from?.state ?? null) {
      for (const id of at.profile.source.documents ?? []) documents.add(id);
      for (const id of at.profile.source.work ?? []) work.add(id);
      const passed = at.from?.passed;
      if (passed === undefined) continue;
      if (passed.passage.exit.document !== undefined) documents.add(passed.passage.exit.document);
      for (const unit of this.unitsOf(passed)) {
        if (!cone.relevant.has(unit)) continue;
        (this.known.bounds.isExempt(passed.profile, unit) ? exemptedBefore : done).add(unit);
      }
    }
    const { compiled } = this.known;
    const entry = state.start.levels ?? new Uint8Array(compiled.skillIds.length).fill(world === 0 ? 0 : unbounded);
    return {
      compiled,
      background: { entry, documents, work },
      done,
      exemptedBefore,
      exempt: new Set(selection.filter((unit) => this.known.bounds.isExempt(state.profile, unit))),
      selection,
      considered: cone.considered,
    };
  }

  unitsOf(passed: Passed): readonly number[] {
    return unitsOf(this.known, passed);
  }

  routeOf(state: State, passed?: Passed): Route {
    return routeOf(this.known, state, passed);
  }
}

/** Programmes and exits so far. */
function pathOf(state: State): string {
  const from = state.from;
  return from === null ? "" : `${pathOf(from.state)}>${from.passed.passage.exit.id}>${state.profile.index}`;
}

/** The moment just after a period ends. */
export const afterPeriod = (period: number): { when: When; time: number } => ({
  when: { before: period + 1, looseBefore: period },
  time: endOf(period) + 1,
});
