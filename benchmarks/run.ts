/**
 * `npm run -s bench -- NAME [--json]`: runs a benchmark and judges its figures. Owns finding it, printing and the exit
 * code: 0 met, 1 a figure is not met, 2 no such benchmark, 3 it failed. What is measured stands in the file NAME.ts.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Figures, type Judgement, judge } from "./bounds.ts";

export interface BenchmarkOutcome {
  readonly name: string;
  readonly figures: Figures;
  readonly bounds: readonly Judgement[];
}

/** Files of this folder that have a `run`. */
export function benchmarkNames(folder = import.meta.dirname): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && file !== "run.ts")
    .filter((file) => /^export (async )?function run\b/m.test(readFileSync(join(folder, file), "utf8")))
    .map((file) => file.slice(0, -".ts".length))
    .sort();
}

async function runBenchmark(name: string): Promise<BenchmarkOutcome> {
  const module = (await import(`./${name}.ts`)) as { readonly run: () => Promise<Figures> };
  const figures = await module.run();
  return { name, figures, bounds: judge(name, figures) };
}

function table({ name, figures, bounds }: BenchmarkOutcome): string {
  const rows = Object.entries(figures).map(([figure, value]) => {
    const bound = bounds.find((one) => one.figure === figure);
    const judged = bound === undefined ? "" : `${bound.bound}  ${bound.met ? "met" : "NOT MET"}`;
    return [figure, typeof value === "object" ? JSON.stringify(value) : String(value), judged] as const;
  });
  const missing = bounds.filter(({ figure }) => !(figure in figures));
  const all = [...rows, ...missing.map(({ figure, bound }) => [figure, "–", `${bound}  NOT MET`] as const)];
  const width = (column: 0 | 1) => Math.max(...all.map((row) => row[column].length));
  const lines = all.map((row) => `  ${row[0].padEnd(width(0))}  ${row[1].padEnd(width(1))}  ${row[2]}`.trimEnd());
  return `${[name, ...lines].join("\n")}\n`;
}

async function main(argv: readonly string[]): Promise<number> {
  const names = benchmarkNames();
  const [name, ...more] = argv.filter((argument) => argument !== "--json");
  if (name === undefined || more.length > 0 || !names.includes(name)) {
    process.stderr.write(`Give one of: ${names.join(", ")}\n`);
    return 2;
  }
  try {
    const outcome = await runBenchmark(name);
    process.stdout.write(argv.includes("--json") ? `${JSON.stringify(outcome)}\n` : table(outcome));
    return outcome.bounds.every(({ met }) => met) ? 0 : 1;
  } catch (error) {
    process.stderr.write(
      `${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return 3;
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
