/** Whether a condition is met by what is held, and which of its leaves are not. */

import type { MissingLeaf, Reading } from "../finding.ts";
import type { CompiledLine, Condition } from "./compile.ts";

export type CreditCondition = Extract<Condition, { type: "credits" }>;

/** What is held at one moment. */
export interface Holding {
  level(skill: number, reading: Reading): number;
  hasPassed(unit: number): boolean;
  /** Sum of loads of the named units, in the asked load unit. */
  credits(condition: CreditCondition): number;
  hasDocument(id: string): boolean;
  hasWork(id: string): boolean;
}

export function isMet(condition: Condition, held: Holding, reading: Reading): boolean {
  switch (condition.type) {
    case "skill":
      return held.level(condition.skill, reading) >= condition.step;
    case "passed":
      return held.hasPassed(condition.unit);
    case "credits":
      return held.credits(condition) >= condition.atLeast.amount - 1e-9;
    case "document":
      return held.hasDocument(condition.id);
    case "work":
      return held.hasWork(condition.id);
    case "all":
      return condition.of.every((part) => isMet(part, held, reading));
    case "any":
      return condition.of.some((part) => isMet(part, held, reading));
  }
}

/** The leaves that fail, in the order written; a met branch has none. */
export function missingLeaves(
  compiled: CompiledLine,
  condition: Condition,
  held: Holding,
  reading: Reading,
): MissingLeaf[] {
  if (isMet(condition, held, reading)) return [];
  const unitId = (unit: number): string => compiled.units[unit]?.source.id ?? "";
  switch (condition.type) {
    case "skill": {
      const skill = compiled.skillIds[condition.skill] ?? "";
      return [{ skill, asked: condition.step, held: held.level(condition.skill, reading) }];
    }
    case "passed":
      return [{ passed: unitId(condition.unit) }];
    case "credits":
      return [{ atLeast: condition.atLeast, of: condition.of.map(unitId), held: held.credits(condition) }];
    case "document":
      return [{ document: condition.id }];
    case "work":
      return [{ work: condition.id }];
    default:
      return condition.of.flatMap((part) => missingLeaves(compiled, part, held, reading));
  }
}

/** What a condition asks in the end, "all" and "any" taken apart. */
export function leavesOf(condition: Condition): readonly Condition[] {
  return condition.type === "all" || condition.type === "any" ? condition.of.flatMap(leavesOf) : [condition];
}
