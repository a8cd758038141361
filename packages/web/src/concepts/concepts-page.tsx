/** The desk Vaardigheden: tree and search at the left, one concept at the right. */
import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { conceptSearchQuery, conceptTreeQuery } from "../api/queries.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { EmptyState } from "../shared/empty-state.tsx";
import { PageHeader } from "../shared/page-header.tsx";
import { ListSkeleton } from "../shared/page-skeleton.tsx";
import { ProblemPanel } from "../shared/problem-panel.tsx";
import { ConceptDetailView } from "./concept-detail.tsx";
import { ConceptLabel } from "./concept-label.tsx";
import { ConceptTree } from "./concept-tree.tsx";
import styles from "./concepts-page.module.css";

const waitMs = 200;

export function ConceptsPage() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const search = useSearch({ from: "/concepts" });
  const navigate = useNavigate({ from: "/concepts" });
  const [text, setText] = useState(search.text ?? "");
  const [late] = useDebouncedValue(text.trim(), waitMs);
  const top = useQuery(conceptTreeQuery(null, language));
  const found = useQuery(conceptSearchQuery(late, language));
  const open = (concept: string) =>
    void navigate({ search: (now) => ({ ...now, concept }), replace: true, resetScroll: false });
  const nodes = top.data?.nodes;
  return (
    <>
      <PageHeader title={t("concepts.title")} intro={t("concepts.intro")} />
      {top.error !== null ? (
        <ProblemPanel error={top.error} onRetry={() => void top.refetch()} />
      ) : nodes === undefined ? (
        <ListSkeleton rows={8} />
      ) : nodes.length === 0 ? (
        <EmptyState title={t("concepts.emptyTitle")} text={t("concepts.empty")}>
          <Button component={Link} to="/imports">
            {t("desk.imports")}
          </Button>
        </EmptyState>
      ) : (
        <div className={styles["page"]}>
          <div className={styles["left"]}>
            <TextInput
              type="search"
              label={t("concepts.search")}
              value={text}
              onChange={(event) => {
                const value = event.currentTarget.value;
                setText(value);
                void navigate({
                  search: ({ text: _text, ...rest }) => (value === "" ? rest : { ...rest, text: value }),
                  replace: true,
                  resetScroll: false,
                });
              }}
            />
            {late === "" ? (
              <nav aria-label={t("concepts.tree")} className={styles["tree"]}>
                <ConceptTree parent={null} chosen={search.concept} onOpen={open} />
              </nav>
            ) : found.error !== null ? (
              <ProblemPanel error={found.error} />
            ) : found.data === undefined ? (
              <ListSkeleton rows={5} />
            ) : (
              <>
                <p className="quiet small" role="status">
                  {found.data.concepts.length === 0
                    ? t("concepts.none", { text: late })
                    : t("search.results", { count: found.data.concepts.length })}
                </p>
                <ul className={styles["hits"]} aria-label={t("concepts.results")}>
                  {found.data.concepts.map((concept) => (
                    <li key={concept.uri}>
                      <button
                        type="button"
                        onClick={() => open(concept.uri)}
                        aria-current={concept.uri === search.concept ? "true" : undefined}
                      >
                        <ConceptLabel concept={concept} />
                        {concept.found === undefined ? null : (
                          <span className="quiet small">{t("concepts.found", { label: concept.found })}</span>
                        )}
                      </button>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
          <div className={styles["right"]}>
            {search.concept === undefined ? (
              <p className="quiet">{t("concepts.pick")}</p>
            ) : (
              <ConceptDetailView uri={search.concept} onOpen={open} />
            )}
          </div>
        </div>
      )}
    </>
  );
}
