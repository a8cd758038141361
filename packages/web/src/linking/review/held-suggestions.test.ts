import type { Suggestion } from "@leerlijn/contract/linking";
import { expect, test } from "vitest";
import { appendPage, type HeldSuggestions, putSuggestion } from "./held-suggestions.ts";

const place = (id: string, passage: number, start: number, state: Suggestion["state"] = "open"): Suggestion => ({
  id,
  passage,
  start,
  end: start + 3,
  quote: "PLC",
  suggested: null,
  alternatives: [],
  state,
  concept: null,
  decisions: [],
});
const counts = { open: 5, accepted: 0, chosen: 0, rejected: 0 };
const held: HeldSuggestions = {
  suggestions: [place("1", 0, 0), place("2", 1, 5), place("3", 4, 0)],
  counts,
  next: "3",
};
const ids = ({ suggestions }: HeldSuggestions) => suggestions.map(({ id }) => id).join("");

test("a suggestion is put back in its place, and a new one where its words stand", () => {
  const changed = putSuggestion(held, place("2", 1, 5, "rejected"));
  expect(ids(changed)).toBe("123");
  expect(changed.suggestions[1]?.state).toBe("rejected");
  expect(changed.suggestions[0]).toBe(held.suggestions[0]);
  expect(ids(putSuggestion(held, place("n", 1, 2)))).toBe("1n23");
  expect(ids(putSuggestion(held, place("n", 9, 0)))).toBe("123n");
});

test("counts are of the whole document, whatever is read of it", () => {
  const changed = putSuggestion(held, place("2", 1, 5, "rejected"));
  expect(changed.counts).toEqual({ ...counts, open: 4, rejected: 1 });
  expect(putSuggestion(changed, place("2", 1, 5)).counts).toEqual(counts);
  expect(putSuggestion(held, place("n", 1, 2, "chosen")).counts).toEqual({ ...counts, chosen: 1 });
});

test("a further page comes after what is there; what was decided or pointed at meanwhile stays, and stands once", () => {
  const pointed = putSuggestion(held, place("n", 5, 2, "chosen"));
  const page = { suggestions: [place("4", 5, 0), place("n", 5, 2), place("5", 7, 0)], counts, next: "5" };
  const more = appendPage(pointed, page);
  expect([ids(more), more.next, more.counts]).toEqual(["1234n5", "5", { ...counts, chosen: 1 }]);
  expect(more.suggestions[4]?.state).toBe("chosen");
  const last = appendPage(more, { suggestions: [place("6", 8, 0, "accepted")], counts, next: null });
  expect([last.next, last.counts]).toEqual([null, { open: 5, accepted: 1, chosen: 1, rejected: 0 }]);
});
