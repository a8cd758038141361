/**
 * What a download of ESCO lacks as a whole: parts, names in a language, versions that go together. Owns the counting;
 * the words are in `esco-issues.ts`.
 */
import type { ConceptRelation } from "@leerlijn/engine/taxonomy/concept";
import type { ImportIssue } from "../import-issue.ts";
import type { ConceptDraft } from "./concept-drafts.ts";
import * as issue from "./esco-issues.ts";

export interface WholeDownload {
  /** The name of the only file, or "ESCO" for several together. */
  readonly file: string;
  readonly drafts: readonly ConceptDraft[];
  readonly relations: readonly ConceptRelation[];
  readonly languages: readonly string[];
  /** By kind of concept the newest version that has its main table. */
  readonly mainVersions: ReadonlyMap<string, number>;
}

interface Part {
  /** Its file in the download, without language and ending. */
  readonly part: string;
  readonly kinds: readonly string[];
  readonly what: { readonly nl: string; readonly en: string };
}

const parts: readonly Part[] = [
  { kinds: ["skill", "knowledge"], part: "skills", what: { nl: "vaardigheden en kennis", en: "skills and knowledge" } },
  { kinds: ["occupation"], part: "occupations", what: { nl: "beroepen", en: "occupations" } },
  { kinds: ["skill-group"], part: "skillGroups", what: { nl: "groepen van vaardigheden", en: "skill groups" } },
  { kinds: ["isco-group"], part: "ISCOGroups", what: { nl: "ISCO-groepen", en: "ISCO groups" } },
];

/** Linear in concepts and relations. */
export function reportGaps(whole: WholeDownload): readonly ImportIssue[] {
  const { file, drafts, mainVersions } = whole;
  const issues: ImportIssue[] = [];
  for (const { kinds, part, what } of parts) {
    const members = drafts.filter(({ listed, kind }) => listed && kinds.includes(kind));
    if (!kinds.some((kind) => mainVersions.has(kind))) issues.push(issue.partMissing(file, part, what));
    for (const language of whole.languages) {
      const without = members.filter((draft) => !draft.hasLabel(language)).length;
      if (without > 0) issues.push(issue.labelsMissing(file, language, what, without, members.length));
    }
    const newest = Math.max(0, ...kinds.map((kind) => mainVersions.get(kind) ?? 0));
    const old = members.filter(({ newestVersion }) => newestVersion > 0 && newestVersion < newest);
    const [first] = old;
    if (first !== undefined) issues.push(issue.onlyInOlderVersion(file, first.uri, old.length));
  }
  return [...issues, ...missingRelations(whole)];
}

function missingRelations({ file, drafts, relations, mainVersions }: WholeDownload): readonly ImportIssue[] {
  const kindOf = new Map(drafts.map(({ uri, kind }) => [uri, kind]));
  const found = new Set<string>();
  for (const { from, kind } of relations) {
    const pillar = kindOf.get(from) === "occupation" ? "occupation" : "skill";
    found.add(kind === "broader" ? `broader ${pillar}` : `needs ${pillar}`);
  }
  const has = (...kinds: readonly string[]): boolean => kinds.some((kind) => mainVersions.has(kind));
  const issues: ImportIssue[] = [];
  if (has("occupation") && has("skill", "knowledge") && !found.has("needs occupation")) {
    issues.push(
      issue.partMissing(file, "occupationSkillRelations", {
        nl: "welke vaardigheden bij welk beroep horen",
        en: "which skills belong to which occupation",
      }),
    );
  }
  if (has("skill", "knowledge") && !found.has("broader skill")) {
    issues.push(
      issue.partMissing(file, "broaderRelationsSkillPillar", {
        nl: "welke groep boven welke vaardigheid staat",
        en: "which group stands above which skill",
      }),
    );
  }
  return issues;
}
