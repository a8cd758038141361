/**
 * What a reviewer looks at and does: the current suggestion, going on, deciding, taking back, pointing at words. Owns
 * that every step begins from what was done last, drawn or not: keys come faster than pages are drawn and answers come.
 */
import type { ConceptSummary } from "@leerlijn/contract/concept";
import type { Decide, DocumentDetail, Suggestion } from "@leerlijn/contract/linking";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import type { ReviewSearch } from "../linking-search.ts";
import type { WordsPlace } from "./find-words.ts";
import { focusRow } from "./focus-row.ts";
import type { HeldSuggestions } from "./held-suggestions.ts";
import { keepsWording, type NotesOfDecision, noNotes } from "./notes-of-decision.ts";
import type { ReviewAction } from "./review-keys.ts";
import { conceptOf, equalTo, groupEqual, isOpen, nextOpen, selectSuggestions, stepFrom } from "./review-order.ts";
import { useDecisions } from "./use-decisions.ts";
import { usePrompt } from "./use-prompt.ts";
import { type Standing, standingBefore, standingOf, wayBackTo } from "./way-back.ts";

/** "typed": words are typed; a place: these words were selected. */
export type Pointing = "typed" | WordsPlace | null;

/** A decision of this visit that can be taken back. */
interface Decided {
  readonly id: string;
  /** What stood before it. */
  readonly before: Standing;
}

/** With this filter, the one to begin with. Null: none is open, as far as they are read. */
export function firstOpen({ suggestions }: HeldSuggestions, search: ReviewSearch): string | null {
  return nextOpen(selectSuggestions(suggestions, search), null);
}

export function useReview(document: DocumentDetail, held: HeldSuggestions, search: ReviewSearch) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const current = usePrompt<string | null>(() => firstOpen(held, search) ?? held.suggestions[0]?.id ?? null);
  const notes = usePrompt<NotesOfDecision>(() => noNotes);
  const decided = usePrompt<readonly Decided[]>(() => []);
  const [isSearching, setSearching] = useState(false);
  const [pointing, setPointing] = useState<Pointing>(null);
  const [selected, setSelected] = useState<WordsPlace | "across" | null>(null);
  const [told, setTold] = useState("");
  const { read, failed, forgetFailed, decide, point } = useDecisions(document.id, document.person, language, held);
  /** The next open one is not read yet. */
  const awaitsOpen = useRef(false);
  /** What was asked while words pointed at were sent; null: none are. */
  const kept = useRef<ReviewAction[] | null>(null);

  const look = () => {
    const { suggestions, counts, next } = read();
    const id = current.read();
    const list = selectSuggestions(suggestions, search, id);
    return {
      suggestions,
      list,
      open: counts.open,
      isAll: next === null,
      shown: suggestions.find((one) => one.id === id),
    };
  };
  const setCurrent = current.set;
  const go = useCallback(
    (id: string | null) => {
      if (id === null) return;
      awaitsOpen.current = false;
      setCurrent(id);
      setSearching(false);
      setPointing(null);
      focusRow(id);
    },
    [setCurrent],
  );
  const goToOpen = (from: string | null) => {
    const { list, isAll } = look();
    const next = nextOpen(list, from);
    go(next ?? from);
    awaitsOpen.current = next === null && !isAll;
  };
  const latestGoToOpen = useRef(goToOpen);
  useEffect(() => {
    latestGoToOpen.current = goToOpen;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: more of them may hold the open one that was waited for
  useEffect(() => {
    if (awaitsOpen.current) latestGoToOpen.current(current.read());
  }, [held.suggestions.length]);
  const tell = (done: Decide["decision"] | "pointed", title: string) =>
    setTold(`${t(`linking.review.done.${done}`, { title })} ${t("linking.review.left", { count: look().open })}`);
  const remember = (id: string, before: Standing) => decided.set([...decided.read(), { id, before }]);

  /** Decides, and goes on to the next open one. */
  const settle = (suggestion: Suggestion, decision: Decide, concept?: ConceptSummary) => {
    const reason = notes.read().reason.trim();
    const keepWording = keepsWording(notes.read(), suggestion);
    remember(suggestion.id, standingOf(suggestion));
    decide(
      suggestion,
      {
        ...decision,
        ...(reason === "" ? {} : { reason }),
        ...(decision.decision === "reject" ? {} : { keepWording }),
      },
      concept,
    );
    notes.set({ ...notes.read(), reason: "", keepsLongOf: null });
    tell(decision.decision, (concept ?? conceptOf(suggestion))?.label.value ?? suggestion.quote);
    goToOpen(suggestion.id);
  };
  const choose = (concept: ConceptSummary) => {
    const { shown } = look();
    if (shown === undefined) return;
    if (concept.uri === shown.suggested?.concept.uri) settle(shown, { decision: "accept" });
    else settle(shown, { decision: "choose", concept: concept.uri }, concept);
  };
  const actions = {
    accept: () => {
      const { shown } = look();
      if (shown !== undefined && shown.suggested !== null && shown.state !== "accepted")
        settle(shown, { decision: "accept" });
    },
    acceptEqual: () => {
      const { shown, suggestions, isAll } = look();
      const equal = new Set(isAll ? equalTo(shown, groupEqual(suggestions)) : []);
      if (shown === undefined || equal.size === 0) return;
      const keepWording = keepsWording(notes.read(), shown);
      for (const one of suggestions) {
        if (!equal.has(one.id)) continue;
        remember(one.id, standingOf(one));
        decide(one, { decision: "accept", keepWording });
      }
      settle(shown, { decision: "accept" });
    },
    reject: () => {
      const { shown } = look();
      if (shown !== undefined && shown.state !== "rejected") settle(shown, { decision: "reject" });
    },
    choose,
    alternative: (at: number) => {
      const other = look().shown?.alternatives[at];
      if (other !== undefined) choose(other.concept);
    },
    undo: () => {
      const { shown, suggestions } = look();
      const last = decided.read();
      const id = shown !== undefined && !isOpen(shown) ? shown.id : last.at(-1)?.id;
      const suggestion = suggestions.find((one) => one.id === id);
      if (suggestion === undefined) return;
      const at = last.findLastIndex((one) => one.id === id);
      const before = last[at]?.before ?? standingBefore(suggestion);
      decided.set(last.filter((_, index) => index !== at));
      const back: Decide = { ...wayBackTo(before), restores: true };
      if (isOpen(suggestion) && back.decision === "reopen") return;
      decide(suggestion, back, before.concept ?? undefined);
      tell("reopen", (before.concept ?? conceptOf(suggestion))?.label.value ?? suggestion.quote);
      go(suggestion.id);
    },
    back: () => {
      const id = current.read();
      if (id !== null) focusRow(id);
    },
    search: (isOn: boolean) => {
      setSearching(isOn && look().shown !== undefined);
      setPointing(null);
      if (!isOn) actions.back();
    },
  };
  const step = (by: 1 | -1) => go(stepFrom(look().list, current.read(), by));
  const goNextOpen = () => goToOpen(current.read());

  const act = (action: ReviewAction) => {
    // Kept until it is known where one stands.
    if (kept.current !== null) kept.current.push(action);
    else if (action.do === "next") step(1);
    else if (action.do === "previous") step(-1);
    else if (action.do === "next-open") goNextOpen();
    else if (action.do === "accept") actions.accept();
    else if (action.do === "accept-equal") actions.acceptEqual();
    else if (action.do === "reject") actions.reject();
    else if (action.do === "alternative") actions.alternative(action.at);
    else if (action.do === "search") actions.search(true);
    else if (action.do === "undo") actions.undo();
    else if (action.do === "point") setPointing(selected !== null && selected !== "across" ? selected : "typed");
  };
  const sendPointed = async ({ passage, start, end, quote }: WordsPlace, concept: ConceptSummary) => {
    const keepWording = keepsWording(notes.read(), { id: "pointed", quote });
    const made = await point({ passage, start, end, concept: concept.uri, keepWording });
    remember(made.id, { decision: null, concept: null });
    notes.set({ ...notes.read(), keepsLongOf: null });
    setSelected(null);
    tell("pointed", concept.label.value);
    go(made.id);
  };
  const onPoint = async (place: WordsPlace, concept: ConceptSummary) => {
    kept.current = [];
    const field = window.document.activeElement;
    // Keys that come meanwhile are no letters of the concept.
    if (field instanceof HTMLElement) field.blur();
    try {
      await sendPointed(place, concept);
    } catch (error) {
      kept.current = null;
      if (field instanceof HTMLElement) field.focus();
      throw error;
    }
    const actionsMeanwhile = kept.current ?? [];
    kept.current = null;
    for (const action of actionsMeanwhile) act(action);
  };
  const leavePointing = () => {
    setPointing(null);
    setSelected(null);
    actions.back();
  };
  useEffect(() => {
    // What was told of it did not happen; the panel says so.
    if (failed !== null) setTold("");
  }, [failed]);

  return {
    current: current.value,
    notes: notes.value,
    setNotes: notes.set,
    hasDecided: decided.value.length > 0,
    isSearching,
    pointing,
    setPointing,
    selected,
    setSelected,
    told,
    failed,
    forgetFailed,
    actions,
    act,
    go,
    step,
    goNextOpen,
    onPoint,
    leavePointing,
  };
}
