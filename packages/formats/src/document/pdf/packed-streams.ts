/**
 * How large a PDF becomes when its parts are unpacked, found out before anything keeps them. Owns this guard: pdf.js
 * unpacks a part as a whole, however little of it is packed. Counts Deflate, also within Deflate, which is what nearly
 * all PDFs use; what is encrypted cannot be counted.
 */
import { createInflate, inflateSync } from "node:zlib";

export interface UnpackedLimits {
  readonly streams: number;
  /** Of one part, in bytes. */
  readonly one: number;
  /** Of all parts that say to be pictures: these are not drawn here, and few are kept at a time. */
  readonly pictures: number;
  /** Of all other parts. */
  readonly others: number;
}

export const unpackedLimits: UnpackedLimits = {
  streams: 200_000,
  one: 128_000_000,
  pictures: 1_500_000_000,
  others: 256_000_000,
};

const quickly = 1_000_000;
const deepest = 3;

/** False as soon as a bound is passed. Time in proportion to what is unpacked, up to the bounds; memory constant. */
export async function unpacksWithin(given: Uint8Array, limits: UnpackedLimits = unpackedLimits): Promise<boolean> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  let [streams, pictures, others] = [0, 0, 0];
  for (let at = bytes.indexOf("stream"); at !== -1; at = bytes.indexOf("stream", at + 6)) {
    const begin = beginOfData(bytes, at + 6);
    if (begin === null || bytes.toString("latin1", Math.max(0, at - 3), at) === "end") continue;
    streams += 1;
    if (streams > limits.streams) return false;
    const data = bytes.subarray(begin);
    if (!startsDeflated(data)) continue;
    const before = bytes.toString("latin1", Math.max(0, at - 1000), at);
    const isPicture = /\/Subtype\s*\/Image/.test(before.slice(before.lastIndexOf(" obj")));
    const size = await unpackedSize(data, limits.one);
    if (isPicture) pictures += size;
    else others += size;
    if (size > limits.one || pictures > limits.pictures || others > limits.others) return false;
  }
  return true;
}

/** The keyword is followed by a line end; otherwise it is a word in something else. */
function beginOfData(bytes: Buffer, after: number): number | null {
  const [first, second] = [bytes[after], bytes[after + 1]];
  if (first === 0x0d && second === 0x0a) return after + 2;
  return first === 0x0a || first === 0x0d ? after + 1 : null;
}

function startsDeflated(data: Uint8Array): boolean {
  const [first = 0, second = 0] = data;
  return (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0;
}

async function unpackedSize(data: Buffer, most: number): Promise<number> {
  try {
    const unpacked = inflateSync(data.subarray(0, quickly), { maxOutputLength: quickly });
    if (!startsDeflated(unpacked)) return unpacked.length;
  } catch {
    // Larger, damaged or cut off: then it is counted as far as it goes, as pdf.js would read it.
  }
  let size = 0;
  for await (const chunk of unpack(data, deepest)) {
    size += chunk;
    if (size > most) break;
  }
  return size;
}

/** Sizes of pieces as they are unpacked, of what is packed within it too. */
async function* unpack(data: Buffer, depth: number): AsyncGenerator<number> {
  const outer = createInflate();
  outer.end(data);
  let inner: ReturnType<typeof createInflate> | null = null;
  let innerSize = 0;
  let isFirst = true;
  try {
    for await (const piece of outer) {
      const chunk = piece as Buffer;
      if (isFirst && depth > 1 && startsDeflated(chunk)) {
        inner = createInflate();
        inner.on("data", (more: Buffer) => {
          innerSize += more.length;
        });
        inner.on("error", () => {});
      }
      isFirst = false;
      if (inner !== null && !inner.destroyed) {
        const { promise, resolve } = Promise.withResolvers<void>();
        inner.once("error", () => resolve());
        inner.write(chunk, () => resolve());
        await promise;
      }
      yield chunk.length + innerSize;
      innerSize = 0;
    }
  } catch {
    // Damaged from here on.
  } finally {
    outer.destroy();
    inner?.destroy();
  }
}
