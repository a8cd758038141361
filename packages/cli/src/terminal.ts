/** What every command does with its words: answers on stdout, talk on stderr, and how it ends. */

import { ProblemError } from "@leerlijn/api/problem/problem-error";
import { problemTable } from "@leerlijn/api/problem/problem-table";
import type { ImportIssue, ProblemCode } from "@leerlijn/contract/problem";
import type { Language } from "@leerlijn/engine/base/text";
import { StorageError } from "@leerlijn/storage/storage-error";

export const exitCodes = { inOrder: 0, findings: 1, wrongUse: 2, failure: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command cannot go on; the message says why and what to do. */
export class CommandError extends Error {
  readonly exit: ExitCode;

  constructor(exit: ExitCode, message: string) {
    super(message);
    this.name = "CommandError";
    this.exit = exit;
  }
}

/** Waits until it is written: a pipe may be slower than the end of the process. */
export function answer(text: string): Promise<void> {
  return write(process.stdout, text);
}

export function answerJson(value: unknown): Promise<void> {
  return answer(`${JSON.stringify(value, null, process.stdout.isTTY ? 2 : 0)}\n`);
}

export function say(line: string): Promise<void> {
  return write(process.stderr, `${line}\n`);
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => resolve());
  });
}

/** One issue as a line or two: where, what, what to do. */
export function issueLines(issue: ImportIssue, language: Language): string {
  const words = {
    nl: { row: "rij", column: "kolom", times: "keer" },
    en: { row: "row", column: "column", times: "times" },
  }[language];
  const text = (of: ImportIssue["message"]) => of[language] ?? of.nl ?? of.en ?? "";
  const place = [
    issue.file,
    issue.place ?? "",
    issue.row === undefined ? "" : `${words.row} ${issue.row}`,
    issue.column === undefined ? "" : `${words.column} ${issue.column}`,
    issue.count === undefined ? "" : `${issue.count} ${words.times}`,
  ].filter((part) => part !== "");
  return `${place.join(", ")}: ${text(issue.message)}\n    ${text(issue.remedy)}`;
}

/** A file that cannot be read or written. */
export function fileError(
  path: string,
  doing: "read" | "write",
  error: NodeJS.ErrnoException,
  language: Language,
): CommandError {
  const why = error.code ?? error.message;
  const nl = `${path} kan niet worden ${doing === "read" ? "gelezen" : "geschreven"} (${why}).`;
  const en = `${path} cannot be ${doing === "read" ? "read" : "written"} (${why}).`;
  return new CommandError(exitCodes.wrongUse, { nl, en }[language]);
}

/** How a failure ends the command, and what is said of it. */
export function endOf(error: unknown): { readonly exit: ExitCode; readonly told: string } {
  if (error instanceof CommandError) return { exit: error.exit, told: error.message };
  if (error instanceof ProblemError) return { exit: exitOf(error.code), told: error.message };
  if (error instanceof StorageError) return { exit: exitCodes.failure, told: error.message };
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { exit: exitCodes.failure, told: `Something went wrong in Leerlijn itself.\n${told}` };
}

function exitOf(code: ProblemCode): ExitCode {
  return problemTable[code].exit;
}
