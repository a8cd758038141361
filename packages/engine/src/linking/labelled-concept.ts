/** What linking takes of a concept: its names in all languages. Owns which labels those are, and their order. */
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
  /** How many occupations and other concepts ask for it; left out when none is known to. */
  readonly uses?: number;
  /** As `Concept` has them; only to be shown, nothing is learnt from them. */
  readonly code?: string;
  readonly status?: string;
}

export interface ConceptDescription {
  readonly text: string;
  readonly language: string;
}

type NamedConcept = Pick<Concept, "uri" | "kind" | "preferredLabel" | "altLabels" | "hiddenLabels"> &
  Partial<Pick<Concept, "code" | "status" | "description" | "definition" | "details">>;

/**
 * Each label once a language: the preferred ones, the alternative ones, then the hidden ones, which are there to be
 * found by; each by language, then text. Definitions before descriptions, each by language. The order is that of the
 * storage, so that a model learnt from files is byte for byte that of the product. O(labels · log labels).
 */
export function labelledConcept(concept: NamedConcept): LabelledConcept {
  const { uri, kind, code, status, preferredLabel, altLabels, hiddenLabels, description, definition } = concept;
  const preferred = Object.entries(preferredLabel).map(([language, text]) => ({ text, language, preferred: true }));
  const places: readonly (readonly ConceptLabel[])[] = [preferred, listed(altLabels), listed(hiddenLabels)];
  const labels = new Map<string, ConceptLabel>();
  for (const label of places.flatMap((place) => place.toSorted(byLanguageAndText))) {
    const key = `${label.language} ${label.text}`;
    if (label.text !== "" && !labels.has(key)) labels.set(key, label);
  }
  const descriptions = [definition, description].flatMap((texts) =>
    Object.entries(texts ?? {})
      .map(([language, text]) => ({ text, language }))
      .sort(byLanguageAndText),
  );
  return {
    uri,
    kind,
    labels: [...labels.values()],
    ...(descriptions.length > 0 ? { descriptions } : {}),
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
  };
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
  return concepts.map((concept) => {
    const uses = counts.get(concept.uri);
    return uses === undefined ? concept : { ...concept, uses };
  });
}

function listed(labels: ByLanguage<readonly string[]> | undefined): readonly ConceptLabel[] {
  return Object.entries(labels ?? {}).flatMap(([language, texts]) =>
    texts.map((text) => ({ text, language, preferred: false })),
  );
}

function byLanguageAndText(a: ConceptDescription, b: ConceptDescription): number {
  return byCodePoint(a.language, b.language) || byCodePoint(a.text, b.text);
}

/** As bytes of UTF-8 are compared, and so a collation "C": halves of pairs stand for code points above all others. */
function byCodePoint(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  for (let at = 0; at < most; at++) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one !== other) return Number(isHalf(one)) - Number(isHalf(other)) || one - other;
  }
  return a.length - b.length;
}

function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000;
}
