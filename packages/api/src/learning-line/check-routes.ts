/** `/learning-lines/{id}/check` and `/map.svg`: what a check says of a kept line or of a document, and its picture. */
import { createRoute, z } from "@hono/zod-openapi";
import { type CheckAnswer, checkAnswerSchema } from "@leerlijn/contract/finding";
import { apiBase } from "@leerlijn/contract/paths";
import type { Language } from "@leerlijn/engine/base/text";
import type { ApiContext, Routes } from "../context.ts";
import { answers, answersWith, asOfQuery, languageQuery, lineBody, lineParams, problems } from "../route-parts.ts";
import type { CheckedLine } from "../work/tasks.ts";
import { doneOrProblem } from "./checked-lines.ts";
import { readLine } from "./read-line.ts";
import { tagOf } from "./revision-tag.ts";

const query = z.object({ asOf: asOfQuery, language: languageQuery });

const checkKept = createRoute({
  method: "get",
  path: `${apiBase}/learning-lines/{id}/check`,
  request: { params: lineParams, query },
  responses: {
    200: answers(checkAnswerSchema, "The report, with each finding explained"),
    ...problems(400, 404, 503),
  },
});
const checkDocument = createRoute({
  method: "post",
  path: `${apiBase}/learning-lines/{id}/check`,
  request: { params: lineParams, query, body: lineBody },
  responses: {
    200: answers(checkAnswerSchema, "The report of the document that was sent; nothing is kept"),
    ...problems(400, 413, 415, 422, 503),
  },
});
const map = createRoute({
  method: "get",
  path: `${apiBase}/learning-lines/{id}/map.svg`,
  request: {
    params: lineParams,
    query: z.object({
      language: languageQuery,
      theme: z.enum(["light", "dark", "print"]).default("light"),
      detail: z.enum(["far", "units", "outcomes"]).default("units"),
      profile: z.string().max(500).optional(),
      strand: z.string().max(500).optional(),
      asOf: asOfQuery,
    }),
  },
  responses: { 200: answersWith("image/svg+xml", "The line map with its legend"), ...problems(400, 404, 503) },
});

export function addCheckRoutes(app: Routes, { lines, checks, pool, today, ...context }: ApiContext): void {
  app.openapi(checkKept, async (c) => {
    const { asOf = today(), language } = c.req.valid("query");
    const kept = await lines.get(c.req.valid("param").id);
    const checked = await checks.ofRevision(kept, asOf);
    c.header("etag", tagOf(kept.revision));
    return c.json(answerOf(checked, language, kept.revision), 200);
  });

  app.openapi(checkDocument, async (c) => {
    const { asOf = today(), language } = c.req.valid("query");
    const line = await readLine({ lines, checks, pool, today, ...context }, c.req.raw);
    return c.json(answerOf(await checks.ofDocument(line, asOf), language, null), 200);
  });

  app.openapi(map, async (c) => {
    const { asOf = today(), language, theme, detail, profile, strand } = c.req.valid("query");
    const kept = await lines.get(c.req.valid("param").id);
    // A picture without its faults is better than none; the page beside it says why there are none.
    const checked = await checks.ofRevision(kept, asOf).catch(() => null);
    const options = {
      language,
      theme,
      detail,
      ...(profile === undefined ? {} : { profile }),
      ...(strand === undefined ? {} : { strand }),
    };
    const drawn = await pool.run("draw-map", { line: kept.line, report: checked?.report ?? null, options });
    return c.body(doneOrProblem(drawn), 200, { "content-type": "image/svg+xml; charset=utf-8" });
  });
}

function answerOf(checked: CheckedLine, language: Language, revision: number | null): CheckAnswer {
  const { report, explanations, milliseconds } = checked;
  const findings = report.findings.map((finding) => ({ ...finding, witness: { ...finding.witness } }));
  return { report: { ...report, findings }, language, explanations: explanations[language], revision, milliseconds };
}
