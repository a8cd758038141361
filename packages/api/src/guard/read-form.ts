/** Files and fields of a form, within bounds. Owns reading multipart bodies. */
import { ProblemError } from "../problem/problem-error.ts";
import type { SentFile } from "../work/tasks.ts";
import { readBody } from "./read-body.ts";

export interface ReadForm {
  readonly files: readonly SentFile[];
  /** Fields that are no file; of one that is given twice the last. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Throws `media-type-not-supported`, `body-too-large` or `bad-request`. */
export async function readForm(request: Request, mostBytes: number, mostFiles: number): Promise<ReadForm> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("multipart/form-data")) {
    throw new ProblemError("media-type-not-supported", "Send the files as multipart/form-data.");
  }
  const bytes = await readBody(request, mostBytes);
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => null);
  if (form === null) throw new ProblemError("bad-request", "The form could not be read to its end. Send it once more.");
  const files = [...form.values()].filter((value) => value instanceof File);
  if (files.length === 0) throw new ProblemError("bad-request", "Choose at least one file.");
  if (files.length > mostFiles) throw new ProblemError("bad-request", `Choose at most ${mostFiles} files at once.`);
  return {
    files: await Promise.all(
      files.map(async (file) => ({ name: baseName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })),
    ),
    fields: Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string")),
  };
}

/** A browser may send a path; only the last part is the file's name. */
function baseName(name: string): string {
  return name.split(/[\\/]/).at(-1)?.slice(0, 200) || "file";
}
