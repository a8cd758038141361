/**
 * Renews `manifest.json`: every file of the pack with its SHA-256. To be run by whoever changes a file of the pack:
 *
 *   node scripts/run.mjs datapacks/smart-industry/source/write-manifest.ts
 *
 * Owns the list of files only; title, version and licence in the manifest stay as they are written there.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const manifestFile = "manifest.json";

interface Manifest {
  readonly files: readonly { readonly file: string; readonly sha256: string }[];
}

/** The text of the manifest as it should be. Files by name, so that the same pack gives the same text. */
export function manifestOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, manifestFile), "utf8")) as Manifest;
  const names = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== manifestFile);
  const files = names.sort().map((file) => ({ file, sha256: sha256(readFileSync(join(folder, file))) }));
  return `${JSON.stringify({ ...manifest, files }, null, 2)}\n`;
}

export function writeManifest(folder: string): void {
  writeFileSync(join(folder, manifestFile), manifestOf(folder));
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

if (import.meta.main) writeManifest(join(import.meta.dirname, ".."));
