/** How much work a question may cost, counted in steps, not in time, so that the same line gives the same answer. */

/** Thrown where a question costs more than it may; the check turns it into `not-decided`. */
export class BudgetSpent extends Error {
  readonly tried: string;
  constructor(tried: string) {
    super(`not decided: ${tried}`);
    this.tried = tried;
  }
}

export class Effort {
  readonly limit: number;
  spent = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  spend(steps: number): void {
    this.spent += steps;
    if (this.spent > this.limit) throw new BudgetSpent(`${this.limit} steps`);
  }
}
