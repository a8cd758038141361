/** For tests: a line of two programmes with one fault, and the same without it. */
import type { LearningLine } from "@leerlijn/engine/learning-line/model";

export const faultyLine: LearningLine = {
  format: "leerlijn/1",
  id: "lijn-test",
  title: { nl: "Mbo naar Ad", en: "Mbo to Ad" },
  example: true,
  cohorts: [{ id: "c2026", start: "2026-09-01" }],
  skills: [
    {
      id: "plc",
      title: { nl: "Besturen", en: "Control" },
      ladder: [{ step: 1 }, { step: 2 }],
      matches: [{ kind: "exactMatch", uri: "https://example.org/skill/plc" }],
    },
  ],
  documents: [{ id: "mbo-diploma", title: { nl: "Diploma mbo" } }],
  entryProfiles: [
    { id: "vmbo", title: { nl: "Van het vmbo" }, programme: "mbo", headcount: 48, entryLevels: [] },
    { id: "mbo-in", title: { nl: "Van het mbo" }, programme: "ad", entryLevels: [] },
  ],
  programmes: [
    {
      id: "mbo",
      title: { nl: "Mbo Engineering" },
      nlqf: 4,
      units: [
        {
          id: "plc-1",
          title: { nl: "PLC 1" },
          kind: "course",
          period: { first: 1, last: 1 },
          outcomes: [{ id: "plc-1-u", skill: "plc", step: 1, taught: true, assessedBy: ["plc-1-t"] }],
          assessments: [{ id: "plc-1-t", mustPass: true }],
        },
      ],
      content: { id: "mbo-inhoud", all: [{ unit: "plc-1" }] },
      exits: [
        {
          id: "mbo-uit",
          title: { nl: "Diploma mbo" },
          document: "mbo-diploma",
          targets: [{ id: "mbo-doel", skill: "plc", step: 1 }],
        },
      ],
    },
    {
      id: "ad",
      title: { nl: "Ad Smart Industry" },
      nlqf: 5,
      units: [
        {
          id: "cel",
          title: { nl: "Slimme cel" },
          kind: "project",
          period: { first: 1, last: 1 },
          outcomes: [{ id: "cel-u", skill: "plc", step: 2, taught: true, assessedBy: ["cel-t"] }],
          assessments: [{ id: "cel-t", mustPass: true }],
          requisites: [{ id: "cel-eis", kind: "pre", mode: "assumed", on: { skill: "plc", step: 2 } }],
        },
      ],
      content: { id: "ad-inhoud", all: [{ unit: "cel" }] },
      exits: [{ id: "ad-uit", title: { nl: "Graad Ad" }, targets: [{ id: "ad-doel", skill: "plc", step: 2 }] }],
    },
  ],
  transfers: [{ id: "mbo-ad", exit: "mbo-uit", profile: "mbo-in" }],
  destinations: ["ad-uit"],
};

/** The requisite asks no more than what was taught. */
export const mendedLine: LearningLine = {
  ...faultyLine,
  programmes: faultyLine.programmes.map((programme) => ({
    ...programme,
    units: programme.units.map((unit) =>
      unit.id !== "cel"
        ? unit
        : {
            ...unit,
            requisites: [
              { id: "cel-eis", kind: "pre" as const, mode: "assumed" as const, on: { skill: "plc", step: 1 } },
            ],
          },
    ),
  })),
};
