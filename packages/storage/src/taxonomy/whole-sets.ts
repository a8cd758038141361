/**
 * How PostgreSQL is to join sets that it knows nothing of yet: rows of a version just written are in no statistics,
 * so it takes them for a handful and loops over one set for every row of the other. Owns that one setting.
 */
import { sql } from "kysely";
import type { AskedTransaction } from "../asking.ts";

/** Does the work with joins by hashing or sorting only. */
export async function joiningWholeSets<Result>(asked: AskedTransaction, work: () => Promise<Result>): Promise<Result> {
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(asked.db);
  const result = await work();
  // Not after an error: the transaction is lost then, and the setting with it.
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(asked.db);
  return result;
}
