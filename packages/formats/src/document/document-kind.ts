/** What kind of document a file is, by its first bytes and then by its name. Owns the recognition; reads nothing. */
import { startsAsZip } from "../zip/read-zip.ts";

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** "ole": the container of old Office files and of encrypted new ones. */
export type DocumentKind = "pdf" | "zip" | "ole" | "rtf" | "html" | "text";

/** A PDF may begin with rubbish of the mail or web server that it came through. */
const searchedForPdf = 1024;
const searchedForTags = 4096;

const htmlStart =
  /^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)*<(?:!doctype\s+html|html|head|body|main|article|section|div|p|h[1-6]|ul|ol|table|meta|title)(?:[\s>/]|$)/i;

export function kindOf({ name, bytes }: NamedFile): DocumentKind {
  const start = latinStart(bytes);
  if (start.slice(0, searchedForPdf).includes("%PDF-")) return "pdf";
  if (startsAsZip(bytes)) return "zip";
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return "ole";
  const text = start.replace(/^(?:ï»¿|ÿþ|þÿ)/, "");
  if (text.startsWith("{\\rtf")) return "rtf";
  if (htmlStart.test(text) || /\.x?html?$/i.test(name)) return "html";
  return "text";
}

/** Endings by which people know documents, also those that are refused with advice. */
const documentEnding = /\.(?:pdf|docx?|docm|dotx|x?html?|txt|text|md|markdown|rtf|odt)$/i;

/** True: the beginning or the name says that `readDocument` may read it, or has advice about it. Bounded time. */
export function looksLikeDocument(file: NamedFile): boolean {
  if (documentEnding.test(file.name)) return true;
  const kind = kindOf(file);
  if (kind === "zip") return latinStart(file.bytes).includes("word/");
  return kind !== "ole" && kind !== "text";
}

/** The beginning, one character a byte; UTF-16 without its zeros. */
function latinStart(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, searchedForTags)).toString("latin1").replaceAll("\0", "");
}
