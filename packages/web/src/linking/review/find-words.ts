/** Where words that somebody typed or selected stand in a document. Owns finding them; pure but for `selectedWords`. */
import type { Passage } from "@leerlijn/contract/linking";

export interface WordsPlace {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The place nearest to passage `near`; capitals and the width of spaces do not matter. Linear in the document. */
export function findWords(passages: readonly Passage[], words: string, near: number): WordsPlace | null {
  const wanted = words.trim();
  if (wanted === "") return null;
  const pattern = new RegExp(wanted.split(/\s+/u).map(literally).join("\\s+"), "iu");
  const order = passages.map((_, at) => at).sort((a, b) => Math.abs(a - near) - Math.abs(b - near) || a - b);
  for (const passage of order) {
    const found = pattern.exec(passages[passage]?.text ?? "");
    if (found !== null) {
      return { passage, start: found.index, end: found.index + found[0].length, quote: found[0] };
    }
  }
  return null;
}

function literally(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

/** Without the spaces around it, and with the whole of the words at both ends. Null: nothing is left. */
export function wholeWords(text: string, passage: number, start: number, end: number): WordsPlace | null {
  const cut = text.slice(start, end);
  const trimmed = cut.trim();
  if (trimmed === "") return null;
  let from = start + cut.indexOf(trimmed);
  let to = from + trimmed.length;
  while (from > 0 && isOfWord(text[from]) && isOfWord(text[from - 1])) from--;
  while (to < text.length && isOfWord(text[to - 1]) && isOfWord(text[to])) to++;
  return { passage, start: from, end: to, quote: text.slice(from, to) };
}

function isOfWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);
}

/** What is selected on the page. Null: nothing in a passage; "across": more than one passage. */
export function selectedWords(selection: Selection | null): WordsPlace | "across" | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = textOf(range.startContainer);
  if (from === null) return null;
  if (!from.contains(range.endContainer)) {
    // Three clicks select a paragraph up to the beginning of the next one.
    if (range.endOffset > 0 || textOf(range.endContainer) === null) return "across";
    return wholeWords(from.textContent, numberOf(from), lengthBefore(from, range), from.textContent.length);
  }
  const start = lengthBefore(from, range);
  return wholeWords(from.textContent, numberOf(from), start, start + range.toString().length);
}

function textOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("[data-passage-text]") ?? null;
}

function numberOf(element: Element): number {
  return Number(element.getAttribute("data-passage-text"));
}

function lengthBefore(element: Element, range: Range): number {
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().length;
}
