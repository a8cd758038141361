/** The program of the thread that searches: labels in memory, over a connection of its own. */
import { workerData } from "node:worker_threads";
import { openStorage } from "@leerlijn/storage/storage";
import { answerQuestions } from "../work/answer-questions.ts";
import { LoadedLabels } from "./loaded-labels.ts";
import type { SearchQuestions } from "./search-questions.ts";

const { home, databaseUrl } = workerData as { readonly home: string; readonly databaseUrl: string | undefined };
const opening = openStorage({ home, databaseUrl }).then((storage) => new LoadedLabels(storage));
// Away now, it may be there for the next thread: whoever asks starts one.
opening.catch(() => process.exit(1));

answerQuestions<SearchQuestions>({
  search: async (input) => (await opening).search(input),
  ready: async ({ organisation }) => (await opening).load(organisation),
  changed: async () => {
    (await opening).forget();
    return null;
  },
});
