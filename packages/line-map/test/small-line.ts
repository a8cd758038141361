/** A small line for tests: vmbo to mbo to bachelor, with a choice, a way in half-way, and an exit half-way. */
import type { Unit } from "@leerlijn/engine/curriculum/model";
import type { CheckReport, Finding } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";

function unit(id: string, title: string, period: number | null, skill: string | null, step = 1): Unit {
  return {
    id,
    title: { nl: title, en: `${title} (en)` },
    ...(period === null ? {} : { period: { first: period, last: period } }),
    ...(skill === null ? {} : { outcomes: [{ id: `${id}-o`, skill, step, taught: true }] }),
  };
}

export const smallLine: LearningLine = {
  format: "leerlijn/1",
  id: "small",
  title: { nl: "Kleine leerlijn", en: "Small line" },
  example: true,
  cohorts: [{ id: "c1", start: "2026-09-01" }],
  skills: [
    { id: "plc", title: { nl: "Besturen", en: "Control" }, ladder: [{ step: 1 }, { step: 2 }, { step: 3 }] },
    { id: "wis", title: { nl: "Wiskunde", en: "Mathematics" }, ladder: [{ step: 1 }, { step: 2 }] },
  ],
  strands: [{ id: "besturen", title: { nl: "Besturen" }, skills: ["plc"] }],
  entryProfiles: [
    { id: "start", title: { nl: "Leerling" }, programme: "vmbo", headcount: 60, entryLevels: [] },
    { id: "van-vmbo", title: { nl: "Van vmbo" }, programme: "mbo", headcount: 48, entryLevels: [] },
    {
      id: "havo",
      title: { nl: "Havo" },
      programme: "mbo",
      headcount: 12,
      variants: ["kort"],
      entryLevels: "not-described",
    },
    { id: "van-mbo", title: { nl: "Van mbo" }, programme: "ba", headcount: 20, entryLevels: [] },
  ],
  programmes: [
    {
      id: "vmbo",
      title: { nl: "Vmbo PIE" },
      nlqf: 2,
      units: [unit("v2", "Besturen en meten", 2, "plc"), unit("v1", "Ontwerpen", 1, null)],
      content: { id: "v", all: [{ unit: "v2" }, { unit: "v1" }] },
      exits: [{ id: "v-uit", title: { nl: "Diploma vmbo" } }],
    },
    {
      id: "mbo",
      title: { nl: "Technicus & co" },
      institution: { nl: "Roc A" },
      nlqf: 4,
      variants: [
        { id: "lang", title: { nl: "Lang" } },
        { id: "kort", title: { nl: "Kort" } },
      ],
      units: [
        { ...unit("m1", "PLC 1", 1, "plc", 2), variants: ["lang"] },
        unit("m2", "Robotica", 2, "plc", 2),
        unit("m3", "Onderhoud", 2, "wis"),
        unit("m4", "Data uit machines", 3, "plc", 3),
        unit("m5", "Los onderdeel", null, "wis"),
        unit("nergens", "Nergens genoemd", 1, "wis"),
      ],
      content: {
        id: "m",
        all: [
          { id: "m-begin", all: [{ unit: "m1" }] },
          { id: "m-keuze", choose: 1, from: [{ unit: "m2" }, { unit: "m3" }] },
          { unit: "m4" },
          { unit: "m5" },
        ],
      },
      exits: [
        { id: "m-certificaat", title: { nl: "Certificaat" }, content: "m-begin" },
        { id: "m-uit", title: { nl: "Diploma mbo" }, targets: [{ id: "m-t", skill: "plc", step: 3 }] },
      ],
    },
    {
      id: "ba",
      title: { nl: "Bachelor" },
      nlqf: 6,
      units: [unit("b1", "Wiskunde 1", 1, "wis", 2), unit("b2", "Regeltechniek", 1, "plc", 3)],
      content: { id: "b", all: [{ unit: "b1" }, { unit: "b2" }] },
      exits: [{ id: "b-uit", title: { nl: "Graad" } }],
    },
  ],
  transfers: [
    { id: "t1", exit: "v-uit", profile: "van-vmbo" },
    { id: "t2", exit: "m-uit", profile: "van-mbo" },
  ],
  destinations: ["b-uit"],
};

const findings: readonly Finding[] = [
  {
    code: "required-before-taught",
    kind: "fault",
    subject: ["van-vmbo", "m4", "m4-plc"],
    reading: "lenient",
    witness: {
      missing: [{ skill: "plc", asked: 3, held: 1 }],
      route: {
        cohort: "c1",
        legs: [
          { programme: "vmbo", profile: "start", exit: "v-uit", units: ["v1", "v2"] },
          { programme: "mbo", profile: "van-vmbo", exit: "m-uit", units: ["m1", "m3", "m4", "m5"] },
        ],
      },
    },
  },
  { code: "repetition", kind: "signal", subject: ["van-vmbo", "m2", "plc"], witness: { headcount: 48, load: null } },
  { code: "target-not-covered", kind: "fault", subject: ["m-uit", "m-t"], witness: {} },
  { code: "no-way-on", kind: "fault", subject: ["havo"], witness: { stops: ["m-certificaat"] } },
  { code: "not-described", kind: "gap", subject: ["v1"], witness: { missing: "outcomes" } },
  { code: "load", kind: "fault", subject: ["m"], waived: true, witness: { least: 10, most: 10, norm: 12, unit: "EC" } },
  { code: "not-described", kind: "gap", subject: ["nergens"], witness: { missing: "outcomes" } },
  {
    code: "versions-do-not-meet",
    kind: "fault",
    subject: ["weg", "bestaat-niet", "c1"],
    witness: { named: "a", inForce: null },
  },
];

export const smallReport: CheckReport = {
  line: "small",
  asOf: "2026-11-22",
  verdict: { strict: "faults", lenient: "faults" },
  cover: { described: 9, units: 10 },
  findings,
};
