/**
 * PostgreSQL's `pg_trgm` over the same labels, in the same server, for comparison. Owns its table and indexes and the
 * ways that are tried for it.
 */
import { ConnectionSource } from "@leerlijn/storage/connection-source";
import { ensureRunning, prepareServer } from "@leerlijn/storage/server/embedded-server";
import { Kysely, PostgresDialect, sql } from "kysely";
import { firstConcepts, type Searcher } from "./measured-recall.ts";
import type { SearchLabel } from "./queries.ts";

export interface TrigramPeer {
  readonly ways: readonly { readonly name: string; readonly search: Searcher }[];
  readonly close: () => Promise<void>;
}

/** Labels of one concept take places in the list, so more than ten are asked. */
const asked = 60;
const batch = 5_000;

export async function openTrigramPeer(home: string, labels: readonly SearchLabel[]): Promise<TrigramPeer> {
  const server = await prepareServer({ home });
  const pool = new ConnectionSource({ locate: async () => (await ensureRunning(server)).owner, patienceMs: 15_000 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`create table trigram_label (uri text not null, folded text not null)`.execute(db);
  for (let from = 0; from < labels.length; from += batch) {
    const some = labels.slice(from, from + batch);
    await sql`insert into trigram_label select * from unnest(${some.map(({ uri }) => uri)}::text[],
      ${some.map(({ label }) => folded(label))}::text[])`.execute(db);
  }
  await sql`create index trigram_near on trigram_label using gist (folded gist_trgm_ops (siglen = 64))`.execute(db);
  await sql`create index trigram_set on trigram_label using gin (folded gin_trgm_ops)`.execute(db);
  await sql`analyze trigram_label`.execute(db);
  const ordered = (query: (text: string) => ReturnType<typeof sql<{ readonly uri: string }>>): Searcher => {
    return async (text) => firstConcepts((await query(folded(text)).execute(db)).rows.map(({ uri }) => uri));
  };
  return {
    ways: [
      {
        name: "similarity above the default threshold",
        search: ordered(
          (text) => sql`select uri from trigram_label where folded % ${text}
          order by similarity(folded, ${text}) desc, length(folded), uri limit ${asked}`,
        ),
      },
      {
        name: "nearest by similarity",
        search: ordered((text) => sql`select uri from trigram_label order by folded <-> ${text} limit ${asked}`),
      },
      {
        name: "nearest by word similarity",
        search: ordered((text) => sql`select uri from trigram_label order by ${text} <<-> folded limit ${asked}`),
      },
    ],
    close: () => db.destroy(),
  };
}

function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
