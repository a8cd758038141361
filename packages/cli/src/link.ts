/** `leerlijn link "text"`: what a text, a file or standard input speaks of, in words or as JSON. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { linkTexts } from "@leerlijn/api/linking/link-texts";
import { LoadedLinkers } from "@leerlijn/api/linking/loaded-linkers";
import { defaultMode, type Link, type LinkedKind, type LinkMode, mostTextLength } from "@leerlijn/contract/linking";
import type { Language } from "@leerlijn/engine/base/text";
import { readDocument } from "@leerlijn/formats/document/read-document";
import { localOrganisation } from "@leerlijn/storage/asking";
import type { Storage } from "@leerlijn/storage/storage";
import { answer, answerJson, CommandError, type ExitCode, exitCodes, fileError, issueLines, say } from "./terminal.ts";
import { trainModels } from "./train-models.ts";
import { withTaxonomies } from "./with-taxonomies.ts";

export interface LinkCommand {
  /** "-": standard input. */
  readonly text?: string | undefined;
  readonly file?: string | undefined;
  readonly kind: LinkedKind;
  /** Left out: by kind. */
  readonly mode?: LinkMode | undefined;
  /** Of the text. */
  readonly textLanguage: Language;
  /** Of what is told. */
  readonly language: Language;
  readonly taxonomy?: string | undefined;
  readonly threshold?: number | undefined;
  readonly figures: boolean;
  readonly json: boolean;
}

export async function runLink(command: LinkCommand): Promise<ExitCode> {
  const text = await readText(command);
  if (text.length > mostTextLength) {
    const nl = `Hoogstens ${mostTextLength} tekens tegelijk; dit zijn er ${text.length}.`;
    const en = `At most ${mostTextLength} characters at once; this has ${text.length}.`;
    throw new CommandError(exitCodes.wrongUse, { nl, en }[command.language]);
  }
  return withTaxonomies(command.language, async (storage) => {
    const { kind, mode = defaultMode(kind), textLanguage, language, taxonomy, threshold, figures } = command;
    const input = {
      organisation: localOrganisation,
      texts: [text],
      kind,
      mode,
      language: textLanguage,
      taxonomy,
      threshold,
      figures,
    };
    await trainForLinks(storage, language, kind, taxonomy);
    const outcome = await linkTexts(new LoadedLinkers(storage), input);
    if (outcome.kind !== "linked") throw noModel(outcome, language, kind, taxonomy);
    const [links = []] = outcome.links;
    if (command.json) await answerJson({ text, taxonomy: outcome.taxonomy, outdated: outcome.outdated, links });
    else await answer(`${wordsOf(links, language)}\n`);
    return exitCodes.inOrder;
  });
}

async function readText({ text, file, language }: LinkCommand): Promise<string> {
  if ((text === undefined) === (file === undefined)) {
    const nl = "Geef één tekst, of --file met een PDF, DOCX, HTML of tekstbestand.";
    const en = "Give one text, or --file with a PDF, DOCX, HTML or text file.";
    throw new CommandError(exitCodes.wrongUse, { nl, en }[language]);
  }
  if (text === "-") return textOf(process.stdin);
  if (text !== undefined && (await isFile(text))) {
    const nl = `‘${text}’ is hier de tekst zelf. Bedoel je het bestand? Geef dan --file.`;
    await say({ nl, en: `‘${text}’ is taken as the text itself. For the file, give --file.` }[language]);
  }
  if (file === undefined) return text ?? "";
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw fileError(file, "read", error, language);
  });
  const { records, issues } = await readDocument({ name: basename(file), bytes });
  for (const issue of issues) await say(issueLines(issue, language));
  if (records === null) {
    const nl = "Van dit bestand is niets te lezen.";
    throw new CommandError(exitCodes.wrongUse, { nl, en: "Nothing of this file can be read." }[language]);
  }
  return records.passages.map((passage) => passage.text).join("\n\n");
}

/** A text that can be no path is none. */
async function isFile(text: string): Promise<boolean> {
  const found = await stat(text).catch(() => null);
  return found?.isFile() ?? false;
}

/** Trains the model that links are asked of, where there is none yet; an older one serves. */
export async function trainForLinks(
  storage: Storage,
  language: Language,
  kind: LinkedKind,
  taxonomy: string | undefined,
): Promise<void> {
  const found = await new LoadedLinkers(storage).find(localOrganisation, kind, taxonomy);
  if (found.kind === "not-ready") await trainModels(storage, language, { taxonomy: found.taxonomy, kind });
}

/** What is missing before anything can be linked. */
export function noModel(
  outcome: { readonly kind: "no-taxonomy" | "not-ready" },
  language: Language,
  kind: LinkedKind,
  taxonomy: string | undefined,
): CommandError {
  if (outcome.kind === "not-ready") {
    const nl = "Het model kon niet worden getraind; zie hierboven.";
    return new CommandError(exitCodes.failure, { nl, en: "Its model could not be trained; see above." }[language]);
  }
  const named = taxonomy === undefined ? "" : ` "${taxonomy}"`;
  const kindNl = { skill: "vaardigheden", occupation: "beroepen" }[kind];
  const nl = `Geen ingevoerde taxonomie${named} heeft ${kindNl}. Voer er eerst een in: leerlijn import BESTAND… --accept`;
  const en = `No loaded taxonomy${named} has concepts of kind "${kind}". Import one first: leerlijn import FILE… --accept`;
  return new CommandError(exitCodes.wrongUse, { nl, en }[language]);
}

function wordsOf(links: readonly Link[], language: Language): string {
  if (links.length === 0) {
    return language === "nl"
      ? "Leerlijn herkent hier niets met genoeg zekerheid."
      : "Nothing here is recognised with enough certainty.";
  }
  const also = language === "nl" ? "of" : "or";
  return links
    .flatMap(({ concept, chance, quote, alternatives }) => [
      `${percent(chance)}  ${concept.label.value} (${concept.kind})  ‘${quote.replace(/\s+/gu, " ")}’`,
      `      ${concept.uri}`,
      ...alternatives.map((one) => `      ${also} ${percent(one.chance)} ${one.concept.label.value}`),
    ])
    .join("\n");
}

function percent(chance: number): string {
  return `${String(Math.round(chance * 100)).padStart(3)} %`;
}
