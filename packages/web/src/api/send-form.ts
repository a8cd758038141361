/** Sends a form with files and tells how far it is; fetch cannot tell that of what goes out. */
import type { Problem } from "@leerlijn/contract/problem";
import { RequestProblem } from "./fetch-json.ts";

/** `onProgress`: 0–1. Rejects with `RequestProblem`. */
export function sendForm<Answer>(address: string, form: FormData, onProgress: (part: number) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("error", () => reject(new RequestProblem("unreachable", null)));
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) return resolve(request.response as Answer);
      const problem = request.response as Problem | null;
      reject(new RequestProblem(problem?.code ?? "unreadable", problem));
    });
    request.send(form);
  });
}
