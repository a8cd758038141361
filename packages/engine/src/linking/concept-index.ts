/**
 * All labels in memory, ready to be compared with a text: labels as numbers of words, words as vectors, concepts by
 * their middle and by the stems in their labels. Owns what is near; what is near enough is `ranking` and `certainty`.
 */
import { highest } from "../algorithms/learning/highest.ts";
import { wordsOf } from "../algorithms/text/words.ts";
import { ComparisonMemory } from "./comparison-memory.ts";
import { addTo, atLengthOne, dotRow, type Encoder, lengthOf } from "./encoder.ts";
import { IndexedWords } from "./indexed-words.ts";
import type { ConceptLabel, LabelledConcept } from "./labelled-concept.ts";
import { type Postings, postingsOf, startsOf } from "./postings.ts";
import { neutralForm } from "./word-forms.ts";

/** Words that more concepts than this share of all have in a label lead to none of them. */
const tooCommonShare = 0.03;
const alwaysLooked = 200;

export class ConceptIndex {
  readonly encoder: Encoder;
  readonly concepts: readonly LabelledConcept[];
  readonly labels: readonly ConceptLabel[];
  /** Concept c has the labels from labelStarts[c] up to, not with, labelStarts[c + 1]. */
  readonly labelStarts: Int32Array;
  /** Label l has the words labelWords[wordStarts[l]] up to, not with, labelWords[wordStarts[l + 1]]. */
  readonly wordStarts: Int32Array;
  readonly labelWords: Int32Array;
  /** Of each label: length of the sum of its words' vectors and of their features, and the sum of their rarities. */
  readonly vectorLengths: Float32Array;
  readonly featureLengths: Float32Array;
  readonly labelRarities: Float32Array;
  /** See `wholeKey`. */
  readonly labelKeys: readonly string[];
  readonly words: IndexedWords;
  readonly memory: ComparisonMemory;
  readonly #conceptsOfStem: Postings;
  readonly #middles: Float32Array;
  readonly #whole = new Map<string, number[]>();

  /** O(words of all labels · dimensions); a second or two for all of ESCO in three languages. */
  constructor(encoder: Encoder, concepts: readonly LabelledConcept[]) {
    this.encoder = encoder;
    this.concepts = concepts;
    this.labels = concepts.flatMap(({ labels }) => labels);
    this.labelStarts = startsOf(concepts.map(({ labels }) => labels.length));
    const texts = this.labels.map(({ text }) => wordsOf(text).map((word) => word.text));
    this.words = new IndexedWords(encoder, texts.flat());
    this.wordStarts = startsOf(texts.map(({ length }) => length));
    this.labelWords = Int32Array.from(texts.flat(), (text) => this.words.number(text));
    const labels = [...texts.keys()];
    this.featureLengths = Float32Array.from(labels, (label) => this.words.featureLength(this.wordsOf(label)));
    this.labelRarities = Float32Array.from(labels, (label) => this.words.rarity(this.wordsOf(label)));
    this.labelKeys = texts.map(wholeKey);
    this.memory = new ComparisonMemory(encoder.vocabulary.size, this.words.texts.length, this.words.stemCount);
    this.vectorLengths = new Float32Array(texts.length);
    this.#middles = new Float32Array(concepts.length * encoder.dimensions);
    const stems = concepts.map((_, concept) => this.#addConcept(concept));
    this.#conceptsOfStem = postingsOf(
      startsOf(stems.map(({ length }) => length)),
      Int32Array.from(stems.flat()),
      this.words.stemCount,
    );
  }

  /** Works out its middle and its labels' lengths; gives its stems, each once. */
  #addConcept(concept: number): readonly number[] {
    const middle = this.#middle(concept);
    const stems = new Set<number>();
    for (const label of this.labelsOf(concept)) {
      const sum = new Float32Array(this.encoder.dimensions);
      for (const word of this.wordsOf(label)) {
        addTo(sum, this.words.vector(word));
        stems.add(this.words.stems[word] as number);
      }
      this.vectorLengths[label] = lengthOf(sum);
      addTo(middle, atLengthOne(sum));
      this.#call(this.labelKeys[label] as string, concept);
    }
    atLengthOne(middle);
    return [...stems];
  }

  /** Numbers of a concept's labels. */
  *labelsOf(concept: number): Generator<number> {
    const end = this.labelStarts[concept + 1] as number;
    for (let label = this.labelStarts[concept] as number; label < end; label++) yield label;
  }

  /** Numbers of a label's words, in order. */
  wordsOf(label: number): Int32Array {
    return this.labelWords.subarray(this.wordStarts[label], this.wordStarts[label + 1]);
  }

  /** Concepts with a label of just these words, whatever their case, accents, hyphens or gendered form. */
  conceptsCalled(words: readonly string[]): readonly number[] {
    return this.#whole.get(wholeKey(words)) ?? [];
  }

  conceptsWithStem(stem: number): Int32Array {
    if (stem < 0) return new Int32Array();
    const { starts, rows } = this.#conceptsOfStem;
    return rows.subarray(starts[stem], starts[stem + 1]);
  }

  /** Cosine of a vector of length one with the middle of a concept's labels. */
  nearness(vector: Float32Array, concept: number): number {
    return dotRow(vector, this.#middles, concept);
  }

  /**
   * The concepts worth comparing with a text: the `most` nearest by their middle, all that are called just so, and of
   * those that share a word that is not common the `most` with the rarest words. O(concepts · dimensions).
   */
  candidates(words: readonly string[], most: number, accepts: (concept: number) => boolean): readonly number[] {
    const vector = this.encoder.text(words);
    const near = new Float32Array(this.concepts.length);
    for (let concept = 0; concept < near.length; concept++) {
      near[concept] = accepts(concept) ? this.nearness(vector, concept) : Number.NEGATIVE_INFINITY;
    }
    const called = this.conceptsCalled(words).filter(accepts);
    return [...new Set([...called, ...highest(near, most), ...this.#sharing(words, most, accepts)])];
  }

  /** Those that share the rarest words with the text, `most` of them. */
  #sharing(words: readonly string[], most: number, accepts: (concept: number) => boolean): readonly number[] {
    const common = Math.max(alwaysLooked, this.concepts.length * tooCommonShare);
    const shared = new Map<number, number>();
    for (const word of new Set(words)) {
      const concepts = this.conceptsWithStem(this.words.stemNumber(word));
      if (concepts.length > common) continue;
      const { rarity } = this.encoder.vocabulary.word(word);
      for (const concept of concepts) {
        if (accepts(concept)) shared.set(concept, (shared.get(concept) ?? 0) + rarity);
      }
    }
    const all = [...shared];
    if (all.length > most) all.sort(([a, x], [b, y]) => y - x || a - b).splice(most);
    return all.map(([concept]) => concept);
  }

  #middle(concept: number): Float32Array {
    const { dimensions } = this.encoder;
    return this.#middles.subarray(concept * dimensions, (concept + 1) * dimensions);
  }

  #call(key: string, concept: number): void {
    const same = this.#whole.get(key);
    if (same === undefined) this.#whole.set(key, [concept]);
    else if (same.at(-1) !== concept) same.push(concept);
  }
}

/** What is the same in all ways of writing a label: case, accents, hyphens, "m/v", a woman's or a man's form. */
export function wholeKey(words: readonly string[]): string {
  return words.map(neutralForm).join(" ");
}
