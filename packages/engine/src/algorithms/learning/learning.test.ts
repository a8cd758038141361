import fc from "fast-check";
import { expect, test } from "vitest";
import { ContrastiveTraining } from "./contrastive-training.ts";
import { allDotProducts, weightedSums } from "./dense-products.ts";
import { highest } from "./highest.ts";
import { chanceAt, fitIsotonic } from "./isotonic.ts";
import { fitRanking, softmax, weigh } from "./listwise-ranking.ts";
import { chanceOf, fitLogistic } from "./logistic.ts";
import { sparseRows } from "./sparse-rows.ts";

const numbers = (length: number) =>
  fc.array(fc.float({ min: -2, max: 2, noNaN: true }), { minLength: length, maxLength: length });

test("products are what the sums say", () => {
  fc.assert(
    fc.property(numbers(4 * 3), numbers(4 * 3), numbers(16), (a, b, weights) => {
      const [x, y, w] = [Float32Array.from(a), Float32Array.from(b), Float32Array.from(weights)];
      const dots = new Float32Array(16);
      allDotProducts(x, y, 4, 3, 2, dots);
      const at = (matrix: Float32Array, row: number, column: number, width: number) =>
        matrix[row * width + column] as number;
      const plain = new Float32Array(12);
      const turned = new Float32Array(12);
      weightedSums(w, false, y, 4, 3, 1, plain);
      weightedSums(w, true, y, 4, 3, 1, turned);
      for (let i = 0; i < 4; i++) {
        for (let j = 0; j < 4; j++) {
          const expected = [0, 1, 2].reduce((sum, k) => sum + at(x, i, k, 3) * at(y, j, k, 3), 0);
          expect(at(dots, i, j, 4)).toBeCloseTo(2 * expected, 3);
        }
        for (let k = 0; k < 3; k++) {
          const sum = (weight: (j: number) => number) =>
            [0, 1, 2, 3].reduce((s, j) => s + weight(j) * at(y, j, k, 3), 0);
          expect(at(plain, i, k, 3)).toBeCloseTo(
            sum((j) => at(w, i, j, 4)),
            3,
          );
          expect(at(turned, i, k, 3)).toBeCloseTo(
            sum((j) => at(w, j, i, 4)),
            3,
          );
        }
      }
    }),
  );
});

test("the highest are those that sorting gives", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 3 })), fc.nat(6), (given, most) => {
      const sorted = [...given.keys()].sort((a, b) => (given[b] as number) - (given[a] as number) || a - b);
      expect(highest(Float32Array.from(given), most)).toEqual(sorted.slice(0, most));
    }),
  );
});

/** Eight things with two texts each, that share one feature of their own and one with all. */
function examples() {
  const rows = Array.from(
    { length: 16 },
    (_, text) =>
      new Map([
        [0, 0.5],
        [1 + (text >> 1), 1],
        [9 + text, 0.5],
      ]),
  );
  return {
    texts: sparseRows(rows),
    featureCount: 25,
    starts: Int32Array.from({ length: 9 }, (_, thing) => thing * 2),
    weights: new Float32Array(16).fill(1),
  };
}

const settings = { dimensions: 8, batch: 8, steps: 60, temperature: 0.1, rate: 0.3, dropout: 0.1, seed: 3 };

test("learning lowers the loss, is the same each time, and goes on where it was put away", () => {
  const whole = new ContrastiveTraining(examples(), settings);
  const losses: number[] = [];
  while (!whole.ended) losses.push(whole.step());
  const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / some.length;
  expect(mean(losses.slice(-10))).toBeLessThan(mean(losses.slice(0, 10)) / 2);

  const first = new ContrastiveTraining(examples(), settings);
  for (let step = 0; step < 25; step++) first.step();
  const state = first.state();
  first.step();
  const later = new ContrastiveTraining(examples(), settings, state);
  expect(later.stepsDone).toBe(25);
  while (!later.ended) later.step();
  expect(later.vectors).toEqual(whole.vectors);
});

test("the gradient is the slope of the loss", () => {
  // Without dropout and with one text a thing, a small step must lower the loss by what the slope says.
  const rows = Array.from(
    { length: 4 },
    (_, text) =>
      new Map([
        [text, 1],
        [4, 0.7],
      ]),
  );
  const given = {
    texts: sparseRows(rows),
    featureCount: 5,
    starts: Int32Array.from([0, 1, 2, 3, 4]),
    weights: new Float32Array(4).fill(1),
  };
  const slow = { ...settings, batch: 4, dropout: 0, rate: 0.01, steps: 1_000_000 };
  const training = new ContrastiveTraining(given, slow);
  let before = training.step();
  for (let step = 0; step < 20; step++) {
    const now = training.step();
    expect(now).toBeLessThan(before);
    before = now;
  }
});

test("fewer than four things cannot be told apart", () => {
  const given = { ...examples(), starts: Int32Array.from([0, 2, 4, 16]) };
  expect(() => new ContrastiveTraining({ ...given, starts: Int32Array.from([0, 8, 16]) }, settings)).toThrow(/four/u);
});

test("weights put the right one on top", () => {
  const lists = Array.from({ length: 30 }, (_, at) => ({
    right: at % 3,
    candidates: [0, 1, 2].map((one) => Float64Array.of(one === at % 3 ? 1 : 0.2, (at + one) % 2)),
  }));
  const weights = fitRanking(lists, 2, 1e-4);
  for (const { right, candidates } of lists) {
    const scores = candidates.map((candidate) => weigh(candidate, weights));
    expect(scores.indexOf(Math.max(...scores))).toBe(right);
  }
  expect(softmax([1000, 1000])).toEqual([0.5, 0.5]);
  expect(fitRanking([], 2, 0)).toEqual(new Float64Array(2));
});

test("no other weights of a listwise ranking are likelier", () => {
  const list = fc.array(numbers(3), { minLength: 2, maxLength: 5 }).map((candidates) => ({
    candidates: candidates.map((figures) => Float64Array.from(figures)),
    right: 0,
  }));
  fc.assert(
    fc.property(fc.array(list, { minLength: 1, maxLength: 8 }), numbers(3), (lists, change) => {
      const loss = (weights: ArrayLike<number>) =>
        lists.reduce((sum, { candidates, right }) => {
          const share = softmax(candidates.map((candidate) => weigh(candidate, weights)))[right] as number;
          return sum - Math.log(share) / lists.length;
        }, 0.005 * weigh(weights, weights));
      const weights = fitRanking(lists, 3, 0.01);
      expect(loss(weights)).toBeLessThanOrEqual(loss(weights.map((weight, k) => weight + (change[k] ?? 0))) + 1e-6);
    }),
  );
});

test("logistic regression finds the shares", () => {
  const cases = Array.from({ length: 400 }, (_, at) => ({
    figures: Float64Array.of(1, at % 2),
    yes: at % 2 === 0 ? at % 8 === 0 : at % 8 !== 1,
  }));
  const weights = fitLogistic(cases, 2, 0);
  expect(chanceOf([1, 0], weights)).toBeCloseTo(0.25, 3);
  expect(chanceOf([1, 1], weights)).toBeCloseTo(0.75, 3);
});

test("calibration never falls, and tells the share that was right", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() })),
      (cases) => {
        const calibration = fitIsotonic(cases);
        const chances = [0, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1].map((score) => chanceAt(calibration, score));
        expect([...chances].sort((a, b) => a - b)).toEqual(chances);
        expect(chances.every((chance) => chance >= 0 && chance < 1)).toBe(true);
      },
    ),
  );
  const cases = Array.from({ length: 4000 }, (_, at) => ({ score: at / 4000, right: (at * 7) % 100 < at / 40 }));
  const calibration = fitIsotonic(cases);
  for (const score of [0.1, 0.3, 0.5, 0.7, 0.9]) expect(chanceAt(calibration, score)).toBeCloseTo(score, 1);
});
