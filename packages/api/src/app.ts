/**
 * The application: guards, routes, pages, and turning everything that goes wrong into one form. Owns the order in
 * which a request meets them; what a route does stands in the folder of its stage.
 */
import { randomUUID } from "node:crypto";
import { OpenAPIHono } from "@hono/zod-openapi";
import { apiBase, paths } from "@leerlijn/contract/paths";
import { isConnectionError, StorageError } from "@leerlijn/storage/storage-error";
import type { Context } from "hono";
import { routePath } from "hono/route";
import { addConceptRoutes } from "./concept/concept-routes.ts";
import type { ApiContext, LogEntry } from "./context.ts";
import { guardHosts } from "./guard/allowed-hosts.ts";
import { setHeaders } from "./guard/response-headers.ts";
import { addImportRoutes } from "./import/import-routes.ts";
import { addCheckRoutes } from "./learning-line/check-routes.ts";
import { addFurtherLineRoutes } from "./learning-line/further-routes.ts";
import { addLearningLineRoutes } from "./learning-line/learning-line-routes.ts";
import { addDocumentRoutes } from "./linking/document-routes.ts";
import { addLinkRoutes } from "./linking/link-routes.ts";
import { addLocalLabelRoutes } from "./linking/local-label-routes.ts";
import { addSuggestionRoutes } from "./linking/suggestion-routes.ts";
import { answerPage } from "./pages.ts";
import { ProblemError, problemBody } from "./problem/problem-error.ts";
import { problemTable } from "./problem/problem-table.ts";
import { addProgrammeRoutes } from "./programme/programme-routes.ts";
import { addStatusRoutes } from "./status/status-routes.ts";

/** Answers through `app.fetch`; does not listen. */
export function createApp(context: ApiContext): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      const place = issue?.path.join(".") ?? "";
      throw new ProblemError(
        "bad-request",
        `${place === "" ? "" : `${place}: `}${issue?.message ?? "not as it must be"}`,
      );
    },
  });

  app.onError((error, c) => answerProblem(c, problemOf(error)));
  app.use(async (c, next) => {
    const started = performance.now();
    c.set("requestId" as never, randomUUID() as never);
    await next();
    const { status } = c.res;
    context.log({
      ...judge(status, c.error),
      request: requestId(c),
      method: c.req.method,
      route: routePath(c, -1),
      status,
      milliseconds: Math.round(performance.now() - started),
    });
  });
  app.use(setHeaders());
  app.use(guardHosts(context.hosts));

  addStatusRoutes(app, context);
  addLearningLineRoutes(app, context);
  addCheckRoutes(app, context);
  addFurtherLineRoutes(app, context);
  addProgrammeRoutes(app, context);
  addConceptRoutes(app, context);
  addImportRoutes(app, context);
  addLinkRoutes(app, context);
  addDocumentRoutes(app, context);
  addSuggestionRoutes(app, context);
  addLocalLabelRoutes(app, context);
  app.get(paths.openApi(), (c) => c.json(openApiDocument(app, context.version)));

  app.notFound((c) => answerProblem(c, noSuchRoute(app, c)));
  if (context.webRoot !== null) {
    const { webRoot } = context;
    app.get("*", (c) => {
      if (c.req.path === "/api" || c.req.path.startsWith("/api/")) throw noSuchRoute(app, c);
      return answerPage(c, webRoot);
    });
  }
  return app;
}

export function openApiDocument(app: OpenAPIHono, version: string): unknown {
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Leerlijn",
      version,
      description:
        "Learning lines without a break from one programme to the next: imported, checked on every route, shown and changed.",
      license: { name: "EUPL-1.2" },
    },
    servers: [{ url: "/" }],
  });
}

function noSuchRoute(app: OpenAPIHono, c: Context): ProblemError {
  const known = app.routes.some(
    ({ path, method }) => method !== "ALL" && path.startsWith(apiBase) && patternOf(path).test(c.req.path),
  );
  return known
    ? new ProblemError("method-not-allowed", "See /api/v1/openapi.json for what this address takes.")
    : new ProblemError("route-not-found", "See /api/v1/openapi.json for all addresses.");
}

function patternOf(path: string): RegExp {
  const escaped = path.split("/").map((part) => (part.startsWith(":") ? "[^/]+" : part.replace(/[.*]/g, "\\$&")));
  return new RegExp(`^${escaped.join("/")}$`);
}

function requestId(c: Context): string {
  return String(c.get("requestId" as never) ?? "");
}

function answerProblem(c: Context, error: ProblemError): Response {
  const { status } = problemTable[error.code];
  return c.body(JSON.stringify(problemBody(error, `urn:uuid:${requestId(c)}`)), status, {
    "content-type": "application/problem+json; charset=utf-8",
    ...(status === 503 ? { "retry-after": "5" } : {}),
  });
}

function problemOf(error: Error): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof StorageError || isConnectionError(error)) {
    return new ProblemError("database-unavailable", "Try again in a moment; if it stays so, start Leerlijn again.");
  }
  // Hono refuses JSON that is none, and bodies of another kind, with an exception of its own.
  if ("status" in error && typeof error.status === "number" && error.status >= 400 && error.status < 500) {
    const code = error.status === 415 ? "media-type-not-supported" : "bad-request";
    return new ProblemError(code, "The body could not be read. Send JSON, as /api/v1/openapi.json describes it.");
  }
  return new ProblemError("internal", "This is a fault in Leerlijn. The log has more under the id in `instance`.");
}

/** How grave it is. What cannot be done just now is no failure of the program, and before the first training normal. */
function judge(status: number, error: Error | undefined): Pick<LogEntry, "level" | "told"> {
  if (status < 500) return { level: "info" };
  if (error instanceof ProblemError && status === 503) {
    return { level: error.code === "linking-not-ready" ? "info" : "warning", told: error.code };
  }
  return { level: "error", ...(error === undefined ? {} : { told: nameOf(error) }) };
}

/** What is logged of a failure: its kind and where in the program, never its message, which may quote what was sent. */
export function nameOf(error: Error): string {
  const place = error.stack?.split("\n").find((line) => line.trim().startsWith("at "));
  return `${error.name}${place === undefined ? "" : ` ${place.trim()}`}`;
}
