/**
 * What a newcomer meets: the pack that comes with the program, loaded once. Owns when it is loaded; a pack that was
 * changed or thrown away since is left so.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeFramework } from "@leerlijn/formats/framework/decode";
import type { Decoded, ImportIssue } from "@leerlijn/formats/import-issue";
import { decodeLearningLine } from "@leerlijn/formats/learning-line-json/decode";
import type { Storage } from "@leerlijn/storage/storage";
import { asking } from "./learning-line/kept-lines.ts";

export interface StarterOutcome {
  /** Id of the line that was brought now; null: it was there before, or there is none. */
  readonly line: string | null;
  /** The skills framework that was brought now. */
  readonly taxonomy: string | null;
  /** Errors in the pack itself: what they say was not brought. */
  readonly issues: readonly ImportIssue[];
}

/** The files of the pack stand in the folder; one that is not there is not brought. */
export async function loadStarterPack(storage: Storage, folder: string, person: string): Promise<StarterOutcome> {
  const line = await bring(folder, "learning-line.json", decodeLearningLine, (records) =>
    storage.as(asking, async ({ learningLines }) => {
      if ((await learningLines.revisions(records.id)).length > 0) return null;
      await learningLines.put(records.id, records, { expectedRevision: null, person, reason: "starter pack" });
      return records.id;
    }),
  );
  const taxonomy = await bring(folder, "framework.json", decodeFramework, (records) =>
    storage.as(asking, async ({ taxonomies }) => {
      if ((await taxonomies.versions(records.taxonomy)).length > 0) return null;
      const draft = await taxonomies.importVersion(records, { person });
      await taxonomies.confirm(draft.version);
      return records.taxonomy;
    }),
  );
  return { line: line.brought, taxonomy: taxonomy.brought, issues: [...line.issues, ...taxonomy.issues] };
}

async function bring<Records>(
  folder: string,
  name: string,
  decode: (bytes: Uint8Array, file: string) => Decoded<Records>,
  keep: (records: Records) => Promise<string | null>,
): Promise<{ readonly brought: string | null; readonly issues: readonly ImportIssue[] }> {
  const bytes = await readFile(join(folder, name)).catch(() => null);
  if (bytes === null) return { brought: null, issues: [] };
  const { records, issues } = decode(bytes, name);
  const brought = records === null ? null : await keep(records);
  return { brought, issues: issues.filter(({ severity }) => severity === "error") };
}
