/** The sheet Opbouw as the tree of a programme. Owns what is wrong with a tree in rows: no root, two roots, a circle. */
import type { ContentNode, Id } from "@leerlijn/engine/curriculum/model";
import { choices } from "./choices.ts";
import type { RowNames } from "./row-names.ts";
import type { TableRow } from "./table-reader.ts";

export interface ContentRows {
  readonly programme: Id;
  /** Of this programme, in their order. */
  readonly rows: readonly TableRow[];
  /** Units in their order, with the group that their own row names. */
  readonly units: readonly { readonly id: Id; readonly group: Id | undefined }[];
}

interface Branch {
  readonly row: TableRow;
  readonly id: Id;
  readonly children: (TableRow | Branch)[];
}

const deepest = 60;

/**
 * The tree. Without rows everybody takes every unit. Where no row of the tree names a unit, each unit goes into the
 * group of its own row, or into the root. O(rows + units).
 */
export function contentOfRows(
  names: RowNames,
  { programme, rows, units }: ContentRows,
  remember: <T extends ContentNode>(node: T, row: TableRow) => T,
): ContentNode {
  const branches = new Map<Id, Branch>();
  const isUnit = (row: TableRow) =>
    row.choice("kind", "nodeKind") === "unit" || (!row.has("kind") && row.has("unit") && !row.has("id"));
  for (const row of rows) {
    if (isUnit(row)) continue;
    const id = names.idOf(row);
    if (!branches.has(id)) branches.set(id, { row, id, children: [] });
  }
  const roots: (TableRow | Branch)[] = [];
  for (const row of rows) {
    const within = names.ref(row, "within", "nodes", programme);
    const item = isUnit(row) ? row : branches.get(names.idOf(row));
    if (item === undefined) continue;
    if (within === undefined) roots.push(item);
    else {
      const above = branches.get(within);
      if (above !== undefined) above.children.push(item);
      else reportElsewhere(row);
    }
  }
  const placed = new Map<Id, Id[]>();
  const namesUnits = rows.some(isUnit);
  for (const unit of units) {
    if (unit.group !== undefined) placed.set(unit.group, [...(placed.get(unit.group) ?? []), unit.id]);
  }
  const loose = units.filter((unit) => unit.group === undefined && !namesUnits).map((unit) => unit.id);
  const build = (item: TableRow | Branch, depth: number, seen: Set<Id>): ContentNode => {
    if (!("children" in item)) return remember({ unit: names.needRef(item, "unit", "units", programme) }, item);
    seen.add(item.id);
    if (depth > deepest) {
      item.row.report(
        "error",
        "groups-too-deep",
        "within",
        [`Er zitten meer dan ${deepest} groepen in elkaar.`, `More than ${deepest} groups stand inside each other.`],
        ["Maak de opbouw vlakker.", "Make the content flatter."],
      );
      return { unit: "?" };
    }
    const children = item.children.map((child) => build(child, depth + 1, seen));
    children.push(...(placed.get(item.id) ?? []).map((unit) => ({ unit })));
    return remember(buildGroup(item, children), item.row);
  };
  const [root] = roots;
  if (root !== undefined && roots.length === 1 && (loose.length === 0 || "children" in root)) {
    if (!("children" in root)) return build(root, 0, new Set());
    const seen = new Set<Id>();
    const isAll = root.row.choice("kind", "nodeKind") === "all";
    if (isAll && loose.length > 0) placed.set(root.id, [...(placed.get(root.id) ?? []), ...loose]);
    const tree = build(root, 0, seen);
    reportCircles(branches, seen);
    if (isAll || loose.length === 0) return tree;
    return { id: `${programme}-alles`, all: [...loose.map((unit) => ({ unit })), tree] };
  }
  const seen = new Set<Id>();
  const trees = roots.map((item) => build(item, 0, seen));
  reportCircles(branches, seen);
  const all = [...loose.map((unit) => ({ unit })), ...trees];
  return { id: `${programme}-alles`, all: all.length === 0 ? units.map((unit) => ({ unit: unit.id })) : all };
}

function buildGroup({ row, id }: Branch, children: ContentNode[]): ContentNode {
  const title = row.words("title");
  const load = row.load("load", "loadUnit");
  const group = { id, ...(title === undefined ? {} : { title }), ...(load === undefined ? {} : { load }) };
  if (children.length === 0) {
    row.report(
      "error",
      "group-empty",
      "id",
      ["Deze groep heeft geen onderdelen.", "This group holds no units."],
      [
        "Zet onderdelen met “Hoort bij” of “Groep” in deze groep, of haal de groep weg.",
        "Put units into it by “Hoort bij” or “Groep”, or take the group away.",
      ],
    );
  }
  const kind = row.choice("kind", "nodeKind");
  if (kind === "choose") return { ...group, choose: row.needNumber("choose"), from: children };
  if (kind === "atLeast") {
    const atLeast = row.load("atLeast", "atLeastUnit");
    if (atLeast === undefined && !row.has("atLeast")) row.reportMissing("atLeast");
    return { ...group, atLeast: atLeast ?? { amount: 1, unit: "EC" }, from: children };
  }
  if (kind === undefined && !row.has("kind")) row.reportMissing("kind");
  if (kind === "all" && (row.has("choose") || row.has("atLeast"))) {
    row.report(
      "warning",
      "group-all-with-number",
      row.has("choose") ? "choose" : "atLeast",
      [
        `Bij soort “${choices.nodeKind.all}” telt dit getal niet.`,
        `With the kind “${choices.nodeKind.all}” (all) this number does not count.`,
      ],
      [
        "Kies soort “kies” of “minstens”, of haal het getal weg.",
        "Choose “kies” or “minstens”, or take the number away.",
      ],
    );
  }
  return { ...group, all: children };
}

function reportElsewhere(row: TableRow): void {
  row.report(
    "error",
    "group-elsewhere",
    "within",
    ["Deze groep hoort bij een andere opleiding.", "This group belongs to another programme."],
    ["Noem een groep van dezelfde opleiding.", "Name a group of the same programme."],
  );
}

/** Groups that no root leads to stand in a circle, or below one. */
function reportCircles(branches: ReadonlyMap<Id, Branch>, seen: ReadonlySet<Id>): void {
  for (const { row, id } of branches.values()) {
    if (seen.has(id)) continue;
    row.report(
      "error",
      "group-circle",
      "within",
      [`De groep “${id}” hoort via “Hoort bij” weer bij zichzelf.`, `The group “${id}” comes under itself.`],
      ["Laat bij één van deze groepen “Hoort bij” leeg.", "Leave “Hoort bij” empty for one of these groups."],
    );
  }
}
