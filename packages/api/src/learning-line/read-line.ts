/** A learning line that was sent as the body of a request. Owns reading and judging it. */
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import type { ApiContext } from "../context.ts";
import { readBody } from "../guard/read-body.ts";
import { ProblemError } from "../problem/problem-error.ts";
import { mostBodyBytes } from "../route-parts.ts";
import { doneOrProblem } from "./checked-lines.ts";

/** Throws `document-invalid` with all issues when anything of the document cannot be taken in. */
export async function readLine({ pool }: ApiContext, request: Request): Promise<LearningLine> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type !== "application/json") {
    throw new ProblemError("media-type-not-supported", "Send the learning line as application/json.");
  }
  const bytes = await readBody(request, mostBodyBytes);
  const { line, issues } = doneOrProblem(
    await pool.run("decode-line", { file: { name: "learning-line.json", bytes } }),
  );
  if (line === null || issues.some(({ severity }) => severity === "error")) {
    throw new ProblemError("document-invalid", "Each issue says where it is and what to do.", { issues });
  }
  return line;
}
