/**
 * The rules of the house, held: who imports whom, sizes and names of files, no path of one machine. Owns reading the
 * source files and saying what breaks a rule; the directions are `direction-rules.ts`.
 *
 * `node scripts/run.mjs scripts/check-rules.ts` prints every offence and exits 1 when there is one.
 */
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { directionRules } from "./direction-rules.ts";

export interface Offence {
  readonly rule: string;
  readonly file: string;
  readonly told: string;
}

export interface RulesOutcome {
  readonly sourceFiles: number;
  /** Of those, how many dependency-cruiser read; some versions read none and pass. */
  readonly modulesRead: number;
  readonly offences: readonly Offence[];
}

/** Lists of words for people, one a line: nothing in them to lose the thread of. */
const wordLists = /^packages\/web\/src\/i18n\//;

const folders = ["packages", "benchmarks", "scripts", "e2e"];
const mostLines = 400;
/** Holds all rules over a copy of the project. Seconds. */
export async function checkRules(root: string): Promise<RulesOutcome> {
  const files = sourceFiles(root);
  const read = await readModules(root);
  const known = new Set(read.modules.map((module) => module.source));
  const unread = files.filter((file) => !known.has(file));
  const offences = [
    ...unread.map((file) => ({ rule: "module-not-read", file, told: "dependency-cruiser did not read it" })),
    ...read.summary.violations.map((found) => ({
      rule: found.rule.name,
      file: found.from,
      told: `imports ${found.to}${found.rule.name === "no-circle" ? ", which leads back to it" : ""}`,
    })),
    ...files.flatMap((file) => fileOffences(root, file)),
  ];
  return { sourceFiles: files.length, modulesRead: files.length - unread.length, offences };
}

/** Paths from the root, with slashes, sorted. */
export function sourceFiles(root: string): readonly string[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => !/(^|\/)(node_modules|dist)\//.test(file))
    .sort();
}

async function readModules(root: string): Promise<ICruiseResult> {
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(
    present,
    {
      // Links to workspaces are followed to where they are, so the root must be named as it is, too.
      baseDir: realpathSync(root),
      validate: true,
      ruleSet: { forbidden: directionRules },
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
      exclude: { path: "^packages/[^/]+/dist/" },
      enhancedResolveOptions: {
        exportsFields: ["exports"],
        conditionNames: ["import", "node", "default", "types"],
        extensions: [".ts", ".tsx", ".mjs", ".js"],
      },
    },
    {},
  );
  if (typeof output === "string") throw new Error("dependency-cruiser gave no result");
  return output;
}

const vagueName = /(^|[-.])(utils?|helpers?|managers?|services?)([-.]|$)/;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const machinePath = /["'`(\s](\/(?:work|root|home\/[a-z]\w*|Users\/\w+)\/[\w.-])/;
const defaultExport = /^export (default\b|\{[^}]*\bas default\b)/m;

function fileOffences(root: string, file: string): readonly Offence[] {
  const name = basename(file);
  const text = readFileSync(join(root, file), "utf8");
  const lines = text.split("\n").length - 1;
  const offences: Offence[] = [];
  const add = (rule: string, told: string) => offences.push({ rule, file, told });
  if (lines > mostLines && !wordLists.test(file)) add("file-length", `${lines} lines, at most ${mostLines}`);
  if (!kebabCase.test(name)) add("file-name", "file names are kebab-case");
  if (vagueName.test(name)) add("vague-name", "say what it owns");
  if (defaultExport.test(text) && !/\.config\.(ts|mjs)$/.test(name)) add("default-export", "exports are named");
  const path = machinePath.exec(text)?.[1];
  if (path !== undefined) add("machine-path", `${path}… stands on one machine only`);
  return offences;
}

export function sayOutcome({ sourceFiles: files, modulesRead, offences }: RulesOutcome): string {
  const told = offences.map(({ rule, file, told }) => `${file}: ${rule}: ${told}\n`).join("");
  return `${told}${modulesRead} of ${files} source files read, ${offences.length} offences\n`;
}

if (import.meta.main) {
  const outcome = await checkRules(join(import.meta.dirname, ".."));
  process.stdout.write(sayOutcome(outcome));
  process.exitCode = outcome.offences.length === 0 ? 0 : 1;
}
