/**
 * Labels in memory, an index a version, with each organisation's own labels beside them. Owns which are loaded, who
 * may search which, and noticing what is new; lives in a thread. What an organisation sees is asked of the storage in
 * its name, never worked out here.
 */
import { joinMatches } from "@leerlijn/engine/algorithms/text/label-index";
import type { Storage } from "@leerlijn/storage/storage";
import { type ConceptMatch, IndexedVersion, OwnLabels } from "./indexed-labels.ts";
import type { LoadedFigures, SearchAnswer, SearchInput } from "./search-questions.ts";

interface Seen {
  readonly versions: readonly { readonly version: number; readonly taxonomy: string }[];
  /** Of its own labels. */
  readonly stamp: string;
  readonly own: OwnLabels;
}

/** How long what an organisation sees is taken for granted; another process may have changed it. */
const trustedMs = 500;
/** Organisations remembered; the one that searched longest ago is forgotten first. */
const mostSeen = 50;

export class LoadedLabels {
  readonly #storage: Storage;
  readonly #versions = new Map<number, IndexedVersion>();
  readonly #loading = new Map<number, Promise<IndexedVersion>>();
  readonly #seen = new Map<string, Seen>();
  /** By organisation, what is being looked up or was just now. */
  readonly #looks = new Map<string, { readonly since: number; readonly seen: Promise<Seen> }>();
  #seconds = 0;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  async search({ organisation, text, language, kind, taxonomy, limit }: SearchInput): Promise<SearchAnswer> {
    const { versions, own } = await this.#look(organisation);
    const wanted = versions.filter((one) => taxonomy === undefined || one.taxonomy === taxonomy);
    const loaded = wanted.flatMap(({ version }) => this.#versions.get(version) ?? []);
    if (loaded.length < wanted.length) {
      for (const one of wanted) this.#load(organisation, one.version, one.taxonomy).catch(() => {});
      return { kind: "not-ready" };
    }
    const lists = loaded.map((one) => one.search(text, limit, kind));
    const matches = joinMatches([...lists, own.search(loaded, text, limit, kind)], 2 * limit);
    const concepts = onceEach(matches).slice(0, limit);
    return { kind: "found", concepts: concepts.map(({ of, key, label }) => of.summary(key, label, language)) };
  }

  /** Rejects when the database cannot be read. */
  async load(organisation: string): Promise<LoadedFigures> {
    const { versions } = await this.#look(organisation);
    for (const { version, taxonomy } of versions) await this.#load(organisation, version, taxonomy);
    const indexes = [...this.#versions.values()].map(({ index }) => index);
    return {
      labels: indexes.reduce((sum, { size }) => sum + size, 0),
      bytes: indexes.reduce((sum, { bytes }) => sum + bytes, 0),
      seconds: this.#seconds,
    };
  }

  /** What is visible is looked up anew by the next search. */
  forget(): void {
    this.#looks.clear();
  }

  #look(organisation: string): Promise<Seen> {
    const now = performance.now();
    const known = this.#looks.get(organisation);
    if (known !== undefined && now - known.since < trustedMs) return known.seen;
    const look = { since: now, seen: this.#lookUp(organisation) };
    this.#looks.set(organisation, look);
    look.seen.catch(() => {
      if (this.#looks.get(organisation) === look) this.#looks.delete(organisation);
    });
    return look.seen;
  }

  async #lookUp(organisation: string): Promise<Seen> {
    const known = this.#seen.get(organisation);
    const seen = await this.#storage.as({ organisation }, async ({ taxonomies, localLabels }): Promise<Seen> => {
      const current = await taxonomies.current();
      const versions = current.map(({ version, taxonomy }) => ({ version, taxonomy }));
      const stamp = await localLabels.stamp();
      const own = known?.stamp === stamp ? known.own : new OwnLabels(await localLabels.list());
      return { versions, stamp, own };
    });
    this.#seen.delete(organisation);
    this.#seen.set(organisation, seen);
    for (const oldest of this.#seen.keys()) {
      if (this.#seen.size <= mostSeen) break;
      this.#seen.delete(oldest);
      this.#looks.delete(oldest);
    }
    this.#dropUnseen();
    return seen;
  }

  /** Versions that are current for nobody who searched lately. */
  #dropUnseen(): void {
    const wanted = new Set([...this.#seen.values()].flatMap(({ versions }) => versions.map(({ version }) => version)));
    for (const version of this.#versions.keys()) if (!wanted.has(version)) this.#versions.delete(version);
  }

  #load(organisation: string, version: number, taxonomy: string): Promise<IndexedVersion> {
    const known = this.#versions.get(version);
    if (known !== undefined) return Promise.resolve(known);
    const under = this.#loading.get(version) ?? this.#read(organisation, version, taxonomy);
    this.#loading.set(version, under);
    return under;
  }

  async #read(organisation: string, version: number, taxonomy: string): Promise<IndexedVersion> {
    try {
      const started = performance.now();
      const labels = await this.#storage.as({ organisation }, ({ taxonomies }) => taxonomies.labels(version));
      const indexed = new IndexedVersion(taxonomy, labels);
      this.#seconds += (performance.now() - started) / 1000;
      this.#versions.set(version, indexed);
      this.#dropUnseen();
      return indexed;
    } finally {
      this.#loading.delete(version);
    }
  }
}

/** A concept found by a label of the version and by an own one comes once, by the better. */
function onceEach(matches: readonly ConceptMatch[]): readonly ConceptMatch[] {
  const seen = new Map<IndexedVersion, Set<number>>();
  return matches.filter(({ of, key }) => {
    const known = seen.get(of) ?? new Set();
    seen.set(of, known);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}
