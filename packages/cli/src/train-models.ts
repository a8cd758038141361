/** Training what lacks a model, told on the terminal. Owns only the telling; see `model-trainings`. */
import { asking } from "@leerlijn/api/learning-line/kept-lines";
import { ModelTrainings, type WantedModel } from "@leerlijn/api/linking/model-trainings";
import type { LinkedKind, LinkingModelState } from "@leerlijn/contract/linking";
import type { Language } from "@leerlijn/engine/base/text";
import type { Storage } from "@leerlijn/storage/storage";
import { say } from "./terminal.ts";

const tellEveryMs = 2_000;

const kindsNl = { skill: "vaardigheden", occupation: "beroepen" } as const;
const wordsIn = {
  nl: {
    learning: (taxonomy: string, kind: LinkedKind) => `Woorden leren van ${taxonomy} (${kindsNl[kind]})`,
    left: (seconds: number) => `, nog ongeveer ${seconds} s`,
    failed: (taxonomy: string, kind: LinkedKind) =>
      `De woorden van ${taxonomy} (${kindsNl[kind]}) konden niet worden geleerd`,
  },
  en: {
    learning: (taxonomy: string, kind: LinkedKind) => `Learning the words of ${taxonomy} (${kind})`,
    left: (seconds: number) => `, about ${seconds} s left`,
    failed: (taxonomy: string, kind: LinkedKind) => `The words of ${taxonomy} (${kind}) could not be learnt`,
  },
} as const;

/**
 * Resolves when every taxonomy has its model, or only the one that is named; stopped half-way, the next one goes on
 * from there.
 */
export async function trainModels(
  storage: Storage,
  language: Language,
  only?: WantedModel,
): Promise<readonly LinkingModelState[]> {
  const place = { home: storage.home, databaseUrl: storage.place === null ? undefined : "" };
  const trainings = new ModelTrainings(storage, asking, place);
  const words = wordsIn[language];
  let last = "";
  const tell = async () => {
    for (const { taxonomy, kind, progress, secondsLeft } of await trainings.states()) {
      if (progress === null) continue;
      const left = secondsLeft === null ? "" : words.left(secondsLeft);
      const line = `${words.learning(taxonomy, kind)}: ${Math.floor(progress * 100)} %${left}`;
      if (line !== last) await say(line);
      last = line;
    }
  };
  const timer = setInterval(() => void tell().catch(() => {}), tellEveryMs);
  try {
    await trainings.ensure(only);
    const states = await trainings.states();
    for (const { taxonomy, kind, failure } of states) {
      if (failure !== null) await say(`${words.failed(taxonomy, kind)}: ${failure}`);
    }
    return states;
  } finally {
    clearInterval(timer);
    await trainings.close();
  }
}
