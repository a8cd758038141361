/**
 * Turns a learning line into numbered arrays that the check walks over. Owns: the numbering, who teaches and who
 * proves a skill, compiled requisites. Says nothing about routes or findings.
 */
import type { StudyLoad } from "../../base/study-load.ts";
import type {
  ContentNode,
  EntryProfile,
  Exit,
  Expression,
  Programme,
  Requisite,
  Unit,
} from "../../curriculum/model.ts";
import type { LearningLine, Transfer } from "../model.ts";

export type Condition =
  | { readonly type: "skill"; readonly skill: number; readonly step: number }
  | { readonly type: "passed"; readonly unit: number }
  | { readonly type: "credits"; readonly atLeast: StudyLoad; readonly of: readonly number[] }
  | { readonly type: "document" | "work"; readonly id: string }
  | { readonly type: "all" | "any"; readonly of: readonly Condition[] };

export interface CompiledRequisite {
  readonly index: number;
  readonly unit: number;
  readonly source: Requisite;
  readonly on: Condition;
  /** For `strict-co`: the units that must share a period or moment. */
  readonly partners: readonly number[];
}

export interface CompiledUnit {
  readonly index: number;
  readonly programme: number;
  readonly source: Unit;
  /** 0 for a unit without period. */
  readonly first: number;
  readonly last: number;
  readonly teaches: readonly { readonly skill: number; readonly step: number; readonly deliberate: boolean }[];
  readonly requisites: readonly CompiledRequisite[];
  readonly isDescribed: boolean;
}

export interface Teaching {
  readonly unit: number;
  readonly step: number;
}

/** An outcome that an assessment proves; both units must be done. */
export interface Proof {
  readonly outcomeUnit: number;
  readonly assessmentUnit: number;
  readonly outcome: string;
  readonly assessment: string;
  readonly step: number;
  readonly mustPass: boolean;
}

export interface CompiledProfile {
  readonly index: number;
  readonly source: EntryProfile;
  readonly programme: number;
  readonly admission: Condition | null;
  /** Step per skill; null when not described. */
  readonly levels: Uint8Array | null;
  readonly exempt: readonly number[];
  readonly isStart: boolean;
}

export interface CompiledProgramme {
  readonly index: number;
  readonly source: Programme;
  readonly units: readonly number[];
  readonly exits: readonly Exit[];
  readonly nodes: ReadonlyMap<string, ContentNode>;
}

export interface CompiledLine {
  readonly line: LearningLine;
  readonly skillIds: readonly string[];
  readonly units: readonly CompiledUnit[];
  readonly requisites: readonly CompiledRequisite[];
  readonly unitIndex: ReadonlyMap<string, number>;
  readonly teachers: readonly (readonly Teaching[])[];
  readonly proofs: readonly (readonly Proof[])[];
  readonly programmes: readonly CompiledProgramme[];
  readonly profiles: readonly CompiledProfile[];
  readonly transfersByExit: ReadonlyMap<string, readonly { readonly source: Transfer; readonly profile: number }[]>;
}

function collectNodes(node: ContentNode, into: Map<string, ContentNode>): void {
  if ("unit" in node) return;
  into.set(node.id, node);
  for (const child of "all" in node ? node.all : node.from) collectNodes(child, into);
}

/** Numbers everything once. Assumes a line whose references resolve (the format's reader has seen to it). O(size). */
export function compileLine(line: LearningLine): CompiledLine {
  const skillIndex = new Map(line.skills.map((skill, index) => [skill.id, index]));
  const unitIndex = new Map<string, number>();
  for (const programme of line.programmes) {
    for (const unit of programme.units) unitIndex.set(unit.id, unitIndex.size);
  }
  const programmeIndex = new Map(line.programmes.map((programme, index) => [programme.id, index]));
  const assessmentOf = new Map<string, { unit: number; mustPass: boolean }>();
  for (const programme of line.programmes) {
    for (const unit of programme.units) {
      for (const assessment of unit.assessments ?? []) {
        assessmentOf.set(assessment.id, { unit: find(unitIndex, unit.id), mustPass: assessment.mustPass });
      }
    }
  }
  const teachers: Teaching[][] = line.skills.map(() => []);
  const proofs: Proof[][] = line.skills.map(() => []);
  const units: CompiledUnit[] = [];
  const requisites: CompiledRequisite[] = [];

  function compileExpression(expression: Expression): Condition {
    if ("skill" in expression) {
      return { type: "skill", skill: find(skillIndex, expression.skill), step: expression.step };
    }
    if ("passed" in expression) return { type: "passed", unit: find(unitIndex, expression.passed) };
    if ("atLeast" in expression) {
      return { type: "credits", atLeast: expression.atLeast, of: expression.of.map((id) => find(unitIndex, id)) };
    }
    if ("document" in expression) return { type: "document", id: expression.document };
    if ("work" in expression) return { type: "work", id: expression.work };
    if ("all" in expression) return { type: "all", of: expression.all.map(compileExpression) };
    return { type: "any", of: expression.any.map(compileExpression) };
  }

  for (const [programme, { units: sources }] of line.programmes.entries()) {
    for (const source of sources) {
      const index = find(unitIndex, source.id);
      for (const outcome of source.outcomes ?? []) {
        const skill = find(skillIndex, outcome.skill);
        if (outcome.taught) teachers[skill]?.push({ unit: index, step: outcome.step });
        for (const id of outcome.assessedBy ?? []) {
          const assessment = assessmentOf.get(id);
          if (assessment === undefined) throw new Error(`unknown assessment ${id}`);
          proofs[skill]?.push({
            outcomeUnit: index,
            assessmentUnit: assessment.unit,
            outcome: outcome.id,
            assessment: id,
            step: outcome.step,
            mustPass: assessment.mustPass,
          });
        }
      }
      const own = (source.requisites ?? []).map((requisite): CompiledRequisite => {
        const on = compileExpression(requisite.on);
        const leaves = on.type === "all" ? on.of : [on];
        const partners =
          requisite.kind === "strict-co" ? leaves.flatMap((leaf) => (leaf.type === "passed" ? [leaf.unit] : [])) : [];
        const compiled = { index: requisites.length, unit: index, source: requisite, on, partners };
        requisites.push(compiled);
        return compiled;
      });
      units.push({
        index,
        programme,
        source,
        first: source.period?.first ?? 0,
        last: source.period?.last ?? 0,
        teaches: (source.outcomes ?? [])
          .filter((outcome) => outcome.taught)
          .map((outcome) => ({
            skill: find(skillIndex, outcome.skill),
            step: outcome.step,
            deliberate: outcome.deliberate !== undefined,
          })),
        requisites: own,
        isDescribed: (source.outcomes ?? []).length > 0,
      });
    }
  }

  const entered = new Set((line.transfers ?? []).map((transfer) => transfer.profile));
  const exemptions = (line.agreements ?? []).flatMap((agreement) => agreement.exemptions ?? []);
  const profiles = line.entryProfiles.map((source, index): CompiledProfile => {
    let levels: Uint8Array | null = null;
    if (source.entryLevels !== "not-described") {
      levels = new Uint8Array(line.skills.length);
      for (const { skill, step } of source.entryLevels) {
        const at = find(skillIndex, skill);
        levels[at] = Math.max(levels[at] ?? 0, step);
      }
    }
    return {
      index,
      source,
      programme: find(programmeIndex, source.programme),
      admission: source.admission === undefined ? null : compileExpression(source.admission),
      levels,
      exempt: exemptions.filter((rule) => rule.profile === source.id).map((rule) => find(unitIndex, rule.unit)),
      isStart: !entered.has(source.id),
    };
  });
  const profileIndex = new Map(profiles.map((profile) => [profile.source.id, profile.index]));
  const transfersByExit = new Map<string, { source: Transfer; profile: number }[]>();
  for (const source of line.transfers ?? []) {
    const list = transfersByExit.get(source.exit) ?? [];
    list.push({ source, profile: find(profileIndex, source.profile) });
    transfersByExit.set(source.exit, list);
  }
  return {
    line,
    skillIds: line.skills.map((skill) => skill.id),
    units,
    requisites,
    unitIndex,
    teachers,
    proofs,
    programmes: line.programmes.map((source, index) => {
      const nodes = new Map<string, ContentNode>();
      collectNodes(source.content, nodes);
      return { index, source, units: source.units.map((unit) => find(unitIndex, unit.id)), exits: source.exits, nodes };
    }),
    profiles,
    transfersByExit,
  };
}

function find(map: ReadonlyMap<string, number>, id: string): number {
  const value = map.get(id);
  if (value === undefined) throw new Error(`unknown id ${id}`);
  return value;
}
