/** Findings as sets: what one report says and the other does not. */
import { isDeepStrictEqual } from "node:util";

type Compared = {
  readonly code: string;
  readonly kind: string;
  readonly subject: readonly string[];
  readonly reading?: string;
  readonly waived?: true;
  readonly witness: object;
};
type ComparedReport = {
  readonly verdict: { readonly strict: string; readonly lenient: string };
  readonly cover: { readonly described: number; readonly units: number };
  readonly findings: readonly Compared[];
};

/** Keys of witnesses that the semantics fix whatever route the witness takes. */
export const exactWitnessKeys: readonly string[] = [
  "from",
  "to",
  "skipped",
  "headcount",
  "least",
  "most",
  "norm",
  "unit",
  "mixed",
  "named",
  "inForce",
  "circle",
  "asked",
];

export function findingKey(finding: Compared): string {
  const { code, kind, subject, reading, waived } = finding;
  return JSON.stringify([code, kind, subject, reading ?? null, waived ?? false]);
}

/** Differences in words, empty when equal. `wanted` witness keys must be in `given`; its routes are not compared. */
export function compareReports(
  wanted: ComparedReport,
  given: ComparedReport,
  witnessKeys?: readonly string[],
): string[] {
  const differences: string[] = [];
  const byKey = new Map(given.findings.map((finding) => [findingKey(finding), finding]));
  if (byKey.size !== given.findings.length) differences.push("a finding is given twice");
  for (const finding of wanted.findings) {
    const key = findingKey(finding);
    const other = byKey.get(key);
    byKey.delete(key);
    if (other === undefined) {
      differences.push(`missing ${key}`);
      continue;
    }
    for (const [name, value] of Object.entries(finding.witness)) {
      if (name === "route" || (witnessKeys !== undefined && !witnessKeys.includes(name))) continue;
      const found = (other.witness as Record<string, unknown>)[name];
      if (isDeepStrictEqual(found, value)) continue;
      differences.push(`${key} witness ${name}: wanted ${JSON.stringify(value)}, given ${JSON.stringify(found)}`);
    }
  }
  for (const key of byKey.keys()) differences.push(`too many: ${key}`);
  if (!isDeepStrictEqual(wanted.verdict, given.verdict)) {
    differences.push(`verdict: wanted ${JSON.stringify(wanted.verdict)}, given ${JSON.stringify(given.verdict)}`);
  }
  if (!isDeepStrictEqual(wanted.cover, given.cover)) {
    differences.push(`cover: wanted ${JSON.stringify(wanted.cover)}, given ${JSON.stringify(given.cover)}`);
  }
  return differences;
}
