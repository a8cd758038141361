/**
 * What descriptions say of concepts, as weak labels: their words by stem and rarity, and the sum of their vectors.
 * Owns comparing a sentence with all of them at once.
 */
import { wordsOf } from "../algorithms/text/words.ts";
import { addTo, atLengthOne, dotRow, type Encoder } from "./encoder.ts";
import { isGlue } from "./glue-words.ts";
import type { LabelledConcept } from "./labelled-concept.ts";
import { type Postings, postingsOf, startsOf } from "./postings.ts";
import { neutralForm, stemOf } from "./word-forms.ts";

export interface DescriptionLikeness {
  /** Sum of the rarities of the shared words, less for a long description. */
  readonly shared: Float32Array;
  /** Cosine with the description; 0 where there is none. */
  readonly cosines: Float32Array;
}

/** Of BM25 (Robertson and Zaragoza 2009): how much a long description pays for its length. */
const lengthWeight = 0.5;

export class DescriptionIndex {
  readonly #encoder: Encoder;
  readonly #count: number;
  readonly #stems = new Map<string, number>();
  readonly #concepts: Postings;
  readonly #rarities: Float32Array;
  readonly #penalties: Float32Array;
  readonly #vectors: Float32Array;

  /** O(words of all descriptions). */
  constructor(encoder: Encoder, concepts: readonly LabelledConcept[]) {
    this.#encoder = encoder;
    this.#count = concepts.length;
    this.#vectors = new Float32Array(concepts.length * encoder.dimensions);
    const stems = concepts.map(({ descriptions = [] }, concept) => {
      const words = descriptions.flatMap(({ text }) => namingWords(text));
      const sum = this.#vectors.subarray(concept * encoder.dimensions, (concept + 1) * encoder.dimensions);
      for (const word of words) addTo(sum, encoder.word(word));
      atLengthOne(sum);
      return [...new Set(words.map((word) => this.#add(word)))];
    });
    const lengths = stems.map(({ length }) => length);
    this.#concepts = postingsOf(startsOf(lengths), Int32Array.from(stems.flat()), this.#stems.size);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
    this.#penalties = Float32Array.from(lengths, (length) => 1 / (1 - lengthWeight + (lengthWeight * length) / mean));
    const { starts } = this.#concepts;
    this.#rarities = Float32Array.from({ length: this.#stems.size }, (_, stem) => {
      const count = (starts[stem + 1] as number) - (starts[stem] as number);
      return Math.log((1 + concepts.length) / (1 + count));
    });
  }

  /** Folded words that name something. O(concepts · dimensions). */
  compare(words: readonly string[]): DescriptionLikeness {
    const shared = new Float32Array(this.#count);
    const { starts, rows } = this.#concepts;
    for (const word of new Set(words.map(stemmed))) {
      const stem = this.#stems.get(word);
      if (stem === undefined) continue;
      const rarity = this.#rarities[stem] as number;
      const end = starts[stem + 1] as number;
      for (let at = starts[stem] as number; at < end; at++) {
        const concept = rows[at] as number;
        shared[concept] = (shared[concept] as number) + rarity * (this.#penalties[concept] as number);
      }
    }
    const vector = this.#encoder.text(words);
    const cosines = Float32Array.from({ length: this.#count }, (_, concept) => dotRow(vector, this.#vectors, concept));
    return { shared, cosines };
  }

  #add(word: string): number {
    const name = stemmed(word);
    const known = this.#stems.get(name);
    if (known !== undefined) return known;
    const made = this.#stems.size;
    this.#stems.set(name, made);
    return made;
  }
}

function namingWords(text: string): readonly string[] {
  return wordsOf(text)
    .map((word) => word.text)
    .filter((word) => !isGlue(word));
}

function stemmed(word: string): string {
  return stemOf(neutralForm(word));
}
