import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Language } from "../../base/text.ts";
import { checkLine } from "../check.ts";
import { type Finding, type FindingCode, findingKinds, type Witness } from "../finding.ts";
import type { LearningLine } from "../model.ts";
import { explainFinding, requisiteSentence } from "./explain-finding.ts";
import { findingWord, kindWord, verdictSentence } from "./words.ts";

const folder = join(process.env["LEERLIJN_SHARED"] ?? join(process.cwd(), "../shared"), "design/learning-lines");
const names = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith(".json") && !name.endsWith(".expected.json"))
  : [];
const languages: readonly Language[] = ["nl", "en"];

/** Ids are nonsense on purpose, so that one left in a text is seen. */
const line: LearningLine = {
  format: "leerlijn/1",
  id: "xx-line",
  title: { nl: "Lijn", en: "Line" },
  cohorts: [{ id: "xx-cohort", start: "2026-09-01" }],
  skills: [
    { id: "xx-sql", title: { nl: "SQL", en: "SQL" }, ladder: [{ step: 1 }, { step: 2 }, { step: 3 }] },
    { id: "xx-lean", title: { nl: "Verbeteren" }, ladder: [{ step: 1 }] },
  ],
  documents: [{ id: "xx-doc", title: { nl: "Diploma mbo 4", en: "Mbo 4 diploma" } }],
  work: [{ id: "xx-work", title: { nl: "Twee jaar monteur", en: "Two years a fitter" } }],
  entryProfiles: [
    { id: "xx-mbo", title: { nl: "Van mbo", en: "From mbo" }, programme: "xx-ad", headcount: 48, entryLevels: [] },
    { id: "xx-havo", title: { nl: "Van havo", en: "From havo" }, programme: "xx-ad", entryLevels: [] },
    { id: "xx-start", title: { nl: "Van vmbo", en: "From vmbo" }, programme: "xx-vo", headcount: 1, entryLevels: [] },
  ],
  programmes: [
    {
      id: "xx-vo",
      title: { nl: "Vmbo", en: "Vmbo" },
      units: [{ id: "xx-vak", title: { nl: "Vak", en: "Subject" }, load: { amount: 100, unit: "klokuren" } }],
      content: { unit: "xx-vak" },
      exits: [{ id: "xx-vo-uit", title: { nl: "Diploma vmbo", en: "Vmbo diploma" } }],
    },
    {
      id: "xx-ad",
      title: { nl: "Ad Techniek", en: "Ad Technology" },
      periodLoad: { min: 10, max: 15, unit: "EC" },
      versions: [
        { id: "xx-v1", from: "2021-08-01", until: "2025-08-01" },
        { id: "xx-v2", from: "2025-08-01" },
      ],
      variants: [{ id: "xx-dt", title: { nl: "Deeltijd", en: "Part time" } }],
      units: [
        {
          id: "xx-data",
          title: { nl: "Data uit machines", en: "Data from machines" },
          requisites: [
            { id: "xx-eis", kind: "pre", mode: "assumed", on: { skill: "xx-sql", step: 2 } },
            {
              id: "xx-breed",
              kind: "pre",
              mode: "admission",
              on: {
                any: [
                  { all: [{ skill: "xx-sql", step: 1 }, { passed: "xx-onderhoud" }] },
                  { document: "xx-doc" },
                  { work: "xx-work" },
                  { atLeast: { amount: 7.5, unit: "EC" }, of: ["xx-onderhoud", "xx-bank"] },
                ],
              },
            },
            { id: "xx-samen", kind: "strict-co", mode: "assumed", on: { passed: "xx-bank" } },
          ],
          outcomes: [{ id: "xx-uitkomst", skill: "xx-sql", step: 2, taught: true, assessedBy: ["xx-toets"] }],
          assessments: [{ id: "xx-toets", mustPass: true }],
        },
        { id: "xx-onderhoud", title: { nl: "Onderhoud", en: "Maintenance" } },
        {
          id: "xx-bank",
          title: { nl: "Databanken", en: "Databases" },
          outcomes: [{ id: "xx-b1", skill: "xx-sql", step: 2, taught: true }],
        },
      ],
      content: {
        id: "xx-alles",
        all: [
          { id: "xx-keuze", choose: 1, from: [{ unit: "xx-onderhoud" }, { unit: "xx-bank" }] },
          { unit: "xx-data" },
        ],
      },
      exclusions: [{ id: "xx-niet", units: ["xx-onderhoud", "xx-bank"] }],
      exits: [
        {
          id: "xx-graad",
          title: { nl: "Graad Ad", en: "Ad degree" },
          targets: [{ id: "xx-doel", skill: "xx-sql", step: 2 }],
        },
      ],
    },
  ],
  transfers: [{ id: "xx-over", exit: "xx-vo-uit", profile: "xx-mbo" }],
  destinations: ["xx-graad"],
  agreements: [{ id: "xx-afspraak", title: { nl: "Vrijstelling", en: "Exemption" }, transfer: "xx-over", names: [] }],
  waivers: [
    {
      code: "cycle",
      subject: ["xx-data", "xx-onderhoud"],
      reason: { nl: "wordt hersteld", en: "being mended" },
      person: "opleidingsmanager",
      until: "2027-08-01",
    },
  ],
};

const leg = { programme: "xx-ad", profile: "xx-mbo", exit: "xx-graad", units: ["xx-data", "xx-onderhoud"] };
const route = { cohort: "xx-cohort", legs: [leg] };
const after = {
  cohort: "xx-cohort",
  legs: [{ programme: "xx-vo", profile: "xx-start", exit: "xx-vo-uit", units: ["xx-vak"] }, leg],
};
const make = (
  code: FindingCode,
  subject: readonly string[],
  witness: Witness,
  more: Partial<Finding> = {},
): Finding => ({
  code,
  kind: findingKinds[code],
  subject,
  witness,
  ...more,
});
const sql = [{ skill: "xx-sql", asked: 2, held: 0 }];
const entry = ["xx-mbo", "xx-data", "xx-eis"];
const findings: readonly Finding[] = [
  make("required-before-taught", entry, { profile: "xx-mbo", missing: sql, route }, { reading: "lenient" }),
  make(
    "required-before-taught",
    entry,
    {
      profile: "xx-mbo",
      missing: [{ skill: "xx-sql", asked: 2, held: 1 }],
      route: after,
      undescribedBefore: ["xx-vak"],
    },
    { reading: "strict" },
  ),
  make(
    "required-before-taught",
    ["xx-mbo", "xx-data", "xx-breed"],
    {
      profile: "xx-mbo",
      route,
      missing: [
        { passed: "xx-onderhoud" },
        { document: "xx-doc" },
        { work: "xx-work" },
        { atLeast: { amount: 7.5, unit: "EC" }, of: ["xx-bank"], held: 2.5 },
      ],
    },
    { reading: "lenient" },
  ),
  make("required-before-taught", ["xx-mbo", "xx-data", "xx-samen"], {
    profile: "xx-mbo",
    missing: [{ passed: "xx-bank" }],
  }),
  make(
    "required-before-taught",
    ["xx-mbo", "xx-sql"],
    { profile: "xx-mbo", missing: sql, skill: "xx-sql", asked: 2, held: 0, route: after },
    { reading: "lenient" },
  ),
  make("target-not-covered", ["xx-graad", "xx-doel"], {
    skill: "xx-sql",
    asked: 2,
    held: 0,
    profiles: ["xx-mbo", "xx-havo"],
    route,
  }),
  make("target-not-covered", ["xx-graad", "xx-doel"], {
    skill: "xx-sql",
    asked: 2,
    held: 1,
    profiles: ["xx-havo"],
    route,
  }),
  make("target-not-assessed", ["xx-graad", "xx-doel"], { profiles: ["xx-mbo"], route }, { reading: "strict" }),
  make("target-not-assessed", ["xx-graad", "xx-doel"], { profiles: ["xx-mbo"], route }, { reading: "lenient" }),
  make("assessed-not-taught", ["xx-uitkomst", "xx-toets"], {
    skill: "xx-sql",
    asked: 2,
    held: 0,
    profiles: ["xx-mbo"],
    route,
  }),
  make("assessed-not-taught", ["xx-uitkomst", "xx-toets"], {
    skill: "xx-sql",
    asked: 2,
    held: 1,
    profiles: ["xx-mbo"],
    route,
  }),
  make("repetition", ["xx-mbo", "xx-data", "xx-sql"], {
    profile: "xx-mbo",
    step: 2,
    held: 2,
    first: ["xx-mbo"],
    load: { amount: 4.5, unit: "EC" },
    estimated: true,
    route,
  }),
  make("repetition", ["xx-mbo", "xx-data", "xx-sql"], {
    step: 2,
    held: 2,
    first: ["xx-bank", "xx-vak"],
    load: null,
    route,
  }),
  make("step-skipped", ["xx-data", "xx-sql"], { from: 0, to: 3, skipped: [1, 2], route }),
  make("step-skipped", ["xx-data", "xx-sql"], { from: 1, to: 3, skipped: [2], route }),
  make(
    "cycle",
    ["xx-data", "xx-onderhoud"],
    { circle: ["xx-data", "xx-onderhoud"], profiles: ["xx-mbo"] },
    { waived: true },
  ),
  make("cycle", ["xx-data"], { circle: ["xx-data"], profiles: ["xx-mbo"] }),
  make("load", ["xx-alles"], { least: 55, most: 60, norm: 60, unit: "EC" }),
  make("load", ["xx-keuze"], { least: 1600, most: 1600, norm: 1500, unit: "klokuren" }),
  make("load", ["xx-ad"], {
    periods: [
      { period: 1, load: 17.5 },
      { period: 2, load: 5 },
    ],
  }),
  make("load", ["xx-eis"], { mixed: ["EC", "klokuren"] }),
  make("choice-impossible", ["xx-graad", "xx-dt"], { rules: ["xx-keuze", "xx-niet", "xx-bank", "xx-breed"] }),
  make("choice-impossible", ["xx-graad"], { rules: ["xx-keuze"] }),
  make("not-admitted", ["xx-havo"], { profile: "xx-havo", holds: [] }),
  make("not-admitted", ["xx-vo-uit", "xx-mbo"], { profile: "xx-mbo", holds: ["xx-doc"], route: after }),
  make("no-way-on", ["xx-start"], { profile: "xx-start", stops: ["xx-vo-uit", "xx-ad"] }),
  make("versions-do-not-meet", ["xx-afspraak", "xx-ad", "xx-cohort"], { named: "xx-v1", inForce: "xx-v2", route }),
  make("versions-do-not-meet", ["xx-afspraak", "xx-ad", "xx-cohort"], { named: "xx-v1", inForce: null, route }),
  make("not-described", ["xx-havo"], { missing: "entry-level", hangs: ["xx-eis", "xx-doel", "xx-uitkomst"] }),
  make("not-described", ["xx-onderhoud"], { missing: "outcomes" }),
  make("not-described", ["xx-b1"], { missing: "assessment" }),
  make("not-decided", ["xx-graad"], { tried: "time" }),
];

const englishWords =
  /\b(the|and|are|this|that|with|for|not|has|have|those|who|unit|units|skill|step|held|asked|through|from)\b/i;
const dutchWords = /\b(het|een|niet|wordt|heeft|deze|voor|naar|geen|onderdeel|vaardigheid|stap|wie|dit)\b/i;
const tradeWords = /\b(station|witness|getuige|sound|undefined|null|NaN|lenient|strict|object Object)\b/i;

function textOf(explained: ReturnType<typeof explainFinding>): string {
  return Object.values(explained).join(" ");
}

test("every code has an explanation here", () => {
  expect(new Set(findings.map((finding) => finding.code))).toEqual(new Set(Object.keys(findingKinds)));
});

describe.each(languages)("in %s", (language) => {
  test.each(findings.map((finding, at) => [`${at} ${finding.code}`, finding] as const))("%s", (_name, finding) => {
    const explained = explainFinding(line, finding, language);
    for (const part of Object.values(explained)) expect(part.trim().length).toBeGreaterThan(5);
    const text = textOf(explained);
    expect(text).not.toMatch(/xx-/);
    expect(text).not.toMatch(tradeWords);
    expect(text).not.toMatch(/ {2}|\.\.|“”|‘’|\s\.|\s,/);
    if (language === "nl") expect(text).not.toMatch(englishWords);
    else expect(text.replaceAll("Verbeteren", "")).not.toMatch(dutchWords);
    for (const part of [explained.sentence, explained.why, explained.mend, explained.affects])
      expect(part).toMatch(/\.$/);
  });
});

test("says it as a teacher would, with the choice that leads there and for how many", () => {
  const [finding] = findings;
  if (finding === undefined) return;
  const explained = explainFinding(line, finding, "nl");
  expect(explained.sentence).toBe(
    "Wie via ‘Van mbo’ binnenkomt en Onderhoud kiest, heeft nog geen SQL gehad. Data uit machines vraagt SQL op stap 2.",
  );
  expect(explained.affects).toBe("Dit raakt 48 studenten (‘Van mbo’).");
  expect(explained.people).toBe("48 studenten · Van mbo");
  expect(explainFinding(line, finding, "en").sentence).toBe(
    "Those who enter as ‘From mbo’ and choose Maintenance have had no SQL yet. Data from machines asks SQL at step 2.",
  );
});

test("an accepted finding says by whom, why and until when", () => {
  const waived = findings.find((finding) => finding.waived === true);
  if (waived === undefined) throw new Error("no waived finding");
  expect(explainFinding(line, waived, "nl").sentence).toContain(
    "Geaccepteerd tot en met 1 augustus 2027 door opleidingsmanager: wordt hersteld.",
  );
});

test("what has no Dutch title is called by its English one, and by its id at last", () => {
  const bare = { ...line, skills: [{ id: "xx-sql", title: { en: "Queries" }, ladder: [{ step: 1 }] }] };
  const [finding] = findings;
  if (finding === undefined) return;
  expect(explainFinding(bare, finding, "nl").sentence).toContain("Queries");
  expect(explainFinding({ ...line, skills: [] }, finding, "nl").sentence).toContain("xx-sql");
});

test("requisites, words and verdicts", () => {
  const [, wide] = line.programmes[1]?.units[0]?.requisites ?? [];
  if (wide === undefined) throw new Error("no requisite");
  expect(requisiteSentence(line, wide, "nl")).toBe(
    "Data uit machines is alleen te volgen met vooraf: (SQL op stap 1 en Onderhoud behaald), ‘Diploma mbo 4’, " +
      "werkervaring ‘Twee jaar monteur’ of minstens 7,5 EC uit Onderhoud en Databanken",
  );
  expect(findingWord("required-before-taught", "nl")).toBe("breuk");
  expect(kindWord("gap", "en")).toBe("unknown");
  const verdict = { strict: "sound-as-far-as-described", lenient: "sound-as-far-as-described" } as const;
  const report = { line: "l", asOf: "2026-01-01", verdict, cover: { described: 41, units: 64 }, findings: [] };
  expect(verdictSentence(report, "nl")).toBe("sluit aan, voor zover beschreven: 41 van 64 onderdelen");
});

describe.skipIf(names.length === 0)("the solved lines (skipped where ../shared is absent)", () => {
  test.each(names)("%s: every finding in both languages, without ids", (name) => {
    const solved: LearningLine = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const ids = new Set<string>();
    JSON.stringify(solved, (key, value) => {
      if (key === "id" && /[-\d]/.test(value)) ids.add(value);
      return value;
    });
    for (const finding of checkLine(solved, { asOf: "2026-11-22" }).findings) {
      for (const language of languages) {
        const text = textOf(explainFinding(solved, finding, language));
        expect(text).not.toMatch(tradeWords);
        if (language === "nl") expect(text).not.toMatch(englishWords);
        const words = new Set(text.split(/[\s.,:;()‘’]+/));
        expect([...ids].filter((id) => words.has(id))).toEqual([]);
      }
    }
  });
});
