import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EntryProfile, Programme, Unit } from "../curriculum/model.ts";
import type { LearningLine, Skill } from "./model.ts";
import { programmesInOrder, strandsOf } from "./strands.ts";

function programme(id: string, units: readonly Unit[] = []): Programme {
  return {
    id,
    title: { nl: id },
    units,
    content: { id: `${id}-all`, all: units.map((unit) => ({ unit: unit.id })) },
    exits: [{ id: `${id}-exit`, title: { nl: "Diploma" }, targets: [{ id: `${id}-t`, skill: "plc", step: 2 }] }],
  };
}
function profile(programme: string): EntryProfile {
  return { id: `${programme}-in`, title: {}, programme, entryLevels: [{ skill: "plc", step: 1 }] };
}
const ladder = [{ step: 1 }, { step: 2 }];
const skills: readonly Skill[] = [
  { id: "plc", title: { nl: "PLC" }, ladder },
  { id: "rob", title: { nl: "Robotica" }, ladder },
  { id: "wis", title: { nl: "Wiskunde A" }, strand: { nl: "Wiskunde" }, ladder },
  { id: "wis2", title: { nl: "Wiskunde B" }, strand: { nl: "Wiskunde" }, ladder },
  { id: "los", title: { nl: "Los" }, ladder },
];
function lineOf(programmes: readonly Programme[], more: Partial<LearningLine> = {}): LearningLine {
  return {
    format: "leerlijn/1",
    id: "line",
    title: {},
    cohorts: [],
    skills,
    entryProfiles: programmes.map(({ id }) => profile(id)),
    programmes,
    ...more,
  };
}
const units: readonly Unit[] = [
  { id: "free", title: {}, outcomes: [{ id: "of", skill: "plc", step: 2, taught: false, assessedBy: ["a"] }] },
  {
    id: "late",
    title: {},
    period: { first: 2, last: 3 },
    requisites: [
      {
        id: "r",
        kind: "pre",
        mode: "assumed",
        on: { any: [{ all: [{ skill: "plc", step: 1 }, { passed: "early" }] }, { skill: "wis", step: 1 }] },
      },
    ],
  },
  {
    id: "early",
    title: {},
    period: { first: 1, last: 1 },
    outcomes: [{ id: "oe", skill: "plc", step: 1, taught: true, deliberate: { nl: "onderhoud" } }],
  },
  { id: "other", title: {}, outcomes: [{ id: "oo", skill: "los", step: 1, taught: true }] },
];

describe("strands", () => {
  const line = lineOf([programme("mbo", units), programme("ad")], {
    strands: [{ id: "auto", title: { nl: "Besturen" }, skills: ["plc", "rob"] }],
  });
  const strands = strandsOf(line);

  test("named strands first, then by the skill's own strand, then the skills that are left", () => {
    expect(strands.map(({ id, skills }) => [id, skills.map((skill) => skill.id)])).toEqual([
      ["auto", ["plc", "rob"]],
      ["wis", ["wis", "wis2"]],
      ["los", ["los"]],
    ]);
  });

  test("a stretch has its stops by period, those without one first, with what is taught and asked", () => {
    const [mbo, ad] = strands[0]?.stretches ?? [];
    expect(mbo?.stops).toEqual([
      {
        unit: "free",
        title: {},
        places: [{ skill: "plc", outcome: "of", step: 2, taught: false, assessed: true, deliberate: false }],
        asks: [],
      },
      {
        unit: "early",
        title: {},
        period: { first: 1, last: 1 },
        places: [{ skill: "plc", outcome: "oe", step: 1, taught: true, assessed: false, deliberate: true }],
        asks: [],
      },
      {
        unit: "late",
        title: {},
        period: { first: 2, last: 3 },
        places: [],
        asks: [{ skill: "plc", step: 1, requisite: "r" }],
      },
    ]);
    expect(ad?.targets).toEqual([{ exit: "ad-exit", target: "ad-t", skill: "plc", step: 2 }]);
    expect(ad?.entry.map((one) => one.profile)).toEqual(["ad-in"]);
  });

  test("a programme without anything of the strand is left out", () => {
    expect(strands[2]?.stretches.map((stretch) => stretch.programme)).toEqual(["mbo"]);
  });

  test("every skill stands in a strand, whatever strands are named, and strands have ids of their own", () => {
    const ids = fc.subarray(["plc", "rob", "wis", "wis2", "los"]);
    const named = fc.uniqueArray(fc.record({ id: fc.constantFrom("wis", "los", "x"), skills: ids }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(named, (drawn) => {
        const found = strandsOf(lineOf([], { strands: drawn.map((one) => ({ ...one, title: {} })) }));
        expect(new Set(found.flatMap((strand) => strand.skills.map(({ id }) => id))).size).toBe(skills.length);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }),
    );
  });
});

test("programmes follow the transfers, and a circle of transfers still gives each of them once", () => {
  const names = ["a", "b", "c", "d"];
  const pairs = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 6 });
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: 4 }), pairs, (order, drawn) => {
      const transfers = drawn.map(([from, to], at) => ({ id: `t${at}`, exit: `${from}-exit`, profile: `${to}-in` }));
      const ordered = programmesInOrder(
        lineOf(
          order.map((id) => programme(id)),
          { transfers },
        ),
      ).map(({ id }) => id);
      expect([...ordered].sort()).toEqual(names);
      const goesUp = drawn.every(([from, to]) => from < to);
      if (goesUp) for (const [from, to] of drawn) expect(ordered.indexOf(from)).toBeLessThan(ordered.indexOf(to));
    }),
  );
});
