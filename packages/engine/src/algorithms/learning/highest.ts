/** The highest of many numbers, without sorting them all. */

/** Positions of the `most` highest finite numbers, highest first; of equal ones the first. O(n log most). */
export function highest(numbers: Float32Array, most: number): readonly number[] {
  const heap: number[] = [];
  const worse = (a: number, b: number) =>
    (numbers[a] as number) < (numbers[b] as number) || (numbers[a] === numbers[b] && a > b);
  for (let at = 0; at < numbers.length; at++) {
    if (numbers[at] === Number.NEGATIVE_INFINITY) continue;
    if (heap.length < most) {
      heap.push(at);
      rise(heap, worse);
    } else if (worse(heap[0] as number, at)) {
      heap[0] = at;
      sink(heap, worse);
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1));
}

function rise(heap: number[], worse: (a: number, b: number) => boolean): void {
  for (let at = heap.length - 1; at > 0; ) {
    const above = (at - 1) >> 1;
    if (!worse(heap[at] as number, heap[above] as number)) return;
    [heap[at], heap[above]] = [heap[above] as number, heap[at] as number];
    at = above;
  }
}

function sink(heap: number[], worse: (a: number, b: number) => boolean): void {
  for (let at = 0; ; ) {
    const left = 2 * at + 1;
    if (left >= heap.length) return;
    const right = left + 1;
    const lower = right < heap.length && worse(heap[right] as number, heap[left] as number) ? right : left;
    if (!worse(heap[lower] as number, heap[at] as number)) return;
    [heap[at], heap[lower]] = [heap[lower] as number, heap[at] as number];
    at = lower;
  }
}
