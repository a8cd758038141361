/**
 * Measures linking of Dutch sentences to the starter pack's framework: how many of the concepts that a sentence speaks
 * of are linked at the product's threshold, and how many of the links are wrong. Owns the measuring.
 */
import { ConceptLinker } from "@leerlijn/engine/linking/concept-linker";
import { labelledConcept } from "@leerlijn/engine/linking/labelled-concept";
import type { Figures } from "./bounds.ts";
import { frameworkConcepts } from "./linking/esco-questions.ts";
import { reciprocalRank, rPrecision5 } from "./linking/ranking-measures.ts";
import { type MarkedSentence, markedSentences } from "./linking/sentences.ts";
import { trainedModel } from "./linking/trained-model.ts";

const lowThreshold = 0.2;

export function run(): Figures {
  const labelled = frameworkConcepts().map(labelledConcept);
  const linker = new ConceptLinker(trainedModel(labelled), labelled);
  const names = labelled.map(({ uri }) => uri.slice(uri.lastIndexOf("/") + 1));
  const test = measure(linker, names, markedSentences("test"));
  const development = measure(linker, names, markedSentences("development"));
  return {
    ...test,
    developmentRecall: development["recall"],
    developmentFalsePositives: development["falsePositives"],
  };
}

function measure(linker: ConceptLinker, names: readonly string[], sentences: readonly MarkedSentence[]): Figures {
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
    calibrationError: rounded(calibrationError(linker, names, sentences)),
  };
}

/** Over links given at a low threshold, in five bands: difference between how sure they say to be and how many are right. */
function calibrationError(
  linker: ConceptLinker,
  names: readonly string[],
  sentences: readonly MarkedSentence[],
): number {
  const told = sentences.flatMap(({ text, concepts, allowed }) =>
    linker.linkText(text, { threshold: lowThreshold }).map(({ concept, chance }) => {
      const name = names[concept] ?? "";
      return { chance, right: concepts.includes(name) || allowed.includes(name) };
    }),
  );
  const bands = Map.groupBy(told, ({ chance }) => Math.min(4, Math.floor(chance * 5)));
  let error = 0;
  for (const band of bands.values()) {
    const said = band.reduce((sum, { chance }) => sum + chance, 0);
    error += Math.abs(said - band.filter(({ right }) => right).length) / told.length;
  }
  return error;
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
