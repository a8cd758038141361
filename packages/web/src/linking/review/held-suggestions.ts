/** The suggestions of a document as far as they are read, with what was decided of them on this page. Owns their order and counts; pure. */
import type { Suggestion, SuggestionCounts, SuggestionPage } from "@leerlijn/contract/linking";

export interface HeldSuggestions {
  /** In the order of the text. */
  readonly suggestions: readonly Suggestion[];
  /** Of the whole document. */
  readonly counts: SuggestionCounts;
  /** Cursor of what is not read yet; null: all are here. */
  readonly next: string | null;
}

/** What was decided or pointed at here meanwhile stays. Linear. */
export function appendPage(held: HeldSuggestions, { suggestions, next }: SuggestionPage): HeldSuggestions {
  const known = new Set(held.suggestions.map(({ id }) => id));
  const all = [...held.suggestions, ...suggestions.filter(({ id }) => !known.has(id))].sort(byPlace);
  // Others may have decided while it was read; with all of them here they can be counted.
  return { suggestions: all, next, counts: next === null ? countStates(all) : held.counts };
}

/** In its place when it is there, else where its words stand. Linear. */
export function putSuggestion(held: HeldSuggestions, suggestion: Suggestion): HeldSuggestions {
  const before = held.suggestions.find(({ id }) => id === suggestion.id);
  const suggestions =
    before === undefined
      ? [...held.suggestions, suggestion].sort(byPlace)
      : held.suggestions.map((one) => (one === before ? suggestion : one));
  const counts = { ...held.counts };
  if (before !== undefined) counts[before.state] -= 1;
  counts[suggestion.state] += 1;
  return { ...held, suggestions, counts };
}

function byPlace(one: Suggestion, other: Suggestion): number {
  return one.passage - other.passage || one.start - other.start || one.end - other.end;
}

function countStates(all: readonly Suggestion[]): SuggestionCounts {
  const counts = { open: 0, accepted: 0, chosen: 0, rejected: 0 };
  for (const { state } of all) counts[state] += 1;
  return counts;
}
