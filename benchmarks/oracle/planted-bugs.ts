/** Errors planted in a copy of the engine, to see that the comparison with the oracle catches each of them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export type PlantedBug = {
  name: string;
  /** Path under the engine's source folder. */
  file: string;
  /** Occurs exactly once in the file. */
  find: string;
  replace: string;
};

export const plantedBugs: readonly PlantedBug[] = [];

const engineSource = join(import.meta.dirname, "..", "..", "packages", "engine", "src");

/** The file with the bug in it. Throws when `find` does not occur exactly once. */
export function withBug(bug: PlantedBug): string {
  const source = readFileSync(join(engineSource, bug.file), "utf8");
  const parts = source.split(bug.find);
  if (parts.length !== 2) throw new Error(`${bug.name}: "${bug.find}" occurs ${parts.length - 1} times in ${bug.file}`);
  return parts.join(bug.replace);
}

export type Check = (line: unknown, options: { asOf: string }) => unknown;

/** Imports `checkLine` of a copy of the engine that has the bug; `remove` takes the copy away again. */
export async function importEngineWithBug(bug: PlantedBug): Promise<{ check: Check; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "leerlijn-planted-bug-"));
  cpSync(engineSource, folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  writeFileSync(join(folder, bug.file), withBug(bug));
  const module = await import(pathToFileURL(join(folder, "learning-line", "check.ts")).href);
  return { check: module.checkLine as Check, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
