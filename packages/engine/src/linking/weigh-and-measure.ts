/**
 * From labels kept apart: how to weigh likeness, how sure to be, and how well that went. Owns which labels serve for
 * which of the three, so that nothing is measured on what it was fitted to.
 */
import { fitIsotonic } from "../algorithms/learning/isotonic.ts";
import { fitRanking, type RankedList } from "../algorithms/learning/listwise-ranking.ts";
import { chanceOf, fitLogistic } from "../algorithms/learning/logistic.ts";
import { wordsOf } from "../algorithms/text/words.ts";
import { SeededRandom } from "../base/seeded-random.ts";
import { type Certainty, certaintyFigures, certaintyFiguresOf, certaintyOf } from "./certainty.ts";
import type { ConceptIndex } from "./concept-index.ts";
import type { ApartLabel } from "./kept-apart.ts";
import { knownShare } from "./known-share.ts";
import type { LinkingModel, ModelMeasurement } from "./linking-model.ts";
import { figuresOf, type Ranking, rankConcepts, rankingFigures } from "./ranking.ts";
import { TextComparison } from "./text-comparison.ts";

/** Pull of the weights towards zero. */
const penalty = 1e-4;
/** With fewer labels kept apart, weights would be chance. */
const fewestForWeights = 200;
const fewestForCertainty = 400;
/** More would only take longer. */
const mostLabels = 4_000;
const mostOfLanguage = 1_500;
const trainingCandidates = 50;
/** How many of the best are looked at for how sure to be. */
const looked = 5;

/** Of ESCO 1.2 in Dutch, English and German, by `npm run -s bench -- link-titles`; serve where there is too little to fit. */
const usualWeights: readonly number[] = [5, 6, 1.4, -0.5, -0.8, 1.8, 5, 1, 0];
const usualCertainty: Certainty = {
  weights: [-6, 3.5, 3, 1, 1, 1, 0, 1],
  calibration: { scores: [0.05, 0.5, 0.95], chances: [0.03, 0.5, 0.93] },
};

export function weighAndMeasure(
  index: ConceptIndex,
  apart: readonly ApartLabel[],
  seed: number,
): Pick<LinkingModel, "ranking" | "certainty" | "measured"> {
  const random = new SeededRandom(seed);
  const part = (from: number, to: number) => apart.filter((_, at) => at % 10 >= from && at % 10 < to);
  const ranking = fitWeights(index, part(0, 4));
  const certainty = fitCertainty(index, ranking, thinned(part(4, 8), mostLabels), random);
  const measured = measure(index, { ranking, certainty }, thinned(part(8, 10), mostLabels));
  return { ranking, certainty, measured };
}

/** A language has weights of its own when it has labels enough. */
function fitWeights(index: ConceptIndex, labels: readonly ApartLabel[]): Ranking {
  const byLanguage = Map.groupBy(labels, ({ language }) => language);
  const lists = new Map<string, readonly RankedList[]>();
  for (const [language, own] of byLanguage) {
    lists.set(
      language,
      thinned(own, mostOfLanguage).flatMap((label) => listOf(index, label)),
    );
  }
  const fit = (some: readonly RankedList[]) =>
    some.length < fewestForWeights ? null : Array.from(fitRanking(some, rankingFigures.length, penalty), rounded);
  const all = fit(thinned([...lists.values()].flat(), mostOfLanguage)) ?? usualWeights;
  const own = [...lists].flatMap(([language, some]) => {
    const weights = fit(some);
    return weights === null ? [] : [[language, weights] as const];
  });
  return { weights: Object.fromEntries([["", all], ...own]) };
}

function listOf(index: ConceptIndex, { text, concept }: ApartLabel): readonly RankedList[] {
  const words = wordsOf(text).map((word) => word.text);
  const comparison = new TextComparison(index, words);
  // What is itself a label of something is no question of likeness.
  const likenesses = index
    .candidates(words, trainingCandidates, () => true)
    .map((candidate) => [candidate, comparison.with(candidate)] as const);
  if (likenesses.some(([, { whole }]) => whole > 0)) return [];
  const right = likenesses.findIndex(([candidate]) => candidate === concept);
  return right === -1 ? [] : [{ right, candidates: likenesses.map(([, likeness]) => figuresOf(likeness)) }];
}

function fitCertainty(
  index: ConceptIndex,
  ranking: Ranking,
  labels: readonly ApartLabel[],
  random: SeededRandom,
): Certainty {
  if (labels.length < fewestForCertainty) return usualCertainty;
  const cases = labels.flatMap((label, at) => {
    const own = casesOf(index, ranking, label.text, label);
    // Every tenth once more in letters that make no words: such a text names nothing.
    const noise = at % 10 === 0 ? casesOf(index, ranking, scrambled(label.text, random), null) : [];
    return [...own, ...noise].map((one) => ({ ...one, half: at % 2 }));
  });
  const weights = Array.from(
    fitLogistic(
      cases.filter(({ half }) => half === 0),
      certaintyFigures,
    ),
    rounded,
  );
  const scored = cases
    .filter(({ half }) => half === 1)
    .map(({ figures, yes }) => ({ score: chanceOf(figures, weights), right: yes }));
  return { weights, calibration: fitIsotonic(scored) };
}

function casesOf(index: ConceptIndex, ranking: Ranking, text: string, label: ApartLabel | null) {
  const words = wordsOf(text).map((word) => word.text);
  const known = knownShare(index.encoder.vocabulary, words);
  return rankConcepts(index, ranking, words, { language: label?.language ?? "" })
    .slice(0, looked)
    .filter(({ likeness }) => likeness.whole === 0)
    .map((ranked) => ({ figures: certaintyFiguresOf(ranked, known), yes: ranked.concept === label?.concept }));
}

function measure(
  index: ConceptIndex,
  { ranking, certainty }: Pick<LinkingModel, "ranking" | "certainty">,
  labels: readonly ApartLabel[],
): ModelMeasurement {
  let first = 0;
  let reciprocal = 0;
  const told: { readonly chance: number; readonly right: boolean }[] = [];
  for (const { text, language, concept } of labels) {
    const words = wordsOf(text).map((word) => word.text);
    const ranked = rankConcepts(index, ranking, words, { language });
    const place = ranked.findIndex((one) => one.concept === concept);
    if (place === 0) first++;
    if (place >= 0) reciprocal += 1 / (place + 1);
    const known = knownShare(index.encoder.vocabulary, words);
    for (const one of ranked.slice(0, looked).filter(({ likeness }) => likeness.whole === 0)) {
      told.push({ chance: certaintyOf(one, certainty, known, 1), right: one.concept === concept });
    }
  }
  const count = Math.max(1, labels.length);
  return {
    labels: labels.length,
    first: rounded(first / count),
    reciprocalRank: rounded(reciprocal / count),
    calibrationError: rounded(calibrationError(told)),
  };
}

/** Expected calibration error over ten bands of equal width. */
function calibrationError(told: readonly { readonly chance: number; readonly right: boolean }[]): number {
  const bands = Map.groupBy(told, ({ chance }) => Math.min(9, Math.floor(chance * 10)));
  let error = 0;
  for (const band of bands.values()) {
    const said = band.reduce((sum, { chance }) => sum + chance, 0);
    const right = band.filter((one) => one.right).length;
    error += Math.abs(said - right) / told.length;
  }
  return error;
}

/** `most` of them, evenly taken. */
function thinned<Item>(items: readonly Item[], most: number): readonly Item[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(items.length, most) }, (_, at) => items[Math.floor(at * step)] as Item);
}

/** Each letter becomes another, the same all through the text. */
function scrambled(text: string, random: SeededRandom): string {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  for (let at = letters.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [letters[at], letters[other]] = [letters[other] as string, letters[at] as string];
  }
  return text.toLowerCase().replace(/[a-z]/gu, (letter) => letters[letter.charCodeAt(0) - 97] as string);
}

/** Few enough digits that the model's header stays readable. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
