/** For tests: the whole review list of a document, page after page. */
import { type Suggestion, suggestionPageSchema } from "@leerlijn/contract/linking";
import { paths } from "@leerlijn/contract/paths";
import type { OpenedApi } from "./open-api.ts";

export async function allSuggestions(api: OpenedApi, document: string): Promise<readonly Suggestion[]> {
  const all: Suggestion[] = [];
  let query = "";
  for (;;) {
    const answer = await api.ask(`${paths.suggestions(document)}${query}`);
    const { suggestions, next } = suggestionPageSchema.parse(await answer.json());
    all.push(...suggestions);
    if (next === null) return all;
    query = `?cursor=${next}`;
  }
}
