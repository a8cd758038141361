/** The program of the thread that trains: one training at a time, over a connection of its own. */
import { workerData } from "node:worker_threads";
import { openStorage } from "@leerlijn/storage/storage";
import { answerQuestions } from "../work/answer-questions.ts";
import type { DatabasePlace, TrainingQuestions } from "./thread-questions.ts";
import { trainModel } from "./train-model-task.ts";

const { home, databaseUrl } = workerData as DatabasePlace;

answerQuestions<TrainingQuestions>({
  train: async ({ organisation, key, version }, tell) => {
    const storage = await openStorage({ home, databaseUrl });
    try {
      return await trainModel(storage, organisation, key, version, tell);
    } finally {
      await storage.close();
    }
  },
});
