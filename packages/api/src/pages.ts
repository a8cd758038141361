/**
 * The built pages. Owns finding a file in their folder and nothing outside it, its type, how long it may be kept, and
 * giving the first page for every address that is a page of the program.
 */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { Context } from "hono";
import { pagePolicy } from "./guard/response-headers.ts";
import { ProblemError } from "./problem/problem-error.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};

/** Answers any GET outside the API; throws `route-not-found`. */
export async function answerPage(c: Context, webRoot: string): Promise<Response> {
  const path = decodePath(c.req.path);
  const extension = extname(path);
  const file = normalize(join(webRoot, path));
  const type = types[extension];
  if (type !== undefined && extension !== ".html" && file.startsWith(webRoot + sep) && (await isFile(file))) {
    const bytes = await readFile(file);
    // Vite puts a hash of the content in the name of everything in assets.
    const isHashed = path.startsWith("/assets/");
    return c.body(bytes, 200, {
      "content-type": type,
      "cache-control": isHashed ? "public, max-age=31536000, immutable" : "no-cache",
    });
  }
  if (extension !== "" && extension !== ".html" && type !== undefined) throw noSuchAddress();
  const page = await readFile(join(webRoot, "index.html"), "utf8").catch(() => null);
  if (page === null) throw noSuchAddress();
  return c.body(page, 200, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-cache",
    "content-security-policy": pagePolicy(inlineScriptHashes(page)),
  });
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw noSuchAddress();
  }
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

function noSuchAddress(): ProblemError {
  return new ProblemError(
    "route-not-found",
    "Look for the right address on the first page or in /api/v1/openapi.json.",
  );
}

/** Of scripts that stand in the page itself, as one that sets the colours before the first paint. */
function inlineScriptHashes(page: string): readonly string[] {
  const scripts = page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
  return [...scripts].map(([, script = ""]) => createHash("sha256").update(script).digest("base64"));
}
