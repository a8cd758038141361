/**
 * The CSV tables in what a user hands over: zips as downloaded, CSV files as unpacked, any of them together. Owns
 * opening, limits and closing; what the tables say is not looked at here.
 */
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { type ImportIssue, makeIssue } from "../import-issue.ts";
import { openZip, startsAsZip, type ZipLimits } from "../zip/read-zip.ts";
import { notAZip } from "../zip/zip-issues.ts";
import * as issue from "./esco-issues.ts";

/** A file by its content, or by where it stands. */
export type DownloadedFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly path: string };

export interface TableSource {
  /** For the issues: "download.zip › skills_en.csv". */
  readonly file: string;
  /** With "/" between the zip, its folders and the file. */
  readonly path: string;
  readonly size: number;
  readonly chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export interface OpenedDownload {
  readonly tables: readonly TableSource[];
  readonly issues: readonly ImportIssue[];
  readonly close: () => void;
}

const chunkBytes = 256 * 1024;

/** `limits` are for all files together. Nothing is unpacked yet. */
export async function openDownload(files: readonly DownloadedFile[], limits: ZipLimits): Promise<OpenedDownload> {
  const tables: TableSource[] = [];
  const issues: ImportIssue[] = [];
  const closing: (() => void)[] = [];
  let left = limits.unpackedBytes;
  for (const file of files) {
    const name = file.name.split(/[\\/]/).at(-1) ?? file.name;
    try {
      const { size, beginning } = await lookAt(file);
      if (!startsAsZip(beginning)) {
        if (/\.zip$/i.test(name)) issues.push(notAZip(name));
        else if (size > left) issues.push(tooLarge(name, limits.unpackedBytes));
        else {
          left -= size;
          tables.push({ file: name, path: name, size, chunks: () => chunksOf(file) });
        }
        continue;
      }
      const source = "bytes" in file ? file.bytes : { path: file.path };
      const zip = await openZip(name, source, { entries: limits.entries, unpackedBytes: left });
      if (!("entries" in zip)) {
        issues.push(zip);
        continue;
      }
      closing.push(zip.close);
      for (const entry of zip.entries) {
        const inZip = `${name} › ${entry.name}`;
        // What computers add by themselves.
        if (/(^|\/)(\.|__MACOSX\/)/.test(entry.name)) continue;
        if (!/\.(csv|tsv)$/i.test(entry.name)) {
          issues.push(issue.fileNotKnown(inZip));
          continue;
        }
        left -= entry.size;
        tables.push({ file: inZip, path: `${name}/${entry.name}`, size: entry.size, chunks: entry.chunks });
      }
    } catch (error) {
      if (!isSystemError(error)) throw error;
      issues.push(issue.notReadable(name));
    }
  }
  return {
    tables,
    issues,
    close: () => {
      for (const close of closing) close();
    },
  };
}

/** Disk and permissions, as opposed to a fault of the program. */
export function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

async function lookAt(file: DownloadedFile): Promise<{ readonly size: number; readonly beginning: Uint8Array }> {
  if ("bytes" in file) return { size: file.bytes.length, beginning: file.bytes.subarray(0, 4) };
  const { size } = await stat(file.path);
  const opened = await open(file.path);
  try {
    const beginning = new Uint8Array(4);
    const { bytesRead } = await opened.read(beginning, 0, 4, 0);
    return { size, beginning: beginning.subarray(0, bytesRead) };
  } finally {
    await opened.close();
  }
}

function chunksOf(file: DownloadedFile): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  if ("path" in file) return createReadStream(file.path, { highWaterMark: chunkBytes });
  return slices(file.bytes);
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

function tooLarge(file: string, most: number): ImportIssue {
  const megabytes = Math.floor(most / 1_000_000);
  return makeIssue(
    "error",
    "esco-too-large",
    { file },
    {
      nl: `Alles samen is meer dan ${megabytes} MB; dit bestand is niet gelezen.`,
      en: `All together is more than ${megabytes} MB; this file was not read.`,
    },
    {
      nl: "Breng minder talen tegelijk in.",
      en: "Bring in fewer languages at a time.",
    },
  );
}
