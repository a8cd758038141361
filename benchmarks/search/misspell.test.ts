import { SeededRandom } from "@leerlijn/engine/base/seeded-random";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type MisspellingKind, misspell, misspellingKinds } from "./misspell.ts";
import { drawQueries } from "./queries.ts";

const words = fc.array(fc.string({ unit: fc.constantFrom("l", "a", "s", "E", "ö"), minLength: 1, maxLength: 9 }), {
  minLength: 1,
  maxLength: 4,
});
const seeds = fc.nat(1_000_000);
const sorted = (text: string) => [...text].sort().join("");

function holds(kind: MisspellingKind, text: string, made: string): boolean {
  const [longer, shorter] = [Math.max(text.length, made.length), Math.min(text.length, made.length)];
  if (kind === "one") return made !== text && longer - shorter <= 1;
  if (kind === "two") return made !== text && longer - shorter <= 2;
  if (kind === "swapped") return made !== text && sorted(made) === sorted(text);
  const without = (spaced: string) => spaced.replaceAll(" ", "");
  return without(made) === without(text) && made.length - text.length === (kind === "split" ? 1 : -1);
}

test("each kind does what it says, and the same seed the same", () => {
  fc.assert(
    fc.property(words, seeds, fc.constantFrom(...misspellingKinds), (parts, seed, kind) => {
      const label = parts.join(" ");
      const made = misspell(label, kind, new SeededRandom(seed));
      expect(misspell(label, kind, new SeededRandom(seed))).toBe(made);
      if (made !== null) expect(holds(kind, label.toLowerCase(), made)).toBe(true);
    }),
  );
});

test("labels that are too short for it are passed over, and every concept with the label is wanted", () => {
  const labels = ["las", "lasser", "robot lassen"].flatMap((label) =>
    ["a", "b"].map((end) => ({ uri: `${label} ${end}`, label, language: "nl" })),
  );
  const queries = drawQueries(labels, ["nl"], 50);
  expect(queries).toEqual(drawQueries(labels, ["nl"], 50));
  expect(new Set(queries.map(({ kind }) => kind)).size).toBe(misspellingKinds.length);
  for (const { label, wanted } of queries) expect([...wanted]).toEqual([`${label} a`, `${label} b`]);
  expect(queries.some(({ label }) => label === "las")).toBe(false);
});
