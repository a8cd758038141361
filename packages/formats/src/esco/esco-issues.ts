/** What can be wrong with a download of ESCO, in words for who brought it in. Owns the codes that begin with "esco-". */
import { type ImportIssue, makeIssue } from "../import-issue.ts";

const newest = {
  nl: "Download alle bestanden van dezelfde versie van de ESCO-site en breng ze samen in.",
  en: "Download all files of one version from the ESCO site and bring them in together.",
};
const mendRow = {
  nl: "Verbeter de rij, of download het bestand opnieuw.",
  en: "Mend the row, or download the file again.",
};
const nothingToDo = { nl: "Je hoeft niets te doen.", en: "Nothing need be done." };

export function noConcepts(file: string): ImportIssue {
  return makeIssue(
    "error",
    "esco-no-concepts",
    { file },
    {
      nl: "Hierin zijn geen vaardigheden, beroepen of groepen gevonden.",
      en: "No skills, occupations or groups were found in this.",
    },
    {
      nl: "Kies de zip van ESCO met “classification” en een taal in de naam, in CSV-vorm.",
      en: "Choose ESCO's zip with “classification” and a language in its name, in CSV form.",
    },
  );
}

export function notReadable(file: string): ImportIssue {
  return makeIssue(
    "error",
    "esco-file-unreadable",
    { file },
    { nl: "Het bestand kan niet worden gelezen.", en: "The file cannot be read." },
    {
      nl: "Kijk of het bestand er nog staat en of je het mag openen.",
      en: "See whether the file is still there and whether you may open it.",
    },
  );
}

export function fileNotKnown(file: string): ImportIssue {
  return makeIssue(
    "note",
    "esco-file-ignored",
    { file },
    { nl: "Dit bestand is geen CSV en is overgeslagen.", en: "This file is no CSV and was passed over." },
    nothingToDo,
  );
}

export function fileNotUsed(file: string): ImportIssue {
  return makeIssue(
    "note",
    "esco-file-unused",
    { file },
    {
      nl: "Dit deel van ESCO is bekend, maar Leerlijn gebruikt het niet.",
      en: "This part of ESCO is known, but Leerlijn makes no use of it.",
    },
    nothingToDo,
  );
}

export function columnsNotKnown(file: string, columns: readonly string[]): ImportIssue {
  const found = columns.slice(0, 8).map(shorten).join(", ");
  return makeIssue(
    "error",
    "esco-columns-missing",
    { file, row: 1 },
    {
      nl: `De kop past bij geen van de tabellen van ESCO. Gevonden: ${found}.`,
      en: `The heading fits none of ESCO's tables. Found: ${found}.`,
    },
    {
      nl: "Een tabel met begrippen heeft minstens de kolommen conceptUri en preferredLabel. Laat de kop zoals ESCO hem geeft.",
      en: "A table of concepts has at least the columns conceptUri and preferredLabel. Leave the heading as ESCO gives it.",
    },
  );
}

export function columnNotKnown(file: string, column: string): ImportIssue {
  return makeIssue(
    "note",
    "esco-column-unknown",
    { file, row: 1, column: shorten(column) },
    {
      nl: `De kolom “${shorten(column)}” is niet bekend en niet gelezen.`,
      en: `The column “${shorten(column)}” is not known and was not read.`,
    },
    {
      nl: "Kijk of de naam klopt. Een eigen kolom mag blijven staan.",
      en: "See that the name is right. A column of your own may stay.",
    },
  );
}

export function languageNotKnown(file: string): ImportIssue {
  return makeIssue(
    "error",
    "esco-language-unknown",
    { file },
    {
      nl: "Nergens staat in welke taal dit bestand is; het is niet gelezen.",
      en: "Nothing says in which language this file is; it was not read.",
    },
    {
      nl: "Zet de taal achter de naam, zoals ESCO doet: skills_nl.csv.",
      en: "Put the language at the end of its name, as ESCO does: skills_en.csv.",
    },
  );
}

export function uriInvalid(file: string, row: number, column: string, uri: string): ImportIssue {
  return makeIssue(
    "warning",
    "esco-uri-invalid",
    { file, row, column },
    {
      nl: `“${shorten(uri)}” is geen webadres van een begrip; de rij is overgeslagen.`,
      en: `“${shorten(uri)}” is not the web address of a concept; the row is skipped.`,
    },
    mendRow,
  );
}

export function tooManyConcepts(file: string, row: number): ImportIssue {
  return makeIssue(
    "error",
    "esco-too-many-concepts",
    { file, row, column: "conceptUri" },
    {
      nl: "Er zijn meer verschillende begrippen dan één taxonomie kan hebben; deze rij en wat volgt is overgeslagen.",
      en: "There are more different concepts than one taxonomy can have; this row and what follows are skipped.",
    },
    { nl: "Kijk of dit het goede bestand is.", en: "See that this is the right file." },
  );
}

export function duplicateUri(file: string, row: number, uri: string, later: boolean): ImportIssue {
  return makeIssue(
    "warning",
    "esco-uri-duplicate",
    { file, row, column: "conceptUri", place: uri },
    {
      nl: `Dit begrip staat er twee keer in; ${later ? "deze rij is later gewijzigd en telt" : "de eerste rij telt"}.`,
      en: `This concept stands in it twice; ${later ? "this row was changed later and counts" : "the first row counts"}.`,
    },
    { nl: "Haal een van beide rijen weg als ze verschillen.", en: "Take one of the two rows out if they differ." },
  );
}

export function conceptTypeUnknown(file: string, row: number, type: string): ImportIssue {
  return makeIssue(
    "warning",
    "esco-concept-type-unknown",
    { file, row, column: "conceptType" },
    {
      nl: `De soort “${shorten(type)}” is niet bekend; het begrip is opgenomen zonder soort.`,
      en: `The type “${shorten(type)}” is not known; the concept is taken in without one.`,
    },
    {
      nl: "Gebruik Occupation, KnowledgeSkillCompetence, SkillGroup of ISCOGroup.",
      en: "Use Occupation, KnowledgeSkillCompetence, SkillGroup or ISCOGroup.",
    },
  );
}

export function labelEmpty(file: string, row: number): ImportIssue {
  return makeIssue(
    "note",
    "esco-label-empty",
    { file, row, column: "preferredLabel" },
    { nl: "Dit begrip heeft hier geen naam.", en: "This concept has no name here." },
    {
      nl: "Vul de naam in, of laat hem leeg als een andere taal hem geeft.",
      en: "Fill the name in, or leave it empty when another language gives it.",
    },
  );
}

export function conceptWithoutLabel(uri: string, file: string, count: number): ImportIssue {
  return makeIssue(
    "warning",
    "esco-concept-without-label",
    { file, column: "preferredLabel", place: uri },
    {
      nl: "Dit begrip heeft in geen enkele taal een naam en is niet opgenomen.",
      en: "This concept has a name in no language and is not taken in.",
    },
    mendRow,
    count,
  );
}

export function relationTypeUnknown(file: string, row: number, type: string): ImportIssue {
  return makeIssue(
    "warning",
    "esco-relation-type-unknown",
    { file, row, column: "relationType" },
    {
      nl: `Het verband “${shorten(type)}” is niet bekend; de rij is overgeslagen.`,
      en: `The relation “${shorten(type)}” is not known; the row is skipped.`,
    },
    { nl: "Gebruik essential of optional.", en: "Use essential or optional." },
  );
}

export function relationDangling(file: string, row: number, column: string, uri: string): ImportIssue {
  return makeIssue(
    "warning",
    "esco-relation-dangling",
    { file, row, column, place: uri },
    {
      nl: "Dit verband wijst naar een begrip dat er niet is; het is weggelaten.",
      en: "This relation points to a concept that is not there; it is left out.",
    },
    newest,
  );
}

export function relationCyclic(file: string, row: number, column: string, uri: string): ImportIssue {
  return makeIssue(
    "warning",
    "esco-broader-cycle",
    { file, row, column, place: uri },
    {
      nl: "Met dit verband zou een begrip ruimer zijn dan zichzelf; het is weggelaten.",
      en: "With this relation a concept would be broader than itself; it is left out.",
    },
    mendRow,
  );
}

export function relationsSuperseded(file: string, count: number): ImportIssue {
  return makeIssue(
    "note",
    "esco-relations-superseded",
    { file },
    {
      nl: "Verbanden die alleen een oudere versie geeft, terwijl een nieuwere over hetzelfde begrip spreekt, zijn weggelaten.",
      en: "Relations that only an older version gives, of concepts on which a newer one speaks, are left out.",
    },
    newest,
    count,
  );
}

export function shareInvalid(file: string, row: number, given: string): ImportIssue {
  return makeIssue(
    "warning",
    "esco-share-invalid",
    { file, row, column: "greenShare" },
    {
      nl: `“${shorten(given)}” is geen aandeel tussen 0 en 1; het is weggelaten.`,
      en: `“${shorten(given)}” is not a share between 0 and 1; it is left out.`,
    },
    mendRow,
  );
}

export function textInEnglish(file: string, row: number, language: string): ImportIssue {
  return makeIssue(
    "note",
    "esco-text-in-english",
    { file, row },
    {
      nl: `Deze tekst hoort in de taal “${language}” te zijn, maar is Engels en zo bewaard.`,
      en: `This text should be in the language “${language}” but is English, and is kept as such.`,
    },
    {
      nl: "Je hoeft niets te doen: ESCO heeft deze tekst niet vertaald.",
      en: "Nothing need be done: ESCO did not translate this text.",
    },
  );
}

export function versionsMixed(file: string, versions: readonly string[]): ImportIssue {
  const list = versions.join(", ");
  return makeIssue(
    "warning",
    "esco-versions-mixed",
    { file, place: list },
    {
      nl: `De bestanden zijn van verschillende versies (${list}). Over elk begrip telt de nieuwste die erover spreekt.`,
      en: `The files are of different versions (${list}). On each concept the newest that speaks of it counts.`,
    },
    newest,
  );
}

export function onlyInOlderVersion(file: string, uri: string, count: number): ImportIssue {
  return makeIssue(
    "note",
    "esco-concept-only-in-older-version",
    { file, place: uri },
    {
      nl: "Deze begrippen staan alleen in een oudere versie; de nieuwste kent ze waarschijnlijk niet meer. Ze zijn wel opgenomen.",
      en: "These concepts stand in an older version only; the newest probably has them no more. They are taken in all the same.",
    },
    newest,
    count,
  );
}

export function labelsMissing(
  file: string,
  language: string,
  what: { readonly nl: string; readonly en: string },
  count: number,
  total: number,
): ImportIssue {
  return makeIssue(
    "note",
    "esco-labels-missing",
    { file, column: "preferredLabel", place: `${language}: ${what.en}` },
    {
      nl: `Van ${count} van de ${total} ${what.nl} ontbreekt de naam in de taal “${language}”; daar staat een andere taal.`,
      en: `For ${count} of the ${total} ${what.en} the name in the language “${language}” is missing; another language stands in.`,
    },
    {
      nl: `Download ook de bestanden in de taal “${language}” die nog ontbreken. Later bijvoegen kan ook.`,
      en: `Download the files in the language “${language}” that are still missing too. They can also be added later.`,
    },
    count,
  );
}

/** `part`: its file in the download, without language and ending. */
export function partMissing(
  file: string,
  part: string,
  what: { readonly nl: string; readonly en: string },
): ImportIssue {
  return makeIssue(
    "warning",
    "esco-part-missing",
    { file, place: part },
    {
      nl: `Dit deel ontbreekt in de bestanden: ${what.nl} (${part}).`,
      en: `This part is not in the files: ${what.en} (${part}).`,
    },
    {
      nl: "Kies bij de download ook dit deel en breng het erbij in. Zonder kan ook: de rest werkt.",
      en: "Choose this part in the download as well and bring it in too. It may be left out: the rest works.",
    },
  );
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
