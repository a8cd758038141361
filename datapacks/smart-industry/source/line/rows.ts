/**
 * How the example line is written down: a unit in a few lines, an outcome as `skill` + `step`. Owns the form of a row;
 * what the rows say is in the modules beside it, the files that are made of them are `build-line.ts`.
 */

import type { StudyLoad } from "@leerlijn/engine/base/study-load";
import type { Text } from "@leerlijn/engine/base/text";
import type {
  ContentNode,
  Expression,
  LearningOutcome,
  Requisite,
  RequisiteKind,
  RequisiteMode,
  Target,
  Unit,
  UnitKind,
} from "@leerlijn/engine/curriculum/model";
import { skillRows } from "./skills.ts";

export const text = (nl: string, en: string): Text => ({ nl, en });

/** Why something that some already hold is taught again on purpose; the letter stands behind the step of an outcome. */
const reasons: Readonly<Record<string, Text>> = {
  g: text("Een generiek vak houdt het niveau ieder jaar op peil.", "A generic subject keeps up the level every year."),
  w: text("De werkplek oefent wat op school is geleerd.", "The workplace practises what was learned at school."),
  h: text(
    "Nieuw voor wie van havo of werk komt; wie het al kan, past het toe in een nieuwe omgeving.",
    "New for those from havo or work; who can do it already applies it in new surroundings.",
  ),
  v: text("Niet iedereen koos hiervoor in de vorige opleiding.", "Not everybody chose this in the programme before."),
  a: text(
    "Hetzelfde niveau, nu aan een ander apparaat of vraagstuk.",
    "The same level, now with another device or problem.",
  ),
  e: text(
    "Het afstuderen toont zelfstandig wat eerder is geleerd.",
    "Graduation shows independently what was learned before.",
  ),
  m: text(
    "Past wiskunde toe op productie; voor instroom met wiskunde B is alleen de toepassing nieuw.",
    "Applies mathematics to production; for those with mathematics B only the application is new.",
  ),
  s: text(
    "Wie via de Ad komt, verschilt in voorkennis; het schakelvak trekt die gelijk.",
    "Those from the Ad differ in what they know; the bridging course levels this.",
  ),
};

const outcomeRow = /^([a-z]+)(\d)([\^=]?)(?:~([a-z]))?(?:: (.+) \/\/ (.+))?$/;

/** `besturen2`, `^` assessed only, `=` taught only, `~w` on purpose, `: Dutch // English` in words of its own. */
function outcome(unit: string, at: number, row: string): LearningOutcome {
  const [, skill = "", digit, mark, reason, nl, en] = outcomeRow.exec(row) ?? [];
  const step = Number(digit);
  const told = skillRows.find(({ id }) => id === skill)?.ladder[step - 1];
  if (told === undefined) throw new Error(`${unit}: cannot read outcome ${row}`);
  const why = reason === undefined ? undefined : reasons[reason];
  if (reason !== undefined && why === undefined) throw new Error(`${unit}: no reason ${reason}`);
  return {
    id: `${unit}-u${at + 1}`,
    title: nl !== undefined && en !== undefined ? text(nl, en) : text(told[0], told[1]),
    skill,
    step,
    taught: mark !== "^",
    ...(mark === "=" ? {} : { assessedBy: [`${unit}-toets`] }),
    ...(why === undefined ? {} : { deliberate: why }),
  };
}

export interface UnitDetails {
  readonly requisites?: readonly Requisite[];
  readonly variants?: readonly string[];
  /** The assessment may be made up for within the rule; left out: it must be passed. */
  readonly compensable?: Text;
}

type Load = StudyLoad | null;
type Periods = readonly [first: number, last: number] | null;

export function unit(
  id: string,
  [nl, en]: readonly [nl: string, en: string],
  kind: UnitKind,
  load: Load,
  period: Periods,
  rows: readonly string[],
  details: UnitDetails = {},
): Unit {
  const { requisites, variants, compensable } = details;
  const assessment = {
    id: `${id}-toets`,
    title: text(`Toets ${nl}`, `Assessment ${en}`),
    mustPass: compensable === undefined,
    ...(compensable === undefined ? {} : { rule: compensable }),
  };
  return {
    id,
    title: text(nl, en),
    kind,
    ...(load === null ? {} : { load }),
    ...(variants === undefined ? {} : { variants }),
    ...(period === null ? {} : { period: { first: period[0], last: period[1] } }),
    ...(rows.length === 0 ? {} : { outcomes: rows.map((row, at) => outcome(id, at, row)), assessments: [assessment] }),
    ...(requisites === undefined ? {} : { requisites }),
  };
}

export const hours = (amount: number): StudyLoad => ({ amount, unit: "klokuren" });
export const sbu = (amount: number): StudyLoad => ({ amount, unit: "SBU" });
export const ec = (amount: number): StudyLoad => ({ amount, unit: "EC" });

export const requisite = (id: string, kind: RequisiteKind, mode: RequisiteMode, on: Expression): Requisite => ({
  id,
  kind,
  mode,
  on,
});
export const skill = (id: string, step: number): Expression => ({ skill: id, step });
/** What a unit builds on, as an assumed requisite for each: `data2 netwerken2`. */
export const buildsOn = (unitId: string, rows: string): Requisite[] =>
  levels(rows).map((level) => requisite(`${unitId}-${level.skill}`, "pre", "assumed", level));
export const passed = (id: string): Expression => ({ passed: id });
export const places = (...ids: readonly string[]): ContentNode[] => ids.map((id) => ({ unit: id }));
export const idsOf = (units: readonly Unit[]): string[] => units.map(({ id }) => id);

/** `besturen3 data2` as entry levels. */
export function levels(rows: string): { skill: string; step: number }[] {
  return rows.split(" ").map((row) => ({ skill: row.slice(0, -1), step: Number(row.slice(-1)) }));
}

/** Targets of an exit: skill and step, and the item of the national tree or end qualification that each stands for. */
export function targets(exit: string, rows: Readonly<Record<string, string>>): Target[] {
  return Object.entries(rows).map(([row, item]) => {
    const [{ skill: id, step } = { skill: "", step: 0 }] = levels(row);
    const told = skillRows.find((one) => one.id === id);
    if (told === undefined) throw new Error(`${exit}: no skill ${id}`);
    return {
      id: `${exit}-${row}`,
      title: text(`${told.nl}, stap ${step}`, `${told.en}, step ${step}`),
      skill: id,
      step,
      item,
    };
  });
}
