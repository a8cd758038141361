/** `leerlijn search`: finds concepts by what somebody types, with the index that the pages use. */
import { LoadedLabels } from "@leerlijn/api/concept/loaded-labels";
import type { Language } from "@leerlijn/engine/base/text";
import { localOrganisation } from "@leerlijn/storage/asking";
import { answer, answerJson, CommandError, type ExitCode, exitCodes } from "./terminal.ts";
import { withTaxonomies } from "./with-taxonomies.ts";

export interface SearchCommand {
  readonly text: string;
  readonly kind?: string | undefined;
  readonly taxonomy?: string | undefined;
  readonly language: Language;
  readonly limit: number;
  readonly json: boolean;
}

export async function runSearch({ json, ...wanted }: SearchCommand): Promise<ExitCode> {
  return withTaxonomies(wanted.language, async (storage) => {
    const labels = new LoadedLabels(storage);
    await labels.load(localOrganisation);
    const found = await labels.search({ organisation: localOrganisation, ...wanted });
    if (found.kind !== "found") {
      const nl = "De benamingen konden niet worden geladen.";
      throw new CommandError(exitCodes.failure, { nl, en: "The labels could not be loaded." }[wanted.language]);
    }
    if (json) await answerJson(found.concepts);
    else if (found.concepts.length === 0) await answer(`${nothingFor(wanted.text.trim(), wanted.language)}\n`);
    else {
      for (const { label, kind, taxonomy, uri, found: by } of found.concepts) {
        await answer(`${label.value}${by === undefined ? "" : ` ← ${by}`} (${kind}, ${taxonomy})\n      ${uri}\n`);
      }
    }
    return exitCodes.inOrder;
  });
}

function nothingFor(text: string, language: Language): string {
  if (text === "") {
    const nl = "Er is niets om te zoeken: de tekst is leeg.";
    return { nl, en: "There is nothing to search for: the text is empty." }[language];
  }
  return { nl: `Niets gevonden voor ‘${text}’.`, en: `Nothing found for ‘${text}’.` }[language];
}
