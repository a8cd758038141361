import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkRules, sayOutcome } from "./check-rules.ts";

const root = join(import.meta.dirname, "..");
const copy = mkdtempSync(join(tmpdir(), "rules-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("the project keeps its rules, and every source file was read", async () => {
  const outcome = await checkRules(root);
  expect(outcome.sourceFiles).toBeGreaterThan(100);
  expect(outcome.modulesRead).toBeGreaterThanOrEqual(outcome.sourceFiles);
  expect(outcome.offences, sayOutcome(outcome)).toEqual([]);
});

const planted: readonly (readonly [rule: string, file: string, text: string])[] = [
  ["engine-imports", "packages/engine/src/base/planted-a.ts", 'import "@leerlijn/storage/storage";\n'],
  ["formats-imports", "packages/formats/src/planted.ts", 'import "../../storage/src/storage.ts";\n'],
  ["web-imports", "packages/web/src/planted.ts", 'import "@leerlijn/api/server";\n'],
  ["stage-curriculum", "packages/engine/src/curriculum/planted.ts", 'import "../learning-line/check.ts";\n'],
  ["room-choices", "packages/engine/src/learning-line/choices/planted.ts", 'import "../decide/cone.ts";\n'],
  ["engine-pure", "packages/engine/src/base/planted-b.ts", 'import "node:fs";\n'],
  ["contract-zod", "packages/contract/src/planted.ts", 'import "hono";\n'],
  ["contract-pure", "packages/contract/src/planted-b.ts", 'import "node:fs";\n'],
  ["web-engine-in-worker", "packages/web/src/planted-b.ts", 'import "@leerlijn/engine/learning-line/check";\n'],
  ["resolvable", "packages/api/src/planted.ts", 'import "./not-there.ts";\n'],
  ["file-length", "packages/engine/src/base/planted-c.ts", "// a line\n".repeat(401)],
  ["file-name", "packages/engine/src/base/plantedD.ts", "export const one = 1;\n"],
  ["vague-name", "packages/engine/src/base/text-utils.ts", "export const one = 1;\n"],
  ["default-export", "packages/engine/src/base/planted-e.ts", "export default 1;\n"],
  ["machine-path", "packages/engine/src/base/planted-f.ts", `export const at = "${"/home"}/somebody/leerlijn";\n`],
];

test("a violation of every rule, planted in a copy, is seen", async () => {
  const isSource = (path: string) => !/[\\/](node_modules|dist)$/.test(path);
  cpSync(join(root, "packages"), join(copy, "packages"), { recursive: true, filter: isSource });
  mkdirSync(join(copy, "node_modules/@leerlijn"), { recursive: true });
  for (const name of ["api", "contract", "engine", "formats", "line-map", "storage"]) {
    symlinkSync(join(copy, "packages", name), join(copy, "node_modules/@leerlijn", name));
  }
  symlinkSync(join(root, "node_modules/hono"), join(copy, "node_modules/hono"));
  for (const [, file, text] of planted) {
    mkdirSync(join(copy, file, ".."), { recursive: true });
    writeFileSync(join(copy, file), text);
  }
  const { offences } = await checkRules(copy);
  const seen = new Set(offences.map(({ rule, file }) => `${rule} ${file}`));
  for (const [rule, file] of planted) expect(seen).toContain(`${rule} ${file}`);
});
