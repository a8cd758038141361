/** What the name of a downloaded file tells: ESCO's zips and CSV files say their version and language nowhere else. */

export interface NamedPart {
  /** Without folders, language and ending: "occupations", "greenSkillsCollection". */
  readonly stem: string;
  /** As "1.1.1" or "1.2.x"; null when no name says it. */
  readonly version: string | null;
  /** As "nl"; null when no name says it. */
  readonly language: string | null;
}

const versionPattern = /(?:^|[^a-z0-9.])v?(\d+\.\d+(?:\.(?:\d+|x))?)(?![\d.]*\d)/gi;
const suffixPattern = /_([a-z]{2}(?:-[a-z]{2})?)$/i;

/** `path`: name of the zip, folders in it and the file, with "/" between; the innermost name decides. */
export function readFileName(path: string): NamedPart {
  const names = path.split("/");
  const bare = (names.at(-1) ?? "").replace(/\.(csv|tsv|txt)$/i, "").replace(/ ?\(\d+\)$/, "");
  const suffix = suffixPattern.exec(bare);
  let version: string | null = null;
  let language: string | null = suffix?.[1]?.toLowerCase() ?? null;
  for (const name of names.toReversed()) {
    version ??= [...name.matchAll(versionPattern)].at(-1)?.[1]?.toLowerCase() ?? null;
    language ??= /(?:^|\s)-\s*([a-z]{2}(?:-[a-z]{2})?)\s*-/.exec(name)?.[1] ?? null;
  }
  return { stem: suffix === null ? bare : bare.slice(0, suffix.index), version, language };
}

/** Older first; "1.2.x" comes after every "1.2.n". Null, unknown, comes first. */
export function compareVersionNames(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let index = 0; index < 3; index += 1) {
    const [one, other] = [left[index] ?? 0, right[index] ?? 0];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

function numbersOf(version: string): number[] {
  return version.split(".").map((part) => (part === "x" ? Number.POSITIVE_INFINITY : Number(part)));
}
