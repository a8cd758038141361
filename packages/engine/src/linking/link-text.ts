/**
 * Which concepts a running text speaks of, each with the words that say so. Owns the way from clauses by labels to
 * links, and which of two that claim the same words is given; how likely one is, is `text-figures`.
 */
import { clausesOf } from "../algorithms/text/clauses.ts";
import { type Word, wordsOf } from "../algorithms/text/words.ts";
import { isCompanyTalk } from "./company-talk.ts";
import type { ConceptIndex } from "./concept-index.ts";
import { dot } from "./encoder.ts";
import { isGlue } from "./glue-words.ts";
import { chanceInText, type LabelInText } from "./text-figures.ts";
import { WordLikeness } from "./word-likeness.ts";

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

interface Candidate {
  readonly concept: number;
  readonly label: number;
  readonly chance: number;
  readonly found: LabelInText;
  /** Positions of the words in the clause, rising. */
  readonly places: readonly number[];
}

/**
 * Chosen on the development part of the Dutch sentences: the lowest tenth at which the share of wrong links is below
 * .08 with 95 % certainty (Wilson), so that other sentences stay below .10.
 */
const usualThreshold = 0.7;
const leastCovered = 0.45;
const mostAlternatives = 4;
/** Labels' words that so many labels have lead to none of them alone. */
const mostLabelsOfWord = 2_000;

export class TextLinker {
  readonly #index: ConceptIndex;
  readonly #likeness: WordLikeness;
  readonly #labelsOfWord: readonly (readonly number[])[];
  readonly #conceptOfLabel: Int32Array;
  readonly #namingWords: readonly (readonly number[])[];

  /** O(words of all labels). */
  constructor(index: ConceptIndex) {
    this.#index = index;
    this.#likeness = new WordLikeness(index);
    this.#conceptOfLabel = new Int32Array(index.labels.length);
    for (let concept = 0; concept < index.concepts.length; concept++) {
      for (const label of index.labelsOf(concept)) this.#conceptOfLabel[label] = concept;
    }
    this.#namingWords = index.labels.map((_, label) => [
      ...new Set(index.wordsOf(label).filter((word) => !isGlue(index.words.texts[word] as string))),
    ]);
    const labelsOfWord: number[][] = index.words.texts.map(() => []);
    for (const [label, words] of this.#namingWords.entries()) for (const word of words) labelsOfWord[word]?.push(label);
    this.#labelsOfWord = labelsOfWord;
  }

  /** In the order of the text. Linear in its clauses. */
  link(text: string, { threshold = usualThreshold, accepts = () => true }: TextLinkOptions = {}): readonly TextLink[] {
    return sentencesOf(text).flatMap((clauses) => {
      if (isCompanyTalk(clauses.flatMap(({ words }) => words.map((word) => word.text)))) return [];
      return clauses.flatMap(({ words }) => {
        const candidates = this.#candidates(text, words, accepts).filter(({ chance }) => chance >= threshold / 2);
        return given(candidates, words, threshold);
      });
    });
  }

  /** All concepts of which a label is found anywhere, the likeliest first, however unlikely. */
  rank(text: string): readonly RankedInText[] {
    const best = new Map<number, RankedInText>();
    for (const { words } of sentencesOf(text).flat()) {
      for (const { concept, label, chance, found } of this.#candidates(text, words, () => true)) {
        if (chance > (best.get(concept)?.chance ?? -1)) best.set(concept, { concept, label, chance, found });
      }
    }
    return [...best.values()].sort((a, b) => b.chance - a.chance || a.concept - b.concept);
  }

  /** The best label of each concept that is found in a clause at all. */
  #candidates(text: string, words: readonly Word[], accepts: (concept: number) => boolean): readonly Candidate[] {
    const found = new Map<number, { much: number; place: number }>();
    for (const [place, word] of words.entries()) {
      if (isGlue(word.text)) continue;
      for (const [labelWord, much] of this.#likeness.alike(word.text)) {
        if (much > (found.get(labelWord)?.much ?? 0)) found.set(labelWord, { much, place });
      }
    }
    const labels = new Set<number>();
    for (const labelWord of found.keys()) {
      const some = this.#labelsOfWord[labelWord] ?? [];
      if (some.length <= mostLabelsOfWord) for (const label of some) labels.add(label);
    }
    const best = new Map<number, Candidate>();
    for (const label of labels) {
      const concept = this.#conceptOfLabel[label] as number;
      if (!accepts(concept)) continue;
      const candidate = this.#lookAt(text, words, concept, label, found);
      if (candidate !== null && candidate.chance > (best.get(concept)?.chance ?? 0)) best.set(concept, candidate);
    }
    return [...best.values()];
  }

  #lookAt(
    text: string,
    words: readonly Word[],
    concept: number,
    label: number,
    found: ReadonlyMap<number, { readonly much: number; readonly place: number }>,
  ): Candidate | null {
    const naming = this.#namingWords[label] as readonly number[];
    let rarity = 0;
    let covered = 0;
    let least = 1;
    let rarest = 0;
    const places = new Set<number>();
    for (const word of naming) {
      const own = this.#index.words.features[word]?.rarity ?? 0;
      const hit = found.get(word);
      rarity += own;
      covered += own * (hit?.much ?? 0);
      least = Math.min(least, hit?.much ?? 0);
      rarest = Math.max(rarest, own * (hit?.much ?? 0));
      if (hit !== undefined) places.add(hit.place);
    }
    if (covered < leastCovered * rarity) return null;
    const sorted = [...places].sort((a, b) => a - b);
    const [from, to] = [sorted[0] as number, (sorted.at(-1) as number) + 1];
    const { mostRare } = this.#index.encoder.vocabulary;
    const stretch = words.slice(from, to);
    const { text: written = "", preferred = false } = this.#index.labels[label] ?? {};
    if (isAcronym(written) && !isAcronym(text.slice(stretch[0]?.start, stretch.at(-1)?.end))) return null;
    const inText = {
      covered: covered / rarity,
      leastCovered: least,
      vector: this.#cosine(stretch, label),
      tight: sorted.length / (to - from),
      words: naming.length,
      rarest: rarest / mostRare,
      rarity: rarity / mostRare,
      preferred,
    };
    return { concept, label, chance: chanceInText(inText), found: inText, places: sorted };
  }

  #cosine(words: readonly Word[], label: number): number {
    const length = this.#index.vectorLengths[label] as number;
    if (length === 0) return 0;
    const vector = this.#index.encoder.text(words.map((word) => word.text));
    let sum = 0;
    for (const word of this.#index.wordsOf(label)) sum += dot(vector, this.#index.words.vectors[word] as Float32Array);
    return sum / length;
  }
}

/** Of candidates for the same words the likeliest; "lassen" gives way to "TIG-lassen" where both are found. */
function given(candidates: readonly Candidate[], words: readonly Word[], threshold: number): readonly TextLink[] {
  const sorted = [...candidates].sort(
    (a, b) => b.places.length - a.places.length || b.chance - a.chance || a.concept - b.concept,
  );
  const kept: { readonly one: Candidate; readonly others: Candidate[] }[] = [];
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

/** One word with two capitals or more: "DoE" is no "doe". */
function isAcronym(text: string): boolean {
  return !/\s/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) > 1;
}

/** Clauses by sentence, each with its words. */
function sentencesOf(text: string): readonly (readonly { readonly words: readonly Word[] }[])[] {
  const sentences: { words: readonly Word[] }[][] = [];
  let before = 0;
  for (const { start, end } of clausesOf(text)) {
    const ended = sentences.length === 0 || /[.!?\n]/u.test(text.slice(before, start));
    const words = wordsOf(text.slice(start, end)).map((word) => ({
      ...word,
      start: word.start + start,
      end: word.end + start,
    }));
    if (ended) sentences.push([{ words }]);
    else sentences.at(-1)?.push({ words });
    before = end;
  }
  return sentences;
}
