/** Issues that say the same of other places, together: one thing to read and one thing to do. */
import type { ImportRun } from "@leerlijn/contract/import-run";

type Issue = ImportRun["issues"][number];

export interface IssueGroup {
  /** The first of them. */
  readonly issue: Issue;
  /** The first few, each with a place of its own. */
  readonly shown: readonly Issue[];
  /** How many more times. */
  readonly more: number;
}

const mostShown = 5;

/** In the order in which each group begins. Linear. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, { readonly members: Issue[]; times: number }>();
  for (const issue of issues) {
    const { severity, code, file, message, remedy } = issue;
    const key = JSON.stringify([severity, code, file, message, remedy]);
    const group = groups.get(key) ?? { members: [], times: 0 };
    group.members.push(issue);
    group.times += issue.count ?? 1;
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ members, times }) => {
    const [issue] = members;
    const shown = members.slice(0, mostShown);
    return issue === undefined ? [] : [{ issue, shown, more: times - shown.length }];
  });
}
