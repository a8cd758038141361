/**
 * Weights for figures, so that of a list the right one comes out on top: a multinomial logit over each list, fitted to
 * the whole at once (row-wise AdaGrad, no chance in it). Owns the fitting; what the figures mean is the caller's.
 * McFadden 1974; Cao and others 2007 (ListNet, top one).
 */

export interface RankedList {
  /** The figures of each candidate, all of one length. */
  readonly candidates: readonly Float64Array[];
  /** Position of the right one. */
  readonly right: number;
}

export interface RankingSettings {
  readonly rounds: number;
  readonly rate: number;
  /** Pull towards zero. */
  readonly penalty: number;
}

/** O(rounds · candidates · figures). Lists without candidates say nothing; without lists all weights are 0. */
export function fitRanking(
  lists: readonly RankedList[],
  figures: number,
  { rounds, rate, penalty }: RankingSettings,
): Float64Array {
  const weights = new Float64Array(figures);
  const squares = new Float64Array(figures).fill(1e-8);
  if (lists.length === 0) return weights;
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(figures);
    for (const { candidates, right } of lists) {
      const shares = softmax(candidates.map((candidate) => weigh(candidate, weights)));
      for (const [at, candidate] of candidates.entries()) {
        const error = (shares[at] as number) - (at === right ? 1 : 0);
        for (let k = 0; k < figures; k++) gradient[k] = (gradient[k] as number) + error * (candidate[k] as number);
      }
    }
    for (let k = 0; k < figures; k++) {
      const slope = (gradient[k] as number) / lists.length + penalty * (weights[k] as number);
      squares[k] = (squares[k] as number) + slope * slope;
      weights[k] = (weights[k] as number) - (rate * slope) / Math.sqrt(squares[k] as number);
    }
  }
  return weights;
}

export function weigh(figures: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += (figures[k] as number) * (weights[k] as number);
  return sum;
}

/** Shares that add up to one. */
export function softmax(scores: readonly number[]): readonly number[] {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
