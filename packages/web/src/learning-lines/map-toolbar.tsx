/** Above the map: as map or table, how near, whose way, which strand, how strict. */

import type { Detail } from "@leerlijn/line-map/scene";
import { NativeSelect, SegmentedControl } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ChangeSearch } from "./findings/finding-filters.tsx";
import type { LineIndex } from "./line-index.ts";
import styles from "./line-page.module.css";
import type { LineSearch } from "./line-search.ts";

export interface MapToolbarProps {
  readonly index: LineIndex;
  readonly search: LineSearch;
  readonly strands: readonly { readonly id: string; readonly title: string }[];
  readonly detail: Detail;
  readonly onDetail: (detail: Detail) => void;
  readonly onChange: ChangeSearch;
}

export function MapToolbar({ index, search, strands, detail, onDetail, onChange }: MapToolbarProps) {
  const { t } = useTranslation();
  const { line } = index;
  const reached = new Set((line.transfers ?? []).map(({ profile }) => profile));
  const starts = line.entryProfiles.filter(({ id }) => !reached.has(id));
  const isTable = search.view === "table";
  return (
    <div className={`${styles["toolbar"]} no-print`}>
      <SegmentedControl
        size="xs"
        aria-label={t("line.showAs")}
        value={isTable ? "table" : "map"}
        onChange={(value) => onChange({ view: value === "table" ? "table" : undefined })}
        data={[
          { value: "map", label: t("line.map") },
          { value: "table", label: t("line.table") },
        ]}
      />
      {isTable ? null : (
        <>
          <SegmentedControl
            className={styles["details"] ?? ""}
            size="xs"
            aria-label={t("line.details")}
            value={detail}
            onChange={(value) => onDetail(value === "far" || value === "outcomes" ? value : "units")}
            data={[
              { value: "far", label: t("line.far") },
              { value: "units", label: t("line.units") },
              { value: "outcomes", label: t("line.outcomes") },
            ]}
          />
          <NativeSelect
            size="xs"
            aria-label={t("line.profile")}
            value={search.way ?? ""}
            onChange={(event) => onChange({ way: event.currentTarget.value || undefined })}
            data={[
              { value: "", label: `${t("line.profile")}: ${t("line.everybody").toLowerCase()}` },
              ...starts.map(({ id, headcount }) => ({
                value: id,
                label: headcount === undefined ? index.titleOf(id) : `${index.titleOf(id)} (${headcount})`,
              })),
            ]}
          />
          <NativeSelect
            size="xs"
            aria-label={t("line.strand")}
            value={search.strand ?? ""}
            onChange={(event) => onChange({ strand: event.currentTarget.value || undefined })}
            data={[
              { value: "", label: t("line.allStrands") },
              ...strands.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
          {search.strand === undefined ? null : (
            <Link
              to="/learning-lines/$line/strands/$strand"
              params={{ line: line.id, strand: search.strand }}
              className="small"
            >
              {t("line.openStrand")}
            </Link>
          )}
        </>
      )}
      <SegmentedControl
        className={styles["reading"] ?? ""}
        size="xs"
        aria-label={t("line.reading")}
        title={t("line.readingWhy")}
        value={search.reading ?? "strict"}
        onChange={(value) => onChange({ reading: value === "lenient" ? value : undefined })}
        data={[
          { value: "strict", label: t("line.strict") },
          { value: "lenient", label: t("line.lenient") },
        ]}
      />
    </div>
  );
}
