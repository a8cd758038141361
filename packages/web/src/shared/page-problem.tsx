/** A page whose records could not be had: says so under a heading of its own. */
import { useTranslation } from "react-i18next";
import { RequestProblem } from "../api/fetch-json.ts";
import { PageHeader } from "./page-header.tsx";
import { ProblemPanel } from "./problem-panel.tsx";

export interface PageProblemProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

export function PageProblem({ error, onRetry }: PageProblemProps) {
  const { t } = useTranslation();
  const isGone = error instanceof RequestProblem && error.code === "not-found";
  return (
    <>
      <PageHeader title={t(isGone ? "problem.pageGone" : "problem.pageFailed")} />
      <ProblemPanel error={error} onRetry={onRetry} />
    </>
  );
}
