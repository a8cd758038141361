/** The lines of the design page with their expected findings: the engine's report has to be equal as a set. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkLine } from "@leerlijn/engine/learning-line/check";
import type { CheckReport } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { compareReports } from "./oracle/compare.ts";
import { replayFinding } from "./oracle/replay.ts";
import type { Line, OracleFinding } from "./oracle/types.ts";

const folder = join(
  process.env["LEERLIJN_SHARED"] ?? join(import.meta.dirname, "..", "..", "shared"),
  "design",
  "learning-lines",
);

/** Equal: the same findings, verdict and cover, and every witness that gives a route holds on it. */
export async function run(): Promise<Record<string, unknown>> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json") && !name.endsWith(".expected.json"));
  if (names.length === 0) throw new Error("no solved lines found");
  const differences: Record<string, string[]> = {};
  for (const name of names) {
    const text = readFileSync(join(folder, name), "utf8");
    const expected = JSON.parse(readFileSync(join(folder, name.replace(".json", ".expected.json")), "utf8"));
    const report: CheckReport = checkLine(JSON.parse(text) as LearningLine, { asOf: expected.asOf });
    const found = compareReports(expected, report);
    for (const finding of report.findings) {
      const replayed = replayFinding(JSON.parse(text) as Line, finding as unknown as OracleFinding);
      if (replayed !== true) found.push(`${finding.code} ${finding.subject.join(" ")}: ${replayed}`);
    }
    if (found.length > 0) differences[name] = found;
  }
  const unequal = Object.keys(differences).length;
  return { lines: names.length, equal: names.length - unequal, ...(unequal > 0 ? { differences } : {}) };
}
