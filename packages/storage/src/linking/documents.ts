/**
 * Texts in which links are reviewed: vacancies, module guides, outcomes of a line. Owns what is kept of them and how
 * far they are; the links that were suggested are `suggestions.ts`.
 */
import { sql } from "kysely";
import type { AskedTransaction } from "../asking.ts";

export type DocumentState = "reading" | "linking" | "ready" | "failed";

export interface TextDocument {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly file: string | null;
  /** Of the learning line whose outcomes these are. */
  readonly line: string | null;
  readonly language: string;
  readonly taxonomy: string | null;
  readonly state: DocumentState;
  readonly passages: number;
  /** As the decoder gave them. */
  readonly issues: readonly unknown[];
  readonly person: string;
  readonly createdAt: Date;
  readonly counts: SuggestionCounts;
}

export interface SuggestionCounts {
  readonly open: number;
  readonly accepted: number;
  readonly chosen: number;
  readonly rejected: number;
}

export interface DocumentChange {
  readonly state?: DocumentState;
  readonly title?: string;
  readonly taxonomy?: string;
  /** The passages, in the form of whoever reads them. */
  readonly content?: readonly unknown[];
  readonly issues?: readonly unknown[];
}

export interface Documents {
  add(
    document: Pick<TextDocument, "title" | "kind" | "file" | "line" | "language" | "taxonomy" | "person">,
  ): Promise<string>;
  change(id: string, change: DocumentChange): Promise<boolean>;
  /** Newest first, at most `limit`. `after`: those that come after the one of this id. */
  list(page: { readonly limit: number; readonly after?: string | undefined }): Promise<readonly TextDocument[]>;
  countFailed(): Promise<number>;
  get(id: string): Promise<TextDocument | null>;
  /** Holds the document for this transaction, so that decisions on it come one after the other; null: there is none. */
  hold(id: string): Promise<{ readonly language: string } | null>;
  /** Says that somebody is at work on these. */
  hear(ids: readonly string[]): Promise<void>;
  /** The passages of a document. */
  content(id: string): Promise<readonly unknown[]>;
  /** With its suggestions and what was decided of them; labels that came of it stay. */
  remove(id: string): Promise<boolean>;
  /** Of all that failed; gives how many. */
  removeFailed(): Promise<number>;
  /** Ends what a crash left under way; gives how many. */
  failSilent(silentSeconds: number, issue: unknown): Promise<number>;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isId(id: string): boolean {
  return uuid.test(id);
}

/** Kept beside the document, and changed with every decision: counting them anew would read all decisions. */
const counts = sql`json_build_object('open', open, 'accepted', accepted, 'chosen', chosen, 'rejected', rejected)`;

const columns = sql`id, title, kind, file, line, language, taxonomy, state, passages, issues, person,
  created_at as "createdAt", ${counts} as counts from text_document`;

export function documentsOf({ db, asking }: AskedTransaction): Documents {
  const own = asking.organisation;
  return {
    async add({ title, kind, file, line, language, taxonomy, person }) {
      const found = await sql<{ id: string }>`insert into text_document
          (organisation, title, kind, file, line, language, taxonomy, state, person)
        values (${own}, ${title}, ${kind}, ${file}, ${line}, ${language}, ${taxonomy}, 'reading', ${person})
        returning id`.execute(db);
      return found.rows[0]?.id as string;
    },
    async change(id, { state, title, taxonomy, content, issues }) {
      const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
      const done = await sql`update text_document set heard_at = clock_timestamp(),
          state = coalesce(${state ?? null}, state), title = coalesce(${title ?? null}, title),
          taxonomy = coalesce(${taxonomy ?? null}, taxonomy), content = coalesce(${json(content)}::json, content),
          passages = coalesce(${content?.length ?? null}::integer, passages),
          issues = coalesce(${json(issues)}::json, issues)
        where organisation = ${own} and id = ${id}`.execute(db);
      return Number(done.numAffectedRows ?? 0n) > 0;
    },
    async list({ limit, after }) {
      const from = after !== undefined && isId(after) ? sql`and id < ${after}` : sql``;
      const found = await sql<TextDocument>`select ${columns} where organisation = ${own} ${from}
        order by id desc limit ${limit}`.execute(db);
      return found.rows;
    },
    async countFailed() {
      const found = await sql<{ failed: number }>`select count(*)::integer as failed from text_document
        where organisation = ${own} and state = 'failed'`.execute(db);
      return found.rows[0]?.failed ?? 0;
    },
    async get(id) {
      if (!isId(id)) return null;
      const found = await sql<TextDocument>`select ${columns} where organisation = ${own} and id = ${id}`.execute(db);
      return found.rows[0] ?? null;
    },
    async hold(id) {
      if (!isId(id)) return null;
      const found = await sql<{ language: string }>`select language from text_document
        where organisation = ${own} and id = ${id} for update`.execute(db);
      return found.rows[0] ?? null;
    },
    async hear(ids) {
      await sql`update text_document set heard_at = clock_timestamp()
        where organisation = ${own} and id = any(${ids}::uuid[])`.execute(db);
    },
    async content(id) {
      const found = await sql<{ content: readonly unknown[] }>`select content from text_document
        where organisation = ${own} and id = ${id}`.execute(db);
      return found.rows[0]?.content ?? [];
    },
    async remove(id) {
      if (!isId(id)) return false;
      const done = await sql`delete from text_document where organisation = ${own} and id = ${id}`.execute(db);
      return Number(done.numAffectedRows ?? 0n) > 0;
    },
    async removeFailed() {
      const done = await sql`delete from text_document where organisation = ${own} and state = 'failed'`.execute(db);
      return Number(done.numAffectedRows ?? 0n);
    },
    async failSilent(silentSeconds, issue) {
      const done = await sql`update text_document set state = 'failed', issues = ${JSON.stringify([issue])}::json
        where organisation = ${own} and state in ('reading', 'linking')
          and heard_at < clock_timestamp() - make_interval(secs => ${silentSeconds})`.execute(db);
      return Number(done.numAffectedRows ?? 0n);
    },
  };
}
