/** For tests: the program of a thread that does what the name of its file says, as crashing. */
import { parentPort } from "node:worker_threads";

parentPort?.on("message", ({ input }: { readonly input: { readonly file: { readonly name: string } } }) => {
  const what = input.file.name;
  if (what === "exit") process.exit(0);
  if (what === "throw") throw new Error("thrown");
  while (what === "loop");
  if (what === "fill") {
    const kept: unknown[] = [];
    for (;;) kept.push({ at: kept.length, more: [kept.length] });
  }
  if (what === "progress") {
    parentPort?.postMessage({ kind: "progress", progress: { stage: "reading", done: 1, total: 2 } });
    setTimeout(() => {}, 60_000);
    return;
  }
  parentPort?.postMessage({ kind: "done", value: what });
});
