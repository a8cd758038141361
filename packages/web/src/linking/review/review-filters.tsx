/** Which suggestions are shown. The choices stand in the address. */
import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { sayKind } from "../../concepts/concept-label.tsx";
import { useLanguage } from "../../i18n/use-language.ts";
import { conceptKinds, type ReviewSearch, reviewStates } from "../linking-search.ts";
import styles from "./review-filters.module.css";
import type { ReviewCounts } from "./review-order.ts";

/** A key given as undefined leaves the address. */
export type ChangeReview = (change: { readonly [Key in keyof ReviewSearch]: ReviewSearch[Key] | undefined }) => void;

export interface ReviewFiltersProps {
  readonly search: ReviewSearch;
  readonly counts: ReviewCounts;
  /** Kinds that occur. */
  readonly kinds: ReadonlySet<string>;
  readonly onChange: ChangeReview;
}

export function ReviewFilters({ search, counts, kinds, onChange }: ReviewFiltersProps) {
  const { t } = useTranslation();
  const { number } = useLanguage();
  const shownKinds = conceptKinds.filter((kind) => kinds.has(kind) || kind === search.kind);
  return (
    <div className={styles["filters"]}>
      <fieldset className={styles["states"]} aria-label={t("linking.review.filter")}>
        <button type="button" aria-pressed={search.state === undefined} onClick={() => onChange({ state: undefined })}>
          {t("linking.review.filterOf.all")} <span className="figures">{number(counts.all)}</span>
        </button>
        {reviewStates.map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={search.state === state}
            onClick={() => onChange({ state: search.state === state ? undefined : state })}
          >
            {t(`linking.review.filterOf.${state}`)} <span className="figures">{number(counts[state])}</span>
          </button>
        ))}
      </fieldset>
      {shownKinds.length < 2 ? null : (
        <NativeSelect
          size="xs"
          aria-label={t("linking.review.kindFilter")}
          value={search.kind ?? ""}
          onChange={(event) => onChange({ kind: conceptKinds.find((kind) => kind === event.currentTarget.value) })}
          data={[
            { value: "", label: t("linking.review.anyKind") },
            ...shownKinds.map((kind) => ({ value: kind, label: sayKind(kind, t) })),
          ]}
        />
      )}
    </div>
  );
}
