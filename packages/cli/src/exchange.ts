/** `leerlijn import` and `leerlijn export`: files in and out of what is kept, in the way the pages do it. */
import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ImportJobs } from "@leerlijn/api/import/import-jobs";
import { KeptLines } from "@leerlijn/api/learning-line/kept-lines";
import { localDate } from "@leerlijn/api/local-date";
import { encodeLine } from "@leerlijn/api/work/give-files";
import { WorkerPool } from "@leerlijn/api/work/worker-pool";
import type { ImportPreview, ImportRun } from "@leerlijn/contract/import-run";
import type { Language } from "@leerlijn/engine/base/text";
import { answer, answerJson, type ExitCode, exitCodes, fileError, issueLines, say } from "./terminal.ts";
import { trainModels } from "./train-models.ts";
import { withStorage } from "./with-storage.ts";

export interface ImportCommand {
  readonly files: readonly string[];
  /** false: shows what would change, and changes nothing. */
  readonly accept: boolean;
  readonly json: boolean;
  readonly language: Language;
}

/** Exit 2 when nothing could be taken in. */
export async function runImport(command: ImportCommand): Promise<ExitCode> {
  const files = await Promise.all(command.files.map((file) => readSent(file, command.language)));
  return withStorage(async (storage) => {
    const pool = new WorkerPool({ threads: 1 });
    try {
      const jobs = new ImportJobs({ storage, pool, today: () => localDate(new Date()), person: "beheerder" });
      const read = await follow(jobs, await jobs.start(files), command.language);
      for (const issue of read.issues) await say(issueLines(issue, command.language));
      const isDone = command.accept && read.acceptable;
      const run = isDone ? await jobs.accept(read.id) : read;
      // A preview of the command line is for looking: nobody can come back to it.
      if (!isDone && read.acceptable) await jobs.cancel(read.id);
      if (isDone && read.preview?.kind === "taxonomy") await trainModels(storage, command.language);
      if (command.json) await answerJson(run);
      else await answer(previewText(run, command.language, isDone));
      return run.state === "failed" ? exitCodes.wrongUse : exitCodes.inOrder;
    } finally {
      await pool.close();
    }
  });
}

async function readSent(path: string, language: Language) {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw fileError(path, "read", error, language);
  });
  return { name: basename(path), bytes };
}

async function follow(jobs: ImportJobs, started: ImportRun, language: Language): Promise<ImportRun> {
  let run = started;
  let told = "";
  while (run.state === "running") {
    const progress = run.progress === null ? "" : ` ${Math.floor(run.progress * 10) * 10} %`;
    const line = `${run.step[language] ?? run.step.nl}${progress}`;
    if (line !== told) await say(line);
    told = line;
    await sleep(100);
    run = await jobs.get(run.id);
  }
  return run;
}

function previewText(run: ImportRun, language: Language, isDone: boolean): string {
  const words = {
    nl: {
      done: "Overgenomen.",
      ready: "Er is niets veranderd. Met --accept neem je dit over.",
      none: "Niets overgenomen.",
    },
    en: {
      done: "Accepted.",
      ready: "Nothing has changed. With --accept it is accepted.",
      none: "Nothing was accepted.",
    },
  }[language];
  const end = isDone ? words.done : run.preview === null ? words.none : words.ready;
  return `${[...(run.preview === null ? [] : previewLines(run.preview, language)), end].join("\n")}\n`;
}

function previewLines(preview: ImportPreview, language: Language): readonly string[] {
  const isDutch = language === "nl";
  const title = preview.title[language] ?? preview.title.nl ?? preview.title.en ?? "";
  if (preview.kind === "taxonomy") {
    const { counts, changes } = preview;
    return isDutch
      ? [
          `${title} ${preview.version}: ${counts.concepts} begrippen, ${counts.labels} benamingen, ${counts.relations} verbanden`,
          `${changes.added} nieuw, ${changes.changed} gewijzigd, ${changes.deprecated} vervallen, ${changes.replaced} vervangen, ${changes.kept} bleven staan`,
        ]
      : [
          `${title} ${preview.version}: ${counts.concepts} concepts, ${counts.labels} labels, ${counts.relations} relations`,
          `${changes.added} added, ${changes.changed} changed, ${changes.deprecated} deprecated, ${changes.replaced} replaced, ${changes.kept} kept`,
        ];
  }
  const { counts, findings } = preview;
  const listed = (sign: string, some: typeof findings.gone) =>
    some.map(({ explanation }) => `${sign} ${explanation[language].title}`);
  const head = isDutch
    ? `${title} (${preview.line}): ${counts.added} erbij, ${counts.changed} gewijzigd, ${counts.removed} weg`
    : `${title} (${preview.line}): ${counts.added} added, ${counts.changed} changed, ${counts.removed} removed`;
  return [head, ...listed("-", findings.gone), ...listed("+", findings.come)];
}

export interface ExportCommand {
  readonly line: string;
  readonly format: "json" | "xlsx";
  /** Left out: stdout. */
  readonly out?: string | undefined;
}

export async function runExport({ line, format, out }: ExportCommand): Promise<ExitCode> {
  return withStorage(async (storage) => {
    const kept = await new KeptLines(storage).get(line);
    const bytes = await encodeLine(kept.line, format);
    if (out === undefined) {
      await new Promise<void>((resolve) => {
        process.stdout.write(bytes, () => resolve());
      });
    } else {
      await writeFile(out, bytes);
      await say(`${out}: revision ${kept.revision} of ${line}, ${bytes.byteLength} bytes`);
    }
    return exitCodes.inOrder;
  });
}
