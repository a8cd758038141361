/** The database with something in it to link to and to find: the starter pack, when nothing was imported yet. */
import { join } from "node:path";
import { asking } from "@leerlijn/api/learning-line/kept-lines";
import { loadStarterPack } from "@leerlijn/api/starter-pack";
import type { Language } from "@leerlijn/engine/base/text";
import type { Storage } from "@leerlijn/storage/storage";
import { issueLines, say } from "./terminal.ts";
import { withStorage } from "./with-storage.ts";

const pack = join(import.meta.dirname, "..", "..", "..", "datapacks", "smart-industry");

export function withTaxonomies<Result>(
  language: Language,
  work: (storage: Storage) => Promise<Result>,
): Promise<Result> {
  return withStorage(async (storage) => {
    const current = await storage.as(asking, ({ taxonomies }) => taxonomies.current());
    if (current.length === 0) {
      const { issues } = await loadStarterPack(storage, pack, "beheerder");
      for (const issue of issues) await say(issueLines(issue, language));
    }
    return work(storage);
  });
}
