/**
 * The coverage matrix (dekkingsmatrix) of one programme: what must be attained × unit where it is taught × assessment
 * that proves it. Owns putting that together; whether every route attains it is said by the check of the line.
 */
import type { Text } from "../base/text.ts";
import type { EntryProfile, Id, Programme, Step, Target, Unit } from "./model.ts";

export interface MatrixUnit {
  readonly id: Id;
  readonly title: Text;
  readonly kind?: string;
  readonly period?: { readonly first: number; readonly last: number };
}

export interface MatrixAssessment {
  readonly id: Id;
  readonly title?: Text;
  /** The unit it belongs to, which may be another than the one where the outcome is taught. */
  readonly unit: Id;
  readonly mustPass: boolean;
}

export interface MatrixCell {
  readonly unit: Id;
  /** Outcomes of this unit on the target's skill. */
  readonly outcomes: readonly Id[];
  /** Highest step taught here; 0: only assessed here. */
  readonly step: Step;
  /** That step is the target's or higher. */
  readonly reaches: boolean;
  /** Those that prove the target's step, by outcomes of this unit; sorted by id. */
  readonly assessments: readonly MatrixAssessment[];
}

export interface MatrixItem {
  readonly id: Id;
  readonly title: Text;
  readonly code?: string;
}

export interface MatrixRow {
  readonly exit: Id;
  readonly target: Id;
  readonly title?: Text;
  readonly skill: Id;
  readonly skillTitle: Text;
  readonly step: Step;
  readonly stepTitle?: Text;
  /** The national item that the target stands for, after those above it, the root first. */
  readonly item?: readonly MatrixItem[];
  /** In the order of the programme's units; a unit that says nothing of the skill has no cell. */
  readonly cells: readonly MatrixCell[];
  /** Units of other programmes that teach the target's step or higher. */
  readonly elsewhere: readonly { readonly programme: Id; readonly unit: Id; readonly step: Step }[];
  /** Entry profiles of this programme that hold the target's step when they enter. */
  readonly heldBy: readonly Id[];
}

export interface CoverageMatrix {
  readonly units: readonly MatrixUnit[];
  readonly rows: readonly MatrixRow[];
}

/** What stands around the programme; a learning line has all of it. */
export interface MatrixSurroundings {
  readonly skills: readonly {
    readonly id: Id;
    readonly title: Text;
    readonly ladder: readonly { readonly step: Step; readonly title?: Text }[];
  }[];
  readonly nationalItems?: readonly (MatrixItem & { readonly broader?: Id })[];
  readonly entryProfiles: readonly EntryProfile[];
  /** All of the line; the programme itself may be among them. */
  readonly programmes: readonly Programme[];
}

/** Rows in the order of exits and their targets. O(targets × outcomes of the skill). */
export function coverageMatrix(programme: Programme, around: MatrixSurroundings): CoverageMatrix {
  const skills = new Map(around.skills.map((skill) => [skill.id, skill]));
  const items = new Map((around.nationalItems ?? []).map((item) => [item.id, item]));
  const assessments = assessmentsOf(around.programmes.includes(programme) ? around.programmes : [programme]);
  const profiles = around.entryProfiles.filter((profile) => profile.programme === programme.id);
  const others = around.programmes.filter((other) => other.id !== programme.id);
  const rows = programme.exits.flatMap((exit) =>
    (exit.targets ?? []).map((target): MatrixRow => {
      const skill = skills.get(target.skill);
      const stepTitle = skill?.ladder.find(({ step }) => step === target.step)?.title;
      const item = target.item === undefined ? [] : itemPath(target.item, items);
      return {
        exit: exit.id,
        target: target.id,
        ...(target.title === undefined ? {} : { title: target.title }),
        skill: target.skill,
        skillTitle: skill?.title ?? { nl: target.skill },
        step: target.step,
        ...(stepTitle === undefined ? {} : { stepTitle }),
        ...(item.length === 0 ? {} : { item }),
        cells: programme.units.flatMap((unit) => cellOf(unit, target, assessments)),
        elsewhere: others.flatMap((other) =>
          other.units.flatMap((unit) => {
            const step = taughtStep(unit, target.skill);
            return step >= target.step ? [{ programme: other.id, unit: unit.id, step }] : [];
          }),
        ),
        heldBy: profiles.filter((profile) => holds(profile, target)).map((profile) => profile.id),
      };
    }),
  );
  return { units: programme.units.map(matrixUnit), rows };
}

function matrixUnit({ id, title, kind, period }: Unit): MatrixUnit {
  return { id, title, ...(kind === undefined ? {} : { kind }), ...(period === undefined ? {} : { period }) };
}

function assessmentsOf(programmes: readonly Programme[]): ReadonlyMap<Id, MatrixAssessment> {
  const found = new Map<Id, MatrixAssessment>();
  for (const { units } of programmes) {
    for (const unit of units) {
      for (const { id, title, mustPass } of unit.assessments ?? []) {
        found.set(id, { id, ...(title === undefined ? {} : { title }), unit: unit.id, mustPass });
      }
    }
  }
  return found;
}

function cellOf(unit: Unit, target: Target, assessments: ReadonlyMap<Id, MatrixAssessment>): readonly MatrixCell[] {
  const outcomes = (unit.outcomes ?? []).filter(({ skill }) => skill === target.skill);
  if (outcomes.length === 0) return [];
  const proving = new Set(outcomes.filter(({ step }) => step >= target.step).flatMap((o) => o.assessedBy ?? []));
  const step = taughtStep(unit, target.skill);
  return [
    {
      unit: unit.id,
      outcomes: outcomes.map(({ id }) => id),
      step,
      reaches: step >= target.step,
      assessments: [...proving].sort().flatMap((id) => assessments.get(id) ?? []),
    },
  ];
}

function taughtStep(unit: Unit, skill: Id): Step {
  let step = 0;
  for (const outcome of unit.outcomes ?? []) {
    if (outcome.taught && outcome.skill === skill) step = Math.max(step, outcome.step);
  }
  return step;
}

function holds(profile: EntryProfile, target: Target): boolean {
  if (profile.entryLevels === "not-described") return false;
  return profile.entryLevels.some(({ skill, step }) => skill === target.skill && step >= target.step);
}

/** From the root down to the item; stops where the tree names an item twice, so that a circle in it ends. */
function itemPath(id: Id, items: ReadonlyMap<Id, MatrixItem & { readonly broader?: Id }>): readonly MatrixItem[] {
  const path: MatrixItem[] = [];
  const seen = new Set<Id>();
  for (let item = items.get(id); item !== undefined && !seen.has(item.id); item = items.get(item.broader ?? "")) {
    seen.add(item.id);
    path.unshift({ id: item.id, title: item.title, ...(item.code === undefined ? {} : { code: item.code }) });
  }
  return path;
}
