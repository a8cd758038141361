import { expect, test } from "vitest";
import { textIn } from "./text.ts";

test("the wanted language is given, the other one is a visible fallback", () => {
  expect(textIn({ nl: "les", en: "lesson" }, "en")).toEqual({ value: "lesson", fallback: false });
  expect(textIn({ nl: "les" }, "en")).toEqual({ value: "les", fallback: true });
});
