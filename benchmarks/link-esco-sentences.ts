/** Measures ranking of sentences, English and Dutch (by a proxy), over all of ESCO's skills. Owns the measuring. */
import { ConceptLinker } from "@leerlijn/engine/linking/concept-linker";
import { everyday } from "@leerlijn/formats/word-lists/everyday-words";
import type { Figures } from "./bounds.ts";
import { escoLabels } from "./linking/esco-labels.ts";
import { dutchQuestions, englishQuestions, type Question } from "./linking/esco-questions.ts";
import { reciprocalRank, rPrecision5 } from "./linking/ranking-measures.ts";
import type { SentenceSet } from "./linking/sentences.ts";
import { skillKinds, trainedModel } from "./linking/trained-model.ts";

const looked = 100;

export async function run(): Promise<Figures> {
  const concepts = await escoLabels(skillKinds);
  const linker = new ConceptLinker(trainedModel(concepts), concepts, { everyday });
  const en = measure(linker, englishQuestions("test", concepts));
  const dutch = (set: SentenceSet) =>
    measure(
      linker,
      dutchQuestions("test", concepts, [set]).filter(({ right }) => right.size > 0),
    );
  const nl = dutch("first");
  const second = dutch("second");
  return {
    enSentences: en.count,
    enMrr: en.mrr,
    enRp5: en.rp5,
    nlProxySentences: nl.count,
    nlProxyMrr: nl.mrr,
    nlProxyRp5: nl.rp5,
    nlSecondSentences: second.count,
    nlSecondMrr: second.mrr,
    nlSecondRp5: second.rp5,
  };
}

function measure(linker: ConceptLinker, questions: readonly Question[]) {
  let reciprocal = 0;
  let precision = 0;
  for (const { text, language, right } of questions) {
    const ranked = linker
      .rank(text, { language, top: looked, mode: "text" })
      .map(({ concept }) => right.has(linker.concepts[concept]?.uri ?? ""));
    reciprocal += reciprocalRank(ranked);
    precision += rPrecision5(ranked, right.size);
  }
  const rounded = (value: number) => Math.round((value / questions.length) * 1_000) / 1_000;
  return { count: questions.length, mrr: rounded(reciprocal), rp5: rounded(precision) };
}
