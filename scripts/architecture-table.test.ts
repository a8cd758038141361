import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

function sources(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(join(root, folder, file), "utf8"))
    .join("\n");
}

const api = sources("packages/api/src").replaceAll("${base}", "${apiBase}/learning-lines/{id}");
const pages = readFileSync(join(root, "packages/web/src/router.tsx"), "utf8");
const commands = readFileSync(join(root, "packages/cli/src/main.ts"), "utf8");
const migrations = sources("packages/storage/src/migration");

/** What each column names, and whether the project has it. */
const isThere: Readonly<Record<string, (name: string) => boolean>> = {
  package: (name) => existsSync(join(root, name)),
  folder: (name) => existsSync(join(root, name)),
  table: (name) => migrations.includes(`create table ${name} (`),
  route: (name) => api.includes(`\`${name.replace("/api/v1", "${apiBase}")}\``),
  command: (name) => new RegExp(`command\\("${name.replace("leerlijn ", "")}[ "]`).test(commands),
  page: (name) => pages.includes(`path: "${name}"`),
  benchmark: (name) => existsSync(join(root, "benchmarks", `${name}.ts`)),
};

/** Names in the columns of the tables that the project lacks. */
function missingFrom(text: string): string[] {
  let columns: readonly string[] = [];
  const missing: string[] = [];
  for (const line of text.split("\n").filter((one) => one.startsWith("|"))) {
    const cells = line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim());
    if (cells.some((cell) => cell === "folder" || cell === "package")) columns = cells;
    for (const [at, cell] of cells.entries())
      for (const [, name = ""] of cell.matchAll(/`([^`]+)`/g))
        if (isThere[columns[at] ?? ""]?.(name) === false) missing.push(name);
  }
  return missing;
}

test("every folder, table, route, command, page and benchmark of ARCHITECTURE.md is there", () => {
  const text = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
  expect((text.match(/`packages\//g) ?? []).length).toBeGreaterThan(15);
  expect(missingFrom(text)).toEqual([]);
});

test("every stage of the engine and every package has its row", () => {
  const text = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
  for (const name of readdirSync(join(root, "packages"))) expect(text).toContain(`| \`packages/${name}\` |`);
  for (const stage of ["taxonomy", "curriculum", "learning-line"]) expect(text).toContain(`\n| ${stage} | `);
});

test("a name that the project lacks is seen in every column", () => {
  const head = "| stage | folder | table | route | command | page | benchmark |";
  const row = "| x | `packages/no` | `no_table` | `/api/v1/no` | `leerlijn no` | `/no` | `no` |";
  expect(missingFrom(`${head}\n${row}`)).toEqual(["packages/no", "no_table", "/api/v1/no", "leerlijn no", "/no", "no"]);
});
