/** Writes files of a taxonomy as a draft, over a connection of its own. Owns progress and the issues of that. */
import { type ImportIssue, makeIssue } from "@leerlijn/formats/import-issue";
import type { SentFile, TaskProgress, Tasks } from "./tasks.ts";

type Draft = Tasks["draft-taxonomy"];

export async function draftTaxonomy(
  { files }: Draft["input"],
  tell: (progress: TaskProgress) => void,
): Promise<Draft["output"]> {
  tell({ stage: "reading", done: 0 });
  return { draft: null, issues: files.map(notYet) };
}

function notYet({ name }: SentFile): ImportIssue {
  return makeIssue(
    "error",
    "kind-not-taken-yet",
    { file: name },
    { nl: "Een taxonomie kan nog niet worden ingelezen.", en: "A taxonomy cannot be taken in yet." },
    { nl: "Breng een leerlijn in.", en: "Bring a learning line." },
  );
}
