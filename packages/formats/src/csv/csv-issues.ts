/** What can be wrong with a CSV file as such, in words for its owner. Owns the codes that begin with "csv-". */
import { type ImportIssue, makeIssue } from "../import-issue.ts";

export function csvEmpty(file: string): ImportIssue {
  return makeIssue(
    "error",
    "csv-empty",
    { file },
    { nl: "Het bestand is leeg.", en: "The file is empty." },
    { nl: "Download of bewaar het bestand opnieuw.", en: "Download or save the file again." },
  );
}

export function csvNotText(file: string): ImportIssue {
  return makeIssue(
    "error",
    "csv-not-text",
    { file },
    { nl: "Dit is geen tekstbestand, dus geen CSV.", en: "This is not a text file, so it is no CSV." },
    {
      nl: "Kies het CSV-bestand zelf. Een rekenblad: bewaar het eerst als CSV (UTF-8).",
      en: "Choose the CSV file itself. A spreadsheet: save it as CSV (UTF-8) first.",
    },
  );
}

export function csvWindows1252(file: string): ImportIssue {
  return makeIssue(
    "note",
    "csv-windows-1252",
    { file },
    {
      nl: "Het bestand is bewaard in de tekenset Windows-1252 en zo gelezen.",
      en: "The file was saved in the Windows-1252 character set and is read as such.",
    },
    {
      nl: "Kijk of letters met accenten kloppen. Zo niet: bewaar het bestand als CSV (UTF-8).",
      en: "See whether accented letters are right. If not: save the file as CSV (UTF-8).",
    },
  );
}

export function csvDamagedCharacters(file: string): ImportIssue {
  return makeIssue(
    "warning",
    "csv-damaged-characters",
    { file },
    {
      nl: "Een deel van de tekens is beschadigd en staat er nu als “�”.",
      en: "Some characters are damaged and now read “�”.",
    },
    {
      nl: "Download het bestand opnieuw, of bewaar het als CSV (UTF-8).",
      en: "Download the file again, or save it as CSV (UTF-8).",
    },
  );
}

export function csvQuote(file: string, row: number): ImportIssue {
  return makeIssue(
    "warning",
    "csv-quote",
    { file, row },
    {
      nl: `In rij ${row} klopt een aanhalingsteken (") niet; de regel waarop de rij begint is overgeslagen.`,
      en: `In row ${row} a quotation mark (") is out of place; the line on which the row begins is skipped.`,
    },
    {
      nl: 'Zet om een cel met aanhalingstekens zelf aanhalingstekens, en verdubbel die erin: "zo ""goed"" mogelijk".',
      en: 'Put quotation marks around a cell that holds them, and double those inside: "as ""well"" as can be".',
    },
  );
}

export function csvUnclosedQuote(file: string, row: number): ImportIssue {
  return makeIssue(
    "warning",
    "csv-unclosed-quote",
    { file, row },
    {
      nl: `In rij ${row} begint een aanhalingsteken (") dat nergens sluit; de regel waarop de rij begint is overgeslagen.`,
      en: `In row ${row} a quotation mark (") opens that never closes; the line on which the row begins is skipped.`,
    },
    {
      nl: "Sluit het aanhalingsteken in die rij. Is het bestand halverwege afgebroken, download het dan opnieuw.",
      en: "Close the quotation mark in that row. If the file breaks off half-way, download it again.",
    },
  );
}

export function csvRowTooLong(file: string, row: number): ImportIssue {
  return makeIssue(
    "warning",
    "csv-row-too-long",
    { file, row },
    {
      nl: `Rij ${row} is langer dan een miljoen tekens; de regel waarop hij begint is overgeslagen.`,
      en: `Row ${row} is longer than a million characters; the line on which it begins is skipped.`,
    },
    {
      nl: 'Waarschijnlijk sluit in die rij een aanhalingsteken (") niet. Verbeter die rij.',
      en: 'Most likely a quotation mark (") in that row does not close. Mend that row.',
    },
  );
}

export function csvExtraCells(file: string, row: number, cells: number, columns: number): ImportIssue {
  return makeIssue(
    "warning",
    "csv-extra-cells",
    { file, row },
    {
      nl: `Rij ${row} heeft ${cells} cellen en de kop maar ${columns}; de rij is overgeslagen, want zo is onzeker wat waar hoort.`,
      en: `Row ${row} has ${cells} cells and the heading only ${columns}; the row is skipped, since it is not certain what belongs where.`,
    },
    {
      nl: "Zet om een cel waarin het scheidingsteken voorkomt aanhalingstekens.",
      en: "Put quotation marks around a cell that holds the separator.",
    },
  );
}

export function csvMissingCells(file: string, row: number, cells: number, columns: number): ImportIssue {
  return makeIssue(
    "note",
    "csv-missing-cells",
    { file, row },
    {
      nl: `Rij ${row} heeft ${cells} cellen en de kop ${columns}; wat ontbreekt geldt als leeg.`,
      en: `Row ${row} has ${cells} cells and the heading ${columns}; what is missing counts as empty.`,
    },
    {
      nl: "Kijk of de rij niet halverwege is afgebroken.",
      en: "See that the row does not break off half-way.",
    },
  );
}
