/**
 * The engine against the brute-force oracle on small generated lines: the same findings, verdicts, covers and witness
 * figures, each witness replayed. Then bugs are planted in copies of the engine, and each has to be caught.
 */
import { checkLine } from "@leerlijn/engine/learning-line/check";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { randomFrom, seedOfRun } from "./generate/random.ts";
import { generatedAsOf, smallLine } from "./generate/small-line.ts";
import { bruteForceCheck } from "./oracle/brute-force-check.ts";
import { compareReports, exactWitnessKeys } from "./oracle/compare.ts";
import { type Check, importEngineWithBug, plantedBugs } from "./oracle/planted-bugs.ts";
import { replayFinding } from "./oracle/replay.ts";
import { allCodes, type Line, type OracleReport } from "./oracle/types.ts";

const leastLines = 2_000;
const mostLines = 6_000;
const leastPerCode = 100;

type Case = { line: Line; wanted: OracleReport };

/** Differences in words, an error of the engine among them. */
function differences({ line, wanted }: Case, check: Check): string[] {
  try {
    const given = check(line as unknown as LearningLine, { asOf: generatedAsOf }) as OracleReport;
    const found = compareReports(wanted, given, exactWitnessKeys);
    for (const finding of given.findings) {
      const replayed = replayFinding(line, finding);
      if (replayed !== true) found.push(`${finding.code} ${finding.subject.join(" ")} replayed: ${replayed}`);
    }
    return found;
  } catch (error) {
    return [String(error)];
  }
}

function makeCase(seed: number): Case | undefined {
  const line = smallLine(seed);
  try {
    return { line, wanted: bruteForceCheck(line, { asOf: generatedAsOf }) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

async function countCaught(cases: readonly Case[]): Promise<{ caught: number; missed: string[] }> {
  const missed: string[] = [];
  for (const bug of plantedBugs) {
    const { check, remove } = await importEngineWithBug(bug);
    const isCaught = cases.some((one) => differences(one, check).length > 0);
    remove();
    if (!isCaught) missed.push(bug.name);
  }
  return { caught: plantedBugs.length - missed.length, missed };
}

export async function run(): Promise<Record<string, unknown>> {
  const seed = seedOfRun();
  const random = randomFrom(seed);
  const check = checkLine as unknown as Check;
  const cases: Case[] = [];
  const disagreeing: { seed: number; differences: string[] }[] = [];
  const perCode: Record<string, number> = Object.fromEntries(
    allCodes.filter((code) => code !== "not-decided").map((code) => [code, 0]),
  );
  let sound = 0;
  let notDecided = 0;
  while (
    cases.length < leastLines ||
    (cases.length < mostLines && Math.min(...Object.values(perCode)) < leastPerCode)
  ) {
    const lineSeed = random.whole(1, 2 ** 31 - 1);
    const one = makeCase(lineSeed);
    if (one === undefined) continue;
    cases.push(one);
    const found = differences(one, check);
    if (found.length > 0) disagreeing.push({ seed: lineSeed, differences: found });
    if (found.some((difference) => difference.includes("not-decided"))) notDecided += 1;
    const verdict = one.wanted.verdict.strict;
    if (verdict === "sound-as-far-as-described" || verdict === "signals-only") sound += 1;
    for (const { code } of one.wanted.findings) perCode[code] = (perCode[code] ?? 0) + 1;
  }
  const { caught, missed } = await countCaught(cases);
  return {
    lines: cases.length,
    disagreements: disagreeing.length,
    notDecided,
    soundShare: Math.round((sound / cases.length) * 1000) / 1000,
    perCode,
    seededBugsCaught: caught,
    seed,
    ...(missed.length > 0 ? { missedBugs: missed } : {}),
    ...(disagreeing.length > 0 ? { firstDisagreements: disagreeing.slice(0, 5) } : {}),
  };
}
