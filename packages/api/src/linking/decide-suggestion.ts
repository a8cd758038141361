/**
 * What a person decides of a suggestion: accepted, rejected, another concept, taken back. Owns what each needs, and
 * that accepted words become a local label of the organisation.
 */
import { type Decide, type Passage, type Point, wordingLength } from "@leerlijn/contract/linking";
import type { LinkDecision, ListedSuggestion } from "@leerlijn/storage/linking/suggestions";
import type { AskedStorage } from "@leerlijn/storage/storage";
import { ProblemError } from "../problem/problem-error.ts";

/** Throws `not-found` or `bad-request`; then nothing was kept. */
export async function decideSuggestion(
  asked: AskedStorage,
  document: string,
  id: string,
  { decision, concept: chosen, reason = "", keepWording, restores = false }: Decide,
  person: string,
): Promise<void> {
  const kept = await asked.documents.hold(document);
  const suggestion = kept === null ? null : await asked.suggestions.get(document, id);
  if (kept === null || suggestion === null) throw new ProblemError("not-found", "There is no suggestion with this id.");
  const told = reason.trim() === "" ? null : reason.trim();
  const uri = decision === "choose" ? chosen : suggestion.suggested?.uri;
  const isGone = restores && (await isRemovedSince(asked, suggestion, uri, kept.language));
  const keepsWording = isRemembered(suggestion.quote, keepWording) && !isGone;
  const decided = async (made: LinkDecision["decision"], concept: string | null) => {
    const how = { keepsWording: concept !== null && keepsWording, person, reason: told };
    await asked.suggestions.decide(document, suggestion, { decision: made, concept, ...how });
    // Whatever these words became before, only what is decided now counts; unless others say the same elsewhere.
    for (const label of await asked.localLabels.removeOfSuggestion(id)) {
      const other = await asked.suggestions.alsoFor(label, id);
      if (other !== null) await asked.localLabels.add({ ...label, suggestion: other });
    }
  };
  // Words that a person pointed at have nothing to go back to: taking them back rejects them.
  if (decision === "reject" || (decision === "reopen" && suggestion.suggested === null))
    return decided("rejected", null);
  if (decision === "reopen") return decided("reopened", null);
  if (uri === undefined) throw new ProblemError("bad-request", 'Say which concept: give `concept` with "choose".');
  const taxonomy = await taxonomyOf(asked, uri);
  await decided(uri === suggestion.suggested?.uri ? "accepted" : "chosen", uri);
  if (!keepsWording) return;
  await keepLabel(asked, { quote: suggestion.quote, uri, taxonomy, language: kept.language, person, id });
}

/** Adds words that were passed over, decided at once; gives the id. Throws `not-found` or `bad-request`. */
export async function pointAtWords(
  asked: AskedStorage,
  document: string,
  { passage, start, end, concept, reason = "", keepWording }: Point,
  person: string,
): Promise<string> {
  const kept = await asked.documents.hold(document);
  if (kept === null) throw new ProblemError("not-found", "There is no document with this id.");
  const passages = (await asked.documents.content(document)) as readonly Passage[];
  const quote = passages[passage]?.text.slice(start, end) ?? "";
  const isWhole = quote.trim() !== "" && quote.isWellFormed();
  if (start >= end || !isWhole || end > (passages[passage]?.text.length ?? 0)) {
    throw new ProblemError("bad-request", "These words are not in the document.");
  }
  const taxonomy = await taxonomyOf(asked, concept);
  const [id = ""] = await asked.suggestions.add(document, [
    { passage, start, end, quote, suggested: null, alternatives: [], figures: [] },
  ]);
  const told = reason.trim() === "" ? null : reason.trim();
  const added = await asked.suggestions.get(document, id);
  if (added === null) throw new Error("what was just added is gone");
  const keepsWording = isRemembered(quote, keepWording);
  await asked.suggestions.decide(document, added, { decision: "chosen", concept, keepsWording, person, reason: told });
  if (keepsWording) await keepLabel(asked, { quote, uri: concept, taxonomy, language: kept.language, person, id });
  return id;
}

/** `asked`: left out, what is usual for words of this length. */
function isRemembered(quote: string, asked: boolean | undefined): boolean {
  const length = wordingLength(quote);
  return length !== "too-long" && (asked ?? length === "usual");
}

/** Whether a person removed these words since they were last decided to speak of the concept. */
async function isRemovedSince(
  { localLabels }: AskedStorage,
  { quote, decisions }: ListedSuggestion,
  uri: string | undefined,
  language: string,
): Promise<boolean> {
  const before = decisions.findLast(({ concept }) => concept !== null && concept === uri);
  if (uri === undefined || before === undefined) return false;
  return localLabels.isRemovedSince({ uri, label: quote, language }, before.at);
}

async function taxonomyOf({ taxonomies }: AskedStorage, uri: string): Promise<string> {
  const [found] = await taxonomies.find([uri], []);
  if (found === undefined) throw new ProblemError("bad-request", "No loaded taxonomy has this concept.");
  return found.taxonomy;
}

async function keepLabel(
  { localLabels }: AskedStorage,
  words: { quote: string; uri: string; taxonomy: string; language: string; person: string; id: string },
): Promise<void> {
  const label = words.quote.replace(/\s+/gu, " ").trim();
  const { uri, taxonomy, language, person, id } = words;
  await localLabels.add({ uri, taxonomy, label, language, person, suggestion: id });
}
