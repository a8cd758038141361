import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildPages } from "./build-pages.ts";
import { CommandError } from "./terminal.ts";

const root = mkdtempSync(join(tmpdir(), "pages-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const web = join(root, "packages/web");

test("pages are built once, and again when their source changed", async () => {
  mkdirSync(web, { recursive: true });
  symlinkSync(join(import.meta.dirname, "../../../node_modules"), join(root, "node_modules"));
  writeFileSync(join(root, "package-lock.json"), "{}");
  expect(await buildPages(root)).toBeNull();
  writeFileSync(join(web, "index.html"), "<title>one</title>");
  const folder = await buildPages(root);
  expect(folder).toBe(join(web, "dist"));
  const first = statSync(join(web, "dist/index.html")).mtimeMs;
  await buildPages(root);
  expect(statSync(join(web, "dist/index.html")).mtimeMs).toBe(first);
  writeFileSync(join(web, "index.html"), '<script type="module" src="./not-there.ts"></script>');
  await expect(buildPages(root)).rejects.toThrow(CommandError);
  writeFileSync(join(web, "index.html"), "<title>two</title>");
  await buildPages(root);
  expect(statSync(join(web, "dist/index.html")).mtimeMs).toBeGreaterThan(first);
});
