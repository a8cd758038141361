/** `leerlijn check FILE`: what a check says of a line in a file. Needs no database. */
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { localDate } from "@leerlijn/api/local-date";
import { readImport } from "@leerlijn/api/work/read-files";
import type { Language } from "@leerlijn/engine/base/text";
import { checkLine } from "@leerlijn/engine/learning-line/check";
import { explainFinding } from "@leerlijn/engine/learning-line/explain/explain-finding";
import { findingWord, verdictSentence } from "@leerlijn/engine/learning-line/explain/words";
import type { CheckReport, Finding } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { answer, answerJson, CommandError, type ExitCode, exitCodes, fileError, issueLines, say } from "./terminal.ts";

export interface CheckCommand {
  readonly file: string;
  /** ISO date; left out: today. */
  readonly asOf?: string | undefined;
  readonly json: boolean;
  readonly language: Language;
}

const mostFileBytes = 300_000_000;

/** Exit 1 where the strict verdict is faults or undecided, 2 for a file that cannot be taken in. */
export async function runCheck({ file, asOf, json, language }: CheckCommand): Promise<ExitCode> {
  const date = asOf ?? localDate(new Date());
  if (!isDate(date)) {
    const nl = `--as-of ${date} is geen datum: schrijf hem als 2026-09-01.`;
    const en = `--as-of ${date} is no date: write it as 2026-09-01.`;
    throw new CommandError(exitCodes.wrongUse, { nl, en }[language]);
  }
  const { line, issues } = await readImport([{ name: basename(file), bytes: await readBounded(file, language) }]);
  for (const issue of issues) await say(issueLines(issue, language));
  if (line === null || issues.some(({ severity }) => severity === "error")) {
    if (json) await answerJson({ file: basename(file), issues });
    const nl = issues.length > 0 ? `${file} is niet gecontroleerd: zie hierboven.` : `In ${file} staat geen leerlijn.`;
    const en = issues.length > 0 ? `${file} was not checked: see above.` : `${file} holds no learning line.`;
    throw new CommandError(exitCodes.wrongUse, { nl, en }[language]);
  }
  const report = checkLine(line, { asOf: date });
  if (json) await answerJson(reportJson(report));
  else await answer(reportText(line, report, language));
  const { strict } = report.verdict;
  return strict === "faults" || strict === "undecided" ? exitCodes.findings : exitCodes.inOrder;
}

async function readBounded(file: string, language: Language): Promise<Uint8Array> {
  const wrong = (told: Record<Language, string>) => new CommandError(exitCodes.wrongUse, told[language]);
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw fileError(file, "read", error, language);
  });
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw wrong({ nl: `${file} is geen bestand.`, en: `${file} is no file.` });
    if (found.size > mostFileBytes) {
      throw wrong({ nl: `${file} is groter dan 300 MB.`, en: `${file} is larger than 300 MB.` });
    }
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function isDate(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The form of the solved lines' expected files. */
export function reportJson({ line, asOf, verdict, cover, findings }: CheckReport): unknown {
  return { line, asOf, verdict, cover, findings: findings.map(findingJson) };
}

function findingJson({ code, kind, subject, reading, waived, witness }: Finding): unknown {
  return {
    code,
    kind,
    subject,
    ...(reading === undefined ? {} : { reading }),
    ...(waived === undefined ? {} : { waived }),
    witness,
  };
}

/** What a teacher reads: the verdict, then each finding with what is wrong, for whom, why, and what would mend it. */
export function reportText(line: LearningLine, report: CheckReport, language: Language): string {
  const title = line.title[language] ?? line.title.nl ?? line.title.en ?? line.id;
  const words = {
    nl: { why: "Waarom", mend: "Wat helpt", affects: "Voor wie", accepted: "geaccepteerd" },
    en: { why: "Why", mend: "What helps", affects: "For whom", accepted: "accepted" },
  }[language];
  const findings = [...report.findings]
    .sort((a, b) => order(a) - order(b))
    .map((finding) => {
      const told = explainFinding(line, finding, language);
      const mark = finding.waived === true ? ` (${words.accepted})` : "";
      const more = [
        [words.affects, told.affects],
        [words.why, told.why],
        [words.mend, told.mend],
      ].filter(([, text]) => text !== "");
      return [`- ${told.title}${mark}`, `  ${told.sentence}`, ...more.map(([word, text]) => `  ${word}: ${text}`)].join(
        "\n",
      );
    });
  const counts = Object.entries(Object.groupBy(report.findings, ({ code }) => code)).map(
    ([, some = []]) => `${some.length} × ${some[0] === undefined ? "" : findingWord(some[0].code, language)}`,
  );
  const head = [`${title} (${line.id})`, verdictSentence(report, language), counts.join(", ")];
  return `${[...head.filter((text) => text !== ""), "", ...findings].join("\n").trimEnd()}\n`;
}

const kinds = ["fault", "signal", "gap"] as const;

function order(finding: Finding): number {
  return kinds.indexOf(finding.kind) + (finding.waived === true ? kinds.length : 0);
}
