import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bruteForceCheck } from "./brute-force-check.ts";
import { compareReports } from "./compare.ts";

const folder = join(process.env["LEERLIJN_SHARED"] ?? join(process.cwd(), "../shared"), "design/learning-lines");
const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d\d-[a-z-]+\.json$/.test(name)) : [];

describe.skipIf(names.length === 0)("the oracle on the solved lines (skipped where ../shared is absent)", () => {
  test.each(names)("%s", (name) => {
    const line = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const expected = JSON.parse(readFileSync(join(folder, name.replace(".json", ".expected.json")), "utf8"));
    expect(compareReports(expected, bruteForceCheck(line, { asOf: expected.asOf }))).toEqual([]);
  });
});
