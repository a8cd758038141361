/** The stretches of a sentence that may name one thing: up to six words within a clause. Owns which, and their lengths. */
import { addTo, type Encoder, lengthOf } from "./encoder.ts";

export interface Stretches {
  /** Places in the words of all clauses; `to` is the first after it. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Of the sum of the words' vectors; above 0. */
  readonly length: Float64Array;
  /** Of the sum over all words. */
  readonly whole: number;
}

const longest = 6;

/** O(words · dimensions). */
export function stretchesOf(encoder: Encoder, clauses: readonly (readonly string[])[]): Stretches {
  const from: number[] = [];
  const to: number[] = [];
  const length: number[] = [];
  const whole = new Float32Array(encoder.dimensions);
  let before = 0;
  for (const words of clauses) {
    for (const [start, word] of words.entries()) {
      addTo(whole, encoder.word(word));
      const sum = new Float32Array(encoder.dimensions);
      for (const [at, next] of words.slice(start, start + longest).entries()) {
        addTo(sum, encoder.word(next));
        const own = lengthOf(sum);
        if (own === 0) continue;
        from.push(before + start);
        to.push(before + start + at + 1);
        length.push(own);
      }
    }
    before += words.length;
  }
  return {
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    length: Float64Array.from(length),
    whole: lengthOf(whole),
  };
}
