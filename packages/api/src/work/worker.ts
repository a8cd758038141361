/** The program of a thread: takes one task at a time and answers it. Owns nothing but handing on. */
import { parentPort } from "node:worker_threads";
import { readDocument } from "@leerlijn/formats/document/read-document";
import { checkAndExplain } from "./check-task.ts";
import { draftTaxonomy } from "./draft-taxonomy.ts";
import { drawMap, encodeLine, makeTemplate } from "./give-files.ts";
import { previewLine } from "./preview-line.ts";
import { decodeLine, readImport } from "./read-files.ts";
import type { TaskMessage, TaskName, TaskProgress, Tasks } from "./tasks.ts";

type Handlers = {
  readonly [Name in TaskName]: (
    input: Tasks[Name]["input"],
    tell: (progress: TaskProgress) => void,
  ) => Tasks[Name]["output"] | Promise<Tasks[Name]["output"]>;
};

const handlers: Handlers = {
  check: ({ line, asOf }) => checkAndExplain(line, asOf),
  "decode-line": ({ file }) => decodeLine(file),
  "read-import": ({ files }) => readImport(files),
  "preview-line": ({ before, revision, after, asOf }) => previewLine(before, revision, after, asOf),
  "draw-map": ({ line, report, options }) => drawMap(line, report, options),
  "encode-line": ({ line, format }) => encodeLine(line, format),
  "read-document": async ({ file }) => {
    const { records, issues } = await readDocument(file);
    return { document: records, issues };
  },
  template: ({ kind }) => makeTemplate(kind),
  "draft-taxonomy": (input, tell) => draftTaxonomy(input, tell),
};

async function answer(name: TaskName, input: unknown): Promise<TaskMessage> {
  try {
    // The pool pairs name and input; through the port their tie is lost to the compiler.
    const handle = handlers[name] as (input: unknown, tell: (progress: TaskProgress) => void) => unknown;
    const value = await handle(input, (progress) => parentPort?.postMessage({ kind: "progress", progress }));
    return { kind: "done", value };
  } catch (error) {
    return { kind: "failed", told: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on("message", async ({ name, input }: { readonly name: TaskName; readonly input: unknown }) => {
  parentPort?.postMessage(await answer(name, input));
});
