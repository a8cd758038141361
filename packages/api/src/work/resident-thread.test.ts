import { afterEach, expect, test } from "vitest";
import type { StrangeQuestions } from "../../test/strange-answers.ts";
import { ResidentThread } from "./resident-thread.ts";

const program = new URL("../../test/strange-answers.ts", import.meta.url);
let thread: ResidentThread<StrangeQuestions>;
afterEach(() => thread.close());

test("it remembers from question to question", async () => {
  thread = new ResidentThread({ program, data: 10 });
  expect(await thread.ask("count", 1)).toEqual({ kind: "done", value: 11 });
  expect(await thread.ask("count", 2)).toEqual({ kind: "done", value: 13 });
});

test("questions are open side by side, each with its own answer and progress", async () => {
  thread = new ResidentThread({ program, data: 0 });
  const told: number[] = [];
  const slow = thread.ask("slow", 60, { onProgress: (progress) => told.push(progress) });
  const quick = thread.ask("slow", 1);
  const order: string[] = [];
  await Promise.all([slow.then(() => order.push("slow")), quick.then(() => order.push("quick"))]);
  expect(order).toEqual(["quick", "slow"]);
  expect(await slow).toEqual({ kind: "done", value: "after 60" });
  expect(told).toEqual([0.5]);
});

test("one that takes too long ends the thread; the next question starts anew", async () => {
  thread = new ResidentThread({ program, data: 0 });
  await thread.ask("count", 5);
  const late = thread.ask("loop", null, { limitMs: 100 });
  const beside = thread.ask("count", 1);
  expect(await late).toEqual({ kind: "too-long", limitMs: 100 });
  expect(await beside).toMatchObject({ kind: "failed" });
  expect(await thread.ask("count", 1)).toEqual({ kind: "done", value: 1 });
});

test("what throws tells so and forgets nothing; what ends the thread starts anew", async () => {
  thread = new ResidentThread({ program, data: 0 });
  await thread.ask("count", 5);
  expect(await thread.ask("fall", "throw")).toMatchObject({ kind: "failed", told: expect.stringContaining("thrown") });
  expect(await thread.ask("count", 1)).toEqual({ kind: "done", value: 6 });
  expect(await thread.ask("fall", "exit")).toEqual({ kind: "failed", told: "the thread ended" });
  expect(await thread.ask("count", 1)).toEqual({ kind: "done", value: 1 });
});

test("too many open are refused, and closing ends what is open", async () => {
  thread = new ResidentThread({ program, data: 0, mostOpen: 1 });
  const open = thread.ask("slow", 10_000);
  expect(await thread.ask("count", 1)).toEqual({ kind: "too-busy" });
  await thread.close();
  expect(await open).toEqual({ kind: "failed", told: "closed" });
  expect(await thread.ask("count", 1)).toEqual({ kind: "failed", told: "closed" });
});
