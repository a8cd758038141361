/**
 * `leerlijn link --queries`: ranks concepts, or documents that name them, for many texts at once, in the form that
 * evaluation tools read. Owns reading and writing those tables; ranking is the engine's.
 */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { LoadedLinkers } from "@leerlijn/api/linking/loaded-linkers";
import type { LinkedKind, LinkMode } from "@leerlijn/contract/linking";
import { DocumentRanking } from "@leerlijn/engine/linking/rank-documents";
import { localOrganisation } from "@leerlijn/storage/asking";
import { noModel, trainForLinks } from "./link.ts";
import { CommandError, type ExitCode, exitCodes, say } from "./terminal.ts";
import { withTaxonomies } from "./with-taxonomies.ts";

export interface BulkLinkCommand {
  /** Tables of `id<TAB>text`, the corpus with a concept's URI as third column where it is known. */
  readonly queries: string;
  readonly corpus?: string | undefined;
  /** Of the queries, and of the corpus. */
  readonly language: string;
  readonly targetLanguage: string;
  readonly kind: LinkedKind;
  /** Left out: by each text, see `modeOf`. */
  readonly mode?: LinkMode | undefined;
  readonly taxonomy?: string | undefined;
  readonly top: number;
  readonly out: string;
}

interface TableRow {
  readonly id: string;
  readonly text: string;
  readonly uri?: string;
}

interface Ranked {
  readonly id: string;
  readonly score: number;
}

const tellEveryMs = 2_000;

export async function runBulkLink(command: BulkLinkCommand): Promise<ExitCode> {
  const queries = await readTable(command.queries);
  const corpus = command.corpus === undefined ? null : await readTable(command.corpus);
  return withTaxonomies(async (storage) => {
    await trainForLinks(storage, command.kind, command.taxonomy);
    const found = await new LoadedLinkers(storage).find(localOrganisation, command.kind, command.taxonomy);
    if (found.kind !== "found") throw noModel(found, command.kind, command.taxonomy);
    const { linker, version } = found.found;
    await say(
      `Ranking ${corpus === null ? `the concepts of ${version.taxonomy}` : `${corpus.length} documents`} for ${queries.length} texts …`,
    );
    const { language, top } = command;
    const documents = corpus === null ? null : new DocumentRanking(linker, corpus, command.targetLanguage);
    const rank = (text: string): readonly Ranked[] => {
      const options = { language, top, mode: command.mode ?? modeOf(text, command.kind) };
      if (documents !== null) return documents.rank(text, options);
      return linker
        .rank(text, options)
        .map(({ concept, score }) => ({ id: linker.concepts[concept]?.uri ?? "", score }));
    };
    await writeRun(command.out, queries, rank);
    return exitCodes.inOrder;
  });
}

const mostNameWords = 6;

/**
 * A job title names one occupation. Of texts that speak of skills, a few words without a stop are a phrase that names
 * one; others are sentences. On ESCO's labels kept apart phrases rank better as a name than as running text.
 */
export function modeOf(text: string, kind: LinkedKind): LinkMode {
  if (kind === "occupation") return "name";
  const words = text.trim().split(/\s+/u);
  return words.length <= mostNameWords && !/[.!?;:]\s*$/u.test(text) ? "name" : "text";
}

/** TREC: query, Q0, document, rank from 1, score, name of the system. */
async function writeRun(
  path: string,
  queries: readonly TableRow[],
  rank: (text: string) => readonly Ranked[],
): Promise<void> {
  const out = createWriteStream(path);
  const failed = once(out, "error").then(([error]) => {
    throw new CommandError(exitCodes.wrongUse, `${path} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  });
  const started = performance.now();
  let told = started;
  const write = async () => {
    for (const [at, { id, text }] of queries.entries()) {
      const rows = rank(text).map((one, place) => `${id} Q0 ${one.id} ${place + 1} ${one.score.toFixed(6)} leerlijn\n`);
      if (!out.write(rows.join(""))) await once(out, "drain");
      if (performance.now() - told < tellEveryMs) continue;
      told = performance.now();
      await say(`${at + 1} of ${queries.length}`);
    }
    out.end();
    await once(out, "finish");
  };
  await Promise.race([write(), failed]);
  const seconds = (performance.now() - started) / 1000;
  await say(`${path}: ${queries.length} texts in ${seconds.toFixed(1)} s.`);
}

/** Throws `CommandError` with the place of the first row that is not as it must be. */
export async function readTable(path: string): Promise<readonly TableRow[]> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(exitCodes.wrongUse, `${path} cannot be read (${error.code ?? error.message}).`);
  });
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/u);
  const rows: TableRow[] = [];
  const seen = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const [id = "", text, uri = ""] = line.split("\t");
    const wrong =
      text === undefined
        ? "has no tab: give id, a tab, and the text"
        : id === "" || /\s/u.test(id)
          ? "has an id that is empty or has a space in it"
          : seen.has(id)
            ? `has the id ${id} once more`
            : null;
    if (wrong !== null) throw new CommandError(exitCodes.wrongUse, `${path}, row ${at + 1} ${wrong}.`);
    seen.add(id);
    rows.push({ id, text: text ?? "", ...(uri.trim() === "" ? {} : { uri: uri.trim() }) });
  }
  if (rows.length === 0) throw new CommandError(exitCodes.wrongUse, `${path} has no rows.`);
  return rows;
}
