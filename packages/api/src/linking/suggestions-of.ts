/** From links of passages to suggestions that are kept, and from those to what a page shows. Owns both ways. */
import type { ConceptSummary } from "@leerlijn/contract/concept";
import type { Link, LinkChoice, Suggestion } from "@leerlijn/contract/linking";
import type { ListedSuggestion, NewSuggestion, SuggestedConcept } from "@leerlijn/storage/linking/suggestions";

export function suggestionsOfLinks(links: readonly (readonly Link[])[]): readonly NewSuggestion[] {
  return links.flatMap((some, passage) =>
    some.map(
      ({ start, end, quote, alternatives, figures = [], ...suggested }): NewSuggestion => ({
        passage,
        start,
        end,
        quote,
        suggested: keptChoice(suggested),
        alternatives: alternatives.map(keptChoice),
        figures,
      }),
    ),
  );
}

function keptChoice({ concept, label, language, chance }: LinkChoice): SuggestedConcept {
  return { uri: concept.uri, taxonomy: concept.taxonomy, label, language, chance };
}

/** All concepts that suggestions name. */
export function urisOf(suggestions: readonly ListedSuggestion[]): readonly string[] {
  const uris = suggestions.flatMap(({ suggested, alternatives, decisions }) => [
    ...(suggested === null ? [] : [suggested.uri]),
    ...alternatives.map(({ uri }) => uri),
    ...decisions.flatMap(({ concept }) => concept ?? []),
  ]);
  return [...new Set(uris)];
}

/** `known`: the concepts as they are now, by URI. */
export function shownSuggestion(kept: ListedSuggestion, known: ReadonlyMap<string, ConceptSummary>): Suggestion {
  const { id, passage, start, end, quote, suggested, alternatives, decisions } = kept;
  const shown = (one: SuggestedConcept): LinkChoice => ({
    concept: known.get(one.uri) ?? goneConcept(one),
    label: one.label,
    language: one.language,
    chance: one.chance,
  });
  const last = decisions.at(-1);
  const concept = last?.concept ?? null;
  return {
    id,
    passage,
    start,
    end,
    quote,
    suggested: suggested === null ? null : shown(suggested),
    alternatives: alternatives.map(shown),
    state: last === undefined || last.decision === "reopened" ? "open" : last.decision,
    concept:
      concept === null
        ? null
        : (known.get(concept) ?? { ...goneConcept({ uri: concept }), label: uriAsLabel(concept) }),
    decisions: decisions.map((decision) => ({ ...decision, at: decision.at.toISOString() })),
  };
}

/** One that no current version has any more: known by the label it was found by. */
function goneConcept(one: { readonly uri: string } & Partial<SuggestedConcept>): ConceptSummary {
  const { uri, taxonomy = "", label = uri, language = "" } = one;
  return { uri, taxonomy, kind: "concept", status: "obsolete", label: { value: label, language, fallback: false } };
}

function uriAsLabel(uri: string): ConceptSummary["label"] {
  return { value: uri, language: "", fallback: true };
}
