/**
 * Rows on their way into a table, many in one statement. Owns collecting and sending; columns go as arrays, which
 * PostgreSQL takes apart again, so a statement is planned once whatever the number of rows.
 */
import { type RawBuilder, sql } from "kysely";
import type { AskedTransaction } from "../asking.ts";

export interface ColumnShape {
  readonly name: string;
  readonly type: "integer" | "text" | "text[]" | "json" | "boolean";
}

type Cell = string | number | boolean | null;

const rowsPerStatement = 10_000;

export class RowBatches {
  readonly #asked: AskedTransaction;
  readonly #columns: readonly ColumnShape[];
  readonly #statement: (arrays: readonly Cell[][]) => RawBuilder<unknown>;
  #arrays: Cell[][];
  #waiting = 0;
  #sent = 0;

  /** Every row gets the organisation of who asks, and the version. */
  constructor(asked: AskedTransaction, table: string, version: number, columns: readonly ColumnShape[]) {
    this.#asked = asked;
    this.#columns = columns;
    this.#arrays = columns.map(() => []);
    const names = sql.join(columns.map((column) => sql.ref(column.name)));
    // An array cannot hold arrays of unequal length: those travel as text and become arrays over there.
    const values = sql.join(columns.map(({ name, type }) => sql`${sql.ref(name)}::${sql.raw(type)}`));
    this.#statement = (arrays) => {
      const parameters = sql.join(
        arrays.map((array, index) => sql`${array}::${sql.raw(travelType(columns[index]?.type ?? "text"))}[]`),
      );
      return sql`insert into ${sql.table(table)} (organisation, version, ${names})
        select ${asked.asking.organisation}::uuid, ${version}::integer, ${values}
        from unnest(${parameters}) as given (${names})`;
    };
  }

  get count(): number {
    return this.#sent + this.#waiting;
  }

  async add(...cells: readonly Cell[]): Promise<void> {
    for (let index = 0; index < this.#columns.length; index += 1)
      this.#arrays[index]?.push(storable(cells[index] ?? null));
    this.#waiting += 1;
    if (this.#waiting >= rowsPerStatement) await this.send();
  }

  async send(): Promise<void> {
    if (this.#waiting === 0) return;
    const arrays = this.#arrays;
    this.#arrays = this.#columns.map(() => []);
    this.#sent += this.#waiting;
    this.#waiting = 0;
    await this.#statement(arrays).execute(this.#asked.db);
  }
}

/** PostgreSQL holds no NUL in text. The decoder reports it; here it must not bring down all the rest. */
function storable(cell: Cell): Cell {
  return typeof cell === "string" && cell.includes("\0") ? cell.replaceAll("\0", "\u{FFFD}") : cell;
}

function travelType(type: ColumnShape["type"]): string {
  return type === "integer" || type === "boolean" ? type : "text";
}

/** The text form of a PostgreSQL array of texts. */
export function textArray(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`).join(",")}}`;
}
