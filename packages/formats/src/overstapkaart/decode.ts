/**
 * An overstapkaart (XLSX or CSV) as a learning line of two programmes and the transfer between them, so that the check
 * tells where the next programme counts on more than the earlier one gives. Owns what is made of the card.
 */
import type { EntryProfile, Programme } from "@leerlijn/engine/curriculum/model";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { readCsv } from "../csv/read-csv.ts";
import { type Decoded, IssueCollector, makeIssue, undecodable } from "../import-issue.ts";
import { readWorkbook, type Sheet } from "../learning-line-xlsx/read-workbook.ts";
import { slug } from "../learning-line-xlsx/row-names.ts";
import { readTable, type TableRow } from "../learning-line-xlsx/table-reader.ts";
import { startsAsZip } from "../zip/read-zip.ts";
import { cardColumns, cardSheetName } from "./columns.ts";

const mostBytes = 8 * 1024 * 1024;
const mostRows = 200;
/** Of the general ladder: a card has no ladders of its own. */
const highestStep = 7;

interface Outcome {
  readonly skill: string;
  readonly step: number;
  readonly isAssessed: boolean;
}

/** Never throws on bad bytes. A line that is invented by nobody: only what stands on the card. O(bytes). */
export async function decodeOverstapkaart(bytes: Uint8Array, file: string): Promise<Decoded<LearningLine>> {
  if (bytes.length > mostBytes) {
    return undecodable(
      makeIssue(
        "error",
        "file-too-large",
        { file },
        { nl: "Dit bestand is te groot voor een overstapkaart.", en: "This file is too large for an overstapkaart." },
        { nl: "Gebruik het sjabloon; dat is heel klein.", en: "Use the template, which is very small." },
      ),
    );
  }
  const issues = new IssueCollector();
  const sheet = startsAsZip(bytes) ? await cardSheet(bytes, file) : await csvSheet(bytes, file, issues);
  if ("code" in sheet) return undecodable(sheet);
  const rows = readTable(sheet, cardColumns, file, issues);
  const line = lineOfCard(rows, sheet.name, file, issues);
  return { records: issues.hasError ? null : line, issues: issues.list() };
}

async function cardSheet(bytes: Uint8Array, file: string) {
  const sheets = await readWorkbook(bytes, file);
  if ("code" in sheets) return sheets;
  const found = sheets.find((sheet) => sheet.name.trim().toLowerCase() === cardSheetName.toLowerCase());
  if (found !== undefined) return found;
  return makeIssue(
    "error",
    "sheet-missing",
    { file, place: cardSheetName },
    { nl: `Het blad “${cardSheetName}” ontbreekt.`, en: `The sheet “${cardSheetName}” is missing.` },
    { nl: "Begin met het sjabloon van de overstapkaart.", en: "Start from the template of the overstapkaart." },
  );
}

async function csvSheet(bytes: Uint8Array, file: string, issues: IssueCollector): Promise<Sheet> {
  const rows: { row: number; cells: Map<number, { text: string; type: "text"; isFormula: false }> }[] = [];
  const take = (cells: readonly string[], row: number) => {
    const filled = [...cells.entries()].filter(([, text]) => text.trim() !== "");
    rows.push({
      row,
      cells: new Map(filled.map(([at, text]) => [at + 1, { text, type: "text", isFormula: false } as const])),
    });
  };
  await readCsv({
    file,
    chunks: [bytes],
    issues,
    onHeader: (columns) => {
      take(columns, 1);
      return { take, shortRowsAllowed: true };
    },
  });
  return { name: cardSheetName, rows, merged: [] };
}

function lineOfCard(
  rows: readonly TableRow[],
  sheet: string,
  file: string,
  issues: IssueCollector,
): LearningLine | null {
  if (rows.length > mostRows) {
    issues.add(
      makeIssue(
        "error",
        "card-too-long",
        { file, place: sheet, row: mostRows + 2 },
        { nl: `Deze kaart heeft meer dan ${mostRows} regels.`, en: `This card has more than ${mostRows} rows.` },
        { nl: "Noem de vijftien belangrijkste uitkomsten.", en: "Name the fifteen outcomes that matter most." },
      ),
    );
    return null;
  }
  const given = outcomesOf(rows, "given", "givenStep", sheet, file, issues);
  const asked = outcomesOf(rows, "asked", "askedStep", sheet, file, issues);
  const from = onlyName(rows, "from", sheet, file, issues);
  const to = onlyName(rows, "to", sheet, file, issues);
  const headcount = rows.map((row) => row.number("headcount")).find((count) => count !== undefined);
  if (issues.hasError || from === null || to === null) return null;
  const isCount = headcount === undefined || (Number.isInteger(headcount) && headcount >= 0);
  if (!isCount) {
    const row = rows.find((one) => one.has("headcount"));
    row?.report(
      "error",
      "headcount-no-count",
      "headcount",
      [`“${headcount}” is geen aantal mensen.`, `“${headcount}” is no number of people.`],
      ["Vul een heel getal in, vanaf 0.", "Fill in a whole number, from 0."],
    );
    return null;
  }
  return makeLine({ from, to, given, asked, ...(headcount === undefined ? {} : { headcount }) });
}

function outcomesOf(
  rows: readonly TableRow[],
  key: "given" | "asked",
  stepKey: string,
  sheet: string,
  file: string,
  issues: IssueCollector,
): Outcome[] {
  const outcomes = rows.flatMap((row): Outcome[] => {
    if (!row.has(key) && !row.has(stepKey)) return [];
    const skill = row.need(key);
    const step = row.needNumber(stepKey);
    if (!Number.isInteger(step) || step < 1 || step > highestStep) {
      row.report(
        "error",
        "step-out-of-bounds",
        stepKey,
        [`“${step}” is geen stap.`, `“${step}” is no step.`],
        [`Vul een heel getal in van 1 tot en met ${highestStep}.`, `Fill in a whole number from 1 to ${highestStep}.`],
      );
    }
    const assessed = row.choice("assessed", "yesNo");
    if (key === "given" && !row.has("assessed")) {
      row.report(
        "note",
        "assessed-left-open",
        "assessed",
        [
          "Of dit getoetst is, staat er niet; het is gelezen als ja.",
          "Whether this is assessed is not told; read as yes.",
        ],
        ["Vul ja of nee in.", "Fill in ja (yes) or nee (no)."],
      );
    }
    return [{ skill, step, isAssessed: assessed !== "false" }];
  });
  if (outcomes.length === 0) {
    const [nl, en] = key === "given" ? ["vertrek", "exit"] : ["start", "entry"];
    issues.add(
      makeIssue(
        "error",
        `card-without-${key}`,
        { file, place: sheet },
        { nl: `Bij ${nl} is nog niets ingevuld.`, en: `Nothing is filled in for the ${en} yet.` },
        { nl: "Vul minstens één vaardigheid met een stap in.", en: "Fill in at least one skill with a step." },
      ),
    );
  }
  return outcomes;
}

/** The name of a programme stands once, or is the same on every row. */
function onlyName(
  rows: readonly TableRow[],
  key: "from" | "to",
  sheet: string,
  file: string,
  issues: IssueCollector,
): string | null {
  const first = rows.find((row) => row.has(key))?.text(key);
  if (first === undefined) {
    const heading = cardColumns.find((column) => column.key === key)?.heading ?? key;
    issues.add(
      makeIssue(
        "error",
        "programme-missing",
        { file, place: sheet, row: 2 },
        { nl: `“${heading}” is nog leeg.`, en: `“${heading}” is still empty.` },
        {
          nl: "Vul op de eerste regel de naam van de opleiding in.",
          en: "Fill in the programme's name on the first row.",
        },
      ),
    );
    return null;
  }
  const other = rows.find((row) => row.has(key) && row.text(key)?.toLowerCase() !== first.toLowerCase());
  other?.report(
    "error",
    "second-programme",
    key,
    [
      `Hier staat “${other.text(key)}”, op de eerste regel “${first}”.`,
      `Here stands “${other.text(key)}”, on the first row “${first}”.`,
    ],
    [
      "Een kaart gaat over twee opleidingen. Maak er nog een kaart bij.",
      "A card is about two programmes. Make one more card.",
    ],
  );
  return first;
}

interface Card {
  readonly from: string;
  readonly to: string;
  readonly given: readonly Outcome[];
  readonly asked: readonly Outcome[];
  readonly headcount?: number;
}

function makeLine({ from, to, given, asked, headcount }: Card): LearningLine {
  const idOf = skillIds([...given, ...asked]);
  const id = (outcome: Outcome) => idOf.get(plain(outcome.skill)) ?? "";
  const skills = [...idOf].map(([name, skill]) => {
    const same = [...given, ...asked].filter((outcome) => plain(outcome.skill) === name);
    const steps = [...new Set(same.map((outcome) => outcome.step))].sort((a, b) => a - b);
    return { id: skill, title: { nl: same[0]?.skill ?? name }, ladder: steps.map((step) => ({ step })) };
  });
  // What brings somebody to a step has brought them past the steps below: else the card would tell of skipped steps.
  const outcomes = skills.flatMap((skill) => {
    const own = given.filter((outcome) => id(outcome) === skill.id);
    const most = Math.max(0, ...own.map((outcome) => outcome.step));
    const proven = Math.max(0, ...own.filter((outcome) => outcome.isAssessed).map((outcome) => outcome.step));
    return skill.ladder
      .filter((rung) => rung.step <= most)
      .map((rung) => ({
        id: `vertrek-${skill.id}-${rung.step}`,
        skill: skill.id,
        step: rung.step,
        taught: true,
        ...(rung.step <= proven ? { assessedBy: ["vertrek-toets"] } : {}),
      }));
  });
  const count = headcount === undefined ? {} : { headcount };
  const entryLevels = skills.flatMap((skill) => {
    const steps = asked.filter((outcome) => id(outcome) === skill.id).map((outcome) => outcome.step);
    return steps.length === 0 ? [] : [{ skill: skill.id, step: Math.max(...steps) }];
  });
  const entryProfiles: EntryProfile[] = [
    {
      id: "vertrek-instroom",
      title: { nl: `Begin van ${from}`, en: `Start of ${from}` },
      programme: "vertrek",
      entryLevels: [],
    },
    {
      id: "start-instroom",
      title: { nl: `Van ${from}`, en: `From ${from}` },
      programme: "start",
      ...count,
      admission: { document: "vertrek-document" },
      entryLevels,
    },
  ];
  const earlier: Programme = {
    id: "vertrek",
    title: { nl: from },
    units: [
      {
        id: "vertrek-onderdeel",
        title: { nl: `Alles van ${from}`, en: `All of ${from}` },
        outcomes,
        assessments: [
          { id: "vertrek-toets", title: { nl: "Toetsen van de kaart", en: "Assessments of the card" }, mustPass: true },
        ],
      },
    ],
    content: { unit: "vertrek-onderdeel" },
    exits: [
      { id: "vertrek-uitgang", title: { nl: `Diploma ${from}`, en: `Diploma ${from}` }, document: "vertrek-document" },
    ],
  };
  const next: Programme = {
    id: "start",
    title: { nl: to },
    units: [{ id: "start-onderdeel", title: { nl: `Alles van ${to}`, en: `All of ${to}` } }],
    content: { unit: "start-onderdeel" },
    exits: [{ id: "start-uitgang", title: { nl: `Diploma ${to}`, en: `Diploma ${to}` } }],
  };
  return {
    format: "leerlijn/1",
    id: `overstap-${slug(from)}-${slug(to)}`.slice(0, 200),
    title: { nl: `Overstap van ${from} naar ${to}`, en: `Transfer from ${from} to ${to}` },
    description: {
      nl: "Gemaakt van een overstapkaart: een eerste blik.",
      en: "Made from an overstapkaart: a first look.",
    },
    cohorts: [{ id: "cohort", start: "2026-09-01" }],
    skills,
    documents: [{ id: "vertrek-document", title: { nl: `Diploma ${from}`, en: `Diploma ${from}` }, kind: "diploma" }],
    entryProfiles,
    programmes: [earlier, next],
    transfers: [{ id: "overstap", exit: "vertrek-uitgang", profile: "start-instroom" }],
    destinations: ["start-uitgang"],
  };
}

function plain(name: string): string {
  return name.replace(/\s+/g, " ").trim().toLowerCase();
}

function skillIds(outcomes: readonly Outcome[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { skill } of outcomes) {
    const name = plain(skill);
    if (ids.has(name)) continue;
    const base = `v-${slug(skill)}`;
    let id = base;
    for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
    taken.add(id);
    ids.set(name, id);
  }
  return ids;
}
