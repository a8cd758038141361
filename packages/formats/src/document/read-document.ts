/**
 * One door to documents of any kind: course guides and vacancies as text, HTML, DOCX or PDF become passages. Owns the
 * bounds that hold for all and what is said when nothing can be read.
 */
import { type Decoded, type ImportIssue, undecodable } from "../import-issue.ts";
import { decodeBytes } from "./decode-bytes.ts";
import * as issue from "./document-issues.ts";
import { kindOf, type NamedFile } from "./document-kind.ts";
import type { DocumentFormat, DocumentText } from "./document-text.ts";
import { PassageList } from "./passage-list.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { readDocx } from "./read-docx.ts";
import { declaredEncoding, readHtml } from "./read-html.ts";
import { readText } from "./read-text.ts";

/**
 * Never throws on bad bytes. At most 50 MB are read, of a PDF 2,000 pages, and 2,000,000 characters taken; a warning
 * tells from where text is missing. Time and memory stay in proportion to these bounds.
 */
export async function readDocument(given: NamedFile): Promise<Decoded<DocumentText>> {
  const { name, bytes } = given;
  if (bytes.length > issue.mostBytes) return undecodable(issue.tooLarge(name));
  if (bytes.length === 0) return undecodable(issue.empty(name));
  const into = new PassageList();
  const kind = kindOf(given);
  if (kind === "pdf") {
    const read = await readPdf(name, bytes, into);
    return "code" in read ? undecodable(read) : decoded(name, "pdf", read.title, into, read.issues);
  }
  if (kind === "zip") {
    const read = await readDocx(name, bytes, into);
    return "code" in read ? undecodable(read) : decoded(name, "docx", read.title, into, []);
  }
  if (kind === "ole") return undecodable(isEncrypted(bytes) ? issue.encryptedWord(name) : issue.oldWord(name));
  if (kind === "rtf") return undecodable(issue.otherFormat(name, { nl: "een RTF-bestand", en: "an RTF file" }));
  const isHtml = kind === "html";
  const read = decodeBytes(bytes, isHtml ? declaredEncoding(bytes) : null);
  if (read === null) return undecodable(issue.notReadable(name));
  const odd = read.damaged ? [issue.unreadableCharacters(name)] : [];
  if (!isHtml) return decoded(name, "text", readText(read.text, into), into, odd);
  const { title, leavesOutMost } = readHtml(read.text, into);
  if (!leavesOutMost) return decoded(name, "html", title, into, odd);
  if (into.passages.length === 0) return undecodable(issue.muchLeftOut(name, "error"));
  return decoded(name, "html", title, into, [issue.muchLeftOut(name, "warning"), ...odd]);
}

function decoded(
  file: string,
  format: DocumentFormat,
  title: string | null,
  into: PassageList,
  issues: readonly ImportIssue[],
): Decoded<DocumentText> {
  const { passages, cutOff } = into;
  if (passages.length === 0) return undecodable(issue.withoutText(file));
  const cut = cutOff === null ? [] : [issue.tooMuchText(file, into.most, cutOff)];
  return { records: { format, title, passages }, issues: [...issues, ...cut] };
}

/** Office keeps a document with a password in a stream of this name. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = Buffer.from("EncryptedPackage", "utf16le");
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
}
