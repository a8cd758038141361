/** The current suggestion: what is proposed for which words, how certain, and every decision as a button with its key. */
import type { ConceptSummary } from "@leerlijn/contract/concept";
import type { DocumentDetail, Suggestion } from "@leerlijn/contract/linking";
import { Button, Kbd } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ShownLabel, sayKind } from "../../concepts/concept-label.tsx";
import { CertaintyText } from "../certainty-text.tsx";
import { Alternatives } from "./alternatives.tsx";
import cards from "./card.module.css";
import { ConceptPicker } from "./concept-picker.tsx";
import styles from "./decision-card.module.css";
import { DecisionHistory } from "./decision-history.tsx";
import { DecisionNotes } from "./decision-notes.tsx";
import { FiguresOnRequest } from "./figures-on-request.tsx";
import type { NotesOfDecision } from "./notes-of-decision.ts";
import { conceptOf, isOpen } from "./review-order.ts";
import { StateText } from "./suggestion-state.tsx";

export interface CardActions {
  readonly accept: () => void;
  readonly acceptEqual: () => void;
  readonly reject: () => void;
  readonly choose: (concept: ConceptSummary) => void;
  readonly alternative: (at: number) => void;
  readonly undo: () => void;
  /** The focus goes back to the list. */
  readonly back: () => void;
  readonly search: (isOpen: boolean) => void;
}

export interface DecisionCardProps {
  readonly document: DocumentDetail;
  readonly suggestion: Suggestion;
  /** How many other open ones say the same. */
  readonly equal: number;
  readonly isSearching: boolean;
  readonly notes: NotesOfDecision;
  readonly onNotes: (notes: NotesOfDecision) => void;
  readonly actions: CardActions;
}

export function DecisionCard(props: DecisionCardProps) {
  const { document, suggestion, equal, isSearching, notes, onNotes, actions } = props;
  const { t } = useTranslation();
  const { suggested, state, quote } = suggestion;
  const concept = conceptOf(suggestion);
  const isOther = state === "chosen" && suggested !== null && suggested.concept.uri !== concept?.uri;
  return (
    <div className={cards["card"]}>
      <div>
        <div className={styles["cardTop"]}>
          <q className={styles["cardQuote"]} lang={document.language}>
            {quote}
          </q>
          <StateText state={state} />
        </div>
        <h2 className={styles["cardTitle"]}>
          {concept === null ? null : <ShownLabel label={concept.label} />}{" "}
          {concept === null ? null : <span className={cards["kind"]}>{sayKind(concept.kind, t)}</span>}
        </h2>
        <p className={styles["cardFacts"]}>
          {suggested === null ? (
            <span className="quiet small">{t("linking.review.pointed")}</span>
          ) : isOther ? (
            <span className="quiet small">{t("linking.review.was", { title: suggested.concept.label.value })}</span>
          ) : (
            <>
              <CertaintyText chance={suggested.chance} />
              {suggested.label.toLowerCase() === suggested.concept.label.value.toLowerCase() ? null : (
                <span className="quiet small">{t("linking.foundBy", { label: suggested.label })}</span>
              )}
            </>
          )}
          {concept === null ? null : (
            <Link className="small" to="/concepts" search={{ concept: concept.uri }} target="_blank">
              {t("linking.review.details")}
            </Link>
          )}
        </p>
      </div>
      <div className={styles["decide"]}>
        <Button
          variant={isOpen(suggestion) ? "filled" : "default"}
          disabled={suggested === null || state === "accepted"}
          px="sm"
          rightSection={<Kbd aria-hidden="true">A</Kbd>}
          onClick={actions.accept}
        >
          {t("linking.review.accept")}
        </Button>
        <Button
          variant="default"
          disabled={state === "rejected"}
          px="sm"
          rightSection={<Kbd aria-hidden="true">R</Kbd>}
          onClick={actions.reject}
        >
          {t("linking.review.reject")}
        </Button>
        <Button
          variant="default"
          aria-expanded={isSearching}
          px="sm"
          rightSection={<Kbd aria-hidden="true">Z</Kbd>}
          onClick={() => actions.search(!isSearching)}
        >
          {t("linking.review.search")}
        </Button>
        {equal === 0 ? null : (
          <Button
            variant="default"
            title={t("linking.review.acceptEqualWhy")}
            px="sm"
            rightSection={<Kbd aria-hidden="true">⇧A</Kbd>}
            onClick={actions.acceptEqual}
          >
            {t("linking.review.acceptEqual", { count: equal })}
          </Button>
        )}
      </div>
      {isSearching ? (
        <ConceptPicker
          key={suggestion.id}
          taxonomy={document.taxonomy}
          begin={quote}
          takesFocus
          onChoose={actions.choose}
          onLeave={() => actions.search(false)}
        />
      ) : (
        <Alternatives suggestion={suggestion} onChoose={actions.alternative} />
      )}
      <div className={styles["folds"]}>
        <DecisionNotes words={suggestion} notes={notes} onNotes={onNotes} onLeave={actions.back} />
        {suggested === null ? null : (
          <FiguresOnRequest document={document.id} suggestion={suggestion.id} label={suggested.label} />
        )}
        <DecisionHistory suggestion={suggestion} />
      </div>
    </div>
  );
}
