import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** Paths of the table that do not exist, and tables that no migration makes. */
function missingFrom(table: string): string[] {
  const rows = table.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| stage"));
  const folder = join(root, "packages/storage/src/migration");
  const migrations = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
  return rows.flatMap((row) => {
    const cells = [...row.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
    return cells.filter((cell) => (cell.includes("/") ? !existsSync(join(root, cell)) : !migrations.includes(cell)));
  });
}

test("every path and table of ARCHITECTURE.md is there", () => {
  const text = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
  expect((text.match(/`packages\//g) ?? []).length).toBeGreaterThan(9);
  expect(missingFrom(text)).toEqual([]);
});

test("a wrong path and a wrong table are seen", () => {
  expect(missingFrom("| x | `packages/nowhere` | `no_such_table` |")).toEqual(["packages/nowhere", "no_such_table"]);
});
