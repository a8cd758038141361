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

const htmlTag =
  /^<(?:!doctype\s+html|html|head|body|main|article|section|div|p|h[1-6]|ul|ol|table|meta|title)(?:[\s>/]|$)/i;
/** What may stand before the first tag. */
const asides = [
  { begin: "<?xml", end: ">" },
  { begin: "<!--", end: "-->" },
];

export function kindOf({ name, bytes }: NamedFile): DocumentKind {
  const start = latinStart(bytes);
  if (start.slice(0, searchedForPdf).includes("%PDF-")) return "pdf";
  if (startsAsZip(bytes)) return "zip";
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return "ole";
  const text = start.replace(/^(?:ï»¿|ÿþ|þÿ)/, "");
  if (text.startsWith("{\\rtf")) return "rtf";
  if (startsWithTag(text) || /\.x?html?$/i.test(name)) return "html";
  return "text";
}

/** Linear. */
function startsWithTag(text: string): boolean {
  let at = spaceFrom(text, 0);
  for (;;) {
    const start = text.slice(at, at + 5).toLowerCase();
    const aside = asides.find(({ begin }) => start.startsWith(begin));
    if (aside === undefined) return htmlTag.test(text.slice(at));
    const end = text.indexOf(aside.end, at + aside.begin.length);
    if (end === -1) return false;
    at = spaceFrom(text, end + aside.end.length);
  }
}

/** Where the space that begins there ends. */
function spaceFrom(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** The beginning, one character a byte; UTF-16 without its zeros. */
function latinStart(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, searchedForTags)).toString("latin1").replaceAll("\0", "");
}
