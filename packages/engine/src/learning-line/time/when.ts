/** Where and when something is asked within a programme, as the bounds and the explorations share it. */

import type { Frame } from "../choices/frames.ts";
import type { CompiledProfile, CompiledUnit } from "../compiled/compile.ts";

/** Which units of the programme itself count: those that end before a period, and those that share a span of them. */
export interface When {
  /** A period number; infinite at the end of the programme. */
  readonly before: number;
  readonly sharing?: { readonly first: number; readonly last: number };
  /** The period before which units without period must be taken to count; left out: `before`. */
  readonly looseBefore?: number;
  /** Units of the programme that count at all; left out: every one. */
  readonly only?: (unit: number) => boolean;
}

export const atTheEnd: When = { before: Number.POSITIVE_INFINITY };

/** Where a question is asked: entered through a profile, in a frame, for a unit that is itself on the route. */
export interface Context {
  readonly profile: CompiledProfile;
  readonly frame: Frame;
  readonly when: When;
  readonly self: number;
}

/** Whether a unit with a period counts at a moment. */
export function countsAt(unit: CompiledUnit, when: When): boolean {
  if (unit.last < when.before) return true;
  return when.sharing !== undefined && unit.first <= when.sharing.last && when.sharing.first <= unit.last;
}
