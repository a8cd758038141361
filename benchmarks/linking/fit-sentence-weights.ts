/**
 * Fits the weights of lists for running text (`rank-text` of the engine) to development parts, and to labels that the
 * model has not seen set in sentences: `node scripts/run.mjs benchmarks/linking/fit-sentence-weights.ts`; some minutes,
 * and the ESCO downloads are needed. Owns the fitting; how much it counts that a concept is asked for was chosen by
 * hand, see docs/algorithms/linking.md.
 */
import { highest } from "@leerlijn/engine/algorithms/learning/highest";
import { fitRanking, type RankedList } from "@leerlijn/engine/algorithms/learning/listwise-ranking";
import { ConceptIndex } from "@leerlijn/engine/linking/concept-index";
import { DescriptionIndex } from "@leerlijn/engine/linking/description-index";
import type { Encoder } from "@leerlijn/engine/linking/encoder";
import { keepApart } from "@leerlijn/engine/linking/kept-apart";
import { type LabelledConcept, labelledConcept } from "@leerlijn/engine/linking/labelled-concept";
import { NamingWords } from "@leerlijn/engine/linking/naming-words";
import { SentenceComparison, sentenceFigures } from "@leerlijn/engine/linking/sentence-comparison";
import { sentencesOf } from "@leerlijn/engine/linking/sentences-of";
import { settingsFor } from "@leerlijn/engine/linking/train-model";
import { WordLikeness } from "@leerlijn/engine/linking/word-likeness";
import { everyday } from "@leerlijn/formats/word-lists/everyday-words";
import { escoLabels } from "./esco-labels.ts";
import { dutchQuestions, englishQuestions, frameworkConcepts, type Question } from "./esco-questions.ts";
import { markedSentences } from "./sentences.ts";
import { skillKinds, trainedModel } from "./trained-model.ts";

interface Asked {
  readonly text: string;
  /** Positions of the concepts that are right. */
  readonly right: readonly number[];
  /** How often it counts. */
  readonly times: number;
}

const penalty = 1e-3;
const looked = 300;
/** A right one that a rough look does not put among so many has nothing to go by, and would teach chance. */
const reach = 30;
const wrongOfList = 60;
/** Much-asked skills are more frequent among the English sentences than elsewhere: chosen lower than what fits them best. */
const usesWeight = 1.5;
const timesOfMarked = 2;
const labelsOfLanguage = 240;
const mostWordsOfLabel = 7;
const frames = {
  en: [
    "You have several years of experience with X in a similar role.",
    "X is an important part of your daily work.",
    "In this course students learn about X and apply it in a project.",
    "We are looking for someone who is able to X.",
    "Knowledge of X is an advantage.",
  ],
  nl: [
    "Je hebt een paar jaar ervaring met X in een vergelijkbare functie.",
    "X is een belangrijk deel van je dagelijks werk.",
    "In deze module leert de student X toepassen in een project.",
    "Kennis van X is een pré.",
  ],
} as const;
/** By which the candidates of a list are chosen. */
const rough: Readonly<Partial<Record<(typeof sentenceFigures)[number], number>>> = {
  stretch: 1,
  coveredFound: 1,
  description: 0.5,
  sentence: 0.5,
  middle: 0.3,
};
const width = sentenceFigures.length;
const uses = sentenceFigures.indexOf("uses");

function comparisonOf(encoder: Encoder, concepts: readonly LabelledConcept[]): SentenceComparison {
  const index = new ConceptIndex(encoder, concepts);
  const descriptions = new DescriptionIndex(encoder, concepts);
  return new SentenceComparison(index, new WordLikeness(index), new NamingWords(index), descriptions, everyday);
}

/** English, and Dutch of the first set, count twice: of the second few right ones have a Dutch label. */
function questionsOfEsco(concepts: readonly LabelledConcept[]): readonly Asked[] {
  const numbers = new Map(concepts.map(({ uri }, number) => [uri, number]));
  const asked = (questions: readonly Question[], times: number) =>
    questions.map(({ text, right }) => ({ text, right: [...right].flatMap((uri) => numbers.get(uri) ?? []), times }));
  return [
    ...asked(englishQuestions("development", concepts), timesOfMarked),
    ...asked(dutchQuestions("development", concepts, ["first"]), timesOfMarked),
    ...asked(dutchQuestions("development", concepts, ["second"]), 1),
  ];
}

function questionsOfPack(concepts: readonly LabelledConcept[]): readonly Asked[] {
  const numbers = new Map(concepts.map(({ uri }, number) => [uri.slice(uri.lastIndexOf("/") + 1), number]));
  return markedSentences("development").map((one) => ({
    text: one.text,
    right: one.concepts.flatMap((name) => numbers.get(name) ?? []),
    times: 1,
  }));
}

/** Labels kept apart, spread over all; every second one, the others are left to try the weights on. */
function framedQuestions(apart: ReturnType<typeof keepApart>["apart"]): readonly Asked[] {
  return Object.entries(frames).flatMap(([language, sentences]) => {
    const own = apart.filter((one) => one.language === language && one.text.split(" ").length <= mostWordsOfLabel);
    const step = Math.max(1, Math.floor(own.length / labelsOfLanguage));
    return own
      .filter((_, at) => at % step === 0)
      .slice(0, labelsOfLanguage)
      .map(({ text, concept }, at) => ({
        text: (sentences[at % sentences.length] ?? "X").replace("X", () => text),
        right: [concept],
        times: 1,
      }))
      .filter((_, at) => at % 2 === 0);
  });
}

/** One list a right concept: it, and the wrong ones that come nearest. How much is asked for is left out. */
function listsOf(comparison: SentenceComparison, { text, right, times }: Asked): readonly RankedList[] {
  const { figures, labels } = comparison.compare(sentencesOf(text).flat());
  const figuresOf = (concept: number) => Float64Array.from(figures.subarray(concept * width, (concept + 1) * width));
  const fixed = (concept: number) => figuresOf(concept).fill(0, uses, uses + 1);
  const scores = Float32Array.from(labels, (_, concept) => {
    const own = figuresOf(concept);
    return sentenceFigures.reduce((sum, figure, at) => sum + (rough[figure] ?? 0) * (own[at] ?? 0), 0);
  });
  const nearest = highest(scores, looked);
  const wrong = nearest
    .filter((concept) => !right.includes(concept))
    .slice(0, wrongOfList)
    .map(fixed);
  return right
    .filter((concept) => nearest.slice(0, reach).includes(concept))
    .flatMap((concept) => Array.from({ length: times }, () => ({ right: 0, candidates: [fixed(concept), ...wrong] })));
}

const concepts = await escoLabels(skillKinds);
const { encoder } = trainedModel(concepts);
const { kept, apart } = keepApart(concepts, settingsFor(concepts).seed);
const whole = comparisonOf(encoder, concepts);
const pack = frameworkConcepts().map(labelledConcept);
const inPack = comparisonOf(trainedModel(pack).encoder, pack);
const marked = [
  ...questionsOfEsco(concepts).flatMap((one) => listsOf(whole, one)),
  ...questionsOfPack(pack).flatMap((one) => listsOf(inPack, one)),
];
const unseen = comparisonOf(encoder, kept);
const lists = [...marked, ...framedQuestions(apart).flatMap((one) => listsOf(unseen, one))];
const weights = fitRanking(lists, width, penalty).fill(usesWeight, uses, uses + 1);
for (const [at, figure] of sentenceFigures.entries()) {
  process.stdout.write(`${figure.padEnd(18)} ${weights[at]?.toFixed(2)}\n`);
}
