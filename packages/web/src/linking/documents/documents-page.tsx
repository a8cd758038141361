/** The desk Koppelen, second part: hand in documents whose links are reviewed, and see how far each is. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { documentsQuery } from "../../api/linking-queries.ts";
import { EmptyState } from "../../shared/empty-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { ListSkeleton } from "../../shared/page-skeleton.tsx";
import { ProblemPanel } from "../../shared/problem-panel.tsx";
import { LinkingTabs } from "../linking-tabs.tsx";
import { ModelState } from "../model-state.tsx";
import { DocumentRow } from "./document-row.tsx";
import styles from "./documents.module.css";
import { HandIn } from "./hand-in.tsx";

export function DocumentsPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(documentsQuery);
  return (
    <>
      <PageHeader title={t("linking.documents.title")} where={t("linking.title")} />
      <LinkingTabs />
      <ModelState kind="skill" taxonomy={undefined} />
      <HandIn />
      {error !== null ? (
        <ProblemPanel error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <ListSkeleton rows={4} />
      ) : data.documents.length === 0 ? (
        <EmptyState title={t("linking.documents.emptyTitle")} text={t("linking.documents.empty")} />
      ) : (
        <section className={styles["section"]} aria-labelledby="documents">
          <h2 id="documents">{t("linking.documents.listTitle")}</h2>
          <ul className={styles["documents"]}>
            {data.documents.map((document) => (
              <DocumentRow key={document.id} document={document} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
