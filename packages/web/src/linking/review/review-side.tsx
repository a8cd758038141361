/** The right side of the review list: the current suggestion with its buttons, the filters, and all others. */
import type { DocumentDetail, Suggestion } from "@leerlijn/contract/linking";
import { ActionIcon, Button, Kbd } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../shared/empty-state.tsx";
import { ProblemPanel } from "../../shared/problem-panel.tsx";
import type { ReviewSearch } from "../linking-search.ts";
import { DecisionCard } from "./decision-card.tsx";
import { PointPanel } from "./point-panel.tsx";
import { type ChangeReview, ReviewFilters } from "./review-filters.tsx";
import { conceptOf, type ReviewCounts } from "./review-order.ts";
import styles from "./review-side.module.css";
import { SuggestionList } from "./suggestion-list.tsx";
import type { useReview } from "./use-review.ts";

export interface ReviewSideProps {
  readonly document: DocumentDetail;
  readonly list: readonly Suggestion[];
  readonly search: ReviewSearch;
  readonly counts: ReviewCounts;
  readonly kinds: ReadonlySet<string>;
  readonly shown: Suggestion | null;
  /** All suggestions are read. */
  readonly isAll: boolean;
  readonly equal: number;
  readonly canUndo: boolean;
  readonly review: ReturnType<typeof useReview>;
  readonly reading: ReactNode;
  readonly onChange: ChangeReview;
}

export function ReviewSide(props: ReviewSideProps) {
  const { document, list, search, counts, shown, review, reading } = props;
  const { pointing, failed, notes, actions } = review;
  const { t } = useTranslation();
  return (
    <section className={styles["side"]} aria-label={t("linking.review.list")}>
      {failed === null ? null : (
        <div>
          <ProblemPanel
            error={failed.error}
            title={t("linking.review.notKept", {
              title: conceptOf(failed.suggestion)?.label.value ?? failed.suggestion.quote,
            })}
          />
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              review.forgetFailed();
              review.go(failed.suggestion.id);
            }}
          >
            {t("linking.review.goThere")}
          </Button>
        </div>
      )}
      {pointing !== null ? (
        <PointPanel
          key={pointing === "typed" ? "typed" : `${pointing.passage} ${pointing.start} ${pointing.end}`}
          passages={document.content}
          selected={pointing === "typed" ? null : pointing}
          near={shown?.passage ?? 0}
          taxonomy={document.taxonomy}
          notes={notes}
          onNotes={review.setNotes}
          onPoint={review.onPoint}
          onLeave={review.leavePointing}
        />
      ) : shown !== null ? (
        <>
          <Steps {...props} />
          <DecisionCard
            document={document}
            suggestion={shown}
            equal={props.equal}
            isSearching={review.isSearching}
            notes={notes}
            onNotes={review.setNotes}
            actions={actions}
          />
        </>
      ) : counts.all === 0 ? (
        <EmptyState title={t("linking.review.noneTitle")} text={t("linking.review.none")}>
          <Button onClick={() => review.setPointing("typed")}>{t("linking.review.point")}</Button>
        </EmptyState>
      ) : null}
      {counts.all === 0 ? null : (
        <>
          <ReviewFilters search={search} counts={counts} kinds={props.kinds} onChange={props.onChange} />
          <SuggestionList list={list} passages={document.content} current={shown?.id ?? null} onChoose={review.go} />
          {reading}
        </>
      )}
    </section>
  );
}

/** Where one is in the list, and the way on. */
function Steps({ list, search, shown, counts, isAll, canUndo, review }: ReviewSideProps) {
  const { t } = useTranslation();
  const at = list.findIndex(({ id }) => id === shown?.id);
  // Of what is not read yet the counts are known, by state.
  const of = isAll || search.kind !== undefined ? list.length : counts[search.state ?? "all"];
  return (
    <div className={styles["steps"]}>
      <span className="quiet small figures">
        {at < 0 ? t("linking.review.positionNone") : t("linking.review.position", { at: at + 1, of })}
      </span>
      <span className={styles["stepButtons"]}>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={!canUndo}
          rightSection={<Kbd aria-hidden="true">U</Kbd>}
          onClick={review.actions.undo}
        >
          {t("linking.review.undo")}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={counts.open === 0}
          rightSection={<Kbd aria-hidden="true">N</Kbd>}
          onClick={review.goNextOpen}
        >
          {t("linking.review.nextOpen")}
        </Button>
        <ActionIcon
          variant="subtle"
          size={32}
          onClick={() => review.step(-1)}
          aria-label={t("linking.review.previous")}
        >
          <IconChevronUp size={18} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon variant="subtle" size={32} onClick={() => review.step(1)} aria-label={t("linking.review.next")}>
          <IconChevronDown size={18} aria-hidden="true" />
        </ActionIcon>
      </span>
    </div>
  );
}
