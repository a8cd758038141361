import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packCounts } from "./count-pack.ts";

test("the README counts what is there", () => {
  const lines = readFileSync(join(import.meta.dirname, "../README.md"), "utf8").split("\n");
  const from = lines.indexOf("## Wat erin zit") + 2;
  expect(lines.slice(from, from + packCounts().length)).toEqual(packCounts());
});
