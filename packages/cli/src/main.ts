/** The command `leerlijn`. Owns its verbs and options; each verb is a module of its own, loaded when it is asked. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import type { LinkedKind, LinkMode } from "@leerlijn/contract/linking";
import type { Language } from "@leerlijn/engine/base/text";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { SearchCommand } from "./search.ts";
import { CommandError, type ExitCode, endOf, exitCodes, say } from "./terminal.ts";

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
  const end = (code: ExitCode) => {
    exit = code;
  };
  addLink(program, end);
  addSearch(program, end);
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

function addSearch(program: Command, end: (exit: ExitCode) => void): void {
  program
    .command("search <text>")
    .description("find concepts by their labels, typing errors forgiven")
    .option("--kind <kind>", "as skill, knowledge, occupation")
    .option("--taxonomy <name>", "only of this one")
    .option("--limit <number>", "at most so many", wholeNumber, 10)
    .addOption(new Option("--json", "answer as JSON on stdout"))
    .addOption(new Option("--language <language>", "of what is told").choices(["nl", "en"]).default("nl"))
    .action(async (text: string, options: Omit<SearchCommand, "text" | "json"> & { readonly json?: true }) => {
      const { runSearch } = await import("./search.ts");
      end(await runSearch({ ...options, text, json: options.json === true }));
    });
}

function addLink(program: Command, end: (exit: ExitCode) => void): void {
  program
    .command("link [text]")
    .description('find the skills or occupations that a text speaks of ("-": standard input)')
    .option("--file <file>", "a PDF, DOCX, HTML or text file")
    .option("--queries <table>", "rank for many: id, tab, text on each row")
    .option("--corpus <table>", "rank these: id, tab, text, and a concept URI where known; default the taxonomy")
    .option("--out <run>", "of --queries: where the ranks go, in TREC form")
    .option("--top <number>", "of --queries: how many each", wholeNumber, 100)
    .option("--lang <language>", "of the text", "nl")
    .option("--target-lang <language>", "of the corpus; default the same")
    .addOption(new Option("--kind <kind>").choices(["occupation", "skill"]).default("skill"))
    .addOption(
      new Option("--mode <mode>", "one name, or running text; default by kind, of --queries by each text").choices([
        "name",
        "text",
      ]),
    )
    .option("--taxonomy <name>", "default: the one with most concepts of the kind")
    .option("--threshold <share>", "give links from this certainty on, 0 to 1", share)
    .option("--figures", "with --json: the figures that decided")
    .addOption(new Option("--json", "answer as JSON on stdout"))
    .addOption(new Option("--language <language>", "of what is told").choices(["nl", "en"]).default("nl"))
    .action(async (text: string | undefined, options: LinkOptions, command: Command) => {
      const { queries, out, lang, targetLang = lang, language } = options;
      const wrong = (told: Record<Language, string>) => new CommandError(exitCodes.wrongUse, told[language]);
      const isGiven = (name: string) => command.getOptionValueSource(name) === "cli";
      if (queries === undefined) {
        const stray = ofQueries.find(({ name }) => isGiven(name));
        if (stray !== undefined) {
          const { flag } = stray;
          throw wrong({ nl: `${flag} hoort bij --queries.`, en: `${flag} goes with --queries.` });
        }
        if (lang !== "nl" && lang !== "en") {
          throw wrong({ nl: "Bij één tekst is --lang nl of en.", en: "Of one text, --lang is nl or en." });
        }
        const { runLink } = await import("./link.ts");
        const [json, figures] = [options.json === true, options.figures === true];
        return end(await runLink({ ...options, text, textLanguage: lang, json, figures }));
      }
      const stray = ofOneText.find(({ name }) => isGiven(name))?.flag;
      if (stray !== undefined || text !== undefined) {
        const nl = `${stray ?? "Een tekst"} gaat niet samen met --queries.`;
        throw wrong({ nl, en: `${stray ?? "A text"} cannot go with --queries.` });
      }
      if (isGiven("targetLang") && options.corpus === undefined) {
        throw wrong({ nl: "--target-lang hoort bij --corpus.", en: "--target-lang goes with --corpus." });
      }
      if (out === undefined) {
        throw wrong({ nl: "Geef bij --queries ook --out BESTAND.", en: "With --queries give --out FILE." });
      }
      const { runBulkLink } = await import("./link-bulk.ts");
      end(await runBulkLink({ ...options, queries, out, textLanguage: lang, targetLanguage: targetLang }));
    });
}

/** What would do nothing without `--queries`, and what would do nothing with it. */
const ofQueries = [
  { name: "corpus", flag: "--corpus" },
  { name: "out", flag: "--out" },
  { name: "top", flag: "--top" },
  { name: "targetLang", flag: "--target-lang" },
] as const;
const ofOneText = [
  { name: "file", flag: "--file" },
  { name: "threshold", flag: "--threshold" },
  { name: "figures", flag: "--figures" },
  { name: "json", flag: "--json" },
] as const;

interface LinkOptions {
  readonly file?: string;
  readonly queries?: string;
  readonly corpus?: string;
  readonly out?: string;
  readonly top: number;
  readonly lang: string;
  readonly targetLang?: string;
  readonly kind: LinkedKind;
  readonly mode?: LinkMode;
  readonly taxonomy?: string;
  readonly threshold?: number;
  readonly figures?: true;
  readonly json?: true;
  readonly language: Language;
}

function wholeNumber(given: string): number {
  const number = Number(given);
  if (Number.isInteger(number) && number > 0 && number <= 10_000) return number;
  throw new InvalidArgumentError("Give a whole number from 1 to 10000.");
}

function share(given: string): number {
  const number = Number(given);
  if (given.trim() !== "" && number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError("Give a number from 0 to 1.");
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
