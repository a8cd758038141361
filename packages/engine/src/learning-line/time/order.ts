/**
 * The one order that has to be tried in a programme: units with a period when it comes, units without one as soon as
 * their requisites are met. Meaning: learning-line-semantics, section 3.
 */

import type { CompiledRequisite, CompiledUnit } from "../compiled/compile.ts";
import { leavesOf } from "../compiled/condition.ts";
import type { MissingLeaf, Reading } from "../finding.ts";
import { Bonds } from "./bonds.ts";
import { type Circle, findCircles, findHopeless } from "./circles.ts";
import { Held, type Moment, never } from "./held.ts";
import {
  afterOf,
  canShare,
  emptyRecord,
  endOf,
  insideOf,
  readingOf,
  type Stay,
  sharesPeriod,
  startOf,
  takenUnits,
} from "./stay.ts";

export interface Ordered {
  readonly held: Held;
  /** When each unit of the selection was asked its requisites. */
  readonly askedAt: ReadonlyMap<number, number>;
  /** Requisites that fail, with the leaves that fail at their time. */
  readonly failed: ReadonlyMap<number, readonly MissingLeaf[]>;
}

/** Units that may not be taken before `unit` is, for asking what is surely held at it. */
export interface Postponed {
  readonly units: ReadonlySet<number>;
  readonly until: number;
}

/**
 * Runs the timeline of one programme; hopeless requisites and those in a circle are set aside.
 * O(periods × rounds × requisites) of the selection.
 */
export function runOrder(
  stay: Stay,
  reading: Reading,
  hopeless: ReadonlySet<number>,
  circles: readonly Circle[],
  postponed?: Postponed,
): Ordered {
  return new Timeline(stay, reading, hopeless, circles, postponed).run();
}

class Timeline {
  private readonly stay: Stay;
  private readonly reading: Reading;
  private readonly hopeless: ReadonlySet<number>;
  private readonly postponed: Postponed | undefined;
  private readonly inCircle = new Set<number>();
  private readonly aside: Set<number>;
  private readonly taken: readonly CompiledUnit[];
  private readonly fixed: readonly CompiledUnit[];
  private readonly free: Map<number, CompiledUnit>;
  private readonly bonds: Bonds;
  private readonly held: Held;
  private readonly askedAt = new Map<number, number>();
  private readonly failed = new Map<number, MissingLeaf[]>();
  /** The last time at which something was taken. */
  private clock = 0;

  constructor(
    stay: Stay,
    reading: Reading,
    hopeless: ReadonlySet<number>,
    circles: readonly Circle[],
    postponed?: Postponed,
  ) {
    this.stay = stay;
    this.reading = reading;
    this.hopeless = hopeless;
    this.postponed = postponed;
    for (const circle of circles) for (const requisite of circle.requisites) this.inCircle.add(requisite);
    this.aside = new Set([...hopeless, ...this.inCircle]);
    this.taken = takenUnits(stay);
    this.fixed = this.taken.filter((unit) => unit.first > 0);
    this.free = new Map(this.taken.filter((unit) => unit.first === 0).map((unit) => [unit.index, unit]));
    this.bonds = new Bonds(stay, this.taken, this.aside);
    this.held = new Held(stay.compiled, emptyRecord(stay), stay.background);
  }

  run(): Ordered {
    const lastPeriod = this.fixed.reduce((last, unit) => Math.max(last, unit.last), 0);
    this.takeFree(afterOf(0), new Set());
    for (let period = 1; period <= lastPeriod; period += 1) {
      this.startPeriod(period);
      this.takeFree(insideOf(period), this.running(period, period));
      this.endPeriod(period);
      this.takeFree(afterOf(period), this.running(period, period + 1));
    }
    while (this.free.size > 0 && this.breakWait()) this.takeFree(this.clock, new Set());
    for (const unit of this.taken) this.judgeLate(unit);
    return { held: this.held, askedAt: this.askedAt, failed: this.failed };
  }

  /** Units that run in both periods. */
  private running(first: number, last: number): Set<number> {
    return new Set(this.fixed.filter((unit) => unit.first <= first && last <= unit.last).map((unit) => unit.index));
  }

  private missing(requisite: CompiledRequisite, at: Moment): MissingLeaf[] {
    return this.held.missing(requisite.on, at, readingOf(requisite, this.reading));
  }

  private startPeriod(period: number): void {
    for (const unit of this.fixed) {
      if (unit.first !== period) continue;
      this.askedAt.set(unit.index, startOf(period));
      for (const requisite of unit.requisites) {
        if (requisite.source.kind !== "pre" || this.inCircle.has(requisite.index)) continue;
        const missing = this.missing(requisite, { time: startOf(period), self: unit.index });
        if (missing.length > 0) this.failed.set(requisite.index, missing);
      }
    }
  }

  private endPeriod(period: number): void {
    for (const unit of this.fixed) {
      if (unit.last !== period) continue;
      this.markDone(unit.index, endOf(period));
      for (const partner of this.bonds.boundTo(unit.index)) {
        if (this.free.has(partner)) this.missPartner(unit.index, partner);
      }
    }
  }

  private markDone(unit: number, time: number): void {
    this.held.record.passedAt[unit] = time;
    this.held.record.taughtAt[unit] = time;
  }

  /** A period goes by that a waiting unit should have shared: the requisites that bound them fail. */
  private missPartner(unit: number, waiting: number): void {
    for (const requisite of this.bonds.between(unit, waiting)) {
      const missed = this.bonds.asked(requisite).filter((partner) => !this.haveShared(requisite.unit, partner));
      this.failed.set(
        requisite.index,
        missed.map((partner) => ({ passed: this.idOf(partner) })),
      );
      this.bonds.drop(requisite);
    }
  }

  private idOf(unit: number): string {
    return this.stay.compiled.units[unit]?.source.id ?? "";
  }

  private haveShared(a: number, b: number): boolean {
    const [one, other] = [this.stay.compiled.units[a], this.stay.compiled.units[b]];
    if (one === undefined || other === undefined || a === b) return false;
    if (one.first > 0 && other.first > 0) return sharesPeriod(one, other);
    if (one.first > 0) return this.runsAt(one, this.askedAt.get(b));
    return other.first > 0
      ? this.runsAt(other, this.askedAt.get(a))
      : this.askedAt.has(a) && this.askedAt.get(a) === this.askedAt.get(b);
  }

  private runsAt(unit: CompiledUnit, time: number | undefined): boolean {
    return time !== undefined && startOf(unit.first) < time && time < endOf(unit.last);
  }

  /** Takes units without period, together where they wait for one another, until none is ready. */
  private takeFree(slot: number, running: ReadonlySet<number>): void {
    for (let time = slot + 1; ; time += 1) {
      this.clock = time;
      const together = this.nextTogether(time, running);
      if (together.length === 0) return;
      for (const unit of together) {
        this.askedAt.set(unit, time);
        this.markDone(unit, time);
        this.free.delete(unit);
      }
    }
  }

  private nextTogether(time: number, running: ReadonlySet<number>): number[] {
    const { postponed } = this;
    if (postponed === undefined || this.askedAt.has(postponed.until)) {
      return this.readyTogether([...this.free.values()], time, running);
    }
    const others = [...this.free.values()].filter((unit) => !postponed.units.has(unit.index));
    const together = this.readyTogether(others, time, running);
    if (together.length > 0) return together;
    const all = this.readyTogether([...this.free.values()], time, running);
    return all.includes(postponed.until) ? all : [];
  }

  private readyTogether(candidates: readonly CompiledUnit[], time: number, running: ReadonlySet<number>): number[] {
    let together = candidates;
    for (;;) {
      const sharing = new Set([...together.map((unit) => unit.index), ...running]);
      const ready = together.filter((unit) => this.isReady(unit, time, sharing));
      if (ready.length === together.length) return ready.map((unit) => unit.index);
      together = ready;
    }
  }

  private isReady(unit: CompiledUnit, time: number, sharing: ReadonlySet<number>): boolean {
    for (const requisite of unit.requisites) {
      const { kind } = requisite.source;
      if (this.aside.has(requisite.index) || kind === "strict-co") continue;
      const at: Moment = kind === "pre" ? { time, self: unit.index } : { time, self: unit.index, sharing };
      const reading = readingOf(requisite, this.reading);
      if (!this.withTaught(sharing, () => this.held.isMet(requisite.on, at, reading))) return false;
    }
    return this.bonds.isFree(unit.index, sharing);
  }

  /** Units that share a moment help a corequisite although they have not taught yet. */
  private withTaught(sharing: ReadonlySet<number>, ask: () => boolean): boolean {
    const { taughtAt } = this.held.record;
    const undo: number[] = [];
    for (const unit of sharing) {
      if (taughtAt[unit] === never && !this.stay.exempt.has(unit)) {
        taughtAt[unit] = never - 1;
        undo.push(unit);
      }
    }
    const met = ask();
    for (const unit of undo) taughtAt[unit] = never;
    return met;
  }

  /** Units wait for one another to prove a level: what would hold leniently fails. Tells whether anybody waits less. */
  private breakWait(): boolean {
    const waiting = [...this.free.values()].flatMap((unit) => {
      const at: Moment = { time: this.clock, self: unit.index };
      return unit.requisites
        .filter((one) => one.source.mode !== "admission" && !this.aside.has(one.index) && !this.failed.has(one.index))
        .map((requisite) => ({ requisite, missing: this.missing(requisite, at) }))
        .filter(({ missing }) => missing.length > 0);
    });
    const circles = findCircles(this.stay, this.aside, this.reading);
    const hopeless = findHopeless(this.stay, "lenient", []);
    const inCircle = waiting.filter(
      ({ requisite }) =>
        circles.some((circle) => circle.requisites.has(requisite.index)) &&
        leavesOf(requisite.on).some((leaf) => leaf.type === "skill") &&
        !hopeless.has(requisite.index),
    );
    const late = inCircle.length > 0 ? inCircle : waiting;
    for (const { requisite, missing } of late) {
      this.failed.set(requisite.index, missing);
      this.aside.add(requisite.index);
      this.bonds.drop(requisite);
    }
    return late.length > 0;
  }

  /** Corequisites of units with a period, hopeless requisites, and units that never could be taken. */
  private judgeLate(unit: CompiledUnit): void {
    for (const requisite of unit.requisites) {
      if (this.inCircle.has(requisite.index) || this.failed.has(requisite.index)) continue;
      const missing =
        requisite.source.kind === "strict-co"
          ? this.neverShared(unit, requisite)
          : this.missingLate(unit, requisite, requisite.source.kind);
      if (missing.length > 0) this.failed.set(requisite.index, missing);
    }
  }

  private neverShared(unit: CompiledUnit, requisite: CompiledRequisite): MissingLeaf[] {
    if (!this.hopeless.has(requisite.index)) return [];
    return requisite.partners
      .filter((partner) => {
        const other = this.taken.find((candidate) => candidate.index === partner);
        return !canShare(unit, other, this.stay, partner);
      })
      .map((partner) => ({ passed: this.idOf(partner) }));
  }

  private missingLate(unit: CompiledUnit, requisite: CompiledRequisite, kind: "pre" | "co"): MissingLeaf[] {
    const asked = this.askedAt.get(unit.index);
    if (asked === undefined) return this.missing(requisite, { time: never, self: unit.index });
    if (unit.first > 0 && kind === "co") {
      return this.missing(requisite, { time: asked, self: unit.index, sharing: this.sharingWith(unit) });
    }
    if (unit.first > 0 || !this.hopeless.has(requisite.index)) return [];
    return this.missing(requisite, { time: asked, self: unit.index });
  }

  /** What a unit with a period may lean on: units of its periods, and units without period taken by their end. */
  private sharingWith(unit: CompiledUnit): Set<number> {
    const sharing = new Set<number>();
    for (const other of this.taken) {
      if (other.index === unit.index) continue;
      const at = this.askedAt.get(other.index);
      const isShared = other.first > 0 ? sharesPeriod(unit, other) : at !== undefined && at < endOf(unit.last);
      if (isShared) sharing.add(other.index);
    }
    return sharing;
  }
}
