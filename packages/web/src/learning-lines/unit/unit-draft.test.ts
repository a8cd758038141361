import type { Unit } from "@leerlijn/engine/curriculum/model";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { expect, test } from "vitest";
import { applyDraft, draftOf, draftProblem, newOutcome } from "./unit-draft.ts";

const unit: Unit = {
  id: "plc",
  title: { nl: "PLC", en: "PLCs" },
  kind: "course",
  load: { amount: 5, unit: "EC" },
  period: { first: 1, last: 2 },
  outcomes: [
    { id: "o1", title: { nl: "Je programmeert" }, skill: "plc-programming", step: 2, taught: true, assessedBy: ["a1"] },
  ],
  assessments: [{ id: "a1", mustPass: true }],
  requisites: [{ id: "r1", kind: "pre", mode: "assumed", on: { skill: "maths", step: 1 } }],
};
const line: LearningLine = {
  format: "leerlijn/1",
  id: "line",
  title: { nl: "Lijn" },
  cohorts: [{ id: "c", start: "2026-09-01" }],
  skills: [
    { id: "maths", title: { nl: "Wiskunde" }, ladder: [{ step: 1 }, { step: 2 }] },
    { id: "plc-programming", title: { nl: "PLC" }, ladder: [{ step: 1 }, { step: 2 }] },
  ],
  entryProfiles: [],
  programmes: [{ id: "ad", title: { nl: "Ad" }, units: [unit], content: { unit: "plc" }, exits: [] }],
};
const draft = draftOf(unit, "nl", "EC");

function changed(change: Partial<typeof draft>): Unit | undefined {
  return applyDraft(line, "plc", { ...draft, ...change }, "nl").programmes[0]?.units[0];
}

test("an unchanged draft gives the unchanged line", () => {
  expect(applyDraft(line, "plc", draft, "nl")).toEqual(line);
});

test("title, load, period and requisites change; what the form does not show stays", () => {
  const after = changed({ title: "Besturen", amount: null, first: null, last: null, removedRequisites: ["r1"] });
  expect(after).toEqual({
    id: "plc",
    title: { nl: "Besturen", en: "PLCs" },
    kind: "course",
    outcomes: unit.outcomes,
    assessments: unit.assessments,
  });
});

test("an outcome that becomes assessed takes the unit's must-pass assessment, or a new one", () => {
  const added = newOutcome(line, "plc", draft);
  if (added === null) throw new Error("the line has skills");
  const after = changed({ outcomes: [...draft.outcomes, { ...added, assessed: true }] });
  expect(after?.outcomes?.[1]).toEqual({ id: "plc-o2", skill: "maths", step: 1, taught: true, assessedBy: ["a1"] });
  const bare = {
    ...line,
    programmes: line.programmes.map((p) => ({ ...p, units: [{ id: "plc", title: unit.title }] })),
  };
  const made = applyDraft(bare, "plc", { ...draft, outcomes: [{ ...added, assessed: true }] }, "nl");
  expect(made.programmes[0]?.units[0]?.assessments).toEqual([{ id: "plc-toets", mustPass: true }]);
});

test("a title of an outcome goes when its skill becomes another one", () => {
  const [outcome] = draft.outcomes;
  if (outcome === undefined) throw new Error("there is one outcome");
  expect(changed({ outcomes: [{ ...outcome, step: 1 }] })?.outcomes?.[0]?.title).toEqual({ nl: "Je programmeert" });
  expect(changed({ outcomes: [{ ...outcome, skill: "maths" }] })?.outcomes?.[0]?.title).toBeUndefined();
  expect(changed({ outcomes: [] })).not.toHaveProperty("outcomes");
});

test("a draft says what is wrong with it", () => {
  expect(draftProblem(draft)).toBeNull();
  expect(draftProblem({ ...draft, title: " " })).toBe("noTitle");
  expect(draftProblem({ ...draft, first: 3, last: 2 })).toBe("invalidPeriod");
});
