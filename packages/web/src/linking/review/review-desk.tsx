/**
 * The review list: document at the left, the current suggestion and all others at the right, everything by keyboard.
 * Owns what is on the desk and which keys are heard; what they do is `use-review.ts`.
 */
import type { DocumentDetail } from "@leerlijn/contract/linking";
import { Button, Kbd } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePrinting } from "../../learning-lines/map/use-printing.ts";
import type { ReviewSearch } from "../linking-search.ts";
import { DocumentPane } from "./document-pane.tsx";
import type { HeldSuggestions } from "./held-suggestions.ts";
import { areKeysOn, KeysDialog, keepKeys } from "./keys-dialog.tsx";
import { PrintedReview } from "./printed-review.tsx";
import styles from "./review-desk.module.css";
import type { ChangeReview } from "./review-filters.tsx";
import { ReviewHeader } from "./review-header.tsx";
import { actionOf, focusedOn } from "./review-keys.ts";
import {
  conceptOf,
  equalTo,
  groupByPassage,
  groupEqual,
  isOpen,
  reviewCounts,
  selectSuggestions,
} from "./review-order.ts";
import { ReviewSide } from "./review-side.tsx";
import { SelectedWords } from "./selected-words.tsx";
import { useReview } from "./use-review.ts";

export interface ReviewDeskProps {
  readonly document: DocumentDetail;
  readonly held: HeldSuggestions;
  /** What is to be said of suggestions that are still read. */
  readonly reading: ReactNode;
}

export function ReviewDesk({ document, held, reading }: ReviewDeskProps) {
  const { t } = useTranslation();
  const search = useSearch({ from: "/linking/documents/$document" });
  const navigate = useNavigate({ from: "/linking/documents/$document" });
  const review = useReview(document, held, search);
  const { current, pointing, selected, act, go } = review;
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [areOn, setOn] = useState(areKeysOn);
  const isPrinting = usePrinting();
  const { content } = document;
  const { suggestions, next } = held;

  const counts = useMemo(() => reviewCounts(held.counts), [held.counts]);
  const list = useMemo(() => selectSuggestions(suggestions, search, current), [suggestions, search, current]);
  const byPassage = useMemo(() => groupByPassage(suggestions), [suggestions]);
  // Before all are there nobody knows how many say the same.
  const groups = useMemo(() => groupEqual(next === null ? suggestions : []), [suggestions, next]);
  const kinds = useMemo(() => new Set(suggestions.map((one) => conceptOf(one)?.kind ?? "")), [suggestions]);
  const shown = useMemo(() => suggestions.find(({ id }) => id === current) ?? null, [suggestions, current]);
  const equal = equalTo(shown ?? undefined, groups);

  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isHelpOpen || isBehindDialog(event.target)) return;
    const action = actionOf(event, focusedOn(event.target, current));
    if (action === null || (!areOn && action.do !== "help")) return;
    event.preventDefault();
    if (action.do === "help") setHelpOpen(true);
    else act(action);
  };
  const latestOnKey = useRef(onKey);
  // Before anything is seen: whoever sees a suggestion may press a key at once.
  useLayoutEffect(() => {
    latestOnKey.current = onKey;
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => latestOnKey.current(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  const change: ChangeReview = (part) =>
    void navigate({ search: (before) => withoutGone({ ...before, ...part }), replace: true, resetScroll: false });
  return (
    <div className={styles["page"]}>
      <ReviewHeader document={document} counts={counts} onKeys={() => setHelpOpen(true)} />
      <p className="hidden" role="status">
        {review.told}
      </p>
      <div className={`${styles["desk"]} no-print`}>
        <div className={styles["left"]}>
          <div className={styles["tools"]}>
            <Button
              size="compact-sm"
              variant="subtle"
              rightSection={<Kbd aria-hidden="true">W</Kbd>}
              onClick={() => review.setPointing("typed")}
            >
              {t("linking.review.point")}
            </Button>
          </div>
          <DocumentPane
            passages={content}
            language={document.language}
            byPassage={byPassage}
            current={shown}
            onChoose={go}
            onSelect={review.setSelected}
          />
          <SelectedWords
            selected={pointing === null ? selected : null}
            onPoint={review.setPointing}
            onForget={() => review.setSelected(null)}
          />
        </div>
        <ReviewSide
          document={document}
          list={list}
          search={search}
          counts={counts}
          kinds={kinds}
          shown={shown}
          isAll={next === null}
          equal={equal.length}
          canUndo={review.hasDecided || (shown !== null && !isOpen(shown))}
          review={review}
          reading={reading}
          onChange={change}
        />
      </div>
      {isPrinting ? <PrintedReview list={list} passages={content} /> : null}
      <KeysDialog
        isOpen={isHelpOpen}
        areOn={areOn}
        onSwitch={(on) => {
          keepKeys(on);
          setOn(on);
        }}
        onClose={() => setHelpOpen(false)}
      />
    </div>
  );
}

function isBehindDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

function withoutGone(search: { readonly [Key in keyof ReviewSearch]: ReviewSearch[Key] | undefined }): ReviewSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
