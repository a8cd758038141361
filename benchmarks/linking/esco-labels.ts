/** The labels of ESCO as the downloads beside the project have them. Fails when they are missing. */
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type LabelledConcept, labelledConcept, withUses } from "@leerlijn/engine/linking/labelled-concept";
import { readEscoDownload } from "@leerlijn/formats/esco/read-esco-download";

export const dataFolder = process.env["LEERLIJN_DATA"] ?? join(import.meta.dirname, "../../../shared/data");

/** The product leaves these out too. */
const past = ["deprecated", "obsolete"];

/** All files in the folder: languages and versions together, as users have them; concepts and order as in the product. */
export async function escoLabels(kinds: readonly string[]): Promise<readonly LabelledConcept[]> {
  const folder = join(dataFolder, "esco");
  const names = existsSync(folder) ? (await readdir(folder)).sort() : [];
  const files = names.map((name) => ({ name, path: join(folder, name) }));
  const { records } = await readEscoDownload(files);
  if (records === null) throw new Error(`no ESCO downloads in ${folder}; set LEERLIJN_DATA`);
  const concepts = records.concepts
    .filter(({ kind, status }) => kinds.includes(kind) && !past.includes(status ?? "released"))
    .map(labelledConcept)
    .filter(({ labels }) => labels.length > 0);
  return withUses(concepts, records.relations);
}
