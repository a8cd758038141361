/** `/imports`: files go in, a preview comes out, and only what is accepted is kept. */
import { createRoute, z } from "@hono/zod-openapi";
import { importListSchema, importRunSchema } from "@leerlijn/contract/import-run";
import { apiBase, paths } from "@leerlijn/contract/paths";
import type { ApiContext, Routes } from "../context.ts";
import { readForm } from "../guard/read-form.ts";
import { answers, problems } from "../route-parts.ts";

const mostImportBytes = 300_000_000;
const mostFiles = 40;
const params = z.object({ id: z.string().max(100) });

const start = createRoute({
  method: "post",
  path: `${apiBase}/imports`,
  request: {
    body: {
      required: true,
      description: "One or more files, in fields of any name; their kind is found by looking into them",
      content: {
        "multipart/form-data": {
          schema: {
            type: "object" as const,
            properties: { files: { type: "array" as const, items: { type: "string" as const, format: "binary" } } },
          },
        },
      },
    },
  },
  responses: { 202: answers(importRunSchema, "Begun; ask its address for progress"), ...problems(400, 413, 415) },
});
const list = createRoute({
  method: "get",
  path: `${apiBase}/imports`,
  responses: { 200: answers(importListSchema, "Imports, newest first") },
});
const get = createRoute({
  method: "get",
  path: `${apiBase}/imports/{id}`,
  request: { params },
  responses: { 200: answers(importRunSchema, "How far it is, and what it would change"), ...problems(404) },
});
const accept = createRoute({
  method: "post",
  path: `${apiBase}/imports/{id}/accept`,
  request: { params },
  responses: { 202: answers(importRunSchema, "Accepted"), ...problems(404, 409, 412) },
});
const cancel = createRoute({
  method: "delete",
  path: `${apiBase}/imports/{id}`,
  request: { params },
  responses: { 200: answers(importRunSchema, "Stopped; nothing was changed"), ...problems(404) },
});

export function addImportRoutes(app: Routes, { imports }: ApiContext): void {
  app.openapi(start, async (c) => {
    const run = await imports.start((await readForm(c.req.raw, mostImportBytes, mostFiles)).files);
    c.header("location", paths.importRun(run.id));
    return c.json(run, 202);
  });
  app.openapi(list, async (c) => c.json({ imports: await imports.list() }, 200));
  app.openapi(get, async (c) => c.json(await imports.get(c.req.valid("param").id), 200));
  app.openapi(accept, async (c) => c.json(await imports.accept(c.req.valid("param").id), 202));
  app.openapi(cancel, async (c) => c.json(await imports.cancel(c.req.valid("param").id), 200));
}
