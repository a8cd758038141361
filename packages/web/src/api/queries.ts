/** What pages ask of the server, each under one key. Owns the keys and which of them a change makes old. */
import type { ConceptDetail, ConceptPage, ConceptTree } from "@leerlijn/contract/concept";
import type { ImportList, ImportRun } from "@leerlijn/contract/import-run";
import type { LearningLineList, Waiver, WaiverKey } from "@leerlijn/contract/learning-line";
import { paths } from "@leerlijn/contract/paths";
import type { ProgrammeDetail, ProgrammeList } from "@leerlijn/contract/programme";
import type { FindingExplanation } from "@leerlijn/engine/learning-line/explain/explain-finding";
import type { CheckReport } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { queryOptions } from "@tanstack/react-query";
import type { PageLanguage } from "../i18n/set-up-texts.ts";
import { fetchJson } from "./fetch-json.ts";
import { queryClient } from "./query-client.ts";

/** The contract's answer with the engine's own type of the document. */
export interface KeptLine {
  readonly id: string;
  readonly revision: number;
  readonly updated: string;
  readonly writable: boolean;
  readonly line: LearningLine;
}

/** The contract's answer with the engine's own type of the report. */
export interface Check {
  readonly report: CheckReport;
  readonly explanations: readonly FindingExplanation[];
  readonly revision: number | null;
  readonly milliseconds: number;
}

export const linesQuery = queryOptions({
  queryKey: ["lines"],
  queryFn: ({ signal }) => fetchJson<LearningLineList>(paths.learningLines(), { signal }),
});

export const lineQuery = (line: string) =>
  queryOptions({
    queryKey: ["line", line],
    queryFn: ({ signal }) => fetchJson<KeptLine>(paths.learningLine(line), { signal }),
  });

export const checkQuery = (line: string, language: PageLanguage) =>
  queryOptions({
    queryKey: ["line", line, "check", language],
    queryFn: ({ signal }) => fetchJson<Check>(`${paths.check(line)}?language=${language}`, { signal }),
  });

export const programmesQuery = queryOptions({
  queryKey: ["programmes"],
  queryFn: ({ signal }) => fetchJson<ProgrammeList>(paths.programmes(), { signal }),
});

export const programmeQuery = (line: string, programme: string) =>
  queryOptions({
    queryKey: ["programme", line, programme],
    queryFn: ({ signal }) => fetchJson<ProgrammeDetail>(paths.programme(line, programme), { signal }),
  });

export const conceptSearchQuery = (search: string, language: PageLanguage) =>
  queryOptions({
    queryKey: ["concepts", "search", search, language],
    queryFn: ({ signal }) =>
      fetchJson<ConceptPage>(`${paths.concepts()}?${new URLSearchParams({ search, language })}`, { signal }),
    enabled: search.trim() !== "",
  });

export const conceptTreeQuery = (parent: string | null, language: PageLanguage) =>
  queryOptions({
    queryKey: ["concepts", "tree", parent, language],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ language, ...(parent === null ? {} : { parent }) });
      return fetchJson<ConceptTree>(`${paths.conceptTree()}?${query}`, { signal });
    },
  });

export const conceptQuery = (uri: string, language: PageLanguage) =>
  queryOptions({
    queryKey: ["concepts", "detail", uri, language],
    queryFn: ({ signal }) => fetchJson<ConceptDetail>(`${paths.concept(uri)}?language=${language}`, { signal }),
  });

export const importsQuery = queryOptions({
  queryKey: ["imports"],
  queryFn: ({ signal }) => fetchJson<ImportList>(paths.imports(), { signal }),
});

const pollMs = 400;

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ["imports", id],
    queryFn: ({ signal }) => fetchJson<ImportRun>(paths.importRun(id), { signal }),
    refetchInterval: ({ state }) => (state.data?.state === "running" ? pollMs : false),
  });

/** The report of a document that is not kept. */
export function checkDraft(line: LearningLine, language: PageLanguage): Promise<Check> {
  return fetchJson<Check>(`${paths.check(line.id)}?language=${language}`, { method: "POST", body: line });
}

export async function saveLine(line: LearningLine, revision: number): Promise<KeptLine> {
  const kept = await fetchJson<KeptLine>(paths.learningLine(line.id), { method: "PUT", body: line, ifMatch: revision });
  await forgetLine(line.id);
  return kept;
}

export async function acceptFinding(line: string, waiver: Waiver): Promise<void> {
  await fetchJson(paths.waivers(line), { method: "POST", body: waiver });
  await forgetLine(line);
}

export async function takeBackAcceptance(line: string, key: WaiverKey): Promise<void> {
  const query = new URLSearchParams([["code", key.code], ...key.subject.map((id) => ["subject", id])]);
  await fetchJson(`${paths.waivers(line)}?${query}`, { method: "DELETE" });
  await forgetLine(line);
}

/** After a change of one line, or of `null`: all that may have changed. */
export async function forgetLine(line: string | null): Promise<void> {
  const old = [["lines"], ["programmes"], ["programme"], line === null ? ["line"] : ["line", line], ["concepts"]];
  await Promise.all(old.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
