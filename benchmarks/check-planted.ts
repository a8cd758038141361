/**
 * Sound lines of 40 to 120 units with one planted fault each, over all codes, and lines with none: what is planted has
 * to be found with a witness that holds when it is replayed, and nothing else may be said.
 */

import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { checkLine } from "@leerlijn/engine/learning-line/check";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { type Planted, plantableCodes, plantedLine } from "./generate/planted-line.ts";
import { seedOfRun } from "./generate/random.ts";
import { replayFinding } from "./oracle/replay.ts";
import type { Code, OracleReport } from "./oracle/types.ts";

const linesPerCode = 77;
const soundLines = 100;
const threads = 2;

type Task = { seed: number; code: Code | undefined };
type Tally = { planted: number; found: number; trueWitnesses: number; falseAlarms: number; troubles: string[] };

function nothing(): Tally {
  return { planted: 0, found: 0, trueWitnesses: 0, falseAlarms: 0, troubles: [] };
}

function keyOf({ code, subject }: Planted): string {
  return `${code} ${subject.join(" ")}`;
}

function tryOne({ seed, code }: Task, tally: Tally): void {
  const { line, planted, entailed } = plantedLine(seed, code);
  const report = checkLine(line as unknown as LearningLine, { asOf: "2026-11-22" }) as unknown as OracleReport;
  const allowed = new Set([...(planted === undefined ? [] : [planted]), ...entailed].map(keyOf));
  const alarms = report.findings.filter((finding) => !allowed.has(keyOf(finding)));
  tally.falseAlarms += alarms.length;
  for (const alarm of alarms.slice(0, 2)) tally.troubles.push(`${seed} ${code}: false alarm ${keyOf(alarm)}`);
  if (planted === undefined) return;
  tally.planted += 1;
  const finding = report.findings.find((one) => keyOf(one) === keyOf(planted));
  if (finding === undefined) {
    tally.troubles.push(`${seed} ${code}: not found ${keyOf(planted)}`);
    return;
  }
  tally.found += 1;
  const replayed = replayFinding(line, finding);
  if (replayed === true) tally.trueWitnesses += 1;
  else tally.troubles.push(`${seed} ${keyOf(planted)}: ${replayed}`);
}

function tryAll(tasks: readonly Task[]): Tally {
  const tally = nothing();
  for (const task of tasks) tryOne(task, tally);
  return tally;
}

function inThread(tasks: readonly Task[]): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { plantedTasks: tasks } });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

export async function run(): Promise<Record<string, unknown>> {
  const seed = seedOfRun();
  const codes: (Code | undefined)[] = [
    ...plantableCodes.flatMap((code) => Array.from({ length: linesPerCode }, () => code)),
    ...Array.from({ length: soundLines }, () => undefined),
  ];
  const tasks = codes.map((code, i): Task => ({ seed: (seed % 1_000_000) * 1_500 + i, code }));
  const parts = await Promise.all(
    Array.from({ length: threads }, (_, i) => inThread(tasks.filter((_task, j) => j % threads === i))),
  );
  const sum = (key: "planted" | "found" | "trueWitnesses" | "falseAlarms"): number =>
    parts.reduce((total, part) => total + part[key], 0);
  const troubles = parts.flatMap((part) => part.troubles).slice(0, 10);
  return {
    planted: sum("planted"),
    found: sum("found"),
    trueWitnesses: sum("trueWitnesses"),
    falseAlarms: sum("falseAlarms"),
    seed,
    ...(troubles.length > 0 ? { troubles } : {}),
  };
}

const given = workerData as { plantedTasks?: Task[] } | null;
if (!isMainThread && given?.plantedTasks !== undefined) parentPort?.postMessage(tryAll(given.plantedTasks));
