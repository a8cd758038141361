/** Sends files and tells how far it is; fetch cannot tell that of what goes out. */
import type { ImportRun } from "@leerlijn/contract/import-run";
import { paths } from "@leerlijn/contract/paths";
import type { Problem } from "@leerlijn/contract/problem";
import { RequestProblem } from "../api/fetch-json.ts";

/** `onProgress`: 0–1. Rejects with `RequestProblem`. */
export function sendFiles(files: readonly File[], onProgress: (part: number) => void): Promise<ImportRun> {
  const form = new FormData();
  for (const file of files) form.append("files", file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", paths.imports());
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("error", () => reject(new RequestProblem("unreachable", null)));
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) return resolve(request.response as ImportRun);
      const problem = request.response as Problem | null;
      reject(new RequestProblem(problem?.code ?? "unreadable", problem));
    });
    request.send(form);
  });
}
