import { documentPageSchema, suggestionPageSchema } from "@leerlijn/contract/linking";
import { paths } from "@leerlijn/contract/paths";
import { localOrganisation } from "@leerlijn/storage/asking";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allSuggestions } from "../../test/all-suggestions.ts";
import { type OpenedApi, openApi } from "../../test/open-api.ts";

let api: OpenedApi;
beforeAll(async () => {
  api = await openApi();
}, 60_000);
afterAll(() => api.close());

async function code(response: Response): Promise<string> {
  return ((await response.json()) as { code: string }).code;
}

test("very many suggestions come in pages, without what decided", async () => {
  const { storage } = api.server.context;
  const one = {
    passage: 0,
    start: 0,
    end: 6,
    quote: "lassen",
    suggested: null,
    alternatives: [],
    figures: [{ figure: "vector", value: 1, weight: 1 }],
  };
  const about = { title: "veel", kind: "other", file: null, line: null, language: "nl", taxonomy: null };
  const id = await storage.as({ organisation: localOrganisation }, async ({ documents, suggestions }) => {
    const made = await documents.add({ ...about, person: "een docent" });
    await suggestions.add(
      made,
      Array.from({ length: 1_203 }, (_, at) => ({ ...one, passage: Math.floor(at / 3), start: at % 3 })),
    );
    return made;
  });
  const first = suggestionPageSchema.parse(await (await api.ask(paths.suggestions(id))).json());
  expect(first.suggestions.length).toBe(500);
  expect(first.counts).toEqual({ open: 1_203, accepted: 0, chosen: 0, rejected: 0 });
  const all = await allSuggestions(api, id);
  expect(new Set(all.map((suggestion) => suggestion.id)).size).toBe(1_203);
  expect(all.map(({ passage, start }) => passage * 3 + start)).toEqual(Array.from({ length: 1_203 }, (_, at) => at));
  expect(await code(await api.ask(`${paths.suggestions(id)}?cursor=7`))).toBe("bad-request");
  expect(await code(await api.ask(paths.suggestions("none")))).toBe("not-found");
  expect(await code(await api.ask(paths.suggestion(id, "none")))).toBe("not-found");
  await api.ask(paths.document(id), { method: "DELETE" });
});

test("documents come in pages, newest first; all that failed are removed at once", async () => {
  const { storage } = api.server.context;
  const about = { kind: "other", file: null, line: null, language: "nl", taxonomy: null, person: "een docent" };
  await storage.as({ organisation: localOrganisation }, async ({ documents }) => {
    for (let at = 0; at < 130; at++) {
      const made = await documents.add({ ...about, title: `blad ${at}` });
      if (at % 2 === 0) await documents.change(made, { state: "failed" });
    }
  });
  const read = async (cursor = "") =>
    documentPageSchema.parse(await (await api.ask(`${paths.documents()}${cursor}`)).json());
  const first = await read();
  const second = await read(`?cursor=${first.next}`);
  const titles = [...first.documents, ...second.documents].map(({ title }) => title);
  expect(titles.slice(0, 130)).toEqual(Array.from({ length: 130 }, (_, at) => `blad ${129 - at}`));
  expect([first.documents.length, first.failed >= 65, second.next]).toEqual([100, true, null]);
  expect(await code(await api.ask(paths.documents(), { method: "DELETE" }))).toBe("bad-request");
  expect((await api.ask(`${paths.documents()}?state=failed`, { method: "DELETE" })).status).toBe(204);
  const left = await read();
  expect([left.failed, left.documents.some(({ state }) => state === "failed")]).toEqual([0, false]);
  for (const { id } of left.documents.filter(({ title }) => title.startsWith("blad"))) {
    await api.ask(paths.document(id), { method: "DELETE" });
  }
});
