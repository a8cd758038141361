/**
 * Which names the server answers under, and which sites may change something. A page of another site that has its name
 * point at this machine (DNS rebinding) is stopped by the first, one that posts a form by the second.
 */
import type { MiddlewareHandler } from "hono";
import { ProblemError } from "../problem/problem-error.ts";

export interface AllowedHosts {
  readonly port: number;
  /** Further names, as "leerlijn.school.nl" or "leerlijn.school.nl:8443", that a proxy in front passes on. */
  readonly names: readonly string[];
}

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/** Lower case, with port where it is not the scheme's own. */
export function hostNames({ port, names }: AllowedHosts): ReadonlySet<string> {
  const local = ["localhost", "127.0.0.1", "[::1]"].map((name) => (port === 80 ? name : `${name}:${port}`));
  return new Set([...local, ...names.map((name) => name.trim().toLowerCase()).filter((name) => name !== "")]);
}

/** `hosts` is asked at every request: the port is known only after the server listens. */
export function guardHosts(hosts: () => AllowedHosts): MiddlewareHandler {
  return async (c, next) => {
    const allowed = hostNames(hosts());
    const host = c.req.header("host")?.toLowerCase() ?? "";
    if (!allowed.has(host)) {
      throw new ProblemError(
        "host-not-allowed",
        "Open Leerlijn under the address it printed when it started, or put this name in LEERLIJN_HOSTS.",
      );
    }
    if (!reading.has(c.req.method)) {
      const origin = c.req.header("origin");
      const site = c.req.header("sec-fetch-site");
      const isForeign = origin !== undefined && !isOwnOrigin(origin, allowed);
      if (isForeign || site === "cross-site" || site === "same-site") {
        throw new ProblemError("origin-not-allowed", "Do this on Leerlijn's own pages.");
      }
    }
    await next();
  };
}

function isOwnOrigin(origin: string, allowed: ReadonlySet<string>): boolean {
  const found = /^https?:\/\/([^/]+)$/.exec(origin.toLowerCase());
  return found?.[1] !== undefined && allowed.has(found[1]);
}
