/** What can be wrong with a skills framework, in words. Owns codes and remedies. */

import { type ImportIssue, type IssuePlace, makeIssue } from "../import-issue.ts";
import type { JsonPlace } from "../json/read-json.ts";

type Where = { readonly file: string } & IssuePlace;

export function tooLarge(file: string): ImportIssue {
  return makeIssue(
    "error",
    "file-too-large",
    { file },
    { nl: "Dit bestand is groter dan 100 MB.", en: "This file is larger than 100 MB." },
    { nl: "Kijk of dit het goede bestand is.", en: "See whether this is the right file." },
  );
}

export function notText(file: string): ImportIssue {
  return makeIssue(
    "error",
    "not-a-text-file",
    { file },
    { nl: "Dit bestand bevat geen leesbare tekst.", en: "This file holds no readable text." },
    { nl: "Kies een JSON-bestand.", en: "Choose a JSON file." },
  );
}

export function notJson(file: string, { row, column }: JsonPlace): ImportIssue {
  return makeIssue(
    "error",
    "json-syntax",
    { file, row, column: String(column) },
    { nl: "Hier klopt de JSON niet.", en: "The JSON is not right here." },
    {
      nl: "Kijk of hiervoor een komma, haak of aanhalingsteken ontbreekt, en of het bestand af is.",
      en: "See whether a comma, bracket or quote is missing before it, and whether the file is complete.",
    },
  );
}

export function noConcepts(file: string): ImportIssue {
  return makeIssue(
    "error",
    "no-concepts",
    { file },
    { nl: "In dit bestand staan geen begrippen.", en: "There are no concepts in this file." },
    { nl: "Zet de begrippen in een lijst “concepts”.", en: "Put the concepts in a list “concepts”." },
  );
}

export function withoutUri(where: Where): ImportIssue {
  return makeIssue(
    "error",
    "concept-without-uri",
    where,
    {
      nl: "Dit begrip heeft geen geldig adres (uri) en is weggelaten.",
      en: "This concept has no valid uri and was left out.",
    },
    {
      nl: "Geef het een eigen adres dat met https:// begint.",
      en: "Give it an address of its own that begins with https://.",
    },
  );
}

export function withoutLabel(where: Where, uri: string): ImportIssue {
  return makeIssue(
    "error",
    "concept-without-label",
    where,
    {
      nl: `Het begrip ${uri} heeft geen naam en is weggelaten.`,
      en: `The concept ${uri} has no label and was left out.`,
    },
    { nl: "Vul “preferredLabel” in.", en: "Fill in “preferredLabel”." },
  );
}

export function duplicateUri(where: Where, uri: string): ImportIssue {
  return makeIssue(
    "warning",
    "concept-twice",
    where,
    {
      nl: `Het begrip ${uri} staat er twee keer in; het eerste telt.`,
      en: `The concept ${uri} is in it twice; the first counts.`,
    },
    { nl: "Haal een van de twee weg.", en: "Take one of the two away." },
  );
}

export function danglingRelation(where: Where, uri: string): ImportIssue {
  return makeIssue(
    "warning",
    "relation-lost",
    where,
    {
      nl: `Het begrip ${uri} bestaat niet; het verband is weggelaten.`,
      en: `There is no concept ${uri}; the relation was left out.`,
    },
    { nl: "Verbeter het adres, of voeg het begrip toe.", en: "Correct the address, or add the concept." },
  );
}

export function stepNotRead(where: Where, count: number): ImportIssue {
  return makeIssue(
    "warning",
    "step-not-read",
    where,
    { nl: `${count} stappen van deze ladder zijn niet gelezen.`, en: `${count} steps of this ladder were not read.` },
    { nl: "Geef elke stap een heel getal vanaf 1.", en: "Give each step a whole number from 1." },
  );
}

export function matchNotRead(where: Where, count: number): ImportIssue {
  return makeIssue(
    "warning",
    "match-not-read",
    where,
    {
      nl: `${count} verwijzingen naar andere lijsten zijn niet gelezen.`,
      en: `${count} matches to other taxonomies were not read.`,
    },
    {
      nl: "Geef elke verwijzing een soort (zoals exactMatch) en een geldig adres.",
      en: "Give each match a kind (as exactMatch) and a valid uri.",
    },
  );
}
