/** Measures of one ranked list, best first: for each candidate whether it is right. Owns their definitions. */

/** 1 ÷ place of the first right one; 0: there is none. */
export function reciprocalRank(ranked: readonly boolean[]): number {
  const place = ranked.indexOf(true);
  return place < 0 ? 0 : 1 / (place + 1);
}

/** RP@5 as the published sets have it: right ones among the first five ÷ how many of five could be. `right`: of all, above 0. */
export function rPrecision5(ranked: readonly boolean[], right: number): number {
  return ranked.slice(0, 5).filter(Boolean).length / Math.min(5, right);
}
