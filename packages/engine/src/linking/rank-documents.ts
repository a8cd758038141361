/**
 * Which of a list of documents (names of occupations or skills, by whomever) a text names: through the concepts of a
 * taxonomy where a document is one of their labels, so that a Dutch text finds an English name by way of the Dutch
 * label. Owns which document stands for which concept; ranking concepts is `concept-linker`.
 */
import type { ConceptLinker, RankOptions } from "./concept-linker.ts";
import type { ConceptLabel, LabelledConcept } from "./labelled-concept.ts";

export interface NamedDocument {
  readonly id: string;
  readonly text: string;
  /** Of the concept that it names; left out, it is looked for among the labels. */
  readonly uri?: string | undefined;
}

export interface RankedDocument {
  readonly id: string;
  readonly score: number;
}

export class DocumentRanking {
  readonly #linker: ConceptLinker;
  /** By position of the concept in the linker: its documents, in the order given. */
  readonly #documents: readonly (readonly string[])[];

  /** `language`: of the documents. Concepts that no document names are left out. O(words of all labels). */
  constructor(linker: ConceptLinker, documents: readonly NamedDocument[], language: string) {
    const { concepts } = linker;
    const claims = claimsOf(linker, documents);
    const named = new Map<number, NamedDocument[]>();
    const unknown: NamedDocument[] = [];
    for (const document of documents) {
      const found = claims.get(document) ?? [];
      // A document of a concept that the taxonomy lacks is a concept of its own.
      if (found.length === 0) unknown.push(document);
      for (const concept of found) listIn(named, concept).push(document);
    }
    // Of a concept's documents those go first that can be of no other.
    const claimed = (document: NamedDocument) => claims.get(document)?.length ?? 0;
    for (const own of named.values()) own.sort((a, b) => claimed(a) - claimed(b));
    const groups = [
      ...[...named].map(([concept, own]) => ({ concept: concepts[concept] as LabelledConcept, own })),
      ...Array.from(
        Map.groupBy(unknown, ({ id, uri }) => uri ?? id),
        ([uri, own]) => ({ concept: { uri, kind: "concept", labels: [] }, own }),
      ),
    ];
    this.#documents = groups.map(({ own }) => own.map(({ id }) => id));
    this.#linker = linker.over(groups.map(({ concept, own }) => withLabels(concept, own, language)));
  }

  /**
   * Best first. One document a concept comes before the second of any: whoever looks wants different things. Further
   * documents of a concept follow in the same order, with scores below all first ones.
   */
  rank(text: string, { language, top, mode }: Omit<RankOptions, "accepts">): readonly RankedDocument[] {
    const ranked = this.#linker.rank(text, { language, top, mode });
    const given = new Set<string>();
    const list: RankedDocument[] = [];
    let score = Number.POSITIVE_INFINITY;
    for (const pick of [(ids: readonly string[]) => ids.slice(0, 1), (ids: readonly string[]) => ids.slice(1)]) {
      for (const { concept, score: own } of ranked) {
        for (const id of pick(this.#documents[concept] ?? [])) {
          if (given.has(id) || list.length >= top) continue;
          given.add(id);
          // Falling all the way, whatever put one before the other.
          score = Math.min(own, score - 1e-6);
          list.push({ id, score });
        }
      }
    }
    return list;
  }
}

/**
 * Positions of the concepts that each document may be of: the one it says, else those that are called so. As many
 * documents of one text as there are concepts called so are one of each, in order.
 */
function claimsOf(
  linker: ConceptLinker,
  documents: readonly NamedDocument[],
): ReadonlyMap<NamedDocument, readonly number[]> {
  const byUri = new Map(linker.concepts.map((concept, number) => [concept.uri, number]));
  const claims = new Map<NamedDocument, readonly number[]>();
  const silent = documents.filter(({ uri }) => uri === undefined);
  for (const document of documents) {
    const own = document.uri === undefined ? undefined : byUri.get(document.uri);
    if (document.uri !== undefined) claims.set(document, own === undefined ? [] : [own]);
  }
  for (const [text, same] of Map.groupBy(silent, (document) => document.text)) {
    const called = linker.called(text);
    const isOneEach = same.length > 1 && same.length === called.length;
    for (const [at, document] of same.entries()) claims.set(document, isOneEach ? [called[at] as number] : called);
  }
  return claims;
}

function withLabels(concept: LabelledConcept, documents: readonly NamedDocument[], language: string): LabelledConcept {
  const known = new Set(concept.labels.map(({ text }) => text));
  const fresh = documents.filter(({ text }) => !known.has(text));
  const labels = fresh.map(({ text }): ConceptLabel => ({ text, language, preferred: false }));
  return { ...concept, labels: [...concept.labels, ...labels] };
}

function listIn(lists: Map<number, NamedDocument[]>, key: number): NamedDocument[] {
  const known = lists.get(key) ?? [];
  lists.set(key, known);
  return known;
}
