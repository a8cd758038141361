/** How many queries lead to the label's concept among the first ten. Owns counting, for every searcher alike. */
import type { MisspellingKind } from "./misspell.ts";
import type { Query } from "./queries.ts";

/** Gives concepts by URI, best first, each once. */
export type Searcher = (text: string) => readonly string[] | Promise<readonly string[]>;

export interface Recall {
  readonly all: number;
  readonly byKind: Readonly<Record<string, number>>;
}

const first = 10;

export class RecallCount {
  readonly #asked = new Map<MisspellingKind, number>();
  readonly #found = new Map<MisspellingKind, number>();

  add({ kind, wanted }: Query, found: readonly string[]): void {
    const isHit = found.slice(0, first).some((uri) => wanted.has(uri));
    this.#asked.set(kind, (this.#asked.get(kind) ?? 0) + 1);
    this.#found.set(kind, (this.#found.get(kind) ?? 0) + Number(isHit));
  }

  result(): Recall {
    const share = (found: number, asked: number) => Math.round((10_000 * found) / Math.max(1, asked)) / 10_000;
    const sum = (counts: ReadonlyMap<MisspellingKind, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
    const byKind = [...this.#asked].map(([kind, asked]) => [kind, share(this.#found.get(kind) ?? 0, asked)] as const);
    return { all: share(sum(this.#found), sum(this.#asked)), byKind: Object.fromEntries(byKind) };
  }
}

export async function recallOf(search: Searcher, queries: readonly Query[]): Promise<Recall> {
  const count = new RecallCount();
  for (const query of queries) count.add(query, await search(query.text));
  return count.result();
}

/** Of several ways of one searcher, the one that finds most on the trial queries. */
export async function bestOf<Way extends { readonly search: Searcher }>(
  ways: readonly Way[],
  trial: readonly Query[],
): Promise<Way> {
  let best: { readonly way: Way; readonly recall: number } | null = null;
  for (const way of ways) {
    const { all } = await recallOf(way.search, trial);
    if (best === null || all > best.recall) best = { way, recall: all };
  }
  if (best === null) throw new Error("no ways to try");
  return best.way;
}

/** The first ten different concepts. */
export function firstConcepts(uris: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  for (const uri of uris) {
    found.add(uri);
    if (found.size === first) break;
  }
  return [...found];
}
