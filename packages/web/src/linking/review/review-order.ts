/** The order of reviewing: what passes the filter, which comes next, which say the same, and counts. Pure. */
import type { Suggestion, SuggestionCounts } from "@leerlijn/contract/linking";
import type { ReviewSearch } from "../linking-search.ts";

/** The concept that a row shows: the one that counts, else the one proposed. */
export function conceptOf(suggestion: Suggestion) {
  return suggestion.concept ?? suggestion.suggested?.concept ?? null;
}

export function isOpen(suggestion: Suggestion): boolean {
  return suggestion.state === "open";
}

/** `kept`: stays in the list though it no longer passes, so that a decision does not pull it away under the eyes. */
export function selectSuggestions(
  all: readonly Suggestion[],
  { state, kind }: ReviewSearch,
  kept: string | null = null,
): readonly Suggestion[] {
  if (state === undefined && kind === undefined) return all;
  return all.filter(
    (one) =>
      one.id === kept ||
      ((state === undefined || stateGroupOf(one.state) === state) &&
        (kind === undefined || conceptOf(one)?.kind === kind)),
  );
}

export function stateGroupOf(state: Suggestion["state"]): "open" | "accepted" | "rejected" {
  return state === "chosen" ? "accepted" : state;
}

/** The next or previous one; stops at the ends. Null: the list is empty. */
export function stepFrom(list: readonly Suggestion[], current: string | null, step: 1 | -1): string | null {
  const at = list.findIndex(({ id }) => id === current);
  if (at < 0) return (step === 1 ? list[0] : list.at(-1))?.id ?? null;
  return list[Math.max(0, Math.min(list.length - 1, at + step))]?.id ?? null;
}

/** The first open one after `current`, going on from the beginning; null: none is open but perhaps that one. */
export function nextOpen(list: readonly Suggestion[], current: string | null): string | null {
  const at = list.findIndex(({ id }) => id === current);
  const around = [...list.slice(at + 1), ...list.slice(0, Math.max(0, at))];
  return around.find(isOpen)?.id ?? null;
}

export interface ReviewCounts {
  readonly all: number;
  readonly open: number;
  readonly accepted: number;
  readonly rejected: number;
}

export function reviewCounts({ open, accepted, chosen, rejected }: SuggestionCounts): ReviewCounts {
  return { all: open + accepted + chosen + rejected, open, accepted: accepted + chosen, rejected };
}

/** Open ones by what they say: same words, same proposal. Linear. */
export function groupEqual(all: readonly Suggestion[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const one of all) {
    if (!isOpen(one) || one.suggested === null) continue;
    const key = equalKey(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one.id]);
    else group.push(one.id);
  }
  return groups;
}

/** Of the other open ones that say the same. */
export function equalTo(
  one: Suggestion | undefined,
  groups: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (one === undefined || !isOpen(one)) return [];
  return (groups.get(equalKey(one)) ?? []).filter((id) => id !== one.id);
}

function equalKey({ quote, suggested }: Suggestion): string {
  return `${suggested?.concept.uri ?? ""} ${quote.toLowerCase().replace(/\s+/gu, " ").trim()}`;
}

/** In the order of the text. Linear. */
export function groupByPassage(list: readonly Suggestion[]): ReadonlyMap<number, readonly Suggestion[]> {
  return Map.groupBy(list, ({ passage }) => passage);
}
