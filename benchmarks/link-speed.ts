/**
 * Measures how fast linking is and how much it takes, with models trained on all of ESCO: titles against all
 * occupations and groups, vacancies against all skills, one thread. Times are of the processor, since the machine may
 * have other things to do. Owns the measuring.
 */
import { ConceptLinker } from "@leerlijn/engine/linking/concept-linker";
import type { LabelledConcept } from "@leerlijn/engine/linking/labelled-concept";
import { modelFromBytes, modelToBytes } from "@leerlijn/engine/linking/linking-model";
import { ModelTraining } from "@leerlijn/engine/linking/train-model";
import { everyday } from "@leerlijn/formats/word-lists/everyday-words";
import type { Figures } from "./bounds.ts";
import { escoLabels } from "./linking/esco-labels.ts";
import { markedSentences } from "./linking/sentences.ts";

const titleCount = 2_000;
const vacancyCount = 200;
const vacancyLength = 2_000;
const bytesOfMb = 1_000_000;

export async function run(): Promise<Figures> {
  const occupations = await trained(["occupation", "isco-group"]);
  const skills = await trained(["skill", "knowledge", "attitude", "language"]);
  const titles = titlesOf(occupations.linker.concepts);
  const vacancies = vacanciesOf();
  const titleSeconds = secondsOf(() => {
    for (const { text, language } of titles) occupations.linker.linkName(text, { language });
  });
  let links = 0;
  const vacancySeconds = secondsOf(() => {
    for (const text of vacancies) links += skills.linker.linkText(text).length;
  });
  return {
    titlesPerSecond: Math.round(titles.length / titleSeconds),
    vacanciesPerMinute: Math.round((60 * vacancies.length) / vacancySeconds),
    modelMb: rounded((occupations.bytes + skills.bytes) / bytesOfMb),
    trainSeconds: Math.round(occupations.seconds + skills.seconds),
    occupations: occupations.linker.concepts.length,
    skills: skills.linker.concepts.length,
    linksPerVacancy: rounded(links / vacancies.length),
    ownLabelFirst: Math.min(ownLabelFirst(occupations.linker), ownLabelFirst(skills.linker)),
  };
}

async function trained(kinds: readonly string[]) {
  const concepts = await escoLabels(kinds);
  let bytes = new Uint8Array();
  const seconds = secondsOf(() => {
    const training = new ModelTraining(concepts);
    while (!training.ended) training.step();
    bytes = new Uint8Array(modelToBytes(training.finish()));
  });
  const model = modelFromBytes(bytes);
  if (model === null) throw new Error("a model must be readable from its own bytes");
  return { linker: new ConceptLinker(model, concepts, { everyday }), bytes: bytes.length, seconds };
}

/** Share of concepts that come first, or as likely as the first, for their own preferred label in each language; of every fifth. */
function ownLabelFirst(linker: ConceptLinker): number {
  let right = 0;
  let asked = 0;
  for (let concept = 0; concept < linker.concepts.length; concept += 5) {
    for (const { text, language } of linker.concepts[concept]?.labels.filter((label) => label.preferred) ?? []) {
      const ranked = linker.rank(text, { language, top: 20, mode: "name" });
      const own = ranked.find((one) => one.concept === concept);
      asked++;
      if (own !== undefined && own.chance === ranked[0]?.chance) right++;
    }
  }
  return right / asked;
}

/** Labels as people write them: with a level, a place, or who may answer. All different. */
function titlesOf(concepts: readonly LabelledConcept[]) {
  const written: readonly ((label: string) => string)[] = [
    (label) => `Ervaren ${label}`,
    (label) => `${label} (m/v/x)`,
    (label) => `${label} Eindhoven`,
    (label) => `Junior ${label} 32-40 uur`,
  ];
  const labels = concepts.flatMap((concept) => concept.labels).filter(({ language }) => language !== "de");
  const step = Math.floor(labels.length / titleCount);
  const titles = labels
    .filter((_, at) => at % step === 0)
    .map(({ text, language }, at) => ({ text: (written[at % written.length] ?? String)(text), language }));
  return [...new Map(titles.map((title) => [title.text, title])).values()];
}

/** Of the project's own Dutch sentences, each vacancy begun elsewhere and with other steps. */
function vacanciesOf(): readonly string[] {
  const sentences = [...markedSentences("development"), ...markedSentences("test")].map(({ text }) => text);
  return Array.from({ length: vacancyCount }, (_, vacancy) => {
    let text = "";
    for (let at = vacancy * 7; text.length < vacancyLength; at += 1 + (vacancy % 13)) {
      text += `${sentences[at % sentences.length] ?? ""} `;
    }
    return text.slice(0, vacancyLength);
  });
}

function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
