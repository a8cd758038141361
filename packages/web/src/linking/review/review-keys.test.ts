import { expect, test } from "vitest";
import { actionOf, type FocusedOn } from "./review-keys.ts";

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, focused: FocusedOn = "page", held: Partial<typeof none> = {}) =>
  actionOf({ key, ...none, ...held }, focused)?.do ?? null;

test("letters, arrows and figures do what the help says, also as capitals", () => {
  const keys = ["j", "K", "ArrowDown", "ArrowUp", "a", "Enter", "R", "z", "c", "u", "n", "w", "?"];
  expect(keys.map((key) => press(key))).toEqual([
    "next",
    "previous",
    "next",
    "previous",
    "accept",
    "accept",
    "reject",
    "search",
    "search",
    "undo",
    "next-open",
    "point",
    "help",
  ]);
  expect(actionOf({ key: "3", ...none }, "page")).toEqual({ do: "alternative", at: 2 });
  expect(["0", "6", "x", "Tab", "Escape", " "].map((key) => press(key))).toEqual([null, null, null, null, null, null]);
  expect(press("A", "page", { shiftKey: true })).toBe("accept-equal");
});

test("who types a word types it, and keys of the browser stay the browser's", () => {
  expect(["a", "1", "Enter", "ArrowDown"].map((key) => press(key, "typing"))).toEqual([null, null, null, null]);
  expect(press("r", "page", { ctrlKey: true })).toBeNull();
  expect(press("c", "page", { metaKey: true })).toBeNull();
  expect(press("n", "page", { altKey: true })).toBeNull();
});

test("Enter accepts on the current row and on the page, and presses a button when one has the focus", () => {
  expect(press("Enter", "current")).toBe("accept");
  expect(press("Enter", "row")).toBeNull();
  expect(press("Enter", "control")).toBeNull();
  expect(press("a", "control")).toBe("accept");
});

test("arrows go through the rows, and scroll where the document has the focus", () => {
  expect(press("ArrowDown", "row")).toBe("next");
  expect(press("ArrowDown", "scrolling")).toBeNull();
  expect(press("ArrowDown", "control")).toBeNull();
  expect(press("j", "scrolling")).toBe("next");
});
