/**
 * Documents on their way to a review list: read, cut into passages, linked, suggestions kept. Owns the order of the
 * steps, progress, and that what goes wrong stands with the document.
 */
import type { DocumentKind, Passage } from "@leerlijn/contract/linking";
import type { Language } from "@leerlijn/engine/base/text";
import type { ImportIssue } from "@leerlijn/formats/import-issue";
import type { NewSuggestion } from "@leerlijn/storage/linking/suggestions";
import type { Storage } from "@leerlijn/storage/storage";
import { doneOrProblem } from "../learning-line/checked-lines.ts";
import { asking, type KeptLines } from "../learning-line/kept-lines.ts";
import { ProblemError } from "../problem/problem-error.ts";
import type { SentFile } from "../work/tasks.ts";
import type { WorkerPool } from "../work/worker-pool.ts";
import type { Linking } from "./linking.ts";
import { passagesOfLine } from "./passages-of-line.ts";
import { suggestionsOfLinks } from "./suggestions-of.ts";

export interface DocumentSurroundings {
  readonly storage: Storage;
  readonly pool: WorkerPool;
  readonly linking: Linking;
  readonly lines: KeptLines;
  readonly person: string;
}

export interface DocumentWish {
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly taxonomy: string | null;
  /** Null: as the document says it, or its file's name. */
  readonly title: string | null;
  readonly source:
    | { readonly kind: "file"; readonly file: SentFile }
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "line"; readonly line: string };
}

const readLimitMs = 120_000;
/** So many passages are linked at a time: progress is told, and others get their turn. */
const passagesAtOnce = 40;
const silentSeconds = 300;
const readingShare = 0.3;
const longestTitle = 300;

export class DocumentJobs {
  readonly #around: DocumentSurroundings;
  readonly #live = new Map<string, { progress: number | null }>();
  /** One after the other: two would only slow each other down. */
  #last: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(around: DocumentSurroundings) {
    this.#around = around;
  }

  /** Ends documents that a crash left half-way. */
  async tidy(): Promise<void> {
    await this.#around.storage.as(asking, ({ documents }) => documents.failSilent(silentSeconds, stoppedIssue("")));
  }

  /** Begins; gives the ids. Throws `not-found` for a learning line that is not there. */
  async start(wish: DocumentWish): Promise<string> {
    const { storage, person, lines } = this.#around;
    const { kind, language, taxonomy, source } = wish;
    const line = source.kind === "line" ? await lines.get(source.line) : null;
    const file = source.kind === "file" ? source.file.name : null;
    const lineTitle = line === null ? "" : (line.title[language] ?? line.title.nl ?? line.title.en ?? line.id);
    const title = (wish.title ?? file ?? (line === null ? beginningOf(source) : lineTitle)).slice(0, longestTitle);
    const row = { title, kind, file, line: line?.id ?? null, language, taxonomy, person };
    const id = await storage.as(asking, ({ documents }) => documents.add(row));
    this.#live.set(id, { progress: null });
    this.#last = this.#last.then(() => this.#run(id, wish)).finally(() => this.#live.delete(id));
    return id;
  }

  /** 0–1; null: not known, or nothing is under way. */
  progress(id: string): number | null {
    return this.#live.get(id)?.progress ?? null;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#last.catch(() => {});
  }

  /** Never rejects: what goes wrong stands with the document. */
  async #run(id: string, wish: DocumentWish): Promise<void> {
    const { storage } = this.#around;
    try {
      await this.#work(id, wish);
    } catch (error) {
      const issue = error instanceof FailedReading ? error.issues : [stoppedIssue(nameOf(wish), error)];
      await storage
        .as(asking, ({ documents }) => documents.change(id, { state: "failed", issues: issue }))
        .catch(() => {});
    }
  }

  async #work(id: string, wish: DocumentWish): Promise<void> {
    const { storage } = this.#around;
    const { passages, title, issues } = await this.#read(wish);
    const named = wish.title === null && title !== null ? { title: title.slice(0, longestTitle) } : {};
    await storage.as(asking, ({ documents }) =>
      documents.change(id, { state: "linking", content: passages, issues, ...named }),
    );
    const { suggestions, taxonomy } = await this.#link(id, passages, wish);
    await storage.as(asking, async (asked) => {
      // One that was removed meanwhile takes nothing.
      const isThere = await asked.documents.change(id, { state: "ready", ...(taxonomy === null ? {} : { taxonomy }) });
      if (isThere) await asked.suggestions.add(id, suggestions);
    });
  }

  async #read({ source, language }: DocumentWish): Promise<{
    readonly passages: readonly Passage[];
    readonly title: string | null;
    readonly issues: readonly ImportIssue[];
  }> {
    const { pool, lines } = this.#around;
    if (source.kind === "line") {
      const { line } = await lines.get(source.line);
      return { passages: passagesOfLine(line, language), title: null, issues: [] };
    }
    const file =
      source.kind === "file" ? source.file : { name: "tekst.txt", bytes: new TextEncoder().encode(source.text) };
    const read = doneOrProblem(await pool.run("read-document", { file }, { limitMs: readLimitMs }));
    if (read.document === null) throw new FailedReading(read.issues);
    return { passages: read.document.passages, title: read.document.title, issues: read.issues };
  }

  async #link(
    id: string,
    passages: readonly Passage[],
    { language, taxonomy }: DocumentWish,
  ): Promise<{ readonly suggestions: readonly NewSuggestion[]; readonly taxonomy: string | null }> {
    const suggestions: NewSuggestion[] = [];
    let used: string | null = null;
    for (let from = 0; from < passages.length; from += passagesAtOnce) {
      const texts = passages.slice(from, from + passagesAtOnce).map(({ text }) => text);
      const linked = await this.#linkWhenReady(texts, language, taxonomy);
      used = linked.taxonomy.taxonomy;
      const made = suggestionsOfLinks(linked.links);
      suggestions.push(...made.map((one) => ({ ...one, passage: one.passage + from })));
      const live = this.#live.get(id);
      if (live !== undefined)
        live.progress = readingShare + (1 - readingShare) * ((from + texts.length) / passages.length);
    }
    return { suggestions, taxonomy: used };
  }

  async #linkWhenReady(texts: readonly string[], language: Language, taxonomy: string | null) {
    const { linking } = this.#around;
    const input = { texts, kind: "skill", mode: "text", language, figures: true } as const;
    const asked = taxonomy === null ? input : { ...input, taxonomy };
    try {
      return await linking.link(asked);
    } catch (error) {
      if (this.#closed || !(error instanceof ProblemError) || error.code !== "linking-not-ready") throw error;
      await linking.train();
      return linking.link(asked);
    }
  }
}

/** What a decoder could not take in. */
class FailedReading extends Error {
  readonly issues: readonly ImportIssue[];

  constructor(issues: readonly ImportIssue[]) {
    super("could not be read");
    this.issues = issues;
  }
}

function nameOf({ source }: DocumentWish): string {
  return source.kind === "file" ? source.file.name : source.kind === "line" ? source.line : "";
}

function beginningOf(source: DocumentWish["source"]): string {
  if (source.kind !== "text") return "";
  const [first = ""] = source.text.trim().split(/[\n.!?]/u, 1);
  return first.length > 80 ? `${first.slice(0, 79).trimEnd()}…` : first;
}

/** A failure of the program or of its limits, said as an issue with the file. */
function stoppedIssue(file: string, error?: unknown): ImportIssue {
  const tooLong = error instanceof ProblemError && error.code === "check-too-long";
  const noTaxonomy = error instanceof ProblemError && error.code === "not-found";
  if (noTaxonomy) {
    return {
      file,
      code: "no-taxonomy",
      severity: "error",
      message: {
        nl: "Er is geen taxonomie met vaardigheden om aan te koppelen.",
        en: "There is no taxonomy with skills to link to.",
      },
      remedy: {
        nl: "Voer eerst een taxonomie in, zoals ESCO, en kies het document daarna opnieuw.",
        en: "Import a taxonomy first, such as ESCO, and choose the document again after that.",
      },
    };
  }
  return {
    file,
    code: tooLong ? "took-too-long" : "stopped-early",
    severity: "error",
    message: tooLong
      ? { nl: "Dit duurde te lang en is gestopt.", en: "This took too long and was stopped." }
      : { nl: "Het werk aan dit document is onverwacht gestopt.", en: "Work on this document stopped unexpectedly." },
    remedy: {
      nl: "Kies het document nog eens. Gaat het weer mis, probeer dan een kleiner deel ervan.",
      en: "Choose the document once more. If it goes wrong again, try a smaller part of it.",
    },
  };
}
