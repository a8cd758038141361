/** `/links` and `/linking-models`: what texts speak of, and how far the models are. */
import { createRoute } from "@hono/zod-openapi";
import { linkingModelListSchema, linkRequestSchema, linksSchema } from "@leerlijn/contract/linking";
import { apiBase } from "@leerlijn/contract/paths";
import type { ApiContext, Routes } from "../context.ts";
import { limitBody } from "../guard/read-body.ts";
import { answers, problems } from "../route-parts.ts";

/** Two million characters of any script, and the JSON around them. */
const mostBytes = 8_000_000;

const link = createRoute({
  method: "post",
  path: `${apiBase}/links`,
  middleware: [limitBody(mostBytes)] as const,
  request: { body: { required: true, content: { "application/json": { schema: linkRequestSchema } } } },
  responses: {
    200: answers(linksSchema, "Links with the words that led there, in the order of each text"),
    ...problems(400, 404, 413, 503),
  },
});
const models = createRoute({
  method: "get",
  path: `${apiBase}/linking-models`,
  responses: { 200: answers(linkingModelListSchema, "The models of all taxonomies and how far they are") },
});

export function addLinkRoutes(app: Routes, { linking }: ApiContext): void {
  app.openapi(link, async (c) => c.json(await linking.links(c.req.valid("json")), 200));
  app.openapi(models, async (c) => c.json({ models: await linking.models() }, 200));
}
