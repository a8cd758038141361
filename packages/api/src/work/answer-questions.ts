/** The thread's side of `resident-thread.ts`. Owns hearing questions and sending each answer back under its number. */
import { parentPort } from "node:worker_threads";
import type { AnswerMessage, QuestionMessage, Questions } from "./resident-thread.ts";

export type Answers<Asked extends Questions> = {
  readonly [Name in keyof Asked]: (
    input: Asked[Name]["input"],
    tell: (progress: number) => void,
  ) => Asked[Name]["output"] | Promise<Asked[Name]["output"]>;
};

/** To be called once, by the program of a thread. */
export function answerQuestions<Asked extends Questions>(answers: Answers<Asked>): void {
  const send = (message: AnswerMessage) => parentPort?.postMessage(message);
  parentPort?.on("message", async ({ id, name, input }: QuestionMessage) => {
    send({ id, kind: "taken" });
    try {
      const answer = answers[name];
      if (answer === undefined) throw new Error(`no such question: ${name}`);
      const value = await answer(input, (progress) => send({ id, kind: "progress", progress }));
      send({ id, kind: "done", value });
    } catch (error) {
      send({ id, kind: "failed", told: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
