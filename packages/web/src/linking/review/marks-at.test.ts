import { expect, test } from "vitest";
import { turnOf } from "./marks-at.ts";

test("clicking the same words again goes on to the other suggestions on them, and around", () => {
  expect(turnOf(["inner", "outer"], null)).toBe("inner");
  expect(turnOf(["inner", "outer"], "elsewhere")).toBe("inner");
  expect(turnOf(["inner", "outer"], "inner")).toBe("outer");
  expect(turnOf(["inner", "outer"], "outer")).toBe("inner");
  expect(turnOf(["only"], "only")).toBe("only");
  expect(turnOf([], "any")).toBeNull();
});
