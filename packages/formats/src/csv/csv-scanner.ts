/**
 * Text of a CSV file to records, chunk by chunk. Owns the grammar (RFC 4180, any line ending) and getting on its feet
 * again after a broken record: only the line that the record began on is lost.
 */

export type BrokenRecord = "misplaced-quote" | "unclosed-quote" | "too-long";

export interface CsvRecordSink {
  readonly onRecord: (cells: string[]) => void;
  readonly onBroken: (why: BrokenRecord) => void;
}

export const recordAtMost = 1_000_000;
const [quote, newline, carriageReturn] = [34, 10, 13];

type Scanned = { readonly cells: string[]; readonly end: number } | "more" | BrokenRecord;

/** Linear in the text; holds one record, of at most a million characters, and one chunk. */
export class CsvScanner {
  readonly #delimiter: number;
  readonly #sink: CsvRecordSink;
  #pending = "";
  #skippingLine = false;

  /** `delimiter`: one character. */
  constructor(delimiter: string, sink: CsvRecordSink) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#sink = sink;
  }

  /** `last`: nothing follows, so what is there is all there is. */
  push(chunk: string, last: boolean): void {
    const text = this.#pending === "" ? chunk : this.#pending + chunk;
    let at = 0;
    while (at < text.length) {
      if (this.#skippingLine) {
        const end = endOfLine(text, at, last);
        if (end === null) break;
        at = end;
        this.#skippingLine = false;
        continue;
      }
      const scanned = this.#scan(text, at, last);
      if (typeof scanned === "object") {
        this.#sink.onRecord(scanned.cells);
        at = scanned.end;
      } else if (scanned === "more" && text.length - at <= recordAtMost) break;
      else {
        this.#sink.onBroken(scanned === "more" ? "too-long" : scanned);
        this.#skippingLine = true;
      }
    }
    // While a line is skipped its text is of no use, but for a final "\r" that a "\n" may follow.
    this.#pending = this.#skippingLine ? (text.endsWith("\r") && !last ? "\r" : "") : text.slice(at);
  }

  #scan(text: string, from: number, last: boolean): Scanned {
    const cells: string[] = [];
    let at = from;
    for (;;) {
      if (text.charCodeAt(at) === quote) {
        let value = "";
        let start = at + 1;
        for (;;) {
          const found = text.indexOf('"', start);
          if (found === -1) return last ? "unclosed-quote" : "more";
          if (found + 1 === text.length && !last) return "more";
          if (text.charCodeAt(found + 1) !== quote) {
            value += text.slice(start, found);
            at = found + 1;
            break;
          }
          value += text.slice(start, found + 1);
          start = found + 2;
        }
        cells.push(value);
      } else {
        const start = at;
        for (; at < text.length; at += 1) {
          const code = text.charCodeAt(at);
          if (code === this.#delimiter || code === newline || code === carriageReturn) break;
        }
        cells.push(text.slice(start, at));
      }
      if (at >= text.length) return last ? { cells, end: at } : "more";
      const code = text.charCodeAt(at);
      if (code === newline) return { cells, end: at + 1 };
      if (code === carriageReturn) {
        if (at + 1 === text.length && !last) return "more";
        return { cells, end: text.charCodeAt(at + 1) === newline ? at + 2 : at + 1 };
      }
      if (code !== this.#delimiter) return "misplaced-quote";
      at += 1;
      if (at >= text.length && !last) return "more";
    }
  }
}

/** Where the next line begins, or null when that is not certain yet. */
function endOfLine(text: string, from: number, last: boolean): number | null {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === newline) return at + 1;
    if (code === carriageReturn) {
      if (at + 1 === text.length && !last) return null;
      return text.charCodeAt(at + 1) === newline ? at + 2 : at + 1;
    }
  }
  return last ? text.length : null;
}
