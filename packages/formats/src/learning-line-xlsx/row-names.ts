/**
 * Codes of rows, and rows found again by code or by name. Owns the codes that are made for rows without one, and the
 * issue for a name that is not there or stands there twice.
 */
import type { Expression, Id } from "@leerlijn/engine/curriculum/model";
import { type NamedKind, parseRequisite } from "./requisite-text.ts";
import type { SheetKey } from "./sheets/columns.ts";
import { sheetKeys, sheetSpecs } from "./sheets/sheets.ts";
import type { TableRow } from "./table-reader.ts";

export type Tables = Readonly<Record<SheetKey, readonly TableRow[]>>;

const sheetOfKind: Readonly<Record<NamedKind, SheetKey>> = {
  skill: "skills",
  unit: "units",
  document: "documents",
  work: "work",
};

interface Known {
  readonly ids: Set<Id>;
  readonly byTitle: Map<string, { readonly id: Id; readonly row: TableRow }[]>;
}

export class RowNames {
  private readonly idOfRow = new Map<TableRow, Id>();
  private readonly known = new Map<SheetKey, Known>();
  private readonly taken = new Set<Id>();
  /** The programme of a unit or group, as far as its own row says it. */
  private readonly programmeOfId = new Map<Id, Id>();

  constructor(tables: Tables) {
    const withIds = sheetKeys.filter((key) => sheetSpecs[key].columns.some((column) => column.key === "id"));
    for (const key of withIds) {
      for (const row of tables[key]) {
        const id = row.text("id");
        if (id === undefined) continue;
        if (this.taken.has(id)) reportTwice(row, id);
        this.taken.add(id);
      }
    }
    for (const key of withIds) {
      const known: Known = { ids: new Set(), byTitle: new Map() };
      this.known.set(key, known);
      for (const row of tables[key]) {
        const isUnitNode = key === "nodes" && row.text("id") === undefined && row.has("unit");
        if (isUnitNode) continue;
        const id = row.text("id") ?? this.makeId(key, row);
        this.idOfRow.set(row, id);
        known.ids.add(id);
        for (const title of new Set([row.text("title"), row.text("titleEn")])) {
          if (title === undefined) continue;
          const same = known.byTitle.get(plain(title)) ?? [];
          known.byTitle.set(plain(title), [...same, { id, row }]);
        }
      }
    }
  }

  idOf(row: TableRow): Id {
    return this.idOfRow.get(row) ?? "";
  }

  setProgramme(id: Id, programme: Id): void {
    this.programmeOfId.set(id, programme);
  }

  /** Codes that are made read like those that people make; a number follows where one is taken. */
  private makeId(key: SheetKey, row: TableRow): Id {
    const title = row.text("title") ?? row.text("titleEn");
    const own = title === undefined ? undefined : slug(title);
    const about = (column: string) => slug(row.text(column) ?? "");
    const base =
      {
        outcomes: `${about("unit")}-${about("skill")}${about("step")}`,
        requisites: `${about("unit")}-eis`,
        assessments: `${about("unit")}-${own ?? "toets"}`,
        targets: `${about("exit")}-${about("skill")}${about("step")}`,
        transfers: `${about("exit")}-${about("profile")}`,
        versions: `${about("programme")}-${(row.text("from") ?? "").slice(0, 4)}`,
        nodes: `${about("programme")}-${own ?? "groep"}`,
        exclusions: `${about("programme")}-uitsluiting`,
        exits: `${about("programme")}-${own ?? "uitgang"}`,
        cohorts: `cohort-${(row.text("start") ?? "").slice(0, 10)}`,
      }[key as string] ??
      own ??
      key;
    const first = slug(base);
    let id = first;
    for (let number = 2; this.taken.has(id); number += 1) id = `${first}-${number}`;
    this.taken.add(id);
    return id;
  }

  /** The code that a cell names, by code or by name; the text itself, with an issue, when there is none. */
  find(row: TableRow, key: string, from: SheetKey, name: string, programme?: Id): Id {
    const found = this.lookUp(from, name, programme);
    if (found.length === 1) return found[0] ?? name;
    const sheet = sheetSpecs[from].name;
    if (found.length > 1) {
      row.report(
        "error",
        "name-twice",
        key,
        [
          `“${name}” staat ${found.length} keer op het blad ${sheet}.`,
          `“${name}” stands ${found.length} times on the sheet ${sheet}.`,
        ],
        [`Gebruik de code: ${found.slice(0, 5).join(" of ")}.`, `Use the code: ${found.slice(0, 5).join(" or ")}.`],
      );
    } else {
      row.report(
        "error",
        "name-unknown",
        key,
        [`“${name}” staat niet op het blad ${sheet}.`, `“${name}” does not stand on the sheet ${sheet}.`],
        [
          `Kijk of het goed gespeld is, of zet het op het blad ${sheet}.`,
          `See whether it is spelt right, or put it on the sheet ${sheet}.`,
        ],
      );
    }
    return name;
  }

  needRef(row: TableRow, key: string, from: SheetKey, programme?: Id): Id {
    const name = row.need(key);
    return name === "" ? "?" : this.find(row, key, from, name, programme);
  }

  ref(row: TableRow, key: string, from: SheetKey, programme?: Id): Id | undefined {
    const name = row.text(key);
    return name === undefined ? undefined : this.find(row, key, from, name, programme);
  }

  refs(row: TableRow, key: string, from: SheetKey, programme?: Id): Id[] | undefined {
    if (!row.has(key)) return undefined;
    const whole = row.text(key) ?? "";
    // A name may hold a semicolon itself.
    if (this.lookUp(from, whole, programme).length === 1) return [this.find(row, key, from, whole, programme)];
    const ids = row.list(key).map((name) => this.find(row, key, from, name, programme));
    if (new Set(ids).size < ids.length) {
      row.report(
        "error",
        "list-twice",
        key,
        ["In deze cel staat iets twee keer.", "Something stands twice in this cell."],
        ["Haal de dubbele weg.", "Take the double away."],
      );
    }
    return ids;
  }

  private lookUp(from: SheetKey, name: string, programme?: Id): Id[] {
    const known = this.known.get(from);
    if (known === undefined) return [];
    if (known.ids.has(name)) return [name];
    const same = (known.byTitle.get(plain(name)) ?? []).map((one) => one.id);
    if (same.length < 2 || programme === undefined) return same;
    const own = same.filter((id) => this.programmeOfId.get(id) === programme);
    return own.length > 0 ? own : same;
  }

  /** The expression in a cell; null, with an issue at the place in the cell, when it cannot be read. */
  expression(row: TableRow, key: string, programme: Id): Expression | null {
    const text = row.text(key);
    if (text === undefined) return null;
    const read = parseRequisite(text, (kind, name) => {
      const found = this.lookUp(sheetOfKind[kind], name, programme);
      return found.length === 1 ? (found[0] ?? null) : null;
    });
    if ("on" in read) return read.on;
    const { at, message, remedy } = read.problem;
    row.report(
      "error",
      "requisite-unreadable",
      key,
      [`${message.nl} (teken ${at} van de cel)`, `${message.en} (character ${at} of the cell)`],
      [remedy.nl ?? "", remedy.en ?? ""],
    );
    return null;
  }
}

function reportTwice(row: TableRow, id: Id): void {
  row.report(
    "error",
    "duplicate-id",
    "id",
    [`De code “${id}” bestaat al.`, `The id “${id}” exists already.`],
    ["Geef elk onderdeel van de leerlijn een eigen code.", "Give every part of the line an id of its own."],
  );
}

function plain(title: string): string {
  return title.replace(/\s+/g, " ").trim().toLowerCase();
}

/** "Data uit machines" → "data-uit-machines". */
export function slug(text: string): string {
  const bare = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const joined = bare
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return joined.slice(0, 80) || "x";
}
