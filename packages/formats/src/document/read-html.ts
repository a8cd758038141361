/**
 * HTML read tag by tag: no tree is built, so that no page costs more than its length. Owns what is left out and where
 * blocks begin and end; what each element is stands in `html-elements.ts`. Runs nothing and fetches nothing.
 */
import { type Token, Tokenizer, TokenizerMode } from "parse5";
import {
  blockElements,
  boldElements,
  headingLevels,
  isUnread,
  mainElements,
  rawElements,
  voidElements,
} from "./html-elements.ts";
import { HtmlPassages } from "./html-passages.ts";
import { cleanText, type PassageList, saysSomething } from "./passage-list.ts";

const chunkLength = 65_536;

/** Adds the passages of a page and gives its title. Linear in its length. */
export function readHtml(html: string, into: PassageList): string | null {
  const reader = new HtmlReader(into);
  for (let from = 0; from < html.length && !into.isFull; from += chunkLength) {
    reader.write(html.slice(from, from + chunkLength), from + chunkLength >= html.length);
  }
  reader.close();
  return reader.title;
}

/** The encoding that a page names in its first part. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const found = /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i;
  const match = found.exec(start);
  return match?.[1] ?? match?.[2] ?? null;
}

class HtmlReader {
  readonly #passages: HtmlPassages;
  readonly #tokenizer: Tokenizer;
  /** The element that is left out, and how many of its name are open. */
  #unread: { readonly name: string; depth: number } | null = null;
  readonly #open = { bold: 0, pre: 0, main: 0, header: 0 };
  #titleParts: string[] | null = null;
  #title: string | null = null;

  constructor(into: PassageList) {
    this.#passages = new HtmlPassages(into);
    const take = ({ chars }: Token.CharacterToken) => this.#take(chars);
    const leave = () => {};
    this.#tokenizer = new Tokenizer(
      { sourceCodeLocationInfo: false },
      {
        onComment: leave,
        onDoctype: leave,
        onEof: leave,
        onNullCharacter: leave,
        onCharacter: take,
        onWhitespaceCharacter: take,
        onStartTag: (tag) => this.#start(tag),
        onEndTag: ({ tagName }) => this.#end(tagName),
      },
    );
  }

  get title(): string | null {
    return this.#title ?? this.#passages.firstHeading;
  }

  write(chunk: string, isLast: boolean): void {
    this.#tokenizer.write(chunk, isLast);
  }

  close(): void {
    this.#passages.close();
  }

  #take(chars: string): void {
    if (this.#titleParts !== null) this.#titleParts.push(chars);
    else if (this.#unread === null) this.#passages.take(chars, this.#open.bold > 0, this.#open.pre > 0);
  }

  #start(tag: Token.TagToken): void {
    const { tagName: name, selfClosing } = tag;
    if (this.#unread?.name === "p" && blockElements.has(name)) this.#unread = null;
    // In drawings elements may close themselves; in pages they do not.
    if (this.#unread === null || !selfClosing) this.#switchState(name);
    if (this.#unread !== null) {
      if (name === this.#unread.name && !selfClosing) this.#unread.depth += 1;
      return;
    }
    if (name === "title") this.#titleParts = [];
    else if (voidElements.has(name)) this.#startVoid(name);
    else if (isUnread(tag)) {
      if (blockElements.has(name)) this.#passages.begin();
      else this.#passages.take(" ", false, false);
      if (!selfClosing || rawElements.has(name)) this.#unread = { name, depth: 1 };
    } else this.#startRead(name);
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
    } else if (this.#unread !== null) {
      if (name === this.#unread.name) this.#unread.depth -= 1;
      if (this.#unread.depth === 0) this.#unread = null;
    } else {
      if (name === "table") this.#passages.endTable();
      else if (name === "tr") this.#passages.endRow();
      else if (blockElements.has(name) || headingLevels.has(name)) this.#passages.end();
      else if (name === "br") this.#passages.breakLine();
      this.#count(name, -1);
    }
  }

  /** How many elements are open in which text is read otherwise. */
  #count(name: string, step: 1 | -1): void {
    const open = this.#open;
    const next = (count: number) => Math.max(0, count + step);
    if (boldElements.has(name)) open.bold = next(open.bold);
    else if (mainElements.has(name)) open.main = next(open.main);
    else if (name === "pre" || name === "listing") open.pre = next(open.pre);
    // The header of an article belongs to its text, that of a page does not.
    else if (name === "header" && open.main === 0) open.header = next(open.header);
    this.#passages.onlyMainHeading = open.header > 0;
  }

  #switchState(name: string): void {
    if (name === "script") this.#tokenizer.state = TokenizerMode.SCRIPT_DATA;
    else if (name === "title" || name === "textarea") this.#tokenizer.state = TokenizerMode.RCDATA;
    else if (rawElements.has(name)) this.#tokenizer.state = TokenizerMode.RAWTEXT;
  }
}
