/** A training that was stopped, as bytes, so that it goes on later to the very same model. Owns that form. */
import type { ContrastiveState } from "../algorithms/learning/contrastive-training.ts";

/** Step, random state, number of vectors' numbers, number of squares. */
const headNumbers = 4;

/** Four numbers of 8 bytes, then vectors and squares of 4 bytes each; little-endian as all machines we run on. */
export function stateToBytes({ step, random, vectors, squares }: ContrastiveState): Uint8Array {
  const head = Float64Array.of(step, random, vectors.length, squares.length);
  const bytes = new Uint8Array(head.byteLength + vectors.byteLength + squares.byteLength);
  bytes.set(new Uint8Array(head.buffer), 0);
  bytes.set(new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.byteLength), head.byteLength);
  bytes.set(
    new Uint8Array(squares.buffer, squares.byteOffset, squares.byteLength),
    head.byteLength + vectors.byteLength,
  );
  return bytes;
}

/** Null: these are not the bytes of a training. */
export function stateFromBytes(given: Uint8Array): ContrastiveState | null {
  const bytes = given.slice();
  if (bytes.length < headNumbers * 8) return null;
  const [step = 0, random = 0, vectors = 0, squares = 0] = new Float64Array(bytes.buffer, 0, headNumbers);
  const from = headNumbers * 8;
  if (!(vectors >= 0 && squares >= 0) || bytes.length !== from + (vectors + squares) * 4) return null;
  return {
    step,
    random,
    vectors: new Float32Array(bytes.buffer, from, vectors),
    squares: new Float32Array(bytes.buffer, from + vectors * 4, squares),
  };
}
