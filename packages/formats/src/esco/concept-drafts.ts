/**
 * Concepts while they are gathered from many files, languages and versions. Owns which of several texts for the same
 * thing is kept: the one of the highest rank, and within a rank the first.
 */
import type { Concept, ConceptDetails } from "@leerlijn/engine/taxonomy/concept";
import type { TextField } from "./table-kind.ts";

export interface Rank {
  /** 0: no version known, 1: the oldest, … */
  readonly version: number;
  /** How far a file is the proper place for what it says, 0–7. */
  readonly source: number;
}

type Property = "kind" | "code" | "status" | "reuseLevel" | "modified" | "regulatedProfession";
type ListProperty = "naceCodes" | "replacedBy";
interface Ranked<Value> {
  readonly rank: number;
  readonly value: Value;
}

/** A URI that some file spoke of; only once it is listed is it a concept. */
export class ConceptDraft {
  readonly uri: string;
  readonly index: number;
  listed = false;
  /** The newest version that lists it. */
  newestVersion = 0;
  /** Of the table that last listed it, to know a row that comes twice. */
  lastTable = -1;
  lastModified = "";
  greenShare: number | null = null;
  readonly #texts = new Map<string, Ranked<string | readonly string[]>>();
  readonly #collections = new Set<string>();

  constructor(uri: string, index: number) {
    this.uri = uri;
    this.index = index;
  }

  /** An empty value says nothing. */
  offer(key: Property | ListProperty | `${TextField}:${string}`, rank: Rank, value: string | readonly string[]): void {
    if (value.length === 0) return;
    const order = rank.version * 8 + rank.source;
    const kept = this.#texts.get(key);
    if (kept === undefined || kept.rank < order) this.#texts.set(key, { rank: order, value });
  }

  /** For a row that comes twice in one table: its later form takes the place of the former. */
  replace(
    key: Property | ListProperty | `${TextField}:${string}`,
    rank: Rank,
    value: string | readonly string[],
  ): void {
    const order = rank.version * 8 + rank.source;
    if (this.#texts.get(key)?.rank === order) this.#texts.delete(key);
    this.offer(key, rank, value);
  }

  addCollection(name: string): void {
    this.#collections.add(name);
  }

  get kind(): string {
    return this.#property("kind") ?? "concept";
  }

  get code(): string | undefined {
    return this.#property("code");
  }

  hasLabel(language: string): boolean {
    return this.#texts.has(`preferredLabel:${language}`);
  }

  /** Linear in its texts. Null when it has a name in no language. */
  toConcept(): Concept | null {
    const texts: Partial<Record<TextField, Record<string, string | readonly string[]>>> = {};
    for (const [key, { value }] of this.#texts) {
      const [field, language] = key.split(":") as [TextField, string | undefined];
      if (language === undefined) continue;
      const byLanguage = texts[field] ?? {};
      texts[field] = byLanguage;
      byLanguage[language] = value;
    }
    const preferredLabel = texts.preferredLabel as Record<string, string> | undefined;
    if (preferredLabel === undefined) return null;
    const details = this.#details();
    const concept: Record<string, unknown> = { uri: this.uri, kind: this.kind, preferredLabel };
    put(concept, "code", this.code);
    put(concept, "status", this.#property("status"));
    for (const field of ["altLabels", "hiddenLabels"] as const) {
      put(
        concept,
        field,
        withoutPreferred(texts[field] as Record<string, readonly string[]> | undefined, preferredLabel),
      );
    }
    for (const field of ["description", "definition", "scopeNote"] as const) put(concept, field, texts[field]);
    put(concept, "replacedBy", this.#texts.get("replacedBy")?.value);
    put(concept, "details", details);
    return concept as unknown as Concept;
  }

  #details(): ConceptDetails | undefined {
    const details: Record<string, unknown> = {};
    put(details, "reuseLevel", this.#property("reuseLevel"));
    put(details, "modified", this.#property("modified"));
    put(details, "regulatedProfession", this.#property("regulatedProfession"));
    put(details, "naceCodes", this.#texts.get("naceCodes")?.value);
    put(details, "greenShare", this.greenShare ?? undefined);
    if (this.#collections.size > 0) details["collections"] = [...this.#collections].sort();
    return Object.keys(details).length === 0 ? undefined : details;
  }

  #property(name: Property): string | undefined {
    return this.#texts.get(name)?.value as string | undefined;
  }
}

/** All URIs spoken of, in the order in which they came, up to a bound. */
export class ConceptDrafts {
  readonly #byUri = new Map<string, ConceptDraft>();
  readonly #all: ConceptDraft[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get all(): readonly ConceptDraft[] {
    return this.#all;
  }

  /** Constant time; null when there are more URIs than any taxonomy has. */
  of(uri: string): ConceptDraft | null {
    const known = this.#byUri.get(uri);
    if (known !== undefined) return known;
    if (this.#all.length >= this.#most) return null;
    const draft = new ConceptDraft(uri, this.#all.length);
    this.#byUri.set(uri, draft);
    this.#all.push(draft);
    return draft;
  }
}

/** ESCO repeats the preferred label among the alternative ones. */
function withoutPreferred(
  labels: Record<string, readonly string[]> | undefined,
  preferred: Readonly<Record<string, string>>,
): Record<string, readonly string[]> | undefined {
  if (labels === undefined) return undefined;
  const kept: Record<string, readonly string[]> = {};
  for (const [language, given] of Object.entries(labels)) {
    const others = [...new Set(given)].filter((label) => label !== preferred[language]);
    if (others.length > 0) kept[language] = others;
  }
  return Object.keys(kept).length === 0 ? undefined : kept;
}

function put(record: Record<string, unknown>, key: string, value: unknown): void {
  if (value !== undefined) record[key] = value;
}
