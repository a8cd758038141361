/** A unit as it stands in the form, and the line with that form's values in it. Owns reading and writing both; pure. */

import type { StudyLoad } from "@leerlijn/contract/text";
import type { LearningOutcome, Requisite, Unit } from "@leerlijn/engine/curriculum/model";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import type { PageLanguage } from "../../i18n/set-up-texts.ts";
import { sayIn } from "../../i18n/use-language.ts";

export interface OutcomeDraft {
  readonly id: string;
  readonly skill: string;
  readonly step: number;
  readonly taught: boolean;
  readonly assessed: boolean;
  /** Why it is taught again; empty: it is not marked. */
  readonly deliberate: string;
}

export interface UnitDraft {
  readonly title: string;
  readonly amount: number | null;
  readonly loadUnit: StudyLoad["unit"];
  readonly first: number | null;
  readonly last: number | null;
  readonly outcomes: readonly OutcomeDraft[];
  /** Requisites that are taken away. */
  readonly removedRequisites: readonly string[];
}

export type DraftProblem = "noTitle" | "invalidPeriod";

export function draftOf(unit: Unit, language: PageLanguage, loadUnit: StudyLoad["unit"]): UnitDraft {
  return {
    title: sayIn(unit.title, language).value,
    amount: unit.load?.amount ?? null,
    loadUnit: unit.load?.unit ?? loadUnit,
    first: unit.period?.first ?? null,
    last: unit.period?.last ?? null,
    outcomes: (unit.outcomes ?? []).map((outcome) => ({
      id: outcome.id,
      skill: outcome.skill,
      step: outcome.step,
      taught: outcome.taught,
      assessed: (outcome.assessedBy ?? []).length > 0,
      deliberate: sayIn(outcome.deliberate, language).value,
    })),
    removedRequisites: [],
  };
}

export function draftProblem({ title, first, last }: UnitDraft): DraftProblem | null {
  if (title.trim() === "") return "noTitle";
  return first !== null && last !== null && last < first ? "invalidPeriod" : null;
}

/** An outcome that the line does not have yet; its id is free in the whole line. */
export function newOutcome(line: LearningLine, unit: string, draft: UnitDraft): OutcomeDraft | null {
  const taken = new Set([
    ...draft.outcomes.map(({ id }) => id),
    ...line.programmes.flatMap(({ units }) => units.flatMap(({ outcomes }) => (outcomes ?? []).map(({ id }) => id))),
  ]);
  const skill = line.skills[0];
  const step = skill?.ladder[0]?.step;
  if (skill === undefined || step === undefined) return null;
  let number = draft.outcomes.length + 1;
  while (taken.has(`${unit}-o${number}`)) number += 1;
  return { id: `${unit}-o${number}`, skill: skill.id, step, taught: true, assessed: false, deliberate: "" };
}

/** The line with the unit as the draft has it; nothing else of the line changes. */
export function applyDraft(line: LearningLine, id: string, draft: UnitDraft, language: PageLanguage): LearningLine {
  return {
    ...line,
    programmes: line.programmes.map((programme) =>
      programme.units.some((unit) => unit.id === id)
        ? {
            ...programme,
            units: programme.units.map((unit) => (unit.id === id ? withDraft(unit, draft, language) : unit)),
          }
        : programme,
    ),
  };
}

function withDraft(before: Unit, draft: UnitDraft, language: PageLanguage): Unit {
  const { load: _load, period: _period, outcomes: _outcomes, requisites: _requisites, ...rest } = before;
  const removed = new Set(draft.removedRequisites);
  const requisites = (before.requisites ?? []).filter((requisite: Requisite) => !removed.has(requisite.id));
  const needsAssessment = draft.outcomes.some(
    ({ id, assessed }) => assessed && (before.outcomes?.find((one) => one.id === id)?.assessedBy ?? []).length === 0,
  );
  const ownAssessments = before.assessments ?? [];
  const proving = ownAssessments.find(({ mustPass }) => mustPass) ?? ownAssessments[0];
  const made = { id: `${before.id}-toets`, mustPass: true };
  const assessments = needsAssessment && proving === undefined ? [made] : ownAssessments;
  const outcomes = draft.outcomes.map((one) =>
    outcomeOf(
      one,
      before.outcomes?.find(({ id }) => id === one.id),
      proving?.id ?? made.id,
      language,
    ),
  );
  const first = draft.first ?? draft.last;
  const last = draft.last ?? draft.first;
  return {
    ...rest,
    title: { ...before.title, [language]: draft.title.trim() },
    ...(draft.amount === null ? {} : { load: { amount: draft.amount, unit: draft.loadUnit } }),
    ...(first === null || last === null ? {} : { period: { first, last } }),
    ...(outcomes.length === 0 ? {} : { outcomes }),
    ...(assessments.length === 0 ? {} : { assessments }),
    ...(requisites.length === 0 ? {} : { requisites }),
  };
}

function outcomeOf(
  draft: OutcomeDraft,
  before: LearningOutcome | undefined,
  assessment: string,
  language: PageLanguage,
): LearningOutcome {
  const { assessedBy: known = [], deliberate, title, ...rest } = before ?? { id: draft.id };
  const isOther = before !== undefined && before.skill !== draft.skill;
  const assessedBy = draft.assessed ? (known.length > 0 ? known : [assessment]) : [];
  const reason = draft.deliberate.trim();
  return {
    ...rest,
    // A title that was written for another skill would say something that is no longer so.
    ...(title === undefined || isOther ? {} : { title }),
    id: draft.id,
    skill: draft.skill,
    step: draft.step,
    taught: draft.taught,
    ...(assessedBy.length === 0 ? {} : { assessedBy }),
    ...(reason === "" ? {} : { deliberate: { ...deliberate, [language]: reason } }),
  };
}
