/**
 * Which of ESCO's tables a CSV file is, told by its heading. Owns the columns of every table that is known; reading
 * their rows is `read-tables.ts`.
 */

export type TableKind =
  | "concepts"
  | "hierarchy"
  | "broader"
  | "occupation-skill"
  | "skill-skill"
  | "green-share"
  /** Known, and of no use here: the list of schemes, the dictionary of columns. */
  | "unused";

export const textFields = [
  "preferredLabel",
  "altLabels",
  "hiddenLabels",
  "description",
  "definition",
  "scopeNote",
] as const;
export type TextField = (typeof textFields)[number];

/** Where a text stands; `language` null: the file's own. */
export interface TextColumn {
  readonly field: TextField;
  readonly language: string | null;
  readonly index: number;
}

export interface TableHeading {
  readonly kind: TableKind;
  /** Place of a column by its name, −1 when it is not there. */
  readonly indexOf: (column: string) => number;
  readonly texts: readonly TextColumn[];
  readonly unknownColumns: readonly string[];
}

const identifying: readonly (readonly [TableKind, readonly string[]])[] = [
  ["occupation-skill", ["occupationUri", "skillUri", "relationType"]],
  ["skill-skill", ["originalSkillUri", "relatedSkillUri", "relationType"]],
  ["broader", ["conceptUri", "broaderUri"]],
  ["green-share", ["conceptUri", "greenShare"]],
  ["hierarchy", ["Level 0 URI"]],
  ["unused", ["conceptSchemeUri"]],
  ["unused", ["data header"]],
];

const levels = [0, 1, 2, 3, 4, 5];
const knownColumns: Readonly<Record<TableKind, readonly string[]>> = {
  concepts: [
    ...["conceptType", "conceptUri", "iscoGroup", "status", "modifiedDate", "regulatedProfessionNote", "inScheme"],
    ...["code", "naceCode", "skillType", "reuseLevel", "broaderConceptUri", "broaderConceptPT"],
    ...["replacedBy", "isReplacedBy"],
  ],
  hierarchy: [
    ...levels.flatMap((level) => [`Level ${level} URI`, `Level ${level} preferred term`, `Level ${level} code`]),
    ...["Description", "Scope note"],
  ],
  broader: ["conceptType", "conceptUri", "conceptLabel", "broaderType", "broaderUri", "broaderLabel"],
  "occupation-skill": [...["occupationUri", "occupationLabel", "relationType", "skillType", "skillUri", "skillLabel"]],
  "skill-skill": [
    ...["originalSkillUri", "originalSkillType", "originalSkillLabel"],
    ...["relationType", "relatedSkillType", "relatedSkillUri", "relatedSkillLabel"],
  ],
  "green-share": ["conceptType", "conceptUri", "code", "preferredLabel", "greenShare"],
  unused: [],
};

/** Null when no table of ESCO has such a heading. Capitals and spaces in the names do not matter. */
export function readHeading(columns: readonly string[]): TableHeading | null {
  const places = new Map<string, number>();
  columns.forEach((column, index) => {
    if (!places.has(plain(column))) places.set(plain(column), index);
  });
  const indexOf = (column: string): number => places.get(plain(column)) ?? -1;
  const texts = columns.flatMap((column, index) => textColumn(column, index));
  const kind =
    identifying.find(([, needed]) => needed.every((column) => indexOf(column) !== -1))?.[0] ??
    (indexOf("conceptUri") !== -1 && texts.some(({ field }) => field === "preferredLabel") ? "concepts" : null);
  if (kind === null) return null;
  const known = new Set(knownColumns[kind].map(plain));
  const textPlaces = new Set(kind === "concepts" ? texts.map(({ index }) => index) : []);
  const unknownColumns =
    kind === "unused"
      ? []
      : columns.filter(
          (column, index) => !(known.has(plain(column)) && indexOf(column) === index) && !textPlaces.has(index),
        );
  return { kind, indexOf, texts, unknownColumns };
}

function textColumn(column: string, index: number): readonly TextColumn[] {
  const suffix = /_([a-z]{2}(?:-[a-z]{2})?)$/i.exec(column);
  const name = plain(suffix === null ? column : column.slice(0, suffix.index));
  const field = textFields.find((known) => plain(known) === name);
  return field === undefined ? [] : [{ field, language: suffix?.[1]?.toLowerCase() ?? null, index }];
}

function plain(column: string): string {
  return column.toLowerCase().replace(/[^a-z0-9_.]/g, "");
}
