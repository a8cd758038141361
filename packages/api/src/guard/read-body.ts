/** Bodies within a bound. Owns counting while reading, so that a body of unknown length cannot fill the memory. */
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ProblemError } from "../problem/problem-error.ts";

/** Throws `body-too-large` as soon as more than `most` bytes came. */
export async function readBody(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge(most);
  const parts: Uint8Array[] = [];
  let length = 0;
  if (request.body !== null) {
    for await (const part of request.body) {
      length += part.byteLength;
      if (length > most) throw tooLarge(most);
      parts.push(part);
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

/** For a route whose body is read for it. */
export function limitBody(most: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: most,
    onError: () => {
      throw tooLarge(most);
    },
  });
}

function tooLarge(most: number): ProblemError {
  const told = most >= 1_000_000 ? `${Math.round(most / 1_000_000)} MB` : `${Math.round(most / 1_000)} kB`;
  return new ProblemError("body-too-large", `At most ${told} can be sent at once.`);
}
