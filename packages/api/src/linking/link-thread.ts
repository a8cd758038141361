/** The program of the thread that links: models in memory, over a connection of its own. */
import { workerData } from "node:worker_threads";
import { openStorage } from "@leerlijn/storage/storage";
import { answerQuestions } from "../work/answer-questions.ts";
import { linkTexts } from "./link-texts.ts";
import { LoadedLinkers } from "./loaded-linkers.ts";
import type { DatabasePlace, LinkQuestions } from "./thread-questions.ts";

const { home, databaseUrl } = workerData as DatabasePlace;
const opening = openStorage({ home, databaseUrl }).then((storage) => new LoadedLinkers(storage));
// Away now, it may be there for the next thread: whoever asks starts one.
opening.catch(() => process.exit(1));

answerQuestions<LinkQuestions>({
  link: async (input) => linkTexts(await opening, input),
  "warm-up": async ({ organisation }) => (await opening).warmUp(organisation),
});
