/** The words of labels that name something: what is found of a label is found by these. Owns which, and which labels have them. */
import type { ConceptIndex } from "./concept-index.ts";
import { isGlue } from "./glue-words.ts";
import { isLight } from "./light-words.ts";
import { type Postings, postingsOf, startsOf } from "./postings.ts";

const weightOfLight = 0.25;
const doing = new Set(["werken met", "omgaan met", "working with", "work with", "dealing with"]);
const joining = new Set(["en", "and"]);

/** One way in which a label may be named: all its naming words, or without one of two that "and" joins. */
export class NamingWords {
  /** Of way w; the first ways are those of whole labels, with the same numbers. */
  readonly labelOf: Int32Array;
  /** Way w has the naming words words[starts[w]] up to, not with, words[starts[w + 1]], each once. */
  readonly starts: Int32Array;
  readonly words: Int32Array;
  readonly waysOfWord: Postings;
  /** By word: 1 for those that say only that something is done. */
  readonly light: Uint8Array;
  /** By word, how much it says of what is named: its rarity, and less of light words. */
  readonly weights: Float64Array;
  /** Of each way, the sum of its naming words' weights. */
  readonly rarities: Float64Array;

  /** O(words of all labels). */
  constructor(index: ConceptIndex) {
    const { texts, rarities } = index.words;
    const glue = texts.map(isGlue);
    const naming = (words: Iterable<number>) => [...new Set(words)].filter((word) => !glue[word]);
    const whole = index.labels.map((_, label) => naming(withoutDoing([...index.wordsOf(label)], texts)));
    const parts = index.labels.flatMap(({ language }, label) =>
      partsOf([...index.wordsOf(label)], texts, language)
        .map(naming)
        .filter((words) => words.length > 0 && words.length < (whole[label]?.length ?? 0))
        .map((words) => ({ label, words })),
    );
    const ways = [...whole, ...parts.map(({ words }) => words)];
    this.labelOf = Int32Array.from([...whole.keys(), ...parts.map(({ label }) => label)]);
    this.starts = startsOf(ways.map(({ length }) => length));
    this.words = Int32Array.from(ways.flat());
    this.waysOfWord = postingsOf(this.starts, this.words, texts.length);
    this.light = Uint8Array.from(texts, (text) => Number(isLight(text)));
    this.weights = rarities.map((rarity, word) => rarity * (this.light[word] === 1 ? weightOfLight : 1));
    this.rarities = Float64Array.from(ways, (words) =>
      words.reduce((sum, word) => sum + (this.weights[word] as number), 0),
    );
  }

  /** Numbers of a way's words, in order. */
  wordsOf(way: number): Int32Array {
    return this.words.subarray(this.starts[way], this.starts[way + 1]);
  }
}

/** "Werken met CAD" names CAD, and "veilig werken" names working. */
function withoutDoing(words: readonly number[], texts: readonly string[]): readonly number[] {
  const [first = -1, second = -1] = words;
  return doing.has(`${texts[first]} ${texts[second]}`) && words.length > 2 ? words.slice(2) : words;
}

/**
 * "Een schema lezen en tekenen" is also "een schema lezen", and "een schema tekenen". One word before "en" stands for
 * itself ("samenwerken en sociale innovatie"); in English it may share what follows ("install and maintain pumps").
 */
function partsOf(words: readonly number[], texts: readonly string[], language: string): readonly (readonly number[])[] {
  return words.flatMap((word, at) => {
    if (!joining.has(texts[word] as string) || at === 0 || at === words.length - 1) return [];
    const parts = [words.toSpliced(at - 1, 2), words.toSpliced(at, 2)];
    return at === 1 && language !== "en" ? [...parts, words.slice(0, 1)] : parts;
  });
}
