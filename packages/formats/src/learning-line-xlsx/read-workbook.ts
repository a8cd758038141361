/**
 * The cells of an XLSX file as text, with row and column, formulas and merged cells told. Owns the reading of the
 * package and its bounds: nothing is built for ranges, so that a merge or a rule over a million cells costs nothing.
 * Says nothing about what the cells mean.
 */
import { SaxesParser } from "saxes";
import { type ImportIssue, makeIssue } from "../import-issue.ts";
import { type OpenedZip, openZip, startsAsZip, ZipEntryError } from "../zip/read-zip.ts";
import { isDateFormat, readDate } from "./cell-date.ts";

export interface SheetCell {
  readonly text: string;
  /** "error": such as #REF!; "date": the text is an ISO date. */
  readonly type: "text" | "number" | "boolean" | "date" | "error";
  readonly isFormula: boolean;
}

export interface SheetRow {
  /** From 1. */
  readonly row: number;
  /** By column, from 1. */
  readonly cells: ReadonlyMap<number, SheetCell>;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Ranges such as "A1:B3". */
  readonly merged: readonly string[];
}

const limits = { entries: 500, unpackedBytes: 64 * 1024 * 1024 };
const mostCells = 600_000;

/** The sheets in their order, or why the file cannot be read. Never throws on bad bytes. O(unpacked bytes). */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<readonly Sheet[] | ImportIssue> {
  if (!startsAsZip(bytes)) return notAWorkbook(file, bytes);
  const zip = await openZip(file, bytes, limits);
  if (!("entries" in zip)) return zip;
  try {
    return await new WorkbookReader(zip, file).read();
  } catch (error) {
    if (error instanceof ZipEntryError) return error.issue;
    if (error instanceof Unreadable) return error.issue;
    throw error;
  } finally {
    zip.close();
  }
}

class Unreadable extends Error {
  readonly issue: ImportIssue;
  constructor(issue: ImportIssue) {
    super(issue.code);
    this.issue = issue;
  }
}

interface Handlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

interface Styles {
  readonly isDate: readonly boolean[];
}

class WorkbookReader {
  private readonly zip: OpenedZip;
  private readonly file: string;
  private cells = 0;

  constructor(zip: OpenedZip, file: string) {
    this.zip = zip;
    this.file = file;
  }

  async read(): Promise<Sheet[]> {
    const main = await this.targetOf("_rels/.rels", "", (type) => type.endsWith("/officeDocument"), "xl/workbook.xml");
    const sheets: { name: string; relation: string }[] = [];
    let is1904 = false;
    if (!this.has(main)) throw new Unreadable(noWorkbook(this.file, this.has("content.xml")));
    await this.parse(main, {
      open: (name, attributes) => {
        if (name === "sheet") sheets.push({ name: attributes["name"] ?? "", relation: attributes["id"] ?? "" });
        if (name === "workbookPr") is1904 = attributes["date1904"] === "1" || attributes["date1904"] === "true";
      },
    });
    const relations = await this.relationsOf(main);
    const find = (type: string) => [...relations.values()].find((one) => one.type.endsWith(type))?.target;
    const strings = await this.readStrings(find("/sharedStrings"));
    const styles = await this.readStyles(find("/styles"));
    const read: Sheet[] = [];
    for (const { name, relation } of sheets) {
      const part = relations.get(relation);
      if (part === undefined || !part.type.endsWith("/worksheet") || !this.has(part.target)) continue;
      read.push(await this.readSheet(name, part.target, strings, styles, is1904));
    }
    return read;
  }

  private has(name: string): boolean {
    return this.zip.entries.some((entry) => entry.name === name);
  }

  private async targetOf(part: string, folder: string, isWanted: (type: string) => boolean, otherwise: string) {
    if (!this.has(part)) return otherwise;
    const relations = await this.readRelations(part, folder);
    return [...relations.values()].find((one) => isWanted(one.type))?.target ?? otherwise;
  }

  private async relationsOf(part: string) {
    const slash = part.lastIndexOf("/");
    const folder = part.slice(0, slash + 1);
    const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
    return this.has(name) ? this.readRelations(name, folder) : new Map<string, { type: string; target: string }>();
  }

  private async readRelations(part: string, folder: string) {
    const relations = new Map<string, { type: string; target: string }>();
    await this.parse(part, {
      open: (name, attributes) => {
        if (name !== "Relationship") return;
        const target = attributes["Target"] ?? "";
        const path = target.startsWith("/") ? target.slice(1) : resolvePath(folder, target);
        relations.set(attributes["Id"] ?? "", { type: attributes["Type"] ?? "", target: path });
      },
    });
    return relations;
  }

  private async readStrings(part: string | undefined): Promise<string[]> {
    const strings: string[] = [];
    if (part === undefined || !this.has(part)) return strings;
    let current = "";
    let isText = false;
    let phonetic = 0;
    await this.parse(part, {
      open: (name) => {
        if (name === "si") current = "";
        else if (name === "rPh") phonetic += 1;
        else if (name === "t") isText = phonetic === 0;
      },
      text: (text) => {
        if (isText) current += text;
      },
      close: (name) => {
        if (name === "t") isText = false;
        else if (name === "rPh") phonetic -= 1;
        else if (name === "si") {
          this.count();
          strings.push(unescapeText(current));
        }
      },
    });
    return strings;
  }

  private async readStyles(part: string | undefined): Promise<Styles> {
    const isDate: boolean[] = [];
    if (part === undefined || !this.has(part)) return { isDate };
    const formats = new Map<number, string>();
    let isCellFormat = false;
    await this.parse(part, {
      open: (name, attributes) => {
        if (name === "numFmt") formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
        else if (name === "cellXfs") isCellFormat = true;
        else if (name === "xf" && isCellFormat) {
          const id = Number(attributes["numFmtId"] ?? 0);
          isDate.push(isDateFormat(id, formats.get(id)));
        }
      },
      close: (name) => {
        if (name === "cellXfs") isCellFormat = false;
      },
    });
    return { isDate };
  }

  private async readSheet(name: string, part: string, strings: readonly string[], styles: Styles, is1904: boolean) {
    const rows: SheetRow[] = [];
    const merged: string[] = [];
    let row = 0;
    let column = 0;
    let cells = new Map<number, SheetCell>();
    let cell = { type: "", style: 0, value: "", isFormula: false };
    let collects: "value" | "none" = "none";
    await this.parse(part, {
      open: (tag, attributes) => {
        if (tag === "row") {
          const stated = Number(attributes["r"]);
          row = Number.isInteger(stated) && stated > 0 ? stated : row + 1;
          column = 0;
          cells = new Map();
        } else if (tag === "c") {
          column = columnOf(attributes["r"]) ?? column + 1;
          cell = { type: attributes["t"] ?? "n", style: Number(attributes["s"] ?? 0), value: "", isFormula: false };
        } else if (tag === "f") cell.isFormula = true;
        else if (tag === "v" || (tag === "t" && cell.type === "inlineStr")) collects = "value";
        else if (tag === "mergeCell") merged.push(attributes["ref"] ?? "");
      },
      text: (text) => {
        if (collects === "value") cell.value += text;
      },
      close: (tag) => {
        if (tag === "v" || tag === "t") collects = "none";
        else if (tag === "c") {
          this.count();
          const read = readCell(cell, strings, styles, is1904);
          if (read !== null) cells.set(column, read);
        } else if (tag === "row" && cells.size > 0) rows.push({ row, cells });
      },
    });
    return { name, rows, merged };
  }

  private count(): void {
    this.cells += 1;
    if (this.cells > mostCells) throw new Unreadable(tooManyCells(this.file));
  }

  private async parse(part: string, handlers: Handlers): Promise<void> {
    const entry = this.zip.entries.find((one) => one.name === part);
    if (entry === undefined) return;
    const fail = (): never => {
      throw new Unreadable(damaged(this.file, part));
    };
    const parser = new SaxesParser();
    parser.on("error", fail);
    parser.on("doctype", fail);
    parser.on("opentag", (tag) => handlers.open?.(localName(tag.name), localAttributes(tag.attributes)));
    parser.on("closetag", (tag) => handlers.close?.(localName(tag.name)));
    parser.on("text", (text) => handlers.text?.(text));
    parser.on("cdata", (text) => handlers.text?.(text));
    const decoder = new TextDecoder("utf-8");
    for await (const chunk of entry.chunks()) parser.write(decoder.decode(chunk, { stream: true }));
    parser.write(decoder.decode());
    parser.close();
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function localAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}

function resolvePath(folder: string, target: string): string {
  const parts = folder.split("/").filter((part) => part !== "");
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** Excel writes characters that XML cannot hold as _x000D_. */
function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** "A", "B", … "AA". */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26;
  const more = Math.floor((column - 1) / 26);
  return `${more > 0 ? columnLetter(more) : ""}${String.fromCharCode(65 + rest)}`;
}

function readCell(
  cell: { readonly type: string; readonly style: number; readonly value: string; readonly isFormula: boolean },
  strings: readonly string[],
  styles: Styles,
  is1904: boolean,
): SheetCell | null {
  const { type, value, isFormula } = cell;
  const make = (text: string, kind: SheetCell["type"]): SheetCell | null =>
    text === "" && !isFormula ? null : { text, type: kind, isFormula };
  if (type === "s") return make(strings[Number(value)] ?? "", "text");
  if (type === "str" || type === "inlineStr") return make(unescapeText(value), "text");
  if (type === "b") return make(value === "1" ? "ja" : "nee", "boolean");
  if (type === "e") return make(value, "error");
  if (type === "d") return make(value.slice(0, 10), "date");
  if (value === "") return make("", "text");
  const number = Number(value);
  if (!Number.isFinite(number)) return make(value, "text");
  if (styles.isDate[cell.style] === true) {
    const date = readDate(number, is1904);
    if (date !== null) return make(date, "date");
  }
  return make(String(number), "number");
}

function notAWorkbook(file: string, bytes: Uint8Array): ImportIssue {
  const isOld = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
  if (isOld) {
    return makeIssue(
      "error",
      "xlsx-old-or-locked",
      { file },
      {
        nl: "Dit is een oud Excelbestand (.xls) of een bestand met een wachtwoord.",
        en: "This is an old Excel file (.xls) or one with a password.",
      },
      { nl: "Bewaar het zonder wachtwoord als .xlsx.", en: "Save it without password as .xlsx." },
    );
  }
  return makeIssue(
    "error",
    "xlsx-not-a-spreadsheet",
    { file },
    { nl: "Dit bestand is geen rekenblad (.xlsx).", en: "This file is no spreadsheet (.xlsx)." },
    {
      nl: "Kies het ingevulde sjabloon, of kies een andere vorm als het JSON of CSV is.",
      en: "Choose the template that you filled in, or another form if this is JSON or CSV.",
    },
  );
}

function noWorkbook(file: string, isOpenDocument: boolean): ImportIssue {
  return makeIssue(
    "error",
    "xlsx-no-workbook",
    { file },
    isOpenDocument
      ? { nl: "Dit is een rekenblad van LibreOffice (.ods).", en: "This is a LibreOffice spreadsheet (.ods)." }
      : { nl: "In dit bestand zit geen werkmap.", en: "This file holds no workbook." },
    { nl: "Bewaar het als Excelbestand (.xlsx).", en: "Save it as an Excel file (.xlsx)." },
  );
}

function damaged(file: string, part: string): ImportIssue {
  return makeIssue(
    "error",
    "xlsx-damaged",
    { file, place: part },
    { nl: "Dit rekenblad is beschadigd.", en: "This spreadsheet is damaged." },
    {
      nl: "Open het in je rekenprogramma en bewaar het opnieuw als .xlsx.",
      en: "Open it in your spreadsheet program and save it again as .xlsx.",
    },
  );
}

function tooManyCells(file: string): ImportIssue {
  return makeIssue(
    "error",
    "xlsx-too-large",
    { file },
    {
      nl: `Dit rekenblad heeft meer dan ${mostCells} cellen. Een leerlijn is nooit zo groot.`,
      en: `This spreadsheet has more than ${mostCells} cells. A learning line is never that large.`,
    },
    {
      nl: "Haal bladen en lege opgemaakte rijen weg die er niet bij horen.",
      en: "Take away sheets and empty formatted rows that do not belong.",
    },
  );
}
