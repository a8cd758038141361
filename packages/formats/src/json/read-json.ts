/**
 * Reads JSON with the place of every value. Owns what `JSON.parse` does not tell: line and column of a syntax error,
 * keys that stand twice, and a bound on nesting and on the number of values, so that no file exhausts the machine.
 */

export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

export interface JsonPlace {
  /** From 1. */
  readonly row: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

export type JsonProblemCode =
  | "ended-early"
  | "not-expected"
  | "string-not-closed"
  | "wrong-escape"
  | "control-character"
  | "wrong-number"
  | "trailing-comma"
  | "more-after-end"
  | "too-deep"
  | "too-many";

export interface JsonProblem {
  readonly code: JsonProblemCode;
  readonly place: JsonPlace;
  /** The character met, or what was exceeded. */
  readonly found: string;
}

export interface ReadJson {
  readonly value: JsonValue;
  readonly values: number;
  readonly duplicateKeys: readonly { readonly key: string; readonly place: JsonPlace }[];
  /** The place of the value at a path of keys and indexes; of the nearest value above it if it does not exist. */
  readonly placeOf: (path: readonly (string | number)[]) => JsonPlace;
}

export interface JsonBounds {
  readonly maxDepth: number;
  readonly maxValues: number;
}

export const defaultJsonBounds: JsonBounds = { maxDepth: 200, maxValues: 3_000_000 };

type Container = JsonValue[] | { [key: string]: JsonValue };
type Offsets = number[] | Map<string, number>;

class Stop extends Error {
  readonly code: JsonProblemCode;
  readonly offset: number;
  readonly found: string;
  constructor(code: JsonProblemCode, offset: number, found: string) {
    super(code);
    this.code = code;
    this.offset = offset;
    this.found = found;
  }
}

/** Reads a whole text as one JSON value. Never throws on bad text. O(length); at most `maxDepth` frames deep. */
export function readJson(
  text: string,
  bounds: JsonBounds = defaultJsonBounds,
): { readonly ok: true; readonly json: ReadJson } | { readonly ok: false; readonly problem: JsonProblem } {
  const reader = new JsonReader(text, bounds);
  try {
    const value = reader.readAll();
    let starts: readonly number[] | null = null;
    const place = (offset: number): JsonPlace => {
      starts ??= lineStarts(text);
      return placeIn(starts, offset);
    };
    const duplicateKeys = reader.duplicates.map(({ key, offset }) => ({ key, place: place(offset) }));
    const placeOf = (path: readonly (string | number)[]) => place(reader.offsetOf(value, path));
    return { ok: true, json: { value, values: reader.values, duplicateKeys, placeOf } };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return {
      ok: false,
      problem: { code: error.code, place: placeIn(lineStarts(text), error.offset), found: error.found },
    };
  }
}

/** Where each line begins; `\n`, `\r\n` and `\r` each end a line. O(length). */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** O(log lines). */
function placeIn(starts: readonly number[], offset: number): JsonPlace {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { row: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

class JsonReader {
  readonly duplicates: { key: string; offset: number }[] = [];
  values = 0;
  private at = 0;
  private readonly text: string;
  private readonly bounds: JsonBounds;
  private readonly offsets = new Map<Container, Offsets>();

  constructor(text: string, bounds: JsonBounds) {
    this.text = text;
    this.bounds = bounds;
  }

  readAll(): JsonValue {
    this.skipSpace();
    const value = this.readValue(0);
    this.skipSpace();
    if (this.at < this.text.length) throw new Stop("more-after-end", this.at, this.here());
    return value;
  }

  offsetOf(root: JsonValue, path: readonly (string | number)[]): number {
    let value: JsonValue | undefined = root;
    let offset = this.text.search(/[^\s]/);
    for (const step of path) {
      if (typeof value !== "object" || value === null) break;
      const known = this.offsets.get(value);
      const next = Array.isArray(known) ? known[Number(step)] : known?.get(String(step));
      if (next === undefined) break;
      offset = next;
      value = Array.isArray(value) ? value[Number(step)] : value[String(step)];
    }
    return Math.max(offset, 0);
  }

  private here(): string {
    return String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.at += 1;
    }
  }

  private readValue(depth: number): JsonValue {
    if (this.at >= this.text.length) throw new Stop("ended-early", this.at, "");
    this.values += 1;
    if (this.values > this.bounds.maxValues) throw new Stop("too-many", this.at, String(this.bounds.maxValues));
    const character = this.text[this.at];
    if (character === "{" || character === "[") {
      if (depth >= this.bounds.maxDepth) throw new Stop("too-deep", this.at, String(this.bounds.maxDepth));
      return character === "{" ? this.readObject(depth) : this.readArray(depth);
    }
    if (character === '"') return this.readString();
    if (this.text.startsWith("true", this.at)) return this.take(4, true);
    if (this.text.startsWith("false", this.at)) return this.take(5, false);
    if (this.text.startsWith("null", this.at)) return this.take(4, null);
    return this.readNumber();
  }

  private take<T>(length: number, value: T): T {
    this.at += length;
    return value;
  }

  private readArray(depth: number): JsonValue[] {
    const array: JsonValue[] = [];
    const offsets: number[] = [];
    this.offsets.set(array, offsets);
    this.at += 1;
    this.skipSpace();
    if (this.text[this.at] === "]") return this.take(1, array);
    for (;;) {
      offsets.push(this.at);
      array.push(this.readValue(depth + 1));
      if (this.endsAfter("]")) return array;
    }
  }

  private readObject(depth: number): { [key: string]: JsonValue } {
    const object: { [key: string]: JsonValue } = {};
    const offsets = new Map<string, number>();
    this.offsets.set(object, offsets);
    this.at += 1;
    this.skipSpace();
    if (this.text[this.at] === "}") return this.take(1, object);
    for (;;) {
      const keyAt = this.at;
      if (this.text[this.at] !== '"') throw this.unexpected();
      const key = this.readString();
      if (offsets.has(key)) this.duplicates.push({ key, offset: keyAt });
      this.skipSpace();
      if (this.text[this.at] !== ":") throw this.unexpected();
      this.at += 1;
      this.skipSpace();
      offsets.set(key, this.at);
      const value = this.readValue(depth + 1);
      // A key such as __proto__ must become data, not the object's prototype.
      Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
      if (this.endsAfter("}")) return object;
    }
  }

  /** After an element: true at the closing mark, false at a comma that is followed by something. */
  private endsAfter(close: "]" | "}"): boolean {
    this.skipSpace();
    const mark = this.text[this.at];
    if (mark === close) return this.take(1, true);
    if (mark !== ",") throw this.unexpected();
    const comma = this.at;
    this.at += 1;
    this.skipSpace();
    if (this.text[this.at] === close) throw new Stop("trailing-comma", comma, ",");
    return false;
  }

  private unexpected(): Stop {
    return this.at >= this.text.length
      ? new Stop("ended-early", this.at, "")
      : new Stop("not-expected", this.at, this.here());
  }

  private readString(): string {
    const start = this.at;
    let at = start + 1;
    let isPlain = true;
    for (;;) {
      const code = this.text.charCodeAt(at);
      if (Number.isNaN(code)) throw new Stop("string-not-closed", start, '"');
      if (code === 34) break;
      if (code < 32) {
        const isLineEnd = code === 10 || code === 13;
        throw new Stop(isLineEnd ? "string-not-closed" : "control-character", isLineEnd ? start : at, '"');
      }
      if (code === 92) {
        isPlain = false;
        at += 1;
      }
      at += 1;
    }
    const inner = this.text.slice(start + 1, at);
    this.at = at + 1;
    return isPlain ? inner : unescapeString(inner, start + 1);
  }

  private readNumber(): number {
    const pattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) throw this.unexpected();
    const value = Number(match[0]);
    const after = this.text[this.at + match[0].length] ?? "";
    if (!Number.isFinite(value) || /[\w.]/.test(after)) throw new Stop("wrong-number", this.at, match[0] + after);
    return this.take(match[0].length, value);
  }
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

function unescapeString(inner: string, offset: number): string {
  return inner.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]?))/g, (whole, hex, single, at) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    const value = escapes[single];
    if (value === undefined || !Object.hasOwn(escapes, single)) throw new Stop("wrong-escape", offset + at, whole);
    return value;
  });
}
