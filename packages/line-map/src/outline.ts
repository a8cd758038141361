/**
 * What a programme's track consists of, in order, before anything has a place: stations, forks, ways in, exits. Owns
 * the order (periods, then what asks what) and where profiles enter and exits leave; no geometry, no findings.
 */
import type {
  ContentNode,
  EntryProfile,
  Exit,
  Expression,
  Id,
  Programme,
  Unit,
} from "@leerlijn/engine/curriculum/model";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";

export interface UnitLeaf {
  readonly type: "unit";
  readonly unit: Unit;
  readonly units: readonly Id[];
  readonly period: number;
}

export interface ForkLeaf {
  readonly type: "fork";
  readonly node: Exclude<ContentNode, { readonly unit: Id }>;
  readonly branches: readonly (readonly Leaf[])[];
  readonly units: readonly Id[];
  readonly period: number;
}

export type Leaf = UnitLeaf | ForkLeaf;

export interface Outline {
  readonly programme: Programme;
  /** The main track, in order. */
  readonly leaves: readonly Leaf[];
  /** Profiles that enter before the leaf at this index. */
  readonly entries: ReadonlyMap<number, readonly EntryProfile[]>;
  /** Exits that leave behind the leaf at this index. */
  readonly exits: ReadonlyMap<number, readonly Exit[]>;
  /** The units within a group of the content, by the group's id. */
  readonly groups: ReadonlyMap<Id, readonly Id[]>;
  readonly leftOut: readonly Id[];
}

/** One outline a programme. O(units log units + references). */
export function outlineLine(line: LearningLine): Outline[] {
  return line.programmes.map((programme) => outlineProgramme(programme, line));
}

function outlineProgramme(programme: Programme, line: LearningLine): Outline {
  const unitById = new Map(programme.units.map((unit) => [unit.id, unit]));
  const periodOf = placeInTime(programme, unitById);
  const groups = new Map<Id, Id[]>();
  const sorted = (leaves: readonly Leaf[]): Leaf[] =>
    leaves
      .map((leaf, at) => ({ leaf, at }))
      .sort((a, b) => a.leaf.period - b.leaf.period || a.at - b.at)
      .map((x) => x.leaf);

  const flatten = (node: ContentNode): Leaf[] => {
    if ("unit" in node) {
      const unit = unitById.get(node.unit);
      if (unit === undefined) return [];
      return [{ type: "unit", unit, units: [unit.id], period: periodOf.get(unit.id) ?? 0 }];
    }
    const children = "all" in node ? node.all : node.from;
    const flat = children.map(flatten);
    const units = flat.flat().flatMap((leaf) => leaf.units);
    groups.set(node.id, units);
    if ("all" in node || ("choose" in node && node.choose >= children.length)) return flat.flat();
    const branches = flat.filter((branch) => branch.length > 0).map(sorted);
    if (branches.length === 0) return [];
    return [{ type: "fork", node, branches, units, period: Math.min(...branches.flat().map((leaf) => leaf.period)) }];
  };

  const seen = new Set<Id>();
  const leaves = sorted(flatten(programme.content)).filter((leaf) => {
    const isAgain = leaf.type === "unit" && seen.has(leaf.unit.id);
    if (leaf.type === "unit") seen.add(leaf.unit.id);
    return !isAgain;
  });
  const drawn = new Set(leaves.flatMap((leaf) => leaf.units));
  return {
    programme,
    leaves,
    entries: placeEntries(programme, leaves, line, unitById),
    exits: placeExits(programme, leaves, groups),
    groups,
    leftOut: programme.units.filter((unit) => !drawn.has(unit.id)).map((unit) => unit.id),
  };
}

/** A unit without period stands behind what it asks and before nothing else: as early as it can. */
function placeInTime(programme: Programme, unitById: ReadonlyMap<Id, Unit>): Map<Id, number> {
  const teachers = new Map<Id, Unit[]>();
  for (const unit of programme.units)
    for (const outcome of unit.outcomes ?? [])
      if (outcome.taught) teachers.set(outcome.skill, [...(teachers.get(outcome.skill) ?? []), unit]);
  const placed = new Map<Id, number>();
  const visit = (unit: Unit, onWay: ReadonlySet<Id>): number => {
    const known = placed.get(unit.id);
    if (known !== undefined) return known;
    if (unit.period !== undefined) {
      // Within a period the longer ones come later: they end later.
      const moment = unit.period.first + (unit.period.last - unit.period.first) / 1000;
      placed.set(unit.id, moment);
      return moment;
    }
    if (onWay.has(unit.id)) return 0;
    const below = new Set([...onWay, unit.id]);
    const asked = (unit.requisites ?? []).flatMap((requisite) => mentioned(requisite.on, teachers));
    const before = asked.map((id) => unitById.get(id)).filter((other) => other !== undefined);
    const latest = Math.max(0, ...before.map((other) => (other.period?.last ?? visit(other, below)) + 0.01));
    placed.set(unit.id, latest);
    return latest;
  };
  for (const unit of programme.units) visit(unit, new Set());
  return placed;
}

function mentioned(on: Expression, teachers: ReadonlyMap<Id, readonly Unit[]>): Id[] {
  if ("all" in on) return on.all.flatMap((part) => mentioned(part, teachers));
  if ("any" in on) return on.any.flatMap((part) => mentioned(part, teachers));
  if ("passed" in on) return [on.passed];
  if ("atLeast" in on) return [...on.of];
  if ("skill" in on) {
    // Only who reaches the asked step helps; a unit that teaches less need not come first.
    return (teachers.get(on.skill) ?? [])
      .filter((unit) => unit.outcomes?.some((o) => o.skill === on.skill && o.taught && o.step >= on.step))
      .map((unit) => unit.id);
  }
  return [];
}

/** A profile enters before the first thing that it does: what its variant has and no exemption takes away. */
function placeEntries(
  programme: Programme,
  leaves: readonly Leaf[],
  line: LearningLine,
  unitById: ReadonlyMap<Id, Unit>,
): Map<number, EntryProfile[]> {
  const entries = new Map<number, EntryProfile[]>();
  for (const profile of line.entryProfiles) {
    if (profile.programme !== programme.id) continue;
    const done = unitsFor(profile, line, unitById);
    const at = Math.max(
      0,
      leaves.findIndex((leaf) => leaf.units.some((unit) => done(unit))),
    );
    entries.set(at, [...(entries.get(at) ?? []), profile]);
  }
  return entries;
}

/** Says of a unit whether somebody who enters through this profile may do it. */
export function unitsFor(
  profile: EntryProfile,
  line: LearningLine,
  unitById: ReadonlyMap<Id, Unit>,
): (unit: Id) => boolean {
  const exempted = new Set(
    (line.agreements ?? [])
      .flatMap((agreement) => agreement.exemptions ?? [])
      .filter((exemption) => exemption.profile === profile.id)
      .map((exemption) => exemption.unit),
  );
  return (id) => {
    const offered = unitById.get(id)?.variants;
    const isOffered = offered === undefined || (profile.variants?.some((v) => offered.includes(v)) ?? true);
    return isOffered && !exempted.has(id);
  };
}

/** An exit with content of its own leaves behind the last of it; others at the end. */
function placeExits(
  programme: Programme,
  leaves: readonly Leaf[],
  groups: ReadonlyMap<Id, readonly Id[]>,
): Map<number, Exit[]> {
  const exits = new Map<number, Exit[]>();
  const end = leaves.length - 1;
  for (const exit of programme.exits) {
    const content = exit.content === undefined ? undefined : groups.get(exit.content);
    const wanted = content === undefined ? undefined : new Set(content);
    const last =
      wanted === undefined ? end : leaves.findLastIndex((leaf) => leaf.units.some((unit) => wanted.has(unit)));
    const at = last < 0 ? end : last;
    exits.set(at, [...(exits.get(at) ?? []), exit]);
  }
  return exits;
}
