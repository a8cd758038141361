/**
 * All labels in memory, ready to be compared with a text: labels as numbers of words, words as vectors, concepts by
 * their middle and by the stems in their labels. Owns what is near; what is near enough is `ranking` and `calibration`.
 */
import { wordsOf } from "../algorithms/text/words.ts";
import { addTo, atLengthOne, dot, type Encoder, lengthOf } from "./encoder.ts";
import type { LabelledConcept } from "./labelled-concept.ts";
import { neutralForm, stemOf } from "./word-forms.ts";

export interface IndexedLabel {
  readonly concept: number;
  readonly text: string;
  readonly language: string;
  readonly preferred: boolean;
  /** Numbers of its words, in order. */
  readonly words: Int32Array;
  /** Length of the sum of its words' vectors, of their features, and the sum of their rarities. */
  readonly length: number;
  readonly featureLength: number;
  readonly rarity: number;
}

/** Words that more concepts than this share of all have in a label lead to none of them. */
const tooCommonShare = 0.03;
const alwaysLooked = 200;

export class ConceptIndex {
  readonly encoder: Encoder;
  readonly concepts: readonly LabelledConcept[];
  readonly labels: readonly IndexedLabel[];
  /** Concept c has the labels from labelStarts[c] up to, not with, labelStarts[c + 1]. */
  readonly labelStarts: Int32Array;
  /** Folded words of all labels, by number, and the number of each one's stem. */
  readonly words: readonly string[];
  readonly stems: Int32Array;
  readonly wordVectors: readonly Float32Array[];
  readonly #stemNumbers = new Map<string, number>();
  readonly #conceptsOfStem: readonly Int32Array[];
  readonly #middles: Float32Array;
  readonly #whole = new Map<string, Set<number>>();

  /** O(words of all labels · dimensions); a second or two for all of ESCO in three languages. */
  constructor(encoder: Encoder, concepts: readonly LabelledConcept[]) {
    this.encoder = encoder;
    this.concepts = concepts;
    const labels: IndexedLabel[] = [];
    const words = new Words(encoder);
    const starts = [0];
    this.#middles = new Float32Array(concepts.length * encoder.dimensions);
    const conceptsOfStem: Set<number>[] = [];
    for (const [number, concept] of concepts.entries()) {
      const middle = this.#middle(number);
      for (const label of concept.labels) {
        const found = wordsOf(label.text).map(({ text }) => words.number(text));
        const sum = sumOf(found.map((word) => words.vectors[word] as Float32Array), encoder.dimensions);
        const length = lengthOf(sum);
        labels.push({
          concept: number,
          ...label,
          words: Int32Array.from(found),
          length,
          featureLength: words.featureLength(found),
          rarity: found.reduce((total, word) => total + (words.rarities[word] as number), 0),
        });
        addTo(middle, atLengthOne(sum));
        for (const word of found) {
          const stem = words.stems[word] as number;
          (conceptsOfStem[stem] ??= new Set()).add(number);
        }
        const key = wholeKey(found.map((word) => words.texts[word] as string));
        const same = this.#whole.get(key);
        if (same === undefined) this.#whole.set(key, new Set([number]));
        else same.add(number);
      }
      atLengthOne(middle);
      starts.push(labels.length);
    }
    this.labels = labels;
    this.labelStarts = Int32Array.from(starts);
    this.words = words.texts;
    this.stems = Int32Array.from(words.stems);
    this.wordVectors = words.vectors;
    this.#stemNumbers = words.stemNumbers;
    this.#conceptsOfStem = conceptsOfStem.map((set) => Int32Array.from(set));
  }

  /** Concepts with a label of just these words, whatever their case, accents, hyphens or gendered form. */
  conceptsCalled(words: readonly string[]): readonly number[] {
    return [...(this.#whole.get(wholeKey(words)) ?? [])];
  }

  /** Number of the stem of a folded word; −1: no label has it. */
  stemNumber(word: string): number {
    return this.#stemNumbers.get(stemOf(neutralForm(word))) ?? -1;
  }

  conceptsWithStem(stem: number): Int32Array {
    return this.#conceptsOfStem[stem] ?? new Int32Array();
  }

  /** Cosine of a vector of length one with the middle of a concept's labels. */
  nearness(vector: Float32Array, concept: number): number {
    return dot(vector, this.#middle(concept));
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
    return [...new Set([...called, ...highest(near, most), ...this.sharing(words, most, accepts)])];
  }

  /** Those that share the rarest words with the text, `most` of them. */
  sharing(words: readonly string[], most: number, accepts: (concept: number) => boolean): readonly number[] {
    const common = Math.max(alwaysLooked, this.concepts.length * tooCommonShare);
    const shared = new Map<number, number>();
    for (const word of new Set(words)) {
      const stem = this.stemNumber(word);
      const concepts = this.conceptsWithStem(stem);
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
}

/** The words of all labels, each once. */
class Words {
  readonly texts: string[] = [];
  readonly vectors: Float32Array[] = [];
  readonly rarities: number[] = [];
  readonly stems: number[] = [];
  readonly stemNumbers = new Map<string, number>();
  readonly #encoder: Encoder;
  readonly #numbers = new Map<string, number>();

  constructor(encoder: Encoder) {
    this.#encoder = encoder;
  }

  number(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const made = this.texts.length;
    this.#numbers.set(text, made);
    this.texts.push(text);
    this.vectors.push(this.#encoder.word(text));
    this.rarities.push(this.#encoder.vocabulary.word(text).rarity);
    const stem = stemOf(neutralForm(text));
    const number = this.stemNumbers.get(stem) ?? this.stemNumbers.size;
    this.stemNumbers.set(stem, number);
    this.stems.push(number);
    return made;
  }

  /** Length of the sum of the words' features. */
  featureLength(words: readonly number[]): number {
    const sums = new Map<number, number>();
    for (const word of words) {
      const { features, values } = this.#encoder.vocabulary.word(this.texts[word] as string);
      features.forEach((feature, at) => {
        sums.set(feature, (sums.get(feature) ?? 0) + (values[at] as number));
      });
    }
    let square = 0;
    for (const value of sums.values()) square += value * value;
    return Math.sqrt(square);
  }
}

function sumOf(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const vector of vectors) addTo(sum, vector);
  return sum;
}

function wholeKey(words: readonly string[]): string {
  return words.map(neutralForm).join(" ");
}

/** Positions of the `most` highest finite numbers, highest first; of equal ones the first. O(n log most). */
export function highest(numbers: Float32Array, most: number): readonly number[] {
  const heap: number[] = [];
  const worse = (a: number, b: number) =>
    (numbers[a] as number) < (numbers[b] as number) || (numbers[a] === numbers[b] && a > b);
  for (let at = 0; at < numbers.length; at++) {
    if (numbers[at] === Number.NEGATIVE_INFINITY) continue;
    if (heap.length < most) {
      heap.push(at);
      rise(heap, worse);
    } else if (worse(heap[0] as number, at)) {
      heap[0] = at;
      sink(heap, worse);
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1));
}

function rise(heap: number[], worse: (a: number, b: number) => boolean): void {
  for (let at = heap.length - 1; at > 0; ) {
    const above = (at - 1) >> 1;
    if (!worse(heap[at] as number, heap[above] as number)) return;
    [heap[at], heap[above]] = [heap[above] as number, heap[at] as number];
    at = above;
  }
}

function sink(heap: number[], worse: (a: number, b: number) => boolean): void {
  for (let at = 0; ; ) {
    const left = 2 * at + 1;
    if (left >= heap.length) return;
    const right = left + 1;
    const lower = right < heap.length && worse(heap[right] as number, heap[left] as number) ? right : left;
    if (!worse(heap[lower] as number, heap[at] as number)) return;
    [heap[at], heap[lower]] = [heap[lower] as number, heap[at] as number];
    at = lower;
  }
}
