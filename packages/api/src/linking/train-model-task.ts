/**
 * One training from labels in the database to a model in the database, that can be stopped at any moment and goes on
 * where it was. Owns fingerprint, progress and putting away; learning itself is the engine's.
 */
import { createHash } from "node:crypto";
import type { LabelledConcept } from "@leerlijn/engine/linking/labelled-concept";
import { modelForm, modelToBytes } from "@leerlijn/engine/linking/linking-model";
import { ModelTraining, settingsFor, type TrainingSettings } from "@leerlijn/engine/linking/train-model";
import { stateFromBytes, stateToBytes } from "@leerlijn/engine/linking/training-state";
import type { ModelKey } from "@leerlijn/storage/linking/linking-models";
import type { Storage } from "@leerlijn/storage/storage";
import type { TrainingOutcome } from "./thread-questions.ts";

const hearEveryMs = 1_000;
const putAwayEveryMs = 15_000;
/** Weighing and measuring come after the last step. */
export const learningShare = 0.85;

export async function trainModel(
  storage: Storage,
  organisation: string,
  key: ModelKey,
  version: number,
  tell: (progress: number) => void,
): Promise<TrainingOutcome> {
  const asking = { organisation };
  const concepts = await storage.as(asking, ({ linkingModels }) => linkingModels.concepts(version, key.kind));
  const settings = settingsFor(concepts);
  const fingerprint = fingerprintOf(concepts, settings);
  const begun = await storage.as(asking, async ({ linkingModels }) => {
    const known = (await linkingModels.list()).some((model) => isSame(model, key) && model.fingerprint === fingerprint);
    if (known) await linkingModels.keepFor(key, version);
    return { known, stopped: known ? null : await linkingModels.stopped(key, fingerprint) };
  });
  if (begun.known) return { kind: "already" };
  const started = performance.now();
  const state = begun.stopped === null ? null : stateFromBytes(begun.stopped);
  const training = new ModelTraining(concepts, settings, state ?? undefined);
  let heard = 0;
  let putAway = performance.now();
  while (!training.ended) {
    training.step();
    const now = performance.now();
    if (now - heard < hearEveryMs) continue;
    heard = now;
    const { done: step, total: steps } = training.progress;
    tell((learningShare * step) / Math.max(steps, 1));
    const away = now - putAway < putAwayEveryMs ? null : training.state();
    if (away !== null) putAway = now;
    const at = { fingerprint, step, steps, ...(away === null ? {} : { state: stateToBytes(away) }) };
    await storage.as(asking, ({ linkingModels }) => linkingModels.hear(key, at));
  }
  tell(learningShare);
  const model = training.finish();
  const seconds = (performance.now() - started) / 1000;
  const kept = { version, fingerprint, measured: model.measured, seconds, model: modelToBytes(model) };
  await storage.as(asking, ({ linkingModels }) => linkingModels.keep(key, kept));
  return { kind: "trained", seconds };
}

export function isSame(a: ModelKey, b: ModelKey): boolean {
  return a.owner === b.owner && a.taxonomy === b.taxonomy && a.kind === b.kind;
}

/** Of all that is learnt from: form, settings, concepts and labels in their order; nothing is learnt from descriptions. */
function fingerprintOf(concepts: readonly LabelledConcept[], settings: TrainingSettings): string {
  const hash = createHash("sha256").update(JSON.stringify(settings));
  for (const { uri, kind, labels } of concepts) hash.update(JSON.stringify([uri, kind, labels])).update("\n");
  return `${modelForm}:${hash.digest("hex")}`;
}
