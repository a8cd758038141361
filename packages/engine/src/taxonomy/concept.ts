/**
 * Records of a taxonomy (ESCO, a skills framework of one's own): concepts, how they relate, and which version they
 * came in. Owns the shapes; decoding files into them is `formats`, keeping them is `storage`, asking them is
 * `taxonomy.ts`.
 */
import type { Text } from "../base/text.ts";

/** By language tag in lower case, as "nl", "en", "pt-br". A taxonomy may hold more languages than the pages do. */
export type ByLanguage<Value> = Readonly<Record<string, Value>>;

/** "skill", "knowledge", "attitude", "language", "occupation", "skill-group", "isco-group", "concept" (unknown). */
export type ConceptKind = string;

/** "released" and "active" are to be used; "deprecated" and "obsolete" stay, since something may use them. */
export type ConceptStatus = string;

export interface Concept {
  /** As published; never made anew. */
  readonly uri: string;
  readonly kind: ConceptKind;
  /** As "2512" of ISCO or "S1.2" of the skills hierarchy. */
  readonly code?: string | undefined;
  /** "released" unless said otherwise. */
  readonly status?: ConceptStatus | undefined;
  readonly preferredLabel: ByLanguage<string>;
  readonly altLabels?: ByLanguage<readonly string[]> | undefined;
  readonly hiddenLabels?: ByLanguage<readonly string[]> | undefined;
  readonly description?: ByLanguage<string> | undefined;
  readonly definition?: ByLanguage<string> | undefined;
  readonly scopeNote?: ByLanguage<string> | undefined;
  /** URIs of the concepts to use instead. */
  readonly replacedBy?: readonly string[] | undefined;
  readonly details?: ConceptDetails | undefined;
}

/** What some concepts have and most have not. */
export interface ConceptDetails {
  /** ESCO: "transversal", "cross-sector", "sector-specific", "occupation-specific". */
  readonly reuseLevel?: string | undefined;
  /** ISO 8601, as its publisher last changed it. */
  readonly modified?: string | undefined;
  /** Named sets it belongs to: "digital", "green", "language", "transversal", "research", "digcomp". */
  readonly collections?: readonly string[] | undefined;
  /** Share of its skills that are green, 0–1. */
  readonly greenShare?: number | undefined;
  readonly regulatedProfession?: string | undefined;
  readonly naceCodes?: readonly string[] | undefined;
  readonly ladder?: readonly LadderStep[] | undefined;
  readonly matches?: readonly ConceptMatch[] | undefined;
  /** Given as an example, not as a fact. */
  readonly example?: boolean | undefined;
}

/** A described step of a concept's ladder; step 0 is nothing and is not described. */
export interface LadderStep {
  readonly step: number;
  readonly title: Text;
  readonly nlqf?: string | undefined;
}

export type MatchKind = "exactMatch" | "closeMatch" | "broadMatch" | "narrowMatch" | "relatedMatch";

/** SKOS: what this concept is in another taxonomy. */
export interface ConceptMatch {
  readonly kind: MatchKind;
  readonly uri: string;
}

/**
 * "broader": `to` is the broader of the two. "essential", "optional": of an occupation (`from`) the skill (`to`); of a
 * skill, the skill that it asks for.
 */
export type RelationKind = "broader" | "essential" | "optional" | "related";

export interface ConceptRelation {
  readonly from: string;
  readonly to: string;
  readonly kind: RelationKind;
}

/** Which taxonomy, and which of its versions. */
export interface TaxonomyVersion {
  /** Short name for addresses, as "esco". */
  readonly taxonomy: string;
  readonly title: Text;
  /** As its publisher calls it, "1.2.0"; of files of several versions "1.1.1 + 1.2.0"; "" when nothing says it. */
  readonly name: string;
}

export interface TaxonomyRecords extends TaxonomyVersion {
  /** No two with the same URI. */
  readonly concepts: readonly Concept[];
  /** Each once; both ends are among the concepts. */
  readonly relations: readonly ConceptRelation[];
  /** True: these are all its concepts, so what an older version has and these lack is no longer in use. */
  readonly complete?: boolean | undefined;
}
