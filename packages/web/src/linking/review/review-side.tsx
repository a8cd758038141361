/** The right side of the review list: the current suggestion with its buttons, the filters, and all others. */
import type { ConceptSummary } from "@leerlijn/contract/concept";
import type { DocumentDetail, Suggestion } from "@leerlijn/contract/linking";
import { ActionIcon, Button, Kbd } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../shared/empty-state.tsx";
import { ProblemPanel } from "../../shared/problem-panel.tsx";
import type { ReviewSearch } from "../linking-search.ts";
import { type CardActions, DecisionCard } from "./decision-card.tsx";
import type { NotesOfDecision } from "./decision-notes.tsx";
import type { WordsPlace } from "./find-words.ts";
import { PointPanel } from "./point-panel.tsx";
import styles from "./review.module.css";
import type { Pointing } from "./review-desk.tsx";
import { type ChangeReview, ReviewFilters } from "./review-filters.tsx";
import { conceptOf, type ReviewCounts } from "./review-order.ts";
import { SuggestionList } from "./suggestion-list.tsx";
import type { FailedDecision } from "./use-decisions.ts";

export interface ReviewSideProps {
  readonly document: DocumentDetail;
  readonly list: readonly Suggestion[];
  readonly search: ReviewSearch;
  readonly counts: ReviewCounts;
  readonly kinds: ReadonlySet<string>;
  readonly shown: Suggestion | null;
  readonly equal: number;
  readonly canUndo: boolean;
  readonly isSearching: boolean;
  readonly pointing: Pointing;
  readonly notes: NotesOfDecision;
  readonly failed: FailedDecision | null;
  readonly actions: CardActions;
  readonly onNotes: (notes: NotesOfDecision) => void;
  readonly onChange: ChangeReview;
  readonly onChoose: (id: string) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onNextOpen: () => void;
  readonly onPointing: (pointing: Pointing) => void;
  readonly onPoint: (place: WordsPlace, concept: ConceptSummary) => Promise<void>;
  readonly onLeavePointing: () => void;
  readonly onFailedSeen: (id: string) => void;
}

export function ReviewSide(props: ReviewSideProps) {
  const { document, list, search, counts, shown, pointing, failed, actions } = props;
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
          <Button size="compact-sm" variant="subtle" onClick={() => props.onFailedSeen(failed.suggestion.id)}>
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
          onPoint={props.onPoint}
          onLeave={props.onLeavePointing}
        />
      ) : shown !== null ? (
        <>
          <Steps {...props} />
          <DecisionCard
            document={document}
            suggestion={shown}
            equal={props.equal}
            isSearching={props.isSearching}
            notes={props.notes}
            onNotes={props.onNotes}
            actions={actions}
          />
        </>
      ) : counts.all === 0 ? (
        <EmptyState title={t("linking.review.noneTitle")} text={t("linking.review.none")}>
          <Button onClick={() => props.onPointing("typed")}>{t("linking.review.point")}</Button>
        </EmptyState>
      ) : null}
      {counts.all === 0 ? null : (
        <>
          <ReviewFilters search={search} counts={counts} kinds={props.kinds} onChange={props.onChange} />
          <SuggestionList
            list={list}
            passages={document.content}
            current={shown?.id ?? null}
            onChoose={props.onChoose}
          />
        </>
      )}
    </section>
  );
}

/** Where one is in the list, and the way on. */
function Steps({ list, shown, counts, canUndo, actions, onStep, onNextOpen }: ReviewSideProps) {
  const { t } = useTranslation();
  const at = list.findIndex(({ id }) => id === shown?.id);
  return (
    <div className={styles["steps"]}>
      <span className="quiet small figures">
        {at < 0 ? t("linking.review.positionNone") : t("linking.review.position", { at: at + 1, of: list.length })}
      </span>
      <span className={styles["stepButtons"]}>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={!canUndo}
          rightSection={<Kbd aria-hidden="true">U</Kbd>}
          onClick={actions.undo}
        >
          {t("linking.review.undo")}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={counts.open === 0}
          rightSection={<Kbd aria-hidden="true">N</Kbd>}
          onClick={onNextOpen}
        >
          {t("linking.review.nextOpen")}
        </Button>
        <ActionIcon variant="subtle" size={32} onClick={() => onStep(-1)} aria-label={t("linking.review.previous")}>
          <IconChevronUp size={18} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon variant="subtle" size={32} onClick={() => onStep(1)} aria-label={t("linking.review.next")}>
          <IconChevronDown size={18} aria-hidden="true" />
        </ActionIcon>
      </span>
    </div>
  );
}
