/** The command as a shell meets it: answers on stdout, talk on stderr, exit codes. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { faultyLine, mendedLine } from "../../api/test/small-line.ts";

const folder = mkdtempSync(join(tmpdir(), "leerlijn cli "));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 }));
const main = join(import.meta.dirname, "main.ts");

function run(...args: readonly string[]) {
  const done = spawnSync(process.execPath, [main, ...args], { encoding: "utf8", cwd: folder });
  return { exit: done.status, out: done.stdout, told: done.stderr };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

describe("check", () => {
  test("a line with a fault: findings as JSON, exit 1", () => {
    const { exit, out, told } = run("check", file("fout.json", faultyLine), "--as-of", "2026-11-22", "--json");
    expect(exit).toBe(1);
    expect(told).toBe("");
    expect(JSON.parse(out)).toEqual({
      line: "lijn-test",
      asOf: "2026-11-22",
      verdict: { strict: "faults", lenient: "faults" },
      cover: { described: 2, units: 2 },
      findings: [
        {
          code: "required-before-taught",
          kind: "fault",
          subject: ["mbo-in", "cel", "cel-eis"],
          reading: "lenient",
          witness: expect.objectContaining({ profile: "mbo-in", missing: [{ skill: "plc", asked: 2, held: 1 }] }),
        },
      ],
    });
  });

  test("a sound line: exit 0, and words in the language asked", () => {
    const path = file("goed.json", mendedLine);
    expect(run("check", path)).toMatchObject({ exit: 0, out: expect.stringContaining("sluit aan") });
    const english = run("check", file("fout.json", faultyLine), "--language", "en");
    expect(english).toMatchObject({ exit: 1, out: expect.stringContaining("What helps") });
  });

  test("what cannot be taken in: exit 2, with what to do", () => {
    const broken = run("check", file("kapot.json", '{"format": "leerlijn/1",'), "--json");
    expect(broken.exit).toBe(2);
    expect(JSON.parse(broken.out).issues[0].severity).toBe("error");
    for (const args of [
      ["check", "niet-daar.json"],
      ["check", folder],
      ["check"],
      ["check", file("goed.json", mendedLine), "--as-of", "22-11-2026"],
      ["none"],
      ["check", file("noise.json", "\u0000\u0001 noise")],
    ]) {
      expect([args, run(...args).exit]).toEqual([args, 2]);
    }
  });
});

test("help goes to stdout and is in order", () => {
  expect(run("--help")).toMatchObject({ exit: 0, out: expect.stringContaining("check [options] <file>") });
});

const solved = join(
  process.env["LEERLIJN_SHARED"] ?? join(import.meta.dirname, "../../../../shared"),
  "design/learning-lines",
);
const names = existsSync(solved) ? readdirSync(solved).filter((name) => /^\d+-[^.]+\.json$/.test(name)) : [];

test.skipIf(names.length === 0)(
  "the exit code of a solved line is that of its verdict (skipped without ../shared)",
  () => {
    for (const name of names.slice(0, 4)) {
      const expected = JSON.parse(readFileSync(join(solved, name.replace(".json", ".expected.json")), "utf8"));
      const done = run("check", join(solved, name), "--as-of", expected.asOf, "--json");
      const wanted = ["faults", "undecided"].includes(expected.verdict.strict) ? 1 : 0;
      expect([name, done.exit, JSON.parse(done.out).findings.length]).toEqual([name, wanted, expected.findings.length]);
    }
  },
);
