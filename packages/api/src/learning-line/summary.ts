/** What the list of learning lines tells of each: counts of its parts and of its findings. */
import type { FindingCounts } from "@leerlijn/contract/finding";
import type { LineCounts } from "@leerlijn/contract/learning-line";
import type { Finding } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";

/** Linear in the line. */
export function countLine(line: LearningLine): LineCounts {
  const units = line.programmes.flatMap((programme) => programme.units);
  return {
    programmes: line.programmes.length,
    units: units.length,
    outcomes: units.reduce((sum, unit) => sum + (unit.outcomes?.length ?? 0), 0),
    skills: line.skills.length,
    entryProfiles: line.entryProfiles.length,
    headcount: line.entryProfiles.reduce((sum, profile) => sum + (profile.headcount ?? 0), 0),
  };
}

/** Accepted findings are counted apart and nowhere else. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { faults: 0, signals: 0, gaps: 0, waived: 0 };
  const places = { fault: "faults", signal: "signals", gap: "gaps" } as const;
  for (const { kind, waived } of findings) counts[waived === true ? "waived" : places[kind]] += 1;
  return counts;
}
