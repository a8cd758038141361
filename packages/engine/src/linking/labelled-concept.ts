/** What linking takes of a concept: its names in all languages. Owns which labels those are. */
import type { ByLanguage, Concept, ConceptRelation } from "../taxonomy/concept.ts";

export interface ConceptLabel {
  readonly text: string;
  readonly language: string;
  readonly preferred: boolean;
}

export interface LabelledConcept {
  readonly uri: string;
  readonly kind: string;
  readonly labels: readonly ConceptLabel[];
  /** What is said of it; leads to it less surely than a label does. */
  readonly descriptions?: readonly ConceptDescription[];
  /** How many occupations and other concepts ask for it; left out, nothing is known of that. */
  readonly uses?: number;
}

export interface ConceptDescription {
  readonly text: string;
  readonly language: string;
}

type NamedConcept = Pick<Concept, "uri" | "kind" | "preferredLabel" | "altLabels" | "hiddenLabels"> &
  Partial<Pick<Concept, "description" | "definition" | "details">>;

/** Each label once a language, the preferred one first; hidden labels too, since they are there to be found by. */
export function labelledConcept(concept: NamedConcept): LabelledConcept {
  const { uri, kind, preferredLabel, altLabels, hiddenLabels } = concept;
  const labels = new Map<string, ConceptLabel>();
  const add = (language: string, text: string, preferred: boolean) => {
    const key = `${language} ${text}`;
    if (text !== "" && !labels.has(key)) labels.set(key, { text, language, preferred });
  };
  for (const [language, text] of Object.entries(preferredLabel)) add(language, text, true);
  for (const [language, text] of entries(altLabels)) add(language, text, false);
  for (const [language, text] of entries(hiddenLabels)) add(language, text, false);
  const descriptions = [concept.description, concept.definition].flatMap((texts) =>
    Object.entries(texts ?? {}).map(([language, text]) => ({ text, language })),
  );
  return { uri, kind, labels: [...labels.values()], ...(descriptions.length > 0 ? { descriptions } : {}) };
}

/** With how many concepts ask for each, as essential or optional. O(relations). */
export function withUses(
  concepts: readonly LabelledConcept[],
  relations: Iterable<Pick<ConceptRelation, "to" | "kind">>,
): readonly LabelledConcept[] {
  const counts = new Map<string, number>();
  for (const { to, kind } of relations) {
    if (kind === "essential" || kind === "optional") counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return concepts.map((concept) => ({ ...concept, uses: counts.get(concept.uri) ?? 0 }));
}

function* entries(labels: ByLanguage<readonly string[]> | undefined): Generator<readonly [string, string]> {
  for (const [language, texts] of Object.entries(labels ?? {})) for (const text of texts) yield [language, text];
}
