/**
 * Which concepts a running text speaks of, each with the words that say so. Owns the way from clauses by labels to
 * links, and which of two that claim the same words is given; how likely one is, is `text-figures`.
 */
import { kindBonus } from "./kind-cues.ts";
import type { FoundLabel } from "./labels-in-clause.ts";
import { isNotAsked } from "./not-asked.ts";
import { type ClauseWords, sentencesOf } from "./sentences-of.ts";
import { silentSections } from "./silent-sections.ts";
import { isSilentSentence } from "./silent-sentences.ts";

export interface TextLink extends FoundLabel {
  /** Place of the words that led there; `end` is the first after them. */
  readonly start: number;
  readonly end: number;
  /** Other concepts for the same words, best first. */
  readonly alternatives: readonly FoundLabel[];
}

/** Finds labels in a clause, each concept once; none below the least chance. */
export type FindInClause = (text: string, words: ClauseWords, least: number) => readonly FoundLabel[];

/**
 * Chosen on the development parts of the Dutch sentences: of the first set 5 of 178 links are wrong (.03), of the harder
 * second one 20 of 138 (.14), of both together .08.
 */
export const usualThreshold = 0.8;
const mostAlternatives = 4;

/** In the order of the text. Linear in its clauses. */
export function linkText(
  text: string,
  threshold: number,
  find: FindInClause,
  kindOf: (concept: number) => string,
): readonly TextLink[] {
  return askingClauses(text).flatMap((words) => given(find(text, words, threshold / 2), words, threshold, kindOf));
}

/** Clauses that may ask or teach something: not in talk of the company, not denied, not under a heading of neither. */
export function askingClauses(text: string): readonly ClauseWords[] {
  const silent = silentSections(text);
  let next = 0;
  const isSilent = (place: number) => {
    while (next < silent.length && place >= (silent[next]?.end ?? 0)) next++;
    return place >= (silent[next]?.start ?? Number.POSITIVE_INFINITY);
  };
  return sentencesOf(text).flatMap((clauses) => {
    if (isSilentSentence(clauses.flatMap(textsOf))) return [];
    return clauses.filter((words) => !isNotAsked(textsOf(words)) && !isSilent(words[0]?.start ?? 0));
  });
}

function textsOf(words: ClauseWords): readonly string[] {
  return words.map((word) => word.text);
}

/** Of candidates for the same words the likeliest; "lassen" gives way to "TIG-lassen" where both are found. */
function given(
  candidates: readonly FoundLabel[],
  words: ClauseWords,
  threshold: number,
  kindOf: (concept: number) => string,
): readonly TextLink[] {
  const sorted = candidates
    .map((one) => ({ one, weight: one.chance + kindBonus(kindOf(one.concept), words, one.places) }))
    .sort((a, b) => b.one.places.length - a.one.places.length || b.weight - a.weight || a.one.concept - b.one.concept)
    .map(({ one }) => one);
  const kept: { readonly one: FoundLabel; readonly others: FoundLabel[] }[] = [];
  for (const candidate of sorted) {
    const same = kept.find(({ one }) => candidate.places.every((place) => one.places.includes(place)));
    if (same !== undefined) same.others.push(candidate);
    else if (candidate.chance >= threshold) kept.push({ one: candidate, others: [] });
  }
  return kept
    .map(({ one, others }) => ({
      ...one,
      start: words[one.places[0] as number]?.start ?? 0,
      end: words[one.places.at(-1) as number]?.end ?? 0,
      alternatives: others.sort((a, b) => b.chance - a.chance).slice(0, mostAlternatives),
    }))
    .sort((a, b) => a.start - b.start || a.concept - b.concept);
}
