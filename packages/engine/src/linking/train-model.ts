/**
 * Learning to link from nothing but a taxonomy's own labels: vectors first, then on labels that were kept apart how to
 * weigh, how sure to be, and how well it went. Owns the order and the settings; slice by slice, so that whoever calls
 * can show progress, put the state away, and stop. The same labels and settings give the same model.
 */
import { type ContrastiveState, ContrastiveTraining } from "../algorithms/learning/contrastive-training.ts";
import { sparseRows } from "../algorithms/learning/sparse-rows.ts";
import { ConceptIndex } from "./concept-index.ts";
import { Encoder } from "./encoder.ts";
import { type KeptApart, keepApart } from "./kept-apart.ts";
import type { LabelledConcept } from "./labelled-concept.ts";
import type { LinkingModel } from "./linking-model.ts";
import { startsOf } from "./postings.ts";
import { Vocabulary } from "./vocabulary.ts";
import { weighAndMeasure } from "./weigh-and-measure.ts";

export interface TrainingSettings {
  readonly seed: number;
  readonly dimensions: number;
  readonly steps: number;
  readonly batch: number;
  /** How often labels of a language are taken, against the others; "" for those not named. */
  readonly languageWeights: Readonly<Record<string, number>>;
  /** A feature must stand in so many labels. */
  readonly rarestFeature: number;
  readonly mostFeatures: number;
}

export interface TrainingProgress {
  readonly done: number;
  readonly total: number;
}

/** Found on labels kept apart of ESCO; see docs/algorithms/linking.md. */
const fixed = {
  temperature: 0.07,
  rate: 0.15,
  dropout: 0.15,
  languageWeights: { nl: 4, en: 3, "": 1 },
} as const;

/** Settings that fit a taxonomy of this size: a small one must be ready soon, a large one has more to tell apart. */
export function settingsFor(concepts: readonly LabelledConcept[]): TrainingSettings {
  const labels = concepts.reduce((sum, concept) => sum + concept.labels.length, 0);
  const large = concepts.length >= 2_000;
  return {
    seed: 1,
    dimensions: 64,
    steps: large ? Math.min(2_000, 400 + Math.round(concepts.length / 5)) : 400,
    batch: large ? 512 : 128,
    languageWeights: fixed.languageWeights,
    rarestFeature: labels >= 20_000 ? 3 : labels >= 2_000 ? 2 : 1,
    mostFeatures: 200_000,
  };
}

const fewestConcepts = 8;

export class ModelTraining {
  readonly #settings: TrainingSettings;
  readonly #apart: KeptApart;
  readonly #vocabulary: Vocabulary;
  readonly #learning: ContrastiveTraining | null;

  /** `state`: of a training of the same concepts with the same settings that was stopped. */
  constructor(
    concepts: readonly LabelledConcept[],
    settings: TrainingSettings = settingsFor(concepts),
    state?: ContrastiveState,
  ) {
    this.#settings = settings;
    this.#apart = keepApart(concepts, settings.seed);
    const labels = this.#apart.kept.flatMap((concept) => concept.labels);
    const texts = labels.map(({ text }) => text);
    this.#vocabulary = Vocabulary.of(texts, settings.rarestFeature, settings.mostFeatures);
    const { languageWeights, ...contrastive } = settings;
    const weightOf = (language: string) => languageWeights[language] ?? languageWeights[""] ?? 1;
    // With fewer there is nothing to tell apart: features alone must do.
    const enough = concepts.filter((concept) => concept.labels.length > 0).length >= fewestConcepts;
    this.#learning = enough
      ? new ContrastiveTraining(
          {
            texts: sparseRows(texts.map((text) => this.#vocabulary.row(text))),
            featureCount: this.#vocabulary.size,
            starts: startsOf(this.#apart.kept.map((concept) => concept.labels.length)),
            weights: Float32Array.from(labels, ({ language }) => weightOf(language)),
          },
          { ...contrastive, temperature: fixed.temperature, rate: fixed.rate, dropout: fixed.dropout },
          state,
        )
      : null;
  }

  get progress(): TrainingProgress {
    const total = this.#settings.steps;
    return { done: this.#learning?.stepsDone ?? total, total };
  }

  get ended(): boolean {
    return this.#learning?.ended ?? true;
  }

  /** One step; a tenth of a second for a large taxonomy. */
  step(): void {
    this.#learning?.step();
  }

  /** To go on later; null when there is nothing to learn. */
  state(): ContrastiveState | null {
    return this.#learning?.state() ?? null;
  }

  /** Once ended: weighs, measures and gives the model. */
  finish(): LinkingModel {
    const { dimensions } = this.#settings;
    const learnt = this.#learning?.vectors ?? new Float32Array(this.#vocabulary.size * dimensions);
    const encoder = Encoder.of(this.#vocabulary, dimensions, learnt);
    const index = new ConceptIndex(encoder, this.#apart.kept);
    return { encoder, ...weighAndMeasure(index, this.#apart.apart, this.#settings.seed) };
  }
}
