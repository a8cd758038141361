/** Reads the suggestions of a document page after page until all are there. Owns how far it is. */
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { suggestionPageQuery, suggestionsQuery } from "../../api/linking-queries.ts";
import { queryClient } from "../../api/query-client.ts";
import type { PageLanguage } from "../../i18n/set-up-texts.ts";
import { appendPage, type HeldSuggestions } from "./held-suggestions.ts";

export interface ReadSuggestions {
  /** Undefined: none are read yet. */
  readonly held: HeldSuggestions | undefined;
  /** Why no more come; null: nothing went wrong. */
  readonly error: unknown;
  readonly retry: () => void;
}

export function useHeldSuggestions(id: string, language: PageLanguage, isReady: boolean): ReadSuggestions {
  const asked = suggestionsQuery(id, language);
  const first = useQuery({ ...asked, enabled: isReady });
  const next = first.data?.next ?? null;
  const more = useQuery({ ...suggestionPageQuery(id, language, next ?? ""), enabled: next !== null });
  const page = more.data;
  useEffect(() => {
    if (page === undefined) return;
    queryClient.setQueryData<HeldSuggestions>(suggestionsQuery(id, language).queryKey, (held) =>
      held !== undefined && held.next === next ? appendPage(held, page) : held,
    );
  }, [id, language, page, next]);
  const failed = first.error === null ? more : first;
  return { held: first.data, error: failed.error, retry: () => void failed.refetch() };
}
