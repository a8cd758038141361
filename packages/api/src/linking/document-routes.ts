/** `/documents` with their review lists: bringing a text, seeing what was suggested, deciding of it. */
import { createRoute, z } from "@hono/zod-openapi";
import type { ConceptSummary } from "@leerlijn/contract/concept";
import {
  type DocumentDetail,
  type DocumentSummary,
  decideSchema,
  documentDetailSchema,
  documentKindSchema,
  documentListSchema,
  newDocumentSchema,
  type Passage,
  pointSchema,
  type Suggestion,
  suggestionSchema,
} from "@leerlijn/contract/linking";
import { apiBase } from "@leerlijn/contract/paths";
import { languageSchema } from "@leerlijn/contract/text";
import type { Language } from "@leerlijn/engine/base/text";
import type { ImportIssue } from "@leerlijn/formats/import-issue";
import type { TextDocument } from "@leerlijn/storage/linking/documents";
import type { Suggestion as KeptSuggestion } from "@leerlijn/storage/linking/suggestions";
import type { AskedStorage } from "@leerlijn/storage/storage";
import { conceptSummaries } from "../concept/concept-summaries.ts";
import type { ApiContext, Routes } from "../context.ts";
import { limitBody, readBody } from "../guard/read-body.ts";
import { readForm } from "../guard/read-form.ts";
import { asking } from "../learning-line/kept-lines.ts";
import { ProblemError } from "../problem/problem-error.ts";
import { answers, languageQuery, problems } from "../route-parts.ts";
import { decideSuggestion, pointAtWords } from "./decide-suggestion.ts";
import type { DocumentJobs, DocumentWish } from "./document-jobs.ts";
import { shownSuggestion, urisOf } from "./suggestions-of.ts";

const mostDocumentBytes = 60_000_000;
const mostFiles = 20;
/** Of a typed text, in any script, with the JSON around it. */
const mostJsonBytes = 1_500_000;
const mostDecisionBytes = 50_000;
const params = z.object({ id: z.string().max(100) });
const suggestionParams = params.extend({ suggestion: z.string().max(100) });
const query = z.object({ language: languageQuery });

const formFields = z.object({
  kind: documentKindSchema.default("other"),
  language: languageSchema.default("nl"),
  taxonomy: z.string().max(100).optional(),
});

const list = createRoute({
  method: "get",
  path: `${apiBase}/documents`,
  responses: { 200: answers(documentListSchema, "Documents, newest first") },
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
  request: { params, query },
  responses: { 200: answers(documentDetailSchema, "The text and its review list"), ...problems(404) },
});
const remove = createRoute({
  method: "delete",
  path: `${apiBase}/documents/{id}`,
  request: { params },
  responses: { 204: { description: "Removed, with its suggestions and decisions" }, ...problems(404) },
});
const decide = createRoute({
  method: "post",
  path: `${apiBase}/documents/{id}/suggestions/{suggestion}/decisions`,
  middleware: [limitBody(mostDecisionBytes)] as const,
  request: {
    params: suggestionParams,
    query,
    body: { required: true, content: { "application/json": { schema: decideSchema } } },
  },
  responses: { 200: answers(suggestionSchema, "The suggestion as it is now"), ...problems(400, 404) },
});
const point = createRoute({
  method: "post",
  path: `${apiBase}/documents/{id}/suggestions`,
  middleware: [limitBody(mostDecisionBytes)] as const,
  request: { params, query, body: { required: true, content: { "application/json": { schema: pointSchema } } } },
  responses: { 201: answers(suggestionSchema, "Added and decided"), ...problems(400, 404) },
});

export function addDocumentRoutes(app: Routes, { storage, documents: jobs, person }: ApiContext): void {
  const summaryOf = (id: string) =>
    storage.as(asking, async ({ documents }) => shown(await found(documents.get(id)), jobs));

  app.openapi(list, async (c) => {
    const kept = await storage.as(asking, ({ documents }) => documents.list());
    return c.json({ documents: kept.map((document) => shown(document, jobs)) }, 200);
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
    const { language } = c.req.valid("query");
    const detail = await storage.as(asking, async (asked): Promise<DocumentDetail> => {
      const document = await found(asked.documents.get(id));
      const suggestions = await shownSuggestions(asked, await asked.suggestions.list(id), language);
      const content = (await asked.documents.content(id)) as readonly Passage[];
      return { ...shown(document, jobs), content, suggestions };
    });
    return c.json(detail, 200);
  });
  app.openapi(remove, async (c) => {
    const { id } = c.req.valid("param");
    if (!(await storage.as(asking, ({ documents }) => documents.remove(id)))) throw notFound();
    return c.body(null, 204);
  });
  app.openapi(decide, async (c) => {
    const { id, suggestion } = c.req.valid("param");
    const { language } = c.req.valid("query");
    const decided = await storage.as(asking, async (asked) => {
      await decideSuggestion(asked, id, suggestion, c.req.valid("json"), person);
      return oneSuggestion(asked, id, suggestion, language);
    });
    return c.json(decided, 200);
  });
  app.openapi(point, async (c) => {
    const { id } = c.req.valid("param");
    const { language } = c.req.valid("query");
    const added = await storage.as(asking, async (asked) => {
      const suggestion = await pointAtWords(asked, id, c.req.valid("json"), person);
      return oneSuggestion(asked, id, suggestion, language);
    });
    return c.json(added, 201);
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

async function shownSuggestions(
  asked: AskedStorage,
  kept: readonly KeptSuggestion[],
  language: Language,
): Promise<readonly Suggestion[]> {
  const known: ReadonlyMap<string, ConceptSummary> = await conceptSummaries(asked, urisOf(kept), language);
  return kept.map((suggestion) => shownSuggestion(suggestion, known));
}

async function oneSuggestion(
  asked: AskedStorage,
  document: string,
  id: string,
  language: Language,
): Promise<Suggestion> {
  const kept = await asked.suggestions.get(document, id);
  const [suggestion] = await shownSuggestions(asked, kept === null ? [] : [kept], language);
  if (suggestion === undefined) throw notFound();
  return suggestion;
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
