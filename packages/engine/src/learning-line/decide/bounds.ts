/**
 * What everybody surely holds and what anybody may hold at a moment: bounds by dataflow over profiles and frames.
 * A bound may clear a requisite, a target or a repetition; it never condemns one.
 */

import { isTakenWith, leastByChoice, note, waysWith } from "../choices/by-choice.ts";
import type { Frame, Passage } from "../choices/frames.ts";
import type { CompiledLine, CompiledProfile, CompiledUnit, Condition } from "../compiled/compile.ts";
import type { Reading } from "../finding.ts";
import { unbounded } from "../time/held.ts";
import { atTheEnd, type Context, countsAt, type When } from "../time/when.ts";

export interface EntryBounds {
  isReachable: boolean;
  /** Least level by each reading, and the most that a start with described levels, or nothing, brings. */
  readonly lenient: Uint8Array;
  readonly strict: Uint8Array;
  readonly most: Uint8Array;
  readonly passed: Uint8Array;
  documents: ReadonlySet<string>;
  work: ReadonlySet<string>;
  /** Documents and work experience of every kind are held. */
  readonly hasAllPapers?: true;
}

export class Bounds {
  readonly compiled: CompiledLine;
  readonly passages: readonly (readonly Passage[])[];
  readonly entry: readonly EntryBounds[];
  /** For a unit without period the first period before which everybody has surely taken it; 0: at once on entry. */
  readonly freeBefore: Float64Array;
  /** Units without period that everybody can take at once and that need no other unit for it. */
  readonly needsNoUnit: Uint8Array;
  /** For each programme the one who holds everything from outside it; stands after the line's profiles. */
  readonly outside: readonly CompiledProfile[];
  private readonly exempt: readonly ReadonlySet<number>[];

  constructor(compiled: CompiledLine, passages: readonly (readonly Passage[])[]) {
    this.compiled = compiled;
    this.passages = passages;
    this.exempt = compiled.profiles.map((profile) => new Set(profile.exempt));
    this.freeBefore = new Float64Array(compiled.units.length).fill(Number.POSITIVE_INFINITY);
    this.needsNoUnit = new Uint8Array(compiled.units.length);
    this.outside = compiled.programmes.map((programme) => ({
      index: compiled.profiles.length + programme.index,
      source: { id: "", title: {}, programme: programme.source.id, entryLevels: [] },
      programme: programme.index,
      admission: null,
      levels: null,
      exempt: [],
      isStart: false,
    }));
    this.entry = [
      ...compiled.profiles.map(() => this.unreached()),
      ...compiled.programmes.map((programme) => this.everythingBut(programme.index)),
    ];
    this.propagate();
    this.findFreeBefore();
  }

  /** Somebody who holds everything that comes from outside a programme. */
  private everythingBut(programme: number): EntryBounds {
    const bounds = this.unreached();
    bounds.lenient.fill(unbounded);
    bounds.strict.fill(unbounded);
    bounds.most.fill(unbounded);
    for (const unit of this.compiled.programmes[programme]?.units ?? []) bounds.passed[unit] = 0;
    return { ...bounds, isReachable: true, hasAllPapers: true };
  }

  private unreached(): EntryBounds {
    const skills = this.compiled.skillIds.length;
    return {
      isReachable: false,
      lenient: new Uint8Array(skills).fill(255),
      strict: new Uint8Array(skills).fill(255),
      most: new Uint8Array(skills),
      passed: new Uint8Array(this.compiled.units.length).fill(1),
      documents: new Set(),
      work: new Set(),
    };
  }

  /** Passages that a profile may take. */
  passagesOf(profile: CompiledProfile): Passage[] {
    const allowed = profile.source.variants;
    return (this.passages[profile.programme] ?? []).filter(
      ({ variant, frame }) =>
        frame.isPossible && (variant === undefined || allowed === undefined || allowed.includes(variant)),
    );
  }

  private propagate(): void {
    const open: CompiledProfile[] = [];
    for (const profile of this.compiled.profiles) {
      const bounds = this.entry[profile.index];
      if (!profile.isStart || bounds === undefined) continue;
      bounds.isReachable = true;
      bounds.passed.fill(0);
      for (const levels of [bounds.lenient, bounds.strict, bounds.most]) {
        if (profile.levels === null) levels.fill(0);
        else levels.set(profile.levels);
      }
      bounds.documents = new Set(profile.source.documents ?? []);
      bounds.work = new Set(profile.source.work ?? []);
      open.push(profile);
    }
    for (let profile = open.pop(); profile !== undefined; profile = open.pop()) {
      for (const { exit, frame } of this.passagesOf(profile)) {
        for (const { profile: next } of this.compiled.transfersByExit.get(exit.id) ?? []) {
          const target = this.compiled.profiles[next];
          if (target !== undefined && this.flow(profile, frame, exit.document, target)) open.push(target);
        }
      }
    }
  }

  /** Lowers what a profile surely holds to what this way into it brings; tells whether anything changed. */
  private flow(from: CompiledProfile, frame: Frame, document: string | undefined, to: CompiledProfile): boolean {
    const source = this.entry[from.index];
    const target = this.entry[to.index];
    if (source === undefined || target === undefined) return false;
    const context: Context = { profile: from, frame, when: atTheEnd, self: -1 };
    let changed = !target.isReachable;
    const skills = this.compiled.skillIds.length;
    for (let skill = 0; skill < skills; skill += 1) {
      const lenient = this.least(skill, context, "lenient");
      const strict = this.least(skill, context, "strict");
      const most = this.most(skill, context);
      if (lenient < (target.lenient[skill] ?? 0)) {
        target.lenient[skill] = lenient;
        changed = true;
      }
      if (strict < (target.strict[skill] ?? 0)) {
        target.strict[skill] = strict;
        changed = true;
      }
      if (most > (target.most[skill] ?? 0)) {
        target.most[skill] = most;
        changed = true;
      }
    }
    for (let unit = 0; unit < target.passed.length; unit += 1) {
      if (target.passed[unit] === 0 || source.passed[unit] === 1 || frame.isAlways.has(unit)) continue;
      target.passed[unit] = 0;
      changed = true;
    }
    const documents = new Set([
      ...source.documents,
      ...(document === undefined ? [] : [document]),
      ...(to.source.documents ?? []),
    ]);
    const work = new Set([...source.work, ...(to.source.work ?? [])]);
    const keep = (known: ReadonlySet<string>, found: ReadonlySet<string>) =>
      target.isReachable ? new Set([...known].filter((id) => found.has(id))) : found;
    const both = [keep(target.documents, documents), keep(target.work, work)] as const;
    if (both[0].size !== target.documents.size || both[1].size !== target.work.size) changed = true;
    [target.documents, target.work] = both;
    target.isReachable = true;
    return changed;
  }

  private findFreeBefore(): void {
    const isPartner = new Set(this.compiled.requisites.flatMap((requisite) => requisite.partners));
    const loose = this.compiled.units.filter(
      (unit) =>
        unit.first === 0 &&
        !isPartner.has(unit.index) &&
        unit.requisites.every((requisite) => requisite.source.kind !== "strict-co"),
    );
    const lastPeriod = this.compiled.units.reduce((last, unit) => Math.max(last, unit.last), 0);
    for (let before = 0; before <= lastPeriod; before += 1) {
      for (let changed = true; changed; ) {
        changed = false;
        for (const unit of loose) {
          if ((this.freeBefore[unit.index] ?? 0) <= before || !this.isTakeable(unit, { before })) continue;
          this.freeBefore[unit.index] = before;
          changed = true;
        }
      }
    }
    for (const unit of loose) {
      if (this.isTakeable(unit, { before: 0, only: () => false })) this.needsNoUnit[unit.index] = 1;
    }
  }

  private isTakeable(unit: CompiledUnit, when: When): boolean {
    return unit.requisites.every((requisite) =>
      this.everywhere(unit, (profile, frame) =>
        this.isMet(requisite.on, { profile, frame, when, self: unit.index }, "strict"),
      ),
    );
  }

  /**
   * Whether something holds for each profile and frame in which the unit may be taken; false where nobody comes. A
   * frame that no profile without exemptions enters is asked for somebody who holds everything from outside.
   */
  everywhere(unit: CompiledUnit, holds: (profile: CompiledProfile, frame: Frame) => boolean): boolean {
    const entering = this.whoEnters(unit.programme);
    if (entering.length === 0) return false;
    const open = new Set(this.framesWith(unit));
    for (const profile of entering) {
      for (const frame of this.framesOf(profile)) {
        if (!frame.isAlways.has(unit.index) && !frame.componentOf.has(unit.index)) continue;
        if (!holds(profile, frame)) return false;
        if (profile.exempt.length === 0) open.delete(frame);
      }
    }
    const anybody = this.outside[unit.programme];
    return anybody !== undefined && [...open].every((frame) => holds(anybody, frame));
  }

  private framesWith(unit: CompiledUnit): Frame[] {
    const frames = (this.passages[unit.programme] ?? []).map((passage) => passage.frame);
    return frames.filter(
      (frame) => frame.isPossible && (frame.isAlways.has(unit.index) || frame.componentOf.has(unit.index)),
    );
  }

  /** The profiles through which routes enter a programme. */
  private whoEnters(programme: number): readonly CompiledProfile[] {
    return this.compiled.profiles.filter(
      (profile) => profile.programme === programme && this.entry[profile.index]?.isReachable === true,
    );
  }

  private readonly framesByProfile = new Map<number, Frame[]>();
  framesOf(profile: CompiledProfile): Frame[] {
    let frames = this.framesByProfile.get(profile.index);
    if (frames === undefined) {
      const possible = this.passagesOf(profile);
      const passages = possible.length > 0 ? possible : (this.passages[profile.programme] ?? []);
      frames = [...new Set(passages.map((passage) => passage.frame))];
      this.framesByProfile.set(profile.index, frames);
    }
    return frames;
  }

  isExempt(profile: CompiledProfile, unit: number): boolean {
    return this.exempt[profile.index]?.has(unit) ?? false;
  }

  private counts(unit: CompiledUnit, when: When): boolean {
    if (when.only !== undefined && !when.only(unit.index)) return false;
    if (unit.first === 0) return (this.freeBefore[unit.index] ?? 0) <= (when.looseBefore ?? when.before);
    return countsAt(unit, when);
  }

  /** The least level that everybody there holds. */
  least(skill: number, context: Context, reading: Reading): number {
    const entry = this.entry[context.profile.index];
    const level = (reading === "lenient" ? entry?.lenient : entry?.strict)?.[skill] ?? 0;
    if (level === 255) return level;
    const taught = this.leastTaught(skill, context);
    if (reading === "lenient" || taught <= level) return Math.max(level, taught);
    return Math.max(level, Math.min(taught, this.leastProven(skill, context)));
  }

  private leastTaught(skill: number, context: Context): number {
    const { profile, frame, when, self } = context;
    let sure = 0;
    const byChoice = new Map<number, Map<number, number>>();
    for (const { unit, step } of this.compiled.teachers[skill] ?? []) {
      const source = this.compiled.units[unit];
      if (source === undefined || source.programme !== profile.programme || unit === self || step <= sure) continue;
      if (!this.counts(source, when) || this.isExempt(profile, unit)) continue;
      if (frame.isAlways.has(unit)) sure = step;
      else note(byChoice, frame.componentOf.get(unit), unit, step);
    }
    return Math.max(sure, leastByChoice(frame, byChoice, self, sure));
  }

  private leastProven(skill: number, context: Context): number {
    const { profile, frame, when, self } = context;
    let sure = 0;
    const byChoice = new Map<number, Map<number, number>>();
    for (const proof of this.compiled.proofs[skill] ?? []) {
      const { outcomeUnit, assessmentUnit, step } = proof;
      if (!proof.mustPass || step <= sure || outcomeUnit === self || assessmentUnit === self) continue;
      const outcome = this.compiled.units[outcomeUnit];
      const assessment = this.compiled.units[assessmentUnit];
      if (outcome?.programme !== profile.programme || assessment?.programme !== profile.programme) continue;
      if (!this.counts(outcome, when) || !this.counts(assessment, when)) continue;
      if (this.isExempt(profile, outcomeUnit) || this.isExempt(profile, assessmentUnit)) continue;
      const isOutcomeSure = frame.isAlways.has(outcomeUnit);
      const isAssessmentSure = frame.isAlways.has(assessmentUnit);
      if (isOutcomeSure && isAssessmentSure) sure = step;
      else if (isAssessmentSure || outcomeUnit === assessmentUnit) {
        note(byChoice, frame.componentOf.get(outcomeUnit), outcomeUnit, step);
      } else if (isOutcomeSure) note(byChoice, frame.componentOf.get(assessmentUnit), assessmentUnit, step);
    }
    return Math.max(sure, leastByChoice(frame, byChoice, self, sure));
  }

  /** The most that anybody whose start is described, or holds nothing, may hold; `counting` widens what counts. */
  most(skill: number, context: Context, isForced?: (unit: number) => boolean): number {
    const { profile, frame, when, self } = context;
    let most = this.entry[profile.index]?.most[skill] ?? 0;
    for (const { unit, step } of this.compiled.teachers[skill] ?? []) {
      if (step <= most || unit === self) continue;
      const source = this.compiled.units[unit];
      if (source === undefined || source.programme !== profile.programme || this.isExempt(profile, unit)) continue;
      if (!frame.isAlways.has(unit) && !frame.componentOf.has(unit)) continue;
      const mayCount = source.first === 0 ? (isForced?.(unit) ?? true) : countsAt(source, when);
      if (mayCount) most = step;
    }
    return most;
  }

  private isPassed(unit: number, context: Context): boolean {
    const { profile, frame, when, self } = context;
    if (unit === self) return false;
    if (this.entry[profile.index]?.passed[unit] === 1) return true;
    const source = this.compiled.units[unit];
    if (source === undefined || source.programme !== profile.programme) return false;
    const isSure = frame.isAlways.has(unit) || isTakenWith(frame, unit, self);
    return isSure && (this.isExempt(profile, unit) || this.counts(source, when));
  }

  private credits(of: readonly number[], loadUnit: string, context: Context): number {
    const { profile, frame, when, self } = context;
    let sum = 0;
    const byChoice = new Map<number, Map<number, number>>();
    for (const unit of new Set(of)) {
      const source = this.compiled.units[unit];
      const load = source?.source.load;
      if (source === undefined || load?.unit !== loadUnit || unit === self) continue;
      if (this.isPassed(unit, context)) {
        sum += load.amount;
        continue;
      }
      if (source.programme !== profile.programme || !frame.componentOf.has(unit)) continue;
      if (!this.isExempt(profile, unit) && !this.counts(source, when)) continue;
      note(byChoice, frame.componentOf.get(unit), unit, load.amount);
    }
    for (const [at, amounts] of byChoice) {
      const component = frame.components[at];
      if (component?.alternatives == null) continue;
      let least = Number.POSITIVE_INFINITY;
      for (const units of waysWith(component, component.alternatives, self)) {
        let own = 0;
        for (const unit of units) own += amounts.get(unit) ?? 0;
        least = Math.min(least, own);
      }
      if (least !== Number.POSITIVE_INFINITY) sum += least;
    }
    return sum;
  }

  private holdsPaper(profile: CompiledProfile, id: string, kind: "documents" | "work"): boolean {
    const entry = this.entry[profile.index];
    return entry?.hasAllPapers === true || (entry?.[kind].has(id) ?? false);
  }

  /** Whether a condition is surely met, whatever is chosen. false says nothing. */
  isMet(condition: Condition, context: Context, reading: Reading): boolean {
    switch (condition.type) {
      case "skill":
        return this.least(condition.skill, context, reading) >= condition.step;
      case "passed":
        return this.isPassed(condition.unit, context);
      case "credits":
        return this.credits(condition.of, condition.atLeast.unit, context) >= condition.atLeast.amount - 1e-9;
      case "document":
        return this.holdsPaper(context.profile, condition.id, "documents");
      case "work":
        return this.holdsPaper(context.profile, condition.id, "work");
      case "all":
        return condition.of.every((part) => this.isMet(part, context, reading));
      case "any":
        return (
          condition.of.some((part) => this.isMet(part, context, reading)) || this.isOnePassed(condition.of, context)
        );
    }
  }

  /** Whether every way through some choice passes one of the named units. */
  private isOnePassed(branches: readonly Condition[], context: Context): boolean {
    const { profile, frame, when, self } = context;
    const byChoice = new Map<number, Map<number, number>>();
    for (const branch of branches) {
      const unit = branch.type === "passed" && branch.unit !== self ? this.compiled.units[branch.unit] : undefined;
      if (unit === undefined || unit.programme !== profile.programme) continue;
      if (this.isExempt(profile, unit.index) || this.counts(unit, when)) {
        note(byChoice, frame.componentOf.get(unit.index), unit.index, 1);
      }
    }
    return leastByChoice(frame, byChoice, self, 0) > 0;
  }
}
