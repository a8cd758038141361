/** `/local-labels`: the wordings that this organisation accepted, and taking one away. */
import { createRoute, z } from "@hono/zod-openapi";
import { localLabelListSchema } from "@leerlijn/contract/linking";
import { apiBase } from "@leerlijn/contract/paths";
import { conceptSummaries } from "../concept/concept-summaries.ts";
import type { ApiContext, Routes } from "../context.ts";
import { asking } from "../learning-line/kept-lines.ts";
import { ProblemError } from "../problem/problem-error.ts";
import { answers, languageQuery, problems } from "../route-parts.ts";

const list = createRoute({
  method: "get",
  path: `${apiBase}/local-labels`,
  request: { query: z.object({ language: languageQuery }) },
  responses: { 200: answers(localLabelListSchema, "Local labels, newest first") },
});
const remove = createRoute({
  method: "delete",
  path: `${apiBase}/local-labels/{id}`,
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { 204: { description: "Removed; it is found no longer" }, ...problems(404) },
});

export function addLocalLabelRoutes(app: Routes, { storage, person }: ApiContext): void {
  app.openapi(list, async (c) => {
    const { language } = c.req.valid("query");
    const labels = await storage.as(asking, async (asked) => {
      const kept = await asked.localLabels.list();
      const known = await conceptSummaries(asked, [...new Set(kept.map(({ uri }) => uri))], language);
      return kept.flatMap(({ uri, createdAt, ...label }) => {
        const concept = known.get(uri);
        return concept === undefined ? [] : [{ ...label, concept, createdAt: createdAt.toISOString() }];
      });
    });
    return c.json({ labels }, 200);
  });
  app.openapi(remove, async (c) => {
    const { id } = c.req.valid("param");
    const isRemoved = await storage.as(asking, ({ localLabels }) => localLabels.remove(id, person));
    if (!isRemoved) throw new ProblemError("not-found", "There is no local label with this id.");
    return c.body(null, 204);
  });
}
