/**
 * Writes the two example lines from the modules in `line/`:
 *
 *   node scripts/run.mjs datapacks/smart-industry/source/build-line.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { faults, withFaults } from "./line/faults.ts";
import { repairedLine } from "./line/repaired-line.ts";
import { writeManifest } from "./write-manifest.ts";

export const faultyLine: LearningLine = {
  ...withFaults(repairedLine, faults),
  id: "smart-industry",
  title: { nl: "Slimme maakindustrie: van vmbo tot master", en: "Smart manufacturing: from vmbo to master" },
};

/** File name and text of each line. */
export const lineFiles: readonly (readonly [file: string, content: string])[] = [
  ["learning-line.json", `${JSON.stringify(faultyLine, null, 2)}\n`],
  ["learning-line.repaired.json", `${JSON.stringify(repairedLine, null, 2)}\n`],
];

if (import.meta.main) {
  const folder = join(import.meta.dirname, "..");
  for (const [file, content] of lineFiles) writeFileSync(join(folder, file), content);
  writeManifest(folder);
}
