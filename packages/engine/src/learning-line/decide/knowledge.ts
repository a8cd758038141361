/** What is found once about a line and used by every question: frames, bounds, and what of them may matter. */

import { type Component, type Frame, framesOf, type Passage, waysOf } from "../choices/frames.ts";
import { type CompiledLine, type CompiledProfile, type CompiledRequisite, compileLine } from "../compiled/compile.ts";
import { isMet } from "../compiled/condition.ts";
import { Effort } from "../compiled/effort.ts";
import type { LearningLine } from "../model.ts";
import { unbounded } from "../time/held.ts";
import { Bounds } from "./bounds.ts";
import { findLiveness, type Liveness } from "./liveness.ts";

/** A not-described start is looked at twice: holding nothing (0), and holding everything (1). */
export type World = 0 | 1;

export class Knowledge {
  readonly compiled: CompiledLine;
  readonly frames: readonly Frame[];
  readonly passages: readonly (readonly Passage[])[];
  readonly bounds: Bounds;
  readonly liveness: Liveness;
  /** For each programme those from which it can be reached, itself not counted unless by a way round. */
  readonly before: readonly ReadonlySet<number>[];
  /** Strict corequisites by the units that they name. */
  readonly bondsOf: ReadonlyMap<number, readonly CompiledRequisite[]>;
  /** Worlds in which a start profile has the right to enter; empty for one without. */
  readonly startWorlds: readonly (readonly World[])[];
  private readonly skills: ReadonlyMap<string, number>;
  private readonly defaults = new Map<Component, readonly number[]>();

  constructor(line: LearningLine) {
    this.compiled = compileLine(line);
    this.skills = new Map(this.compiled.skillIds.map((id, index) => [id, index]));
    const { frames, passages } = framesOf(this.compiled);
    this.frames = frames;
    this.passages = passages;
    this.bounds = new Bounds(this.compiled, passages);
    this.liveness = findLiveness(this.compiled, this.bounds);
    this.before = this.findBefore();
    const bonds = new Map<number, CompiledRequisite[]>();
    for (const requisite of this.compiled.requisites) {
      for (const partner of requisite.partners) bonds.set(partner, [...(bonds.get(partner) ?? []), requisite]);
    }
    this.bondsOf = bonds;
    this.startWorlds = this.compiled.profiles.map((profile) => (profile.isStart ? startWorlds(profile) : []));
  }

  skillIndex(id: string): number {
    const index = this.skills.get(id);
    if (index === undefined) throw new Error(`unknown skill ${id}`);
    return index;
  }

  private findBefore(): Set<number>[] {
    const { compiled } = this;
    const direct = compiled.programmes.map(() => new Set<number>());
    for (const programme of compiled.programmes) {
      for (const exit of programme.exits) {
        for (const transfer of compiled.transfersByExit.get(exit.id) ?? []) {
          const next = compiled.profiles[transfer.profile]?.programme;
          if (next !== undefined) direct[next]?.add(programme.index);
        }
      }
    }
    return direct.map((first) => {
      const found = new Set(first);
      for (const programme of found) for (const earlier of direct[programme] ?? []) found.add(earlier);
      return found;
    });
  }

  /** A way through a component that asks no admission which somebody may fail, where there is one. */
  defaultWay(frame: Frame, component: Component): readonly number[] {
    const known = this.defaults.get(component);
    if (known !== undefined) return known;
    const isLive = (unit: number): boolean => this.asksLiveAdmission(unit);
    const ways =
      component.alternatives ??
      waysOf(this.compiled, component, frame.variant, isLive, frame.isAlways, new Effort(200_000)).map((w) => w.full);
    const way = ways.find((units) => !units.some(isLive)) ?? ways[0] ?? [];
    this.defaults.set(component, way);
    return way;
  }

  /** Whether circles before or in a programme change nothing but the requisites in them: no time, no admission. */
  areCirclesHarmless(programme: number): boolean {
    for (const index of this.liveness.mayStick) {
      const unit = this.compiled.units[index];
      if (unit === undefined) continue;
      if (unit.programme !== programme && !this.before[programme]?.has(unit.programme)) continue;
      if (unit.first === 0 || this.asksLiveAdmission(index)) return false;
    }
    return true;
  }

  asksLiveAdmission(unit: number): boolean {
    const requisites = this.compiled.units[unit]?.requisites ?? [];
    return requisites.some((requisite) => this.liveness.admission.has(requisite.index));
  }
}

export function worldsOf(start: CompiledProfile): readonly World[] {
  return start.levels === null ? [0, 1] : [0];
}

function startWorlds(profile: CompiledProfile): readonly World[] {
  const rule = profile.admission;
  if (rule === null) return worldsOf(profile);
  return worldsOf(profile).filter((world) =>
    isMet(
      rule,
      {
        level: (skill) => profile.levels?.[skill] ?? (world === 0 ? 0 : unbounded),
        hasPassed: () => false,
        credits: () => 0,
        hasDocument: (id) => profile.source.documents?.includes(id) ?? false,
        hasWork: (id) => profile.source.work?.includes(id) ?? false,
      },
      "lenient",
    ),
  );
}
