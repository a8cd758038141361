/**
 * Bytes of a text file to text, whatever program saved it. Owns telling UTF-8, UTF-16 and Windows-1252 apart in one
 * pass and in bounded memory; knows nothing of what the text says.
 */
import { isAscii } from "node:buffer";

export type TextEncoding = "ascii" | "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const undecidedAtMost = 64 * 1024;
const replaced = "\uFFFD";

/**
 * Feed it chunks with `push` and close with `end`; each gives the text that is certain by then. Reads on as ASCII
 * until a byte says otherwise, and decides by up to 64 kB from there, so nothing is ever read twice.
 */
export class GuessingTextDecoder {
  #held: Uint8Array = new Uint8Array(0);
  #decoder: InstanceType<typeof TextDecoder> | null = null;
  #encoding: TextEncoding = "ascii";
  #begun = false;
  #deciding = false;
  #damaged = false;
  #binary = false;

  get encoding(): TextEncoding {
    return this.#encoding;
  }

  /** Some bytes meant nothing in the encoding found and became "�". */
  get damaged(): boolean {
    return this.#damaged;
  }

  /** It holds zero bytes, so it is no text at all. */
  get binary(): boolean {
    return this.#binary;
  }

  push(chunk: Uint8Array): string {
    return this.#step(chunk, false);
  }

  end(): string {
    return this.#step(new Uint8Array(0), true);
  }

  #step(chunk: Uint8Array, last: boolean): string {
    let bytes = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
    this.#held = new Uint8Array(0);
    if (!this.#begun) {
      if (bytes.length < 3 && !last) {
        // A copy: whoever hands over chunks may use the memory again.
        this.#held = Uint8Array.from(bytes);
        return "";
      }
      this.#begun = true;
      bytes = this.#takeMark(bytes);
    }
    const utf16 = this.#encoding === "utf-16le" || this.#encoding === "utf-16be";
    if (!utf16 && bytes.includes(0)) this.#binary = true;
    if (this.#decoder !== null) return this.#decode(this.#decoder, bytes, last);
    if (!this.#deciding && isAscii(bytes)) return Buffer.from(bytes).toString("latin1");
    this.#deciding = true;
    if (bytes.length < undecidedAtMost && !last) {
      this.#held = Uint8Array.from(bytes);
      return "";
    }
    this.#encoding = looksLikeUtf8(bytes) ? "utf-8" : "windows-1252";
    this.#decoder = new TextDecoder(this.#encoding, { ignoreBOM: true });
    return this.#decode(this.#decoder, bytes, last);
  }

  #takeMark(bytes: Uint8Array): Uint8Array {
    const [a, b, c] = bytes;
    if (a === 0xef && b === 0xbb && c === 0xbf) return this.#begin("utf-8", bytes.subarray(3));
    if (a === 0xff && b === 0xfe) return this.#begin("utf-16le", bytes.subarray(2));
    if (a === 0xfe && b === 0xff) return this.#begin("utf-16be", bytes.subarray(2));
    return bytes;
  }

  #begin(encoding: TextEncoding, rest: Uint8Array): Uint8Array {
    this.#encoding = encoding;
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: true });
    return rest;
  }

  #decode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, last: boolean): string {
    const text = decoder.decode(bytes, { stream: !last });
    if (text.includes(replaced)) this.#damaged = true;
    return text;
  }
}

/** True when at least as many characters beyond ASCII are well-formed UTF-8 as are not. Linear. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  let sound = 0;
  let unsound = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const length =
      lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    let following = 0;
    while (following < length && ((bytes[at + following + 1] ?? 0) & 0xc0) === 0x80) following += 1;
    // Cut off by the end of what is seen, not by a fault.
    if (length > 0 && at + length >= bytes.length && at + following + 1 === bytes.length) break;
    if (length > 0 && following === length) {
      sound += 1;
      at += length;
    } else unsound += 1;
  }
  return sound >= unsound;
}
