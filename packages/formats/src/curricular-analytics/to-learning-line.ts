/**
 * A curriculum plan as a learning line of one programme, so that it can be drawn, checked and filled in. Owns that
 * mapping. Nothing is made up: the plan knows no skills, outcomes or targets, and its credit hours are no study load of
 * ours, so they stand in words.
 */

import type { RequisiteLink } from "@leerlijn/engine/curriculum/metrics/measure-curriculum";
import type { Requisite, RequisiteKind, Unit } from "@leerlijn/engine/curriculum/model";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import type { CurriculumPlan, PlannedCourse } from "./curriculum-plan.ts";

/** What the file does not say. */
export interface LineParticulars {
  /** Id of the line; the ids of its parts begin with it. */
  readonly id: string;
  /** ISO date on which the first cohort starts. */
  readonly cohortStart: string;
}

export function learningLineOf(plan: CurriculumPlan, { id, cohortStart }: LineParticulars): LearningLine {
  const title = { en: plan.title === "" ? id : plan.title };
  const units = plan.courses.map((course) => unitOf(id, course));
  return {
    format: "leerlijn/1",
    id,
    title,
    cohorts: [{ id: `${id}/cohort`, start: cohortStart }],
    skills: [],
    entryProfiles: [
      {
        id: `${id}/entry`,
        title: { nl: "Wie begint", en: "Who begins" },
        programme: `${id}/programme`,
        entryLevels: "not-described",
      },
    ],
    programmes: [
      {
        id: `${id}/programme`,
        title,
        ...(plan.institution === "" ? {} : { institution: { en: plan.institution } }),
        ...(plan.cip === "" ? {} : { code: plan.cip }),
        units,
        content: { id: `${id}/content`, all: units.map((unit) => ({ unit: unit.id })) },
        exits: [{ id: `${id}/exit`, title: { en: plan.degreeType === "" ? "Degree" : plan.degreeType } }],
      },
    ],
  };
}

function unitOf(line: string, course: PlannedCourse): Unit {
  const id = unitId(line, course.id);
  const hours = course.creditHours;
  const words = [course.code, hours === null ? "" : `${hours} credit hours`].filter((part) => part !== "");
  const requisites = [
    requisiteOf(line, id, "pre", course.prerequisites),
    requisiteOf(line, id, "co", course.corequisites),
    requisiteOf(line, id, "strict-co", course.strictCorequisites),
  ].filter((requisite) => requisite !== null);
  return {
    id,
    title: { en: course.title === "" ? course.id : course.title },
    kind: "course",
    ...(words.length === 0 ? {} : { description: { en: words.join(", ") } }),
    ...(course.term === null || !Number.isInteger(course.term) || course.term < 1
      ? {}
      : { period: { first: course.term, last: course.term } }),
    ...(requisites.length === 0 ? {} : { requisites }),
  };
}

function requisiteOf(line: string, unit: string, kind: RequisiteKind, courses: readonly string[]): Requisite | null {
  if (courses.length === 0) return null;
  const passed = courses.map((course) => ({ passed: unitId(line, course) }));
  return { id: `${unit}/${kind}`, kind, mode: "admission", on: { all: passed } };
}

/** Course ids are free text; ids of a line are not. */
function unitId(line: string, course: string): string {
  const spelt = course.replace(/[^A-Za-z0-9.-]/g, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
  return `${line}/course-${spelt}`;
}

/** For the metrics: every kind of requisite is a link. */
export function planLinks(plan: CurriculumPlan): readonly RequisiteLink[] {
  return plan.courses.flatMap(({ id, prerequisites, corequisites, strictCorequisites }) =>
    [...prerequisites, ...corequisites, ...strictCorequisites].map((first) => ({ first, next: id })),
  );
}
