import { expect, test } from "vitest";
import { keepsWording, noNotes, withKeeping } from "./notes-of-decision.ts";

const short = { id: "1", quote: "PLC programmeren" };
const long = { id: "2", quote: "een lasrobot programmeren en bedienen" };
const sentence = { id: "3", quote: "een twee drie vier vijf zes zeven acht negen" };

test("few words are remembered unless said otherwise, from then on; many only when asked, that once", () => {
  expect([short, long, sentence].map((words) => keepsWording(noNotes, words))).toEqual([true, false, false]);
  const without = withKeeping(noNotes, short, false);
  expect([keepsWording(without, short), keepsWording(without, { ...short, id: "9" })]).toEqual([false, false]);
  const asked = withKeeping(noNotes, long, true);
  expect([keepsWording(asked, long), keepsWording(asked, { ...long, id: "9" })]).toEqual([true, false]);
  expect(keepsWording(withKeeping(asked, long, false), long)).toBe(false);
  expect(keepsWording(withKeeping(noNotes, sentence, true), sentence)).toBe(false);
});
