import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "./fold-text.ts";
import { longestWord, wordsOf } from "./words.ts";

const texts = (text: string) => wordsOf(text).map((word) => word.text);

test("words are folded, and cut at hyphens, slashes and stops", () => {
  expect(texts("CNC-frezer/draaier. Café's, C++ en C#; ISO 9001.")).toEqual([
    "cnc",
    "frezer",
    "draaier",
    "cafes",
    "c++",
    "en",
    "c#",
    "iso",
    "9001",
  ]);
});

test.each(["lasser (m/v)", "lasser m/v/x", "Lasser (v / m)", "LASSER h/f/x", "lasser (m/w/d)"])(
  "%s is a lasser, whoever does it",
  (text) => {
    expect(texts(text)).toEqual(["lasser"]);
  },
);

test("a very long word is known by its beginning, and stands whole in the text", () => {
  const rest = "b".repeat(200_000);
  expect(wordsOf(`é${rest}'.`)).toEqual([{ text: `e${rest.slice(0, longestWord - 1)}`, start: 0, end: 200_001 }]);
  expect(texts("\u{10400}".repeat(100))).toEqual(["\u{10428}".repeat(longestWord / 2)]);
  expect(texts(`a${"\u{10400}".repeat(100)}`)).toEqual([`a${"\u{10428}".repeat(longestWord / 2 - 1)}`]);
});

test.each([
  ["stops within a word", `a${".".repeat(200_000)}b`],
  ["apostrophes that end it", `a${"'".repeat(200_000)}`],
  ["letters", "a".repeat(200_000)],
  ["accents on one letter", `a${"\u0301\u0323".repeat(100_000)}`],
  ["slashes", "m/".repeat(100_000)],
])("200,000 %s take well under a second", (_, text) => {
  const before = process.cpuUsage();
  wordsOf(text);
  expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(0.5);
});

test("every word stands where it says, in any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      let before = 0;
      for (const { text: folded, start, end } of wordsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(foldText(text.slice(start, end)).replace(/['’]/gu, "")).toBe(folded);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(text.length);
    }),
  );
});
