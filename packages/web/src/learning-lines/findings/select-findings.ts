/** Which findings of a report a reader asked for. Owns the filters and their counts; pure. */
import type { FindingExplanation } from "@leerlijn/engine/learning-line/explain/explain-finding";
import type { Finding, FindingKind } from "@leerlijn/engine/learning-line/finding";
import { findingKey } from "../finding-key.ts";
import { findingCodes } from "../finding-kinds.ts";
import { type LineIndex, profilesOfFinding, programmesOfFinding } from "../line-index.ts";
import type { LineSearch } from "../line-search.ts";

/** A finding with all that the page shows of it. */
export interface ListedFinding {
  readonly key: string;
  /** In the report. */
  readonly index: number;
  readonly finding: Finding;
  readonly explanation: FindingExplanation;
  readonly programmes: readonly string[];
  readonly profiles: readonly string[];
}

const kindOrder: Readonly<Record<FindingKind, number>> = { fault: 0, signal: 1, gap: 2 };

/** Faults first, then by code, then as the report has them. */
export function listFindings(
  findings: readonly Finding[],
  explanations: readonly FindingExplanation[],
  index: LineIndex,
): readonly ListedFinding[] {
  const place = (finding: Finding) => kindOrder[finding.kind] * 100 + findingCodes.indexOf(finding.code);
  return findings
    .flatMap((finding, at): readonly ListedFinding[] => {
      const explanation = explanations[at];
      if (explanation === undefined) return [];
      return [
        {
          key: findingKey(finding),
          index: at,
          finding,
          explanation,
          programmes: programmesOfFinding(finding, index),
          profiles: profilesOfFinding(finding, index),
        },
      ];
    })
    .sort((a, b) => place(a.finding) - place(b.finding) || a.index - b.index);
}

export type FindingFilter = Pick<LineSearch, "reading" | "kind" | "code" | "programme" | "profile" | "waived">;

export function selectFindings(all: readonly ListedFinding[], filter: FindingFilter): readonly ListedFinding[] {
  return all.filter(
    (one) =>
      passesReading(one, filter) &&
      (filter.kind === undefined || one.finding.kind === filter.kind) &&
      (filter.code === undefined || one.finding.code === filter.code) &&
      (filter.programme === undefined || one.programmes.includes(filter.programme)) &&
      (filter.profile === undefined || one.profiles.includes(filter.profile)),
  );
}

/** By kind, as the reading and the choice about accepted ones have it. */
export function countKinds(
  all: readonly ListedFinding[],
  filter: FindingFilter,
): Readonly<Record<FindingKind, number>> {
  const counts = { fault: 0, signal: 0, gap: 0 };
  for (const one of all) if (passesReading(one, filter)) counts[one.finding.kind] += 1;
  return counts;
}

/** What fails strictly only is no matter for the lenient reading. */
function passesReading({ finding }: ListedFinding, { reading, waived }: FindingFilter): boolean {
  if (reading === "lenient" && finding.reading === "strict") return false;
  if (waived === "only") return finding.waived === true;
  return waived === "with" || finding.waived !== true;
}

/** True when anything but the reading narrows the list. */
export function isNarrowed({ kind, code, programme, profile, waived }: FindingFilter): boolean {
  return [kind, code, programme, profile, waived].some((one) => one !== undefined);
}
