/** Links of texts in the form of the contract. Owns naming concepts in a language; finding them is the engine's. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { ConceptSummary } from "@leerlijn/contract/concept";
import type { Link, LinkChoice } from "@leerlijn/contract/linking";
import type { Language } from "@leerlijn/engine/base/text";
import type { ConceptLinker, LinkedConcept } from "@leerlijn/engine/linking/concept-linker";
import type { LabelledConcept } from "@leerlijn/engine/linking/labelled-concept";
import type { LoadedLinkers } from "./loaded-linkers.ts";
import type { LinkInput, LinkOutcome } from "./thread-questions.ts";

export async function linkTexts(linkers: LoadedLinkers, input: LinkInput): Promise<LinkOutcome> {
  const found = await linkers.find(input.organisation, input.kind, input.taxonomy);
  if (found.kind !== "found") return found;
  const { linker, version, outdated } = found.found;
  const links: (readonly Link[])[] = [];
  for (const text of input.texts) {
    links.push(linksOf(linker, version.taxonomy, text, input));
    // Whoever asks for one text need not wait for all of another's.
    await nextTurn();
  }
  return {
    kind: "linked",
    links,
    taxonomy: { taxonomy: version.taxonomy, title: version.title, version: version.name },
    outdated,
  };
}

function linksOf(
  linker: ConceptLinker,
  taxonomy: string,
  text: string,
  { mode, language, threshold, figures }: LinkInput,
): readonly Link[] {
  const options = {
    ...(threshold === undefined ? {} : { threshold }),
    ...(figures === undefined ? {} : { figures }),
  };
  const choice = ({ concept, label, language: of, chance }: LinkedConcept): LinkChoice => ({
    concept: summaryOf(linker.concepts[concept] as LabelledConcept, taxonomy, language),
    label,
    language: of,
    chance,
  });
  const found = mode === "text" ? linker.linkText(text, options) : linker.linkName(text, { ...options, language });
  return found.map(({ start, end, alternatives, figures: decided, ...linked }) => ({
    ...choice(linked),
    quote: text.slice(start, end),
    start,
    end,
    alternatives: alternatives.map(choice),
    ...(decided === undefined ? {} : { figures: decided }),
  }));
}

/** Named in the language asked, else in Dutch or English, else in any. */
function summaryOf(
  { uri, kind, labels, code, status = "released" }: LabelledConcept,
  taxonomy: string,
  language: Language,
): ConceptSummary {
  const preferred = labels.filter((label) => label.preferred);
  const named =
    [language, "nl", "en"].map((one) => preferred.find((label) => label.language === one)).find((one) => one) ??
    preferred[0] ??
    labels[0];
  const label = { value: named?.text ?? uri, language: named?.language ?? "", fallback: named?.language !== language };
  return { uri, taxonomy, kind, ...(code === undefined ? {} : { code }), status, label };
}
