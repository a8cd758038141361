/**
 * The labels of one version, and an organisation's own, as indexes. Owns how labels become entries of an index and
 * matches become concepts; when they are loaded, and for whom, is `loaded-labels.ts`.
 */
import type { ConceptSummary } from "@leerlijn/contract/concept";
import { LabelIndex, type LabelMatch } from "@leerlijn/engine/algorithms/text/label-index";
import type { Language } from "@leerlijn/engine/base/text";
import type { LocalLabel } from "@leerlijn/storage/linking/local-labels";
import type { LabelledConcept, VersionLabels } from "@leerlijn/storage/taxonomy/version-labels";
import { languagesFrom, summaryOf } from "./concept-summaries.ts";

/** A match that knows its concept: versions have numbers of their own for concepts. */
export interface ConceptMatch extends LabelMatch {
  readonly of: IndexedVersion;
}

const weights = { preferred: 0, alternative: 1, hidden: 2 } as const;

export class IndexedVersion {
  readonly taxonomy: string;
  readonly index: LabelIndex;
  readonly #concepts: readonly LabelledConcept[];
  /** By concept: its preferred labels by language. */
  readonly #preferred: readonly Map<string, string>[];
  #places: ReadonlyMap<string, number> | null = null;

  constructor(taxonomy: string, { concepts, labels }: VersionLabels) {
    this.taxonomy = taxonomy;
    this.#concepts = concepts;
    this.#preferred = concepts.map(() => new Map());
    for (const { concept, kind, language, label } of labels) {
      if (kind === "preferred") this.#preferred[concept]?.set(language, label);
    }
    this.index = new LabelIndex(
      labels.map(({ concept, kind, label }) => ({ key: concept, label, weight: weights[kind] })),
    );
  }

  search(text: string, limit: number, kind: string | undefined): readonly ConceptMatch[] {
    const found = this.index.search(text, limit, (concept) => this.isOfKind(concept, kind));
    return found.map((match) => ({ ...match, of: this }));
  }

  isOfKind(concept: number, kind: string | undefined): boolean {
    return kind === undefined || this.#concepts[concept]?.kind === kind;
  }

  /** −1: it has no such concept. */
  place(uri: string): number {
    this.#places ??= new Map(this.#concepts.map((concept, place) => [concept.uri, place]));
    return this.#places.get(uri) ?? -1;
  }

  summary(concept: number, found: string, language: Language): ConceptSummary {
    const { uri, kind, code, status } = this.#concepts[concept] as LabelledConcept;
    const labels = this.#preferred[concept] as ReadonlyMap<string, string>;
    const shown = [...languagesFrom(language), ...[...labels.keys()].sort()].find((one) => labels.has(one)) ?? null;
    const label = shown === null ? found : (labels.get(shown) as string);
    const entry = { uri, kind, code, status, label, language: shown, narrower: 0 };
    return { ...summaryOf(entry, this.taxonomy, language), ...(label === found ? {} : { found }) };
  }
}

/** Labels that an organisation added; of concepts in any of the versions it sees. */
export class OwnLabels {
  readonly #index: LabelIndex;
  readonly #labels: readonly Pick<LocalLabel, "taxonomy" | "uri">[];

  constructor(labels: readonly Pick<LocalLabel, "taxonomy" | "uri" | "label">[]) {
    this.#labels = labels;
    this.#index = new LabelIndex(labels.map(({ label }, key) => ({ key, label, weight: weights.alternative })));
  }

  search(
    versions: readonly IndexedVersion[],
    text: string,
    limit: number,
    kind: string | undefined,
  ): readonly ConceptMatch[] {
    const conceptOf = (key: number) => {
      const { taxonomy, uri } = this.#labels[key] as Pick<LocalLabel, "taxonomy" | "uri">;
      const of = versions.find((one) => one.taxonomy === taxonomy && one.place(uri) >= 0);
      return of === undefined ? null : { of, concept: of.place(uri) };
    };
    const accepts = (key: number) => {
      const found = conceptOf(key);
      return found?.of.isOfKind(found.concept, kind) ?? false;
    };
    return this.#index.search(text, limit, accepts).flatMap((match) => {
      const found = conceptOf(match.key);
      return found === null ? [] : [{ ...match, key: found.concept, of: found.of }];
    });
  }
}
