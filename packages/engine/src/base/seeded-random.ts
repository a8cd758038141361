/** Random numbers that are the same on every machine (mulberry32). Owns the sequence; who draws says what for. */
export class SeededRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** To go on later where it stopped: give it to the constructor. */
  get state(): number {
    return this.#state;
  }

  /** 0 ≤ x < 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 up to, not with, `bound`. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }
}
