/** One import: its progress, what it would change, and taking it over or not. */

import type { ImportRun } from "@leerlijn/contract/import-run";
import { paths } from "@leerlijn/contract/paths";
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { fetchJson } from "../api/fetch-json.ts";
import { forgetLine, importQuery } from "../api/queries.ts";
import { queryClient } from "../api/query-client.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { PageHeader } from "../shared/page-header.tsx";
import { PageProblem } from "../shared/page-problem.tsx";
import { PageSkeleton } from "../shared/page-skeleton.tsx";
import { ProblemPanel } from "../shared/problem-panel.tsx";
import { GoodSign } from "../shared/signs.tsx";
import styles from "./imports.module.css";
import { IssueTable } from "./issue-table.tsx";
import { LinePreview } from "./line-preview.tsx";
import { ProgressBar } from "./progress-bar.tsx";
import { TaxonomyPreviewView } from "./taxonomy-preview.tsx";

const stages = ["waiting", "reading", "comparing", "checking", "ready", "writing", "done"] as const;

export function ImportRunPage() {
  const { t } = useTranslation();
  const { run: id } = useParams({ from: "/imports/$run" });
  const { data: run, error, refetch } = useQuery(importQuery(id));
  if (error !== null) return <PageProblem error={error} onRetry={() => void refetch()} />;
  if (run === undefined) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        where={<Link to="/imports">{t("imports.title")}</Link>}
        title={run.files.join(", ")}
        state={<span data-state={run.state}>{t(`imports.state.${run.state}`)}</span>}
      />
      <RunView run={run} />
    </>
  );
}

function RunView({ run }: { readonly run: ImportRun }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const put = (next: ImportRun) => queryClient.setQueryData(importQuery(run.id).queryKey, next);
  const accept = useMutation({
    mutationFn: () => fetchJson<ImportRun>(paths.acceptImport(run.id), { method: "POST" }),
    onSuccess: async (next) => {
      put(next);
      await forgetLine(next.learningLine);
    },
  });
  const cancel = useMutation({
    mutationFn: () => fetchJson<ImportRun>(paths.importRun(run.id), { method: "DELETE" }),
    onSuccess: put,
  });
  const error = accept.error ?? cancel.error;
  const stage = stages.find((one) => one === run.stage) ?? "reading";
  const another = (
    <Button component={Link} to="/imports" variant="default">
      {t("imports.another")}
    </Button>
  );
  return (
    <div className={styles["run"]}>
      {run.state === "running" ? (
        <section className={styles["card"]}>
          <ProgressBar label={run.step[language] || t(`imports.stage.${stage}`)} value={run.progress} />
          <p className="quiet small">{t("imports.leaveAlone")}</p>
          <div>
            <Button variant="default" size="sm" loading={cancel.isPending} onClick={() => cancel.mutate()}>
              {t("imports.stop")}
            </Button>
          </div>
        </section>
      ) : null}
      {run.state === "done" ? (
        <section className={styles["card"]} role="status">
          <p className={styles["good"]}>
            <GoodSign /> {t("imports.done")}
          </p>
          {run.learningLine === null ? (
            <p className="quiet">
              {t("imports.learning")} <Link to="/linking">{t("imports.openLinking")}</Link>
            </p>
          ) : null}
          <div className={styles["actions"]}>
            {run.learningLine === null ? (
              <Button component={Link} to="/concepts">
                {t("imports.openConcepts")}
              </Button>
            ) : (
              <Button
                renderRoot={(props) => (
                  <Link to="/learning-lines/$line" params={{ line: run.learningLine ?? "" }} {...props} />
                )}
              >
                {t("imports.openLine")}
              </Button>
            )}
            {another}
          </div>
        </section>
      ) : null}
      {run.state === "failed" || run.state === "interrupted" || run.state === "cancelled" ? (
        <section className={styles["card"]} role="status">
          <p>
            <strong>{t(run.state === "cancelled" ? "imports.cancelled" : "imports.failed")}</strong>
          </p>
          <div className={styles["actions"]}>{another}</div>
        </section>
      ) : null}
      {error === null ? null : <ProblemPanel error={error} />}
      {run.preview?.kind === "learning-line" ? <LinePreview preview={run.preview} /> : null}
      {run.preview?.kind === "taxonomy" ? <TaxonomyPreviewView preview={run.preview} /> : null}
      {run.state === "running" ? null : <IssueTable run={run} />}
      {run.state === "previewed" ? (
        <div className={styles["decide"]}>
          <Button disabled={!run.acceptable} loading={accept.isPending} onClick={() => accept.mutate()}>
            {t("imports.accept")}
          </Button>
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t("imports.doNotAccept")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
