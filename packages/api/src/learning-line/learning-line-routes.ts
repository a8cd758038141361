/** `/learning-lines`: the list, and one line that is read, made, changed and removed. */
import { createRoute } from "@hono/zod-openapi";
import {
  type KeptLearningLine,
  keptLearningLineSchema,
  type LearningLineSummary,
  learningLineListSchema,
} from "@leerlijn/contract/learning-line";
import { apiBase, paths } from "@leerlijn/contract/paths";
import type { StoredLearningLine } from "@leerlijn/storage/learning-line/learning-lines";
import type { ApiContext, Routes } from "../context.ts";
import { ProblemError } from "../problem/problem-error.ts";
import { answers, lineBody, lineParams, problems } from "../route-parts.ts";
import { asking, isWritable } from "./kept-lines.ts";
import { readLine } from "./read-line.ts";
import { expectedRevision, revisionChanged, tagOf } from "./revision-tag.ts";
import { countFindings, countLine } from "./summary.ts";

/** A list waits no longer for checks; lines that are not ready by then come without their state. */
const listPatienceMs = 3_000;

const list = createRoute({
  method: "get",
  path: `${apiBase}/learning-lines`,
  responses: { 200: answers(learningLineListSchema, "All learning lines with the state of their check") },
});
const get = createRoute({
  method: "get",
  path: `${apiBase}/learning-lines/{id}`,
  request: { params: lineParams },
  responses: {
    200: answers(keptLearningLineSchema, "The line, its revision in the ETag"),
    304: { description: "Still the revision of If-None-Match" },
    ...problems(404),
  },
});
const create = createRoute({
  method: "post",
  path: `${apiBase}/learning-lines`,
  request: { body: lineBody },
  responses: { 201: answers(keptLearningLineSchema, "The line as it is kept"), ...problems(409, 413, 415, 422) },
});
const put = createRoute({
  method: "put",
  path: `${apiBase}/learning-lines/{id}`,
  request: { params: lineParams, body: lineBody },
  responses: {
    200: answers(keptLearningLineSchema, "The line as it is kept now"),
    ...problems(400, 404, 412, 413, 415, 422, 428),
  },
});
const remove = createRoute({
  method: "delete",
  path: `${apiBase}/learning-lines/{id}`,
  request: { params: lineParams },
  responses: { 204: { description: "Removed; its revisions are kept" }, ...problems(404, 412, 428) },
});

export function addLearningLineRoutes(app: Routes, context: ApiContext): void {
  const { storage, lines, person } = context;

  app.openapi(list, async (c) => {
    const kept = await lines.all();
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), listPatienceMs).unref());
    const summaries = await Promise.all(kept.map((line) => summarise(context, line, late)));
    return c.json({ learningLines: summaries }, 200);
  });

  app.openapi(get, async (c) => {
    const line = await lines.get(c.req.valid("param").id);
    c.header("etag", tagOf(line.revision));
    if (c.req.header("if-none-match") === tagOf(line.revision)) return c.body(null, 304);
    return c.json(answerOf(line), 200);
  });

  app.openapi(create, async (c) => {
    const line = await readLine(context, c.req.raw);
    const outcome = await storage.as(asking, ({ learningLines }) =>
      learningLines.put(line.id, line, { expectedRevision: null, person, reason: "made" }),
    );
    if (outcome.kind === "conflict") {
      throw new ProblemError("already-there", "Give the line another id, or change the one that is there with PUT.", {
        currentRevision: outcome.currentRevision,
      });
    }
    const kept = await lines.get(line.id);
    c.header("etag", tagOf(kept.revision));
    c.header("location", paths.learningLine(line.id));
    return c.json(answerOf(kept), 201);
  });

  app.openapi(put, async (c) => {
    const { id } = c.req.valid("param");
    const expected = expectedRevision(c.req.header("if-match"));
    const line = await readLine(context, c.req.raw);
    if (line.id !== id) {
      throw new ProblemError("bad-request", "The id in the document is another one than that in the address.");
    }
    assertWritable(await lines.get(id));
    const outcome = await storage.as(asking, ({ learningLines }) =>
      learningLines.put(id, line, { expectedRevision: expected, person, reason: "changed" }),
    );
    if (outcome.kind === "conflict") throw revisionChanged(outcome.currentRevision);
    const kept = await lines.get(id);
    c.header("etag", tagOf(kept.revision));
    return c.json(answerOf(kept), 200);
  });

  app.openapi(remove, async (c) => {
    const { id } = c.req.valid("param");
    const expected = expectedRevision(c.req.header("if-match"));
    assertWritable(await lines.get(id));
    const outcome = await storage.as(asking, ({ learningLines }) =>
      learningLines.remove(id, { expectedRevision: expected, person, reason: "removed" }),
    );
    if (outcome.kind === "conflict") throw revisionChanged(outcome.currentRevision);
    return c.body(null, 204);
  });
}

export function answerOf(kept: StoredLearningLine): KeptLearningLine {
  const { id, revision, changedAt, line } = kept;
  return { id, revision, updated: changedAt.toISOString(), writable: isWritable(kept), line: { ...line } };
}

export function assertWritable(line: StoredLearningLine): void {
  if (isWritable(line)) return;
  throw new ProblemError(
    "read-only",
    "This line belongs to another organisation. Export it and import it under another id.",
  );
}

async function summarise(
  { checks, today }: ApiContext,
  kept: StoredLearningLine,
  late: Promise<null>,
): Promise<LearningLineSummary> {
  const checked = await Promise.race([checks.ofRevision(kept, today()).catch(() => null), late]);
  return {
    id: kept.id,
    title: kept.title,
    example: kept.example,
    revision: kept.revision,
    updated: kept.changedAt.toISOString(),
    writable: isWritable(kept),
    counts: countLine(kept.line),
    state:
      checked === null
        ? null
        : {
            asOf: checked.report.asOf,
            verdict: checked.report.verdict,
            cover: checked.report.cover,
            findings: countFindings(checked.report.findings),
          },
  };
}
