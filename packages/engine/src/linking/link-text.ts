/**
 * Which concepts a running text speaks of, each with the words that say so. Owns the way from clauses by labels to
 * links, and which of two that claim the same words is given; how likely one is, is `text-figures`.
 */
import { isCompanyTalk } from "./company-talk.ts";
import type { ConceptIndex } from "./concept-index.ts";
import { type FoundLabel, LabelsInClause } from "./labels-in-clause.ts";
import { type ClauseWords, sentencesOf } from "./sentences-of.ts";
import type { LabelInText } from "./text-figures.ts";

export interface TextLink {
  readonly concept: number;
  /** Number of the label that was found. */
  readonly label: number;
  /** How likely the text speaks of it, 0–1. */
  readonly chance: number;
  /** Place of the words that led there; `end` is the first after them. */
  readonly start: number;
  readonly end: number;
  /** Other concepts for the same words, best first. */
  readonly alternatives: readonly { readonly concept: number; readonly label: number; readonly chance: number }[];
}

export interface RankedInText {
  readonly concept: number;
  /** Number of the label that was found. */
  readonly label: number;
  readonly chance: number;
  /** How its label is found, for fitting weights. */
  readonly found: LabelInText;
}

export interface TextLinkOptions {
  /** Links that are less likely are not given; default `usualThreshold`. */
  readonly threshold?: number;
  readonly accepts?: (concept: number) => boolean;
}

/**
 * Chosen on the development part of the Dutch sentences: the lowest tenth at which the share of wrong links is below
 * .08 with 95 % certainty (Wilson), so that other sentences stay below .10.
 */
const usualThreshold = 0.7;
const mostAlternatives = 4;
const anyConcept = () => true;

export class TextLinker {
  readonly #labels: LabelsInClause;

  /** O(words of all labels). */
  constructor(index: ConceptIndex) {
    this.#labels = new LabelsInClause(index);
  }

  /** In the order of the text. Linear in its clauses. */
  link(text: string, { threshold = usualThreshold, accepts = anyConcept }: TextLinkOptions = {}): readonly TextLink[] {
    return sentencesOf(text).flatMap((clauses) => {
      if (isCompanyTalk(clauses.flatMap((words) => words.map((word) => word.text)))) return [];
      return clauses.flatMap((words) =>
        given(this.#labels.find(text, words, threshold / 2, accepts), words, threshold),
      );
    });
  }

  /** All concepts of which a label is found anywhere, the likeliest first, however unlikely. */
  rank(text: string): readonly RankedInText[] {
    const best = new Map<number, RankedInText>();
    for (const words of sentencesOf(text).flat()) {
      for (const { concept, label, chance, found } of this.#labels.find(text, words, 0, anyConcept)) {
        if (chance > (best.get(concept)?.chance ?? -1)) best.set(concept, { concept, label, chance, found });
      }
    }
    return [...best.values()].sort((a, b) => b.chance - a.chance || a.concept - b.concept);
  }
}

/** Of candidates for the same words the likeliest; "lassen" gives way to "TIG-lassen" where both are found. */
function given(candidates: readonly FoundLabel[], words: ClauseWords, threshold: number): readonly TextLink[] {
  const sorted = [...candidates].sort(
    (a, b) => b.places.length - a.places.length || b.chance - a.chance || a.concept - b.concept,
  );
  const kept: { readonly one: FoundLabel; readonly others: FoundLabel[] }[] = [];
  for (const candidate of sorted) {
    const same = kept.find(({ one }) => candidate.places.every((place) => one.places.includes(place)));
    if (same !== undefined) same.others.push(candidate);
    else if (candidate.chance >= threshold) kept.push({ one: candidate, others: [] });
  }
  return kept
    .map(({ one, others }) => ({
      concept: one.concept,
      label: one.label,
      chance: one.chance,
      start: words[one.places[0] as number]?.start ?? 0,
      end: words[one.places.at(-1) as number]?.end ?? 0,
      alternatives: others
        .sort((a, b) => b.chance - a.chance)
        .slice(0, mostAlternatives)
        .map(({ concept, label, chance }) => ({ concept, label, chance })),
    }))
    .sort((a, b) => a.start - b.start || a.concept - b.concept);
}
