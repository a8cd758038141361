/** The desk Opleidingen: the catalogue over all lines, with its filter in the address. */

import type { ProgrammeSummary } from "@leerlijn/contract/programme";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { programmesQuery } from "../api/queries.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { EmptyState } from "../shared/empty-state.tsx";
import { ExampleBadge, PageHeader } from "../shared/page-header.tsx";
import { ListSkeleton } from "../shared/page-skeleton.tsx";
import { ProblemPanel } from "../shared/problem-panel.tsx";
import { TitleText } from "../shared/title-text.tsx";
import styles from "./catalogue-page.module.css";
import type { CatalogueSearch } from "./catalogue-search.ts";
import { unitKinds } from "./unit-kinds.ts";

export function CataloguePage() {
  const { t } = useTranslation();
  const { say } = useLanguage();
  const { data, error, refetch } = useQuery(programmesQuery);
  const search = useSearch({ from: "/programmes" });
  const navigate = useNavigate({ from: "/programmes" });
  const change = (part: { readonly [Key in keyof CatalogueSearch]: string | undefined }) =>
    void navigate({
      search: (now) =>
        Object.fromEntries(Object.entries({ ...now, ...part }).filter(([, value]) => (value ?? "") !== "")),
      replace: true,
      resetScroll: false,
    });
  const all = data?.programmes;
  const wanted = (search.text ?? "").toLowerCase();
  const shown = (all ?? [])
    .filter(
      (one) =>
        `${say(one.title)} ${say(one.institution)} ${one.code ?? ""} ${say(one.lineTitle)}`
          .toLowerCase()
          .includes(wanted) &&
        (search.level === undefined || String(one.nlqf) === search.level) &&
        (search.kind === undefined || one.kinds.includes(search.kind)),
    )
    .sort((a, b) => (a.nlqf ?? 0) - (b.nlqf ?? 0) || say(a.title).localeCompare(say(b.title)));
  const levels = [...new Set((all ?? []).flatMap(({ nlqf }) => nlqf ?? []))].sort((a, b) => a - b);
  const kinds = unitKinds.filter((kind) => (all ?? []).some((one) => one.kinds.includes(kind)));
  return (
    <>
      <PageHeader title={t("programmes.title")} intro={t("programmes.intro")} />
      {error !== null ? (
        <ProblemPanel error={error} onRetry={() => void refetch()} />
      ) : all === undefined ? (
        <ListSkeleton rows={8} />
      ) : all.length === 0 ? (
        <EmptyState title={t("programmes.emptyTitle")} text={t("programmes.empty")}>
          <Button component={Link} to="/imports">
            {t("lines.import")}
          </Button>
        </EmptyState>
      ) : (
        <>
          <div className={styles["filters"]}>
            <TextInput
              className={styles["text"] ?? ""}
              label={t("programmes.filter")}
              value={search.text ?? ""}
              onChange={(event) => change({ text: event.currentTarget.value })}
            />
            <NativeSelect
              label={t("programmes.level")}
              value={search.level ?? ""}
              onChange={(event) => change({ level: event.currentTarget.value })}
              data={[
                { value: "", label: t("programmes.anyLevel") },
                ...levels.map((level) => ({ value: String(level), label: t("programmes.nlqf", { level }) })),
              ]}
            />
            <NativeSelect
              label={t("programmes.kind")}
              value={search.kind ?? ""}
              onChange={(event) => change({ kind: event.currentTarget.value })}
              data={[
                { value: "", label: t("programmes.anyKind") },
                ...kinds.map((kind) => ({ value: kind, label: t(`unitKind.${kind}`) })),
              ]}
            />
          </div>
          <p className="quiet small" role="status">
            {shown.length === 0 ? t("programmes.none") : t("programmes.count", { count: shown.length })}
          </p>
          <ul className={styles["list"]}>
            {shown.map((one) => (
              <ProgrammeRow key={`${one.line} ${one.id}`} programme={one} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function ProgrammeRow({ programme: one }: { readonly programme: ProgrammeSummary }) {
  const { t } = useTranslation();
  const { say, load } = useLanguage();
  const facts = [
    say(one.institution),
    one.code ?? "",
    one.years === undefined ? "" : t("programmes.years", { count: one.years }),
    one.load === undefined ? "" : load(one.load),
    t("common.units", { count: one.units }),
    t("common.outcomes", { count: one.outcomes }),
  ].filter((fact) => fact !== "");
  return (
    <li className={styles["row"]}>
      <span className={styles["level"]}>{one.nlqf === undefined ? "" : t("programmes.nlqf", { level: one.nlqf })}</span>
      <div className={styles["what"]}>
        <h2>
          <Link to="/programmes/$line/$programme" params={{ line: one.line, programme: one.id }}>
            <TitleText text={one.title} />
          </Link>
          {one.example ? <ExampleBadge /> : null}
        </h2>
        <p className="quiet small">{facts.join(" · ")}</p>
        <p className="quiet small">{t("programmes.inLine", { title: say(one.lineTitle) })}</p>
      </div>
    </li>
  );
}
