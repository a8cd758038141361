/** A small line in which every field of the model stands at least once; for tests of every form of a line. */
import type { LearningLine } from "@leerlijn/engine/learning-line/model";

export const completeLine: LearningLine = {
  format: "leerlijn/1",
  id: "voorbeeld",
  title: { nl: "Van mbo naar Ad", en: "From mbo to Ad" },
  example: true,
  description: { nl: "Verzonnen.", en: "Invented." },
  cohorts: [{ id: "c2026", start: "2026-09-01" }],
  skills: [
    {
      id: "robots",
      title: { nl: "Robots bedienen", en: "Operating robots" },
      description: { nl: "Aan de cel." },
      strand: { nl: "Besturen", en: "Control" },
      ladder: [{ step: 1, title: { nl: "met hulp", en: "guided" }, nlqf: 3 }, { step: 2 }, { step: 4 }],
      matches: [{ kind: "closeMatch", uri: "https://voorbeeld.example/skill/1" }],
    },
    { id: "lassen-skill", title: { nl: "Lassen" }, ladder: [{ step: 1 }, { step: 2 }] },
  ],
  strands: [{ id: "streng", title: { nl: "Besturen", en: "Control" }, skills: ["robots", "lassen-skill"] }],
  nationalItems: [
    { id: "kd", title: { nl: "Techniek" }, kind: "kwalificatiedossier", code: "23371", source: { nl: "voorbeeld" } },
    { id: "kt", title: { nl: "Maakt" }, kind: "kerntaak", broader: "kd" },
  ],
  documents: [
    { id: "d-mbo", title: { nl: "Diploma mbo 4", en: "Mbo 4 diploma" }, kind: "diploma" },
    { id: "d-ander", title: { nl: "Bewijs" } },
  ],
  work: [{ id: "lasser", title: { nl: "Twee jaar lasser", en: "Two years a welder" } }],
  entryProfiles: [
    {
      id: "m-in",
      title: { nl: "Van vmbo", en: "From vmbo" },
      programme: "mbo",
      origin: { nl: "vmbo", en: "vmbo" },
      headcount: 48,
      documents: ["d-ander"],
      work: ["lasser"],
      variants: ["vt"],
      admission: { any: [{ document: "d-ander" }, { work: "lasser" }] },
      entryLevels: [{ skill: "robots", step: 1 }],
    },
    { id: "a-in", title: { nl: "Van mbo" }, programme: "ad", entryLevels: [] },
    { id: "a-werk", title: { nl: "Werkenden" }, programme: "ad", headcount: 0, entryLevels: "not-described" },
  ],
  programmes: [
    {
      id: "mbo",
      title: { nl: "Technicus", en: "Technician" },
      institution: { nl: "Voorbeeldcollege" },
      code: "25919",
      source: { nl: "opleidingsplan" },
      nlqf: 4,
      years: 3.5,
      versions: [
        { id: "mbo-1", from: "2021-08-01", until: "2025-08-01" },
        { id: "mbo-2", from: "2025-08-01" },
      ],
      variants: [{ id: "vt", title: { nl: "Voltijd", en: "Full time" } }],
      periodLoad: { min: 0, max: 400, unit: "SBU" },
      units: [
        {
          id: "plc",
          title: { nl: "PLC en netwerken", en: "PLC" },
          kind: "course",
          description: { nl: "Basis.", en: "Basics." },
          load: { amount: 200, unit: "SBU" },
          variants: ["vt"],
          period: { first: 1, last: 2 },
          outcomes: [
            {
              id: "plc-r1",
              title: { nl: "Start een robot" },
              skill: "robots",
              step: 1,
              taught: true,
              assessedBy: ["plc-toets"],
              load: { amount: 20.5, unit: "SBU" },
              deliberate: { nl: "onderhoud", en: "upkeep" },
              original: { scheme: "Bloom", value: "toepassen" },
            },
            { id: "plc-r2", skill: "robots", step: 2, taught: false },
          ],
          assessments: [
            { id: "plc-toets", title: { nl: "Praktijktoets" }, mustPass: true },
            { id: "plc-deel", mustPass: false, rule: { nl: "gemiddeld 5,5" } },
          ],
        },
        { id: "lassen", title: { nl: "Lassen" } },
        {
          id: "project",
          title: { nl: "Project" },
          requisites: [
            {
              id: "project-eis",
              title: { nl: "Basis" },
              kind: "pre",
              mode: "assumed",
              on: {
                all: [
                  { skill: "robots", step: 2 },
                  { any: [{ passed: "lassen" }, { work: "lasser" }, { document: "d-ander" }] },
                  { atLeast: { amount: 100, unit: "SBU" }, of: ["plc", "lassen"] },
                ],
              },
            },
            { id: "project-co", kind: "co", mode: "admission", on: { any: [{ all: [{ passed: "plc" }] }] } },
            { id: "project-samen", kind: "strict-co", mode: "assumed", on: { all: [{ passed: "lassen" }] } },
          ],
        },
      ],
      content: {
        id: "m-alles",
        title: { nl: "Alles" },
        load: { amount: 600, unit: "SBU" },
        all: [
          { unit: "plc" },
          { id: "m-keuze", title: { nl: "Keuze" }, choose: 1, from: [{ unit: "lassen" }, { unit: "project" }] },
          { id: "m-min", atLeast: { amount: 10, unit: "SBU" }, from: [{ unit: "project" }] },
        ],
      },
      exclusions: [{ id: "niet-samen", units: ["plc", "lassen"], reason: { nl: "overlap", en: "overlap" } }],
      exits: [
        {
          id: "m-diploma",
          title: { nl: "Diploma" },
          document: "d-mbo",
          right: { nl: "toegang tot het hbo" },
          variants: ["vt"],
          content: "m-alles",
          targets: [{ id: "m-doel", title: { nl: "Robots" }, skill: "robots", step: 1, item: "kt" }],
        },
      ],
    },
    {
      id: "ad",
      title: { nl: "Ad", en: "Ad" },
      units: [{ id: "afst", title: { nl: "Afstuderen" } }],
      content: { unit: "afst" },
      exits: [{ id: "a-graad", title: { nl: "Graad" } }],
    },
  ],
  transfers: [{ id: "m-a", exit: "m-diploma", profile: "a-in" }],
  destinations: ["a-graad"],
  agreements: [
    {
      id: "afspraak",
      title: { nl: "Vrijstelling", en: "Exemption" },
      transfer: "m-a",
      names: [{ programme: "mbo", version: "mbo-1" }],
      exemptions: [{ profile: "a-in", unit: "afst", reason: { nl: "al gedaan" } }],
    },
  ],
  waivers: [
    {
      code: "repetition",
      subject: ["a-in", "afst", "robots"],
      reason: { nl: "loopt af" },
      person: "opleidingsmanager",
      until: "2027-08-01",
    },
  ],
};
