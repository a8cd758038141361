/** What a taxonomy is loaded from, as plain records. Owns the shapes; decoding files into them is `formats`. */
import type { Text } from "@leerlijn/engine/base/text";

/** Text by language, as "nl" or "pt-BR". */
export type ByLanguage<Value> = Readonly<Record<string, Value>>;

export interface ConceptRecord {
  readonly uri: string;
  /** "skill", "knowledge", "occupation", "group", "isco-group", … */
  readonly kind: string;
  /** As in "2512" of ISCO; groups are ordered by it. */
  readonly code?: string | undefined;
  /** "released" unless said otherwise. */
  readonly status?: string | undefined;
  readonly preferredLabel: ByLanguage<string>;
  readonly altLabels?: ByLanguage<readonly string[]> | undefined;
  readonly hiddenLabels?: ByLanguage<readonly string[]> | undefined;
  readonly description?: ByLanguage<string> | undefined;
  readonly definition?: ByLanguage<string> | undefined;
  readonly scopeNote?: ByLanguage<string> | undefined;
  /** The concepts to use instead. */
  readonly replacedBy?: readonly string[] | undefined;
  /** Whatever else is to be shown with it, kept as it is. */
  readonly details?: unknown;
}

export interface RelationRecord {
  readonly from: string;
  readonly to: string;
  /** "broader" (to is the broader one), "essential", "optional", "related", "exactMatch", … */
  readonly kind: string;
}

export type Records<Value> = Iterable<Value> | AsyncIterable<Value>;

export interface TaxonomyRecords {
  /** Short name for addresses, as "esco". */
  readonly taxonomy: string;
  readonly title: Text;
  /** As its publisher calls it, "1.2.0"; files of several versions: say so, "1.2.0 + 1.1.1". */
  readonly name: string;
  readonly concepts: Records<ConceptRecord>;
  readonly relations?: Records<RelationRecord> | undefined;
  /**
   * What the current version has and these records lack stays: whole concepts, and of a concept its labels in a
   * language that the records do not give. True: the records are all there is, so a concept they lack is marked
   * "deprecated"; it stays all the same, since something may use it.
   */
  readonly complete?: boolean | undefined;
}
