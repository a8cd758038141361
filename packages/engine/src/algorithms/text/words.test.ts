import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "./fold-text.ts";
import { wordsOf } from "./words.ts";

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
