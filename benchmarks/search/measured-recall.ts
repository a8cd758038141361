/** How many queries lead to the label's concept among the first ten. Owns counting, for every searcher alike. */
import type { Query } from "./queries.ts";

/** Gives concepts by URI, best first, each once. */
export type Searcher = (text: string) => readonly string[] | Promise<readonly string[]>;

export interface Recall {
  readonly all: number;
  /** By kind of misspelling, and by letters in the label. */
  readonly by: Readonly<Record<string, number>>;
}

const first = 10;

export class RecallCount {
  readonly #asked = new Map<string, number>();
  readonly #found = new Map<string, number>();

  add({ kind, length, wanted }: Query, found: readonly string[]): void {
    const isHit = found.slice(0, first).some((uri) => wanted.has(uri));
    for (const group of ["all", kind, length]) {
      this.#asked.set(group, (this.#asked.get(group) ?? 0) + 1);
      this.#found.set(group, (this.#found.get(group) ?? 0) + Number(isHit));
    }
  }

  result(): Recall {
    const shares = [...this.#asked].map(([group, asked]) => {
      const share = (this.#found.get(group) ?? 0) / asked;
      return [group, Math.round(10_000 * share) / 10_000] as const;
    });
    const { all = 0, ...by } = Object.fromEntries(shares);
    return { all, by };
  }
}

/** Two at a time: there are two cores, and the searcher may wait for another process. */
export async function recallOf(search: Searcher, queries: readonly Query[]): Promise<Recall> {
  const count = new RecallCount();
  const left = queries.values();
  const work = async () => {
    for (const query of left) count.add(query, await search(query.text));
  };
  await Promise.all([work(), work()]);
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
