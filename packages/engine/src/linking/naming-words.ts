/** The words of labels that name something: what is found of a label is found by these. Owns which, and which labels have them. */
import { wordsOf } from "../algorithms/text/words.ts";
import { isAcronym } from "./acronym.ts";
import type { ConceptIndex } from "./concept-index.ts";
import { isGlue } from "./glue-words.ts";
import { isLight } from "./light-words.ts";
import { type Postings, postingsOf, startsOf } from "./postings.ts";

const weightOfLight = 0.25;
const doing = new Set(["werken met", "omgaan met", "working with", "work with", "dealing with"]);
const joining = new Set(["en", "and"]);

interface Way {
  readonly label: number;
  readonly words: readonly number[];
  readonly joined: boolean;
  readonly acronym: boolean;
}

/** The ways in which labels may be named: by all naming words, without one of two that "and" joins, without brackets. */
export class NamingWords {
  /** Of way w; the first ways are those of whole labels, with the same numbers. */
  readonly labelOf: Int32Array;
  /** By way: 1 for one of two things that the label joins. */
  readonly joined: Uint8Array;
  /** By way: 1 when it must be written with its capitals. */
  readonly acronym: Uint8Array;
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
    const whole = index.labels.map(({ text }, label): Way => {
      const words = naming(withoutDoing([...index.wordsOf(label)], texts));
      return { label, words, joined: false, acronym: isAcronym(text) };
    });
    const fewer = index.labels.flatMap(({ text, language }, label) => {
      const joined = partsOf([...index.wordsOf(label)], texts, language);
      return [
        ...joined.map((words): Way => ({ label, words: naming(words), joined: true, acronym: false })),
        ...apartFromBrackets(text).map((part): Way => {
          const words = wordsOf(part).map((word) => index.words.number(word.text));
          return { label, words: naming(words.filter((word) => word >= 0)), joined: false, acronym: isAcronym(part) };
        }),
      ].filter(({ words }) => words.length > 0 && words.length < (whole[label]?.words.length ?? 0));
    });
    const ways = [...whole, ...fewer];
    this.labelOf = Int32Array.from(ways, ({ label }) => label);
    this.joined = Uint8Array.from(ways, ({ joined }) => Number(joined));
    this.acronym = Uint8Array.from(ways, ({ acronym }) => Number(acronym));
    this.starts = startsOf(ways.map(({ words }) => words.length));
    this.words = Int32Array.from(ways.flatMap(({ words }) => words));
    this.waysOfWord = postingsOf(this.starts, this.words, texts.length);
    this.light = Uint8Array.from(texts, (text) => Number(isLight(text)));
    this.weights = rarities.map((rarity, word) => rarity * (this.light[word] === 1 ? weightOfLight : 1));
    this.rarities = Float64Array.from(ways, ({ words }) =>
      words.reduce((sum, word) => sum + (this.weights[word] as number), 0),
    );
  }

  /** Numbers of a way's words, in order. */
  wordsOf(way: number): Int32Array {
    return this.words.subarray(this.starts[way], this.starts[way + 1]);
  }
}

/** "Python (computer programming)" is also "Python"; "besturing op afstand (SCADA)" also "SCADA". */
function apartFromBrackets(text: string): readonly string[] {
  const [, before = "", within = ""] = /^([^()]+)\(([^()]+)\)\s*$/u.exec(text) ?? [];
  return [before, isAcronym(within) ? within : ""].filter((part) => part !== "");
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
