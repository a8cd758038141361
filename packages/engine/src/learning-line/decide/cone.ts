/**
 * The cone of a question: the units, requisites and facts that can change its answer, and nothing else. Owns how the
 * cone grows (admission that somebody may fail, units without period that wait, circles) and how what a route brings
 * is written down as a short row of numbers.
 */

import type { Frame } from "../choices/frames.ts";
import type { CompiledRequisite, CompiledUnit, Condition } from "../compiled/compile.ts";
import type { CreditCondition, Holding } from "../compiled/condition.ts";
import { leavesOf } from "../compiled/condition.ts";
import type { Reading } from "../finding.ts";
import { unbounded } from "../time/held.ts";
import type { Knowledge, World } from "./knowledge.ts";
import { providersOf } from "./liveness.ts";

/** A row of numbers: what a route brings, as far as the cone asks. */
export type Row = readonly number[];

interface Addition {
  readonly slot: number;
  readonly amount: number;
  readonly isSum: boolean;
}

/** Per skill four slots: held on entry, taught, proven by must-pass, proven by any. */
const slotsPerSkill = 4;

export class Cone {
  readonly known: Knowledge;
  readonly home: number;
  /** Programmes on the ways to the question, its own included. */
  readonly ways: ReadonlySet<number>;
  readonly relevant = new Set<number>();
  /** Requisites whose outcome matters; all others are left aside. */
  readonly considered = new Set<number>();
  /** Programmes in which admission or waiting has to be played through. */
  readonly simulated = new Set<number>();
  /** Circles only take failures away: a question without them may clear, never condemn. */
  leavesCirclesOut = false;
  /** Whether the line's own bounds hold for the question; not where rules are set aside. */
  restsOnBounds = true;
  /** Admission requisites that filter the ways. */
  private readonly filters = new Set<number>();
  private readonly timed = new Map<number, number>();
  private readonly stuck = new Set<number>();
  private readonly skillSlot = new Map<number, number>();
  private readonly passedSlot = new Map<number, number>();
  private readonly presentSlot = new Map<number, number>();
  private readonly creditSlot = new Map<CreditCondition, number>();
  private readonly documentSlot = new Map<string, number>();
  private readonly workSlot = new Map<string, number>();
  private size = 0;
  private readonly additions = new Map<number, { all: readonly Addition[]; passed: readonly Addition[] }>();

  constructor(known: Knowledge, home: number, ways?: ReadonlySet<number>) {
    this.known = known;
    this.home = home;
    this.ways = ways ?? new Set([...(known.before[home] ?? []), home]);
  }

  private unit(index: number): CompiledUnit {
    const unit = this.known.compiled.units[index];
    if (unit === undefined) throw new Error(`unknown unit ${index}`);
    return unit;
  }

  private slot<Key>(map: Map<Key, number>, key: Key, width = 1): boolean {
    if (map.has(key)) return false;
    map.set(key, this.size);
    this.size += width;
    return true;
  }

  needSkill(skill: number): void {
    if (!this.slot(this.skillSlot, skill, slotsPerSkill)) return;
    const { teachers, proofs } = this.known.compiled;
    for (const { unit } of teachers[skill] ?? []) this.needUnit(unit);
    for (const { outcomeUnit, assessmentUnit } of proofs[skill] ?? []) {
      if (outcomeUnit === assessmentUnit) this.needUnit(outcomeUnit);
      else {
        this.needPresence(outcomeUnit);
        this.needPresence(assessmentUnit);
      }
    }
  }

  /** Whether a unit is on the route at all. */
  needUnit(unit: number): void {
    if (this.ways.has(this.unit(unit).programme)) this.relevant.add(unit);
  }

  /** Whether a unit is done and not exempted. */
  needPresence(unit: number): void {
    this.slot(this.presentSlot, unit);
    this.needUnit(unit);
  }

  /** The leaves of a condition asked in a programme. */
  needCondition(condition: Condition): void {
    for (const leaf of leavesOf(condition)) {
      if (leaf.type === "skill") this.needSkill(leaf.skill);
      else if (leaf.type === "passed") {
        this.slot(this.passedSlot, leaf.unit);
        this.needUnit(leaf.unit);
      } else if (leaf.type === "credits") {
        this.slot(this.creditSlot, leaf);
        for (const unit of leaf.of) this.needUnit(unit);
      } else if (leaf.type === "document") this.slot(this.documentSlot, leaf.id);
      else if (leaf.type === "work") this.slot(this.workSlot, leaf.id);
    }
  }

  /** A requisite, and when what meets it is there. */
  needRequisite(requisite: CompiledRequisite, which: "sufficient" | "all" = "all"): void {
    const unit = this.unit(requisite.unit);
    this.relevant.add(unit.index);
    this.needCondition(requisite.on);
    const isStrict = requisite.source.kind === "strict-co";
    const isTimed = unit.first > 0 || isStrict;
    const before = isStrict ? 0 : unit.first;
    for (const provider of this.providers(requisite, which)) if (isTimed) this.needTimeOf(provider, before);
    for (const partner of requisite.partners) {
      this.needUnit(partner);
      this.needTimeOf(partner, 0);
    }
    if (isStrict) {
      this.consider(requisite);
      this.needTimeOf(unit.index, 0);
    }
    if (this.mayStick(unit.index)) this.needCircles(unit.index);
    else if (!isTimed) for (const provider of this.providers(requisite)) this.needCircles(provider);
  }

  private providers(requisite: CompiledRequisite, which: "sufficient" | "all" = "all"): number[] {
    const unit = this.unit(requisite.unit);
    return leavesOf(requisite.on).flatMap((leaf) => providersOf(this.known.compiled, leaf, unit, which));
  }

  private consider(requisite: CompiledRequisite): void {
    if (this.considered.has(requisite.index)) return;
    this.considered.add(requisite.index);
    this.simulated.add(this.unit(requisite.unit).programme);
    this.relevant.add(requisite.unit);
    this.needCondition(requisite.on);
  }

  /** A requisite that filters routes. */
  needAdmission(requisite: CompiledRequisite): void {
    if (this.filters.has(requisite.index)) return;
    this.filters.add(requisite.index);
    this.consider(requisite);
    this.needRequisite(requisite);
  }

  /**
   * Whether a unit without period is taken before a period: it may wait for its requisites and for those bound to it.
   * What is surely there by then needs no second look.
   */
  needTimeOf(index: number, before: number): void {
    const unit = this.unit(index);
    if (unit.first > 0 || (this.timed.get(index) ?? Number.POSITIVE_INFINITY) <= before) return;
    if (this.restsOnBounds && (this.known.bounds.freeBefore[index] ?? 0) <= before) return;
    this.timed.set(index, before);
    this.relevant.add(index);
    for (const requisite of [...unit.requisites, ...(this.known.bondsOf.get(index) ?? [])]) {
      this.consider(requisite);
      for (const provider of this.providers(requisite)) this.needTimeOf(provider, before);
      for (const partner of [requisite.unit, ...requisite.partners]) {
        this.needUnit(partner);
        this.needTimeOf(partner, before);
      }
    }
    this.needCircles(index);
  }

  private mayStick(unit: number): boolean {
    return !this.restsOnBounds || this.known.liveness.mayStick.has(unit);
  }

  /** Whether a unit stands in a circle or waits for one. */
  needCircles(index: number): void {
    if (this.leavesCirclesOut || this.stuck.has(index) || !this.mayStick(index)) return;
    this.stuck.add(index);
    const unit = this.unit(index);
    this.needUnit(index);
    for (const requisite of [...unit.requisites, ...(this.known.bondsOf.get(index) ?? [])]) {
      this.consider(requisite);
      for (const provider of this.providers(requisite)) this.needCircles(provider);
      for (const partner of [requisite.unit, ...requisite.partners]) {
        this.needUnit(partner);
        this.needCircles(partner);
      }
    }
  }

  /** Every way in which the units of a programme may be put off until later by holding back some of them. */
  needDelaysFrom(first: readonly number[], programme: number): void {
    const delayed = new Set(first);
    for (const index of delayed) {
      this.needTimeOf(index, 0);
      for (const partner of this.unit(index).requisites.flatMap((requisite) => requisite.partners)) {
        if (this.unit(partner).first === 0) delayed.add(partner);
      }
      for (const unit of this.known.compiled.programmes[programme]?.units ?? []) {
        for (const requisite of this.unit(unit).requisites) {
          const isHelped = this.providers(requisite).includes(index) || requisite.partners.includes(index);
          if (!isHelped) continue;
          this.consider(requisite);
          this.needCircles(unit);
          for (const provider of this.providers(requisite)) this.needTimeOf(provider, 0);
          if (this.unit(unit).first === 0) {
            delayed.add(unit);
            this.needTimeOf(unit, 0);
          }
        }
      }
    }
  }

  /** Adds what restricts the ways to the question: rights to enter, and admission that somebody may fail. */
  close(): this {
    const { compiled, liveness, frames } = this.known;
    for (const profile of compiled.profiles) {
      if (!this.ways.has(profile.programme) || profile.admission === null) continue;
      if (liveness.rules.has(profile.index)) this.needCondition(profile.admission);
    }
    if (liveness.admission.size === 0) return this;
    for (let size = -1; size !== this.relevant.size + this.filters.size; ) {
      size = this.relevant.size + this.filters.size;
      for (const frame of frames) {
        if (!frame.isPossible || !this.ways.has(frame.programme.index)) continue;
        for (const unit of this.restricting(frame)) {
          for (const requisite of this.unit(unit).requisites) {
            if (liveness.admission.has(requisite.index)) this.needAdmission(requisite);
          }
        }
      }
    }
    return this;
  }

  private restricting(frame: Frame): number[] {
    const isLive = (unit: number): boolean => this.known.asksLiveAdmission(unit);
    const found = frame.always.filter(isLive);
    for (const component of frame.components) {
      const live = [...component.units].filter(isLive);
      if (live.length === 0) continue;
      const isTouched = [...component.units].some((unit) => this.relevant.has(unit));
      if (isTouched || this.known.defaultWay(frame, component).some(isLive)) found.push(...live);
    }
    return found;
  }

  emptyRow(): number[] {
    return new Array<number>(this.size).fill(0);
  }

  additionsOf(unit: number): { all: readonly Addition[]; passed: readonly Addition[] } {
    let known = this.additions.get(unit);
    if (known === undefined) {
      const passed = this.passedAdditions(unit);
      known = { passed, all: [...passed, ...this.taughtAdditions(unit)] };
      this.additions.set(unit, known);
    }
    return known;
  }

  private passedAdditions(unit: number): Addition[] {
    const found: Addition[] = [];
    const slot = this.passedSlot.get(unit);
    if (slot !== undefined) found.push({ slot, amount: 1, isSum: false });
    const load = this.unit(unit).source.load;
    for (const [condition, at] of this.creditSlot) {
      if (load?.unit !== condition.atLeast.unit || !condition.of.includes(unit)) continue;
      found.push({ slot: at, amount: load.amount, isSum: true });
    }
    return found;
  }

  private taughtAdditions(unit: number): Addition[] {
    const found: Addition[] = [];
    const add = (slot: number, amount: number) => found.push({ slot, amount, isSum: false });
    const present = this.presentSlot.get(unit);
    if (present !== undefined) add(present, 1);
    for (const { skill, step } of this.unit(unit).teaches) {
      const slot = this.skillSlot.get(skill);
      if (slot !== undefined) add(slot + 1, step);
    }
    for (const [skill, slot] of this.skillSlot) {
      for (const proof of this.known.compiled.proofs[skill] ?? []) {
        if (proof.outcomeUnit !== unit || proof.assessmentUnit !== unit) continue;
        if (proof.mustPass) add(slot + 2, proof.step);
        add(slot + 3, proof.step);
      }
    }
    return found;
  }

  setEntry(row: number[], levels: Uint8Array | null): void {
    for (const [skill, slot] of this.skillSlot) row[slot] = levels?.[skill] ?? 0;
  }

  addDocument(row: number[], id: string): void {
    const slot = this.documentSlot.get(id);
    if (slot !== undefined) row[slot] = 1;
  }

  addWork(row: number[], id: string): void {
    const slot = this.workSlot.get(id);
    if (slot !== undefined) row[slot] = 1;
  }

  join(a: Row, b: Row): number[] {
    const row = a.slice();
    for (const [slot, amount] of b.entries()) row[slot] = Math.max(row[slot] ?? 0, amount);
    for (const [condition, slot] of this.creditSlot) {
      row[slot] = Math.min((a[slot] ?? 0) + (b[slot] ?? 0), condition.atLeast.amount);
    }
    return row;
  }

  isPresent(row: Row, unit: number): boolean {
    return (row[this.presentSlot.get(unit) ?? -1] ?? 0) > 0;
  }

  entry(row: Row, skill: number, world: World): number {
    return world === 1 ? unbounded : (row[this.skillSlot.get(skill) ?? -1] ?? 0);
  }

  taught(row: Row, skill: number): number {
    return row[(this.skillSlot.get(skill) ?? -9) + 1] ?? 0;
  }

  proven(row: Row, skill: number, mustPass: boolean): number {
    let highest = row[(this.skillSlot.get(skill) ?? -9) + (mustPass ? 2 : 3)] ?? 0;
    for (const proof of this.known.compiled.proofs[skill] ?? []) {
      if (proof.step <= highest || (mustPass && !proof.mustPass)) continue;
      if (proof.outcomeUnit === proof.assessmentUnit) continue;
      if (this.isPresent(row, proof.outcomeUnit) && this.isPresent(row, proof.assessmentUnit)) highest = proof.step;
    }
    return highest;
  }

  level(row: Row, skill: number, world: World, reading: Reading): number {
    const entry = this.entry(row, skill, world);
    const taught = this.taught(row, skill);
    if (reading === "lenient" || taught <= entry) return Math.max(entry, taught);
    return Math.max(entry, Math.min(taught, this.proven(row, skill, true)));
  }

  holding(row: Row, world: World): Holding {
    return {
      level: (skill, reading) => this.level(row, skill, world, reading),
      hasPassed: (unit) => (row[this.passedSlot.get(unit) ?? -1] ?? 0) > 0,
      credits: (condition) => row[this.creditSlot.get(condition) ?? -1] ?? 0,
      hasDocument: (id) => (row[this.documentSlot.get(id) ?? -1] ?? 0) > 0,
      hasWork: (id) => (row[this.workSlot.get(id) ?? -1] ?? 0) > 0,
    };
  }
}
