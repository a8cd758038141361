/** Revisions as HTTP says them: ETag and If-Match. Owns reading and writing those headers. */
import { ProblemError } from "../problem/problem-error.ts";

export function tagOf(revision: number): string {
  return `"${revision}"`;
}

/** The revision that If-Match names; "any" for `*`. Throws `revision-required` when it is not there. */
export function expectedRevision(header: string | undefined): number | "any" {
  if (header === undefined) {
    throw new ProblemError(
      "revision-required",
      'Send If-Match with the ETag of the revision that you changed, or "*" to overwrite whatever is there.',
    );
  }
  if (header.trim() === "*") return "any";
  const found = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  if (found === null) throw new ProblemError("revision-changed", "If-Match names no revision of this line.");
  return Number(found[1]);
}

export function revisionChanged(currentRevision: number | null): ProblemError {
  return new ProblemError("revision-changed", "Fetch the line again, make your change once more, and send that.", {
    currentRevision,
  });
}
