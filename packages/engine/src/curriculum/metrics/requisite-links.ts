/**
 * Which units of a programme must come before which, for the metrics. Owns reading that from the requisites: every
 * unit of the programme that a requisite names as passed is a link, of alternatives each of them. Requisites on skills,
 * documents or study load name no unit and give none.
 */
import type { Expression, Id, Programme } from "../model.ts";
import type { RequisiteLink } from "./measure-curriculum.ts";

/** Each link once, in the order of the units. Linear in the size of the programme. */
export function requisiteLinksOf(programme: Programme): readonly RequisiteLink[] {
  const known = new Set(programme.units.map((unit) => unit.id));
  return programme.units.flatMap((unit) => {
    const named = new Set((unit.requisites ?? []).flatMap((requisite) => passedIn(requisite.on)));
    return [...named].filter((first) => known.has(first)).map((first) => ({ first, next: unit.id }));
  });
}

function passedIn(expression: Expression): readonly Id[] {
  if ("passed" in expression) return [expression.passed];
  if ("all" in expression) return expression.all.flatMap(passedIn);
  if ("any" in expression) return expression.any.flatMap(passedIn);
  return [];
}
