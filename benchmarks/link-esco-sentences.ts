/**
 * Measures ranking of sentences over all of ESCO's skills: English ones with their skills, and Dutch ones by the SKOS
 * matches of the starter pack's concepts, which is a proxy (a match may be broader or narrower, and other skills that
 * fit are not marked). Owns the measuring.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ConceptLinker } from "@leerlijn/engine/linking/concept-linker";
import { ModelTraining } from "@leerlijn/engine/linking/train-model";
import type { Concept } from "@leerlijn/engine/taxonomy/concept";
import type { Figures } from "./bounds.ts";
import { escoLabels } from "./linking/esco-labels.ts";
import { markedSentences } from "./linking/sentences.ts";

interface Question {
  readonly text: string;
  readonly language: string;
  readonly right: ReadonlySet<string>;
}

const framework = join(import.meta.dirname, "../datapacks/smart-industry/framework.json");
const english = join(import.meta.dirname, "linking/sentences-en/sentences.tsv");
const looked = 100;

export async function run(): Promise<Figures> {
  const concepts = await escoLabels(["skill", "knowledge", "attitude", "language"]);
  const training = new ModelTraining(concepts);
  while (!training.ended) training.step();
  const linker = new ConceptLinker(training.finish(), concepts);
  const known = new Set(concepts.map(({ uri }) => uri));
  const en = measure(linker, englishQuestions(linker));
  const nl = measure(linker, dutchQuestions(known));
  return {
    enSentences: en.count,
    enMrr: en.mrr,
    enRp5: en.rp5,
    nlProxySentences: nl.count,
    nlProxyMrr: nl.mrr,
    nlProxyRp5: nl.rp5,
  };
}

function englishQuestions(linker: ConceptLinker): readonly Question[] {
  const byLabel = new Map(
    linker.concepts.flatMap(({ uri, labels }) =>
      labels.filter((label) => label.preferred && label.language === "en").map(({ text }) => [text, uri] as const),
    ),
  );
  const lines = readFileSync(english, "utf8").trimEnd().split("\n");
  return lines
    .filter((_, at) => at % 2 === 1)
    .map((line) => {
      const [labels = "", text = ""] = line.split("\t");
      return { text, language: "en", right: new Set(labels.split(";").flatMap((label) => byLabel.get(label) ?? [])) };
    });
}

/** Of the test part, those of which a concept has a match in ESCO. */
function dutchQuestions(known: ReadonlySet<string>): readonly Question[] {
  const { concepts } = JSON.parse(readFileSync(framework, "utf8")) as {
    readonly concepts: readonly (Concept & { readonly matches?: readonly { readonly uri: string }[] })[];
  };
  const matches = new Map(
    concepts.map(({ uri, matches = [] }) => [uri.slice(uri.lastIndexOf("/") + 1), matches.map((match) => match.uri)]),
  );
  return markedSentences("test")
    .map(({ text, concepts: named }) => {
      const right = named.flatMap((name) => matches.get(name) ?? []).filter((uri) => known.has(uri));
      return { text, language: "nl", right: new Set(right) };
    })
    .filter(({ right }) => right.size > 0);
}

function measure(linker: ConceptLinker, questions: readonly Question[]) {
  let reciprocal = 0;
  let precision = 0;
  for (const { text, language, right } of questions) {
    const ranked = linker
      .rank(text, { language, top: looked, mode: "text" })
      .map(({ concept }) => right.has(linker.concepts[concept]?.uri ?? ""));
    const place = ranked.indexOf(true);
    if (place >= 0) reciprocal += 1 / (place + 1);
    const most = Math.min(5, right.size);
    // RP@5 as the published sets have it: of the first five, against the most that could be right.
    precision += ranked.slice(0, 5).filter(Boolean).length / most;
  }
  const rounded = (value: number) => Math.round((value / questions.length) * 1_000) / 1_000;
  return { count: questions.length, mrr: rounded(reciprocal), rp5: rounded(precision) };
}
