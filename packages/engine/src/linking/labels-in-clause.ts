/**
 * Labels of which enough words are found in a clause, with how well. Owns the finding; how likely the clause speaks of
 * them is `text-figures`, which of them are given is `link-text`.
 */
import { isAcronym } from "./acronym.ts";
import type { ConceptIndex } from "./concept-index.ts";
import { addTo, dotRow, lengthOf } from "./encoder.ts";
import { isGlue, languageOf } from "./glue-words.ts";
import type { ConceptLabel } from "./labelled-concept.ts";
import type { NamingWords } from "./naming-words.ts";
import type { ClauseWords } from "./sentences-of.ts";
import { joinedVerbs, standsAsVerb } from "./split-verbs.ts";
import { chanceInText, type LabelInText } from "./text-figures.ts";
import { otherForm, type WordLikeness } from "./word-likeness.ts";

/** How common a folded word is in everyday language, 0–1; "" when the language is not known. */
export type Everyday = (word: string, language: string) => number;

export interface FoundLabel {
  readonly label: ConceptLabel;
  readonly concept: number;
  /** How likely the clause speaks of it, 0–1. */
  readonly chance: number;
  readonly found: LabelInText;
  /** Positions of the words in the clause, rising. */
  readonly places: readonly number[];
}

/** Share of a label's words, by rarity, that must be found. */
const leastCovered = 0.45;
/** Sums in another order differ a little. */
const slack = 1e-9;
/** Labels' words that so many labels have lead to none of them alone. */
const mostLabelsOfWord = 2_000;

export class LabelsInClause {
  readonly #index: ConceptIndex;
  readonly #likeness: WordLikeness;
  readonly #conceptOfLabel: Int32Array;
  readonly #naming: NamingWords;
  readonly #wordRarities: Float64Array;
  readonly #size: number;
  readonly #everyday: Everyday;
  /** How much of each word of labels is found in the clause, and where; 0 between clauses. */
  readonly #much: Float64Array;
  readonly #place: Int32Array;
  readonly #covered: Float64Array;
  readonly #touched: Int32Array;

  /** `size`: labels of the whole taxonomy, of which these may be a few. O(words of all labels). */
  constructor(index: ConceptIndex, likeness: WordLikeness, naming: NamingWords, size: number, everyday: Everyday) {
    this.#index = index;
    this.#likeness = likeness;
    this.#naming = naming;
    this.#everyday = everyday;
    const count = naming.labelOf.length;
    this.#conceptOfLabel = new Int32Array(index.labels.length);
    for (let concept = 0; concept < index.concepts.length; concept++) {
      this.#conceptOfLabel.fill(concept, index.labelStarts[concept], index.labelStarts[concept + 1]);
    }
    this.#wordRarities = naming.weights;
    this.#size = Math.log(1 + size) / 10;
    this.#much = new Float64Array(index.words.texts.length);
    this.#place = new Int32Array(index.words.texts.length);
    this.#covered = new Float64Array(count);
    this.#touched = new Int32Array(count);
  }

  /** The likeliest label of each concept that is found at all, and likely enough. `text`: the whole, for its capitals. */
  find(text: string, words: ClauseWords, least: number, accepts: (concept: number) => boolean): readonly FoundLabel[] {
    const found = this.#findWords(words);
    const count = this.#cover(found);
    const language = languageOf(words.map((word) => word.text));
    const best = new Map<number, FoundLabel>();
    for (let at = 0; at < count; at++) {
      const label = this.#touched[at] as number;
      const covered = this.#covered[label] as number;
      this.#covered[label] = 0;
      if (covered < leastCovered * (this.#naming.rarities[label] as number) - slack) continue;
      const concept = this.#conceptOfLabel[this.#naming.labelOf[label] as number] as number;
      if (!accepts(concept)) continue;
      const atLeast = Math.max(least, best.get(concept)?.chance ?? 0);
      const one = this.#lookAt(text, words, label, language, atLeast);
      if (one !== null && one.chance > (best.get(concept)?.chance ?? 0)) best.set(concept, one);
    }
    for (const word of found) this.#much[word] = 0;
    return [...best.values()];
  }

  /** Words of labels that are like words of the clause, each with the first of those that it is most like. */
  #findWords(words: ClauseWords): readonly number[] {
    const found: number[] = [];
    const asked = words.map(({ text }, place) => ({ text, place })).filter(({ text }) => !isGlue(text));
    for (const { text, place } of [...asked, ...joinedVerbs(words)]) {
      const alike = this.#likeness.alike(text);
      for (let at = 0; at < alike.words.length; at++) {
        const word = alike.words[at] as number;
        const before = this.#much[word] as number;
        const much = alike.much[at] as number;
        if (much <= before) continue;
        if (before === 0) found.push(word);
        this.#much[word] = much;
        this.#place[word] = place;
      }
    }
    return found;
  }

  /** Adds up by label how much of its words is found; gives how many labels were touched. Common words lead to none. */
  #cover(found: readonly number[]): number {
    const { starts, rows } = this.#naming.waysOfWord;
    const covered = this.#covered;
    let count = 0;
    for (const leads of [true, false]) {
      for (const word of found) {
        const from = starts[word] as number;
        const to = starts[word + 1] as number;
        if (to - from <= mostLabelsOfWord !== leads) continue;
        const much = (this.#much[word] as number) * this.#rarity(word);
        for (let at = from; at < to; at++) {
          const label = rows[at] as number;
          const before = covered[label] as number;
          if (before === 0) {
            if (!leads) continue;
            this.#touched[count++] = label;
          }
          covered[label] = before + much;
        }
      }
    }
    return count;
  }

  /** Null: too little is found, or it cannot be as likely as `atLeast`. */
  #lookAt(text: string, words: ClauseWords, way: number, language: string, atLeast: number): FoundLabel | null {
    const label = this.#naming.labelOf[way] as number;
    const end = this.#naming.starts[way + 1] as number;
    const start = this.#naming.starts[way] as number;
    let covered = 0;
    let least = 1;
    let rarest = 0;
    const places: number[] = [];
    const forms = new Map<number, number>();
    for (let at = start; at < end; at++) {
      const word = this.#naming.words[at] as number;
      const own = this.#rarity(word);
      const much = this.#much[word] as number;
      covered += own * much;
      if (this.#naming.light[word] === 0) least = Math.min(least, much);
      rarest = Math.max(rarest, own * much);
      const place = this.#place[word] as number;
      if (much > 0 && !places.includes(place)) places.push(place);
      if (much >= otherForm) forms.set(place, word);
    }
    const rarity = this.#naming.rarities[way] as number;
    if (covered < leastCovered * rarity) return null;
    places.sort((a, b) => a - b);
    const [from, to] = [places[0] as number, (places.at(-1) as number) + 1];
    const written = text.slice(words[from]?.start, words[to - 1]?.end);
    // "PLCs" and "PLC's" are written with their capitals too.
    if (this.#naming.acronym[way] === 1 && !isAcronym(written.replace(/['’]?s$/u, ""))) return null;
    const { mostRare } = this.#index.encoder.vocabulary;
    const found = {
      covered: covered / rarity,
      leastCovered: least,
      vector: 1,
      tight: places.length / (to - from),
      words: end - start,
      rarest: rarest / mostRare,
      rarity: rarity / mostRare,
      preferred: this.#index.labels[label]?.preferred ?? false,
      foreign: language !== "" && this.#index.labels[label]?.language !== language,
      size: this.#size,
      part: this.#naming.joined[way] === 1,
      share: places.length / Math.max(1, words.filter(({ text }) => !isGlue(text)).length),
      everyday: this.#commonness(words, places, forms, language),
    };
    // No cosine is above 1, and a higher one never makes it less likely.
    if (chanceInText(found) < atLeast) return null;
    found.vector = this.#cosine(words, from, to, way, forms) ?? found.covered;
    const chance = chanceInText(found);
    if (chance < atLeast) return null;
    const concept = this.#conceptOfLabel[label] as number;
    return { concept, label: this.#index.labels[label] as ConceptLabel, chance, found, places };
  }

  /**
   * Words of which the label has another form count as the label's: inflection makes nothing less alike. Null: nothing
   * was learnt of these words, as of any when there are only a few concepts.
   */
  #cosine(
    words: ClauseWords,
    from: number,
    to: number,
    way: number,
    forms: ReadonlyMap<number, number>,
  ): number | null {
    const { encoder, words: indexed } = this.#index;
    const stretch = new Float32Array(encoder.dimensions);
    for (let place = from; place < to; place++) {
      const form = forms.get(place);
      addTo(stretch, form === undefined ? encoder.word(words[place]?.text ?? "") : indexed.vector(form));
    }
    const own = new Float32Array(encoder.dimensions);
    for (const word of this.#wordsOf(way)) addTo(own, indexed.vector(word));
    const length = lengthOf(stretch) * lengthOf(own);
    return length === 0 ? null : dotRow(stretch, own, 0) / length;
  }

  /** Of the least common word. A verb is as common as the label's form of it: "last" of "lassen", after "je". */
  #commonness(
    words: ClauseWords,
    places: readonly number[],
    forms: ReadonlyMap<number, number>,
    language: string,
  ): number {
    let least = 1;
    for (const place of places) {
      const text = words[place]?.text ?? "";
      least = Math.min(least, this.#everyday(text, language));
      const form = forms.get(place);
      if (form === undefined || !standsAsVerb(words, place)) continue;
      least = Math.min(least, this.#everyday(this.#index.words.texts[form] as string, language));
    }
    return least;
  }

  #wordsOf(way: number): Int32Array {
    const label = this.#naming.labelOf[way] as number;
    return way === label ? this.#index.wordsOf(label) : this.#naming.wordsOf(way);
  }

  #rarity(word: number): number {
    return this.#wordRarities[word] as number;
  }
}
