/**
 * A set of concepts ready to be linked to, by their positions in the whole taxonomy: all of it, or the few to which an
 * organisation gave labels of its own, which then stand before the same concepts of the whole. Owns that numbering.
 */
import { ConceptIndex } from "./concept-index.ts";
import type { LabelledConcept } from "./labelled-concept.ts";
import { type Everyday, type FoundLabel, LabelsInClause } from "./labels-in-clause.ts";
import type { LinkingModel } from "./linking-model.ts";
import { NamingWords } from "./naming-words.ts";
import { type RankedByText, TextRanking } from "./rank-text.ts";
import { type ComparedConcept, compareConcepts, type RankingOptions } from "./ranking.ts";
import type { ClauseWords } from "./sentences-of.ts";
import { singularForm } from "./word-forms.ts";
import { WordLikeness } from "./word-likeness.ts";

type Accepts = (concept: number) => boolean;

export class LinkingLayer {
  /** Positions of its concepts in the taxonomy; null: they are the taxonomy. */
  readonly positions: readonly number[] | null;
  readonly #model: LinkingModel;
  readonly #index: ConceptIndex;
  readonly #likeness: WordLikeness;
  readonly #naming: NamingWords;
  readonly #labels: LabelsInClause;
  readonly #everyday: Everyday;
  /** Made when first asked for: not all who link rank. */
  #ranking: TextRanking | null = null;

  /** `size`: labels of the whole taxonomy. O(words of all labels). */
  constructor(
    model: LinkingModel,
    concepts: readonly LabelledConcept[],
    positions: readonly number[] | null,
    size: number,
    everyday: Everyday,
  ) {
    this.positions = positions;
    this.#model = model;
    this.#index = new ConceptIndex(model.encoder, concepts);
    this.#likeness = new WordLikeness(this.#index);
    this.#naming = new NamingWords(this.#index);
    this.#everyday = everyday;
    this.#labels = new LabelsInClause(this.#index, this.#likeness, this.#naming, size, everyday);
  }

  called(words: readonly string[]): readonly number[] {
    return this.#index.conceptsCalled(words).map((concept) => this.#position(concept));
  }

  /** Words that name several as one of them, where labels do so more often: "registered nurses", but "sales manager". */
  singular(words: readonly string[]): readonly string[] {
    return words.map((word) => {
      const one = singularForm(word);
      return one !== word && this.#labelCount(one) > this.#labelCount(word) ? one : word;
    });
  }

  findInClause(text: string, words: ClauseWords, least: number, accepts: Accepts): readonly FoundLabel[] {
    return this.#placed(this.#labels.find(text, words, least, this.#accepting(accepts)));
  }

  compare(words: readonly string[], options: RankingOptions): readonly ComparedConcept[] {
    const { accepts = () => true } = options;
    return this.#placed(
      compareConcepts(this.#index, this.#model.ranking, words, { ...options, accepts: this.#accepting(accepts) }),
    );
  }

  rankText(text: string, top: number, accepts: Accepts): readonly RankedByText[] {
    this.#ranking ??= new TextRanking(this.#index, this.#likeness, this.#naming, this.#everyday);
    return this.#placed(this.#ranking.rank(text, top, this.#accepting(accepts)));
  }

  /** In how many labels a folded word stands. */
  #labelCount(text: string): number {
    const word = this.#index.words.number(text);
    if (word < 0) return 0;
    const { starts, rows } = this.#naming.waysOfWord;
    const ways = rows.subarray(starts[word], starts[word + 1]);
    return ways.filter((way) => this.#naming.labelOf[way] === way).length;
  }

  #position(concept: number): number {
    return this.positions === null ? concept : (this.positions[concept] as number);
  }

  #accepting(accepts: Accepts): Accepts {
    return this.positions === null ? accepts : (concept) => accepts(this.#position(concept));
  }

  #placed<Found extends { readonly concept: number }>(found: readonly Found[]): readonly Found[] {
    if (this.positions === null) return found;
    return found.map((one) => ({ ...one, concept: this.#position(one.concept) }));
  }
}
