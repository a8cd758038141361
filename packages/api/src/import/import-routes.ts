/** `/imports`: files go in, a preview comes out, and only what is accepted is kept. */
import { createRoute, z } from "@hono/zod-openapi";
import { importListSchema, importRunSchema } from "@leerlijn/contract/import-run";
import { apiBase, paths } from "@leerlijn/contract/paths";
import type { ApiContext, Routes } from "../context.ts";
import { readBody } from "../guard/read-body.ts";
import { ProblemError } from "../problem/problem-error.ts";
import { answers, problems } from "../route-parts.ts";
import type { SentFile } from "../work/tasks.ts";

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
    const run = await imports.start(await readFiles(c.req.raw));
    c.header("location", paths.importRun(run.id));
    return c.json(run, 202);
  });
  app.openapi(list, async (c) => c.json({ imports: await imports.list() }, 200));
  app.openapi(get, async (c) => c.json(await imports.get(c.req.valid("param").id), 200));
  app.openapi(accept, async (c) => c.json(await imports.accept(c.req.valid("param").id), 202));
  app.openapi(cancel, async (c) => c.json(await imports.cancel(c.req.valid("param").id), 200));
}

async function readFiles(request: Request): Promise<readonly SentFile[]> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("multipart/form-data")) {
    throw new ProblemError("media-type-not-supported", "Send the files as multipart/form-data.");
  }
  const bytes = await readBody(request, mostImportBytes);
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => null);
  if (form === null) throw new ProblemError("bad-request", "The form could not be read to its end. Send it once more.");
  const files = [...form.values()].filter((value) => value instanceof File);
  if (files.length === 0) throw new ProblemError("bad-request", "Choose at least one file.");
  if (files.length > mostFiles) throw new ProblemError("bad-request", `Choose at most ${mostFiles} files at once.`);
  return Promise.all(
    files.map(async (file) => ({ name: baseName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

/** A browser may send a path; only the last part is the file's name. */
function baseName(name: string): string {
  return name.split(/[\\/]/).at(-1)?.slice(0, 200) || "file";
}
