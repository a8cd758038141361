/**
 * Linkers in memory, one a taxonomy and kind, with each organisation's own labels. Owns which are loaded, and noticing
 * that a version, a model or a label is new; lives in a thread.
 */
import { ConceptLinker } from "@leerlijn/engine/linking/concept-linker";
import { modelFromBytes } from "@leerlijn/engine/linking/linking-model";
import { everyday } from "@leerlijn/formats/word-lists/everyday-words";
import type { KeptModel, LinkedKind, ModelKey } from "@leerlijn/storage/linking/linking-models";
import type { LocalLabel } from "@leerlijn/storage/linking/local-labels";
import type { AskedStorage, Storage } from "@leerlijn/storage/storage";
import type { TaxonomyVersion } from "@leerlijn/storage/taxonomy/taxonomies";
import { isSame } from "./train-model-task.ts";

export interface LoadedLinker {
  readonly linker: ConceptLinker;
  readonly version: TaxonomyVersion;
  /** The model knows the labels of an older version. */
  readonly outdated: boolean;
}

export type LinkerFound =
  | { readonly kind: "found"; readonly found: LoadedLinker }
  | { readonly kind: "no-taxonomy" }
  | { readonly kind: "not-ready"; readonly taxonomy: string };

interface Held {
  /** What it was made of: version and fingerprint. */
  readonly made: string;
  readonly linker: ConceptLinker;
  /** By organisation, with the stamp of its labels. */
  readonly own: Map<string, { readonly stamp: string; readonly linker: ConceptLinker }>;
}

/** More than any taxonomy has. */
const manyConcepts = 1e9;
/** Organisations whose own labels are kept ready, a linker. */
const mostOwn = 50;

export class LoadedLinkers {
  readonly #storage: Storage;
  readonly #held = new Map<string, Held>();
  readonly #counts = new Map<number, Readonly<Record<LinkedKind, number>>>();
  /** One after the other, so that nothing is loaded twice. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** `taxonomy` left out: of those with a model the one with most concepts of the kind. Loads what is not there yet: some seconds for ESCO. */
  find(organisation: string, kind: LinkedKind, taxonomy?: string): Promise<LinkerFound> {
    const found = this.#last.then(() => this.#find(organisation, kind, taxonomy));
    this.#last = found.catch(() => {});
    return found;
  }

  #find(organisation: string, kind: LinkedKind, taxonomy?: string): Promise<LinkerFound> {
    return this.#storage.as({ organisation }, async (asked) => {
      const version = await this.#version(asked, kind, taxonomy);
      if (version === null) return { kind: "no-taxonomy" };
      const key: ModelKey = { owner: version.organisation, taxonomy: version.taxonomy, kind };
      const model = (await asked.linkingModels.list()).find((one) => isSame(one, key));
      const held = model === undefined ? null : await this.#hold(asked, key, version, model);
      if (model === undefined || held === null) return { kind: "not-ready", taxonomy: version.taxonomy };
      const linker = await withOwnLabels(asked, held);
      return { kind: "found", found: { linker, version, outdated: model.version !== version.version } };
    });
  }

  /** Loads all that have a model; gives how many. */
  async warmUp(organisation: string): Promise<number> {
    const models = await this.#storage.as({ organisation }, ({ linkingModels }) => linkingModels.list());
    let loaded = 0;
    for (const { kind, taxonomy } of models) {
      if ((await this.find(organisation, kind, taxonomy)).kind === "found") loaded++;
    }
    return loaded;
  }

  async #version(
    { taxonomies, linkingModels }: AskedStorage,
    kind: LinkedKind,
    taxonomy: string | undefined,
  ): Promise<TaxonomyVersion | null> {
    const models = await linkingModels.list();
    let most = 0;
    let chosen: TaxonomyVersion | null = null;
    for (const version of await taxonomies.current()) {
      if (taxonomy !== undefined && version.taxonomy !== taxonomy) continue;
      const count = this.#counts.get(version.version) ?? (await linkingModels.count(version.version));
      this.#counts.set(version.version, count);
      const key: ModelKey = { owner: version.organisation, taxonomy: version.taxonomy, kind };
      // One that can be linked to now goes before a larger one that is still being learnt.
      const worth = count[kind] * (models.some((one) => isSame(one, key)) ? manyConcepts : 1);
      if (worth > most) [most, chosen] = [worth, version];
    }
    return chosen;
  }

  async #hold(
    { linkingModels }: AskedStorage,
    key: ModelKey,
    { version }: TaxonomyVersion,
    { fingerprint }: KeptModel,
  ): Promise<Held | null> {
    const name = JSON.stringify([key.owner, key.taxonomy, key.kind]);
    const made = `${version} ${fingerprint}`;
    const known = this.#held.get(name);
    if (known?.made === made) return known;
    const read = await linkingModels.read(key);
    const model = read === null ? null : modelFromBytes(read.model);
    if (model === null) return null;
    // Before the new one is built: both at once would need twice the memory.
    this.#held.delete(name);
    const linker = new ConceptLinker(model, await linkingModels.concepts(version, key.kind), { everyday });
    const held: Held = { made, linker, own: new Map() };
    this.#held.set(name, held);
    return held;
  }
}

async function withOwnLabels({ localLabels, asking }: AskedStorage, { linker, own }: Held): Promise<ConceptLinker> {
  const stamp = await localLabels.stamp();
  const known = own.get(asking.organisation);
  if (known?.stamp === stamp) return known.linker;
  const labels = (await localLabels.list()).map(({ uri, label, language }: LocalLabel) => ({
    uri,
    text: label,
    language,
  }));
  const made = labels.length === 0 ? linker : linker.withLabels(labels);
  own.delete(asking.organisation);
  own.set(asking.organisation, { stamp, linker: made });
  for (const oldest of own.keys()) {
    if (own.size <= mostOwn) break;
    own.delete(oldest);
  }
  return made;
}
