/**
 * Rows of ESCO's tables into drafts. Owns what every column of every table means; which table a file is, is
 * `table-kind.ts`.
 */
import type { RelationKind } from "@leerlijn/engine/taxonomy/concept";
import type { CsvRows } from "../csv/read-csv.ts";
import type { IssueCollector } from "../import-issue.ts";
import type { ConceptDraft, ConceptDrafts } from "./concept-drafts.ts";
import * as issue from "./esco-issues.ts";
import type { RelationDrafts, RelationGroup } from "./relation-drafts.ts";
import type { TableHeading, TextField } from "./table-kind.ts";

/** What all tables of one download fill. */
export interface Gathered {
  readonly concepts: ConceptDrafts;
  readonly relations: RelationDrafts;
  /** Occupations whose ISCO group is known by its code only. */
  readonly groupCodes: { draft: ConceptDraft; code: string; version: number; table: number; row: number }[];
  /** By kind of concept the newest version that has its main table. */
  readonly mainVersions: Map<string, number>;
  readonly issues: IssueCollector;
}

/** One file with its place in the download. */
export interface TableFile {
  readonly file: string;
  readonly number: number;
  /** 0: unknown, 1: the oldest in this download, … */
  readonly version: number;
  readonly language: string | null;
  /** "green", "digital", … when it is a collection. */
  readonly collection: string | null;
}

/** How far a file is the proper place for what it says. */
const source = { main: 5, collection: 4, hierarchy: 3, reference: 1, foreign: 0 } as const;

/** Null: the table is of no use here. */
export function readTable(heading: TableHeading, file: TableFile, gathered: Gathered): CsvRows | null {
  switch (heading.kind) {
    case "concepts":
      return conceptRows(heading, file, gathered);
    case "hierarchy":
      return hierarchyRows(heading, file, gathered);
    case "broader":
      return relationRows(heading, file, gathered, "broader", ["conceptUri", "broaderUri"]);
    case "occupation-skill":
      return relationRows(heading, file, gathered, "occupation-skill", ["occupationUri", "skillUri"]);
    case "skill-skill":
      return relationRows(heading, file, gathered, "skill-skill", ["originalSkillUri", "relatedSkillUri"]);
    case "green-share":
      return greenShareRows(heading, file, gathered);
    case "unused":
      return null;
  }
}

function conceptRows(heading: TableHeading, file: TableFile, gathered: Gathered): CsvRows {
  const { concepts, relations, issues } = gathered;
  const rank = { version: file.version, source: file.collection === null ? source.main : source.collection };
  const [uriAt, typeAt, skillTypeAt] = [
    heading.indexOf("conceptUri"),
    heading.indexOf("conceptType"),
    heading.indexOf("skillType"),
  ];
  const modifiedAt = heading.indexOf("modifiedDate");
  const [statusAt, codeAt, reuseAt] = [
    heading.indexOf("status"),
    heading.indexOf("code"),
    heading.indexOf("reuseLevel"),
  ];
  const [regulatedAt, naceAt] = [heading.indexOf("regulatedProfessionNote"), heading.indexOf("naceCode")];
  const groupAt = heading.indexOf("iscoGroup");
  const [broaderAt, broaderLabelAt] = [heading.indexOf("broaderConceptUri"), heading.indexOf("broaderConceptPT")];
  const replacedAt = Math.max(heading.indexOf("replacedBy"), heading.indexOf("isReplacedBy"));
  const texts = heading.texts.map((text) => ({ ...text, language: text.language ?? file.language ?? "" }));
  const preferred = texts.filter(({ field }) => field === "preferredLabel");
  // ESCO's own tables have this column; a list that somebody gathered says nothing of what it leaves out.
  const isMain = file.collection === null && typeAt !== -1;

  const take = (cells: readonly string[], row: number): void => {
    const draft = draftOf(cells[uriAt] ?? "", "conceptUri", row, file, gathered);
    if (draft === null) return;
    const cell = (at: number): string => (cells[at] ?? "").trim();
    const modified = cell(modifiedAt);
    let put: ConceptDraft["offer"] = draft.offer.bind(draft);
    if (draft.lastTable === file.number) {
      const later = modified > draft.lastModified;
      issues.add(issue.duplicateUri(file.file, row, draft.uri, later));
      if (!later) return;
      put = draft.replace.bind(draft);
    }
    draft.listed = true;
    draft.lastTable = file.number;
    draft.lastModified = modified;
    draft.newestVersion = Math.max(draft.newestVersion, file.version);
    if (file.collection !== null) draft.addCollection(file.collection);

    const kind = kindOf(cell(typeAt), cell(skillTypeAt), draft.uri);
    if (kind === null) issues.add(issue.conceptTypeUnknown(file.file, row, cell(typeAt)));
    put("kind", rank, kind ?? "concept");
    if (isMain && kind !== null) {
      gathered.mainVersions.set(kind, Math.max(gathered.mainVersions.get(kind) ?? 0, file.version));
    }
    put("status", rank, cell(statusAt).toLowerCase());
    put("code", rank, cell(codeAt));
    put("reuseLevel", rank, cell(reuseAt));
    put("modified", rank, modified);
    put("regulatedProfession", rank, cell(regulatedAt));
    put("naceCodes", rank, splitUris(cell(naceAt)));
    put("replacedBy", rank, splitUris(cell(replacedAt)));
    for (const { field, language, index } of texts) put(`${field}:${language}`, rank, textValue(field, cell(index)));
    if (preferred.every(({ index }) => cell(index) === "")) issues.add(issue.labelEmpty(file.file, row));

    const groupCode = cell(groupAt);
    if (groupCode !== "") {
      gathered.groupCodes.push({ draft, code: groupCode, version: file.version, table: file.number, row });
    }
    const broader = splitUris(cell(broaderAt));
    const labels = cell(broaderLabelAt)
      .split(" | ")
      .map((label) => label.trim());
    broader.forEach((uri, index) => {
      const to = concepts.of(uri);
      if (to === null) return;
      relations.add("broader", draft, to, "broader", { version: file.version, source: 1 }, { table: file.number, row });
      // Names stand in the order of the URIs, unless a name held the separator itself.
      const label = labels.length === broader.length ? (labels[index] ?? "") : "";
      if (file.language !== null)
        to.offer(`preferredLabel:${file.language}`, { version: file.version, source: source.reference }, label);
    });
  };
  return { take };
}

function hierarchyRows(heading: TableHeading, file: TableFile, gathered: Gathered): CsvRows {
  const { relations, issues } = gathered;
  const rank = { version: file.version, source: source.hierarchy };
  const language = file.language ?? "";
  const levels = [0, 1, 2, 3, 4, 5].map((level) => ({
    uriAt: heading.indexOf(`Level ${level} URI`),
    labelAt: heading.indexOf(`Level ${level} preferred term`),
    codeAt: heading.indexOf(`Level ${level} code`),
  }));
  const notes = [
    { field: "description", at: heading.indexOf("Description") },
    { field: "scopeNote", at: heading.indexOf("Scope note") },
  ] as const;

  const take = (cells: readonly string[], row: number): void => {
    const cell = (at: number): string => (cells[at] ?? "").trim();
    let above: ConceptDraft | null = null;
    for (const [level, { uriAt, labelAt, codeAt }] of levels.entries()) {
      if (cell(uriAt) === "") break;
      const draft = draftOf(cell(uriAt), `Level ${level} URI`, row, file, gathered);
      if (draft === null) return;
      draft.listed = true;
      draft.newestVersion = Math.max(draft.newestVersion, file.version);
      draft.offer("kind", rank, "skill-group");
      draft.offer("code", rank, cell(codeAt));
      draft.offer(`preferredLabel:${language}`, rank, cell(labelAt));
      if (above !== null) {
        relations.add(
          "broader",
          draft,
          above,
          "broader",
          { version: file.version, source: 2 },
          { table: file.number, row },
        );
      }
      above = draft;
    }
    if (above === null) return;
    for (const { field, at } of notes) {
      const text = cell(at);
      // ESCO leaves these texts in English in every language's file.
      if (language !== "en" && looksEnglish(text)) {
        issues.add(issue.textInEnglish(file.file, row, language));
        above.offer(`${field}:en`, { version: file.version, source: source.foreign }, text);
      } else above.offer(`${field}:${language}`, rank, text);
    }
  };
  return { take, shortRowsAllowed: true };
}

function relationRows(
  heading: TableHeading,
  file: TableFile,
  gathered: Gathered,
  group: RelationGroup,
  [fromColumn, toColumn]: readonly [string, string],
): CsvRows {
  const { relations, issues } = gathered;
  const [fromAt, toAt, typeAt] = [
    heading.indexOf(fromColumn),
    heading.indexOf(toColumn),
    heading.indexOf("relationType"),
  ];
  const rank = { version: file.version, source: 3 };
  const take = (cells: readonly string[], row: number): void => {
    const from = draftOf(cells[fromAt] ?? "", fromColumn, row, file, gathered);
    const to = draftOf(cells[toAt] ?? "", toColumn, row, file, gathered);
    if (from === null || to === null) return;
    const kind = group === "broader" ? "broader" : relationKindOf((cells[typeAt] ?? "").trim());
    if (kind === null) issues.add(issue.relationTypeUnknown(file.file, row, cells[typeAt] ?? ""));
    else relations.add(group, from, to, kind, rank, { table: file.number, row });
  };
  return { take };
}

function greenShareRows(heading: TableHeading, file: TableFile, gathered: Gathered): CsvRows {
  const [uriAt, shareAt] = [heading.indexOf("conceptUri"), heading.indexOf("greenShare")];
  const take = (cells: readonly string[], row: number): void => {
    const draft = draftOf(cells[uriAt] ?? "", "conceptUri", row, file, gathered);
    const given = (cells[shareAt] ?? "").trim();
    if (draft === null || given === "") return;
    const share = Number(given.replace(",", "."));
    if (share >= 0 && share <= 1) draft.greenShare = share;
    else gathered.issues.add(issue.shareInvalid(file.file, row, given));
  };
  return { take };
}

function draftOf(given: string, column: string, row: number, file: TableFile, gathered: Gathered): ConceptDraft | null {
  const uri = given.trim();
  if (!/^https?:\/\/[^\s/"<>]+\/[^\s"<>]+$/.test(uri) || uri.length > 2_000) {
    gathered.issues.add(issue.uriInvalid(file.file, row, column, uri));
    return null;
  }
  const draft = gathered.concepts.of(uri);
  if (draft === null) gathered.issues.add(issue.tooManyConcepts(file.file, row));
  return draft;
}

function kindOf(type: string, skillType: string, uri: string): string | null {
  switch (type.toLowerCase()) {
    case "occupation":
      return "occupation";
    case "iscogroup":
      return "isco-group";
    case "skillgroup":
      return "skill-group";
    case "knowledgeskillcompetence":
      return skillType.toLowerCase() === "knowledge" ? "knowledge" : "skill";
    case "":
      if (uri.includes("/occupation/")) return "occupation";
      if (uri.includes("/isco/")) return "isco-group";
      if (uri.includes("/isced-f/")) return "skill-group";
      if (uri.includes("/skill/")) return skillType.toLowerCase() === "knowledge" ? "knowledge" : "skill";
      return null;
    default:
      return null;
  }
}

function relationKindOf(given: string): RelationKind | null {
  const plain = given.toLowerCase();
  return plain === "essential" || plain === "optional" || plain === "related" ? plain : null;
}

/** Labels stand one a line in the main tables and with " | " between in the collections. */
function textValue(field: TextField, cell: string): string | readonly string[] {
  if (field !== "altLabels" && field !== "hiddenLabels") return cell;
  if (cell === "") return cell;
  return cell
    .split(/\r?\n|\r| \| /)
    .map((label) => label.trim())
    .filter((label) => label !== "");
}

function splitUris(cell: string): readonly string[] {
  return cell === "" ? [] : cell.split(/[\s,|]+/).filter((uri) => uri !== "");
}

const englishWords = new Set([
  "the",
  "and",
  "to",
  "for",
  "or",
  "with",
  "by",
  "using",
  "from",
  "that",
  "are",
  "on",
  "as",
]);

/** Words that other languages of Europe do not have, one in seven or more. */
function looksEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => englishWords.has(word)).length;
  return words.length >= 5 && english * 7 >= words.length;
}
