/**
 * PDF as passages. Owns the dealings with pdf.js and the bounds of reading: it draws nothing, runs no scripts of the
 * document, fetches nothing and prints nothing. What the text means by its places is told beside this file.
 */
import type { PDFDocumentProxy, PDFPageProxy } from "unpdf/pdfjs";
import type { ImportIssue } from "../../import-issue.ts";
import * as issue from "../document-issues.ts";
import { realTitle } from "../document-title.ts";
import { wordsWithinLines } from "../joined-lines.ts";
import type { PassageList } from "../passage-list.ts";
import { headingLevelsOf, leadingOf, letterSizes } from "./letter-sizes.ts";
import { unpacksWithin } from "./packed-streams.ts";
import { columnsOf } from "./page-lines.ts";
import { type PageText, type PdfTextItem, placePieces } from "./page-text.ts";
import { passagesOfPages } from "./paragraphs.ts";
import { withoutRunningLines } from "./running-lines.ts";

const mostPages = 2_000;
/** Looking up how letters are called costs as much as drawing a page. */
const mostFontLookups = 60;
const mostMilliseconds = 120_000;

export interface ReadPdf {
  readonly title: string | null;
  readonly issues: readonly ImportIssue[];
}

/** Adds the passages of a PDF and gives its title, or why it cannot be read. */
export async function readPdf(file: string, bytes: Uint8Array, into: PassageList): Promise<ReadPdf | ImportIssue> {
  if (!(await unpacksWithin(bytes))) return issue.pdfTooLarge(file);
  // Large, and needed for this alone.
  const { getDocument, PasswordException, VerbosityLevel } = await import("unpdf/pdfjs");
  const task = getDocument({
    // A copy, and no Buffer: pdf.js takes over what it is given.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    enableXfa: false,
    // No picture is unpacked.
    maxImageSize: 1,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  try {
    const pdf = await task.promise;
    return await new PdfReader(file, pdf, into).read();
  } catch (error) {
    if (error instanceof PasswordException) return issue.encryptedPdf(file);
    // pdf.js tells a damaged file by many kinds of error.
    return issue.damagedPdf(file);
  } finally {
    await task.destroy();
  }
}

class PdfReader {
  readonly #file: string;
  readonly #pdf: PDFDocumentProxy;
  readonly #into: PassageList;
  readonly #isBold = new Map<string, boolean>();
  readonly #issues: ImportIssue[] = [];
  /** From which page on nothing was read. */
  #unread: ImportIssue | null = null;
  #fontLookups = 0;

  constructor(file: string, pdf: PDFDocumentProxy, into: PassageList) {
    this.#file = file;
    this.#pdf = pdf;
    this.#into = into;
  }

  async read(): Promise<ReadPdf | ImportIssue> {
    const pages = await this.#readPages();
    if ("code" in pages) return pages;
    const { body, isBodyBold } = letterSizes(pages);
    const columns = withoutRunningLines(pages, body).map(({ page, pieces }) => ({ page, columns: columnsOf(pieces) }));
    const all = columns.flatMap((one) => one.columns);
    const letters = { body, isBodyBold, leading: leadingOf(all), levelOf: headingLevelsOf(all, body) };
    const words = wordsWithinLines(
      all.flatMap((column) => column.flatMap(({ cells }) => cells.map(({ text }) => text))),
    );
    const turned = new Map(pages.map(({ page, turned: lines }) => [page, lines]));
    let page = 0;
    const addTurned = (until: number) => {
      for (; page < until; page += 1) {
        for (const text of turned.get(page) ?? []) this.#into.add({ kind: "paragraph", text, page });
      }
    };
    for (const passage of passagesOfPages(columns, letters, (word) => words.has(word))) {
      addTurned(passage.page ?? page);
      this.#into.add(passage);
    }
    addTurned(Number(pages.at(-1)?.page ?? 0) + 1);
    // When the text is cut off before that page, that is told instead.
    if (this.#unread !== null && !this.#into.isFull) this.#issues.unshift(this.#unread);
    return { title: (await this.#title()) ?? this.#into.firstHeading(), issues: this.#issues };
  }

  /** Up to the bounds; tells pages without text. */
  async #readPages(): Promise<PageText[] | ImportIssue> {
    const { numPages } = this.#pdf;
    const [read, blank, damaged]: [PageText[], number[], number[]] = [[], [], []];
    const begun = performance.now();
    let characters = 0;
    const last = Math.min(numPages, mostPages);
    let page = 1;
    // Twice as many as are taken: some of it is headers and footers.
    for (; page <= last && characters < 2 * this.#into.most; page += 1) {
      if (performance.now() - begun > mostMilliseconds) break;
      const text = await this.#readPage(page, 2 * this.#into.most - characters, begun + mostMilliseconds);
      if (text === null) damaged.push(page);
      else if (text.pieces.length + text.turned.length === 0) blank.push(page);
      else read.push(text);
      characters += text?.pieces.reduce((sum, piece) => sum + piece.text.length, 0) ?? 0;
    }
    if (read.length === 0 && damaged.length > 0) return issue.damagedPdf(this.#file);
    if (read.length === 0) return issue.scannedPdf(this.#file, numPages);
    if (page <= last && characters < 2 * this.#into.most) {
      this.#unread = issue.tooSlow(this.#file, page - 1, numPages);
    } else if (page <= numPages) this.#unread = issue.tooManyPages(this.#file, page - 1, numPages);
    if (blank.length > 0) this.#issues.push(issue.pagesWithoutText(this.#file, blank));
    if (damaged.length > 0) this.#issues.push(issue.damagedPages(this.#file, damaged));
    return read;
  }

  /** Null: it is damaged. */
  async #readPage(number: number, mostCharacters: number, until: number): Promise<PageText | null> {
    let page: PDFPageProxy | null = null;
    try {
      page = await this.#pdf.getPage(number);
      const { transform, height } = page.getViewport({ scale: 1 });
      const items = await readItems(page, mostCharacters, until);
      await this.#lookUpFonts(page, items);
      const placed = placePieces(items, transform as number[], (font) => this.#isBold.get(font) ?? false);
      return { page: number, height, ...placed };
    } catch {
      return null;
    } finally {
      page?.cleanup();
    }
  }

  /** Fonts become known once a page is prepared for drawing; most documents need this for one or two pages. */
  async #lookUpFonts(page: PDFPageProxy, items: readonly PdfTextItem[]): Promise<void> {
    const unknown = new Set(items.map(({ fontName }) => fontName).filter((font) => !this.#isBold.has(font)));
    if (unknown.size === 0 || this.#fontLookups >= mostFontLookups) return;
    this.#fontLookups += 1;
    await page.getOperatorList();
    for (const font of unknown) {
      if (!page.commonObjs.has(font)) continue;
      const { name, bold, black } = page.commonObjs.get(font) as { name?: string; bold?: boolean; black?: boolean };
      this.#isBold.set(font, bold === true || black === true || /bold|black|heavy|semibd/i.test(name ?? ""));
    }
  }

  async #title(): Promise<string | null> {
    const { info } = await this.#pdf.getMetadata();
    const given = (info as { Title?: unknown }).Title;
    return typeof given === "string" ? realTitle(given) : null;
  }
}

async function readItems(page: PDFPageProxy, mostCharacters: number, until: number): Promise<PdfTextItem[]> {
  const items: PdfTextItem[] = [];
  let characters = 0;
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    for (const item of (value as { items: PdfTextItem[] }).items) {
      characters += item.str.length + 1;
      items.push(item);
    }
    if (characters > mostCharacters + 100_000 || performance.now() > until) {
      await reader.cancel(new Error("bound"));
      return items;
    }
  }
}
