import fc from "fast-check";
import { expect, it } from "vitest";
import type { Programme } from "../model.ts";
import { measureCurriculum, type RequisiteLink, type UnitMetrics } from "./measure-curriculum.ts";
import { requisiteLinksOf } from "./requisite-links.ts";

function links(...arrows: readonly string[]): RequisiteLink[] {
  return arrows.map((arrow) => ({ first: arrow.charAt(0), next: arrow.charAt(1) }));
}

/** All paths from a unit without requisites to one that nothing asks for, one by one. */
function allPaths(units: readonly string[], given: readonly RequisiteLink[]): string[][] {
  const goOn = (path: readonly string[]): string[][] => {
    const next = new Set(given.filter((link) => link.first === path.at(-1)).map((link) => link.next));
    return next.size === 0 ? [[...path]] : [...next].flatMap((unit) => goOn([...path, unit]));
  };
  return units.filter((unit) => !given.some((link) => link.next === unit)).flatMap((unit) => goOn([unit]));
}

/** The definitions, over the list of all paths. */
function measuredPlainly(units: readonly string[], given: readonly RequisiteLink[]): Map<string, UnitMetrics> {
  const paths = allPaths(units, given);
  return new Map(
    units.map((unit) => {
      const through = paths.filter((path) => path.includes(unit));
      const blockingFactor = new Set(through.flatMap((path) => path.slice(path.indexOf(unit) + 1))).size;
      const delayFactor = Math.max(...through.map((path) => path.length));
      const between = through.filter((path) => path[0] !== unit && path.at(-1) !== unit);
      const centrality = between.reduce((sum, path) => sum + path.length, 0);
      return [unit, { blockingFactor, delayFactor, centrality, structuralComplexity: blockingFactor + delayFactor }];
    }),
  );
}

function reaches(from: string, to: string, given: readonly RequisiteLink[]): boolean {
  const seen = new Set<string>();
  for (const waiting = [from]; waiting.length > 0; ) {
    const unit = waiting.pop();
    for (const { next } of given.filter((link) => link.first === unit)) {
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  return seen.has(to);
}

const letters = [..."abcdefgh"];
const anyLink = fc
  .tuple(fc.constantFrom(...letters), fc.constantFrom(...letters))
  .filter(([one, other]) => one !== other);
/** Links from an earlier letter to a later one never go round. */
const anyAcyclic = fc.array(
  anyLink.map((pair) => pair.toSorted()).map(([first = "", next = ""]) => ({ first, next })),
  { maxLength: 16 },
);

/**
 *   a ─▶ b ─▶ d ─▶ e      f
 *    └─▶ c ─▶┘
 */
it("measures a small curriculum as by hand", () => {
  const measured = measureCurriculum([..."abcdef"], links("ab", "ac", "bd", "cd", "de"));
  if (measured.kind !== "measured") throw new Error(measured.kind);
  const rows = [...measured.units].map(([unit, metrics]) => [unit, ...Object.values(metrics)]);
  expect(rows).toEqual([
    ["a", 4, 4, 0, 8],
    ["b", 2, 4, 4, 6],
    ["c", 2, 4, 4, 6],
    ["d", 1, 4, 8, 5],
    ["e", 0, 4, 0, 4],
    ["f", 0, 1, 0, 1],
  ]);
  expect(measured.structuralComplexity).toBe(30);
});

it("measures what the definitions say over all paths, whatever the order of units and links", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(letters, { minLength: letters.length }), anyAcyclic, (units, given) => {
      const measured = measureCurriculum(units, given);
      if (measured.kind !== "measured") throw new Error(measured.kind);
      const expected = measuredPlainly(units, given);
      expect(measured.units).toEqual(expected);
      const total = [...expected.values()].reduce((sum, unit) => sum + unit.structuralComplexity, 0);
      expect(measured.structuralComplexity).toBe(total);
    }),
    { numRuns: 300 },
  );
});

it("shows a circle where there is one, link by link, and only there", () => {
  fc.assert(
    fc.property(fc.array(anyLink, { maxLength: 12 }), (pairs) => {
      const given = pairs.map(([first, next]) => ({ first, next }));
      const measured = measureCurriculum(letters, given);
      expect(measured.kind).toBe(letters.some((unit) => reaches(unit, unit, given)) ? "circular" : "measured");
      if (measured.kind === "measured") return;
      const { circle } = measured;
      for (const [place, next] of circle.entries()) {
        const first = circle[(place + 1) % circle.length];
        expect(given).toContainEqual({ first, next });
      }
      expect(new Set(circle).size).toBe(circle.length);
      expect(circle.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
  expect(measureCurriculum(["a"], links("aa"))).toEqual({ kind: "circular", circle: ["a"] });
});

it("counts a year in quarters for two thirds", () => {
  const measured = measureCurriculum(["a", "b"], links("ab"), { system: "quarter" });
  if (measured.kind !== "measured") throw new Error(measured.kind);
  expect(measured.units.get("b")?.structuralComplexity).toBe(1.3);
  expect(measured.units.get("a")?.structuralComplexity).toBe(2);
  expect(measured.structuralComplexity).toBe(3.3);
});

it("refuses a link to a unit that is not there", () => {
  expect(() => measureCurriculum(["a"], links("ab"))).toThrow(RangeError);
});

it("takes thousands of units in a row without running out of stack", () => {
  const units = Array.from({ length: 5_000 }, (_, index) => `u${index}`);
  const chain = units.slice(1).map((next, index) => ({ first: `u${index}`, next }));
  const measured = measureCurriculum(units, chain);
  if (measured.kind !== "measured") throw new Error(measured.kind);
  expect(measured.units.get("u0")).toMatchObject({ blockingFactor: 4_999, delayFactor: 5_000 });
  expect(measureCurriculum(units, [...chain, { first: "u4999", next: "u0" }]).kind).toBe("circular");
});

it("reads links from the requisites of a programme: units passed, of alternatives each", () => {
  const unit = (id: string, ...requisites: NonNullable<Programme["units"][number]["requisites"]>) => ({
    id,
    title: { nl: id },
    requisites,
  });
  const programme: Programme = {
    id: "p",
    title: { nl: "P" },
    units: [
      unit("a"),
      unit("b", { id: "r", kind: "pre", mode: "assumed", on: { skill: "s", step: 1 } }),
      unit(
        "c",
        {
          id: "r1",
          kind: "pre",
          mode: "admission",
          on: { all: [{ passed: "a" }, { any: [{ passed: "b" }, { passed: "elsewhere" }] }] },
        },
        { id: "r2", kind: "strict-co", mode: "admission", on: { passed: "a" } },
      ),
    ],
    content: { id: "all", all: [] },
    exits: [],
  };
  expect(requisiteLinksOf(programme)).toEqual(links("ac", "bc"));
});
