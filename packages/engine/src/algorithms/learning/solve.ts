/** Linear equations, a few of them. Owns only solving them. */

/** Gauss's elimination with the largest pivot: O(n³); changes what is given. */
export function solve(rows: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const order = [...rows];
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(order[row]?.[column] as number) > Math.abs(order[pivot]?.[column] as number)) pivot = row;
    }
    [order[column], order[pivot]] = [order[pivot] as Float64Array, order[column] as Float64Array];
    [right[column], right[pivot]] = [right[pivot] as number, right[column] as number];
    const top = order[column] as Float64Array;
    for (let row = column + 1; row < n; row++) {
      const below = order[row] as Float64Array;
      const factor = (below[column] as number) / (top[column] as number);
      for (let k = column; k < n; k++) below[k] = (below[k] as number) - factor * (top[k] as number);
      right[row] = (right[row] as number) - factor * (right[column] as number);
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    const top = order[row] as Float64Array;
    for (let k = row + 1; k < n; k++) right[row] = (right[row] as number) - (top[k] as number) * (right[k] as number);
    right[row] = (right[row] as number) / (top[row] as number);
  }
  return right;
}
