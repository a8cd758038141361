/**
 * Measures linking Dutch job titles to ESCO occupations on the public MELO sets, beside the published systems. The
 * model is trained on ESCO's labels alone; all its settings were chosen on labels kept apart. Owns the measuring.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ConceptLinker } from "@leerlijn/engine/linking/concept-linker";
import { DocumentRanking } from "@leerlijn/engine/linking/rank-documents";
import { ModelTraining } from "@leerlijn/engine/linking/train-model";
import { everyday } from "@leerlijn/formats/word-lists/everyday-words";
import type { Figures } from "./bounds.ts";
import { dataFolder, escoLabels } from "./linking/esco-labels.ts";

interface Measured {
  readonly mrr: number;
  readonly a1: number;
  readonly a10: number;
}

const top = 100;

export async function run(): Promise<Figures> {
  const concepts = await escoLabels(["occupation", "isco-group"]);
  const start = performance.now();
  const training = new ModelTraining(concepts);
  while (!training.ended) training.step();
  const model = training.finish();
  const trainSeconds = (performance.now() - start) / 1000;
  const linker = new ConceptLinker(model, concepts, { everyday });
  const measure = async (set: string, language: string) => {
    const [queries, documents, mapping, relevant] = await Promise.all([
      table(set, "queries.tsv"),
      table(set, "corpus_elements.tsv"),
      table(set, "concept_mapping.tsv"),
      table(set, "annotations.tsv"),
    ]);
    const uris = new Map(mapping.map(([id = "", uri = ""]) => [id, uri]));
    const named = documents.map(([id = "", text = ""]) => ({ id, text, uri: uris.get(id) }));
    const ranking = new DocumentRanking(linker, named, language);
    const right = new Set(relevant.map(([query, , document]) => `${query} ${document}`));
    const places = queries.map(([id = "", text = ""]) =>
      ranking.rank(text, { language: "nl", top, mode: "name" }).findIndex((one) => right.has(`${id} ${one.id}`)),
    );
    return measured(places);
  };
  const nl = await measure("nld_q_nl_c_nl", "nl");
  const nlEn = await measure("nld_q_nl_c_en", "en");
  const published = await publishedResults();
  return {
    nlMrr: nl.mrr,
    nlA1: nl.a1,
    nlA10: nl.a10,
    nlEnMrr: nlEn.mrr,
    nlEnA1: nlEn.a1,
    nlEnA10: nlEn.a10,
    bestPublishedNlMrr: published("nld_q_nl_c_nl"),
    bestPublishedNlEnMrr: published("nld_q_nl_c_en"),
    keptApartMrr: model.measured.reciprocalRank,
    calibrationError: model.measured.calibrationError,
    trainSeconds: Math.round(trainSeconds),
  };
}

function measured(places: readonly number[]): Measured {
  const share = (holds: (place: number) => boolean) => rounded(places.filter(holds).length / places.length);
  const reciprocal = places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0);
  return {
    mrr: rounded(reciprocal / places.length),
    a1: share((place) => place === 0),
    a10: share((place) => place >= 0 && place < 10),
  };
}

async function table(set: string, name: string): Promise<readonly (readonly string[])[]> {
  const path = join(dataFolder, "melo", set, name);
  if (!existsSync(path)) throw new Error(`${path} is missing; set LEERLIJN_DATA`);
  const text = await readFile(path, "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

/** The highest mean reciprocal rank that was published for a set. */
async function publishedResults(): Promise<(set: string) => number> {
  const text = await readFile(join(dataFolder, "melo", "published_results.csv"), "utf8");
  const rows = text.split("\n").map((line) => line.split(","));
  const column = rows[0]?.indexOf("recip_rank") ?? -1;
  return (set) => Math.max(...rows.filter((row) => row[1] === set).map((row) => Number(row[column])));
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
