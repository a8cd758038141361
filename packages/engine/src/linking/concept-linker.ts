/**
 * The one door to linking: running text, names and bulk ranking against the concepts of a taxonomy, with labels that
 * an organisation added. Owns what a link looks like from outside; finding is `link-text` and `ranking`.
 */
import { type Word, wordsOf } from "../algorithms/text/words.ts";
import { certaintyOf } from "./certainty.ts";
import { type DecidingFigure, figuresOfName, figuresOfText } from "./deciding-figures.ts";
import { knownShare } from "./known-share.ts";
import type { ConceptLabel, LabelledConcept } from "./labelled-concept.ts";
import type { Everyday } from "./labels-in-clause.ts";
import { linkText, usualThreshold } from "./link-text.ts";
import { LinkingLayer } from "./linking-layer.ts";
import type { LinkingModel } from "./linking-model.ts";
import { figuresOf, ranked } from "./ranking.ts";
import { sentencesOf } from "./sentences-of.ts";

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
const usualCandidates = 60;
const anyConcept = () => true;

/** Without it all words count as rare ones. */
const notKnown: Everyday = () => 0;

export interface LinkerParts {
  readonly everyday?: Everyday;
  /** What another linker of this model has ready. */
  readonly shared?: { readonly whole: LinkingLayer; readonly own: LinkingLayer | null };
}

type Accepts = (concept: number) => boolean;

export interface RankedConceptOfText extends LinkedConcept {
  readonly score: number;
}

export class ConceptLinker {
  readonly concepts: readonly LabelledConcept[];
  readonly #model: LinkingModel;
  readonly #everyday: Everyday;
  readonly #whole: LinkingLayer;
  /** Concepts with labels that an organisation added; they stand before the same ones of the whole. */
  readonly #own: LinkingLayer | null;
  readonly #isOwn: ReadonlySet<number>;

  /** O(words of all labels): a few seconds for all of ESCO. */
  constructor(
    model: LinkingModel,
    concepts: readonly LabelledConcept[],
    { everyday = notKnown, shared }: LinkerParts = {},
  ) {
    this.concepts = concepts;
    this.#model = model;
    this.#everyday = everyday;
    this.#whole = shared?.whole ?? new LinkingLayer(model, concepts, null, labelCount(concepts), everyday);
    this.#own = shared?.own ?? null;
    this.#isOwn = new Set(this.#own?.positions ?? []);
  }

  /** The same with labels that an organisation added. Those of unknown concepts are passed over. O(concepts + their labels). */
  withLabels(local: readonly LocalLabel[]): ConceptLinker {
    const byUri = Map.groupBy(local, ({ uri }) => uri);
    const positions = [...this.concepts.keys()].filter(
      (at) => this.#isOwn.has(at) || byUri.has(this.concepts[at]?.uri ?? ""),
    );
    const concepts = this.concepts.slice();
    for (const at of positions) {
      const concept = concepts[at] as LabelledConcept;
      const fresh = byUri.get(concept.uri) ?? [];
      // A person chose these words, so they are no less its name than the preferred one.
      const labels = fresh.map(({ text, language }): ConceptLabel => ({ text, language, preferred: true }));
      concepts[at] = { ...concept, labels: [...concept.labels, ...labels] };
    }
    const changed = positions.map((at) => concepts[at] as LabelledConcept);
    const own =
      positions.length === 0
        ? null
        : new LinkingLayer(this.#model, changed, positions, labelCount(concepts), this.#everyday);
    return new ConceptLinker(this.#model, concepts, { everyday: this.#everyday, shared: { whole: this.#whole, own } });
  }

  /** The same model over other concepts, as a part of these or with further labels. */
  over(concepts: readonly LabelledConcept[]): ConceptLinker {
    return new ConceptLinker(this.#model, concepts, { everyday: this.#everyday });
  }

  /** Positions of the concepts of which the text is a label, whatever its case, accents or gendered form. */
  called(text: string): readonly number[] {
    const words = wordsOf(text).map((word) => word.text);
    return this.#fromLayers((layer, accepts) => layer.called(words).filter(accepts), anyConcept);
  }

  /** Running text: every link with the words that led there, in the order of the text. */
  linkText(text: string, options: LinkOptions = {}): readonly ConceptLinkInText[] {
    const { threshold = usualThreshold, accepts = anyConcept, figures } = options;
    const links = linkText(
      text,
      threshold,
      (whole, words, least) =>
        this.#fromLayers((layer, accepted) => layer.findInClause(whole, words, least, accepted), accepts),
      (concept) => this.concepts[concept]?.kind ?? "",
    );
    return links.map((link) => ({
      ...linked(link),
      start: link.start,
      end: link.end,
      alternatives: link.alternatives.map(linked),
      ...(figures === true ? { figures: figuresOfText(link.found) } : {}),
    }));
  }

  /** A short text that names one thing: one link over the whole text with alternatives, or none when it is not sure. */
  linkName(
    text: string,
    { language, threshold = nameThreshold, accepts, figures }: LinkOptions & { readonly language: string },
  ): readonly ConceptLinkInText[] {
    const words = wordsOf(text);
    const [best, ...others] = this.#named(words, language, accepts, usualCandidates).slice(0, 1 + mostAlternatives);
    if (best === undefined) return [];
    const { likeness, chance } = best;
    // A label that several concepts share is no doubt about the text: the others are given beside.
    const isShared = likeness.whole > 0 && threshold <= nameThreshold;
    if (chance < threshold && !isShared) return [];
    const decided = () => figuresOfName(likeness, figuresOf(likeness), this.#model.ranking, language);
    return [
      {
        ...linked(best),
        start: words[0]?.start ?? 0,
        end: words.at(-1)?.end ?? 0,
        alternatives: others.map(linked),
        ...(figures === true ? { figures: decided() } : {}),
      },
    ];
  }

  /**
   * All candidates, best first, however unlikely, each concept once. Of sentences the chance is that of a link which
   * `linkText` could give, 0 when there is none; the order is by the score.
   */
  rank(text: string, { language, top, mode, accepts }: RankOptions): readonly RankedConceptOfText[] {
    if (mode === "name") {
      const named = this.#named(wordsOf(text), language, accepts, Math.max(usualCandidates, top));
      return falling(named.slice(0, top).map((one) => ({ ...linked(one), score: one.score })));
    }
    const ranking = this.#fromLayers((layer, accepted) => layer.rankText(text, top, accepted), accepts ?? anyConcept)
      .toSorted((a, b) => b.score - a.score || a.concept - b.concept)
      .slice(0, top);
    const chances = this.#chancesIn(text, new Set(ranking.map(({ concept }) => concept)));
    return falling(
      ranking.map((one) => ({ ...linked({ ...one, chance: chances.get(one.concept) ?? 0 }), score: one.score })),
    );
  }

  #chancesIn(text: string, wanted: ReadonlySet<number>): ReadonlyMap<number, number> {
    const chances = new Map<number, number>();
    for (const words of sentencesOf(text).flat()) {
      const found = this.#fromLayers(
        (layer, accepts) => layer.findInClause(text, words, 0, accepts),
        (concept) => wanted.has(concept),
      );
      for (const { concept, chance } of found) chances.set(concept, Math.max(chance, chances.get(concept) ?? 0));
    }
    return chances;
  }

  #named(words: readonly Word[], language: string, accepts: Accepts = anyConcept, candidates: number) {
    const written = words.map((word) => word.text);
    const isLabel = this.#fromLayers((layer) => layer.called(written), accepts).length > 0;
    const texts = isLabel ? written : this.#whole.singular(written);
    const known = knownShare(this.#model.encoder.vocabulary, texts);
    const ranking = ranked(
      this.#fromLayers((layer, accepted) => layer.compare(texts, { language, candidates, accepts: accepted }), accepts),
    );
    const called = (whole: number) => ranking.filter(({ likeness }) => likeness.whole >= whole).length;
    return ranking.map((one) => {
      const { whole } = one.likeness;
      const chance = certaintyOf(one, this.#model.certainty, known, whole > 0 ? called(whole) : 1);
      return { ...one, chance };
    });
  }

  /** Each concept from one layer only: its own, where it has labels that were added. */
  #fromLayers<Found>(
    ask: (layer: LinkingLayer, accepts: Accepts) => readonly Found[],
    accepts: Accepts,
  ): readonly Found[] {
    if (this.#own === null) return ask(this.#whole, accepts);
    const ofWhole = ask(this.#whole, (concept) => !this.#isOwn.has(concept) && accepts(concept));
    return [...ofWhole, ...ask(this.#own, accepts)];
  }
}

function labelCount(concepts: readonly LabelledConcept[]): number {
  return concepts.reduce((sum, { labels }) => sum + labels.length, 0);
}

interface Likely {
  readonly concept: number;
  readonly label: ConceptLabel | null;
  readonly chance: number;
}

function linked({ concept, label, chance }: Likely): LinkedConcept {
  return { concept, label: label?.text ?? "", language: label?.language ?? "", chance };
}

/** Scores that fall all the way, whatever put one before the other. */
function falling<Scored extends { readonly score: number }>(list: readonly Scored[]): readonly Scored[] {
  let last = Number.POSITIVE_INFINITY;
  return list.map((one) => {
    last = Math.min(one.score, last - 1e-6);
    return { ...one, score: last };
  });
}
