/**
 * What a version of a taxonomy is loaded from. Owns only that the records may come one by one, from files too large to
 * hold at once; the records themselves are the engine's.
 */
import type { Concept, ConceptRelation, TaxonomyVersion } from "@leerlijn/engine/taxonomy/concept";

export type Records<Value> = Iterable<Value> | AsyncIterable<Value>;

export interface TaxonomyRecords extends TaxonomyVersion {
  readonly concepts: Records<Concept>;
  readonly relations?: Records<ConceptRelation> | undefined;
  /**
   * What the current version has and these records lack stays: whole concepts, and of a concept its labels in a
   * language that the records do not give. True: the records are all there is, so a concept they lack is marked
   * "deprecated"; it stays all the same, since something may use it.
   */
  readonly complete?: boolean | undefined;
}
