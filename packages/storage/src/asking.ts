/**
 * Who is asking. Owns the organisation in whose name a transaction reads and writes, and the two organisations that
 * are there from the start; which rows that organisation sees is PostgreSQL's row-level security (`migration/`).
 */
import type { Transaction } from "kysely";
import type { Tables } from "./tables.ts";

export interface Asking {
  /** UUID of the organisation. */
  readonly organisation: string;
}

/** Its rows are read by everybody who says who asks; only it writes them. */
export const publicOrganisation = "00000000-0000-7000-8000-000000000001";

/** The organisation of whoever runs the server, until there are accounts. */
export const localOrganisation = "00000000-0000-7000-8000-000000000002";

/** A transaction in which it is said who asks; every reader and writer takes one. */
export interface AskedTransaction {
  readonly db: Transaction<Tables>;
  readonly asking: Asking;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Throws when the organisation is not a lower-case UUID: that is a mistake in the program, never a user's. */
export function assertAsking(asking: Asking): void {
  if (!uuid.test(asking.organisation)) throw new TypeError(`not an organisation: ${asking.organisation}`);
}
