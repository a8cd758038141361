/** `leerlijn link "text"`: what a text, a file or standard input speaks of, in words or as JSON. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { linkTexts } from "@leerlijn/api/linking/link-texts";
import { LoadedLinkers } from "@leerlijn/api/linking/loaded-linkers";
import { defaultMode, type Link, type LinkedKind, type LinkMode, mostTextLength } from "@leerlijn/contract/linking";
import type { Language } from "@leerlijn/engine/base/text";
import { readDocument } from "@leerlijn/formats/document/read-document";
import { localOrganisation } from "@leerlijn/storage/asking";
import type { Storage } from "@leerlijn/storage/storage";
import { answer, answerJson, CommandError, type ExitCode, exitCodes, issueLines, say } from "./terminal.ts";
import { trainModels } from "./train-models.ts";
import { withTaxonomies } from "./with-taxonomies.ts";

export interface LinkCommand {
  /** "-": standard input. */
  readonly text?: string | undefined;
  readonly file?: string | undefined;
  readonly kind: LinkedKind;
  /** Left out: by kind. */
  readonly mode?: LinkMode | undefined;
  readonly language: Language;
  readonly taxonomy?: string | undefined;
  readonly threshold?: number | undefined;
  readonly figures: boolean;
  readonly json: boolean;
}

export async function runLink(command: LinkCommand): Promise<ExitCode> {
  const text = await readText(command);
  if (text.length > mostTextLength) {
    throw new CommandError(
      exitCodes.wrongUse,
      `At most ${mostTextLength} characters at once; this has ${text.length}.`,
    );
  }
  return withTaxonomies(async (storage) => {
    const { kind, mode = defaultMode(kind), language, taxonomy, threshold, figures } = command;
    const input = {
      organisation: localOrganisation,
      texts: [text],
      kind,
      mode,
      language,
      taxonomy,
      threshold,
      figures,
    };
    await trainForLinks(storage, kind, taxonomy);
    const outcome = await linkTexts(new LoadedLinkers(storage), input);
    if (outcome.kind !== "linked") throw noModel(outcome, kind, taxonomy);
    const [links = []] = outcome.links;
    if (command.json) await answerJson({ text, taxonomy: outcome.taxonomy, outdated: outcome.outdated, links });
    else await answer(`${wordsOf(links, language)}\n`);
    return exitCodes.inOrder;
  });
}

async function readText({ text, file, language }: LinkCommand): Promise<string> {
  if ((text === undefined) === (file === undefined)) {
    throw new CommandError(exitCodes.wrongUse, "Give one text, or --file with a PDF, DOCX, HTML or text file.");
  }
  if (text === "-") return textOf(process.stdin);
  if (file === undefined) return text ?? "";
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(exitCodes.wrongUse, `${file} cannot be read (${error.code ?? error.message}).`);
  });
  const { records, issues } = await readDocument({ name: basename(file), bytes });
  for (const issue of issues) await say(issueLines(issue, language));
  if (records === null) throw new CommandError(exitCodes.wrongUse, "Nothing of this file can be read.");
  return records.passages.map((passage) => passage.text).join("\n\n");
}

/** Trains the model that links are asked of, where there is none yet; an older one serves. */
export async function trainForLinks(storage: Storage, kind: LinkedKind, taxonomy: string | undefined): Promise<void> {
  const found = await new LoadedLinkers(storage).find(localOrganisation, kind, taxonomy);
  if (found.kind === "not-ready") await trainModels(storage, { taxonomy: found.taxonomy, kind });
}

/** What is missing before anything can be linked. */
export function noModel(
  outcome: { readonly kind: "no-taxonomy" | "not-ready" },
  kind: LinkedKind,
  taxonomy: string | undefined,
): CommandError {
  return outcome.kind === "no-taxonomy"
    ? new CommandError(
        exitCodes.wrongUse,
        `No loaded taxonomy${taxonomy === undefined ? "" : ` of the name "${taxonomy}"`} has concepts of kind "${kind}". Import one first: leerlijn import FILE… --accept`,
      )
    : new CommandError(exitCodes.failure, "Its model could not be trained; see above.");
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
