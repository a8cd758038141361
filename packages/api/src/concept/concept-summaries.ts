/** Concepts as pages show them in a list, by their URIs. Owns only naming them in a language. */
import type { ConceptSummary } from "@leerlijn/contract/concept";
import type { Language } from "@leerlijn/engine/base/text";
import type { AskedStorage } from "@leerlijn/storage/storage";
import type { ConceptEntry } from "@leerlijn/storage/taxonomy/browse-concepts";

/** Best first: the one asked, then the other of the two that pages have. */
export function languagesFrom(language: Language): readonly string[] {
  return language === "nl" ? ["nl", "en"] : ["en", "nl"];
}

export function summaryOf(entry: ConceptEntry, taxonomy: string, language: Language): ConceptSummary {
  return {
    uri: entry.uri,
    taxonomy,
    kind: entry.kind,
    ...(entry.code === null ? {} : { code: entry.code }),
    status: entry.status,
    label: {
      value: entry.label,
      language: entry.language ?? "",
      fallback: entry.language !== null && entry.language !== language,
    },
  };
}

/** By URI; those that no current version has are left out. */
export async function conceptSummaries(
  { taxonomies }: AskedStorage,
  uris: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, ConceptSummary>> {
  const found = await taxonomies.find(uris, languagesFrom(language));
  return new Map(found.map((entry) => [entry.uri, summaryOf(entry, entry.taxonomy, language)]));
}
