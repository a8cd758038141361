import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkLine } from "./check.ts";
import type { Finding } from "./finding.ts";

const folder = join(process.env["LEERLIJN_SHARED"] ?? join(process.cwd(), "../shared"), "design/learning-lines");
const names = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith(".json") && !name.endsWith(".expected.json"))
  : [];

function keyOf(finding: Finding): string {
  return JSON.stringify([finding.code, finding.kind, finding.subject, finding.reading ?? "", finding.waived ?? false]);
}

describe.skipIf(names.length === 0)("the solved lines (skipped where ../shared is absent)", () => {
  test.each(names)("%s gives its findings and no others", (name) => {
    const line = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const expected = JSON.parse(readFileSync(join(folder, name.replace(".json", ".expected.json")), "utf8"));
    const report = checkLine(line, { asOf: expected.asOf });
    expect(report.findings.map(keyOf).sort()).toEqual(expected.findings.map(keyOf).sort());
    for (const wanted of expected.findings as Finding[]) {
      const given = report.findings.find((finding) => keyOf(finding) === keyOf(wanted));
      expect(given?.witness).toMatchObject(wanted.witness);
    }
    expect(report.verdict).toEqual(expected.verdict);
    expect(report.cover).toEqual(expected.cover);
  });
});
