/** A small line with two faults that a reader can mend in the browser: SQL is asked before it is learned, and PLC is taught twice. */
import type { LearningLine, Skill } from "@leerlijn/engine/learning-line/model";

const skill = (id: string, nl: string, en: string): Skill => ({
  id,
  title: { nl, en },
  ladder: [
    { step: 1, title: { nl: "onder begeleiding", en: "under guidance" } },
    { step: 2, title: { nl: "zelfstandig", en: "independently" } },
    { step: 3, title: { nl: "in nieuwe situaties", en: "in new situations" } },
  ],
});

export const faultyLine: LearningLine = {
  format: "leerlijn/1",
  id: "data-in-de-fabriek",
  title: { nl: "Data in de fabriek", en: "Data in the factory" },
  example: true,
  cohorts: [{ id: "2026", start: "2026-09-01" }],
  skills: [skill("sql", "SQL", "SQL"), skill("plc", "PLC programmeren", "PLC programming")],
  strands: [{ id: "data", title: { nl: "Data", en: "Data" }, skills: ["sql"] }],
  documents: [{ id: "mbo-diploma", title: { nl: "Mbo-diploma", en: "Mbo diploma" } }],
  entryProfiles: [
    {
      id: "vmbo",
      title: { nl: "Instroom vmbo", en: "From vmbo" },
      programme: "mbo",
      headcount: 48,
      entryLevels: [],
    },
    {
      id: "from-mbo",
      title: { nl: "Instroom mbo", en: "From mbo" },
      programme: "ad",
      headcount: 48,
      admission: { document: "mbo-diploma" },
      entryLevels: [],
    },
  ],
  programmes: [
    {
      id: "mbo",
      title: { nl: "Technicus Smart Industry", en: "Smart Industry technician" },
      nlqf: 4,
      units: [
        {
          id: "mbo-plc",
          title: { nl: "PLC basis", en: "PLC basics" },
          kind: "course",
          period: { first: 1, last: 1 },
          load: { amount: 200, unit: "SBU" },
          outcomes: [{ id: "mbo-plc-o1", skill: "plc", step: 1, taught: true, assessedBy: ["mbo-plc-t1"] }],
          assessments: [{ id: "mbo-plc-t1", mustPass: true }],
        },
        {
          id: "mbo-sql",
          title: { nl: "Keuzedeel data", en: "Data elective" },
          kind: "keuzedeel",
          period: { first: 2, last: 2 },
          load: { amount: 240, unit: "SBU" },
          outcomes: [{ id: "mbo-sql-o1", skill: "sql", step: 1, taught: true, assessedBy: ["mbo-sql-t1"] }],
          assessments: [{ id: "mbo-sql-t1", mustPass: true }],
        },
        {
          id: "mbo-onderhoud",
          title: { nl: "Keuzedeel onderhoud", en: "Maintenance elective" },
          kind: "keuzedeel",
          period: { first: 2, last: 2 },
          load: { amount: 240, unit: "SBU" },
          outcomes: [
            {
              id: "mbo-onderhoud-o1",
              skill: "plc",
              step: 1,
              taught: true,
              deliberate: { nl: "Oefening in de praktijk", en: "Practice" },
              assessedBy: ["mbo-onderhoud-t1"],
            },
          ],
          assessments: [{ id: "mbo-onderhoud-t1", mustPass: true }],
        },
      ],
      content: {
        id: "mbo-alles",
        all: [{ unit: "mbo-plc" }, { id: "mbo-keuze", choose: 1, from: [{ unit: "mbo-sql" }, { unit: "mbo-onderhoud" }] }],
      },
      exits: [{ id: "mbo-uit", title: { nl: "Mbo-diploma", en: "Mbo diploma" }, document: "mbo-diploma" }],
    },
    {
      id: "ad",
      title: { nl: "Associate degree Smart Industry", en: "Associate degree Smart Industry" },
      nlqf: 5,
      units: [
        {
          id: "ad-plc",
          title: { nl: "PLC en besturing", en: "PLCs and control" },
          kind: "course",
          period: { first: 1, last: 1 },
          load: { amount: 5, unit: "EC" },
          outcomes: [{ id: "ad-plc-o1", skill: "plc", step: 1, taught: true, assessedBy: ["ad-plc-t1"] }],
          assessments: [{ id: "ad-plc-t1", mustPass: true }],
        },
        {
          id: "ad-data",
          title: { nl: "Data uit machines", en: "Data from machines" },
          kind: "course",
          period: { first: 2, last: 2 },
          load: { amount: 5, unit: "EC" },
          outcomes: [{ id: "ad-data-o1", skill: "sql", step: 2, taught: true, assessedBy: ["ad-data-t1"] }],
          assessments: [{ id: "ad-data-t1", mustPass: true }],
          requisites: [{ id: "ad-data-r1", kind: "pre", mode: "assumed", on: { skill: "sql", step: 1 } }],
        },
      ],
      content: { id: "ad-alles", all: [{ unit: "ad-plc" }, { unit: "ad-data" }] },
      exits: [
        {
          id: "ad-uit",
          title: { nl: "Graad Ad", en: "Ad degree" },
          targets: [{ id: "ad-doel", title: { nl: "Data ontsluiten", en: "Unlock data" }, skill: "sql", step: 2 }],
        },
      ],
    },
  ],
  transfers: [{ id: "mbo-ad", exit: "mbo-uit", profile: "from-mbo" }],
  destinations: ["ad-uit"],
};

/** The same, with the requisite that nobody from "onderhoud" can meet taken away. */
export const mendedLine: LearningLine = {
  ...faultyLine,
  programmes: faultyLine.programmes.map((programme) => ({
    ...programme,
    units: programme.units.map((unit) => {
      const { requisites: _requisites, ...rest } = unit;
      return rest;
    }),
  })),
};
