import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverageMatrix } from "./coverage-matrix.ts";
import type { EntryProfile, LearningOutcome, Programme, Unit } from "./model.ts";

const skills = [
  { id: "plc", title: { nl: "Besturen" }, ladder: [{ step: 1 }, { step: 2, title: { nl: "Onder begeleiding" } }] },
  { id: "sql", title: { nl: "Data" }, ladder: [{ step: 1 }] },
];

function outcome(id: string, step: number, assessedBy: readonly string[], taught = true): LearningOutcome {
  return { id, skill: "plc", step, taught, assessedBy };
}

function programmeOf(units: readonly Unit[]): Programme {
  return {
    id: "mbo",
    title: { nl: "Mbo" },
    units,
    content: { id: "root", all: units.map(({ id }) => ({ unit: id })) },
    exits: [
      {
        id: "diploma",
        title: { nl: "Diploma" },
        targets: [
          { id: "t1", skill: "plc", step: 2, item: "wp1" },
          { id: "t2", skill: "sql", step: 1 },
        ],
      },
    ],
  };
}

const units: readonly Unit[] = [
  { id: "u1", title: { nl: "PLC 1" }, period: { first: 1, last: 2 }, outcomes: [outcome("o1", 1, ["a1"])] },
  { id: "u2", title: { nl: "PLC 2" }, kind: "course", outcomes: [outcome("o2", 2, ["a2", "a1"])] },
  {
    id: "u3",
    title: { nl: "Examen" },
    outcomes: [outcome("o3", 2, ["a2"], false)],
    assessments: [
      { id: "a1", mustPass: false },
      { id: "a2", mustPass: true },
    ],
  },
];
const entered: EntryProfile = {
  id: "havo",
  title: { nl: "Havo" },
  programme: "mbo",
  entryLevels: [{ skill: "plc", step: 2 }],
};
const nationalItems = [
  { id: "kt1", title: { nl: "Kerntaak 1" }, code: "B1-K1" },
  { id: "wp1", title: { nl: "Werkproces 1" }, broader: "kt1" },
];

describe("coverage matrix", () => {
  const programme = programmeOf(units);
  const matrix = coverageMatrix(programme, {
    skills,
    nationalItems,
    entryProfiles: [entered],
    programmes: [programme],
  });
  const [first, second] = matrix.rows;

  test("a cell tells what is taught, whether it reaches, and what proves it", () => {
    const a2 = { id: "a2", unit: "u3", mustPass: true };
    expect(first?.cells).toEqual([
      { unit: "u1", outcomes: ["o1"], step: 1, reaches: false, assessments: [] },
      {
        unit: "u2",
        outcomes: ["o2"],
        step: 2,
        reaches: true,
        assessments: [{ id: "a1", unit: "u3", mustPass: false }, a2],
      },
      { unit: "u3", outcomes: ["o3"], step: 0, reaches: false, assessments: [a2] },
    ]);
    expect(first?.stepTitle).toEqual({ nl: "Onder begeleiding" });
    expect(first?.heldBy).toEqual(["havo"]);
  });

  test("a target that nobody teaches keeps its row", () => {
    expect(second).toEqual({
      exit: "diploma",
      target: "t2",
      skill: "sql",
      skillTitle: { nl: "Data" },
      step: 1,
      cells: [],
      elsewhere: [],
      heldBy: [],
    });
  });

  test("the national item comes with those above it, and a circle in that tree ends", () => {
    expect(first?.item?.map(({ id }) => id)).toEqual(["kt1", "wp1"]);
    const circle = [
      { id: "wp1", title: {}, broader: "kt1" },
      { id: "kt1", title: {}, broader: "wp1" },
    ];
    const around = { skills, nationalItems: circle, entryProfiles: [], programmes: [programme] };
    expect(coverageMatrix(programme, around).rows[0]?.item?.map(({ id }) => id)).toEqual(["kt1", "wp1"]);
  });

  test("another programme that teaches the step is named", () => {
    const other: Programme = { ...programmeOf([{ id: "x", title: {}, outcomes: [outcome("ox", 3, [])] }]), id: "ad" };
    const around = { skills, entryProfiles: [], programmes: [programme, other] };
    expect(coverageMatrix(programme, around).rows[0]?.elsewhere).toEqual([{ programme: "ad", unit: "x", step: 3 }]);
  });

  test("reaches and proof agree with a count over the raw outcomes", () => {
    const anOutcome = fc.record({
      skill: fc.constantFrom("plc", "sql"),
      step: fc.integer({ min: 1, max: 3 }),
      taught: fc.boolean(),
      assessedBy: fc.uniqueArray(fc.constantFrom("a1", "a2")),
    });
    fc.assert(
      fc.property(fc.array(fc.array(anOutcome, { maxLength: 4 }), { maxLength: 5 }), (drawn) => {
        const made = drawn.map(
          (outcomes, u): Unit => ({
            id: `u${u}`,
            title: {},
            outcomes: outcomes.map((one, o) => ({ id: `u${u}o${o}`, ...one })),
            ...(u === 0
              ? {
                  assessments: [
                    { id: "a1", mustPass: true },
                    { id: "a2", mustPass: false },
                  ],
                }
              : {}),
          }),
        );
        const programme = programmeOf(made);
        const rows = coverageMatrix(programme, { skills, entryProfiles: [], programmes: [programme] }).rows;
        for (const row of rows) {
          for (const unit of made) {
            const about = (unit.outcomes ?? []).filter((one) => one.skill === row.skill);
            const cell = row.cells.find((one) => one.unit === unit.id);
            expect(cell === undefined).toBe(about.length === 0);
            const enough = about.filter((one) => one.step >= row.step);
            expect(cell?.reaches ?? false).toBe(enough.some((one) => one.taught));
            const proofs = ["a1", "a2"].filter((id) => enough.some((one) => one.assessedBy?.includes(id)));
            expect((cell?.assessments ?? []).map(({ id }) => id)).toEqual(proofs);
          }
        }
      }),
    );
  });
});
