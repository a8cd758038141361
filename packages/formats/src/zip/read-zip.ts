/**
 * Zip files that strangers hand in. Owns refusing what is unsafe or too large before anything is unpacked, and
 * unpacking as a stream; never writes to disk, and does not know what the files in it mean.
 */
import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import type { ImportIssue } from "../import-issue.ts";
import * as issue from "./zip-issues.ts";

export interface ZipLimits {
  readonly entries: number;
  /** All files in one zip together, in bytes. */
  readonly unpackedBytes: number;
}

export const zipLimits: ZipLimits = { entries: 1_000, unpackedBytes: 1_000_000_000 };

export interface ZipEntry {
  /** With "/" between folders. */
  readonly name: string;
  /** Unpacked, in bytes, as the zip says; more is never given. */
  readonly size: number;
  /** Unpacks while it is read. Throws `ZipEntryError`. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** Holds the file open until it is closed. */
export interface OpenedZip {
  readonly entries: readonly ZipEntry[];
  readonly close: () => void;
}

/** A file in a zip that turned out damaged while it was unpacked. */
export class ZipEntryError extends Error {
  readonly issue: ImportIssue;

  constructor(cause: unknown, found: ImportIssue) {
    super(found.code, { cause });
    this.issue = found;
  }
}

export function startsAsZip(bytes: Uint8Array): boolean {
  const [p, k, kind] = bytes;
  return p === 0x50 && k === 0x4b && (kind === 0x03 || kind === 0x05);
}

/**
 * Reads the list of files, in time and memory linear in their number; nothing is unpacked yet. An issue instead when
 * it cannot or should not be opened.
 */
export async function openZip(
  file: string,
  source: Uint8Array | { readonly path: string },
  limits: ZipLimits = zipLimits,
): Promise<OpenedZip | ImportIssue> {
  // Names are decoded here, so that one bad name is a finding and not an exception.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
  let zip: yauzl.ZipFile;
  try {
    zip =
      source instanceof Uint8Array
        ? await yauzl.fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options)
        : await yauzl.openPromise(source.path, options);
  } catch (error) {
    return issueOf(file, error);
  }
  const entries: ZipEntry[] = [];
  let unpackedBytes = 0;
  const refuse = (found: ImportIssue): ImportIssue => {
    zip.close();
    return found;
  };
  try {
    if (zip.entryCount > limits.entries) return refuse(issue.zipTooManyEntries(file, zip.entryCount, limits.entries));
    for await (const entry of zip.eachEntry()) {
      const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      if (yauzl.validateFileName(name) !== null || name.includes("\0")) return refuse(issue.zipUnsafeName(file, name));
      if (entry.isEncrypted()) return refuse(issue.zipEncrypted(file));
      if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return refuse(issue.zipCompression(file));
      unpackedBytes += entry.uncompressedSize;
      if (unpackedBytes > limits.unpackedBytes) {
        return refuse(issue.zipTooLarge(file, unpackedBytes, limits.unpackedBytes));
      }
      if (name.endsWith("/")) continue;
      entries.push({ name, size: entry.uncompressedSize, chunks: () => unpack(zip, entry, `${file} › ${name}`) });
    }
  } catch (error) {
    return refuse(issueOf(file, error));
  }
  return { entries, close: () => zip.close() };
}

/** Never gives more than the size that was declared: `yauzl` counts along and stops. */
async function* unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, file: string): AsyncIterable<Uint8Array> {
  let checksum = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      checksum = crc32(chunk as Uint8Array, checksum);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    throw new ZipEntryError(error, issueOf(file, error));
  }
  if (checksum !== entry.crc32) throw new ZipEntryError("checksum", issue.zipDamaged(file));
}

function issueOf(file: string, error: unknown): ImportIssue {
  const message = error instanceof Error ? error.message : "";
  if (message.includes("End of central directory")) return issue.zipTruncated(file);
  if (message.includes("encrypt")) return issue.zipEncrypted(file);
  if (message.includes("unsupported compression")) return issue.zipCompression(file);
  return issue.zipDamaged(file);
}
