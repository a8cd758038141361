/**
 * What a newcomer meets: the pack that comes with the program, loaded once. Owns when it is loaded; a pack that was
 * changed or thrown away since is left so.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeLearningLine } from "@leerlijn/formats/learning-line-json/decode";
import type { Storage } from "@leerlijn/storage/storage";
import { asking } from "./learning-line/kept-lines.ts";

/** Gives the id of the line it brought now; null: it was there before, or the folder holds none. */
export async function loadStarterPack(storage: Storage, folder: string, person: string): Promise<string | null> {
  const file = join(folder, "learning-line.json");
  if (!existsSync(file)) return null;
  const bytes = await readFile(file);
  const { id } = JSON.parse(bytes.toString("utf8")) as { readonly id: string };
  const past = await storage.as(asking, ({ learningLines }) => learningLines.revisions(id));
  if (past.length > 0) return null;
  const { records: line, issues } = decodeLearningLine(bytes, "learning-line.json");
  if (line === null) throw new Error(`the starter pack does not fit its form: ${issues[0]?.message.en ?? ""}`);
  const change = { expectedRevision: null, person, reason: "starter pack" } as const;
  await storage.as(asking, ({ learningLines }) => learningLines.put(id, line, change));
  return id;
}
