/** Labels that take no part in learning, so that what was learnt can be tried on them. Owns which. */
import { SeededRandom } from "../base/seeded-random.ts";
import type { ConceptLabel, LabelledConcept } from "./labelled-concept.ts";

export interface ApartLabel extends ConceptLabel {
  /** Position of its concept. */
  readonly concept: number;
}

export interface KeptApart {
  /** All concepts, with the labels that are learnt from. */
  readonly kept: readonly LabelledConcept[];
  readonly apart: readonly ApartLabel[];
}

const share = 0.1;

/** One in ten of the labels that are not preferred, by chance. */
export function keepApart(concepts: readonly LabelledConcept[], seed: number): KeptApart {
  const random = new SeededRandom(seed);
  const apart: ApartLabel[] = [];
  const kept = concepts.map((concept, number) => {
    const labels = concept.labels.filter((label) => {
      if (label.preferred || random.next() >= share) return true;
      apart.push({ ...label, concept: number });
      return false;
    });
    return { ...concept, labels };
  });
  return { kept, apart };
}
