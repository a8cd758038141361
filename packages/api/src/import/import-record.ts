/** An import as it is kept and as it is shown. Owns going from the one to the other. */
import type { ImportKind, ImportPreview, ImportRun } from "@leerlijn/contract/import-run";
import type { ImportIssue } from "@leerlijn/contract/problem";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import type { ImportRun as KeptRun } from "@leerlijn/storage/import-run/import-runs";
import { stepWords } from "./import-words.ts";

/** What accepting will do. */
export type PendingImport =
  | { readonly kind: "learning-line"; readonly line: LearningLine; readonly replaces: number | null }
  | { readonly kind: "taxonomy"; readonly version: number };

/** What stands in the preview column. */
export interface KeptPreview {
  /** Found by looking into the files; "unknown" until then. */
  readonly kind: ImportKind;
  readonly shown: ImportPreview | null;
  readonly pending: PendingImport | null;
  /** Id of the learning line that was accepted. */
  readonly learningLine: string | null;
}

export const emptyPreview: KeptPreview = { kind: "unknown", shown: null, pending: null, learningLine: null };

const mostIssues = 1000;

export function keptPreviewOf(run: KeptRun): KeptPreview {
  return (run.preview ?? emptyPreview) as KeptPreview;
}

export function showRun(
  run: KeptRun,
  live: { readonly stage: string; readonly progress: number | null } | null,
): ImportRun {
  const { kind, shown, pending, learningLine } = keptPreviewOf(run);
  const issues = run.issues as readonly ImportIssue[];
  const stage = live?.stage ?? run.progress?.stage ?? "waiting";
  const kept = run.progress?.total === undefined ? null : run.progress.done / Math.max(run.progress.total, 1);
  const isRunning = run.state === "running";
  return {
    id: run.id,
    kind,
    files: run.files,
    state: run.state,
    stage,
    progress: isRunning ? (live === null ? kept : live.progress) : 1,
    step: stepWords(run.state, run.state === "previewed" ? "ready" : run.state === "done" ? "done" : stage),
    issues: issues.slice(0, mostIssues),
    issueCounts: countIssues(issues),
    preview: shown,
    acceptable: run.state === "previewed" && pending !== null,
    learningLine,
    startedAt: run.startedAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
  };
}

function countIssues(issues: readonly ImportIssue[]): ImportRun["issueCounts"] {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity, count } of issues) counts[severity] += count ?? 1;
  return counts;
}
