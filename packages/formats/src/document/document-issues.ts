/** What can be wrong with a document, in words for its owner. Owns the codes and their remedies. */
import { type ImportIssue, makeIssue } from "../import-issue.ts";
import type { CutOff } from "./passage-list.ts";

const mostMegabytes = 50;
export const mostBytes = mostMegabytes * 1_000_000;

const otherForm = {
  nl: "Bewaar het als Word-document (.docx) of als PDF en kies dat bestand.",
  en: "Save it as a Word document (.docx) or as PDF and choose that file.",
};

export function tooLarge(file: string): ImportIssue {
  return makeIssue(
    "error",
    "file-too-large",
    { file },
    { nl: `Dit bestand is groter dan ${mostMegabytes} MB.`, en: `This file is larger than ${mostMegabytes} MB.` },
    {
      nl: "Maak de afbeeldingen in het document kleiner, of splits het in delen.",
      en: "Make the pictures in the document smaller, or split it into parts.",
    },
  );
}

export function empty(file: string): ImportIssue {
  return makeIssue(
    "error",
    "document-empty",
    { file },
    { nl: "Dit bestand is leeg.", en: "This file is empty." },
    { nl: "Kies het bestand waar de tekst in staat.", en: "Choose the file that holds the text." },
  );
}

export function withoutText(file: string): ImportIssue {
  return makeIssue(
    "error",
    "document-without-text",
    { file },
    { nl: "In dit document staat geen tekst.", en: "There is no text in this document." },
    {
      nl: "Kijk of dit het goede bestand is. Staat de tekst op een afbeelding, zet hem dan om met OCR (tekstherkenning).",
      en: "See whether this is the right file. If the text is in a picture, convert it with OCR (text recognition).",
    },
  );
}

export function notReadable(file: string): ImportIssue {
  return makeIssue(
    "error",
    "document-not-text",
    { file },
    {
      nl: "Dit bestand is geen document dat Leerlijn kan lezen.",
      en: "This file is no document that Leerlijn can read.",
    },
    {
      nl: "Kies een PDF, een Word-document (.docx), een webpagina (.html) of gewone tekst (.txt).",
      en: "Choose a PDF, a Word document (.docx), a web page (.html) or plain text (.txt).",
    },
  );
}

/** `what`: as its program calls it. */
export function otherFormat(file: string, what: { readonly nl: string; readonly en: string }): ImportIssue {
  return makeIssue(
    "error",
    "document-other-format",
    { file },
    { nl: `Dit is ${what.nl}. Dat kan Leerlijn niet lezen.`, en: `This is ${what.en}. Leerlijn cannot read that.` },
    otherForm,
  );
}

export function oldWord(file: string): ImportIssue {
  return makeIssue(
    "error",
    "docx-old-doc",
    { file },
    {
      nl: "Dit is een bestand van een oude Office-versie, zoals .doc.",
      en: "This is a file of an old Office version, such as .doc.",
    },
    otherForm,
  );
}

export function encryptedWord(file: string): ImportIssue {
  return makeIssue(
    "error",
    "docx-encrypted",
    { file },
    { nl: "Dit document is beveiligd met een wachtwoord.", en: "This document is protected by a password." },
    {
      nl: "Open het in Word, haal het wachtwoord weg en bewaar het opnieuw.",
      en: "Open it in Word, remove the password and save it again.",
    },
  );
}

export function damagedWord(file: string): ImportIssue {
  return makeIssue(
    "error",
    "docx-damaged",
    { file },
    { nl: "Dit Word-document is beschadigd.", en: "This Word document is damaged." },
    { nl: "Open het in Word en bewaar het opnieuw als .docx.", en: "Open it in Word and save it again as .docx." },
  );
}

export function wordTooLarge(file: string): ImportIssue {
  return makeIssue(
    "error",
    "docx-too-large",
    { file },
    {
      nl: "Uitgepakt is de tekst van dit document veel groter dan een gewoon document.",
      en: "Unpacked, the text of this document is far larger than that of a usual document.",
    },
    {
      nl: "Vertrouw je het bestand, splits het dan in delen. Anders: open het niet.",
      en: "If you trust the file, split it into parts. Otherwise do not open it.",
    },
  );
}

export function encryptedPdf(file: string): ImportIssue {
  return makeIssue(
    "error",
    "pdf-encrypted",
    { file },
    { nl: "Deze PDF is beveiligd met een wachtwoord.", en: "This PDF is protected by a password." },
    {
      nl: "Open de PDF met het wachtwoord en bewaar hem zonder wachtwoord. Of vraag de maker om een open versie.",
      en: "Open the PDF with the password and save it without. Or ask its maker for an open version.",
    },
  );
}

export function damagedPdf(file: string): ImportIssue {
  return makeIssue(
    "error",
    "pdf-damaged",
    { file },
    { nl: "Deze PDF is beschadigd en kan niet worden gelezen.", en: "This PDF is damaged and cannot be read." },
    {
      nl: "Download het bestand opnieuw, of maak de PDF opnieuw vanuit het oorspronkelijke document.",
      en: "Download the file again, or make the PDF again from the original document.",
    },
  );
}

export function pdfTooLarge(file: string): ImportIssue {
  return makeIssue(
    "error",
    "pdf-too-large",
    { file },
    {
      nl: "Uitgepakt is deze PDF veel groter dan een gewoon document.",
      en: "Unpacked, this PDF is far larger than a usual document.",
    },
    {
      nl: "Vertrouw je het bestand, maak de PDF dan opnieuw vanuit het oorspronkelijke document, of splits hem.",
      en: "If you trust the file, make the PDF again from the original document, or split it.",
    },
  );
}

export function scannedPdf(file: string, pages: number): ImportIssue {
  return makeIssue(
    "error",
    "pdf-without-text",
    { file },
    {
      nl: `In deze PDF staat geen tekst, alleen beeld (${pages === 1 ? "1 pagina" : `${pages} pagina's`}). Waarschijnlijk is het een scan.`,
      en: `There is no text in this PDF, only pictures (${pages === 1 ? "1 page" : `${pages} pages`}). It is probably a scan.`,
    },
    {
      nl: "Kies het oorspronkelijke document, of zet de scan om naar tekst met OCR (tekstherkenning) en kies het resultaat.",
      en: "Choose the original document, or convert the scan to text with OCR (text recognition) and choose the result.",
    },
  );
}

export function pagesWithoutText(file: string, pages: readonly number[]): ImportIssue {
  const named = inRanges(pages);
  const many = pages.length > 1;
  return makeIssue(
    "warning",
    "pdf-pages-without-text",
    { file, place: many ? `pagina's ${named}` : `pagina ${named}` },
    {
      nl: many ? `Op pagina's ${named} staat geen leesbare tekst.` : `Op pagina ${named} staat geen leesbare tekst.`,
      en: many ? `There is no readable text on pages ${named}.` : `There is no readable text on page ${named}.`,
    },
    {
      nl: "Leeg of alleen een plaatje? Dan is er niets aan de hand. Is het een scan, zet hem dan eerst om met OCR (tekstherkenning).",
      en: "Blank or only a picture? Then nothing is wrong. If it is a scan, convert it with OCR (text recognition) first.",
    },
  );
}

export function damagedPages(file: string, pages: readonly number[]): ImportIssue {
  const named = inRanges(pages);
  const many = pages.length > 1;
  return makeIssue(
    "warning",
    "pdf-pages-damaged",
    { file, place: many ? `pagina's ${named}` : `pagina ${named}` },
    {
      nl: many ? `Pagina's ${named} zijn beschadigd en weggelaten.` : `Pagina ${named} is beschadigd en weggelaten.`,
      en: many ? `Pages ${named} are damaged and were left out.` : `Page ${named} is damaged and was left out.`,
    },
    {
      nl: "Maak de PDF opnieuw vanuit het oorspronkelijke document.",
      en: "Make the PDF again from the original document.",
    },
  );
}

/** `reads`: the last page that was read. */
export function tooManyPages(file: string, reads: number, pages: number): ImportIssue {
  return makeIssue(
    "warning",
    "pdf-too-many-pages",
    { file, place: `pagina ${reads + 1}` },
    {
      nl: `Deze PDF heeft ${pages} pagina's. Alleen de eerste ${reads} zijn gelezen; vanaf pagina ${reads + 1} ontbreekt de tekst.`,
      en: `This PDF has ${pages} pages. Only the first ${reads} were read; from page ${reads + 1} the text is missing.`,
    },
    {
      nl: "Splits het document en breng de delen apart in.",
      en: "Split the document and bring in the parts one by one.",
    },
  );
}

/** Reading took too long. `reads`: the last page that was read. */
export function tooSlow(file: string, reads: number, pages: number): ImportIssue {
  return makeIssue(
    "warning",
    "pdf-took-too-long",
    { file, place: `pagina ${reads + 1}` },
    {
      nl: `Het lezen van deze PDF duurde te lang. Vanaf pagina ${reads + 1} van de ${pages} ontbreekt de tekst.`,
      en: `Reading this PDF took too long. From page ${reads + 1} of ${pages} the text is missing.`,
    },
    {
      nl: "Maak de PDF opnieuw met minder zware tekeningen, of splits hem in delen.",
      en: "Make the PDF again with lighter drawings, or split it into parts.",
    },
  );
}

export function tooMuchText(file: string, most: number, { page, beginning }: CutOff): ImportIssue {
  const [dutch, english] = [most.toLocaleString("nl-NL"), most.toLocaleString("en-GB")];
  return makeIssue(
    "warning",
    "document-cut-off",
    { file, place: page === undefined ? beginning : `pagina ${page}: ${beginning}` },
    {
      nl: `Van dit document zijn de eerste ${dutch} tekens gelezen. Vanaf hier ontbreekt de tekst: “${beginning}”`,
      en: `The first ${english} characters of this document were read. From here the text is missing: “${beginning}”`,
    },
    {
      nl: "Splits het document en breng de delen apart in.",
      en: "Split the document and bring in the parts one by one.",
    },
  );
}

/**
 * Told rather than read after all: what is hidden may be a text of before, notes for colleagues or another language, and
 * only who knows the page can say. "error": nothing else stands in it.
 */
export function muchLeftOut(file: string, severity: "error" | "warning"): ImportIssue {
  const isAll = severity === "error";
  return makeIssue(
    severity,
    "html-much-left-out",
    { file },
    {
      nl: `${isAll ? "Alle" : "De meeste"} tekst van deze pagina staat in delen die zijn verborgen of die bij de website horen, zoals een kop, voet, menu of cookiemelding. Die delen zijn weggelaten.`,
      en: `${isAll ? "All" : "Most"} of the text of this page stands in parts that are hidden or that belong to the website, such as a header, footer, menu or cookie notice. These parts were left out.`,
    },
    {
      nl: "Mist er tekst? Open de pagina, kopieer de tekst die je zoekt naar een Word-document (.docx) of tekstbestand (.txt) en kies dat bestand.",
      en: "Is text missing? Open the page, copy the text you need to a Word document (.docx) or text file (.txt) and choose that file.",
    },
  );
}

export function unreadableCharacters(file: string): ImportIssue {
  return makeIssue(
    "warning",
    "document-odd-characters",
    { file },
    {
      nl: "Sommige tekens in dit bestand zijn niet te lezen. Daar staat nu �.",
      en: "Some characters in this file cannot be read. They now show as �.",
    },
    { nl: "Bewaar het bestand opnieuw als UTF-8.", en: "Save the file again as UTF-8." },
  );
}

/** "2, 4–7, 9", with an end when there are very many. */
function inRanges(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  const named = ranges.slice(0, 20).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return named.join(", ") + (ranges.length > 20 ? ", …" : "");
}
