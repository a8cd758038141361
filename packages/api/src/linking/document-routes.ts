/** `/documents`: bringing a text, seeing how far it is and what it says, removing it. */
import { createRoute, z } from "@hono/zod-openapi";
import {
  type DocumentDetail,
  type DocumentSummary,
  documentDetailSchema,
  documentKindSchema,
  documentListSchema,
  documentPageSchema,
  newDocumentSchema,
  type Passage,
} from "@leerlijn/contract/linking";
import { apiBase } from "@leerlijn/contract/paths";
import { languageSchema } from "@leerlijn/contract/text";
import type { ImportIssue } from "@leerlijn/formats/import-issue";
import type { TextDocument } from "@leerlijn/storage/linking/documents";
import type { ApiContext, Routes } from "../context.ts";
import { readBody } from "../guard/read-body.ts";
import { readForm } from "../guard/read-form.ts";
import { asking } from "../learning-line/kept-lines.ts";
import { ProblemError } from "../problem/problem-error.ts";
import { answers, idCursorQuery, problems } from "../route-parts.ts";
import type { DocumentJobs, DocumentWish } from "./document-jobs.ts";

const mostDocumentBytes = 60_000_000;
const mostFiles = 20;
/** Of a typed text, in any script, with the JSON around it. */
const mostJsonBytes = 1_500_000;
const pageSize = 100;
const params = z.object({ id: z.string().max(100) });

const formFields = z.object({
  kind: documentKindSchema.default("other"),
  language: languageSchema.default("nl"),
  taxonomy: z.string().max(100).optional(),
});

const list = createRoute({
  method: "get",
  path: `${apiBase}/documents`,
  request: { query: z.object({ cursor: idCursorQuery }) },
  responses: { 200: answers(documentPageSchema, "Documents, newest first"), ...problems(400) },
});
const start = createRoute({
  method: "post",
  path: `${apiBase}/documents`,
  request: {
    body: {
      required: true,
      description: "A typed text or a learning line as JSON, or files (PDF, DOCX, HTML, text) as a form",
      content: {
        "application/json": { schema: newDocumentSchema },
        "multipart/form-data": {
          schema: {
            type: "object" as const,
            properties: {
              file: { type: "array" as const, items: { type: "string" as const, format: "binary" } },
              kind: { type: "string" as const },
              language: { type: "string" as const },
              taxonomy: { type: "string" as const },
            },
          },
        },
      },
    },
  },
  responses: { 202: answers(documentListSchema, "Begun; ask each for its progress"), ...problems(400, 404, 413, 415) },
});
const get = createRoute({
  method: "get",
  path: `${apiBase}/documents/{id}`,
  request: { params },
  responses: { 200: answers(documentDetailSchema, "How far it is, and its text"), ...problems(404) },
});
const remove = createRoute({
  method: "delete",
  path: `${apiBase}/documents/{id}`,
  request: { params },
  responses: { 204: { description: "Removed, with its suggestions and decisions" }, ...problems(404) },
});
const removeFailed = createRoute({
  method: "delete",
  path: `${apiBase}/documents`,
  request: { query: z.object({ state: z.literal("failed") }) },
  responses: { 204: { description: "All that failed are removed" }, ...problems(400) },
});

export function addDocumentRoutes(app: Routes, { storage, documents: jobs }: ApiContext): void {
  const summaryOf = (id: string) =>
    storage.as(asking, async ({ documents }) => shown(await found(documents.get(id)), jobs));

  app.openapi(list, async (c) => {
    const { cursor } = c.req.valid("query");
    const page = await storage.as(asking, async ({ documents }) => {
      const kept = await documents.list({ limit: pageSize + 1, after: cursor });
      const own = kept.slice(0, pageSize);
      return {
        documents: own.map((document) => shown(document, jobs)),
        failed: await documents.countFailed(),
        next: kept.length > pageSize ? (own.at(-1)?.id ?? null) : null,
      };
    });
    return c.json(page, 200);
  });
  // Not `app.openapi`: its validation would read the body as a form, all of it and before any bound.
  app.openAPIRegistry.registerPath(start);
  app.post(start.getRoutingPath(), async (c) => {
    const wishes = await wishesOf(c.req.raw);
    const ids: string[] = [];
    for (const wish of wishes) ids.push(await jobs.start(wish));
    return c.json({ documents: await Promise.all(ids.map(summaryOf)) }, 202);
  });
  app.openapi(get, async (c) => {
    const { id } = c.req.valid("param");
    const detail = await storage.as(asking, async ({ documents }): Promise<DocumentDetail> => {
      const document = await found(documents.get(id));
      const content = (await documents.content(id)) as readonly Passage[];
      return { ...shown(document, jobs), content };
    });
    return c.json(detail, 200);
  });
  app.openapi(remove, async (c) => {
    const { id } = c.req.valid("param");
    if (!(await storage.as(asking, ({ documents }) => documents.remove(id)))) throw notFound();
    return c.body(null, 204);
  });
  app.openapi(removeFailed, async (c) => {
    await storage.as(asking, ({ documents }) => documents.removeFailed());
    return c.body(null, 204);
  });
}

async function wishesOf(request: Request): Promise<readonly DocumentWish[]> {
  if (!(request.headers.get("content-type") ?? "").toLowerCase().startsWith("application/json")) {
    const { files, fields } = await readForm(request, mostDocumentBytes, mostFiles);
    const { kind, language, taxonomy = null } = checked(formFields, fields);
    return files.map((file) => ({ kind, language, taxonomy, title: null, source: { kind: "file", file } }));
  }
  const given = checked(newDocumentSchema, parsed(await readBody(request, mostJsonBytes)));
  const { kind, language = "nl", taxonomy = null, title = null, source } = given;
  const isLine = "line" in source;
  return [
    {
      kind: kind ?? (isLine ? "outcomes" : "other"),
      language,
      taxonomy,
      title,
      source: isLine ? { kind: "line", line: source.line } : { kind: "text", text: source.text },
    },
  ];
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue?.path.join(".") ?? "";
  throw new ProblemError("bad-request", `${place === "" ? "" : `${place}: `}${issue?.message ?? "not as it must be"}`);
}

async function found(asked: Promise<TextDocument | null>): Promise<TextDocument> {
  const document = await asked;
  if (document === null) throw notFound();
  return document;
}

function notFound(): ProblemError {
  return new ProblemError("not-found", "There is no document with this id.");
}

function shown(document: TextDocument, jobs: DocumentJobs): DocumentSummary {
  const { issues, createdAt, kind, language, ...rest } = document;
  return {
    ...rest,
    // Only what the contract names was ever written.
    kind: documentKindSchema.parse(kind),
    language: languageSchema.parse(language),
    progress: document.state === "ready" ? 1 : jobs.progress(document.id),
    issues: issues as readonly ImportIssue[],
    createdAt: createdAt.toISOString(),
  };
}
