/** The filters over the findings. Their values stand in the address. */
import { Button, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { KindSign } from "../../shared/signs.tsx";
import { findingCodes } from "../finding-kinds.ts";
import type { LineIndex } from "../line-index.ts";
import type { LineSearch } from "../line-search.ts";
import styles from "./findings.module.css";
import { countKinds, isNarrowed, type ListedFinding } from "./select-findings.ts";

/** A key given as undefined leaves the address. */
export type ChangeSearch = (change: { readonly [Key in keyof LineSearch]: LineSearch[Key] | undefined }) => void;

export interface FindingFiltersProps {
  readonly all: readonly ListedFinding[];
  readonly search: LineSearch;
  readonly index: LineIndex;
  readonly onChange: ChangeSearch;
}

const kinds = ["fault", "signal", "gap"] as const;

export function FindingFilters({ all, search, index, onChange }: FindingFiltersProps) {
  const { t } = useTranslation();
  const { sayFinding } = useLanguage();
  const counts = countKinds(all, search);
  const codes = findingCodes.filter((code) => all.some(({ finding }) => finding.code === code));
  const any = { value: "", label: t("findings.any") };
  return (
    <div className={`${styles["filters"]} no-print`}>
      <fieldset className={styles["kinds"]} aria-label={t("findings.kind")}>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles["kind"]}
            aria-pressed={search.kind === kind}
            data-kind={kind}
            onClick={() => onChange({ kind: search.kind === kind ? undefined : kind })}
          >
            <KindSign kind={kind} />
            {t(`kinds.${kind}`)} <span className="figures">{counts[kind]}</span>
          </button>
        ))}
      </fieldset>
      <NativeSelect
        size="xs"
        aria-label={t("findings.code")}
        value={search.code ?? ""}
        onChange={(event) => onChange({ code: codes.find((code) => code === event.currentTarget.value) })}
        data={[
          { ...any, label: `${t("findings.code")}: ${t("findings.any").toLowerCase()}` },
          ...codes.map((code) => ({ value: code, label: sayFinding(code) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t("findings.programme")}
        value={search.programme ?? ""}
        onChange={(event) => onChange({ programme: event.currentTarget.value || undefined })}
        data={[
          { ...any, label: `${t("findings.programme")}: ${t("findings.any").toLowerCase()}` },
          ...[...index.programmes.keys()].map((id) => ({ value: id, label: index.titleOf(id) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t("findings.profile")}
        value={search.profile ?? ""}
        onChange={(event) => onChange({ profile: event.currentTarget.value || undefined })}
        data={[
          { ...any, label: `${t("findings.profile")}: ${t("findings.any").toLowerCase()}` },
          ...[...index.profiles.keys()].map((id) => ({ value: id, label: index.titleOf(id) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t("findings.waived")}
        value={search.waived ?? ""}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({ waived: value === "with" || value === "only" ? value : undefined });
        }}
        data={[
          { value: "", label: `${t("findings.waived")}: ${t("findings.hideWaived").toLowerCase()}` },
          { value: "with", label: `${t("findings.waived")}: ${t("findings.withWaived").toLowerCase()}` },
          { value: "only", label: t("findings.onlyWaived") },
        ]}
      />
      {isNarrowed(search) ? (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() =>
            onChange({ kind: undefined, code: undefined, programme: undefined, profile: undefined, waived: undefined })
          }
        >
          {t("findings.clear")}
        </Button>
      ) : null}
    </div>
  );
}
