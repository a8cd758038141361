/** Parts that many routes are made of: parameters, answers, problems. Owns their descriptions in OpenAPI. */
import { z } from "@hono/zod-openapi";
import { problemSchema } from "@leerlijn/contract/problem";
import { dateSchema, languageSchema } from "@leerlijn/contract/text";

export const lineParams = z.object({ id: z.string().min(1).max(500) });
export const languageQuery = languageSchema.default("nl");
/** The `next` of the page before, where that is the id of its last one. Left out: the first page. */
export const idCursorQuery = z.uuid().optional();
/** Left out: today. */
export const asOfQuery = dateSchema.optional();

const problem = { "application/problem+json": { schema: problemSchema } };

/** The problems that a route may answer with, by status; any route may answer 421, 500 and 503 besides. */
export function problems(...statuses: readonly number[]) {
  return Object.fromEntries(
    statuses.map((status) => [status, { description: "A problem (RFC 9457) with a stable code", content: problem }]),
  );
}

export function answers<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { "application/json": { schema } } };
}

/** An answer that is no JSON. */
export function answersWith(mediaType: string, description: string) {
  return { description, content: { [mediaType]: { schema: { type: "string" as const, format: "binary" } } } };
}

/** A learning line as body: judged by its own decoder, which tells every fault with its place. */
export const lineBody = {
  required: true,
  description: "A learning line, form leerlijn/1",
  content: {
    "application/json": {
      schema: { type: "object" as const, required: ["format", "id", "title"], additionalProperties: true },
    },
  },
};

export const mostBodyBytes = 64_000_000;
