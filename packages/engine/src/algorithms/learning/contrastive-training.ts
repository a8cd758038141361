/**
 * Learning a vector for every feature so that texts of one thing come to lie together and those of other things apart:
 * a text's vector is the sum of its features' vectors, at length one. Owns the learning, step by step, so that whoever
 * calls can report progress and put the state away. Nothing is known here of words or taxonomies.
 *
 * Loss: symmetric InfoNCE over batches of pairs (two texts each of distinct things), temperature τ; row-wise AdaGrad
 * with a linearly falling rate. Van den Oord, Li, Vinyals 2018 (arXiv 1807.03748); Duchi, Hazan, Singer 2011.
 */
import { SeededRandom } from "../../base/seeded-random.ts";
import { allDotProducts, weightedSums } from "./dense-products.ts";
import type { SparseRows } from "./sparse-rows.ts";

export interface ContrastiveSettings {
  readonly dimensions: number;
  /** Pairs a step, of distinct things; a multiple of four, and lowered to fit the things there are. */
  readonly batch: number;
  readonly steps: number;
  readonly temperature: number;
  readonly rate: number;
  /** Share of a text's features that is left out each time. */
  readonly dropout: number;
  readonly seed: number;
}

export interface ContrastiveExamples {
  /** Texts by features; the texts of one thing stand together. */
  readonly texts: SparseRows;
  readonly featureCount: number;
  /** Thing t has the texts from starts[t] up to, not with, starts[t + 1]. */
  readonly starts: Int32Array;
  /** How often a text is taken, against the others of its thing; above 0. */
  readonly weights: Float32Array;
}

/** All that is needed to go on later. */
export interface ContrastiveState {
  readonly step: number;
  readonly random: number;
  /** featureCount × dimensions, row after row. */
  readonly vectors: Float32Array;
  /** Per feature, the mean square of its gradients summed over the steps. */
  readonly squares: Float32Array;
}

/** One side of the pairs of a batch. */
interface Side {
  readonly text: Int32Array;
  readonly unit: Float32Array;
  readonly length: Float64Array;
  readonly gradient: Float32Array;
  /** Which entries of the texts were kept, text after text. */
  kept: Uint8Array;
}

const firstSpread = 0.2;
const smallest = 1e-8;

export class ContrastiveTraining {
  readonly #examples: ContrastiveExamples;
  readonly #settings: ContrastiveSettings;
  readonly #batch: number;
  readonly #things: Int32Array;
  readonly #random: SeededRandom;
  readonly #vectors: Float32Array;
  readonly #squares: Float32Array;
  readonly #sides: readonly [Side, Side];
  readonly #logits: Float32Array;
  readonly #errors: Float32Array;
  readonly #slot: Int32Array;
  readonly #touched: number[] = [];
  #sums: Float32Array;
  #step: number;

  /** Things with no text are passed over. Throws when fewer than four things have one: nothing can be told apart. */
  constructor(examples: ContrastiveExamples, settings: ContrastiveSettings, state?: ContrastiveState) {
    this.#examples = examples;
    this.#settings = settings;
    const { starts, featureCount } = examples;
    const { dimensions } = settings;
    this.#things = Int32Array.from(
      [...starts.slice(0, -1).keys()].filter((thing) => (starts[thing + 1] as number) > (starts[thing] as number)),
    );
    this.#batch = Math.min(settings.batch, this.#things.length) & ~3;
    if (this.#batch < 4) throw new Error("contrastive training needs at least four things");
    this.#random = new SeededRandom(state?.random ?? settings.seed);
    this.#vectors = state?.vectors.slice() ?? this.#firstVectors(featureCount * dimensions);
    this.#squares = state?.squares.slice() ?? new Float32Array(featureCount).fill(smallest);
    this.#step = state?.step ?? 0;
    this.#sides = [this.#side(), this.#side()];
    this.#logits = new Float32Array(this.#batch * this.#batch);
    this.#errors = new Float32Array(this.#batch * this.#batch);
    this.#slot = new Int32Array(featureCount).fill(-1);
    this.#sums = new Float32Array(4096 * dimensions);
  }

  get stepsDone(): number {
    return this.#step;
  }

  get ended(): boolean {
    return this.#step >= this.#settings.steps;
  }

  /** featureCount × dimensions; not a copy. */
  get vectors(): Float32Array {
    return this.#vectors;
  }

  /** A copy: later steps leave it as it is. */
  state(): ContrastiveState {
    return {
      step: this.#step,
      random: this.#random.state,
      vectors: this.#vectors.slice(),
      squares: this.#squares.slice(),
    };
  }

  /** One batch; gives its mean loss. O(batch² · dimensions + entries · dimensions). */
  step(): number {
    const [left, right] = this.#sides;
    this.#choosePairs();
    this.#embed(left);
    this.#embed(right);
    const n = this.#batch;
    const { dimensions: d, temperature } = this.#settings;
    allDotProducts(left.unit, right.unit, n, d, 1 / temperature, this.#logits);
    const loss = this.#lossAndErrors();
    const scale = 1 / (2 * n * temperature);
    weightedSums(this.#errors, false, right.unit, n, d, scale, left.gradient);
    weightedSums(this.#errors, true, left.unit, n, d, scale, right.gradient);
    this.#spread(left);
    this.#spread(right);
    this.#update();
    this.#step++;
    return loss;
  }

  #firstVectors(size: number): Float32Array {
    const random = this.#random;
    // The sum of three even draws is near enough to a bell.
    return Float32Array.from(
      { length: size },
      () => (random.next() + random.next() + random.next() - 1.5) * firstSpread,
    );
  }

  #side(): Side {
    const { dimensions } = this.#settings;
    return {
      text: new Int32Array(this.#batch),
      unit: new Float32Array(this.#batch * dimensions),
      length: new Float64Array(this.#batch),
      gradient: new Float32Array(this.#batch * dimensions),
      kept: new Uint8Array(1024),
    };
  }

  /** Distinct things, the first of a shuffle begun anew each step, so that going on later draws the same. */
  #choosePairs(): void {
    const things = this.#things.slice();
    const [left, right] = this.#sides;
    for (let i = 0; i < this.#batch; i++) {
      const j = i + this.#random.below(things.length - i);
      const thing = things[j] as number;
      things[j] = things[i] as number;
      const first = this.#chooseText(thing, -1);
      left.text[i] = first;
      right.text[i] = this.#chooseText(thing, first);
    }
  }

  /** By weight; another than `not` where there is one and a few draws find it. */
  #chooseText(thing: number, not: number): number {
    const from = this.#examples.starts[thing] as number;
    const to = this.#examples.starts[thing + 1] as number;
    if (to - from === 1) return from;
    const { weights } = this.#examples;
    let total = 0;
    for (let text = from; text < to; text++) total += weights[text] as number;
    let text = from;
    for (let draws = 0; draws < 4; draws++) {
      let left = this.#random.next() * total;
      for (text = from; text < to - 1 && left >= (weights[text] as number); text++) left -= weights[text] as number;
      if (text !== not) break;
    }
    return text;
  }

  #embed(side: Side): void {
    const { dimensions: d, dropout } = this.#settings;
    const { starts, columns, values } = this.#examples.texts;
    const { unit } = side;
    let at = 0;
    unit.fill(0);
    for (let i = 0; i < this.#batch; i++) {
      const text = side.text[i] as number;
      const row = i * d;
      for (let entry = starts[text] as number; entry < (starts[text + 1] as number); entry++, at++) {
        if (at === side.kept.length) side.kept = grown(side.kept);
        const kept = this.#random.next() >= dropout;
        side.kept[at] = kept ? 1 : 0;
        if (!kept) continue;
        const value = values[entry] as number;
        const from = (columns[entry] as number) * d;
        for (let k = 0; k < d; k++) {
          unit[row + k] = (unit[row + k] as number) + value * (this.#vectors[from + k] as number);
        }
      }
      let square = 0;
      for (let k = 0; k < d; k++) square += (unit[row + k] as number) ** 2;
      const length = Math.sqrt(square) || 1;
      side.length[i] = length;
      for (let k = 0; k < d; k++) unit[row + k] = (unit[row + k] as number) / length;
    }
  }

  /** errors[i, j] = how much too probable j is for i, and i for j; the mean loss of both directions. */
  #lossAndErrors(): number {
    const n = this.#batch;
    const logits = this.#logits;
    const errors = this.#errors;
    // No cosine is above 1, so this keeps every power at or below 1.
    const highest = 1 / this.#settings.temperature;
    const columnSums = new Float64Array(n);
    const rowSums = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < n; j++) {
        const power = Math.exp((logits[i * n + j] as number) - highest);
        errors[i * n + j] = power;
        sum += power;
        columnSums[j] = (columnSums[j] as number) + power;
      }
      rowSums[i] = sum;
    }
    let loss = 0;
    for (let i = 0; i < n; i++) {
      const inRow = rowSums[i] as number;
      loss += Math.log(inRow) + Math.log(columnSums[i] as number) - 2 * ((logits[i * n + i] as number) - highest);
      for (let j = 0; j < n; j++) {
        const power = errors[i * n + j] as number;
        errors[i * n + j] = power / inRow + power / (columnSums[j] as number);
      }
      errors[i * n + i] = (errors[i * n + i] as number) - 2;
    }
    return loss / (2 * n);
  }

  /** From the gradient of each text's vector to the gradient of its features' vectors. */
  #spread(side: Side): void {
    const { dimensions: d } = this.#settings;
    const { starts, columns, values } = this.#examples.texts;
    const { unit, gradient } = side;
    let at = 0;
    for (let i = 0; i < this.#batch; i++) {
      const text = side.text[i] as number;
      const row = i * d;
      let along = 0;
      for (let k = 0; k < d; k++) along += (gradient[row + k] as number) * (unit[row + k] as number);
      const length = side.length[i] as number;
      for (let k = 0; k < d; k++) {
        gradient[row + k] = ((gradient[row + k] as number) - along * (unit[row + k] as number)) / length;
      }
      for (let entry = starts[text] as number; entry < (starts[text + 1] as number); entry++, at++) {
        if (side.kept[at] === 0) continue;
        const value = values[entry] as number;
        const to = this.#slotOf(columns[entry] as number) * d;
        for (let k = 0; k < d; k++) {
          this.#sums[to + k] = (this.#sums[to + k] as number) + value * (gradient[row + k] as number);
        }
      }
    }
  }

  /** Where the gradients of a feature are added up in this step. */
  #slotOf(feature: number): number {
    const known = this.#slot[feature] as number;
    if (known >= 0) return known;
    const { dimensions: d } = this.#settings;
    const slot = this.#touched.length;
    this.#slot[feature] = slot;
    this.#touched.push(feature);
    if ((slot + 1) * d > this.#sums.length) {
      const larger = new Float32Array(this.#sums.length * 2);
      larger.set(this.#sums);
      this.#sums = larger;
    }
    this.#sums.fill(0, slot * d, (slot + 1) * d);
    return slot;
  }

  #update(): void {
    const { dimensions: d, rate, steps } = this.#settings;
    const now = rate * (1 - this.#step / steps);
    for (const [slot, feature] of this.#touched.entries()) {
      const from = slot * d;
      const to = feature * d;
      let square = 0;
      for (let k = 0; k < d; k++) square += (this.#sums[from + k] as number) ** 2;
      this.#squares[feature] = (this.#squares[feature] as number) + square / d;
      const rateHere = now / Math.sqrt(this.#squares[feature] as number);
      for (let k = 0; k < d; k++) {
        this.#vectors[to + k] = (this.#vectors[to + k] as number) - rateHere * (this.#sums[from + k] as number);
      }
      this.#slot[feature] = -1;
    }
    this.#touched.length = 0;
  }
}

function grown(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}
