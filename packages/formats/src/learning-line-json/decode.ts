/**
 * A learning line from a JSON file. Owns the order of the checks (text, JSON, schema, references) and the issues of
 * the first two; the further ones are worded where they are found.
 */
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { type Decoded, hasError, type ImportIssue, IssueCollector, makeIssue, undecodable } from "../import-issue.ts";
import { decodeText } from "../json/decode-text.ts";
import { type JsonProblem, type ReadJson, readJson } from "../json/read-json.ts";
import { findLineProblems } from "./line-problems.ts";
import { validateLine } from "./schema-issues.ts";

/** A line of ten thousand units takes about 15 MB. */
export const mostLineBytes = 24 * 1024 * 1024;

/**
 * Decodes a file in the form `leerlijn/1`. Never throws on bad bytes. With an error no records are given; warnings
 * keep them. Places are JSON pointers with line and column. O(bytes).
 */
export function decodeLearningLine(bytes: Uint8Array, file: string): Decoded<LearningLine> {
  if (bytes.length > mostLineBytes) {
    const megabytes = Math.round(bytes.length / 1024 / 1024);
    return undecodable(
      makeIssue(
        "error",
        "file-too-large",
        { file },
        {
          nl: `Dit bestand is ${megabytes} MB. Een leerlijn past in 24 MB.`,
          en: `This file is ${megabytes} MB. A learning line fits in 24 MB.`,
        },
        {
          nl: "Kijk of dit het goede bestand is, of deel de leerlijn op.",
          en: "See whether this is the right file, or split the line.",
        },
      ),
    );
  }
  const decoded = decodeText(bytes);
  if ("refused" in decoded) return undecodable(refusedIssue(file, decoded.refused));
  const issues = new IssueCollector();
  if (decoded.encoding !== "utf-8") issues.add(encodingIssue(file, decoded.encoding));
  const read = readJson(decoded.text.startsWith("\uFEFF") ? decoded.text.slice(1) : decoded.text);
  if (!read.ok) {
    issues.add(syntaxIssue(file, read.problem));
    return { records: null, issues: issues.list() };
  }
  return judge(read.json, file, issues);
}

function judge(json: ReadJson, file: string, issues: IssueCollector): Decoded<LearningLine> {
  for (const { key, place } of json.duplicateKeys) {
    issues.add(
      makeIssue(
        "error",
        "duplicate-key",
        { file, row: place.row, column: String(place.column) },
        { nl: `Het veld “${key}” staat hier twee keer.`, en: `The field “${key}” stands here twice.` },
        { nl: "Haal een van de twee weg.", en: "Take one of the two away." },
      ),
    );
  }
  const valid = validateLine(json.value, json.values);
  if ("errors" in valid) {
    for (const { code, path, message, remedy } of valid.errors) {
      issues.add(makeIssue("error", code, placeOf(json, file, path), message, remedy));
    }
    if (!valid.isComplete) {
      issues.add(
        makeIssue(
          "note",
          "first-error-only",
          { file },
          {
            nl: "Dit bestand is zo groot dat alleen de eerste fout is gezocht.",
            en: "This file is so large that only the first error was looked for.",
          },
          { nl: "Verbeter die en lees het bestand opnieuw in.", en: "Correct it and read the file again." },
        ),
      );
    }
    return { records: null, issues: issues.list() };
  }
  for (const { severity, code, path, message, remedy } of findLineProblems(valid.line)) {
    issues.add(makeIssue(severity, code, placeOf(json, file, path), message, remedy));
  }
  const list = issues.list();
  return { records: hasError(list) ? null : valid.line, issues: list };
}

function placeOf(json: ReadJson, file: string, path: readonly (string | number)[]) {
  const { row, column } = json.placeOf(path);
  const pointer = path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  return { file, row, column: String(column), place: pointer };
}

function refusedIssue(file: string, refused: "empty" | "zip" | "binary"): ImportIssue {
  if (refused === "empty") {
    return makeIssue(
      "error",
      "file-empty",
      { file },
      { nl: "Dit bestand is leeg.", en: "This file is empty." },
      { nl: "Kies een ander bestand.", en: "Choose another file." },
    );
  }
  if (refused === "zip") {
    return makeIssue(
      "error",
      "not-json-but-zip",
      { file },
      {
        nl: "Dit is een zipbestand of een rekenblad, geen JSON.",
        en: "This is a zip file or a spreadsheet, not JSON.",
      },
      {
        nl: "Geef een rekenblad de naam .xlsx, of kies het JSON-bestand.",
        en: "Name a spreadsheet .xlsx, or choose the JSON file.",
      },
    );
  }
  return makeIssue(
    "error",
    "not-a-text-file",
    { file },
    { nl: "Dit bestand bevat geen leesbare tekst.", en: "This file holds no readable text." },
    { nl: "Kies een JSON-bestand van een leerlijn.", en: "Choose a JSON file of a learning line." },
  );
}

function encodingIssue(file: string, encoding: string): ImportIssue {
  return makeIssue(
    "warning",
    "other-encoding",
    { file },
    {
      nl: `Dit bestand is niet in UTF-8 bewaard. Het is gelezen als ${encoding}; letters met tekens kunnen anders zijn.`,
      en: `This file was not saved as UTF-8. It was read as ${encoding}; accented letters may differ.`,
    },
    { nl: "Bewaar het bestand als UTF-8.", en: "Save the file as UTF-8." },
  );
}

const syntaxWords: Readonly<Record<JsonProblem["code"], readonly [string, string, string, string]>> = {
  "ended-early": [
    "Het bestand houdt hier op, maar is niet af.",
    "The file ends here, but is not complete.",
    "Kijk of het bestand helemaal bewaard of gekopieerd is; er ontbreekt een sluithaak.",
    "See whether the file was saved or copied completely; a closing bracket is missing.",
  ],
  "not-expected": [
    "Het teken “$” past hier niet.",
    "The character “$” does not fit here.",
    "Kijk of hiervoor een komma, een dubbele punt of een aanhalingsteken ontbreekt.",
    "See whether a comma, a colon or a quote is missing before it.",
  ],
  "string-not-closed": [
    "Deze tekst heeft geen sluitend aanhalingsteken op dezelfde regel.",
    "This text has no closing quote on the same line.",
    "Zet het aanhalingsteken erbij. Schrijf een nieuwe regel in tekst als \\n.",
    "Add the quote. Write a new line in text as \\n.",
  ],
  "wrong-escape": [
    "“$” is geen geldig teken na een schuine streep.",
    "“$” is no valid escape.",
    "Schrijf een losse schuine streep als \\\\.",
    "Write a single backslash as \\\\.",
  ],
  "control-character": [
    "In deze tekst staat een onzichtbaar stuurteken.",
    "This text holds an invisible control character.",
    "Haal het teken weg.",
    "Take the character away.",
  ],
  "wrong-number": [
    "“$” is geen getal.",
    "“$” is not a number.",
    "Schrijf getallen als 12 of 2.5, met een punt.",
    "Write numbers as 12 or 2.5, with a point.",
  ],
  "trailing-comma": [
    "Na deze komma komt niets meer.",
    "Nothing follows after this comma.",
    "Haal de laatste komma weg.",
    "Take the last comma away.",
  ],
  "more-after-end": [
    "Na het einde van de leerlijn staat nog iets.",
    "Something stands after the end of the line.",
    "Haal weg wat er na de laatste sluithaak staat.",
    "Take away what stands after the last closing bracket.",
  ],
  "too-deep": [
    "Er staan meer dan $ haken in elkaar.",
    "More than $ brackets stand inside each other.",
    "Een leerlijn is nooit zo diep. Kijk of dit het goede bestand is.",
    "A learning line is never that deep. See whether this is the right file.",
  ],
  "too-many": [
    "Er staan meer dan $ waarden in dit bestand.",
    "There are more than $ values in this file.",
    "Een leerlijn is nooit zo groot. Kijk of dit het goede bestand is.",
    "A learning line is never that large. See whether this is the right file.",
  ],
};

function syntaxIssue(file: string, problem: JsonProblem): ImportIssue {
  const [nl, en, remedyNl, remedyEn] = syntaxWords[problem.code];
  const found = problem.found.slice(0, 40);
  const code = problem.code === "too-deep" || problem.code === "too-many" ? `json-${problem.code}` : "json-syntax";
  return makeIssue(
    "error",
    code,
    { file, row: problem.place.row, column: String(problem.place.column) },
    { nl: nl.replace("$", () => found), en: en.replace("$", () => found) },
    { nl: remedyNl, en: remedyEn },
  );
}
