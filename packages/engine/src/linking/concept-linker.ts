/**
 * The one door to linking: running text, names and bulk ranking against the concepts of a taxonomy, with labels that
 * an organisation added. Owns what a link looks like from outside; finding is `link-text` and `ranking`.
 */
import { weigh } from "../algorithms/learning/listwise-ranking.ts";
import { type Word, wordsOf } from "../algorithms/text/words.ts";
import { certaintyOf } from "./certainty.ts";
import { ConceptIndex } from "./concept-index.ts";
import { knownShare } from "./known-share.ts";
import type { ConceptLabel, LabelledConcept } from "./labelled-concept.ts";
import { TextLinker } from "./link-text.ts";
import type { LinkingModel } from "./linking-model.ts";
import { figuresOf, type RankedConcept, rankConcepts, rankingFigures } from "./ranking.ts";

/** A label that an organisation uses for a concept. */
export interface LocalLabel {
  readonly uri: string;
  readonly text: string;
  readonly language: string;
}

export interface LinkedConcept {
  /** Position in `concepts`. */
  readonly concept: number;
  /** The label that was found or lies nearest, with its language. */
  readonly label: string;
  readonly language: string;
  /** How likely it is meant, 0–1. */
  readonly chance: number;
}

/** A figure of likeness and how it weighs; more weight speaks for the link, below 0 against it. */
export interface DecidingFigure {
  readonly figure: string;
  readonly value: number;
  readonly weight: number;
}

export interface ConceptLinkInText extends LinkedConcept {
  /** Place of the words that led there, in UTF-16 units; `end` is the first after them. */
  readonly start: number;
  readonly end: number;
  /** Other concepts for the same words, best first. */
  readonly alternatives: readonly LinkedConcept[];
  /** When asked for. */
  readonly figures?: readonly DecidingFigure[];
}

export interface LinkOptions {
  /** Links that are less likely are not given. */
  readonly threshold?: number;
  readonly accepts?: (concept: number) => boolean;
  readonly figures?: boolean;
}

export interface RankOptions {
  readonly language: string;
  /** At most so many. */
  readonly top: number;
  /** "name" for titles and phrases, "text" for sentences. */
  readonly mode: "name" | "text";
  readonly accepts?: (concept: number) => boolean;
}

const nameThreshold = 0.5;
const mostAlternatives = 4;

export class ConceptLinker {
  readonly concepts: readonly LabelledConcept[];
  readonly #model: LinkingModel;
  readonly #index: ConceptIndex;
  readonly #text: TextLinker;

  /** O(words of all labels): a few seconds for all of ESCO. */
  constructor(model: LinkingModel, concepts: readonly LabelledConcept[]) {
    this.concepts = concepts;
    this.#model = model;
    this.#index = new ConceptIndex(model.encoder, concepts);
    this.#text = new TextLinker(this.#index);
  }

  /** The same with labels that an organisation added. Those of unknown concepts are passed over. */
  withLabels(local: readonly LocalLabel[]): ConceptLinker {
    const byUri = Map.groupBy(local, ({ uri }) => uri);
    const concepts = this.concepts.map((concept) => {
      const own = byUri.get(concept.uri);
      if (own === undefined) return concept;
      const fresh = own.map(({ text, language }): ConceptLabel => ({ text, language, preferred: false }));
      return { ...concept, labels: [...concept.labels, ...fresh] };
    });
    return this.over(concepts);
  }

  /** The same model over other concepts, as a part of these or with further labels. */
  over(concepts: readonly LabelledConcept[]): ConceptLinker {
    return new ConceptLinker(this.#model, concepts);
  }

  /** Positions of the concepts of which the text is a label, whatever its case, accents or gendered form. */
  called(text: string): readonly number[] {
    return this.#index.conceptsCalled(wordsOf(text).map((word) => word.text));
  }

  /** Running text: every link with the words that led there, in the order of the text. */
  linkText(text: string, { threshold, accepts, figures: _ }: LinkOptions = {}): readonly ConceptLinkInText[] {
    const options = {
      ...(threshold === undefined ? {} : { threshold }),
      ...(accepts === undefined ? {} : { accepts }),
    };
    return this.#text.link(text, options).map(({ concept, label, chance, start, end, alternatives }) => ({
      ...this.#linked(concept, label, chance),
      start,
      end,
      alternatives: alternatives.map((other) => this.#linked(other.concept, other.label, other.chance)),
    }));
  }

  /** A short text that names one thing: one link over the whole text with alternatives, or none when it is not sure. */
  linkName(
    text: string,
    { language, threshold = nameThreshold, accepts, figures }: LinkOptions & { readonly language: string },
  ): readonly ConceptLinkInText[] {
    const words = wordsOf(text);
    const [best, ...others] = this.#named(words, language, accepts).slice(0, 1 + mostAlternatives);
    if (best === undefined || best.linked.chance < threshold) return [];
    return [
      {
        ...best.linked,
        start: words[0]?.start ?? 0,
        end: words.at(-1)?.end ?? 0,
        alternatives: others.map(({ linked }) => linked),
        ...(figures === true ? { figures: this.#figures(best.ranked, language) } : {}),
      },
    ];
  }

  /** All candidates, best first, however unlikely, each concept once. */
  rank(text: string, { language, top, mode, accepts }: RankOptions): readonly (LinkedConcept & { score: number })[] {
    if (mode === "name") {
      const named = this.#named(wordsOf(text), language, accepts, Math.max(60, top));
      return falling(named.slice(0, top).map(({ linked, ranked }) => ({ ...linked, score: ranked.score })));
    }
    const ranked = this.#text.rank(text).filter(({ concept }) => accepts?.(concept) ?? true);
    return falling(
      ranked.slice(0, top).map(({ concept, label, chance }) => ({
        ...this.#linked(concept, label, chance),
        score: chance,
      })),
    );
  }

  #named(words: readonly Word[], language: string, accepts: LinkOptions["accepts"], candidates = 60) {
    const texts = words.map((word) => word.text);
    const known = knownShare(this.#model.encoder.vocabulary, texts);
    const options = { language, candidates, ...(accepts === undefined ? {} : { accepts }) };
    const ranking = rankConcepts(this.#index, this.#model.ranking, texts, options);
    const called = (whole: number) => ranking.filter(({ likeness }) => likeness.whole === whole).length;
    return ranking.map((ranked) => {
      const { whole } = ranked.likeness;
      const chance = certaintyOf(ranked, this.#model.certainty, known, whole > 0 ? called(whole) : 1);
      return { ranked, linked: this.#linked(ranked.concept, ranked.label, chance) };
    });
  }

  #linked(concept: number, label: number, chance: number): LinkedConcept {
    const { text, language } = this.#index.labels[label] ?? { text: "", language: "" };
    return { concept, label: text, language, chance };
  }

  #figures({ likeness }: RankedConcept, language: string): readonly DecidingFigure[] {
    const { weights } = this.#model.ranking;
    const own = weights[language] ?? weights[""] ?? [];
    const values = figuresOf(likeness);
    return rankingFigures.map((figure, at) => ({
      figure,
      value: values[at] as number,
      weight: weigh([values[at] as number], [own[at] ?? 0]),
    }));
  }
}

/** Scores that fall all the way, whatever put one before the other. */
function falling<Scored extends { readonly score: number }>(list: readonly Scored[]): readonly Scored[] {
  let last = Number.POSITIVE_INFINITY;
  return list.map((one) => {
    last = Math.min(one.score, last - 1e-6);
    return { ...one, score: last };
  });
}
