/** The words of labels that name something: what is found of a label is found by these. Owns which, and which labels have them. */
import type { ConceptIndex } from "./concept-index.ts";
import { isGlue } from "./glue-words.ts";
import { type Postings, postingsOf, startsOf } from "./postings.ts";

export class NamingWords {
  /** Label l has the naming words words[starts[l]] up to, not with, words[starts[l + 1]], each once. */
  readonly starts: Int32Array;
  readonly words: Int32Array;
  readonly labelsOfWord: Postings;
  /** Of each label, the sum of its naming words' rarities. */
  readonly rarities: Float64Array;

  /** O(words of all labels). */
  constructor(index: ConceptIndex) {
    const glue = index.words.texts.map(isGlue);
    const naming = index.labels.map((_, label) => [...new Set(index.wordsOf(label))].filter((word) => !glue[word]));
    this.starts = startsOf(naming.map(({ length }) => length));
    this.words = Int32Array.from(naming.flat());
    this.labelsOfWord = postingsOf(this.starts, this.words, index.words.texts.length);
    this.rarities = Float64Array.from(naming, (words) => index.words.rarity(words));
  }
}
