/**
 * Suggested links of a document and what people decided of them. Owns that a decision is added and never changed, and
 * that what counts is the last one.
 */
import { foldText } from "@leerlijn/engine/algorithms/text/fold-text";
import { sql } from "kysely";
import type { AskedTransaction } from "../asking.ts";
import { isId } from "./documents.ts";
import type { LocalLabel } from "./local-labels.ts";

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
  /** Whether the words were to become a local label. */
  readonly keepsWording: boolean;
  readonly person: string;
  readonly at: Date;
  readonly reason: string | null;
}

/** As it stands in a list: without the figures that decided, which take most room. */
export interface ListedSuggestion extends Omit<NewSuggestion, "figures"> {
  readonly id: string;
  /** Oldest first. */
  readonly decisions: readonly LinkDecision[];
}

export interface Suggestion extends ListedSuggestion, Pick<NewSuggestion, "figures"> {}

export interface Suggestions {
  add(document: string, suggestions: readonly NewSuggestion[]): Promise<readonly string[]>;
  /** In the order of the text, at most `limit`. `after`: those that come after the one of this id. */
  list(
    document: string,
    page: { readonly limit: number; readonly after?: string | undefined },
  ): Promise<readonly ListedSuggestion[]>;
  get(document: string, id: string): Promise<Suggestion | null>;
  /** `suggestion` as it was read in this transaction, in which its document is held. */
  decide(document: string, suggestion: ListedSuggestion, decision: Omit<LinkDecision, "at">): Promise<void>;
  /**
   * Another suggestion whose decision stands for this label too; null: none does. One that was decided before a person
   * removed the label stands for it no longer.
   */
  alsoFor(label: Pick<LocalLabel, "label" | "uri" | "language">, not: string): Promise<string | null>;
}

export type SuggestionState = "open" | "accepted" | "chosen" | "rejected";

export function stateOf({ decisions }: Pick<ListedSuggestion, "decisions">): SuggestionState {
  const last = decisions.at(-1)?.decision ?? "reopened";
  return last === "reopened" ? "open" : last;
}

/** PostgreSQL takes 65,535 parameters a statement; JSON in one of them takes as many rows as there are. */
export function suggestionsOf({ db, asking }: AskedTransaction): Suggestions {
  const own = asking.organisation;
  const columns = sql`id, passage, first, past, quote, suggested, alternatives,
    coalesce((select json_agg(json_build_object('decision', decision, 'concept', concept, 'person', person,
        'keepsWording', keeps_wording, 'at', decided_at, 'reason', reason) order by made.id)
      from link_decision as made where made.organisation = ${own} and made.suggestion = link_suggestion.id), '[]')
      as decisions`;
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
    async list(document, { limit, after }) {
      if (!isId(document)) return [];
      const order = sql`passage, first, past, id`;
      const from =
        after !== undefined && isId(after)
          ? sql`and (${order}) > (select ${order} from link_suggestion where organisation = ${own} and id = ${after})`
          : sql``;
      const found = await sql<ListedRow>`select ${columns} from link_suggestion
        where organisation = ${own} and document = ${document} ${from} order by ${order} limit ${limit}`.execute(db);
      return found.rows.map(suggestionOf);
    },
    async get(document, id) {
      if (!isId(document) || !isId(id)) return null;
      const found = await sql<ListedRow & Pick<Suggestion, "figures">>`select ${columns}, figures from link_suggestion
        where organisation = ${own} and document = ${document} and id = ${id}`.execute(db);
      const [row] = found.rows;
      return row === undefined ? null : { ...suggestionOf(row), figures: row.figures };
    },
    async decide(document, suggestion, { decision, concept, keepsWording, person, reason }) {
      await sql`insert into link_decision (organisation, suggestion, decision, concept, keeps_wording, person, reason)
        values (${own}, ${suggestion.id}, ${decision}, ${concept}, ${keepsWording}, ${person}, ${reason})`.execute(db);
      const before = stateOf(suggestion);
      const after = decision === "reopened" ? "open" : decision;
      if (before === after) return;
      await sql`update text_document set ${sql.ref(before)} = ${sql.ref(before)} - 1,
          ${sql.ref(after)} = ${sql.ref(after)} + 1
        where organisation = ${own} and id = ${document}`.execute(db);
    },
    async alsoFor({ label, uri, language }, not) {
      const folded = foldText(label);
      const found = await sql<{ id: string }>`select one.id from link_suggestion as one
        join text_document as kept on kept.organisation = one.organisation and kept.id = one.document
        cross join lateral (select concept, keeps_wording, decided_at from link_decision as made
          where made.organisation = ${own} and made.suggestion = one.id order by made.id desc limit 1) as last
        where one.organisation = ${own} and one.folded = ${folded} and one.id <> ${not}
          and kept.language = ${language} and last.concept = ${uri} and last.keeps_wording
          and not exists (select 1 from local_label where organisation = ${own} and uri = ${uri}
            and language = ${language} and folded = ${folded} and removed_by is not null
            and removed_at > last.decided_at)
        limit 1`.execute(db);
      return found.rows[0]?.id ?? null;
    },
  };
}

interface ListedRow extends Omit<ListedSuggestion, "start" | "end" | "decisions"> {
  readonly first: number;
  readonly past: number;
  readonly decisions: readonly (Omit<LinkDecision, "at"> & { readonly at: string })[];
}

function suggestionOf({ first, past, decisions, ...row }: ListedRow): ListedSuggestion {
  return {
    ...row,
    start: first,
    end: past,
    decisions: decisions.map((decision) => ({ ...decision, at: new Date(decision.at) })),
  };
}
