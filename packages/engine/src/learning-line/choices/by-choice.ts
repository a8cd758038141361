/** What the ways through one choice have in common: the least that any of them brings. O(ways × units) per choice. */
import type { Component, Frame } from "./frames.ts";

/** Notes the most that a unit brings, under the component that it is chosen in. */
export function note(
  into: Map<number, Map<number, number>>,
  component: number | undefined,
  unit: number,
  value: number,
) {
  if (component === undefined) return;
  let values = into.get(component);
  if (values === undefined) {
    values = new Map();
    into.set(component, values);
  }
  values.set(unit, Math.max(values.get(unit) ?? 0, value));
}

/** The ways through a component; where the asking unit is one of its own, only those that take it. */
export function waysWith(component: Component, alternatives: readonly (readonly number[])[], self: number) {
  return component.units.has(self) ? alternatives.filter((units) => units.includes(self)) : alternatives;
}

/** Whether everybody who takes `self` takes the unit by the same choice. */
export function isTakenWith(frame: Frame, unit: number, self: number): boolean {
  const at = frame.componentOf.get(unit);
  const component = at === undefined ? undefined : frame.components[at];
  if (component?.alternatives == null || !component.units.has(self)) {
    return component?.alternatives?.every((units) => units.includes(unit)) ?? false;
  }
  return waysWith(component, component.alternatives, self).every((units) => units.includes(unit));
}

/** The highest of what each choice brings at least, and of what is sure anyway. */
export function leastByChoice(
  frame: Frame,
  byChoice: ReadonlyMap<number, ReadonlyMap<number, number>>,
  self: number,
  sure: number,
): number {
  let highest = sure;
  for (const [at, steps] of byChoice) {
    const component = frame.components[at];
    if (component?.alternatives == null) continue;
    let least = Number.POSITIVE_INFINITY;
    for (const units of waysWith(component, component.alternatives, self)) {
      let best = 0;
      for (const unit of units) best = Math.max(best, steps.get(unit) ?? 0);
      least = Math.min(least, best);
      if (least <= highest) break;
    }
    if (least !== Number.POSITIVE_INFINITY) highest = Math.max(highest, least);
  }
  return highest;
}
