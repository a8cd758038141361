/** Bodies within a bound. Owns counting while reading, so that a body of unknown length cannot fill the memory. */
import { ProblemError } from "../problem/problem-error.ts";

/** Throws `body-too-large` as soon as more than `most` bytes came. */
export async function readBody(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () =>
    new ProblemError("body-too-large", `At most ${Math.round(most / 1_000_000)} MB can be sent at once.`);
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge();
  const parts: Uint8Array[] = [];
  let length = 0;
  if (request.body !== null) {
    for await (const part of request.body) {
      length += part.byteLength;
      if (length > most) throw tooLarge();
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
