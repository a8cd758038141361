/**
 * Prints what is in the pack, as the README says it under “Wat erin zit”; a test holds the README to it:
 *
 *   node scripts/run.mjs datapacks/smart-industry/source/count-pack.ts
 */
import { checkLine } from "@leerlijn/engine/learning-line/check";
import { faultyLine } from "./build-line.ts";
import { frameworkRows, ladders } from "./framework/all-rows.ts";
import type { MatchKind, RowKind } from "./framework/concept-row.ts";
import { faults } from "./line/faults.ts";

const asOf = "2026-11-23";

/** One line of Markdown for each part of the pack. */
export function packCounts(): readonly string[] {
  const rowsOf = (kind: RowKind) => frameworkRows.filter((row) => row.kind === kind).length;
  const matches = frameworkRows.flatMap(({ esco }) => esco ?? []);
  const matchesOf = (kind: MatchKind) => matches.filter((match) => match.kind === kind).length;
  const steps = Object.values(ladders).reduce((sum, ladder) => sum + ladder.length, 0);
  const units = faultyLine.programmes.flatMap((programme) => programme.units);
  const outcomes = units.flatMap((unit) => unit.outcomes ?? []);
  const { findings } = checkLine(faultyLine, { asOf });
  const kinds = new Set(findings.map(({ code }) => code)).size;
  return [
    `- Raamwerk: ${frameworkRows.length} begrippen, namelijk ${rowsOf("skill")} vaardigheden, ${rowsOf("knowledge")} kennisgebieden, ${rowsOf("attitude")} houdingen en ${rowsOf("skill-group")} groepen. ${Object.keys(ladders).length} vaardigheden hebben een ladder, samen ${steps} stappen.`,
    `- Verwijzingen naar ESCO: ${matches.length}, namelijk ${matchesOf("exactMatch")} hetzelfde, ${matchesOf("closeMatch")} bijna hetzelfde, ${matchesOf("broadMatch")} naar iets ruimers en ${matchesOf("narrowMatch")} naar een deel ervan.`,
    `- Leerlijn met fouten: ${faultyLine.programmes.length} opleidingen, ${units.length} onderdelen, ${outcomes.length} leeruitkomsten, ${faultyLine.skills.length} vaardigheden en ${faultyLine.entryProfiles.length} groepen die instromen.`,
    `- Fouten: ${faults.length}, die samen ${findings.length} bevindingen van ${kinds} soorten geven.`,
  ];
}

if (import.meta.main) console.log(packCounts().join("\n"));
