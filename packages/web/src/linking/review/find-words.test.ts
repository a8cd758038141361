import type { Passage } from "@leerlijn/contract/linking";
import { expect, test } from "vitest";
import { findWords, wholeWords } from "./find-words.ts";

const passages = ["Je last en meet.", "Meten met  de schuifmaat (0,02 mm).", "Je meet nog eens."].map(
  (text): Passage => ({ text, kind: "paragraph" }),
);

test("words are found nearest to where one is, whatever their capitals and spaces", () => {
  expect(findWords(passages, "MEET", 0)).toEqual({ passage: 0, start: 11, end: 15, quote: "meet" });
  expect(findWords(passages, "meet", 2)).toEqual({ passage: 2, start: 3, end: 7, quote: "meet" });
  expect(findWords(passages, " met de schuifmaat ", 0)?.quote).toBe("met  de schuifmaat");
  expect(findWords(passages, "(0,02 mm).", 2)?.passage).toBe(1);
});

test("words that are not there are not found, and no words neither", () => {
  expect(findWords(passages, "frezen", 0)).toBeNull();
  expect(findWords(passages, "  ", 0)).toBeNull();
  expect(findWords([], "meten", 0)).toBeNull();
});

test("a selection loses the spaces around it and takes whole words", () => {
  expect(wholeWords("Je last en meet.", 3, 2, 8)).toEqual({ passage: 3, start: 3, end: 7, quote: "last" });
  expect(wholeWords("Je last en meet.", 0, 4, 13)?.quote).toBe("last en meet");
  expect(wholeWords("Eén PLC’s-kast.", 0, 1, 2)?.quote).toBe("Eén");
  expect(wholeWords("Je last", 0, 2, 3)).toBeNull();
  expect(wholeWords("(a)", 0, 0, 3)?.quote).toBe("(a)");
});
