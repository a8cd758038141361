/** Cutting running text into clauses: what stands between stops, commas, bullets and line ends. Owns only their places. */

export interface Clause {
  /** Place in the text, in UTF-16 units; `end` is the first after it. */
  readonly start: number;
  readonly end: number;
}

/** A stop within a word ("v2.0", "a.u.b") parts nothing. */
const border = /[;:!?…•·|\n\r\t()[\]{}"“”]+|[.,](?=\s|$)|\s[-–—*](?=\s)/gu;

/** Those with a letter or figure, in order. Linear in the length. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  const add = (end: number) => {
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) clauses.push({ start, end });
  };
  for (const found of text.matchAll(border)) {
    add(found.index);
    start = found.index + found[0].length;
  }
  add(text.length);
  return clauses;
}
