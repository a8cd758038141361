/**
 * Passages as they are found, cleaned, with the heading they stand under, up to a bound. Owns what a clean passage is;
 * does not know where the text comes from.
 */
import type { Passage } from "./document-text.ts";

/** Characters of all passages of one document together. */
export const mostCharacters = 2_000_000;
/** Of a heading that does not say it: as a chapter. */
const usualLevel = 2;

export interface FoundPassage {
  readonly kind: Passage["kind"];
  readonly text: string;
  readonly page?: number | undefined;
  /** Of a heading: 1 is the highest. */
  readonly level?: number | undefined;
}

/** From where a text is missing. */
export interface CutOff {
  readonly page?: number | undefined;
  /** Beginning of the first passage that is missing or not complete. */
  readonly beginning: string;
}

export class PassageList {
  readonly #most: number;
  readonly #passages: Passage[] = [];
  readonly #open: { readonly text: string; readonly level: number }[] = [];
  #left: number;
  #cutOff: CutOff | null = null;

  constructor(most = mostCharacters) {
    this.#most = most;
    this.#left = most;
  }

  get passages(): readonly Passage[] {
    return this.#passages;
  }

  get cutOff(): CutOff | null {
    return this.#cutOff;
  }

  /** Nothing more is taken. */
  get isFull(): boolean {
    return this.#cutOff !== null;
  }

  /** Leaves out what says nothing. O(length). */
  add(found: FoundPassage): void {
    if (this.isFull) return;
    // Far more than can be taken is not even cleaned.
    const isLong = found.text.length > 4 * this.#left + 10_000;
    const whole = cleanText(isLong ? found.text.slice(0, 4 * this.#left + 10_000) : found.text);
    if (!isLong && !saysSomething(whole)) return;
    const text = whole.length <= this.#left ? whole : cutAtSpace(whole, this.#left);
    if (isLong || text !== whole) this.#cutOff = { page: found.page, beginning: firstWords(whole) };
    if (!saysSomething(text)) return;
    this.#left -= text.length;
    const level = found.level ?? usualLevel;
    if (found.kind === "heading") while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    const heading = this.#open.at(-1)?.text;
    this.#passages.push({
      text,
      kind: found.kind,
      ...(found.page === undefined ? {} : { page: found.page }),
      ...(heading === undefined ? {} : { heading }),
    });
    if (found.kind === "heading") this.#open.push({ text, level });
  }

  /** The first heading, when hardly anything stands before it. */
  firstHeading(): string | null {
    return this.#passages.slice(0, 5).find(({ kind }) => kind === "heading")?.text ?? null;
  }

  /** Of what is allowed, in characters. */
  get most(): number {
    return this.#most;
  }
}

/** Characters that show nothing, beside those that join letters: Persian and Indian scripts need these. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const blank = /[\s\u0000-\u001F\u007F-\u009F]+/gu;

/** One space between words, none at the ends, accents in one form. */
export function cleanText(text: string): string {
  return text.replace(unseen, "").replace(blank, " ").trim().toWellFormed().normalize("NFC");
}

export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function cutAtSpace(text: string, length: number): string {
  const part = text.slice(0, length);
  const space = part.lastIndexOf(" ");
  // Without a space at least no character is cut in two.
  return space > 0 ? part.slice(0, space) : part.replace(/[\uD800-\uDBFF]$/u, "");
}

function firstWords(text: string): string {
  return text.length <= 60 ? text : `${cutAtSpace(text, 60)}…`;
}
