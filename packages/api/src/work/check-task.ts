/** Checks a line and explains its findings in both languages. */
import { checkLine } from "@leerlijn/engine/learning-line/check";
import { explainFinding } from "@leerlijn/engine/learning-line/explain/explain-finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import type { CheckedLine } from "./tasks.ts";

export function checkAndExplain(line: LearningLine, asOf: string): CheckedLine {
  const started = performance.now();
  const report = checkLine(line, { asOf });
  const milliseconds = performance.now() - started;
  const explanations = {
    nl: report.findings.map((finding) => explainFinding(line, finding, "nl")),
    en: report.findings.map((finding) => explainFinding(line, finding, "en")),
  };
  return { report, explanations, milliseconds };
}
