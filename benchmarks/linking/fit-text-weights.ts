/**
 * Fits the weights of links in running text (`text-figures` of the engine) to development parts alone:
 * `node scripts/run.mjs benchmarks/linking/fit-text-weights.ts`; some minutes, and the ESCO downloads are needed. Owns
 * the fitting and what counts as right; the product keeps the weights that were fitted once, see
 * docs/algorithms/linking.md.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chanceOf, fitLogistic, type LogisticCase } from "@leerlijn/engine/algorithms/learning/logistic";
import { ConceptIndex } from "@leerlijn/engine/linking/concept-index";
import { type LabelledConcept, labelledConcept } from "@leerlijn/engine/linking/labelled-concept";
import { type FoundLabel, LabelsInClause } from "@leerlijn/engine/linking/labels-in-clause";
import { askingClauses, linkText } from "@leerlijn/engine/linking/link-text";
import { NamingWords } from "@leerlijn/engine/linking/naming-words";
import { textFigures, textWeights } from "@leerlijn/engine/linking/text-figures";
import { WordLikeness } from "@leerlijn/engine/linking/word-likeness";
import { everyday } from "@leerlijn/formats/word-lists/everyday-words";
import { escoLabels } from "./esco-labels.ts";
import { dutchQuestions, englishQuestions, frameworkConcepts, type Question } from "./esco-questions.ts";
import { markedSentences } from "./sentences.ts";
import { skillKinds, trainedModel } from "./trained-model.ts";

const penalty = 2e-4;
/** Finds of ESCO that are right, or that a reader judged, count so often: there are few of them. */
const countOfJudged = 2;
const lowThreshold = 0.2;
const stretchPenalty = 1e-4;
const folds = 5;

interface CaseOfText extends LogisticCase {
  readonly text: string;
}

const anyConcept = () => true;
const sizeOf = (concepts: readonly LabelledConcept[]) => concepts.reduce((sum, { labels }) => sum + labels.length, 0);

function labelsIn(concepts: readonly LabelledConcept[]): LabelsInClause {
  const index = new ConceptIndex(trainedModel(concepts).encoder, concepts);
  return new LabelsInClause(index, new WordLikeness(index), new NamingWords(index), sizeOf(concepts), everyday);
}

/** Every find in what is no talk of the company, with its quote; the likeliest label of each concept by the product's weights. */
function* findsIn(labels: LabelsInClause, text: string): Generator<readonly [FoundLabel, string]> {
  for (const words of askingClauses(text)) {
    for (const one of labels.find(text, words, 0, anyConcept)) {
      yield [one, text.slice(words[one.places[0] ?? 0]?.start, words[one.places.at(-1) ?? 0]?.end)];
    }
  }
}

const judgedKey = (language: string, uri: string, quote: string) => `${language}\t${uri}\t${quote}`;

/** By language, concept and quote, whether a reader found it right. */
function judgedLinks(): ReadonlyMap<string, boolean> {
  const lines = readFileSync(join(import.meta.dirname, "judged-links.tsv"), "utf8")
    .trimEnd()
    .split("\n");
  return new Map(
    lines.map((line) => {
      const [language = "", verdict = "", uri = "", quote = ""] = line.split("\t");
      return [judgedKey(language, uri, quote), verdict === "right"];
    }),
  );
}

/** The starter pack: what the sentences are marked with. Concepts that may be linked teach nothing. */
function casesOfPack(labels: LabelsInClause, names: readonly string[]): readonly CaseOfText[] {
  return markedSentences("development").flatMap(({ text, concepts, allowed }) =>
    [...findsIn(labels, text)]
      .filter(([{ concept }]) => !allowed.includes(names[concept] ?? ""))
      .map(([{ concept, found }]) => ({
        text,
        figures: textFigures(found),
        yes: concepts.includes(names[concept] ?? ""),
      })),
  );
}

/** ESCO: what is marked, or was judged right. */
function casesOfEsco(
  labels: LabelsInClause,
  concepts: readonly LabelledConcept[],
  questions: readonly Question[],
): readonly CaseOfText[] {
  const judged = judgedLinks();
  return questions.flatMap(({ text, language, right, allowed }) =>
    [...findsIn(labels, text)].flatMap(([{ concept, found }, quote]) => {
      const uri = concepts[concept]?.uri ?? "";
      if (allowed.has(uri)) return [];
      const verdict = right.has(uri) ? true : judged.get(judgedKey(language, uri, quote));
      const one = { text, figures: textFigures(found), yes: verdict ?? false };
      return Array.from({ length: verdict === undefined ? 1 : countOfJudged }, () => one);
    }),
  );
}

/**
 * The same order, on a scale on which links that are given are right as often as they say: a sentence's links by
 * weights that were fitted without it, since those that knew it are too sure of it.
 */
function stretched(
  weights: Float64Array,
  weightsWithout: readonly Float64Array[],
  labels: LabelsInClause,
  names: readonly string[],
  kindOf: (concept: number) => string,
): readonly number[] {
  const cases = markedSentences("development").flatMap(({ text, concepts, allowed }) => {
    const own = weightsWithout[foldOf(text)] ?? weights;
    const find: Parameters<typeof linkText>[2] = (whole, words, least) =>
      labels
        .find(whole, words, 0, anyConcept)
        .map((one) => ({ ...one, chance: chanceOf(textFigures(one.found), own) }))
        .filter(({ chance }) => chance >= least);
    return linkText(text, lowThreshold, find, kindOf).map(({ concept, chance }): LogisticCase => {
      const name = names[concept] ?? "";
      const figures = Float64Array.of(1, Math.log(chance / (1 - chance)));
      return { figures, yes: concepts.includes(name) || allowed.includes(name) };
    });
  });
  const [shift = 0, scale = 1] = fitLogistic(cases, 2, stretchPenalty);
  return Array.from(weights, (weight, at) => weight * scale + (at === 0 ? shift : 0));
}

/** The same for a sentence in both taxonomies. */
function foldOf(text: string): number {
  return text.length % folds;
}

const pack = frameworkConcepts().map(labelledConcept);
const names = pack.map(({ uri }) => uri.slice(uri.lastIndexOf("/") + 1));
const inPack = labelsIn(pack);
const esco = await escoLabels(skillKinds);
const inEsco = labelsIn(esco);
const questions = [...dutchQuestions("development", esco), ...englishQuestions("development", esco)];
const cases = [...casesOfPack(inPack, names), ...casesOfEsco(inEsco, esco, questions)];
const fitted = fitLogistic(cases, textWeights.length, penalty);
const shown = (weights: Iterable<number>) => Array.from(weights, (weight) => weight.toFixed(2)).join(", ");
const without = Array.from({ length: folds }, (_, fold) =>
  fitLogistic(
    cases.filter(({ text }) => foldOf(text) !== fold),
    textWeights.length,
    penalty,
  ),
);
const result = stretched(fitted, without, inPack, names, (concept) => pack[concept]?.kind ?? "");
process.stdout.write(`cases      ${cases.length}, right ${cases.filter(({ yes }) => yes).length}\n`);
process.stdout.write(`fitted     ${shown(fitted)}\nstretched  ${shown(result)}\nproduct    ${shown(textWeights)}\n`);
