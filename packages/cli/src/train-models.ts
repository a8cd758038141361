/** Training what lacks a model, told on the terminal. Owns only the telling; see `model-trainings`. */
import { asking } from "@leerlijn/api/learning-line/kept-lines";
import { ModelTrainings, type WantedModel } from "@leerlijn/api/linking/model-trainings";
import type { LinkingModelState } from "@leerlijn/contract/linking";
import type { Storage } from "@leerlijn/storage/storage";
import { say } from "./terminal.ts";

const tellEveryMs = 2_000;

/**
 * Resolves when every taxonomy has its model, or only the one that is named; stopped half-way, the next one goes on
 * from there.
 */
export async function trainModels(storage: Storage, only?: WantedModel): Promise<readonly LinkingModelState[]> {
  const place = { home: storage.home, databaseUrl: storage.place === null ? undefined : "" };
  const trainings = new ModelTrainings(storage, asking, place);
  let last = "";
  const tell = async () => {
    for (const { taxonomy, kind, progress, secondsLeft } of await trainings.states()) {
      if (progress === null) continue;
      const left = secondsLeft === null ? "" : `, about ${secondsLeft} s left`;
      const line = `Learning the words of ${taxonomy} (${kind}): ${Math.floor(progress * 100)} %${left}`;
      if (line !== last) await say(line);
      last = line;
    }
  };
  const timer = setInterval(() => void tell().catch(() => {}), tellEveryMs);
  try {
    await trainings.ensure(only);
    const states = await trainings.states();
    for (const { taxonomy, kind, failure } of states) {
      if (failure !== null) await say(`The words of ${taxonomy} (${kind}) could not be learnt: ${failure}`);
    }
    return states;
  } finally {
    clearInterval(timer);
    await trainings.close();
  }
}
