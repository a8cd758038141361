/**
 * Weights for figures, so that of a list the right one comes out on top: a multinomial logit over each list, fitted to
 * the whole at once by Newton steps (no chance in it; with a penalty there is one best). Owns the fitting; what the
 * figures mean is the caller's. McFadden 1974; Cao and others 2007 (ListNet, top one).
 */
import { solve } from "./solve.ts";

export interface RankedList {
  /** The figures of each candidate, all of one length. */
  readonly candidates: readonly Float64Array[];
  /** Position of the right one. */
  readonly right: number;
}

const mostRounds = 30;
const shortestStep = 1e-4;
const enough = 1e-7;
/** Shares below it bend nothing. */
const negligible = 1e-9;

/**
 * `penalty`: pull towards zero. O(rounds · candidates · figures²), in some ten rounds. Lists without candidates say
 * nothing; without lists all weights are 0.
 */
export function fitRanking(lists: readonly RankedList[], figures: number, penalty: number): Float64Array {
  let weights = new Float64Array(figures);
  if (lists.length === 0) return weights;
  let loss = lossOf(lists, weights, penalty);
  for (let round = 0; round < mostRounds; round++) {
    const { slope, curve } = slopeAndCurve(lists, weights, penalty);
    const change = solve(curve, slope);
    for (let step = 1; ; step /= 2) {
      const next = weights.map((weight, k) => weight - step * (change[k] as number));
      const lossThere = lossOf(lists, next, penalty);
      if (lossThere > loss && step > shortestStep) continue;
      const gain = loss - lossThere;
      if (gain < enough) return weights;
      weights = next;
      loss = lossThere;
      break;
    }
  }
  return weights;
}

/** Mean of how unlikely the right ones are, in nats, and the penalty. */
function lossOf(lists: readonly RankedList[], weights: Float64Array, penalty: number): number {
  let sum = 0;
  for (const { candidates, right } of lists) {
    const share = softmax(candidates.map((candidate) => weigh(candidate, weights)))[right] ?? 1;
    sum -= Math.log(Math.max(Number.MIN_VALUE, share));
  }
  return sum / lists.length + (penalty / 2) * weigh(weights, weights);
}

function slopeAndCurve(lists: readonly RankedList[], weights: Float64Array, penalty: number) {
  const figures = weights.length;
  const slope = weights.map((weight) => penalty * weight);
  const curve = Array.from({ length: figures }, (_, k) => new Float64Array(figures).fill(penalty + 1e-9, k, k + 1));
  for (const { candidates, right } of lists) {
    const shares = softmax(candidates.map((candidate) => weigh(candidate, weights)));
    const mean = new Float64Array(figures);
    for (const [at, candidate] of candidates.entries()) addTimes(mean, candidate, shares[at] as number);
    addTimes(slope, mean, 1 / lists.length);
    addTimes(slope, candidates[right] ?? mean, -1 / lists.length);
    for (const [at, candidate] of candidates.entries()) {
      const share = (shares[at] as number) / lists.length;
      if (share < negligible) continue;
      const apart = candidate.map((figure, k) => figure - (mean[k] as number));
      for (const [k, row] of curve.entries()) addTimes(row, apart, share * (apart[k] as number));
    }
  }
  return { slope, curve };
}

function addTimes(sum: Float64Array, figures: Float64Array, times: number): void {
  for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) + times * (figures[k] as number);
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
