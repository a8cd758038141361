/**
 * Makes `framework.json` of the rows in `framework/`: the skills framework of the starter pack, in the form
 * `leerlijn-framework/1`. Owns addresses, order and what is said at the top; the form is decoded by
 * `packages/formats/src/framework/decode.ts`.
 *
 *   node scripts/run.mjs datapacks/smart-industry/source/build-framework.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { frameworkRows } from "./framework/all-rows.ts";
import type { EscoMatch, LadderedRow } from "./framework/concept-row.ts";
import { conceptUri } from "./framework/concept-uri.ts";
import { escoSkills } from "./framework/esco.ts";
import { writeManifest } from "./write-manifest.ts";

const escoBase = "http://data.europa.eu/esco/skill";

export function escoUri({ label }: EscoMatch): string {
  return `${escoBase}/${escoSkills[label]}`;
}

/** The text of the file: the same rows give the same bytes. Throws when two rows share an id or one hangs on nothing. */
export function frameworkText(rows: readonly LadderedRow[] = frameworkRows): string {
  const byId = new Map(rows.map((row) => [row.id, row]));
  if (byId.size < rows.length) throw new Error(`twice: ${rows.find((row) => byId.get(row.id) !== row)?.id}`);
  const concepts = rows.map((row) => conceptOf(row, byId));
  const top = {
    format: "leerlijn-framework/1",
    taxonomy: "smart-industry",
    title: { nl: "Vaardigheden voor de slimme maakindustrie", en: "Skills for smart manufacturing" },
    version: "1.0",
    example: true,
    licence: "CC-BY-4.0",
    source: {
      nl: "Voorbeeld, voor dit project geschreven. De verwijzingen gebruiken de ESCO-classificatie van de Europese Commissie (versie 1.1.1).",
      en: "Example, written for this project. The matches use the ESCO classification of the European Commission (version 1.1.1).",
    },
  };
  const lines = concepts.map((concept) => `    ${JSON.stringify(concept)}`).join(",\n");
  // One concept a line: a change to one is a change to one line.
  return `${JSON.stringify(top, null, 2).replace(/\n\}$/, "")},\n  "concepts": [\n${lines}\n  ]\n}\n`;
}

function conceptOf(row: LadderedRow, byId: ReadonlyMap<string, LadderedRow>) {
  const above = row.broader === undefined ? undefined : byId.get(row.broader);
  if (row.broader !== undefined && above === undefined) throw new Error(`${row.id} hangs on ${row.broader}`);
  const altLabels = { nl: row.altNl, en: row.altEn };
  return {
    uri: conceptUri(row),
    kind: row.kind,
    preferredLabel: { nl: row.nl, en: row.en },
    altLabels: row.altNl === undefined && row.altEn === undefined ? undefined : altLabels,
    definition: row.def === undefined ? undefined : { nl: row.def[0], en: row.def[1] },
    broader: above === undefined ? undefined : [conceptUri(above)],
    ladder: row.ladder?.map(([nl, en, nlqf], at) => ({ step: at + 1, title: { nl, en }, nlqf })),
    matches: row.esco?.map((match) => ({ kind: match.kind, uri: escoUri(match) })),
    example: true,
  };
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, "..");
  writeFileSync(join(folder, "framework.json"), frameworkText());
  writeManifest(folder);
}
