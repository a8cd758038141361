/** Least, greatest and middle of many numbers, of any count. Owns nothing else. */

export function least(numbers: readonly number[]): number {
  return numbers.reduce((found, number) => Math.min(found, number), Number.POSITIVE_INFINITY);
}

export function greatest(numbers: readonly number[]): number {
  return numbers.reduce((found, number) => Math.max(found, number), Number.NEGATIVE_INFINITY);
}

/** The number below which the given share of them stands; 0 without numbers. O(n log n). */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
