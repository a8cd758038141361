import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkLine } from "@leerlijn/engine/learning-line/check";
import { type FindingCode, findingKinds } from "@leerlijn/engine/learning-line/finding";
import { decodeLearningLine } from "@leerlijn/formats/learning-line-json/decode";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../datapacks/smart-industry");

function check(file: string) {
  const { records, issues } = decodeLearningLine(readFileSync(join(folder, file)), file);
  expect(issues).toEqual([]);
  if (records === null) throw new Error(`${file} cannot be read`);
  return { line: records, report: checkLine(records, { asOf: "2026-11-23" }) };
}

test("the files are those of the manifest", () => {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  for (const { file, sha256 } of manifest.files) {
    expect(
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex"),
      file,
    ).toBe(sha256);
  }
});

test("the line holds about a hundred units, six strands and a fault of every code", () => {
  const { line, report } = check("learning-line.json");
  expect(line.example).toBe(true);
  expect(line.strands).toHaveLength(6);
  expect(line.programmes.flatMap((programme) => programme.units).length).toBeGreaterThan(100);
  const found = new Set<FindingCode>(report.findings.map((finding) => finding.code));
  const wanted = Object.keys(findingKinds).filter((code) => code !== "not-decided");
  expect([...found].sort()).toEqual(wanted.sort());
});

test("nothing is left in the repaired line, ordinary practice included", () => {
  const { line, report } = check("learning-line.repaired.json");
  expect(report.findings).toEqual([]);
  expect(report.verdict.strict).toBe("sound-as-far-as-described");
  const units = line.programmes.flatMap((programme) => programme.units);
  // What must stay silent is really there: Dutch every year, workplace periods that practise, an elective at a lower
  // step, first-year matter new for havo, units without period, SBU beside EC.
  const ordinary = ["mb-nederlands2", "mb-bpv2", "mb-k-robotica", "ad-digitaal", "vm-lob"];
  for (const id of ordinary) expect(units.some((unit) => unit.id === id)).toBe(true);
  expect(new Set(units.map((unit) => unit.load?.unit)).size).toBeGreaterThan(2);
});
