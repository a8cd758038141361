/** What goes with a decision: a reason, and whether its words are remembered. Owns what is usual; pure. */
import { wordingLength } from "@leerlijn/contract/linking";

export interface NotesOfDecision {
  readonly reason: string;
  /** Whether wordings of a few words are remembered. */
  readonly keepsUsual: boolean;
  /** The one suggestion whose long wording is remembered, since somebody asked it; "pointed": words pointed at. */
  readonly keepsLongOf: string | null;
}

export const noNotes: NotesOfDecision = { reason: "", keepsUsual: true, keepsLongOf: null };

export interface WordsOf {
  /** Of the suggestion; "pointed": words pointed at. */
  readonly id: string;
  readonly quote: string;
}

export function keepsWording({ keepsUsual, keepsLongOf }: NotesOfDecision, { id, quote }: WordsOf): boolean {
  const length = wordingLength(quote);
  return length === "usual" ? keepsUsual : length === "long" && keepsLongOf === id;
}

export function withKeeping(notes: NotesOfDecision, { id, quote }: WordsOf, keeps: boolean): NotesOfDecision {
  return wordingLength(quote) === "usual"
    ? { ...notes, keepsUsual: keeps }
    : { ...notes, keepsLongOf: keeps ? id : null };
}
