/** The desk Koppelen, third part: the words that this organisation uses for concepts. */
import type { LocalLabel } from "@leerlijn/contract/linking";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { localLabelsQuery, removeLocalLabel } from "../../api/linking-queries.ts";
import { ShownLabel, sayKind, sayLanguage } from "../../concepts/concept-label.tsx";
import { useLanguage } from "../../i18n/use-language.ts";
import { ConfirmButton } from "../../shared/confirm-button.tsx";
import { EmptyState } from "../../shared/empty-state.tsx";
import { PageHeader } from "../../shared/page-header.tsx";
import { ListSkeleton } from "../../shared/page-skeleton.tsx";
import { ProblemPanel } from "../../shared/problem-panel.tsx";
import { useFocusAfterRemoval } from "../../shared/use-focus-after-removal.ts";
import { LinkingTabs } from "../linking-tabs.tsx";
import styles from "./labels.module.css";

/** Fewer than so many can be looked over without searching. */
const fewLabels = 12;
const none: readonly LocalLabel[] = [];

export function LabelsPage() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(localLabelsQuery(language));
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const labels = data?.labels ?? none;
  const shown = useMemo(() => labels.filter((label) => isAbout(label, wanted)), [labels, wanted]);
  const onRemove = useFocusAfterRemoval(useMemo(() => shown.map(({ id }) => id), [shown]));
  return (
    <>
      <PageHeader title={t("linking.labels.title")} where={t("linking.title")} intro={t("linking.labels.intro")} />
      <LinkingTabs />
      {error !== null ? (
        <ProblemPanel error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <ListSkeleton rows={5} />
      ) : labels.length === 0 ? (
        <EmptyState title={t("linking.labels.emptyTitle")} text={t("linking.labels.empty")}>
          <Button component={Link} to="/linking/documents">
            {t("linking.labels.toDocuments")}
          </Button>
        </EmptyState>
      ) : (
        <>
          {labels.length < fewLabels ? null : (
            <TextInput
              type="search"
              className={`${styles["filter"]} no-print`}
              label={t("linking.labels.filter")}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
          {shown.length === 0 ? (
            <p className="quiet" role="status">
              {t("linking.labels.noneFound", { text })}
            </p>
          ) : (
            <LabelTable labels={shown} onRemove={onRemove} />
          )}
        </>
      )}
    </>
  );
}

function isAbout({ label, concept }: LocalLabel, wanted: string): boolean {
  return label.toLowerCase().includes(wanted) || concept.label.value.toLowerCase().includes(wanted);
}

interface LabelTableProps {
  readonly labels: readonly LocalLabel[];
  /** Told before one is removed. */
  readonly onRemove: (id: string) => void;
}

function LabelTable({ labels, onRemove }: LabelTableProps) {
  const { t } = useTranslation();
  return (
    <table className={styles["table"]}>
      <thead>
        <tr>
          <th scope="col">{t("linking.labels.word")}</th>
          <th scope="col">{t("linking.labels.concept")}</th>
          <th scope="col">{t("linking.labels.language")}</th>
          <th scope="col">{t("linking.labels.who")}</th>
          <th scope="col" className="no-print">
            <span className="hidden">{t("linking.labels.action")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {labels.map((label) => (
          <LabelRow key={label.id} label={label} onRemove={onRemove} />
        ))}
      </tbody>
    </table>
  );
}

function LabelRow({ label: one, onRemove }: { readonly label: LocalLabel } & Pick<LabelTableProps, "onRemove">) {
  const { t } = useTranslation();
  const { moment } = useLanguage();
  const remove = useMutation({ mutationFn: () => removeLocalLabel(one.id) });
  const { label, concept, language, person, createdAt } = one;
  return (
    <tr>
      <th scope="row" lang={language}>
        {label}
      </th>
      <td>
        <Link to="/concepts" search={{ concept: concept.uri }}>
          <ShownLabel label={concept.label} />
        </Link>{" "}
        <span className="quiet small">{sayKind(concept.kind, t)}</span>
      </td>
      <td className={`${styles["language"]} small`}>{sayLanguage(language, t)}</td>
      <td className={`${styles["who"]} quiet small`}>
        {t("linking.documents.by", { person, moment: moment(createdAt) })}
      </td>
      <td className="no-print" data-remove={one.id}>
        <ConfirmButton
          label={t("linking.labels.remove")}
          longLabel={t("linking.labels.removeOf", { label })}
          question={t("linking.labels.removeSure", { label })}
          isPending={remove.isPending}
          onConfirm={() => {
            onRemove(one.id);
            remove.mutate();
          }}
        />
        {remove.error === null ? null : <ProblemPanel error={remove.error} />}
      </td>
    </tr>
  );
}
