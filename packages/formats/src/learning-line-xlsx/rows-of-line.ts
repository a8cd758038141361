/** A learning line as rows for each sheet. Owns which field stands in which column; knows nothing of files. */
import type { StudyLoad } from "@leerlijn/engine/base/study-load";
import type { Text } from "@leerlijn/engine/base/text";
import type { ContentNode, Id, Programme, Unit } from "@leerlijn/engine/curriculum/model";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { choices, wordOf } from "./choices.ts";
import { writeRequisite } from "./requisite-text.ts";
import type { SheetKey } from "./sheets/columns.ts";
import { sheetKeys } from "./sheets/sheets.ts";

export type CellValue = string | number | undefined;
export type OutRow = Readonly<Record<string, CellValue>>;

export interface LineTables {
  readonly line: OutRow;
  readonly tables: Readonly<Record<SheetKey, readonly OutRow[]>>;
}

/** O(size of the line). */
export function rowsOfLine(line: LearningLine): LineTables {
  const tables = Object.fromEntries(sheetKeys.map((key) => [key, [] as OutRow[]])) as Record<SheetKey, OutRow[]>;
  const { yesNo, findingCode } = choices;
  for (const one of line.cohorts) tables.cohorts.push({ id: one.id, start: one.start });
  for (const one of line.skills) {
    const matches = (one.matches ?? []).map(({ kind, uri }) => `${wordOf(choices.match, kind)}: ${uri}`).join("\n");
    tables.skills.push({
      id: one.id,
      ...textCells("title", one.title),
      ...textCells("description", one.description),
      ...textCells("strand", one.strand),
      matches,
    });
    for (const rung of one.ladder) {
      tables.ladder.push({ skill: one.id, step: rung.step, ...textCells("title", rung.title), nlqf: rung.nlqf });
    }
  }
  for (const one of line.strands ?? []) {
    tables.strands.push({ id: one.id, ...textCells("title", one.title), skills: joined(one.skills) });
  }
  for (const one of line.nationalItems ?? []) {
    tables.nationalItems.push({
      id: one.id,
      ...textCells("title", one.title),
      kind: wordOf(choices.nationalKind, one.kind),
      code: one.code,
      broader: one.broader,
      ...textCells("source", one.source),
    });
  }
  for (const one of line.documents ?? []) {
    const kind = one.kind === undefined ? undefined : wordOf(choices.documentKind, one.kind);
    tables.documents.push({ id: one.id, ...textCells("title", one.title), kind });
  }
  for (const one of line.work ?? []) tables.work.push({ id: one.id, ...textCells("title", one.title) });
  for (const one of line.entryProfiles) {
    const isDescribed = one.entryLevels !== "not-described";
    tables.profiles.push({
      id: one.id,
      ...textCells("title", one.title),
      programme: one.programme,
      ...textCells("origin", one.origin),
      headcount: one.headcount,
      documents: joined(one.documents),
      work: joined(one.work),
      variants: joined(one.variants),
      admission: one.admission === undefined ? undefined : writeRequisite(one.admission),
      level: isDescribed ? choices.entryLevel.described : choices.entryLevel["not-described"],
    });
    if (one.entryLevels === "not-described") continue;
    for (const { skill, step } of one.entryLevels) tables.entryLevels.push({ profile: one.id, skill, step });
  }
  for (const programme of line.programmes) addProgramme(tables, programme);
  for (const { id, exit, profile } of line.transfers ?? []) tables.transfers.push({ id, exit, profile });
  for (const exit of line.destinations ?? []) tables.destinations.push({ exit });
  for (const one of line.agreements ?? []) {
    tables.agreements.push({ id: one.id, ...textCells("title", one.title), transfer: one.transfer });
    for (const { programme, version } of one.names) {
      tables.agreementVersions.push({ agreement: one.id, programme, version });
    }
    for (const { profile, unit, reason } of one.exemptions ?? []) {
      tables.exemptions.push({ agreement: one.id, profile, unit, ...textCells("reason", reason) });
    }
  }
  for (const one of line.waivers ?? []) {
    tables.waivers.push({
      code: wordOf(findingCode, one.code),
      subject: joined(one.subject),
      ...textCells("reason", one.reason),
      person: one.person,
      until: one.until,
    });
  }
  return {
    line: {
      id: line.id,
      ...textCells("title", line.title),
      ...textCells("description", line.description),
      example: line.example === undefined ? undefined : yesNo[`${line.example}`],
    },
    tables,
  };
}

function addProgramme(tables: Record<SheetKey, OutRow[]>, programme: Programme): void {
  const own = programme.id;
  const { periodLoad } = programme;
  tables.programmes.push({
    id: own,
    ...textCells("title", programme.title),
    ...textCells("institution", programme.institution),
    code: programme.code,
    ...textCells("source", programme.source),
    nlqf: programme.nlqf,
    years: programme.years,
    periodMin: periodLoad?.min,
    periodMax: periodLoad?.max,
    periodUnit: periodLoad?.unit,
  });
  for (const one of programme.versions ?? []) {
    tables.versions.push({ programme: own, id: one.id, from: one.from, until: one.until });
  }
  for (const one of programme.variants ?? []) {
    tables.variants.push({ programme: own, id: one.id, ...textCells("title", one.title) });
  }
  for (const unit of programme.units) addUnit(tables, own, unit);
  addNode(tables, own, programme.content, undefined);
  for (const one of programme.exclusions ?? []) {
    const units = joined(one.units);
    tables.exclusions.push({ programme: own, id: one.id, units, ...textCells("reason", one.reason) });
  }
  for (const one of programme.exits) {
    tables.exits.push({
      programme: own,
      id: one.id,
      ...textCells("title", one.title),
      document: one.document,
      ...textCells("right", one.right),
      variants: joined(one.variants),
      content: one.content,
    });
    for (const target of one.targets ?? []) {
      const { id, title, skill, step, item } = target;
      tables.targets.push({ exit: one.id, id, ...textCells("title", title), skill, step, item });
    }
  }
}

function addUnit(tables: Record<SheetKey, OutRow[]>, programme: Id, unit: Unit): void {
  tables.units.push({
    programme,
    id: unit.id,
    ...textCells("title", unit.title),
    kind: unit.kind === undefined ? undefined : wordOf(choices.unitKind, unit.kind),
    ...textCells("description", unit.description),
    ...loadCells("load", "loadUnit", unit.load),
    variants: joined(unit.variants),
    first: unit.period?.first,
    last: unit.period?.last,
  });
  for (const one of unit.outcomes ?? []) {
    tables.outcomes.push({
      unit: unit.id,
      id: one.id,
      ...textCells("title", one.title),
      skill: one.skill,
      step: one.step,
      taught: choices.yesNo[`${one.taught}`],
      assessedBy: joined(one.assessedBy),
      ...loadCells("load", "loadUnit", one.load),
      ...textCells("deliberate", one.deliberate),
      originalScheme: one.original?.scheme,
      originalValue: one.original?.value,
    });
  }
  for (const one of unit.assessments ?? []) {
    const mustPass = choices.yesNo[`${one.mustPass}`];
    const cells = { ...textCells("title", one.title), mustPass, ...textCells("rule", one.rule) };
    tables.assessments.push({ unit: unit.id, id: one.id, ...cells });
  }
  for (const one of unit.requisites ?? []) {
    tables.requisites.push({
      unit: unit.id,
      id: one.id,
      ...textCells("title", one.title),
      kind: wordOf(choices.requisiteKind, one.kind),
      mode: wordOf(choices.requisiteMode, one.mode),
      on: writeRequisite(one.on),
    });
  }
}

function addNode(tables: Record<SheetKey, OutRow[]>, programme: Id, node: ContentNode, within: Id | undefined): void {
  if ("unit" in node) {
    tables.nodes.push({ programme, within, kind: choices.nodeKind.unit, unit: node.unit });
    return;
  }
  const kind = "all" in node ? "all" : "choose" in node ? "choose" : "atLeast";
  tables.nodes.push({
    programme,
    id: node.id,
    within,
    kind: choices.nodeKind[kind],
    choose: "choose" in node ? node.choose : undefined,
    ...loadCells("atLeast", "atLeastUnit", "atLeast" in node ? node.atLeast : undefined),
    ...textCells("title", node.title),
    ...loadCells("load", "loadUnit", node.load),
  });
  for (const child of "all" in node ? node.all : node.from) addNode(tables, programme, child, node.id);
}

function textCells(key: string, text: Text | undefined): OutRow {
  return { [key]: text?.nl, [`${key}En`]: text?.en };
}

function loadCells(amount: string, unit: string, load: StudyLoad | undefined): OutRow {
  return { [amount]: load?.amount, [unit]: load?.unit };
}

function joined(ids: readonly string[] | undefined): string | undefined {
  return ids === undefined ? undefined : ids.join("; ");
}
