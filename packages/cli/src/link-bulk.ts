/**
 * `leerlijn link --queries`: ranks concepts, or documents that name them, for many texts at once, in the form that
 * evaluation tools read. Owns reading and writing those tables; ranking is the engine's.
 */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { LoadedLinkers } from "@leerlijn/api/linking/loaded-linkers";
import type { LinkedKind, LinkMode } from "@leerlijn/contract/linking";
import type { Language } from "@leerlijn/engine/base/text";
import { DocumentRanking } from "@leerlijn/engine/linking/rank-documents";
import { localOrganisation } from "@leerlijn/storage/asking";
import { noModel, trainForLinks } from "./link.ts";
import { CommandError, type ExitCode, exitCodes, fileError, say } from "./terminal.ts";
import { withTaxonomies } from "./with-taxonomies.ts";

export interface BulkLinkCommand {
  /** Tables of `id<TAB>text`, the corpus with a concept's URI as third column where it is known. */
  readonly queries: string;
  readonly corpus?: string | undefined;
  /** Of the queries, and of the corpus. */
  readonly textLanguage: string;
  readonly targetLanguage: string;
  /** Of what is told. */
  readonly language: Language;
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

const words = {
  nl: {
    ranking: (what: string | number, texts: number) =>
      `Rangorde van ${typeof what === "string" ? `de begrippen van ${what}` : `${what} documenten`} voor ${texts} teksten …`,
    done: (at: number, of: number) => `${at} van ${of}`,
    written: (path: string, texts: number, seconds: number) =>
      `${path}: ${texts} teksten in ${seconds.toFixed(1).replace(".", ",")} s.`,
    table: {
      row: "rij",
      noTab: "heeft geen tab: geef kenmerk, tab en tekst",
      badId: "heeft een kenmerk dat leeg is of een spatie heeft",
      again: (id: string) => `heeft het kenmerk ${id} nog een keer`,
      noRows: "heeft geen rijen",
    },
  },
  en: {
    ranking: (what: string | number, texts: number) =>
      `Ranking ${typeof what === "string" ? `the concepts of ${what}` : `${what} documents`} for ${texts} texts …`,
    done: (at: number, of: number) => `${at} of ${of}`,
    written: (path: string, texts: number, seconds: number) => `${path}: ${texts} texts in ${seconds.toFixed(1)} s.`,
    table: {
      row: "row",
      noTab: "has no tab: give id, a tab, and the text",
      badId: "has an id that is empty or has a space in it",
      again: (id: string) => `has the id ${id} once more`,
      noRows: "has no rows",
    },
  },
} as const;

export async function runBulkLink(command: BulkLinkCommand): Promise<ExitCode> {
  const { language } = command;
  const queries = await readTable(command.queries, language);
  const corpus = command.corpus === undefined ? null : await readTable(command.corpus, language);
  await tryWriting(command.out, language);
  return withTaxonomies(language, async (storage) => {
    await trainForLinks(storage, language, command.kind, command.taxonomy);
    const found = await new LoadedLinkers(storage).find(localOrganisation, command.kind, command.taxonomy);
    if (found.kind !== "found") throw noModel(found, language, command.kind, command.taxonomy);
    const { linker, version } = found.found;
    await say(words[language].ranking(corpus === null ? version.taxonomy : corpus.length, queries.length));
    const { textLanguage, top } = command;
    const documents = corpus === null ? null : new DocumentRanking(linker, corpus, command.targetLanguage);
    const rank = (text: string): readonly Ranked[] => {
      const options = { language: textLanguage, top, mode: command.mode ?? modeOf(text, command.kind) };
      if (documents !== null) return documents.rank(text, options);
      return linker
        .rank(text, options)
        .map(({ concept, score }) => ({ id: linker.concepts[concept]?.uri ?? "", score }));
    };
    await writeRun(command.out, queries, rank, language);
    return exitCodes.inOrder;
  });
}

/** Before the work: what cannot be written would be found out after it. What is there already stays as it is. */
async function tryWriting(path: string, language: Language): Promise<void> {
  try {
    await (await open(path, "a")).close();
  } catch (error) {
    throw fileError(path, "write", error as NodeJS.ErrnoException, language);
  }
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
  language: Language,
): Promise<void> {
  const out = createWriteStream(path);
  const failed = once(out, "error").then(([error]) => {
    throw fileError(path, "write", error as NodeJS.ErrnoException, language);
  });
  const started = performance.now();
  let told = started;
  const write = async () => {
    for (const [at, { id, text }] of queries.entries()) {
      const rows = rank(text).map((one, place) => `${id} Q0 ${one.id} ${place + 1} ${one.score.toFixed(6)} leerlijn\n`);
      if (!out.write(rows.join(""))) await once(out, "drain");
      if (performance.now() - told < tellEveryMs) continue;
      told = performance.now();
      await say(words[language].done(at + 1, queries.length));
    }
    out.end();
    await once(out, "finish");
  };
  await Promise.race([write(), failed]);
  const seconds = (performance.now() - started) / 1000;
  await say(words[language].written(path, queries.length, seconds));
}

/** Throws `CommandError` with the place of the first row that is not as it must be. */
export async function readTable(path: string, language: Language): Promise<readonly TableRow[]> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw fileError(path, "read", error, language);
  });
  const told = words[language].table;
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/u);
  const rows: TableRow[] = [];
  const seen = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const [id = "", text, uri = ""] = line.split("\t");
    const wrong =
      text === undefined ? told.noTab : id === "" || /\s/u.test(id) ? told.badId : seen.has(id) ? told.again(id) : null;
    if (wrong !== null) throw new CommandError(exitCodes.wrongUse, `${path}, ${told.row} ${at + 1} ${wrong}.`);
    seen.add(id);
    rows.push({ id, text: text ?? "", ...(uri.trim() === "" ? {} : { uri: uri.trim() }) });
  }
  if (rows.length === 0) throw new CommandError(exitCodes.wrongUse, `${path} ${told.noRows}.`);
  return rows;
}
