/** What the desk Koppelen asks of the server and changes there. Owns the keys and which of them a change makes old. */
import type { ConceptPage } from "@leerlijn/contract/concept";
import type {
  Decide,
  DocumentDetail,
  DocumentList,
  DocumentSummary,
  LinkedKind,
  LinkingModelList,
  LinkRequest,
  Links,
  LocalLabelList,
  NewDocument,
  Point,
  Suggestion,
} from "@leerlijn/contract/linking";
import { paths } from "@leerlijn/contract/paths";
import { queryOptions } from "@tanstack/react-query";
import type { PageLanguage } from "../i18n/set-up-texts.ts";
import { fetchJson, RequestProblem } from "./fetch-json.ts";
import { queryClient } from "./query-client.ts";

const modelPollMs = 2_000;
const documentPollMs = 1_000;

export const linkingModelsQuery = queryOptions({
  queryKey: ["linking-models"],
  queryFn: ({ signal }) => fetchJson<LinkingModelList>(paths.linkingModels(), { signal }),
  refetchInterval: ({ state }) =>
    state.data?.models.some((model) => isLearning(model.state)) === true ? modelPollMs : false,
});

function isLearning(state: LinkingModelList["models"][number]["state"]): boolean {
  return state === "waiting" || state === "training" || state === "outdated";
}

/** An answer with the text that it is about, so that marks never stand in another one. */
export interface LinkedText {
  readonly text: string;
  readonly kind: LinkedKind;
  readonly language: string | undefined;
  readonly links: Links;
}

/** The text stays in the memory of the page only, and not for long. */
export const linksQuery = (text: string, kind: LinkedKind, request: LinkRequest) =>
  queryOptions({
    queryKey: ["links", request],
    queryFn: async ({ signal }): Promise<LinkedText> => ({
      text,
      kind,
      language: request.language,
      links: await fetchJson<Links>(paths.links(), { method: "POST", body: request, signal }),
    }),
    enabled: request.texts.length > 0,
    staleTime: 60_000,
    gcTime: 60_000,
    refetchInterval: ({ state }) => (isNotReady(state.error) ? modelPollMs : false),
  });

export function isNotReady(error: unknown): boolean {
  return error instanceof RequestProblem && error.code === "linking-not-ready";
}

export const documentsQuery = queryOptions({
  queryKey: ["linked-documents"],
  queryFn: ({ signal }) => fetchJson<DocumentList>(paths.documents(), { signal }),
  refetchInterval: ({ state }) =>
    state.data?.documents.some((document) => isBusy(document)) === true ? documentPollMs : false,
});

export function isBusy({ state }: Pick<DocumentSummary, "state">): boolean {
  return state === "reading" || state === "linking";
}

export const documentQuery = (id: string, language: PageLanguage) =>
  queryOptions({
    queryKey: ["linked-document", id, language],
    queryFn: ({ signal }) => fetchJson<DocumentDetail>(`${paths.document(id)}?language=${language}`, { signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && isBusy(state.data) ? documentPollMs : false),
    // Looking for what stayed the same costs more than a long document saves.
    structuralSharing: false,
    // What was decided on this page is put there at once, and reading anew would overtake it.
    staleTime: 30_000,
  });

export const localLabelsQuery = (language: PageLanguage) =>
  queryOptions({
    queryKey: ["local-labels", language],
    queryFn: ({ signal }) => fetchJson<LocalLabelList>(`${paths.localLabels()}?language=${language}`, { signal }),
  });

/** Concepts to choose from; of one taxonomy when it is known. */
export const conceptChoicesQuery = (search: string, language: PageLanguage, taxonomy: string | null) =>
  queryOptions({
    queryKey: ["concepts", "choices", search, language, taxonomy],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ search, language, ...(taxonomy === null ? {} : { taxonomy }) });
      return fetchJson<ConceptPage>(`${paths.concepts()}?${query}`, { signal });
    },
    enabled: search.trim() !== "",
  });

/** A typed text or the outcomes of a line; gives the id of the document that is begun. */
export async function keepDocument(document: NewDocument): Promise<string> {
  const { documents } = await fetchJson<DocumentList>(paths.documents(), { method: "POST", body: document });
  await forgetDocuments();
  return documents[0]?.id ?? "";
}

export async function removeDocument(id: string): Promise<void> {
  await fetchJson(paths.document(id), { method: "DELETE" });
  queryClient.removeQueries({ queryKey: ["linked-document", id] });
  await forgetDocuments();
}

export function decideSuggestion(document: string, suggestion: string, decision: Decide, language: PageLanguage) {
  const address = `${paths.decide(document, suggestion)}?language=${language}`;
  return fetchJson<Suggestion>(address, { method: "POST", body: decision });
}

export function pointAtWords(document: string, point: Point, language: PageLanguage): Promise<Suggestion> {
  return fetchJson<Suggestion>(`${paths.suggestions(document)}?language=${language}`, { method: "POST", body: point });
}

export async function removeLocalLabel(id: string): Promise<void> {
  await fetchJson(paths.localLabel(id), { method: "DELETE" });
  await forgetLabels();
}

export async function forgetDocuments(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ["linked-documents"] });
}

/** After words were kept or removed: they are found from then on, or no longer. */
export async function forgetLabels(): Promise<void> {
  const old = [["local-labels"], ["links"]];
  await Promise.all(old.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
