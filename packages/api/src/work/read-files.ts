/** Finds out what kind of files were sent by looking into them, and decodes a learning line. */
import type { ImportKind } from "@leerlijn/contract/import-run";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { decodeCurriculumPlan } from "@leerlijn/formats/curricular-analytics/decode";
import { learningLineOf } from "@leerlijn/formats/curricular-analytics/to-learning-line";
import { type Decoded, type ImportIssue, makeIssue } from "@leerlijn/formats/import-issue";
import { decodeLearningLine } from "@leerlijn/formats/learning-line-json/decode";
import { decodeLearningLineXlsx } from "@leerlijn/formats/learning-line-xlsx/decode";
import { cardColumns } from "@leerlijn/formats/overstapkaart/columns";
import { decodeOverstapkaart } from "@leerlijn/formats/overstapkaart/decode";
import { openZip, startsAsZip } from "@leerlijn/formats/zip/read-zip";
import type { DecodedLine, ReadImport, SentFile } from "./tasks.ts";

export function decodeLine({ name, bytes }: SentFile): DecodedLine {
  return decodedLine(decodeLearningLine(bytes, name));
}

function decodedLine({ records, issues }: Decoded<LearningLine>): DecodedLine {
  return { line: records, issues };
}

export async function readImport(files: readonly SentFile[]): Promise<ReadImport> {
  const kinds: ImportKind[] = [];
  for (const file of files) kinds.push(await recogniseFile(file));
  const [first = "unknown"] = kinds;
  const [file] = files;
  const name = files.map((one) => one.name).join(", ");
  if (file === undefined || kinds.some((kind) => kind === "unknown")) {
    const unknown = files.filter((_, at) => kinds[at] === "unknown").map(unknownIssue);
    return { kind: "unknown", line: null, issues: unknown };
  }
  if (kinds.some((kind) => kind !== first)) return { kind: "unknown", line: null, issues: [mixedKinds(name)] };
  if (first === "esco") return { kind: first, line: null, issues: [] };
  if (files.length > 1) return { kind: first, line: null, issues: [oneAtATime(name)] };
  if (first === "framework") return { kind: first, line: null, issues: [] };
  const decoded = await decodeAs(first, file);
  return { kind: first, ...decodedLine(decoded) };
}

async function decodeAs(kind: ImportKind, { name, bytes }: SentFile): Promise<Decoded<LearningLine>> {
  if (kind === "curriculum-csv") return decodeCurriculum(bytes, name);
  if (kind === "learning-line-xlsx") return decodeLearningLineXlsx(bytes, name);
  if (kind === "overstapkaart") return decodeOverstapkaart(bytes, name);
  return decodeLearningLine(bytes, name);
}

/** The plan names no cohort: it is taken to be for who starts this year. */
function decodeCurriculum(bytes: Uint8Array, name: string): Decoded<LearningLine> {
  const { records, issues } = decodeCurriculumPlan(bytes, name);
  if (records === null) return { records, issues };
  const slug = name
    .replace(/\.[^.]*$/, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase();
  const cohortStart = `${new Date().getFullYear()}-09-01`;
  return { records: learningLineOf(records, { id: slug === "" ? "curriculum" : slug, cohortStart }), issues };
}

const beginningBytes = 4096;

async function recogniseFile({ name, bytes }: SentFile): Promise<ImportKind> {
  if (startsAsZip(bytes)) return recogniseZip(name, bytes);
  const text = beginningOf(bytes);
  if (text.startsWith("{") || text.startsWith("[")) return recogniseJson(bytes);
  const [heading = ""] = text.split(/\r?\n/, 1);
  if (/concepturi|conceptscheme|occupationuri|skilluri/i.test(heading)) return "esco";
  if (/^"?(curriculum|degree plan)"?\s*[,;]/i.test(heading) || /course id/i.test(heading)) return "curriculum-csv";
  // Whoever saved the card as CSV kept its headings, or most of them.
  if (cardColumns.filter((column) => heading.includes(column.heading)).length > 1) return "overstapkaart";
  return "unknown";
}

/** Without mark, and readable enough to know headings by, whatever the encoding. */
function beginningOf(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes.subarray(0, beginningBytes)).replaceAll("\0", "");
  return text.replace(/^(?:ï»¿|ÿþ|þÿ)/, "").trimStart();
}

/** A line that is damaged is still meant as a line: its decoder says what is wrong. */
function recogniseJson(bytes: Uint8Array): ImportKind {
  const whole = new TextDecoder().decode(bytes);
  if (/"concepts"\s*:/.test(whole) && !/"format"\s*:\s*"leerlijn\//.test(whole)) return "framework";
  return "learning-line-json";
}

async function recogniseZip(name: string, bytes: Uint8Array): Promise<ImportKind> {
  const opened = await openZip(name, bytes);
  if (!("entries" in opened)) return /\.xlsx$/i.test(name) ? "learning-line-xlsx" : "esco";
  const names = opened.entries.map((entry) => entry.name);
  opened.close();
  if (!names.includes("xl/workbook.xml")) return "esco";
  return (await isOverstapkaart(name, bytes)) ? "overstapkaart" : "learning-line-xlsx";
}

/** The sheet's names stand in the workbook's own list. */
async function isOverstapkaart(name: string, bytes: Uint8Array): Promise<boolean> {
  const opened = await openZip(name, bytes);
  if (!("entries" in opened)) return false;
  try {
    const workbook = opened.entries.find((entry) => entry.name === "xl/workbook.xml");
    if (workbook === undefined || workbook.size > 1_000_000) return false;
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of workbook.chunks()) text += decoder.decode(chunk, { stream: true });
    return /name="overstapkaart"/i.test(text);
  } catch {
    return false;
  } finally {
    opened.close();
  }
}

function unknownIssue(file: SentFile): ImportIssue {
  if (file.bytes.length === 0) return emptyFile(file);
  const [heading = ""] = beginningOf(file.bytes).split(/\r?\n/, 1);
  const isTable = /[,;\t|]/.test(heading) && !/[^\P{Cc}\t]/u.test(heading) && !file.bytes.includes(0);
  return isTable ? otherColumns(file, heading) : notRecognised(file);
}

function emptyFile({ name }: SentFile): ImportIssue {
  return makeIssue(
    "error",
    "file-empty",
    { file: name },
    { nl: "Dit bestand is leeg.", en: "This file is empty." },
    { nl: "Bewaar het opnieuw en kies het nog eens.", en: "Save it again and choose it once more." },
  );
}

function otherColumns({ name }: SentFile, heading: string): ImportIssue {
  const columns = heading.split(/[,;\t|]/).map((cell) => cell.trim().replace(/^"|"$/g, "").slice(0, 40));
  const listed = columns.slice(0, 6).join(", ");
  const [first = ""] = columns;
  return makeIssue(
    "error",
    "columns-not-recognised",
    { file: name, row: 1, ...(first === "" ? {} : { column: first }) },
    {
      nl: `De kolommen van deze tabel kent Leerlijn niet: ${listed}.`,
      en: `Leerlijn does not know the columns of this table: ${listed}.`,
    },
    {
      nl: "Zet op regel 1 de kolomkoppen van het sjabloon, van ESCO of van een curriculumplan (“Course ID”, “Course Name”).",
      en: "Put the headings of the template, of ESCO or of a curriculum plan (“Course ID”, “Course Name”) in row 1.",
    },
  );
}

function notRecognised({ name }: SentFile): ImportIssue {
  return makeIssue(
    "error",
    "kind-not-recognised",
    { file: name },
    {
      nl: "Dit is geen bestand dat Leerlijn kent.",
      en: "This is not a kind of file that Leerlijn knows.",
    },
    {
      nl: "Breng een leerlijn in (JSON of het ingevulde Excel-sjabloon), een overstapkaart, of de bestanden van ESCO zoals ze gedownload zijn.",
      en: "Bring a learning line (JSON or the Excel template filled in), an overstapkaart, or the files of ESCO as downloaded.",
    },
  );
}

function mixedKinds(file: string): ImportIssue {
  return makeIssue(
    "error",
    "kinds-mixed",
    { file },
    { nl: "Deze bestanden zijn van verschillende soort.", en: "These files are of different kinds." },
    { nl: "Breng ze apart in.", en: "Bring them one kind at a time." },
  );
}

function oneAtATime(file: string): ImportIssue {
  return makeIssue(
    "error",
    "one-at-a-time",
    { file },
    { nl: "Dit zijn meer bestanden van deze soort.", en: "These are several files of this kind." },
    { nl: "Breng ze een voor een in.", en: "Bring them one by one." },
  );
}
