/** The desk Invoer: hand files in, take a template, see earlier imports. */

import type { ImportRun } from "@leerlijn/contract/import-run";
import { paths } from "@leerlijn/contract/paths";
import { IconFileDownload } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { importsQuery } from "../api/queries.ts";
import { queryClient } from "../api/query-client.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { DropZone } from "../shared/drop-zone.tsx";
import { PageHeader } from "../shared/page-header.tsx";
import { ListSkeleton } from "../shared/page-skeleton.tsx";
import { ProblemPanel } from "../shared/problem-panel.tsx";
import styles from "./imports.module.css";
import { ProgressBar } from "./progress-bar.tsx";
import { sendFiles } from "./send-files.ts";

const mostShown = 12;

export function ImportsPage() {
  const { t } = useTranslation();
  const { moment } = useLanguage();
  const earlier = useQuery(importsQuery);
  return (
    <>
      <PageHeader title={t("imports.title")} intro={t("imports.intro")} />
      <DropPlace />
      <section className={styles["section"]} aria-labelledby="templates">
        <h2 id="templates">{t("imports.templates")}</h2>
        <ul className={styles["templates"]}>
          <li>
            <a href={paths.lineTemplate()} download>
              <IconFileDownload size={18} stroke={1.7} aria-hidden="true" /> {t("imports.lineTemplate")} (XLSX)
            </a>
            <span className="quiet small">{t("imports.lineTemplateWhy")}</span>
          </li>
          <li>
            <a href={paths.overstapkaartTemplate()} download>
              <IconFileDownload size={18} stroke={1.7} aria-hidden="true" /> {t("imports.cardTemplate")} (XLSX)
            </a>
            <span className="quiet small">{t("imports.cardTemplateWhy")}</span>
          </li>
        </ul>
      </section>
      <section className={styles["section"]} aria-labelledby="earlier">
        <h2 id="earlier">{t("imports.earlier")}</h2>
        {earlier.error !== null ? (
          <ProblemPanel error={earlier.error} onRetry={() => void earlier.refetch()} />
        ) : earlier.data === undefined ? (
          <ListSkeleton rows={3} />
        ) : earlier.data.imports.length === 0 ? (
          <p className="quiet">{t("imports.none")}</p>
        ) : (
          <ul className={styles["runs"]}>
            {earlier.data.imports.slice(0, mostShown).map((run) => (
              <li key={run.id}>
                <Link to="/imports/$run" params={{ run: run.id }}>
                  {run.files.join(", ")}
                </Link>
                <span data-state={run.state}>{t(`imports.state.${run.state}`)}</span>
                <span className="quiet small figures">{moment(run.startedAt)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function DropPlace() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [sent, setSent] = useState(0);
  const send = useMutation({
    mutationFn: (files: readonly File[]) => sendFiles(files, setSent),
    onMutate: () => setSent(0),
    onSuccess: (run: ImportRun) => {
      void queryClient.invalidateQueries({ queryKey: ["imports"] });
      void navigate({ to: "/imports/$run", params: { run: run.id } });
    },
  });
  return (
    <DropZone
      title={t("imports.drop")}
      button={t("imports.choose")}
      kinds={t("imports.kinds")}
      isPending={send.isPending}
      onFiles={send.mutate}
    >
      {send.isPending ? <ProgressBar label={t("imports.sending")} value={sent} /> : null}
      {send.error === null ? null : <ProblemPanel error={send.error} />}
    </DropZone>
  );
}
