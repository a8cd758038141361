/** Rows with few entries each, side by side in typed arrays. Owns only the shape. */

export interface SparseRows {
  /** Row r has the entries from starts[r] up to, not with, starts[r + 1]. One longer than there are rows. */
  readonly starts: Int32Array;
  /** Column of each entry; within a row each column once. */
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** Linear in the entries. Each row as its columns with their values. */
export function sparseRows(rows: Iterable<ReadonlyMap<number, number>>): SparseRows {
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    for (const [column, value] of row) {
      columns.push(column);
      values.push(value);
    }
    starts.push(columns.length);
  }
  return { starts: Int32Array.from(starts), columns: Int32Array.from(columns), values: Float32Array.from(values) };
}

export function rowCount(rows: SparseRows): number {
  return rows.starts.length - 1;
}
