/**
 * What is wrong with a file that is brought in, and what its owner can do about it. Owns the shape and its collecting;
 * each format owns its codes and their words.
 */
import type { Text } from "@leerlijn/engine/base/text";

/** "error": not taken in; "warning": taken in, but something of it was left out or guessed; "note": good to know. */
export type ImportSeverity = "error" | "warning" | "note";

export interface ImportIssue {
  /** Name of the file as the user knows it; a file within a zip as "download.zip › skills_en.csv". */
  readonly file: string;
  /** From 1, counted as the user's program shows it: the heading of a table is row 1. */
  readonly row?: number | undefined;
  /** Name of the column, or in a spreadsheet its letter. */
  readonly column?: string | undefined;
  /** Where in a file without rows: a JSON pointer, the name of a sheet, a URI. */
  readonly place?: string | undefined;
  /** Stable, kebab-case. */
  readonly code: string;
  readonly severity: ImportSeverity;
  /** What is wrong. */
  readonly message: Text;
  /** What to do. */
  readonly remedy: Text;
  /** How many times, when more than once; the place is then that of the first. */
  readonly count?: number | undefined;
}

/** The outcome of every decoder: null when nothing could be taken in, and then at least one issue is an error. */
export interface Decoded<T> {
  readonly records: T | null;
  readonly issues: readonly ImportIssue[];
}

/** Where in a file. */
export type IssuePlace = Pick<ImportIssue, "row" | "column" | "place">;

/** An issue in the order in which it reads: which, where, what is wrong, what to do, and how many times. */
export function makeIssue(
  severity: ImportSeverity,
  code: string,
  where: { readonly file: string } & IssuePlace,
  message: Text,
  remedy: Text,
  count = 1,
): ImportIssue {
  return { ...where, code, severity, message, remedy, ...(count > 1 ? { count } : {}) };
}

/** Nothing could be taken in. */
export function undecodable<T>(...issues: readonly [ImportIssue, ...ImportIssue[]]): Decoded<T> {
  return { records: null, issues };
}

export function hasError(issues: readonly ImportIssue[]): boolean {
  return issues.some((issue) => issue.severity === "error");
}

/** What is only good to know needs few examples. */
const mostNotesNamed = 3;
const severityOrder: Readonly<Record<ImportSeverity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * Collects issues in bounded memory: of each code in each file the first few stand one by one with their place, and
 * the last of these carries the count of all that followed. Nothing goes uncounted.
 */
export class IssueCollector {
  readonly #mostNamed: number;
  readonly #groups = new Map<string, { readonly named: ImportIssue[]; total: number }>();

  /** At most `mostNamed` issues of one code in one file are named one by one. */
  constructor(mostNamed = 10) {
    this.#mostNamed = mostNamed;
  }

  /** Constant time. */
  add(issue: ImportIssue): void {
    // Without a row the place tells what it is about; with one it only names the case.
    const about = issue.row === undefined ? (issue.place ?? "") : "";
    const key = `${issue.code}\n${issue.file}\n${issue.column ?? ""}\n${about}`;
    const group = this.#groups.get(key);
    const times = issue.count ?? 1;
    if (group === undefined) this.#groups.set(key, { named: [issue], total: times });
    else {
      group.total += times;
      const most = issue.severity === "note" ? Math.min(mostNotesNamed, this.#mostNamed) : this.#mostNamed;
      if (group.named.length < most) group.named.push(issue);
    }
  }

  addAll(issues: Iterable<ImportIssue>): void {
    for (const issue of issues) this.add(issue);
  }

  get hasError(): boolean {
    for (const { named } of this.#groups.values()) if (hasError(named)) return true;
    return false;
  }

  /** Errors first, further in the order of finding. */
  list(): readonly ImportIssue[] {
    const all: ImportIssue[] = [];
    for (const { named, total } of this.#groups.values()) {
      const counted = named.reduce((sum, issue) => sum + (issue.count ?? 1), 0);
      const left = total - counted;
      all.push(...named.slice(0, -1));
      const last = named.at(-1);
      if (last !== undefined) all.push(left === 0 ? last : { ...last, count: (last.count ?? 1) + left });
    }
    return all.sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
  }
}
