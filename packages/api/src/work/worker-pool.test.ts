import { afterEach, expect, test } from "vitest";
import { WorkerPool } from "./worker-pool.ts";

const program = new URL("../../test/strange-worker.ts", import.meta.url);
let pool: WorkerPool;
afterEach(() => pool.close());

/** What the strange worker does stands in the name of the file that it is asked to decode. */
function ask(what: string, options = {}) {
  const outcome = pool.run("decode-line", { file: { name: what, bytes: new Uint8Array() } }, options);
  return outcome;
}

test("work is done, and a thread serves again", async () => {
  pool = new WorkerPool({ program, threads: 1 });
  expect(await ask("echo a")).toEqual({ kind: "done", value: "echo a" });
  expect(await ask("echo b")).toEqual({ kind: "done", value: "echo b" });
});

test("work that takes too long is ended, and the next is done by another thread", async () => {
  pool = new WorkerPool({ program, threads: 1 });
  await ask("echo warm");
  const late = ask("loop", { limitMs: 100 });
  const next = ask("echo after");
  expect(await late).toEqual({ kind: "too-long", limitMs: 100 });
  expect(await next).toEqual({ kind: "done", value: "echo after" });
});

test("a thread that crashes or throws tells so, and the pool goes on", async () => {
  pool = new WorkerPool({ program, threads: 1 });
  expect(await ask("exit")).toEqual({ kind: "failed", told: "the thread ended" });
  expect(await ask("throw")).toMatchObject({ kind: "failed", told: "Error: thrown" });
  expect(await ask("echo a")).toEqual({ kind: "done", value: "echo a" });
});

test("a thread that fills its memory does not end the process", async () => {
  pool = new WorkerPool({ program, threads: 1, memoryMb: 30 });
  expect(await ask("fill", { limitMs: 20_000 })).toMatchObject({ kind: "failed" });
  expect(await ask("echo a")).toEqual({ kind: "done", value: "echo a" });
});

test("more than may wait is refused at once", async () => {
  pool = new WorkerPool({ program, threads: 1, mostWaiting: 1 });
  const first = ask("echo a");
  const second = ask("echo b");
  expect(await ask("echo c")).toEqual({ kind: "too-busy" });
  expect([await first, await second].map(({ kind }) => kind)).toEqual(["done", "done"]);
});

test("progress is heard, and aborting ends the work", async () => {
  pool = new WorkerPool({ program, threads: 1 });
  const heard: unknown[] = [];
  const abort = new AbortController();
  const work = ask("progress", {
    signal: abort.signal,
    onProgress: (progress: unknown) => {
      heard.push(progress);
      abort.abort();
    },
  });
  expect(await work).toEqual({ kind: "failed", told: "stopped" });
  expect(heard).toEqual([{ stage: "reading", done: 1, total: 2 }]);
});
