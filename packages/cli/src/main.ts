/** The command `leerlijn`. Owns its verbs and options; each verb is a module of its own, loaded when it is asked. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Language } from "@leerlijn/engine/base/text";
import { Command, CommanderError, Option } from "commander";
import { type ExitCode, endOf, exitCodes, say } from "./terminal.ts";

interface Shown {
  readonly json?: true;
  readonly language: Language;
}

async function main(argv: readonly string[]): Promise<ExitCode> {
  let exit: ExitCode = exitCodes.inOrder;
  const program = new Command("leerlijn")
    .description(
      "Checks learning lines on every route. Exit: 0 in order, 1 findings, 2 wrong use or bad input, 3 failure.",
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => process.stdout.write(text),
      writeErr: (text) => process.stderr.write(text),
    });
  const json = () => new Option("--json", "answer as JSON on stdout");
  const language = () => new Option("--language <language>", "of what is told").choices(["nl", "en"]).default("nl");

  program
    .command("start")
    .description("open Leerlijn at http://localhost:4280 (PORT, LEERLIJN_HOME, DATABASE_URL, LEERLIJN_HOSTS)")
    .action(async () => {
      exit = await (await import("./start.ts")).runStart();
    });
  program
    .command("check <file>")
    .description("check a learning line in a file (JSON, XLSX); needs no database")
    .option("--as-of <date>", "hold accepted findings against this date; default today")
    .addOption(json())
    .addOption(language())
    .action(async (file: string, options: Shown & { readonly asOf?: string }) => {
      const { runCheck } = await import("./check.ts");
      exit = await runCheck({ ...options, file, json: options.json === true });
    });
  program
    .command("import <files...>")
    .description("show what files would change: learning lines, overstapkaarten, ESCO downloads, curricula")
    .option("--accept", "and change it")
    .addOption(json())
    .addOption(language())
    .action(async (files: readonly string[], options: Shown & { readonly accept?: true }) => {
      const { runImport } = await import("./exchange.ts");
      exit = await runImport({ ...options, files, accept: options.accept === true, json: options.json === true });
    });
  program
    .command("export <line>")
    .description("write a kept learning line to stdout or a file")
    .addOption(new Option("--format <format>").choices(["json", "xlsx"]).default("json"))
    .option("--out <file>")
    .addOption(new Option("--json", "the same as --format json"))
    .action(async (line: string, options: { readonly format: "json" | "xlsx"; readonly out?: string }) => {
      exit = await (await import("./exchange.ts")).runExport({ ...options, line });
    });
  program
    .command("bench <name>")
    .description("run a benchmark of the project")
    .addOption(json())
    .action(async (name: string, options: { readonly json?: true }) => {
      exit = await runBenchmark([name, ...(options.json === true ? ["--json"] : [])]);
    });

  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.inOrder : exitCodes.wrongUse;
    const end = endOf(error);
    await say(end.told);
    return end.exit;
  }
  return exit;
}

/** Benchmarks stand outside the packages, so they run as a program of their own. */
function runBenchmark(args: readonly string[]): Promise<ExitCode> {
  const program = join(import.meta.dirname, "..", "..", "..", "benchmarks", "run.ts");
  const child = spawn(process.execPath, [program, ...args], { stdio: "inherit" });
  return new Promise((resolve) => {
    child.on("exit", (code) => resolve(code === 0 || code === 1 || code === 2 ? code : exitCodes.failure));
  });
}

process.exitCode = await main(process.argv.slice(2));
