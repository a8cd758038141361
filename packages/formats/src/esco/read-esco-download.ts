/**
 * ESCO as its users have it: the official CSV zips, whole or in part, in any languages and versions together. Owns the
 * course of reading them into one set of records and saying what is amiss; takes what is there.
 */
import type { Concept, TaxonomyRecords } from "@leerlijn/engine/taxonomy/concept";
import { readCsv } from "../csv/read-csv.ts";
import { type Decoded, IssueCollector } from "../import-issue.ts";
import { ZipEntryError, type ZipLimits, zipLimits } from "../zip/read-zip.ts";
import { ConceptDrafts } from "./concept-drafts.ts";
import { type DownloadedFile, isSystemError, openDownload, type TableSource } from "./download-sources.ts";
import * as issue from "./esco-issues.ts";
import { compareVersionNames, readFileName } from "./file-name.ts";
import { type Gathered, readTable, type TableFile } from "./read-tables.ts";
import { type LostRelation, RelationDrafts } from "./relation-drafts.ts";
import { reportGaps } from "./report-gaps.ts";
import { readHeading, type TableHeading } from "./table-kind.ts";

export type { DownloadedFile } from "./download-sources.ts";

export interface EscoProgress {
  /** Of the unpacked files. */
  readonly bytes: number;
  readonly totalBytes: number;
  /** The file being read. */
  readonly file: string;
}

export interface EscoOptions {
  /** Called about every megabyte, and at the end. */
  readonly onProgress?: ((progress: EscoProgress) => void | Promise<void>) | undefined;
  /** For all files together. */
  readonly limits?: ZipLimits | undefined;
}

/** Ten times what ESCO has. */
const mostConcepts = 250_000;
/** Of all relations. ESCO 1.1.1 itself has 0.04 % that point nowhere; more tells of a file with rows left out. */
const mostLostRelations = 0.01;
const progressEveryBytes = 1_000_000;

/**
 * Reads as a stream; memory is that of the records, about 100 MB for the whole of ESCO in two languages. Bad content
 * never throws: what can be taken is taken, all else is an issue. Records are null when there is no concept at all.
 */
export async function readEscoDownload(
  files: readonly DownloadedFile[],
  options: EscoOptions = {},
): Promise<Decoded<TaxonomyRecords>> {
  const opened = await openDownload(files, options.limits ?? zipLimits);
  try {
    const reading = new EscoReading(files, opened.tables, options.onProgress);
    reading.gathered.issues.addAll(opened.issues);
    for (const [number, table] of opened.tables.entries()) await reading.read(table, number);
    return reading.finish();
  } finally {
    opened.close();
  }
}

class EscoReading {
  readonly gathered: Gathered = {
    concepts: new ConceptDrafts(mostConcepts),
    relations: new RelationDrafts(),
    groupCodes: [],
    mainVersions: new Map(),
    issues: new IssueCollector(),
  };
  readonly #name: string;
  readonly #tables: readonly TableSource[];
  readonly #versions: readonly string[];
  readonly #languages = new Set<string>();
  readonly #onProgress: EscoOptions["onProgress"];
  readonly #totalBytes: number;
  #bytes = 0;
  #told = 0;

  constructor(files: readonly DownloadedFile[], tables: readonly TableSource[], onProgress: EscoOptions["onProgress"]) {
    this.#name = files.length === 1 ? (files[0]?.name.split(/[\\/]/).at(-1) ?? "ESCO") : "ESCO";
    this.#tables = tables;
    const named = tables.map(({ path }) => readFileName(path).version).filter((version) => version !== null);
    this.#versions = [...new Set(named)].sort(compareVersionNames);
    this.#onProgress = onProgress;
    this.#totalBytes = tables.reduce((sum, { size }) => sum + size, 0);
  }

  async read(table: TableSource, number: number): Promise<void> {
    const { issues } = this.gathered;
    const { stem, version, language } = readFileName(table.path);
    const file: TableFile = {
      file: table.file,
      number,
      version: version === null ? 0 : this.#versions.indexOf(version) + 1,
      language,
      collection: /^(.+?)(?:Skills|Occupations)Collection$/i.exec(stem)?.[1]?.toLowerCase() ?? null,
    };
    const before = this.#bytes;
    try {
      await readCsv({
        file: table.file,
        chunks: this.#counted(table),
        issues,
        onHeader: (columns) => {
          const heading = readHeading(columns);
          if (heading === null) {
            issues.add(issue.columnsNotKnown(table.file, columns));
            return null;
          }
          return this.#rowsFor(heading, file);
        },
      });
    } catch (error) {
      if (error instanceof ZipEntryError) issues.add(error.issue);
      else if (isSystemError(error)) issues.add(issue.notReadable(table.file));
      else throw error;
    }
    // A file may be left half-way: for the progress it is done all the same.
    this.#bytes = before + table.size;
    await this.#tell(table.file, number === this.#tables.length - 1);
  }

  #rowsFor(heading: TableHeading, file: TableFile) {
    const { issues } = this.gathered;
    for (const column of heading.unknownColumns) {
      if (column !== "") issues.add(issue.columnNotKnown(file.file, column));
    }
    if (heading.kind === "unused") issues.add(issue.fileNotUsed(file.file));
    const suffixed = heading.kind === "concepts" ? heading.texts.map(({ language }) => language) : [];
    const needsLanguage =
      heading.kind === "hierarchy" || (heading.kind === "concepts" && suffixed.some((language) => language === null));
    if (needsLanguage && file.language === null) {
      issues.add(issue.languageNotKnown(file.file));
      return null;
    }
    if (heading.kind === "concepts") {
      for (const language of suffixed) this.#languages.add(language ?? file.language ?? "");
    }
    return readTable(heading, file, this.gathered);
  }

  async *#counted(table: TableSource): AsyncIterable<Uint8Array> {
    for await (const chunk of table.chunks()) {
      this.#bytes += chunk.length;
      await this.#tell(table.file, false);
      yield chunk;
    }
  }

  async #tell(file: string, always: boolean): Promise<void> {
    if (!always && this.#bytes - this.#told < progressEveryBytes) return;
    this.#told = this.#bytes;
    await this.#onProgress?.({ bytes: this.#bytes, totalBytes: this.#totalBytes, file });
  }

  finish(): Decoded<TaxonomyRecords> {
    const { concepts, relations, issues, mainVersions } = this.gathered;
    this.#placeInGroups();
    const listed = this.#listConcepts();
    if (listed.length === 0) {
      if (!issues.hasError) issues.add(issue.noConcepts(this.#name));
      return { records: null, issues: issues.list() };
    }
    const settled = relations.settle(concepts.all);
    for (const lost of settled.dangling) issues.add(this.#danglingIssue(lost));
    for (const lost of settled.cyclic) {
      issues.add(issue.relationCyclic(this.#fileOf(lost), lost.row, columnsOf[lost.group][1], lost.to.uri));
    }
    if (settled.superseded > 0) issues.add(issue.relationsSuperseded(this.#name, settled.superseded));
    if (this.#versions.length > 1) issues.add(issue.versionsMixed(this.#name, this.#versions));
    issues.addAll(
      reportGaps({
        file: this.#name,
        drafts: concepts.all,
        relations: settled.relations,
        languages: [...this.#languages].sort(),
        mainVersions,
      }),
    );
    const lostShare = settled.dangling.length / Math.max(1, settled.dangling.length + settled.relations.length);
    const allMainTables = ["skill", "occupation", "skill-group", "isco-group"].every((kind) => mainVersions.has(kind));
    const records: TaxonomyRecords = {
      taxonomy: "esco",
      title: { nl: "ESCO", en: "ESCO" },
      name: this.#versions.join(" + "),
      concepts: listed,
      relations: settled.relations,
      complete: this.#versions.length === 1 && allMainTables && lostShare <= mostLostRelations && !issues.hasError,
    };
    return { records, issues: issues.list() };
  }

  /** An occupation names its ISCO group by code; the group's URI may be anything. */
  #placeInGroups(): void {
    const { concepts, relations, groupCodes } = this.gathered;
    const groups = new Map(
      concepts.all
        .filter(({ listed, kind }) => listed && kind === "isco-group")
        .map((draft) => [draft.code ?? "", draft] as const),
    );
    for (const { draft, code, version, table, row } of groupCodes) {
      const group = groups.get(code);
      if (group !== undefined)
        relations.add("broader", draft, group, "broader", { version, source: 0 }, { table, row });
    }
  }

  #listConcepts(): readonly Concept[] {
    const listed: Concept[] = [];
    const nameless: string[] = [];
    for (const draft of this.gathered.concepts.all) {
      if (!draft.listed) continue;
      const concept = draft.toConcept();
      if (concept === null) {
        nameless.push(draft.uri);
        draft.listed = false;
      } else listed.push(concept);
    }
    const [first] = nameless;
    if (first !== undefined) this.gathered.issues.add(issue.conceptWithoutLabel(first, this.#name, nameless.length));
    return listed;
  }

  #danglingIssue(lost: LostRelation) {
    const [fromColumn, toColumn] = columnsOf[lost.group];
    const [column, uri] = lost.from.listed ? [toColumn, lost.to.uri] : [fromColumn, lost.from.uri];
    return issue.relationDangling(this.#fileOf(lost), lost.row, column, uri);
  }

  #fileOf({ table }: LostRelation): string {
    return this.#tables[table]?.file ?? this.#name;
  }
}

const columnsOf = {
  "occupation-skill": ["occupationUri", "skillUri"],
  "skill-skill": ["originalSkillUri", "relatedSkillUri"],
  broader: ["conceptUri", "broaderUri"],
} as const;
