/**
 * Measures linking of Dutch sentences to the starter pack's framework: how many of the concepts that a sentence speaks
 * of are linked at the product's threshold, and how many of the links are wrong. Owns the measuring.
 */
import { ConceptLinker } from "@leerlijn/engine/linking/concept-linker";
import { labelledConcept } from "@leerlijn/engine/linking/labelled-concept";
import { everyday } from "@leerlijn/formats/word-lists/everyday-words";
import type { Figures } from "./bounds.ts";
import { frameworkConcepts } from "./linking/esco-questions.ts";
import { reciprocalRank, rPrecision5 } from "./linking/ranking-measures.ts";
import { type MarkedSentence, markedSentences, type SentencePart, type SentenceSet } from "./linking/sentences.ts";
import { trainedModel } from "./linking/trained-model.ts";

const lowThreshold = 0.2;
const bands = 5;

export function run(): Figures {
  const labelled = frameworkConcepts().map(labelledConcept);
  const linker = new ConceptLinker(trainedModel(labelled), labelled, { everyday });
  const names = labelled.map(({ uri }) => uri.slice(uri.lastIndexOf("/") + 1));
  const measured = (part: SentencePart, set: SentenceSet) => measure(linker, names, markedSentences(part, [set]));
  const test = measured("test", "first");
  const development = measured("development", "first");
  const second = measured("test", "second");
  const developmentOfSecond = measured("development", "second");
  return {
    ...test,
    developmentRecall: development.recall,
    developmentFalsePositives: development.falsePositives,
    secondSentences: second.sentences,
    secondConcepts: second.concepts,
    secondMrr: second.mrr,
    secondRp5: second.rp5,
    secondRecall: second.recall,
    secondFalsePositives: second.falsePositives,
    secondDevelopmentRecall: developmentOfSecond.recall,
    secondDevelopmentFalsePositives: developmentOfSecond.falsePositives,
    ...calibration(linker, names, markedSentences("test")),
  };
}

function measure(linker: ConceptLinker, names: readonly string[], sentences: readonly MarkedSentence[]) {
  let wanted = 0;
  let found = 0;
  let links = 0;
  let wrong = 0;
  let negatives = 0;
  let reciprocal = 0;
  let precision = 0;
  for (const { text, concepts, allowed, hardNegatives } of sentences) {
    const linked = linker.linkText(text).map(({ concept }) => names[concept] ?? "");
    links += linked.length;
    wrong += linked.filter((name) => !concepts.includes(name) && !allowed.includes(name)).length;
    negatives += linked.filter((name) => hardNegatives.includes(name)).length;
    wanted += concepts.length;
    found += concepts.filter((name) => linked.includes(name)).length;
    if (concepts.length === 0) continue;
    const ranked = linker
      .rank(text, { language: "nl", top: 50, mode: "text" })
      .map(({ concept }) => concepts.includes(names[concept] ?? ""));
    reciprocal += reciprocalRank(ranked);
    precision += rPrecision5(ranked, concepts.length);
  }
  const speaking = sentences.filter(({ concepts }) => concepts.length > 0).length;
  return {
    sentences: sentences.length,
    concepts: wanted,
    mrr: rounded(reciprocal / speaking),
    rp5: rounded(precision / speaking),
    recall: rounded(found / wanted),
    falsePositives: rounded(wrong / links),
    hardNegatives: negatives,
  };
}

/**
 * Over links given at a low threshold: how sure they say to be and how many are right; and the difference between the
 * two in five bands, beside what chance alone would give if they were as right as they say.
 */
function calibration(linker: ConceptLinker, names: readonly string[], sentences: readonly MarkedSentence[]): Figures {
  const told = sentences.flatMap(({ text, concepts, allowed }) =>
    linker.linkText(text, { threshold: lowThreshold }).map(({ concept, chance }) => {
      const name = names[concept] ?? "";
      return { chance, right: concepts.includes(name) || allowed.includes(name) };
    }),
  );
  const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  let error = 0;
  let byChance = 0;
  for (const band of Map.groupBy(told, ({ chance }) => Math.min(bands - 1, Math.floor(chance * bands))).values()) {
    const right = band.filter((one) => one.right).length;
    error += Math.abs(sumOf(band.map(({ chance }) => chance)) - right);
    const variance = sumOf(band.map(({ chance }) => chance * (1 - chance)));
    byChance += Math.sqrt((2 * variance) / Math.PI);
  }
  return {
    calibrationLinks: told.length,
    said: rounded(sumOf(told.map(({ chance }) => chance)) / told.length),
    right: rounded(told.filter(({ right }) => right).length / told.length),
    calibrationError: rounded(error / told.length),
    calibrationErrorByChance: rounded(byChance / told.length),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
