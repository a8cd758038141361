import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judge } from "./bounds.ts";
import { benchmarkNames } from "./run.ts";

const program = join(import.meta.dirname, "run.ts");

test("an unknown name tells which there are and is wrong use", () => {
  const done = spawnSync(process.execPath, [program, "none"], { encoding: "utf8" });
  expect(done).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("curriculum-gold") });
});

test("modules that benchmarks share are no benchmarks", () => {
  expect(benchmarkNames()).toContain("start");
  expect(benchmarkNames()).not.toContain("bounds");
});

test("a benchmark whose data is missing fails", () => {
  const env = { ...process.env, LEERLIJN_DATA: join(import.meta.dirname, "not-there") };
  const done = spawnSync(process.execPath, [program, "curriculum-gold", "--json"], { encoding: "utf8", env });
  expect(done).toMatchObject({ status: 3, stdout: "" });
});

test("figures are judged one by one, a missing one is not met", () => {
  const met = (name: string, figures: Record<string, unknown>) => judge(name, figures).every((one) => one.met);
  expect(met("start", { freshSeconds: 240, warmSeconds: 3 })).toBe(true);
  expect(met("start", { freshSeconds: 240, warmSeconds: 3.1 })).toBe(false);
  expect(met("start", { freshSeconds: 10 })).toBe(false);
  expect(met("solved-lines", { lines: 14, equal: 14 })).toBe(true);
  expect(met("solved-lines", { lines: 0, equal: 0 })).toBe(false);
  expect(met("check-speed", { medianMs: 20, notDecided: 0, growth: Number.NaN })).toBe(false);
  const exact = { lines: 2000, disagreements: 0, notDecided: 0, soundShare: 0.4, seededBugsCaught: 10 };
  expect(met("check-exact", { ...exact, perCode: { load: 100, cycle: 120 } })).toBe(true);
  expect(met("check-exact", { ...exact, perCode: { load: 99, cycle: 120 } })).toBe(false);
  const kept = { kills: 20, acknowledged: 2000, lost: 0, failedOpens: 0, fsync: "on", fullPageWrites: "on" };
  expect(met("crash", { ...kept, synchronousCommit: "on" })).toBe(true);
  expect(met("crash", { ...kept, synchronousCommit: "off" })).toBe(false);
});
