/** How many remarks of each severity there are, as the table of remarks asks. Pure. */
import type { ImportIssue } from "@leerlijn/contract/problem";

export function countIssues(issues: readonly ImportIssue[]): Record<ImportIssue["severity"], number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity, count = 1 } of issues) counts[severity] += count;
  return counts;
}
