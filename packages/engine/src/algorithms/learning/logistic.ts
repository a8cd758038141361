/** The chance of yes from figures: logistic regression by Newton steps. Owns the fitting alone. */
import { weigh } from "./listwise-ranking.ts";
import { solve } from "./solve.ts";

export interface LogisticCase {
  readonly figures: Float64Array;
  readonly yes: boolean;
}

const rounds = 25;

/** One weight a figure; give a figure that is always 1 for the level. O(cases · figures²). */
export function fitLogistic(cases: readonly LogisticCase[], figures: number, penalty = 1e-3): Float64Array {
  const weights = new Float64Array(figures);
  if (cases.length === 0) return weights;
  for (let round = 0; round < rounds; round++) {
    const slope = new Float64Array(figures);
    const curve = Array.from({ length: figures }, () => new Float64Array(figures));
    for (const one of cases) {
      const chance = chanceOf(one.figures, weights);
      const error = chance - (one.yes ? 1 : 0);
      const weight = chance * (1 - chance);
      for (let i = 0; i < figures; i++) {
        const figure = one.figures[i] as number;
        slope[i] = (slope[i] as number) + error * figure;
        const row = curve[i] as Float64Array;
        for (let j = 0; j < figures; j++) {
          row[j] = (row[j] as number) + weight * figure * (one.figures[j] as number);
        }
      }
    }
    for (let i = 0; i < figures; i++) {
      slope[i] = (slope[i] as number) + penalty * cases.length * (weights[i] as number);
      const row = curve[i] as Float64Array;
      row[i] = (row[i] as number) + penalty * cases.length + 1e-9;
    }
    const change = solve(curve, slope);
    for (let i = 0; i < figures; i++) weights[i] = (weights[i] as number) - (change[i] as number);
    if (change.every((size) => Math.abs(size) < 1e-8)) break;
  }
  return weights;
}

export function chanceOf(figures: ArrayLike<number>, weights: ArrayLike<number>): number {
  return 1 / (1 + Math.exp(-weigh(figures, weights)));
}
