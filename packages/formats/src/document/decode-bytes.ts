/** Bytes of a document to text, whatever encoding they are in or say to be in. Owns the choice; `csv` owns guessing. */
import { GuessingTextDecoder } from "../csv/text-decoder.ts";

export interface ReadableText {
  readonly text: string;
  /** Some bytes meant nothing and became "�". */
  readonly damaged: boolean;
}

/**
 * `declared`: the encoding that the text itself names, when it does. Null: this is no text. Linear.
 *
 * Text that is sound UTF-8 is read so, whatever it says: pages are often saved again by a program that leaves the old
 * declaration in place.
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null): ReadableText | null {
  const wide = wideWithoutMark(bytes);
  const read = wide === null ? decodeMarked(bytes, declared) : decodeAs(wide, bytes);
  return read === null || isLikelyBinary(read.text) ? null : read;
}

function decodeMarked(bytes: Uint8Array, declared: string | null): ReadableText | null {
  const decoder = new GuessingTextDecoder();
  const text = decoder.push(bytes) + decoder.end();
  if (decoder.binary) return null;
  const guessed = { text, damaged: decoder.damaged };
  if (declared === null || decoder.encoding.startsWith("utf-16")) return guessed;
  if (decoder.encoding === "utf-8" && !decoder.damaged) return guessed;
  // Such a declaration cannot be true: it was read as one byte a character.
  if (/^utf-?(?:8|16|32)/i.test(declared)) return guessed;
  try {
    return decodeAs(declared, bytes);
  } catch (error) {
    // A name that nobody knows.
    if (error instanceof RangeError) return guessed;
    throw error;
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): ReadableText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, damaged: text.includes("\uFFFD") };
}

/** Most letters in UTF-16 have a zero in every other byte, and in no other place. */
function wideWithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const start = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = start.length * 0.3;
  if (odd > enough && even === 0) return "utf-16le";
  return even > enough && odd === 0 ? "utf-16be" : null;
}

/** Text holds hardly any control characters or holes; noise holds many. */
function isLikelyBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these tell text from noise
  const odd = sample.match(/[\u0000-\u0008\u000E-\u001F\u007F\uFFFD\uFFFE\uFFFF]|\p{Cn}|\p{Cs}/gu)?.length ?? 0;
  return odd * 20 > sample.length;
}
