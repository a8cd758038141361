import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "./fold-text.ts";
import { type LabelEntry, LabelSearch } from "./label-search.ts";

test("equal comes before beginning, word, words and within; each thing once, by its best label", () => {
  const search = new LabelSearch([
    { key: 1, label: "cnc-frezen", weight: 0 },
    { key: 2, label: "Frezen", weight: 0 },
    { key: 3, label: "frezen met een robot", weight: 0 },
    { key: 4, label: "handfrezen", weight: 0 },
    { key: 5, label: "robot en mens", weight: 0 },
    { key: 2, label: "frezen", weight: 1 },
  ]);
  expect(search.search("FRÉZEN", 10)).toEqual([
    { key: 2, label: "Frezen", kind: "equal" },
    { key: 3, label: "frezen met een robot", kind: "beginning" },
    { key: 1, label: "cnc-frezen", kind: "word" },
    { key: 4, label: "handfrezen", kind: "within" },
  ]);
  expect(search.search("robot frez", 10)).toEqual([{ key: 3, label: "frezen met een robot", kind: "words" }]);
  expect(search.search("frezen", 1, (key) => key !== 2).map(({ key }) => key)).toEqual([3]);
  expect(search.search("  ", 10)).toEqual([]);
});

test("folding twice gives the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
    { numRuns: 1000 },
  );
});

const word = fc.string({ unit: fc.constantFrom("a", "b", "é"), minLength: 1, maxLength: 3 });
const label = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));

test("what is found, and in which order, is what going through all labels gives", () => {
  const entry = fc.record({ key: fc.nat(4), label, weight: fc.nat(1) });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), label, fc.integer({ min: 1, max: 5 }), (entries, text, limit) => {
      const wanted = foldText(text);
      const ranked = entries
        .map((one, index) => ({ one, index, rank: naiveRank(one, wanted) }))
        .filter(({ rank }) => rank < 5)
        .sort(
          (a, b) =>
            a.rank - b.rank ||
            a.one.weight - b.one.weight ||
            foldText(a.one.label).length - foldText(b.one.label).length ||
            a.index - b.index,
        );
      const expected = ranked.filter(({ one }, at) => ranked.findIndex((other) => other.one.key === one.key) === at);
      const found = new LabelSearch(entries).search(text, limit);
      const score = ({ one, rank }: (typeof ranked)[number]) => [rank, one.weight, foldText(one.label).length];
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      expect(found.map((match) => score(ranked.find(({ one }) => one.key === match.key) ?? expect.fail()))).toEqual(
        expected.slice(0, limit).map(score),
      );
    }),
  );
});

function naiveRank({ label: given }: LabelEntry, wanted: string): number {
  const folded = foldText(given);
  if (folded === wanted) return 0;
  if (folded.startsWith(wanted)) return 1;
  if (` ${folded}`.includes(` ${wanted}`)) return 2;
  const words = wanted.split(" ");
  if (words.length > 1 && words.every((one) => ` ${folded}`.includes(` ${one}`))) return 3;
  return folded.includes(wanted) ? 4 : 5;
}
