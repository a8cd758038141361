/**
 * A taxonomy in memory: its tree, what is said of a concept, and finding concepts by label. Owns the order of things
 * and which language stands in for another; where the records come from is not known here.
 */
import { LabelIndex, type LabelMatchKind } from "../algorithms/text/label-index.ts";
import type { ByLanguage, Concept, ConceptRelation, RelationKind, TaxonomyRecords } from "./concept.ts";

/** A text with the language it is in. */
export interface ShownText {
  readonly value: string;
  readonly language: string;
  /** True: it is not the first language that was asked for. */
  readonly fallback: boolean;
}

/** What a list or a tree shows of a concept. */
export interface ConceptEntry {
  readonly uri: string;
  readonly kind: string;
  readonly code: string | null;
  readonly status: string;
  readonly label: ShownText;
  readonly narrowerCount: number;
}

export interface ConceptDetail extends ConceptEntry {
  readonly concept: Concept;
  readonly description: ShownText | null;
  /** In the first of the languages asked for that has any. */
  readonly altLabels: {
    readonly language: string;
    readonly labels: readonly string[];
    readonly fallback: boolean;
  } | null;
  readonly broader: readonly ConceptEntry[];
  readonly narrower: readonly ConceptEntry[];
  /** Skills that it asks for, and for a skill who asks for it. */
  readonly essential: readonly ConceptEntry[];
  readonly optional: readonly ConceptEntry[];
  readonly essentialFor: readonly ConceptEntry[];
  readonly optionalFor: readonly ConceptEntry[];
  readonly related: readonly ConceptEntry[];
}

export interface FoundConcept {
  readonly entry: ConceptEntry;
  /** The label by which it was found. */
  readonly found: string;
  readonly match: LabelMatchKind;
}

export interface SearchOptions {
  /** Best first; default Dutch, then English. Labels of all languages are searched. */
  readonly languages?: readonly string[];
  readonly kinds?: readonly string[];
  readonly limit?: number;
}

const defaultLanguages = ["nl", "en"] as const;

/** The text in the first language that has one, in any when none of them has. Null: there is no text at all. */
export function shownText(texts: ByLanguage<string> | undefined, languages: readonly string[]): ShownText | null {
  if (texts === undefined) return null;
  for (const language of [...languages, ...Object.keys(texts).sort()]) {
    const value = texts[language];
    if (value !== undefined && value !== "") return { value, language, fallback: language !== languages[0] };
  }
  return null;
}

export class Taxonomy {
  readonly #concepts = new Map<string, Concept>();
  readonly #outgoing = new Map<string, ConceptRelation[]>();
  readonly #incoming = new Map<string, ConceptRelation[]>();
  readonly #uris: readonly string[];
  #search: LabelIndex | null = null;

  /** Linear in the records. Relations with an end that is no concept are passed over: decoders report them. */
  constructor({ concepts, relations }: Pick<TaxonomyRecords, "concepts" | "relations">) {
    for (const concept of concepts) this.#concepts.set(concept.uri, concept);
    this.#uris = [...this.#concepts.keys()];
    for (const relation of relations) {
      if (!this.#concepts.has(relation.from) || !this.#concepts.has(relation.to)) continue;
      listIn(this.#outgoing, relation.from).push(relation);
      listIn(this.#incoming, relation.to).push(relation);
    }
  }

  get size(): number {
    return this.#concepts.size;
  }

  concept(uri: string): Concept | null {
    return this.#concepts.get(uri) ?? null;
  }

  /** The tops of the tree: concepts with nothing broader, by code and then by label. Linear in the concepts. */
  roots(languages: readonly string[] = defaultLanguages, kinds?: readonly string[]): readonly ConceptEntry[] {
    const tops = this.#uris.filter((uri) => !(this.#outgoing.get(uri) ?? []).some(({ kind }) => kind === "broader"));
    return this.#entries(tops, languages).filter(({ kind }) => kinds?.includes(kind) ?? true);
  }

  narrower(uri: string, languages: readonly string[] = defaultLanguages): readonly ConceptEntry[] {
    return this.#entries(this.#from("broader", uri), languages);
  }

  broader(uri: string, languages: readonly string[] = defaultLanguages): readonly ConceptEntry[] {
    return this.#entries(this.#to("broader", uri), languages);
  }

  /** Everything broader, near before far, each once; not itself. Ends on a cycle too. */
  ancestors(uri: string, languages: readonly string[] = defaultLanguages): readonly ConceptEntry[] {
    const seen = new Set([uri]);
    // A set gives what is added during the walk as well.
    for (const one of seen) for (const above of this.#to("broader", one)) seen.add(above);
    return [...seen].slice(1).flatMap((one) => this.#entries([one], languages));
  }

  /** Null: no such concept. */
  detail(uri: string, languages: readonly string[] = defaultLanguages): ConceptDetail | null {
    const concept = this.#concepts.get(uri);
    const [entry] = this.#entries([uri], languages);
    if (concept === undefined || entry === undefined) return null;
    const related = new Set([...this.#to("related", uri), ...this.#from("related", uri)]);
    return {
      ...entry,
      concept,
      description: shownText(concept.description, languages),
      altLabels: altLabelsOf(concept, languages),
      broader: this.broader(uri, languages),
      narrower: this.narrower(uri, languages),
      essential: this.#entries(this.#to("essential", uri), languages),
      optional: this.#entries(this.#to("optional", uri), languages),
      essentialFor: this.#entries(this.#from("essential", uri), languages),
      optionalFor: this.#entries(this.#from("optional", uri), languages),
      related: this.#entries([...related], languages),
    };
  }

  /** Each concept once, best first; default 20. The first search prepares the labels, linear in their number. */
  search(text: string, options: SearchOptions = {}): readonly FoundConcept[] {
    const { languages = defaultLanguages, kinds, limit = 20 } = options;
    this.#search ??= new LabelIndex(this.#labels());
    const accepts = (key: number): boolean =>
      kinds === undefined || kinds.includes(this.#concepts.get(this.#uris[key] ?? "")?.kind ?? "");
    return this.#search
      .search(text, limit, accepts)
      .flatMap(({ key, label, kind }) =>
        this.#entries([this.#uris[key] ?? ""], languages).map((entry) => ({ entry, found: label, match: kind })),
      );
  }

  *#labels() {
    for (const [key, uri] of this.#uris.entries()) {
      const concept = this.#concepts.get(uri);
      for (const label of Object.values(concept?.preferredLabel ?? {})) yield { key, label, weight: 0 };
      for (const label of Object.values(concept?.altLabels ?? {}).flat()) yield { key, label, weight: 1 };
      for (const label of Object.values(concept?.hiddenLabels ?? {}).flat()) yield { key, label, weight: 2 };
    }
  }

  #to(kind: RelationKind, uri: string): readonly string[] {
    return (this.#outgoing.get(uri) ?? []).filter((relation) => relation.kind === kind).map(({ to }) => to);
  }

  #from(kind: RelationKind, uri: string): readonly string[] {
    return (this.#incoming.get(uri) ?? []).filter((relation) => relation.kind === kind).map(({ from }) => from);
  }

  #entries(uris: readonly string[], languages: readonly string[]): readonly ConceptEntry[] {
    const entries = uris.flatMap((uri): ConceptEntry[] => {
      const concept = this.#concepts.get(uri);
      if (concept === undefined) return [];
      const label = shownText(concept.preferredLabel, languages) ?? { value: uri, language: "", fallback: true };
      const narrowerCount = this.#from("broader", uri).length;
      const { kind, code = null, status = "released" } = concept;
      return [{ uri, kind, code, status, label, narrowerCount }];
    });
    return entries.length < 2 ? entries : entries.sort(compareEntries);
  }
}

/** Those with a code first, by code; further by label, then by URI, so that the order is always the same. */
function compareEntries(a: ConceptEntry, b: ConceptEntry): number {
  if (a.code !== null && b.code !== null && a.code !== b.code) return compareText(a.code, b.code);
  if ((a.code === null) !== (b.code === null)) return a.code === null ? 1 : -1;
  return compareText(a.label.value.toLowerCase(), b.label.value.toLowerCase()) || compareText(a.uri, b.uri);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function altLabelsOf({ altLabels }: Concept, languages: readonly string[]): ConceptDetail["altLabels"] {
  for (const language of languages) {
    const labels = altLabels?.[language];
    if (labels !== undefined && labels.length > 0) return { language, labels, fallback: language !== languages[0] };
  }
  return null;
}

function listIn(lists: Map<string, ConceptRelation[]>, key: string): ConceptRelation[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const made: ConceptRelation[] = [];
  lists.set(key, made);
  return made;
}
