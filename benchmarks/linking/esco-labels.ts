/** The labels of ESCO as the downloads beside the project have them. Fails when they are missing. */
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type LabelledConcept, labelledConcept, withUses } from "@leerlijn/engine/linking/labelled-concept";
import { readEscoDownload } from "@leerlijn/formats/esco/read-esco-download";

export const dataFolder = process.env["LEERLIJN_DATA"] ?? join(import.meta.dirname, "../../../shared/data");

/** All files in the folder: languages and versions together, as users have them. */
export async function escoLabels(kinds: readonly string[]): Promise<readonly LabelledConcept[]> {
  const folder = join(dataFolder, "esco");
  const names = existsSync(folder) ? (await readdir(folder)).sort() : [];
  const files = names.map((name) => ({ name, path: join(folder, name) }));
  const { records } = await readEscoDownload(files);
  if (records === null) throw new Error(`no ESCO downloads in ${folder}; set LEERLIJN_DATA`);
  const concepts = records.concepts.filter(({ kind }) => kinds.includes(kind)).map(labelledConcept);
  return withUses(concepts, records.relations);
}
