/** What the desk Koppelen asks of the server and changes there. Owns the keys and which of them a change makes old. */
import type { ConceptPage } from "@leerlijn/contract/concept";
import type {
  Decide,
  DocumentDetail,
  DocumentList,
  DocumentPage,
  DocumentSummary,
  LinkedKind,
  LinkingModelList,
  LinkRequest,
  Links,
  LocalLabelList,
  NewDocument,
  Point,
  Suggestion,
  SuggestionDetail,
  SuggestionPage,
} from "@leerlijn/contract/linking";
import { paths } from "@leerlijn/contract/paths";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
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

export const documentsQuery = infiniteQueryOptions({
  queryKey: ["linked-documents"],
  queryFn: ({ pageParam, signal }) => fetchJson<DocumentPage>(`${paths.documents()}${pageParam}`, { signal }),
  initialPageParam: "",
  getNextPageParam: ({ next }) => (next === null ? null : `?${new URLSearchParams({ cursor: next })}`),
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ documents }) => documents.some(isBusy)) === true ? documentPollMs : false,
});

export function isBusy({ state }: Pick<DocumentSummary, "state">): boolean {
  return state === "reading" || state === "linking";
}

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ["linked-document", id],
    queryFn: ({ signal }) => fetchJson<DocumentDetail>(paths.document(id), { signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && isBusy(state.data) ? documentPollMs : false),
    // Looking for what stayed the same costs more than a long document saves.
    structuralSharing: false,
  });

/** The first page; further ones are added to it, and what is decided on the page. Reading anew would overtake that. */
export const suggestionsQuery = (id: string, language: PageLanguage) =>
  queryOptions({
    queryKey: ["linked-suggestions", id, language],
    queryFn: ({ signal }) => readSuggestions(id, { language }, signal),
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const suggestionPageQuery = (id: string, language: PageLanguage, cursor: string) =>
  queryOptions({
    queryKey: ["linked-suggestions", id, language, cursor],
    queryFn: ({ signal }) => readSuggestions(id, { language, cursor }, signal),
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

function readSuggestions(id: string, query: Record<string, string>, signal: AbortSignal): Promise<SuggestionPage> {
  return fetchJson<SuggestionPage>(`${paths.suggestions(id)}?${new URLSearchParams(query)}`, { signal });
}

/** One with the figures that decided, which stay as they are. */
export const suggestionQuery = (document: string, suggestion: string) =>
  queryOptions({
    queryKey: ["linked-suggestion", document, suggestion],
    queryFn: ({ signal }) => fetchJson<SuggestionDetail>(paths.suggestion(document, suggestion), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
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

export async function removeFailedDocuments(): Promise<void> {
  await fetchJson(`${paths.documents()}?state=failed`, { method: "DELETE" });
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
