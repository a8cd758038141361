/** Long lists in parts of a few dozen, so that a change draws one part anew and the page is there before the last part is. */
import { startTransition, useEffect, useState } from "react";

export interface Chunk<Item> {
  /** Position of its first item. */
  readonly from: number;
  readonly items: readonly Item[];
}

export function chunksOf<Item>(items: readonly Item[], size: number): readonly Chunk<Item>[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => ({
    from: at * size,
    items: items.slice(at * size, (at + 1) * size),
  }));
}

const pauseMs = 30;

/** How many of `total` parts are drawn: a few at first, then more whenever the browser has time. */
export function useGrowing(total: number, step: number): number {
  const [drawn, setDrawn] = useState(step);
  useEffect(() => {
    if (drawn >= total) return;
    const timer = setTimeout(() => startTransition(() => setDrawn((now) => now + step)), pauseMs);
    return () => clearTimeout(timer);
  }, [drawn, total, step]);
  return drawn;
}

/** Whether two lists have the same items in the same order. */
export function areSame<Item>(some: readonly Item[], others: readonly Item[]): boolean {
  return some === others || (some.length === others.length && some.every((one, at) => one === others[at]));
}
