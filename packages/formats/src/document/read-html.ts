/**
 * HTML read tag by tag: no tree is built, so that no page costs more than its length. Owns what is left out and where
 * blocks begin and end; what each element is stands in `html-elements.ts`, which ends a writer may leave out in
 * `open-elements.ts`. Runs nothing and fetches nothing.
 */
import { type Token, Tokenizer, TokenizerMode } from "parse5";
import {
  blockElements,
  boldElements,
  headingLevels,
  isSpecial,
  isUnread,
  mainElements,
  rawElements,
  unweighedElements,
  voidElements,
} from "./html-elements.ts";
import { HtmlPassages } from "./html-passages.ts";
import { OpenElements } from "./open-elements.ts";
import { cleanText, type PassageList, saysSomething } from "./passage-list.ts";

const chunkLength = 65_536;
/** Characters: less is a notice beside a short text. */
const leastMissed = 200;

export interface ReadHtml {
  readonly title: string | null;
  /** More text was left out than read. Menus, forms and scripts are not counted. */
  readonly leavesOutMost: boolean;
}

/** Adds the passages of a page. Linear in its length. */
export function readHtml(html: string, into: PassageList): ReadHtml {
  const reader = new HtmlReader(into);
  for (let from = 0; from < html.length && !into.isFull; from += chunkLength) {
    reader.write(html.slice(from, from + chunkLength), from + chunkLength >= html.length);
  }
  reader.close();
  return { title: reader.title, leavesOutMost: reader.leavesOutMost };
}

/** The encoding that a page names in its first part. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const found = /<meta[^>]{0,500}?charset\s*=[\s"']*([\w:.-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i;
  const match = found.exec(start);
  return match?.[1] ?? match?.[2] ?? null;
}

class HtmlReader {
  readonly #passages: HtmlPassages;
  readonly #tokenizer: Tokenizer;
  readonly #elements = new OpenElements();
  /** How many elements were open where a stretch began that is read otherwise; null: none is open. */
  readonly #stretches: Record<"unread" | "header" | "unweighed", number | null> = {
    unread: null,
    header: null,
    unweighed: null,
  };
  readonly #open = { bold: 0, pre: 0, main: 0 };
  /** Characters. */
  readonly #weight = { read: 0, leftOut: 0 };
  #titleParts: string[] | null = null;
  #title: string | null = null;

  constructor(into: PassageList) {
    this.#passages = new HtmlPassages(into);
    const leave = () => {};
    this.#tokenizer = new Tokenizer(
      { sourceCodeLocationInfo: false },
      {
        onComment: leave,
        onDoctype: leave,
        onEof: leave,
        onNullCharacter: leave,
        onCharacter: ({ chars }) => this.#take(chars),
        onWhitespaceCharacter: ({ chars }) => this.#take(chars),
        onStartTag: (tag) => this.#start(tag),
        onEndTag: ({ tagName }) => this.#end(tagName),
      },
    );
  }

  get title(): string | null {
    return this.#title ?? this.#passages.firstHeading;
  }

  get leavesOutMost(): boolean {
    const { read, leftOut } = this.#weight;
    return leftOut > read && (read === 0 || leftOut >= leastMissed);
  }

  write(chunk: string, isLast: boolean): void {
    this.#tokenizer.write(chunk, isLast);
  }

  close(): void {
    this.#passages.close();
  }

  #take(chars: string): void {
    if (this.#titleParts !== null) {
      this.#titleParts.push(chars);
      return;
    }
    const { unread, header, unweighed } = this.#stretches;
    if (unread === null) this.#passages.take(chars, this.#open.bold > 0, this.#open.pre > 0);
    if (!saysSomething(chars)) return;
    const isRead = unread === null && (header === null || this.#elements.has("h1"));
    if (isRead) this.#weight.read += chars.length;
    else if (unweighed === null) this.#weight.leftOut += chars.length;
  }

  #start(tag: Token.TagToken): void {
    const { tagName: name, selfClosing } = tag;
    this.#elements.endBefore(name);
    this.#endStretches();
    const isWithinUnread = this.#stretches.unread !== null;
    // In drawings elements may close themselves; in pages they do not.
    const staysOpen = !selfClosing || (rawElements.has(name) && !isWithinUnread);
    if (staysOpen || !isWithinUnread) this.#switchState(name);
    if (name === "title" && !isWithinUnread) this.#titleParts = [];
    else if (voidElements.has(name)) {
      if (!isWithinUnread) this.#startVoid(name);
    } else {
      const isLeftOut = !isWithinUnread && isUnread(tag);
      if (isLeftOut) this.#startUnread(name);
      else if (!isWithinUnread) this.#startRead(name);
      if (staysOpen) this.#begin(name, isLeftOut);
    }
    this.#passages.onlyMainHeading = this.#stretches.header !== null;
  }

  /** Remembers the element as open, and the stretch that begins with it. */
  #begin(name: string, isLeftOut: boolean): void {
    const { depth } = this.#elements;
    const stretches = this.#stretches;
    if (isLeftOut) stretches.unread = depth;
    // The header of an article belongs to its text, that of a page does not.
    else if (name === "header" && this.#open.main === 0) stretches.header ??= depth;
    const isInStretch = stretches.unread !== null || stretches.header !== null;
    if (isInStretch && unweighedElements.has(name)) stretches.unweighed ??= depth;
    // Elsewhere words in running text end nothing.
    if (isInStretch || isSpecial(name)) this.#elements.begin(name);
  }

  #endStretches(): void {
    const stretches = this.#stretches;
    const endOf = (began: number | null) => (began === null || this.#elements.depth <= began ? null : began);
    stretches.unread = endOf(stretches.unread);
    stretches.header = endOf(stretches.header);
    stretches.unweighed = endOf(stretches.unweighed);
  }

  #startUnread(name: string): void {
    if (blockElements.has(name)) this.#passages.begin();
    else this.#passages.take(" ", false, false);
  }

  #startVoid(name: string): void {
    if (name === "br") this.#passages.breakLine();
    else if (name === "hr") this.#passages.end();
    else if (name === "wbr") this.#passages.take("\u200B", this.#open.bold > 0, false);
  }

  #startRead(name: string): void {
    const level = headingLevels.get(name);
    if (level !== undefined) this.#passages.begin("heading", level);
    else if (name === "li") this.#passages.begin("list-item");
    else if (name === "table") this.#passages.beginTable();
    else if (name === "tr") this.#passages.beginRow();
    else if (name === "td" || name === "th") this.#passages.beginCell();
    else if (blockElements.has(name)) this.#passages.begin();
    this.#count(name, 1);
  }

  #end(name: string): void {
    if (this.#titleParts !== null && name === "title") {
      const title = cleanText(this.#titleParts.join(""));
      if (saysSomething(title)) this.#title ??= title;
      this.#titleParts = null;
      return;
    }
    const began = this.#stretches.unread;
    this.#elements.end(name);
    this.#endStretches();
    // The end of an element around it is the end of that too.
    const isEndOfRead = began === null || (this.#stretches.unread === null && this.#elements.depth < began);
    if (isEndOfRead) this.#endRead(name);
    this.#passages.onlyMainHeading = this.#stretches.header !== null;
  }

  #endRead(name: string): void {
    if (name === "table") this.#passages.endTable();
    else if (name === "tr") this.#passages.endRow();
    else if (blockElements.has(name) || headingLevels.has(name)) this.#passages.end();
    else if (name === "br") this.#passages.breakLine();
    this.#count(name, -1);
  }

  /** How many elements are open in which text is read otherwise. */
  #count(name: string, step: 1 | -1): void {
    const open = this.#open;
    const next = (count: number) => Math.max(0, count + step);
    if (boldElements.has(name)) open.bold = next(open.bold);
    else if (mainElements.has(name)) open.main = next(open.main);
    else if (name === "pre" || name === "listing") open.pre = next(open.pre);
  }

  #switchState(name: string): void {
    if (name === "script") this.#tokenizer.state = TokenizerMode.SCRIPT_DATA;
    else if (name === "title" || name === "textarea") this.#tokenizer.state = TokenizerMode.RCDATA;
    else if (rawElements.has(name)) this.#tokenizer.state = TokenizerMode.RAWTEXT;
  }
}
