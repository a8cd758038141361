/**
 * All that was learnt from a taxonomy's labels, and its form as bytes: the same labels and settings give the same
 * bytes. Owns that form; learning is `train-model`, use is `concept-linker`.
 */
import type { Certainty } from "./certainty.ts";
import { Encoder } from "./encoder.ts";
import type { Ranking } from "./ranking.ts";
import { Vocabulary } from "./vocabulary.ts";

export interface LinkingModel {
  readonly encoder: Encoder;
  readonly ranking: Ranking;
  readonly certainty: Certainty;
  readonly measured: ModelMeasurement;
}

/** What came out on labels that took no part in learning. */
export interface ModelMeasurement {
  /** Labels that were kept apart, in all languages. */
  readonly labels: number;
  /** Share of them whose concept came first, and mean of 1 ÷ place. */
  readonly first: number;
  readonly reciprocalRank: number;
  /** Mean difference between how sure the links said to be and how often they were right. */
  readonly calibrationError: number;
}

interface Header {
  readonly form: typeof modelForm;
  readonly dimensions: number;
  readonly features: number;
  readonly namesBytes: number;
  readonly ranking: Ranking;
  readonly certainty: Certainty;
  readonly measured: ModelMeasurement;
}

/** Goes up whenever what is learnt or how changes, so that models of before are known and made anew. */
export const modelForm = "leerlijn-linking/2";
const align = 8;

/** Header length (4 bytes, little-endian), header as JSON, names by line, rarities, scales, vectors; each at a multiple of 8. */
export function modelToBytes({ encoder, ranking, certainty, measured }: LinkingModel): Uint8Array {
  const { vocabulary, dimensions, vectors, scales } = encoder;
  const names = new TextEncoder().encode(vocabulary.names.join("\n"));
  const header: Header = {
    form: modelForm,
    dimensions,
    features: vocabulary.size,
    namesBytes: names.length,
    ranking,
    certainty,
    measured,
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const parts = [head, names, bytesOf(vocabulary.rarities), bytesOf(scales), bytesOf(vectors)];
  const bytes = new Uint8Array(parts.reduce((size, part) => aligned(size) + part.length, align));
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  let at = align;
  for (const part of parts) {
    at = aligned(at);
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Null: these are not the bytes of a model of this form. */
export function modelFromBytes(given: Uint8Array): LinkingModel | null {
  // A copy begins at 0, so that the numbers lie where numbers may lie.
  const bytes = given.byteOffset % align === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < align) return null;
  const headLength = view.getUint32(0, true);
  if (align + headLength > bytes.length) return null;
  const header = parseHeader(new TextDecoder().decode(bytes.subarray(align, align + headLength)));
  if (header === null) return null;
  let at = aligned(align + headLength);
  const take = (length: number) => {
    const from = at;
    at = aligned(at + length);
    return bytes.subarray(from, from + length);
  };
  const { features, dimensions } = header;
  const names = new TextDecoder().decode(take(header.namesBytes)).split("\n");
  const rarities = floatsOf(take(features * 4));
  const scales = floatsOf(take(features * 4));
  const vectors = take(features * dimensions);
  if (vectors.length !== features * dimensions || names.length !== Math.max(features, 1)) return null;
  const vocabulary = new Vocabulary(features === 0 ? [] : names, rarities);
  const signed = new Int8Array(vectors.buffer, vectors.byteOffset, vectors.length);
  const { ranking, certainty, measured } = header;
  return { encoder: new Encoder(vocabulary, dimensions, signed, scales), ranking, certainty, measured };
}

function parseHeader(text: string): Header | null {
  try {
    const header = JSON.parse(text) as Header;
    return header.form === modelForm ? header : null;
  } catch {
    return null;
  }
}

function aligned(at: number): number {
  return Math.ceil(at / align) * align;
}

function bytesOf(numbers: Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function floatsOf(bytes: Uint8Array): Float32Array {
  return new Float32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4));
}
