/** For tests: a thread that keeps a count and does what its questions say. */
import { setTimeout as sleep } from "node:timers/promises";
import { workerData } from "node:worker_threads";
import { answerQuestions } from "../src/work/answer-questions.ts";

export type StrangeQuestions = {
  readonly count: { readonly input: number; readonly output: number };
  readonly slow: { readonly input: number; readonly output: string };
  readonly loop: { readonly input: null; readonly output: null };
  readonly fall: { readonly input: "throw" | "exit"; readonly output: null };
};

let count = workerData as number;

answerQuestions<StrangeQuestions>({
  count: (more) => {
    count += more;
    return count;
  },
  slow: async (milliseconds, tell) => {
    tell(0.5);
    await sleep(milliseconds);
    return `after ${milliseconds}`;
  },
  loop: () => {
    for (;;);
  },
  fall: (how) => {
    if (how === "exit") process.exit(1);
    throw new Error("thrown");
  },
});
