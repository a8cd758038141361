/**
 * The review list: document at the left, the current suggestion and all others at the right, everything by keyboard.
 * Owns which one is current and what each key does; decisions are sent by `use-decisions.ts`.
 */
import type { ConceptSummary } from "@leerlijn/contract/concept";
import type { Decide, DocumentDetail, Suggestion } from "@leerlijn/contract/linking";
import { Button, Kbd } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { usePrinting } from "../../learning-lines/map/use-printing.ts";
import type { ReviewSearch } from "../linking-search.ts";
import type { NotesOfDecision } from "./decision-notes.tsx";
import { DocumentPane } from "./document-pane.tsx";
import type { WordsPlace } from "./find-words.ts";
import { areKeysOn, KeysDialog, keepKeys } from "./keys-dialog.tsx";
import { PrintedReview } from "./printed-review.tsx";
import styles from "./review.module.css";
import type { ChangeReview } from "./review-filters.tsx";
import { ReviewHeader } from "./review-header.tsx";
import { actionOf, focusedOn } from "./review-keys.ts";
import {
  conceptOf,
  countStates,
  equalTo,
  groupByPassage,
  groupEqual,
  isOpen,
  nextOpen,
  selectSuggestions,
  stepFrom,
} from "./review-order.ts";
import { ReviewSide } from "./review-side.tsx";
import { SelectedWords } from "./selected-words.tsx";
import { useDecisions } from "./use-decisions.ts";

/** "typed": words are typed; a place: these words were selected. */
export type Pointing = "typed" | WordsPlace | null;

export function ReviewDesk({ document }: { readonly document: DocumentDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const search = useSearch({ from: "/linking/documents/$document" });
  const navigate = useNavigate({ from: "/linking/documents/$document" });
  const { suggestions, content } = document;
  const [current, setCurrent] = useState<string | null>(
    () => nextOpen(selectSuggestions(suggestions, search), null) ?? suggestions[0]?.id ?? null,
  );
  const [isSearching, setSearching] = useState(false);
  const [pointing, setPointing] = useState<Pointing>(null);
  const [selected, setSelected] = useState<WordsPlace | "across" | null>(null);
  const [notes, setNotes] = useState<NotesOfDecision>({ reason: "", keepWording: true });
  const [told, setTold] = useState("");
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [areOn, setOn] = useState(areKeysOn);
  const decidedBefore = useRef<string[]>([]);
  const [canUndoBefore, setCanUndoBefore] = useState(false);
  const { failed, forgetFailed, decide, point } = useDecisions(document.id, document.person, language);
  const isPrinting = usePrinting();

  const counts = useMemo(() => countStates(suggestions), [suggestions]);
  const list = useMemo(() => selectSuggestions(suggestions, search, current), [suggestions, search, current]);
  const byPassage = useMemo(() => groupByPassage(suggestions), [suggestions]);
  const groups = useMemo(() => groupEqual(suggestions), [suggestions]);
  const kinds = useMemo(() => new Set(suggestions.map((one) => conceptOf(one)?.kind ?? "")), [suggestions]);
  const shown = useMemo(() => suggestions.find(({ id }) => id === current) ?? null, [suggestions, current]);
  const equal = equalTo(shown ?? undefined, groups);

  const go = useCallback((id: string | null, takesFocus = true) => {
    if (id === null) return;
    setCurrent(id);
    setSearching(false);
    setPointing(null);
    if (takesFocus) focusRow(id);
  }, []);
  const choose = useCallback((id: string) => go(id), [go]);

  /** Decides, tells it, and goes on to the next open one. */
  const settle = (suggestion: Suggestion, decision: Decide, concept?: ConceptSummary) => {
    const reason = notes.reason.trim();
    const full = {
      ...decision,
      ...(reason === "" ? {} : { reason }),
      ...(decision.decision === "accept" || decision.decision === "choose" ? { keepWording: notes.keepWording } : {}),
    };
    decide(suggestion, full, concept);
    decidedBefore.current.push(suggestion.id);
    setCanUndoBefore(true);
    setNotes((now) => ({ ...now, reason: "" }));
    const title = (concept ?? conceptOf(suggestion))?.label.value ?? suggestion.quote;
    const left = counts.open - (isOpen(suggestion) ? 1 : 0);
    setTold(`${t(`linking.review.done.${decision.decision}`, { title })} ${t("linking.review.left", { count: left })}`);
    go(nextOpen(list, suggestion.id) ?? suggestion.id);
  };
  const actions = {
    accept: () => {
      if (shown !== null && shown.suggested !== null && shown.state !== "accepted")
        settle(shown, { decision: "accept" });
    },
    acceptEqual: () => {
      if (shown === null || equal.length === 0) return;
      const others = new Set(equal);
      for (const one of suggestions) {
        if (others.has(one.id)) {
          decide(one, { decision: "accept", keepWording: notes.keepWording });
          decidedBefore.current.push(one.id);
        }
      }
      settle(shown, { decision: "accept" });
      const left = counts.open - 1 - equal.length;
      const title = conceptOf(shown)?.label.value ?? "";
      setTold(`${t("linking.review.done.accept", { title })} ${t("linking.review.left", { count: left })}`);
      go(
        nextOpen(
          list.filter(({ id }) => !others.has(id)),
          shown.id,
        ) ?? shown.id,
      );
    },
    reject: () => {
      if (shown !== null && shown.state !== "rejected") settle(shown, { decision: "reject" });
    },
    choose: (concept: ConceptSummary) => {
      if (shown === null) return;
      if (concept.uri === shown.suggested?.concept.uri) settle(shown, { decision: "accept" });
      else settle(shown, { decision: "choose", concept: concept.uri }, concept);
    },
    alternative: (at: number) => {
      const other = shown?.alternatives[at];
      if (shown !== null && other !== undefined) {
        settle(shown, { decision: "choose", concept: other.concept.uri }, other.concept);
      }
    },
    undo: () => {
      const before = shown !== null && !isOpen(shown) ? shown.id : decidedBefore.current.at(-1);
      const suggestion = suggestions.find(({ id }) => id === before);
      if (suggestion === undefined) return;
      decidedBefore.current = decidedBefore.current.filter((id) => id !== suggestion.id);
      setCanUndoBefore(decidedBefore.current.length > 0);
      if (isOpen(suggestion)) return;
      decide(suggestion, { decision: "reopen" });
      const title = conceptOf(suggestion)?.label.value ?? suggestion.quote;
      const left = t("linking.review.left", { count: counts.open + 1 });
      setTold(`${t("linking.review.done.reopen", { title })} ${left}`);
      go(suggestion.id);
    },
    back: () => {
      if (current !== null) focusRow(current);
    },
    search: (isOn: boolean) => {
      setSearching(isOn && shown !== null);
      setPointing(null);
      if (!isOn && current !== null) focusRow(current);
    },
  };
  const leavePointing = () => {
    setPointing(null);
    setSelected(null);
    if (current !== null) focusRow(current);
  };
  const onPoint = async (place: WordsPlace, concept: ConceptSummary) => {
    const { passage, start, end } = place;
    const made = await point({ passage, start, end, concept: concept.uri, keepWording: notes.keepWording });
    decidedBefore.current.push(made.id);
    setSelected(null);
    const left = t("linking.review.left", { count: counts.open });
    setTold(`${t("linking.review.done.pointed", { title: concept.label.value })} ${left}`);
    go(made.id);
  };
  const step = (by: 1 | -1) => go(stepFrom(list, current, by));
  const goNextOpen = () => go(nextOpen(list, current));

  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isHelpOpen || isBehindDialog(event.target)) return;
    const action = actionOf(event, focusedOn(event.target, current));
    if (action === null || (!areOn && action.do !== "help")) return;
    event.preventDefault();
    if (action.do === "next") step(1);
    else if (action.do === "previous") step(-1);
    else if (action.do === "next-open") goNextOpen();
    else if (action.do === "accept") actions.accept();
    else if (action.do === "accept-equal") actions.acceptEqual();
    else if (action.do === "reject") actions.reject();
    else if (action.do === "alternative") actions.alternative(action.at);
    else if (action.do === "search") actions.search(true);
    else if (action.do === "undo") actions.undo();
    else if (action.do === "point") setPointing(selected !== null && selected !== "across" ? selected : "typed");
    else setHelpOpen(true);
  };
  useEffect(() => {
    // What was told of it did not happen; the panel says so.
    if (failed !== null) setTold("");
  }, [failed]);
  const latestOnKey = useRef(onKey);
  useEffect(() => {
    latestOnKey.current = onKey;
  });
  useEffect(() => {
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
        {told}
      </p>
      <div className={`${styles["desk"]} no-print`}>
        <div className={styles["left"]}>
          <div className={styles["tools"]}>
            <Button
              size="compact-sm"
              variant="subtle"
              rightSection={<Kbd aria-hidden="true">W</Kbd>}
              onClick={() => setPointing("typed")}
            >
              {t("linking.review.point")}
            </Button>
          </div>
          <DocumentPane
            passages={content}
            language={document.language}
            byPassage={byPassage}
            current={shown}
            onChoose={choose}
            onSelect={setSelected}
          />
          <SelectedWords
            selected={pointing === null ? selected : null}
            onPoint={setPointing}
            onForget={() => setSelected(null)}
          />
        </div>
        <ReviewSide
          document={document}
          list={list}
          search={search}
          counts={counts}
          kinds={kinds}
          shown={shown}
          equal={equal.length}
          canUndo={canUndoBefore || (shown !== null && !isOpen(shown))}
          isSearching={isSearching}
          pointing={pointing}
          notes={notes}
          failed={failed}
          actions={actions}
          onNotes={setNotes}
          onChange={change}
          onChoose={choose}
          onStep={step}
          onNextOpen={goNextOpen}
          onPointing={setPointing}
          onPoint={onPoint}
          onLeavePointing={leavePointing}
          onFailedSeen={(id) => {
            forgetFailed();
            go(id);
          }}
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

/** After the row is drawn as the current one. */
const mostFrames = 10;

/** A row that was just added takes some frames to be there. */
function focusRow(id: string, frames = mostFrames): void {
  requestAnimationFrame(() => {
    const row = document.querySelector(`[data-row="${CSS.escape(id)}"]`);
    if (row instanceof HTMLElement) row.focus({ preventScroll: true });
    else if (frames > 0) focusRow(id, frames - 1);
  });
}

function isBehindDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

function withoutGone(search: { readonly [Key in keyof ReviewSearch]: ReviewSearch[Key] | undefined }): ReviewSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
