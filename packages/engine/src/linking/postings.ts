/** Which rows hold an item, from which items each row holds; side by side in typed arrays. Owns only that turning round. */

export interface Postings {
  /** Item i stands in the rows from starts[i] up to, not with, starts[i + 1]. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  /** Where in the given items each of them stood. */
  readonly entries: Int32Array;
}

/** Row r holds the items from rowStarts[r] up to, not with, rowStarts[r + 1]. Rows of an item rise. Linear. */
export function postingsOf(rowStarts: Int32Array, items: Int32Array, itemCount: number): Postings {
  const starts = new Int32Array(itemCount + 1);
  for (const item of items) starts[item + 1] = (starts[item + 1] as number) + 1;
  for (let item = 0; item < itemCount; item++) {
    starts[item + 1] = (starts[item + 1] as number) + (starts[item] as number);
  }
  const next = starts.slice();
  const rows = new Int32Array(items.length);
  const entries = new Int32Array(items.length);
  for (let row = 0; row + 1 < rowStarts.length; row++) {
    const end = rowStarts[row + 1] as number;
    for (let entry = rowStarts[row] as number; entry < end; entry++) {
      const item = items[entry] as number;
      const at = next[item] as number;
      next[item] = at + 1;
      rows[at] = row;
      entries[at] = entry;
    }
  }
  return { starts, rows, entries };
}

/** Where each of rows of such lengths begins, and where the last one ends. */
export function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (const [at, length] of lengths.entries()) starts[at + 1] = (starts[at] as number) + length;
  return starts;
}
