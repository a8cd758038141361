import { expect, test } from "vitest";
import { levelsOf, markText } from "./mark-text.ts";

const shape = (text: string, places: readonly { start: number; end: number }[]) =>
  markText(text, places).map((piece) => [piece.text, piece.covering, piece.ending]);

test("a text without places is one piece, an empty one none", () => {
  expect(shape("Je programmeert.", [])).toEqual([["Je programmeert.", [], []]]);
  expect(shape("", [])).toEqual([]);
});

test("places that overlap, lie in one another or are the same cover each piece they share", () => {
  const text = "abcdefgh";
  expect(
    shape(text, [
      { start: 1, end: 5 },
      { start: 3, end: 7 },
    ]),
  ).toEqual([
    ["a", [], []],
    ["bc", [0], []],
    ["de", [0, 1], [0]],
    ["fg", [1], [1]],
    ["h", [], []],
  ]);
  expect(
    shape(text, [
      { start: 0, end: 8 },
      { start: 2, end: 4 },
      { start: 2, end: 4 },
    ]),
  ).toEqual([
    ["ab", [0], []],
    ["cd", [0, 1, 2], [1, 2]],
    ["efgh", [0], [0]],
  ]);
});

test("places given out of order, empty, or beyond the text do no harm", () => {
  expect(
    shape("abc", [
      { start: 2, end: 9 },
      { start: 1, end: 1 },
      { start: -3, end: 1 },
      { start: 7, end: 9 },
    ]),
  ).toEqual([
    ["a", [2], [2]],
    ["b", [], []],
    ["c", [0], [0]],
  ]);
});

test("the pieces together are the text, and each is covered as counted one character at a time", () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let round = 0; round < 200; round++) {
    const text = "x".repeat(random(30));
    const places = Array.from({ length: random(8) }, () => {
      const start = random(34) - 2;
      return { start, end: start + random(12) };
    });
    const pieces = markText(text, places);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    for (const piece of pieces) {
      for (let at = piece.start; at < piece.start + piece.text.length; at++) {
        const covering = places.flatMap(({ start, end }, index) => (start <= at && at < end ? [index] : []));
        expect(piece.covering.toSorted()).toEqual(covering);
      }
    }
  }
});

test("places that share letters stand on levels of their own, others on the lowest", () => {
  const [whole, first, last, apart] = [
    { start: 0, end: 20 },
    { start: 0, end: 5 },
    { start: 3, end: 9 },
    { start: 20, end: 25 },
  ];
  expect(levelsOf([first, whole, apart, last] as const)).toEqual([1, 0, 0, 2]);
  expect(levelsOf([whole, whole])).toEqual([0, 1]);
  expect(levelsOf([])).toEqual([]);
});
