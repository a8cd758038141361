import { expect, test } from "vitest";
import { placeOfPassage } from "./place-of-passage.ts";

const words = {
  say: (text: { readonly nl?: string | undefined; readonly en?: string | undefined } | undefined) => text?.en ?? "",
  page: (page: number) => `page ${page}`,
};
const unitTitle = { nl: "Besturen", en: "Control" };
const outcome = { line: "l", unit: "u", unitTitle, outcome: "o" };
const passage = { text: "", kind: "list-item" } as const;

test("page, unit and heading are told, the unit once whatever the language of the heading", () => {
  expect(placeOfPassage({ ...passage, page: 3, heading: "2. Leeruitkomsten" }, words)).toEqual([
    "page 3",
    "2. Leeruitkomsten",
  ]);
  expect(placeOfPassage({ ...passage, outcome }, words)).toEqual(["Control"]);
  expect(placeOfPassage({ ...passage, outcome, heading: "mbo 4 · Besturen" }, words)).toEqual(["mbo 4 · Besturen"]);
  expect(placeOfPassage({ ...passage, outcome, heading: "mbo 4" }, words)).toEqual(["Control", "mbo 4"]);
  expect(placeOfPassage(passage, words)).toEqual([]);
});
