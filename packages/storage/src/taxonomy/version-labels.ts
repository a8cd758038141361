/** All labels of one version, for an index in memory. Reads only; what is found in them is not known here. */
import { sql } from "kysely";
import type { AskedTransaction } from "../asking.ts";

export interface LabelledConcept {
  readonly uri: string;
  readonly kind: string;
  readonly code: string | null;
  readonly status: string;
}

export interface ConceptLabel {
  /** Place in the list of concepts. */
  readonly concept: number;
  readonly kind: "preferred" | "alternative" | "hidden";
  readonly language: string;
  readonly label: string;
}

export interface VersionLabels {
  readonly concepts: readonly LabelledConcept[];
  /** In an order that is always the same. */
  readonly labels: readonly ConceptLabel[];
}

/** Empty when who asks cannot see the version. */
export async function readVersionLabels({ db }: AskedTransaction, version: number): Promise<VersionLabels> {
  const concepts = await sql<LabelledConcept & { readonly concept: number }>`select concept, uri, kind, code, status
    from concept where version = ${version} order by concept`.execute(db);
  const labels = await sql<ConceptLabel>`select concept, kind, language, label from concept_label
    where version = ${version} order by concept, kind, language, label`.execute(db);
  const places = new Map(concepts.rows.map(({ concept }, place) => [concept, place]));
  return {
    concepts: concepts.rows.map(({ concept: _concept, ...rest }) => rest),
    labels: labels.rows.flatMap((label) => {
      const place = places.get(label.concept);
      return place === undefined ? [] : [{ ...label, concept: place }];
    }),
  };
}
