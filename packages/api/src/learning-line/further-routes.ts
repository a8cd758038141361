/** What hangs under one line besides its document: export, waivers, revisions, strands; and the empty templates. */
import { createRoute, z } from "@hono/zod-openapi";
import {
  type KeptLearningLine,
  keptLearningLineSchema,
  revisionListSchema,
  type Waiver,
  waiverSchema,
} from "@leerlijn/contract/learning-line";
import { apiBase } from "@leerlijn/contract/paths";
import { strandListSchema } from "@leerlijn/contract/programme";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { strandsOf } from "@leerlijn/engine/learning-line/strands";
import type { ApiContext, Routes } from "../context.ts";
import { ProblemError } from "../problem/problem-error.ts";
import { answers, answersWith, lineParams, problems } from "../route-parts.ts";
import { doneOrProblem } from "./checked-lines.ts";
import { asking } from "./kept-lines.ts";
import { answerOf, assertWritable } from "./learning-line-routes.ts";
import { revisionChanged, tagOf } from "./revision-tag.ts";

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const base = `${apiBase}/learning-lines/{id}`;

const exportLine = createRoute({
  method: "get",
  path: `${base}/export`,
  request: { params: lineParams, query: z.object({ format: z.enum(["json", "xlsx"]).default("json") }) },
  responses: { 200: answersWith("application/octet-stream", "The line as a file"), ...problems(400, 404) },
});
const template = createRoute({
  method: "get",
  path: `${apiBase}/templates/{template}`,
  request: { params: z.object({ template: z.enum(["learning-line.xlsx", "overstapkaart.xlsx"]) }) },
  responses: { 200: answersWith(workbook, "An empty workbook with examples"), ...problems(404) },
});
const revisions = createRoute({
  method: "get",
  path: `${base}/revisions`,
  request: { params: lineParams },
  responses: { 200: answers(revisionListSchema, "All revisions, newest first"), ...problems(404) },
});
const strands = createRoute({
  method: "get",
  path: `${base}/strands`,
  request: { params: lineParams },
  responses: { 200: answers(strandListSchema, "Skills followed through all programmes"), ...problems(404) },
});
const waive = createRoute({
  method: "post",
  path: `${base}/waivers`,
  request: { params: lineParams, body: { required: true, content: { "application/json": { schema: waiverSchema } } } },
  responses: {
    200: answers(keptLearningLineSchema, "The line with the finding accepted"),
    ...problems(400, 404, 412),
  },
});
const unwaive = createRoute({
  method: "delete",
  path: `${base}/waivers`,
  request: {
    params: lineParams,
    query: z.object({ code: z.string(), subject: z.union([z.string(), z.array(z.string())]) }),
  },
  responses: {
    200: answers(keptLearningLineSchema, "The line without that acceptance"),
    ...problems(400, 404, 412),
  },
});

export function addFurtherLineRoutes(app: Routes, context: ApiContext): void {
  const { lines, pool, storage, person } = context;

  app.openapi(exportLine, async (c) => {
    const { format } = c.req.valid("query");
    const kept = await lines.get(c.req.valid("param").id);
    const bytes = doneOrProblem(await pool.run("encode-line", { line: kept.line, format }));
    return c.body(asBody(bytes), 200, {
      "content-type": format === "json" ? "application/json; charset=utf-8" : workbook,
      "content-disposition": `attachment; ${fileName(`${kept.id}.${format}`)}`,
      etag: tagOf(kept.revision),
    });
  });

  app.openapi(template, async (c) => {
    const name = c.req.valid("param").template;
    const kind = name === "overstapkaart.xlsx" ? "overstapkaart" : "learning-line";
    const bytes = doneOrProblem(await pool.run("template", { kind }));
    return c.body(asBody(bytes), 200, {
      "content-type": workbook,
      "content-disposition": `attachment; ${fileName(name)}`,
    });
  });

  app.openapi(revisions, async (c) => {
    const { id } = c.req.valid("param");
    await lines.get(id);
    const found = await storage.as(asking, ({ learningLines }) => learningLines.revisions(id));
    return c.json({ revisions: found.map((one) => ({ ...one, at: one.at.toISOString() })) }, 200);
  });

  app.openapi(strands, async (c) => {
    const kept = await lines.get(c.req.valid("param").id);
    return c.json({ line: kept.id, revision: kept.revision, strands: strandsOf(kept.line) }, 200);
  });

  app.openapi(waive, async (c) => {
    const waiver = c.req.valid("json");
    const kept = await changeWaivers(c.req.valid("param").id, (others) => [...others, waiver], waiver, "accepted");
    c.header("etag", tagOf(kept.revision));
    return c.json(kept, 200);
  });

  app.openapi(unwaive, async (c) => {
    const { code, subject } = c.req.valid("query");
    const key = { code, subject: typeof subject === "string" ? [subject] : subject };
    const kept = await changeWaivers(c.req.valid("param").id, (others) => others, key, "no longer accepted");
    c.header("etag", tagOf(kept.revision));
    return c.json(kept, 200);
  });

  /** Puts the waivers anew, without the one of this code and subject, on the revision that is there now. */
  async function changeWaivers(
    id: string,
    change: (others: readonly Waiver[]) => readonly Waiver[],
    key: { readonly code: string; readonly subject: readonly string[] },
    reason: string,
  ): Promise<KeptLearningLine> {
    const before = await lines.get(id);
    assertWritable(before);
    const others = (before.line.waivers ?? []).filter((one) => !isSame(one, key));
    const line = withWaivers(before.line, change(others));
    const outcome = await storage.as(asking, ({ learningLines }) =>
      learningLines.put(id, line, { expectedRevision: before.revision, person, reason }),
    );
    if (outcome.kind === "conflict") throw revisionChanged(outcome.currentRevision);
    return answerOf(await lines.get(id));
  }
}

function isSame(one: Waiver, key: { readonly code: string; readonly subject: readonly string[] }): boolean {
  return one.code === key.code && JSON.stringify(one.subject) === JSON.stringify(key.subject);
}

function withWaivers(line: LearningLine, waivers: readonly Waiver[]): LearningLine {
  const { waivers: _before, ...rest } = line;
  if (waivers.some(({ reason }) => (reason.nl ?? "") === "" && (reason.en ?? "") === "")) {
    throw new ProblemError("bad-request", "Give a reason in Dutch or in English.");
  }
  const clean = waivers.map(({ reason: { nl, en }, ...waiver }) => ({
    ...waiver,
    reason: { ...(nl === undefined ? {} : { nl }), ...(en === undefined ? {} : { en }) },
  }));
  return clean.length === 0 ? rest : { ...rest, waivers: clean };
}

/** Both forms of RFC 6266: plain characters, and the name as it is. */
function fileName(name: string): string {
  return `filename="${name.replace(/[^\w.-]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, "_")}`;
}

function asBody(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
