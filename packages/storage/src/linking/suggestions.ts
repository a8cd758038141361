/**
 * Suggested links of a document and what people decided of them. Owns that a decision is added and never changed, and
 * that what counts is the last one.
 */
import { foldText } from "@leerlijn/engine/algorithms/text/fold-text";
import { sql } from "kysely";
import type { AskedTransaction } from "../asking.ts";
import { isId } from "./documents.ts";

/** A concept that words may speak of, as it was when it was suggested. */
export interface SuggestedConcept {
  readonly uri: string;
  readonly taxonomy: string;
  /** The label that was found, and its language. */
  readonly label: string;
  readonly language: string;
  readonly chance: number;
}

export interface NewSuggestion {
  readonly passage: number;
  /** Place in the passage, in UTF-16 units; `end` is the first after it. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Null: a person pointed at these words. */
  readonly suggested: SuggestedConcept | null;
  readonly alternatives: readonly SuggestedConcept[];
  readonly figures: readonly { readonly figure: string; readonly value: number; readonly weight: number }[];
}

export interface LinkDecision {
  readonly decision: "accepted" | "rejected" | "chosen" | "reopened";
  /** URI; null unless accepted or chosen. */
  readonly concept: string | null;
  readonly person: string;
  readonly at: Date;
  readonly reason: string | null;
}

export interface Suggestion extends NewSuggestion {
  readonly id: string;
  /** Oldest first. */
  readonly decisions: readonly LinkDecision[];
}

export interface Suggestions {
  add(document: string, suggestions: readonly NewSuggestion[]): Promise<readonly string[]>;
  /** In the order of the text. */
  list(document: string): Promise<readonly Suggestion[]>;
  get(document: string, id: string): Promise<Suggestion | null>;
  /** `suggestion` as it was read in this transaction, in which its document is held. */
  decide(document: string, suggestion: Suggestion, decision: Omit<LinkDecision, "at">): Promise<void>;
  /** Another suggestion of the same words that counts for the concept; null: none does. */
  alsoFor(words: string, concept: string, not: string): Promise<string | null>;
}

export type SuggestionState = "open" | "accepted" | "chosen" | "rejected";

export function stateOf({ decisions }: Pick<Suggestion, "decisions">): SuggestionState {
  const last = decisions.at(-1)?.decision ?? "reopened";
  return last === "reopened" ? "open" : last;
}

/** PostgreSQL takes 65,535 parameters a statement; JSON in one of them takes as many rows as there are. */
export function suggestionsOf({ db, asking }: AskedTransaction): Suggestions {
  const own = asking.organisation;
  const read = async (document: string, id: string | null): Promise<readonly Suggestion[]> => {
    const found = await sql<SuggestionRow>`select id, passage, first, past, quote, suggested, alternatives, figures,
        coalesce((select json_agg(json_build_object('decision', decision, 'concept', concept, 'person', person,
            'at', decided_at, 'reason', reason) order by made.id)
          from link_decision as made where made.organisation = ${own} and made.suggestion = link_suggestion.id), '[]')
          as decisions
      from link_suggestion where organisation = ${own} and document = ${document}
        and (${id}::uuid is null or id = ${id}::uuid) order by passage, first, past, id`.execute(db);
    return found.rows.map(suggestionOf);
  };
  return {
    async add(document, suggestions) {
      const rows = suggestions.map(({ start, end, ...rest }) => ({
        ...rest,
        first: start,
        past: end,
        folded: foldText(rest.quote),
      }));
      const found = await sql<{ id: string }>`insert into link_suggestion
          (organisation, document, passage, first, past, quote, folded, suggested, alternatives, figures)
        select ${own}::uuid, ${document}::uuid, passage, first, past, quote, folded, suggested, alternatives, figures
        from json_to_recordset(${JSON.stringify(rows)}::json) as given
          (passage integer, first integer, past integer, quote text, folded text, suggested json, alternatives json, figures json)
        returning id`.execute(db);
      await sql`update text_document set open = open + ${suggestions.length}
        where organisation = ${own} and id = ${document}`.execute(db);
      return found.rows.map(({ id }) => id);
    },
    list: async (document) => (isId(document) ? read(document, null) : []),
    get: async (document, id) => (isId(document) && isId(id) ? ((await read(document, id))[0] ?? null) : null),
    async decide(document, suggestion, { decision, concept, person, reason }) {
      await sql`insert into link_decision (organisation, suggestion, decision, concept, person, reason)
        values (${own}, ${suggestion.id}, ${decision}, ${concept}, ${person}, ${reason})`.execute(db);
      const before = stateOf(suggestion);
      const after = decision === "reopened" ? "open" : decision;
      if (before === after) return;
      await sql`update text_document set ${sql.ref(before)} = ${sql.ref(before)} - 1,
          ${sql.ref(after)} = ${sql.ref(after)} + 1
        where organisation = ${own} and id = ${document}`.execute(db);
    },
    async alsoFor(words, concept, not) {
      const found = await sql<{ id: string }>`select id from link_suggestion as one
        where organisation = ${own} and folded = ${foldText(words)} and id <> ${not} and ${concept} = (
          select (array_agg(concept order by made.id desc))[1] from link_decision as made
          where made.organisation = ${own} and made.suggestion = one.id)
        limit 1`.execute(db);
      return found.rows[0]?.id ?? null;
    },
  };
}

interface SuggestionRow extends Omit<Suggestion, "start" | "end" | "decisions"> {
  readonly first: number;
  readonly past: number;
  readonly decisions: readonly (Omit<LinkDecision, "at"> & { readonly at: string })[];
}

function suggestionOf({ first, past, decisions, ...row }: SuggestionRow): Suggestion {
  return {
    ...row,
    start: first,
    end: past,
    decisions: decisions.map((decision) => ({ ...decision, at: new Date(decision.at) })),
  };
}
