/**
 * Documents on their way to a review list: read, cut into passages, linked, suggestions kept. Owns the order of the
 * steps, progress, and that what goes wrong stands with the document.
 */
import type { DocumentKind, Passage } from "@leerlijn/contract/linking";
import type { Language } from "@leerlijn/engine/base/text";
import { isSilentHeading } from "@leerlijn/engine/linking/silent-sections";
import type { ImportIssue } from "@leerlijn/formats/import-issue";
import type { NewSuggestion } from "@leerlijn/storage/linking/suggestions";
import type { Storage } from "@leerlijn/storage/storage";
import { doneOrProblem } from "../learning-line/checked-lines.ts";
import { asking, type KeptLines } from "../learning-line/kept-lines.ts";
import { ProblemError } from "../problem/problem-error.ts";
import type { SentFile } from "../work/tasks.ts";
import type { WorkerPool } from "../work/worker-pool.ts";
import { documentIssue } from "./document-issue.ts";
import type { Linking } from "./linking.ts";
import { passagesOfLine } from "./passages-of-line.ts";
import { suggestionsOfLinks } from "./suggestions-of.ts";

export interface DocumentSurroundings {
  readonly storage: Storage;
  readonly pool: WorkerPool;
  readonly linking: Linking;
  readonly lines: KeptLines;
  readonly person: string;
  /** Told of failures of the program, without what was in the document. */
  readonly told: (id: string, error: unknown) => void;
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
/** So much is linked at a time: progress is told, and others get their turn. */
const passagesAtOnce = 40;
const lettersAtOnce = 20_000;
const hearEveryMs = 5_000;
const silentSeconds = 30;
/** What waits stands in memory. */
const mostWaiting = 60;
const mostWaitingBytes = 300_000_000;
const readingShare = 0.3;
const longestTitle = 300;

export class DocumentJobs {
  readonly #around: DocumentSurroundings;
  readonly #live = new Map<string, { progress: number | null; readonly bytes: number }>();
  readonly #hearing: NodeJS.Timeout;
  /** One after the other: two would only slow each other down. */
  #last: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(around: DocumentSurroundings) {
    this.#around = around;
    this.#hearing = setInterval(() => void this.#hear().catch(() => {}), hearEveryMs);
    this.#hearing.unref();
  }

  /** Ends documents that a crash left half-way, also of another Leerlijn on this database. */
  async tidy(): Promise<void> {
    await this.#around.storage.as(asking, ({ documents }) =>
      documents.failSilent(silentSeconds, documentIssue("", null)),
    );
  }

  /** Begins; gives the id. Throws `not-found` for a learning line that is not there, and `too-busy`. */
  async start(wish: DocumentWish): Promise<string> {
    const { storage, person, lines } = this.#around;
    const { kind, language, taxonomy, source } = wish;
    const bytes = source.kind === "file" ? source.file.bytes.length : 0;
    const waiting = [...this.#live.values()].reduce((sum, one) => sum + one.bytes, bytes);
    if (this.#live.size >= mostWaiting || (this.#live.size > 0 && waiting > mostWaitingBytes)) {
      throw new ProblemError("too-busy", "Many documents wait already. Try again when they are done.");
    }
    const line = source.kind === "line" ? await lines.get(source.line) : null;
    const file = source.kind === "file" ? source.file.name : null;
    const lineTitle = line === null ? "" : (line.title[language] ?? line.title.nl ?? line.title.en ?? line.id);
    const title = (wish.title ?? file ?? (line === null ? beginningOf(source) : lineTitle)).slice(0, longestTitle);
    const row = { title, kind, file, line: line?.id ?? null, language, taxonomy, person };
    const id = await storage.as(asking, ({ documents }) => documents.add(row));
    this.#live.set(id, { progress: null, bytes });
    this.#last = this.#last.then(() => this.#run(id, wish)).finally(() => this.#live.delete(id));
    return id;
  }

  /** 0–1; null: not known, or nothing is under way. */
  progress(id: string): number | null {
    return this.#live.get(id)?.progress ?? null;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#hearing);
    await this.#last.catch(() => {});
  }

  async #hear(): Promise<void> {
    const ids = [...this.#live.keys()];
    if (ids.length > 0) await this.#around.storage.as(asking, ({ documents }) => documents.hear(ids));
    await this.tidy();
  }

  /** Never rejects: what goes wrong stands with the document. */
  async #run(id: string, wish: DocumentWish): Promise<void> {
    const { storage, told } = this.#around;
    try {
      if (this.#closed) throw new Closing();
      await this.#work(id, wish);
    } catch (error) {
      const issues = error instanceof FailedReading ? error.issues : [documentIssue(nameOf(wish), error)];
      if (!(error instanceof FailedReading || error instanceof Closing || error instanceof ProblemError))
        told(id, error);
      await storage.as(asking, ({ documents }) => documents.change(id, { state: "failed", issues })).catch(() => {});
    }
  }

  async #work(id: string, wish: DocumentWish): Promise<void> {
    const { storage } = this.#around;
    const { passages, title, issues } = await this.#read(wish);
    const named = wish.title === null && title !== null ? { title: title.slice(0, longestTitle) } : {};
    const isWanted = await storage.as(asking, ({ documents }) =>
      documents.change(id, { state: "linking", content: passages, issues, ...named }),
    );
    // It was removed meanwhile.
    if (!isWanted) return;
    const { suggestions, taxonomy } = await this.#link(id, passages, wish);
    await storage.as(asking, async (asked) => {
      const change = { state: "ready", issues, ...(taxonomy === null ? {} : { taxonomy }) } as const;
      if (await asked.documents.change(id, change)) await asked.suggestions.add(id, suggestions);
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
    for (const { from, texts } of portionsOf(passages)) {
      if (this.#closed) throw new Closing();
      const linked = await this.#around.linking.linkWhenReady({
        texts,
        kind: "skill",
        mode: "text",
        language,
        figures: true,
        ...(taxonomy === null ? {} : { taxonomy }),
      });
      used = linked.taxonomy.taxonomy;
      const made = suggestionsOfLinks(linked.links);
      suggestions.push(...made.map((one) => ({ ...one, passage: one.passage + from })));
      const live = this.#live.get(id);
      const done = (from + texts.length) / passages.length;
      if (live !== undefined) live.progress = readingShare + (1 - readingShare) * done;
    }
    return { suggestions, taxonomy: used };
  }
}

/** What stands under "Wat bieden wij?" or "Literatuur", and those headings, gives no suggestions. */
function asks({ kind, text, heading = "" }: Passage): boolean {
  return !isSilentHeading(heading) && !(kind === "heading" && isSilentHeading(text));
}

/** Passages one after the other, as many as are linked at a time. */
function portionsOf(
  passages: readonly Passage[],
): readonly { readonly from: number; readonly texts: readonly string[] }[] {
  const portions: { readonly from: number; readonly texts: string[] }[] = [];
  let letters = 0;
  for (const [at, passage] of passages.entries()) {
    const text = asks(passage) ? passage.text : "";
    const last = portions.at(-1);
    letters += text.length;
    if (last === undefined || last.texts.length >= passagesAtOnce || letters > lettersAtOnce) {
      portions.push({ from: at, texts: [text] });
      letters = text.length;
    } else last.texts.push(text);
  }
  return portions;
}

/** Leerlijn is being stopped. */
class Closing extends Error {}

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
