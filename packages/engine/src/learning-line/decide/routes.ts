/** Routes that show a state, with full admissible selections, as findings carry them. */

import { isOfferedIn, unionSorted } from "../choices/ways.ts";
import type { Leg, Route } from "../finding.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Passed, State } from "./states.ts";

/** A full admissible selection that shows a passing, or all that is offered where there is none; sorted by number. */
export function unitsOf(known: Knowledge, { passage, picks }: Passed): readonly number[] {
  if (picks === "all") {
    const { units } = passage.frame.programme;
    return units.filter((unit) => isOfferedIn(known.compiled.units[unit], passage.variant)).sort((a, b) => a - b);
  }
  let units = passage.frame.always;
  for (const component of passage.frame.components) {
    units = unionSorted(units, picks.get(component) ?? known.defaultWay(passage.frame, component));
  }
  return units;
}

function legOf(known: Knowledge, passed: Passed): Leg {
  const { passage, profile } = passed;
  return {
    programme: passage.frame.programme.source.id,
    profile: profile.source.id,
    ...(passage.variant === undefined ? {} : { variant: passage.variant }),
    exit: passage.exit.id,
    units: unitsOf(known, passed)
      .map((unit) => known.compiled.units[unit]?.source.id ?? "")
      .sort(),
  };
}

/** A route that shows a state, with the home programme where it has been gone through. */
export function routeOf(known: Knowledge, state: State, passed?: Passed): Route {
  const legs: Leg[] = passed === undefined ? [] : [legOf(known, passed)];
  for (let at: State | null = state; at?.from; at = at.from.state) legs.unshift(legOf(known, at.from.passed));
  return { cohort: known.compiled.line.cohorts[0]?.id ?? "", legs };
}
