/** Programmes with all that is theirs: versions, units with outcomes, how they are built up, and exits. */
import type { Exit, Id, LearningOutcome, Programme, Requisite, Unit } from "@leerlijn/engine/curriculum/model";
import { contentOfRows } from "./content-of-rows.ts";
import { given, type RowRecords } from "./row-records.ts";
import type { TableRow } from "./table-reader.ts";

export function programmesOfRows(records: RowRecords): Programme[] {
  const { names } = records;
  const versions = records.grouped("versions", "programme", "programmes");
  const variants = records.grouped("variants", "programme", "programmes");
  const units = records.grouped("units", "programme", "programmes");
  const nodes = records.grouped("nodes", "programme", "programmes");
  const exclusions = records.grouped("exclusions", "programme", "programmes");
  const exits = records.grouped("exits", "programme", "programmes");
  const parts = {
    outcomes: records.grouped("outcomes", "unit", "units"),
    assessments: records.grouped("assessments", "unit", "units"),
    requisites: records.grouped("requisites", "unit", "units"),
  };
  const targets = records.grouped("targets", "exit", "exits");
  return records.each("programmes", (row): Programme => {
    const id = names.idOf(row);
    const unitRows = units.get(id) ?? [];
    for (const [key, rows] of [
      ["units", unitRows],
      ["exits", exits.get(id) ?? []],
    ] as const) {
      if (rows.length > 0) continue;
      const [nl, en] = key === "units" ? ["onderdelen", "units"] : ["uitgangen", "exits"];
      row.report(
        "error",
        `programme-without-${key}`,
        "id",
        [`Deze opleiding heeft geen ${nl}.`, `This programme has no ${en}.`],
        [`Zet haar ${nl} op het blad met die naam.`, `Put its ${en} on the sheet of that name.`],
      );
    }
    return given({
      id,
      title: row.needWords("title"),
      institution: row.words("institution"),
      code: row.text("code"),
      source: row.words("source"),
      nlqf: row.number("nlqf"),
      years: row.number("years"),
      versions: records.made(versions.get(id), (one) =>
        given({ id: names.idOf(one), from: one.needDate("from"), until: one.date("until") }),
      ),
      variants: records.made(variants.get(id), (one) => ({ id: names.idOf(one), title: one.needWords("title") })),
      periodLoad: periodLoadOfRow(row),
      units: records.made(unitRows, (one) => unitOfRow(records, one, id, parts)) ?? [],
      content: contentOfRows(
        names,
        {
          programme: id,
          rows: nodes.get(id) ?? [],
          units: unitRows.map((one) => ({ id: names.idOf(one), group: names.ref(one, "group", "nodes", id) })),
        },
        (node, nodeRow) => records.remember(node, nodeRow),
      ),
      exclusions: records.made(exclusions.get(id), (one) =>
        given({
          id: names.idOf(one),
          units: names.refs(one, "units", "units", id) ?? [],
          reason: one.words("reason"),
        }),
      ),
      exits: records.made(exits.get(id), (one) => exitOfRow(records, one, id, targets.get(names.idOf(one)))) ?? [],
    }) as Programme;
  });
}

function periodLoadOfRow(row: TableRow): Programme["periodLoad"] {
  const keys = ["periodMin", "periodMax", "periodUnit"];
  if (!keys.some((key) => row.has(key))) return undefined;
  for (const key of keys) if (!row.has(key)) row.reportMissing(key);
  const unit = row.choice("periodUnit", "loadUnit") as "SBU" | "EC" | "klokuren" | undefined;
  const [min, max] = [row.number("periodMin"), row.number("periodMax")];
  return min === undefined || max === undefined || unit === undefined ? undefined : { min, max, unit };
}

function unitOfRow(
  records: RowRecords,
  row: TableRow,
  programme: Id,
  parts: Readonly<Record<"outcomes" | "assessments" | "requisites", ReadonlyMap<Id, TableRow[]>>>,
): Unit {
  const { names } = records;
  const id = names.idOf(row);
  const first = row.number("first");
  const last = row.number("last");
  if (first === undefined && last !== undefined) row.reportMissing("first");
  return given({
    id,
    title: row.needWords("title"),
    kind: row.choice("kind", "unitKind"),
    description: row.words("description"),
    load: row.load("load", "loadUnit"),
    variants: names.refs(row, "variants", "variants", programme),
    period: first === undefined ? undefined : { first, last: last ?? first },
    outcomes: records.made(parts.outcomes.get(id), (one) => outcomeOfRow(records, one, programme)),
    assessments: records.made(parts.assessments.get(id), (one) =>
      given({
        id: names.idOf(one),
        title: one.words("title"),
        mustPass: one.choice("mustPass", "yesNo") !== "false",
        rule: one.words("rule"),
      }),
    ),
    requisites: records.made(parts.requisites.get(id), (one) => {
      if (!one.has("on")) one.reportMissing("on");
      return given({
        id: names.idOf(one),
        title: one.words("title"),
        kind: one.choice("kind", "requisiteKind") ?? "pre",
        mode: one.choice("mode", "requisiteMode") ?? "assumed",
        on: names.expression(one, "on", programme) ?? { passed: "?" },
      }) as Requisite;
    }),
  }) as Unit;
}

function outcomeOfRow(records: RowRecords, row: TableRow, programme: Id): LearningOutcome {
  const scheme = row.text("originalScheme");
  const value = row.text("originalValue");
  if (scheme !== undefined && value === undefined) row.reportMissing("originalValue");
  if (scheme === undefined && value !== undefined) row.reportMissing("originalScheme");
  return given({
    id: records.names.idOf(row),
    title: row.words("title"),
    skill: records.names.needRef(row, "skill", "skills"),
    step: row.needNumber("step"),
    taught: row.choice("taught", "yesNo") !== "false",
    assessedBy: records.names.refs(row, "assessedBy", "assessments", programme),
    load: row.load("load", "loadUnit"),
    deliberate: row.words("deliberate"),
    original: scheme === undefined || value === undefined ? undefined : { scheme, value },
  }) as LearningOutcome;
}

function exitOfRow(records: RowRecords, row: TableRow, programme: Id, targets: readonly TableRow[] | undefined): Exit {
  const { names } = records;
  return given({
    id: names.idOf(row),
    title: row.needWords("title"),
    document: names.ref(row, "document", "documents"),
    right: row.words("right"),
    variants: names.refs(row, "variants", "variants", programme),
    content: names.ref(row, "content", "nodes", programme),
    targets: records.made(targets, (one) =>
      given({
        id: names.idOf(one),
        title: one.words("title"),
        skill: names.needRef(one, "skill", "skills"),
        step: one.needNumber("step"),
        item: names.ref(one, "item", "nationalItems"),
      }),
    ),
  }) as Exit;
}
