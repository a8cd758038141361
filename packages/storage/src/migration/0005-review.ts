/** Reviewing: suggestions are read in pages, and a wording that a person removed stays away. */
import { type Kysely, sql } from "kysely";

export async function changeReview(db: Kysely<unknown>): Promise<void> {
  await sql`create index link_suggestion_order on link_suggestion (organisation, document, passage, first, past, id)`.execute(
    db,
  );
  await sql`drop index link_suggestion_document`.execute(db);

  // Of decisions that stand already nobody knows; most kept their words.
  await sql`alter table link_decision add column keeps_wording boolean not null default true`.execute(db);
  await sql`alter table link_decision alter column keeps_wording set default false`.execute(db);

  // Null: it is there, or went with the decision that it came of.
  await sql`alter table local_label add column removed_by text`.execute(db);
}
