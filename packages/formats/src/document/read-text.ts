/** Plain text and Markdown. Owns cutting into lines, and telling text wrapped by hand from one line a paragraph. */
import type { PassageList } from "./passage-list.ts";
import { passagesOfLines } from "./text-lines.ts";

/** Adds the passages of a text and gives its title. Linear in what is taken. */
export function readText(text: string, into: PassageList): string | null {
  const lines = isWrapped(text) ? linesOf(text) : partedLines(text);
  for (const passage of passagesOfLines(lines, true)) {
    into.add(passage);
    if (into.isFull) break;
  }
  const first = into.passages[0];
  return first?.kind === "heading" ? first.text : null;
}

/** One after another, so that a long text is not held twice. A form feed begins a new page and so a paragraph. */
export function* linesOf(text: string): Generator<string> {
  let from = 0;
  for (const found of text.matchAll(/\r\n|[\n\r\f\u0085\u2028\u2029]/g)) {
    yield text.slice(from, found.index);
    if (found[0] === "\f" || found[0] === "\u2029") yield "";
    from = found.index + found[0].length;
  }
  yield text.slice(from);
}

/** Each line a paragraph of its own. */
function* partedLines(text: string): Generator<string> {
  for (const line of linesOf(text)) {
    yield line;
    // Between an item and the next, or before a line under a heading, nothing need part them.
    if (!/^\s*(?:\||#)/.test(line)) yield "";
  }
}

const longestWrapped = 160;
const sampled = 200_000;

/** Nobody wraps lines at such a width: where a fifth are longer, a line end ends a paragraph. */
function isWrapped(text: string): boolean {
  let lines = 0;
  let long = 0;
  for (const line of linesOf(text.slice(0, sampled))) {
    if (line.trim() === "") continue;
    lines += 1;
    if (line.length > longestWrapped) long += 1;
  }
  return long * 5 < lines;
}
