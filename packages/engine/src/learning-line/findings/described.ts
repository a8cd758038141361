/** What nobody described: units without outcomes, outcomes without assessment, profiles without entry levels. */
import type { CompiledLine } from "../compiled/compile.ts";
import type { Finding } from "../finding.ts";

/** O(size). `hangs` gives, by start profile, what depends on its level. */
export function findNotDescribed(compiled: CompiledLine, hangs: ReadonlyMap<number, ReadonlySet<string>>): Finding[] {
  const findings: Finding[] = [];
  const add = (id: string, witness: Finding["witness"]) =>
    findings.push({ code: "not-described", kind: "gap", subject: [id], witness });
  for (const profile of compiled.profiles) {
    if (profile.levels !== null) continue;
    add(profile.source.id, { missing: "entry-level", hangs: [...(hangs.get(profile.index) ?? [])].sort() });
  }
  for (const unit of compiled.units) {
    if (!unit.isDescribed) add(unit.source.id, { missing: "outcomes" });
    for (const outcome of unit.source.outcomes ?? []) {
      if (outcome.taught && (outcome.assessedBy ?? []).length === 0) add(outcome.id, { missing: "assessment" });
    }
  }
  return findings;
}
