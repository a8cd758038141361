/** `/status`: what runs, and whether it is ready. */
import { createRoute } from "@hono/zod-openapi";
import { apiBase } from "@leerlijn/contract/paths";
import { statusSchema } from "@leerlijn/contract/status";
import type { ApiContext, Routes } from "../context.ts";
import { asking } from "../learning-line/kept-lines.ts";
import { answers } from "../route-parts.ts";

const get = createRoute({
  method: "get",
  path: `${apiBase}/status`,
  responses: { 200: answers(statusSchema, "What runs, since when, and what is loaded") },
});

export function addStatusRoutes(app: Routes, context: ApiContext): void {
  const { storage, version, started, startSteps } = context;
  app.openapi(get, async (c) => {
    // Null: the database does not answer. That is an answer here, not a failure.
    const current = await storage.as(asking, ({ taxonomies }) => taxonomies.current()).catch(() => null);
    const steps = startSteps();
    return c.json(
      {
        version,
        started,
        ready: current !== null && steps.every(({ state }) => state === "done"),
        steps,
        database: {
          reachable: current !== null,
          kind: storage.place === null ? ("external" as const) : ("embedded" as const),
        },
        taxonomies: (current ?? []).map(({ taxonomy, title, name, concepts }) => ({
          taxonomy,
          title,
          version: name,
          concepts,
        })),
      },
      200,
    );
  });
}
