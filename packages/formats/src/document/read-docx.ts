/**
 * Word documents as passages. Owns the bounds within which a file is handed to the converter, and what becomes of
 * styles; the text is read from the HTML that the converter makes. Pictures are not unpacked.
 */
import mammoth from "mammoth";
import type { ImportIssue } from "../import-issue.ts";
import { type OpenedZip, openZip, ZipEntryError } from "../zip/read-zip.ts";
import * as issue from "./document-issues.ts";
import { realTitle } from "./document-title.ts";
import type { PassageList } from "./passage-list.ts";
import { readHtml } from "./read-html.ts";

/** Pictures count as packed files do; they are only listed. */
const zipLimits = { entries: 5_000, unpackedBytes: 500_000_000 };
/**
 * Of all parts that hold text or styles: bytes, and tags in them. The converter keeps all of it at once and takes about
 * a kilobyte a tag; a document of three hundred pages has some 400,000.
 */
const mostXml = { bytes: 24_000_000, tags: 700_000 };

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Above those that the converter knows: a title stands over all chapters, and a table of contents repeats them. */
const styles = [
  ...["Title", "Titel"].map((name) => `p[style-name='${name}'] => h1:fresh`),
  ...levels.flatMap((level) =>
    ["heading", "Kop"].map((name) => `p[style-name='${name} ${level}'] => h${Math.min(6, level + 1)}:fresh`),
  ),
  ...["toc heading", ...levels.map((level) => `toc ${level}`)].map((name) => `p[style-name='${name}'] => !`),
];

/** Adds the passages of a document and gives its title, or why it cannot be read. Memory bounded by `mostXml`. */
export async function readDocx(
  file: string,
  bytes: Uint8Array,
  into: PassageList,
): Promise<{ readonly title: string | null } | ImportIssue> {
  const zip = await openZip(file, bytes, zipLimits);
  if (!("entries" in zip)) return forWord(file, zip);
  try {
    const foreign = otherContent(file, zip);
    if (foreign !== null) return foreign;
    const tooLarge = await measureXml(file, zip);
    if (tooLarge !== null) return tooLarge;
    const metadata = await readPart(zip, "docProps/core.xml");
    const html = await convert(bytes);
    if (html === null) return issue.damagedWord(file);
    readHtml(html, into);
    return { title: titleOf(metadata) ?? into.firstHeading() };
  } catch (error) {
    if (error instanceof ZipEntryError) return forWord(file, error.issue);
    throw error;
  } finally {
    zip.close();
  }
}

async function convert(bytes: Uint8Array): Promise<string | null> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        styleMap: styles,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    );
    return value;
  } catch {
    // Whatever its parts turn out to be, the converter has no other way to say that they are not sound.
    return null;
  }
}

/** The zip was sound as far as its list goes; its owner knows it as a document. */
function forWord(file: string, found: ImportIssue): ImportIssue {
  if (found.code === "zip-encrypted") return issue.encryptedWord(file);
  if (found.code === "zip-too-large" || found.code === "zip-too-many-entries") return issue.wordTooLarge(file);
  return issue.damagedWord(file);
}

function otherContent(file: string, { entries }: OpenedZip): ImportIssue | null {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/)) return null;
  if (has(/^xl\//)) return issue.otherFormat(file, { nl: "een rekenblad (Excel)", en: "a spreadsheet (Excel)" });
  if (has(/^ppt\//))
    return issue.otherFormat(file, { nl: "een presentatie (PowerPoint)", en: "a presentation (PowerPoint)" });
  if (has(/^META-INF\/container\.xml$/))
    return issue.otherFormat(file, { nl: "een e-boek (.epub)", en: "an e-book (.epub)" });
  if (has(/^content\.xml$/)) {
    return issue.otherFormat(file, {
      nl: "een OpenDocument-bestand, zoals .odt",
      en: "an OpenDocument file, such as .odt",
    });
  }
  if (has(/^word\//)) return issue.damagedWord(file);
  return issue.otherFormat(file, { nl: "een zipbestand", en: "a zip file" });
}

/** Unpacks what the converter will unpack, so that a part that holds more than it says never reaches it. */
async function measureXml(file: string, { entries }: OpenedZip): Promise<ImportIssue | null> {
  const parts = entries.filter(
    ({ name }) => !/\.(?:png|jpe?g|gif|emf|wmf|tiff?|bmp|svg|bin|[ot]tf|odttf)$/i.test(name),
  );
  if (parts.reduce((sum, { size }) => sum + size, 0) > mostXml.bytes) return issue.wordTooLarge(file);
  let tags = 0;
  for (const part of parts) {
    for await (const chunk of part.chunks()) {
      for (let at = chunk.indexOf(0x3c); at !== -1; at = chunk.indexOf(0x3c, at + 1)) tags += 1;
      if (tags > mostXml.tags) return issue.wordTooLarge(file);
    }
  }
  return null;
}

async function readPart({ entries }: OpenedZip, part: string): Promise<string> {
  const parts: Uint8Array[] = [];
  const entry = entries.find(({ name }) => name === part);
  if (entry !== undefined) for await (const chunk of entry.chunks()) parts.push(chunk);
  return Buffer.concat(parts).toString("utf8");
}

function titleOf(metadata: string): string | null {
  const found = /<dc:title[^<>]*>([^<]{1,1000})<\/dc:title>/.exec(metadata)?.[1] ?? "";
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  const title = found.replace(/&(lt|gt|quot|apos|amp);/g, (_whole, name: string) => entities[name] ?? "");
  return realTitle(title);
}
