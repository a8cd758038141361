/**
 * Bytes of a text file → characters. Owns the recognition of UTF-8 (with or without mark), UTF-16 and Windows-1252,
 * and of files that are no text. Says nothing about what the text means.
 */

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export type DecodedText =
  | { readonly text: string; readonly encoding: TextEncoding }
  | { readonly refused: "empty" | "zip" | "binary" };

/** Decodes without throwing. O(bytes). `windows-1252` is a guess: the bytes are not valid UTF-8. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { refused: "empty" };
  const [first, second, third, fourth] = bytes;
  if (first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04) return { refused: "zip" };
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    if (bytes.length % 2 !== 0) return { refused: "binary" };
    return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  }
  if (bytes.subarray(0, 4096).includes(0)) return { refused: "binary" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    if (isLikelyBinary(bytes)) return { refused: "binary" };
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // Without a mark: plain letters in UTF-16 have a zero in every other byte.
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return "utf-16le";
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return "utf-16be";
  return null;
}

/** Text in any one-byte code holds hardly any control characters; noise holds one in ten. */
function isLikelyBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  let controls = 0;
  for (const byte of sample) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1;
  return controls * 50 > sample.length;
}
