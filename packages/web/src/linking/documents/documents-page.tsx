/** The desk Koppelen, second part: hand in documents whose links are reviewed, and see how far each is. */
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { documentsQuery } from "../../api/linking-queries.ts";
import { EmptyState } from "../../shared/empty-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { ListSkeleton } from "../../shared/page-skeleton.tsx";
import { ProblemPanel } from "../../shared/problem-panel.tsx";
import { useFocusAfterRemoval } from "../../shared/use-focus-after-removal.ts";
import { LinkingTabs } from "../linking-tabs.tsx";
import { ModelState } from "../model-state.tsx";
import { DocumentRow } from "./document-row.tsx";
import styles from "./documents.module.css";
import { HandIn } from "./hand-in.tsx";
import { allFailed, RemoveFailed } from "./remove-failed.tsx";

/** Fewer than so many are removed one by one. */
const fewFailed = 2;

export function DocumentsPage() {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(documentsQuery);
  const documents = useMemo(() => data?.pages.flatMap((page) => page.documents) ?? [], [data]);
  const failed = data?.pages[0]?.failed ?? 0;
  const removable = useMemo(
    () => [...(failed < fewFailed ? [] : [allFailed]), ...documents.map(({ id }) => id)],
    [failed, documents],
  );
  const onRemove = useFocusAfterRemoval(removable);
  return (
    <>
      <PageHeader title={t("linking.documents.title")} where={t("linking.title")} />
      <LinkingTabs />
      <ModelState kind="skill" taxonomy={undefined} />
      <HandIn />
      {error !== null && data === undefined ? (
        <ProblemPanel error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <ListSkeleton rows={4} />
      ) : documents.length === 0 ? (
        <EmptyState title={t("linking.documents.emptyTitle")} text={t("linking.documents.empty")} />
      ) : (
        <section className={styles["section"]} aria-labelledby="documents">
          <div className={styles["listHead"]}>
            <h2 id="documents">{t("linking.documents.listTitle")}</h2>
            {failed < fewFailed ? null : <RemoveFailed count={failed} onRemove={() => onRemove(allFailed)} />}
          </div>
          <ul className={styles["documents"]}>
            {documents.map((document) => (
              <DocumentRow key={document.id} document={document} onRemove={onRemove} />
            ))}
          </ul>
          {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
          {hasNextPage ? (
            <Button
              className={styles["more"] ?? ""}
              variant="default"
              loading={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              {t("linking.documents.more")}
            </Button>
          ) : null}
        </section>
      )}
    </>
  );
}
