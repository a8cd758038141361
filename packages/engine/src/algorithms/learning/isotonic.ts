/**
 * From a score to how often it is right: the rising step function that fits best, by pooling neighbours that go down
 * (Ayer and others 1955), with straight lines between the middles of its steps. Owns fitting and reading it.
 */

export interface Calibration {
  /** Rising. */
  readonly scores: readonly number[];
  /** How often right at each score, 0–1, never falling. */
  readonly chances: readonly number[];
}

/** A step is told by fewer cases only at the ends. */
const fewestCases = 25;

export function fitIsotonic(cases: readonly { readonly score: number; readonly right: boolean }[]): Calibration {
  const sorted = [...cases].sort((a, b) => a.score - b.score);
  const pools: { score: number; right: number; count: number }[] = [];
  for (let from = 0; from < sorted.length; from += fewestCases) {
    const group = sorted.slice(from, from + fewestCases);
    pools.push({
      score: group.reduce((sum, { score }) => sum + score, 0),
      right: group.filter(({ right }) => right).length,
      count: group.length,
    });
    for (let last = pools.length - 1; last > 0; last--) {
      const [before, after] = [pools[last - 1], pools[last]];
      if (before === undefined || after === undefined || before.right / before.count < after.right / after.count) break;
      before.score += after.score;
      before.right += after.right;
      before.count += after.count;
      pools.pop();
    }
  }
  return {
    scores: pools.map(({ score, count }) => score / count),
    // One more right and one more wrong: nothing is ever sure.
    chances: pools.map(({ right, count }) => (right + 0.5) / (count + 1)),
  };
}

/** Beyond the ends the chance of the end; 0 when nothing was fitted. */
export function chanceAt({ scores, chances }: Calibration, score: number): number {
  const after = scores.findIndex((known) => known >= score);
  if (after === -1) return chances.at(-1) ?? 0;
  if (after === 0) return chances[0] as number;
  const [low, high] = [scores[after - 1] as number, scores[after] as number];
  const [below, above] = [chances[after - 1] as number, chances[after] as number];
  return high === low ? above : below + ((above - below) * (score - low)) / (high - low);
}
