/** MiniSearch over the same labels, for comparison. Owns the settings that are tried for it. */
import MiniSearch, { type SearchOptions } from "minisearch";
import { firstConcepts, type Searcher } from "./measured-recall.ts";
import type { SearchLabel } from "./queries.ts";

export interface MiniSearchWay {
  readonly name: string;
  readonly search: Searcher;
}

/** One document a label, so that a label found is a concept found; without accents, as Leerlijn compares. */
export function miniSearchWays(labels: readonly SearchLabel[]): readonly MiniSearchWay[] {
  const index = new MiniSearch<SearchLabel & { readonly id: number }>({
    fields: ["label"],
    storeFields: ["uri"],
    processTerm: (term) => term.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(),
  });
  index.addAll(labels.map((label, id) => ({ ...label, id })));
  const tried: Readonly<Record<string, SearchOptions>> = {
    "fuzzy 0.2, prefix, any word": { fuzzy: 0.2, prefix: true, combineWith: "OR" },
    "fuzzy 0.2, prefix, all words": { fuzzy: 0.2, prefix: true, combineWith: "AND" },
    "fuzzy 0.2, prefix of the last word, any word": {
      fuzzy: 0.2,
      prefix: (_term, at, terms) => at === terms.length - 1,
      combineWith: "OR",
    },
    "fuzzy 0.34, any word": { fuzzy: 0.34, maxFuzzy: 2, combineWith: "OR" },
  };
  return Object.entries(tried).map(([name, options]) => ({
    name,
    search: (text) => firstConcepts(index.search(text, options).map((found) => String(found["uri"]))),
  }));
}
