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

export const plantedBugs: readonly PlantedBug[] = [
  {
    name: "a unit of the same period counts as earlier",
    file: "learning-line/time/when.ts",
    find: "  if (unit.last < when.before) return true;",
    replace: "  if (unit.last <= when.before) return true;",
  },
  {
    name: "any assessment proves in the strict reading",
    file: "learning-line/decide/cone.ts",
    find: "        if (proof.mustPass) add(slot + 2, proof.step);",
    replace: "        add(slot + 2, proof.step);",
  },
  {
    name: "an exempted unit teaches",
    file: "learning-line/decide/explore.ts",
    find: "isExempt ? additions.passed : additions.all",
    replace: "isExempt ? additions.all : additions.all",
  },
  {
    name: "the entry level of the next programme counts as held",
    file: "learning-line/decide/explore.ts",
    find: "    this.addBackground(row, profile);\n    const visited",
    replace:
      "    this.question.cone.setEntry(row, profile.levels);\n    this.addBackground(row, profile);\n    const visited",
  },
  {
    name: "a choice takes one less",
    file: "learning-line/choices/ways.ts",
    find: "return count === null ? distinct(byCount.flat()) : (byCount[count] ?? []);",
    replace: "return count === null ? distinct(byCount.flat()) : (byCount[count - 1] ?? []);",
  },
  {
    name: "at least n keeps what could be left out",
    file: "learning-line/choices/ways.ts",
    find: "if (!sharing) return sum - smallest < wanted.amount - tolerance || smallest === Number.POSITIVE_INFINITY;",
    replace: "if (!sharing) return true;",
  },
  {
    name: "an exclusion allows two",
    file: "learning-line/choices/frames.ts",
    find: "return taken.size > 1;",
    replace: "return taken.size > 2;",
  },
  {
    name: "an OR asks all its branches",
    file: "learning-line/compiled/condition.ts",
    find: "return condition.of.some((part) => isMet(part, held, reading));",
    replace: "return condition.of.every((part) => isMet(part, held, reading));",
  },
  {
    name: "a waiver ends a day early",
    file: "learning-line/check.ts",
    find: "waiver.until >= asOf",
    replace: "waiver.until > asOf",
  },
  {
    name: "unknown becomes a fault",
    file: "learning-line/findings/notes.ts",
    find: "const worlds = worldsOf(start);",
    replace: "const worlds = worldsOf(start).slice(0, 1);",
  },
  {
    name: "a freely chosen lower step is a repetition",
    file: "learning-line/findings/level-findings.ts",
    find: "!(free && step < held)",
    replace: "!(free && step < 0)",
  },
  {
    name: "years before are forgotten",
    file: "learning-line/findings/way-findings.ts",
    find: "    years += own;",
    replace: "    years += own * 0;",
  },
  {
    name: "a circle of one is no circle",
    file: "learning-line/time/circles.ts",
    find: "part.length > 1 || edges.get(part[0] ?? -1)?.has(part[0] ?? -1)",
    replace: "part.length > 1",
  },
];

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
