/**
 * Writes files of a taxonomy as a draft, over a connection of its own, so that neither reading nor writing holds up
 * the server. Owns progress over both, and the issues that only writing finds.
 */
import type { TaxonomyRecords } from "@leerlijn/engine/taxonomy/concept";
import { readEscoDownload } from "@leerlijn/formats/esco/read-esco-download";
import { decodeFramework } from "@leerlijn/formats/framework/decode";
import { type Decoded, type ImportIssue, makeIssue } from "@leerlijn/formats/import-issue";
import { openStorage } from "@leerlijn/storage/storage";
import type { ImportedDraft } from "@leerlijn/storage/taxonomy/import-version";
import { asking } from "../learning-line/kept-lines.ts";
import type { SentFile, TaskProgress, Tasks } from "./tasks.ts";

type Draft = Tasks["draft-taxonomy"];

/** Measured with the English and Dutch downloads: reading takes about a third of the time. */
const readingShare = 0.35;

export async function draftTaxonomy(
  { kind, files, home, databaseUrl, person }: Draft["input"],
  tell: (progress: TaskProgress) => void,
): Promise<Draft["output"]> {
  const { records, issues } = kind === "framework" ? readFramework(files) : await readEsco(files, tell);
  if (records === null) return { draft: null, issues };
  const storage = await openStorage({ home, databaseUrl });
  try {
    const total = records.concepts.length + records.relations.length;
    const onProgress = (written: number) => {
      const share = Math.min(written / Math.max(total, 1), 1);
      tell({ stage: "writing", done: readingShare + (1 - readingShare) * share, total: 1 });
    };
    const draft = await storage.as(asking, ({ taxonomies }) =>
      taxonomies.importVersion(records, { person, onProgress }),
    );
    const name = files.map((file) => file.name).join(", ");
    return {
      draft: { version: draft.version, taxonomy: records.taxonomy },
      issues: [...issues, ...writingIssues(name, draft)],
    };
  } finally {
    await storage.close();
  }
}

function readFramework([file]: readonly SentFile[]): Decoded<TaxonomyRecords> {
  if (file === undefined) throw new Error("no file");
  return decodeFramework(file.bytes, file.name);
}

function readEsco(files: readonly SentFile[], tell: (progress: TaskProgress) => void) {
  return readEscoDownload(files, {
    onProgress: ({ bytes, totalBytes }) =>
      tell({ stage: "reading", done: readingShare * (bytes / Math.max(totalBytes, 1)), total: 1 }),
  });
}

function writingIssues(file: string, { duplicates, dangling }: ImportedDraft): readonly ImportIssue[] {
  const [twice] = duplicates.uris;
  const [lost] = dangling.relations;
  const issues: ImportIssue[] = [];
  if (twice !== undefined) {
    const words = { nl: "Dit begrip staat er meer dan een keer in.", en: "This concept is in it more than once." };
    const remedy = {
      nl: "De eerste keer is genomen. Haal de andere weg in de bron als dat de verkeerde is.",
      en: "The first was taken. Remove the others at the source if that is the wrong one.",
    };
    const issue = makeIssue("warning", "concept-twice", { file, place: twice }, words, remedy);
    issues.push({ ...issue, count: duplicates.count });
  }
  if (lost !== undefined) {
    const words = { nl: "Een verband wijst naar een begrip dat er niet is.", en: "A relation points to no concept." };
    const remedy = {
      nl: "Het verband is weggelaten. Breng ook het bestand in waarin het begrip staat.",
      en: "It was left out. Bring the file that has the concept as well.",
    };
    const issue = makeIssue("warning", "relation-lost", { file, place: `${lost.from} → ${lost.to}` }, words, remedy);
    issues.push({ ...issue, count: dangling.count });
  }
  return issues;
}
