/** The review list of a document: its suggestions in pages, one with what decided, deciding, and pointing at words. */
import { createRoute, z } from "@hono/zod-openapi";
import type { ConceptSummary } from "@leerlijn/contract/concept";
import {
  decideSchema,
  pointSchema,
  type Suggestion,
  suggestionDetailSchema,
  suggestionPageSchema,
  suggestionSchema,
} from "@leerlijn/contract/linking";
import { apiBase } from "@leerlijn/contract/paths";
import type { Language } from "@leerlijn/engine/base/text";
import type { Suggestion as KeptSuggestion, ListedSuggestion } from "@leerlijn/storage/linking/suggestions";
import type { AskedStorage } from "@leerlijn/storage/storage";
import { conceptSummaries } from "../concept/concept-summaries.ts";
import type { ApiContext, Routes } from "../context.ts";
import { limitBody } from "../guard/read-body.ts";
import { asking } from "../learning-line/kept-lines.ts";
import { ProblemError } from "../problem/problem-error.ts";
import { answers, idCursorQuery, languageQuery, problems } from "../route-parts.ts";
import { decideSuggestion, pointAtWords } from "./decide-suggestion.ts";
import { shownSuggestion, urisOf } from "./suggestions-of.ts";

const mostDecisionBytes = 50_000;
/** Some hundreds of kilobytes; the first page is there at once, and a long document takes some dozens. */
const pageSize = 500;
const params = z.object({ id: z.string().max(100) });
const suggestionParams = params.extend({ suggestion: z.string().max(100) });
const query = z.object({ language: languageQuery });

const list = createRoute({
  method: "get",
  path: `${apiBase}/documents/{id}/suggestions`,
  request: { params, query: query.extend({ cursor: idCursorQuery }) },
  responses: { 200: answers(suggestionPageSchema, "Suggestions, in the order of the text"), ...problems(400, 404) },
});
const get = createRoute({
  method: "get",
  path: `${apiBase}/documents/{id}/suggestions/{suggestion}`,
  request: { params: suggestionParams, query },
  responses: {
    200: answers(suggestionDetailSchema, "One suggestion, with the figures that decided"),
    ...problems(404),
  },
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

export function addSuggestionRoutes(app: Routes, { storage, person }: ApiContext): void {
  app.openapi(list, async (c) => {
    const { id } = c.req.valid("param");
    const { language, cursor } = c.req.valid("query");
    const page = await storage.as(asking, async (asked) => {
      const document = await asked.documents.get(id);
      if (document === null) throw new ProblemError("not-found", "There is no document with this id.");
      const kept = await asked.suggestions.list(id, { limit: pageSize + 1, after: cursor });
      const own = kept.slice(0, pageSize);
      return {
        suggestions: await shownSuggestions(asked, own, language),
        counts: document.counts,
        next: kept.length > pageSize ? (own.at(-1)?.id ?? null) : null,
      };
    });
    return c.json(page, 200);
  });
  app.openapi(get, async (c) => {
    const { id, suggestion } = c.req.valid("param");
    const { language } = c.req.valid("query");
    const detail = await storage.as(asking, async (asked) => {
      const kept = await found(asked.suggestions.get(id, suggestion));
      return { ...(await shownOne(asked, kept, language)), figures: kept.figures };
    });
    return c.json(detail, 200);
  });
  app.openapi(decide, async (c) => {
    const { id, suggestion } = c.req.valid("param");
    const { language } = c.req.valid("query");
    const decided = await storage.as(asking, async (asked) => {
      await decideSuggestion(asked, id, suggestion, c.req.valid("json"), person);
      return shownOne(asked, await found(asked.suggestions.get(id, suggestion)), language);
    });
    return c.json(decided, 200);
  });
  app.openapi(point, async (c) => {
    const { id } = c.req.valid("param");
    const { language } = c.req.valid("query");
    const added = await storage.as(asking, async (asked) => {
      const suggestion = await pointAtWords(asked, id, c.req.valid("json"), person);
      return shownOne(asked, await found(asked.suggestions.get(id, suggestion)), language);
    });
    return c.json(added, 201);
  });
}

async function shownSuggestions(
  asked: AskedStorage,
  kept: readonly ListedSuggestion[],
  language: Language,
): Promise<readonly Suggestion[]> {
  const known: ReadonlyMap<string, ConceptSummary> = await conceptSummaries(asked, urisOf(kept), language);
  return kept.map((suggestion) => shownSuggestion(suggestion, known));
}

async function shownOne(asked: AskedStorage, kept: ListedSuggestion, language: Language): Promise<Suggestion> {
  return shownSuggestion(kept, await conceptSummaries(asked, urisOf([kept]), language));
}

async function found(asked: Promise<KeptSuggestion | null>): Promise<KeptSuggestion> {
  const suggestion = await asked;
  if (suggestion === null) throw new ProblemError("not-found", "There is no suggestion with this id.");
  return suggestion;
}
