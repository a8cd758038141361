/**
 * Sees to it that every taxonomy has a model that knows its labels: finds what lacks one, trains the small ones first,
 * and tells how far all are. Owns that order and those states; training itself is done in a thread.
 */
import type { LinkingModelState } from "@leerlijn/contract/linking";
import { modelForm } from "@leerlijn/engine/linking/linking-model";
import type { Asking } from "@leerlijn/storage/asking";
import type {
  KeptModel,
  KeptTraining,
  LinkedKind,
  LinkingModels,
  ModelKey,
} from "@leerlijn/storage/linking/linking-models";
import type { Storage } from "@leerlijn/storage/storage";
import type { TaxonomyVersion } from "@leerlijn/storage/taxonomy/taxonomies";
import { ResidentThread } from "../work/resident-thread.ts";
import type { DatabasePlace, TrainingQuestions } from "./thread-questions.ts";
import { isSame, learningShare } from "./train-model-task.ts";

const linkedKinds: readonly LinkedKind[] = ["skill", "occupation"];
const trainingLimitMs = 3_600_000;
const othersTurnMs = 1_000;
const touchEveryMs = 3_000;
/** A lost connection is no reason to give up; what fails once more with the same labels is. */
const mostTries = 2;
const pauseMs = 3_000;

export type WantedModel = Pick<ModelKey, "taxonomy" | "kind">;

/** A kind of concepts of a taxonomy, with what is known of its model. */
interface Wanted {
  readonly key: ModelKey;
  readonly version: TaxonomyVersion;
  readonly concepts: number;
  readonly model: KeptModel | null;
  readonly training: KeptTraining | null;
}

interface LiveTraining {
  readonly key: ModelKey;
  readonly started: number;
  progress: number;
  /** Where it stood when it began, since it may have gone on with one that was stopped. */
  from: number | null;
}

export class ModelTrainings {
  readonly #storage: Storage;
  readonly #asking: Asking;
  readonly #thread: ResidentThread<TrainingQuestions>;
  readonly #counts = new Map<number, Readonly<Record<LinkedKind, number>>>();
  /** How often one failed here; after a restart, or with other labels, it is tried anew. */
  readonly #tries = new Map<string, number>();
  #live: LiveTraining | null = null;
  #last: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(storage: Storage, asking: Asking, place: DatabasePlace) {
    this.#storage = storage;
    this.#asking = asking;
    this.#thread = new ResidentThread({ program: new URL("./training-thread.ts", import.meta.url), data: place });
  }

  /** Trains what lacks a model, or only the one that is named; resolves when nothing of it is left to do. */
  ensure(only?: WantedModel): Promise<void> {
    const done = this.#last.then(() => this.#run(only));
    this.#last = done.catch(() => {});
    return done;
  }

  async states(): Promise<readonly LinkingModelState[]> {
    return (await this.#wanted()).map((wanted) => this.#stateOf(wanted));
  }

  /** Ends the training under way; what it had put away is gone on with the next time. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#thread.close();
    await this.#last;
  }

  async #run(only: WantedModel | undefined): Promise<void> {
    while (!this.#closed) {
      const [next] = (await this.#wanted())
        .filter(({ key }) => only === undefined || (key.taxonomy === only.taxonomy && key.kind === only.kind))
        .filter((wanted) => !isReady(wanted) && !this.#hasFailed(wanted))
        .sort((a, b) => a.concepts - b.concepts);
      if (next === undefined) return;
      const isOurs = await this.#as((models) => models.claim(next.key));
      // Another Leerlijn on the same database is at it: its model serves us too.
      if (isOurs) await this.#train(next);
      else await sleep(othersTurnMs);
    }
  }

  async #train(wanted: Wanted): Promise<void> {
    const { key, version } = wanted;
    const live: LiveTraining = { key, started: performance.now(), progress: 0, from: null };
    this.#live = live;
    const touch = () => void this.#as((models) => models.touch(key)).catch(() => {});
    const stillThere = setInterval(touch, touchEveryMs);
    const onProgress = (progress: number) => {
      live.from ??= progress;
      live.progress = progress;
    };
    const input = { organisation: this.#asking.organisation, key, version: version.version };
    const outcome = await this.#thread.ask("train", input, { limitMs: trainingLimitMs, onProgress });
    clearInterval(stillThere);
    this.#live = null;
    if (outcome.kind === "done" || this.#closed) return;
    const name = nameOf(wanted);
    this.#tries.set(name, (this.#tries.get(name) ?? 0) + 1);
    const told = outcome.kind === "failed" ? (outcome.told.split("\n", 1)[0] ?? "") : outcome.kind;
    await this.#as((models) => models.fail(key, told)).catch(() => {});
    if (!this.#hasFailed(wanted)) await sleep(pauseMs);
  }

  #hasFailed(wanted: Wanted): boolean {
    return (this.#tries.get(nameOf(wanted)) ?? 0) >= mostTries;
  }

  #as<Result>(work: (models: LinkingModels) => Promise<Result>): Promise<Result> {
    return this.#storage.as(this.#asking, ({ linkingModels }) => work(linkingModels));
  }

  async #wanted(): Promise<readonly Wanted[]> {
    return this.#storage.as(this.#asking, async ({ taxonomies, linkingModels }) => {
      const models = await linkingModels.list();
      const trainings = await linkingModels.trainings();
      const wanted: Wanted[] = [];
      for (const version of await taxonomies.current()) {
        const count = this.#counts.get(version.version) ?? (await linkingModels.count(version.version));
        this.#counts.set(version.version, count);
        for (const kind of linkedKinds) {
          const key: ModelKey = { owner: version.organisation, taxonomy: version.taxonomy, kind };
          const model = models.find((one) => isSame(one, key) && one.fingerprint.startsWith(`${modelForm}:`)) ?? null;
          const training = trainings.find((one) => isSame(one, key)) ?? null;
          if (count[kind] > 0) wanted.push({ key, version, concepts: count[kind], model, training });
        }
      }
      return wanted;
    });
  }

  #stateOf(wanted: Wanted): LinkingModelState {
    const { key, version, concepts, model, training } = wanted;
    const live = this.#live !== null && isSame(this.#live.key, key) ? this.#live : null;
    const others = training?.alive === true && training.failure === null ? training : null;
    const progress =
      live?.progress ?? (others === null ? null : (learningShare * others.step) / Math.max(others.steps, 1));
    const failure = live === null ? (training?.failure ?? null) : null;
    const ready = isReady(wanted);
    const lacking = progress !== null ? "training" : failure !== null ? "failed" : "waiting";
    return {
      taxonomy: key.taxonomy,
      title: version.title,
      version: version.name,
      kind: key.kind,
      concepts,
      state: ready ? "ready" : model !== null && lacking !== "failed" ? "outdated" : lacking,
      progress: ready ? null : progress,
      secondsLeft: ready || live === null ? null : secondsLeft(live),
      failure: ready ? null : failure,
      model:
        model === null
          ? null
          : {
              fingerprint: model.fingerprint,
              trainedAt: model.trainedAt.toISOString(),
              seconds: model.seconds,
              bytes: model.bytes,
              measured: model.measured,
            },
    };
  }
}

function isReady({ version, model }: Wanted): boolean {
  return model !== null && model.version === version.version;
}

function nameOf({ key, version }: Wanted): string {
  return JSON.stringify([key.owner, key.taxonomy, key.kind, version.version]);
}

/** By how fast it went so far; null while that says nothing yet. */
function secondsLeft({ started, progress, from }: LiveTraining): number | null {
  const gone = (performance.now() - started) / 1000;
  const done = progress - (from ?? 0);
  return done < 0.02 ? null : Math.max(1, Math.round((gone * (1 - progress)) / done));
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
