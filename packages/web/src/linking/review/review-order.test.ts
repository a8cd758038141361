import type { Suggestion } from "@leerlijn/contract/linking";
import { expect, test } from "vitest";
import { equalTo, groupEqual, nextOpen, reviewCounts, selectSuggestions, stepFrom } from "./review-order.ts";

const concept = (uri: string, kind = "skill") => ({
  uri,
  kind,
  taxonomy: "smart-industry",
  status: "released",
  label: { value: uri, language: "nl", fallback: false },
});

function suggestion(id: string, state: Suggestion["state"], quote = id, uri = id, kind = "skill"): Suggestion {
  const choice = { concept: concept(uri, kind), label: uri, language: "nl", chance: 0.9 };
  return {
    id,
    passage: 0,
    start: 0,
    end: quote.length,
    quote,
    suggested: choice,
    alternatives: [],
    state,
    concept: state === "accepted" ? choice.concept : null,
    decisions: [],
  };
}

const list = [
  suggestion("a", "accepted"),
  suggestion("b", "open"),
  suggestion("c", "rejected"),
  suggestion("d", "open"),
  suggestion("e", "chosen"),
];

test("the next open one comes after the current, goes on from the beginning, and is never the current itself", () => {
  expect(nextOpen(list, "b")).toBe("d");
  expect(nextOpen(list, "d")).toBe("b");
  expect(nextOpen(list, "e")).toBe("b");
  expect(nextOpen(list, null)).toBe("b");
  expect(nextOpen(list, "gone")).toBe("b");
  expect(nextOpen([suggestion("b", "open")], "b")).toBeNull();
  expect(nextOpen([], null)).toBeNull();
});

test("stepping stops at both ends and begins somewhere when nothing is current", () => {
  expect(stepFrom(list, "a", 1)).toBe("b");
  expect(stepFrom(list, "a", -1)).toBe("a");
  expect(stepFrom(list, "e", 1)).toBe("e");
  expect(stepFrom(list, null, 1)).toBe("a");
  expect(stepFrom(list, null, -1)).toBe("e");
  expect(stepFrom([], "a", 1)).toBeNull();
});

test("chosen counts as accepted; the one being looked at stays though it no longer passes", () => {
  const ids = (found: readonly Suggestion[]) => found.map(({ id }) => id).join("");
  expect(ids(selectSuggestions(list, {}))).toBe("abcde");
  expect(ids(selectSuggestions(list, { state: "accepted" }))).toBe("ae");
  expect(ids(selectSuggestions(list, { state: "open" }))).toBe("bd");
  expect(ids(selectSuggestions(list, { state: "open" }, "a"))).toBe("abd");
  expect(ids(selectSuggestions(list, { kind: "knowledge" }))).toBe("");
  const counts = { open: 2, accepted: 1, chosen: 1, rejected: 1 };
  expect(reviewCounts(counts)).toEqual({ all: 5, open: 2, accepted: 2, rejected: 1 });
});

test("equal are open ones with the same words and the same proposal, whatever their capitals", () => {
  const some = [
    suggestion("1", "open", "PLC programmeren", "plc"),
    suggestion("2", "open", "plc  programmeren", "plc"),
    suggestion("3", "open", "PLC programmeren", "other"),
    suggestion("4", "rejected", "PLC programmeren", "plc"),
    suggestion("5", "open", "lassen", "lassen"),
  ];
  const groups = groupEqual(some);
  expect(equalTo(some[0], groups)).toEqual(["2"]);
  expect(equalTo(some[2], groups)).toEqual([]);
  expect(equalTo(some[3], groups)).toEqual([]);
  expect(equalTo(undefined, groups)).toEqual([]);
});
