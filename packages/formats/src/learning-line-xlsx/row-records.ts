/** Rows as records, and which row each record came from. Owns neither what a sheet is nor what a cell may say. */
import type { Id } from "@leerlijn/engine/curriculum/model";
import { RowNames, type Tables } from "./row-names.ts";
import type { SheetKey } from "./sheets/columns.ts";
import type { TableRow } from "./table-reader.ts";

/** What each maker of records shares while one workbook is read. */
export class RowRecords {
  readonly tables: Tables;
  readonly names: RowNames;
  readonly rowOf = new Map<object, TableRow>();

  constructor(tables: Tables) {
    this.tables = tables;
    this.names = new RowNames(tables);
  }

  /** Where it stood, so that an issue found in the line can say so. */
  remember<T extends object>(part: T, row: TableRow): T {
    this.rowOf.set(part, row);
    return part;
  }

  /** Every row of a sheet. */
  each<T extends object>(key: SheetKey, make: (row: TableRow) => T): T[] {
    return this.tables[key].map((row) => this.remember(make(row), row));
  }

  /** Undefined rather than an empty list: what is not there is left out. */
  some<T extends object>(key: SheetKey, make: (row: TableRow) => T): T[] | undefined {
    const list = this.each(key, make);
    return list.length === 0 ? undefined : list;
  }

  /** Rows by what a column refers to; each reference is judged once. */
  grouped(key: SheetKey, column: string, from: SheetKey): Map<Id, TableRow[]> {
    const groups = new Map<Id, TableRow[]>();
    for (const row of this.tables[key]) {
      const id = this.names.needRef(row, column, from);
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [row]);
      else group.push(row);
    }
    return groups;
  }

  /** Undefined where there are no rows. */
  made<T extends object>(rows: readonly TableRow[] | undefined, make: (row: TableRow) => T): T[] | undefined {
    return rows?.map((row) => this.remember(make(row), row));
  }
}

/** Fields with a value only: the file form leaves out what is not there. */
export function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}
