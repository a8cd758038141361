/** The line in which nothing is left to mend; the faults are made from it in `faults.ts`. */
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { ad } from "./ad.ts";
import { bachelor } from "./bachelor.ts";
import { master } from "./master.ts";
import { mbo } from "./mbo.ts";
import { nationalItems } from "./national-items.ts";
import { text } from "./rows.ts";
import { skills, strands } from "./skills.ts";
import { vmbo } from "./vmbo.ts";
import { agreements, documents, entryProfiles, transfers, work } from "./ways-in.ts";

export const repairedLine: LearningLine = {
  format: "leerlijn/1",
  id: "smart-industry-hersteld",
  title: text("Slimme maakindustrie, hersteld", "Smart manufacturing, repaired"),
  example: true,
  description: text(
    "Voorbeeldgegevens. Alle instellingen en aantallen zijn verzonnen; wat uit een bron komt, is nog te controleren.",
    "Example data. All institutions and numbers are invented; what comes from a source is still to be checked.",
  ),
  cohorts: [
    { id: "c2025", start: "2025-09-01" },
    { id: "c2026", start: "2026-09-01" },
  ],
  skills,
  strands,
  nationalItems,
  documents,
  work,
  entryProfiles,
  programmes: [vmbo, mbo, ad, bachelor, master],
  transfers,
  destinations: ["ad-diploma", "ba-diploma", "ba-diploma-ad", "ma-diploma"],
  agreements,
};
