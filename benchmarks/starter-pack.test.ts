import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkLine } from "@leerlijn/engine/learning-line/check";
import { type Finding, type FindingCode, findingKinds } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { decodeFramework } from "@leerlijn/formats/framework/decode";
import { decodeLearningLine } from "@leerlijn/formats/learning-line-json/decode";
import { expect, test } from "vitest";
import { lineFiles } from "../datapacks/smart-industry/source/build-line.ts";
import { faults, withFaults } from "../datapacks/smart-industry/source/line/faults.ts";
import { repairedLine } from "../datapacks/smart-industry/source/line/repaired-line.ts";
import { manifestOf } from "../datapacks/smart-industry/source/write-manifest.ts";

const folder = join(import.meta.dirname, "../datapacks/smart-industry");
const asOf = "2026-11-23";

function check(file: string) {
  const { records, issues } = decodeLearningLine(readFileSync(join(folder, file)), file);
  expect(issues).toEqual([]);
  if (records === null) throw new Error(`${file} cannot be read`);
  return { line: records, report: checkLine(records, { asOf }) };
}

const named = ({ code, subject }: Finding): string => [code, ...subject].join(" ");
const outcomesOf = (line: LearningLine) =>
  line.programmes.flatMap((programme) => programme.units).flatMap((unit) => unit.outcomes ?? []);

test("the files are those of the source and of the manifest", () => {
  for (const [file, content] of lineFiles) {
    expect(readFileSync(join(folder, file), "utf8") === content, `${file}: write it again with build-line.ts`).toBe(
      true,
    );
  }
  expect(readFileSync(join(folder, "manifest.json"), "utf8")).toBe(manifestOf(folder));
});

test("the line is as large as a real one, with a fault of every code", () => {
  const { line, report } = check("learning-line.json");
  expect(line.example).toBe(true);
  expect(line.strands).toHaveLength(6);
  expect(line.programmes.flatMap((programme) => programme.units).length).toBeGreaterThan(100);
  expect(outcomesOf(line).length).toBeGreaterThanOrEqual(250);
  const targets = line.programmes.flatMap((programme) => programme.exits).flatMap((exit) => exit.targets ?? []);
  expect(targets.filter((target) => target.item !== undefined).length).toBeGreaterThanOrEqual(40);
  const found = new Set<FindingCode>(report.findings.map((finding) => finding.code));
  const wanted = Object.keys(findingKinds).filter((code) => code !== "not-decided");
  expect([...found].sort()).toEqual(wanted.sort());
});

test("every fault gives its findings and no others; mended, they are gone", () => {
  const all = faults.flatMap((fault) => fault.findings.map((finding) => finding.join(" ")));
  expect(check("learning-line.json").report.findings.map(named).sort()).toEqual([...all].sort());
  for (const fault of faults) {
    const own = fault.findings.map((finding) => finding.join(" ")).sort();
    const alone = checkLine(withFaults(repairedLine, [fault]), { asOf });
    expect(alone.findings.map(named).sort(), fault.id).toEqual(own);
    const others = faults.filter((other) => other !== fault);
    const mended = checkLine(withFaults(repairedLine, others), { asOf }).findings.map(named);
    expect(
      mended.filter((one) => own.includes(one)),
      fault.id,
    ).toEqual([]);
  }
});

test("nothing is left in the repaired line", () => {
  const { report } = check("learning-line.repaired.json");
  expect(report.findings).toEqual([]);
  expect(report.verdict.strict).toBe("sound-as-far-as-described");
});

test("every skill of the line is a concept of the framework, by the same name and the same ladder", () => {
  const framework = decodeFramework(readFileSync(join(folder, "framework.json")), "framework.json");
  const concepts = new Map((framework.records?.concepts ?? []).map((concept) => [concept.uri, concept]));
  for (const file of ["learning-line.json", "learning-line.repaired.json"]) {
    const { line } = check(file);
    expect(line.skills.length).toBeGreaterThanOrEqual(40);
    for (const { id, title, ladder, matches } of line.skills) {
      const same = (matches ?? []).filter(({ kind }) => kind === "exactMatch");
      expect(same, `${file}: ${id}`).toHaveLength(1);
      for (const { uri } of matches ?? []) {
        const concept = concepts.get(uri);
        if (concept === undefined) throw new Error(`${file}: ${id} refers to ${uri}, which is not in framework.json`);
        expect(concept.preferredLabel, id).toEqual(title);
        expect(
          (concept.details?.ladder ?? []).map(({ step, title: sentence }) => [step, sentence]),
          id,
        ).toEqual(ladder.map(({ step, title: sentence }) => [step, sentence]));
      }
    }
  }
});

test("every outcome is one sentence in each language, and no English stands in the Dutch", () => {
  for (const { id, title } of outcomesOf(check("learning-line.json").line)) {
    if (title === undefined) throw new Error(`${id} has no title`);
    expect(title.nl, id).not.toBe(title.en);
    expect(title.nl, id).not.toMatch(/\b(the|and|with|twin|vision|thesis|engineering|embedded|learning|design)\b/i);
    for (const sentence of [title.nl, title.en]) expect(sentence, id).toMatch(/^\p{Lu}.*[^.\s]$/u);
  }
});

/** What is ordinary in Dutch practice, by the ids it has in the line: no finding may name one of them. */
const ordinary: readonly (readonly [why: string, ...ids: string[]])[] = [
  ["vmbo (2) to mbo 4 is a usual route", "vmbo-diploma", "mbo-vmbo"],
  ["mbo 4 to a bachelor (6) is a usual route", "ba-regel", "ba-wis2"],
  ["Dutch comes back every year", "mb-nederlands1", "mb-nederlands2", "mb-nederlands4"],
  ["English and arithmetic come back too", "mb-engels2", "mb-rekenen3"],
  ["a workplace period practises what was taught", "mb-bpv1", "ba-stage"],
  ["first-year matter is new for havo and known to mbo", "ad-digitaal-u1", "ba-p1", "ba-construeren"],
  ["an elective may be at a lower level", "mb-k-robotica", "mb-k-iot", "mb-k-hbo"],
  ["vocational options may repeat a profile module", "vm-plaat", "vm-domotica"],
  ["a module may be taken at any time", "ad-start-data", "ad-start-wiskunde", "ba-start-techniek", "vm-lob"],
  ["two courses may run side by side and ask each other", "ba-regel-wis3", "ma-thesis-meth"],
  ["hours in school, credits after it", "vmbo-profiel", "mbo-lj1", "ad-s12", "ma-inhoud"],
  ["admission in credits over a set, or by a degree", "ba-afst-ec", "ad-afst-ec", "mb-bpv1-sbu", "ba-m-smart-in"],
  ["practice at school or evidence from work", "mb-bedrijf-praktijk"],
  ["two forms of one elective exclude each other", "mbo-een-wiskunde"],
];

test("ordinary Dutch practice gives no false alarm, in the faulty line either", () => {
  for (const file of ["learning-line.json", "learning-line.repaired.json"]) {
    const { line, report } = check(file);
    const written = JSON.stringify(line);
    for (const [why, ...ids] of ordinary) {
      for (const id of ids) {
        expect(written.includes(`"${id}"`), `${id} is in ${file}`).toBe(true);
        expect(
          report.findings.filter(({ subject }) => subject.includes(id)),
          `${why}: ${id}`,
        ).toEqual([]);
      }
    }
  }
});
