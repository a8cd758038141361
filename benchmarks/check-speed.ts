/**
 * How long a check takes on large lines never seen before, half of them faulty, and how the time grows when units,
 * outcomes, choices and skills are ten times as many (from 40 units to 400, and from 400 to 4,000).
 */
import { checkLine } from "@leerlijn/engine/learning-line/check";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { largeLine } from "./generate/large-line.ts";
import { seedOfRun } from "./generate/random.ts";

const lines = 30;

type Timed = { ms: number; notDecided: number };

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

function timeOne(seed: number, scale: number): Timed {
  const line = largeLine(seed, scale) as unknown as LearningLine;
  const from = performance.now();
  const report = checkLine(line, { asOf: "2026-11-22" });
  const ms = performance.now() - from;
  return { ms, notDecided: report.findings.filter((finding) => finding.code === "not-decided").length };
}

function timeMany(seed: number, scale: number, count: number): Timed[] {
  return Array.from({ length: count }, (_, i) => timeOne(seed + i, scale));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

export async function run(): Promise<Record<string, unknown>> {
  const seed = (seedOfRun() % 1_000_000) * 1_000;
  // A check in use runs in a process that has checked before: other lines warm it up.
  timeMany(seed + 900, 0.1, 10);
  timeMany(seed + 920, 1, 4);
  const small = timeMany(seed + 400, 0.1, lines);
  const large = timeMany(seed, 1, lines);
  const huge = timeMany(seed + 600, 10, 4);
  const ms = (timed: readonly Timed[]): number => median(timed.map((one) => one.ms));
  return {
    medianMs: rounded(ms(large)),
    notDecided: large.reduce((sum, one) => sum + one.notDecided, 0),
    growth: rounded(ms(large) / ms(small)),
    growthFurther: rounded(ms(huge) / ms(large)),
    slowestMs: rounded(Math.max(...large.map((one) => one.ms))),
    lines,
    seed: seed / 1_000,
  };
}
