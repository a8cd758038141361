/** A model learnt from concepts, as the product learns it. Owns waiting for it. */
import type { LabelledConcept } from "@leerlijn/engine/linking/labelled-concept";
import type { LinkingModel } from "@leerlijn/engine/linking/linking-model";
import { ModelTraining } from "@leerlijn/engine/linking/train-model";

export const skillKinds: readonly string[] = ["skill", "knowledge", "attitude", "language"];

/** Some minutes for all of ESCO. */
export function trainedModel(concepts: readonly LabelledConcept[]): LinkingModel {
  const training = new ModelTraining(concepts);
  while (!training.ended) training.step();
  return training.finish();
}
