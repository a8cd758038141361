/** Hands files to an import. */
import type { ImportRun } from "@leerlijn/contract/import-run";
import { paths } from "@leerlijn/contract/paths";
import { sendForm } from "../api/send-form.ts";

/** `onProgress`: 0–1. Rejects with `RequestProblem`. */
export function sendFiles(files: readonly File[], onProgress: (part: number) => void): Promise<ImportRun> {
  const form = new FormData();
  for (const file of files) form.append("files", file, file.name);
  return sendForm<ImportRun>(paths.imports(), form, onProgress);
}
