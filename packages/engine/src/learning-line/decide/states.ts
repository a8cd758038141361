/** What an exploration walks through: questions, states on the way, and what came of them. */

import type { Component, Passage } from "../choices/frames.ts";
import type { CompiledProfile } from "../compiled/compile.ts";
import type { Circle } from "../time/circles.ts";
import type { Ordered } from "../time/order.ts";
import type { Stay } from "../time/stay.ts";
import type { When } from "../time/when.ts";
import type { Cone, Row } from "./cone.ts";
import type { World } from "./knowledge.ts";

/**
 * A programme that has been gone through, with what was picked where it mattered; "all" that it offers, where nobody
 * can meet its choices and it is taken as passed.
 */
export interface Passed {
  readonly profile: CompiledProfile;
  readonly passage: Passage;
  readonly picks: ReadonlyMap<Component, readonly number[]> | "all";
}

/** Somebody about to start a programme. */
export interface State {
  readonly start: CompiledProfile;
  readonly profile: CompiledProfile;
  readonly row: Row;
  readonly worlds: readonly World[];
  readonly visited: ReadonlySet<number>;
  readonly from: { readonly state: State; readonly passed: Passed } | null;
}

export interface Run {
  readonly stay: Stay;
  readonly hopeless: ReadonlySet<number>;
  readonly circles: readonly Circle[];
  readonly lenient: Ordered;
  readonly strict: Ordered;
}

/** What is held at the moment of the question, in one world. */
export interface Outcome {
  readonly world: World;
  readonly lenient: Row;
  readonly strict: Row;
  /** The home programme played through; null where the cone did not need it. */
  readonly run: Run | null;
}

export interface Final {
  readonly state: State;
  readonly passed: Passed;
  readonly outcomes: readonly Outcome[];
}

export interface Question {
  readonly cone: Cone;
  /** Units that must be done (and not exempted) in the home programme. */
  readonly present: readonly number[];
  readonly exit?: string;
  readonly when: When;
  /** The moment for units without period; see `order.ts`. */
  readonly time: number;
  readonly self: number;
  /** Circles are looked for before admission filters. */
  readonly isBeforeAdmission?: boolean;
  /** Units of the home programme without period do not count in the row. */
  readonly isLooseLeftOut?: boolean;
  /** Ways over other programmes are told apart although they bring the same. */
  readonly keepsPaths?: boolean;
}
