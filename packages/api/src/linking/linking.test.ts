import { join } from "node:path";
import {
  decidingFigureNames,
  documentDetailSchema,
  documentListSchema,
  type LinkRequest,
  linkingModelListSchema,
  linksSchema,
  localLabelListSchema,
  suggestionDetailSchema,
  suggestionSchema,
} from "@leerlijn/contract/linking";
import { paths } from "@leerlijn/contract/paths";
import { decidingFigures } from "@leerlijn/engine/linking/deciding-figures";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allSuggestions } from "../../test/all-suggestions.ts";
import { type OpenedApi, openApi, sendJson } from "../../test/open-api.ts";
import { loadStarterPack } from "../starter-pack.ts";

const pack = join(import.meta.dirname, "../../../../datapacks/smart-industry");
const vacancy =
  "Wij zijn een familiebedrijf in de metaal.\n\nJe programmeert PLC's en zoekt storingen in besturingskasten.\n\n- Kennis van hydrauliek is een pré.";

let api: OpenedApi;
beforeAll(async () => {
  api = await openApi();
  await loadStarterPack(api.server.context.storage, pack, "beheerder");
  await api.server.context.linking.keepReady();
}, 60_000);
afterAll(() => api.close());

async function link(request: LinkRequest) {
  return linksSchema.parse(await (await api.ask(paths.links(), sendJson("POST", request))).json());
}

async function code(response: Response): Promise<string> {
  return ((await response.json()) as { code: string }).code;
}

async function ready(id: string) {
  for (let tries = 0; tries < 400; tries++) {
    const detail = documentDetailSchema.parse(await (await api.ask(paths.document(id))).json());
    if (detail.state === "ready" || detail.state === "failed")
      return { ...detail, suggestions: await allSuggestions(api, id) };
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("never ready");
}

/** What other tests left stands aside. */
async function labelsWith(word: string) {
  const { labels } = localLabelListSchema.parse(await (await api.ask(paths.localLabels())).json());
  return labels.filter(({ label }) => label.toLowerCase().includes(word));
}

async function begin(init: RequestInit) {
  const response = await api.ask(paths.documents(), init);
  expect(response.status).toBe(202);
  const { documents } = documentListSchema.parse(await response.json());
  return ready(documents[0]?.id ?? "");
}

describe("models", () => {
  test("the starter pack's is trained by itself, and tells how well it did", async () => {
    const { models } = linkingModelListSchema.parse(await (await api.ask(paths.linkingModels())).json());
    expect(models.map(({ taxonomy, kind, state }) => [taxonomy, kind, state])).toEqual([
      ["smart-industry", "skill", "ready"],
    ]);
    expect(models[0]?.model?.measured.labels).toBeGreaterThan(10);
    expect(models[0]?.model?.bytes).toBeGreaterThan(10_000);
  });

  test("one that was trained is not trained again", async () => {
    const before = await api.server.context.linking.models();
    await api.server.context.linking.keepReady();
    expect(await api.server.context.linking.models()).toEqual(before);
  });
});

test("the figures that decide are called as the contract has it", () => {
  expect([...decidingFigures]).toEqual([...decidingFigureNames]);
});

describe("links", () => {
  test("of a vacancy come with their words, their place and second choices, and not of the company's talk", async () => {
    const { results, taxonomy, outdated } = await link({ texts: [{ id: "v", text: vacancy }] });
    expect([taxonomy.taxonomy, outdated]).toEqual(["smart-industry", false]);
    const links = results[0]?.links ?? [];
    expect(links.length).toBeGreaterThanOrEqual(2);
    for (const { quote, start, end, chance } of links) {
      expect(vacancy.slice(start, end)).toBe(quote);
      expect(chance).toBeGreaterThan(0.5);
      expect(start).toBeGreaterThan(vacancy.indexOf("\n"));
    }
    expect(links.map(({ concept }) => concept.label.value)).toContain("PLC programmeren");
    expect(links.some(({ quote }) => quote.includes("hydrauliek"))).toBe(true);
  });

  test("come with the figures that decided when asked for", async () => {
    const { results } = await link({ texts: [{ text: "Je programmeert PLC's." }], figures: true });
    expect(results[0]?.id).toBe("0");
    expect(results[0]?.links[0]?.figures?.length).toBeGreaterThan(3);
  });

  test("of a phrase is one, over the whole of it", async () => {
    const { results } = await link({ texts: [{ text: "PLC's programmeren" }], mode: "name" });
    expect(results[0]?.links.map(({ concept }) => concept.label.value)).toEqual(["PLC programmeren"]);
  });

  test.each(["", " ", "wxqz vbnm", "Nous offrons un bon salaire.", "\u0000\u0001", "العربية"])(
    "of %j are none",
    async (text) => {
      expect((await link({ texts: [{ text }] })).results[0]?.links).toEqual([]);
    },
  );

  test("are refused with a clear word: no texts, too much, no such taxonomy, no occupations", async () => {
    expect(await code(await api.ask(paths.links(), sendJson("POST", { texts: [] })))).toBe("bad-request");
    const long = { texts: [{ text: "a".repeat(200_001) }] };
    expect(await code(await api.ask(paths.links(), sendJson("POST", long)))).toBe("bad-request");
    const many = { texts: Array.from({ length: 11 }, () => ({ text: "lassen ".repeat(28_000) })) };
    expect(await code(await api.ask(paths.links(), sendJson("POST", many)))).toBe("body-too-large");
    const huge = { texts: [{ text: "a".repeat(10_000_000) }] };
    expect(await code(await api.ask(paths.links(), sendJson("POST", huge)))).toBe("body-too-large");
    const other = { texts: [{ text: "lassen" }], taxonomy: "none" };
    expect(await code(await api.ask(paths.links(), sendJson("POST", other)))).toBe("not-found");
    const jobs = { texts: [{ text: "lasser" }], kind: "occupation" };
    expect(await code(await api.ask(paths.links(), sendJson("POST", jobs)))).toBe("not-found");
    expect((await api.ask(paths.links(), { method: "POST", body: "{" })).status).toBeGreaterThanOrEqual(400);
  });

  test("of a long text are given in bounded time", async () => {
    const text = `${vacancy}\n`.repeat(1_000).slice(0, 200_000);
    const started = performance.now();
    const { results } = await link({ texts: [{ text }] });
    expect(results[0]?.links.length).toBeGreaterThan(1_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe("a document under review", () => {
  test("a typed text: suggestions are open; every decision is kept; accepted words are found from then on", async () => {
    const text = "Leeruitkomsten\n\nDe student kan een stappenbesturing ontwerpen.\n\nJe programmeert PLC's.";
    const document = await begin(sendJson("POST", { kind: "module-guide", source: { text } }));
    expect(document).toMatchObject({ state: "ready", kind: "module-guide", taxonomy: "smart-industry", file: null });
    expect(document.counts).toEqual({ open: document.suggestions.length, accepted: 0, chosen: 0, rejected: 0 });
    const plc = document.suggestions.find(({ quote }) => quote === "programmeert PLC's");
    expect(plc).toMatchObject({ state: "open", concept: null, decisions: [] });
    expect(plc).not.toHaveProperty("figures");
    const one = await (await api.ask(paths.suggestion(document.id, plc?.id ?? ""))).json();
    const { figures, ...shown } = suggestionDetailSchema.parse(one);
    expect([shown, figures.length > 3]).toEqual([plc, true]);
    expect(document.content[plc?.passage ?? -1]?.text.slice(plc?.start, plc?.end)).toBe(plc?.quote);

    const decide = async (body: unknown) =>
      suggestionSchema.parse(
        await (await api.ask(paths.decide(document.id, plc?.id ?? ""), sendJson("POST", body))).json(),
      );
    const accepted = await decide({ decision: "accept" });
    expect([accepted.state, accepted.concept?.label.value]).toEqual(["accepted", "PLC programmeren"]);
    expect(accepted.decisions).toMatchObject([{ decision: "accepted", person: "beheerder", reason: null }]);
    const labels = async () => localLabelListSchema.parse(await (await api.ask(paths.localLabels())).json()).labels;
    expect((await labels()).map(({ label, concept }) => [label, concept.label.value])).toEqual([
      ["programmeert PLC's", "PLC programmeren"],
    ]);
    const reopened = await decide({ decision: "reopen", reason: "te snel" });
    expect([reopened.state, reopened.concept, reopened.decisions.length]).toEqual(["open", null, 2]);
    expect(await labels()).toEqual([]);
    expect((await decide({ decision: "reject" })).state).toBe("rejected");
    const other = "https://leerlijn.example/skill/hydrauliek";
    expect((await decide({ decision: "choose", concept: other, keepWording: false })).state).toBe("chosen");
    expect(await labels()).toEqual([]);

    const [kept] = documentListSchema.parse(await (await api.ask(paths.documents())).json()).documents;
    expect(kept?.counts.chosen).toBe(1);
    expect((await api.ask(paths.document(document.id), { method: "DELETE" })).status).toBe(204);
    expect(await code(await api.ask(paths.document(document.id)))).toBe("not-found");
  });

  test("words that were passed over can be pointed at, and are a label then", async () => {
    const document = await begin(sendJson("POST", { source: { text: "Bij ons ga je flink fikken aan de zetbank." } }));
    const at = document.content[0]?.text.indexOf("fikken") ?? -1;
    const concept = "https://leerlijn.example/skill/lassen";
    const point = { passage: 0, start: at, end: at + 6, concept };
    const added = await api.ask(paths.suggestions(document.id), sendJson("POST", point));
    expect(added.status).toBe(201);
    expect(suggestionSchema.parse(await added.json())).toMatchObject({
      state: "chosen",
      quote: "fikken",
      suggested: null,
    });
    const { results } = await link({ texts: [{ text: "Kun jij fikken?" }] });
    expect(results[0]?.links.map((one) => [one.quote, one.concept.uri])).toEqual([["fikken", concept]]);
    for (const bad of [
      { ...point, end: 900 },
      { ...point, passage: 7 },
      { ...point, concept: "https://x.example/no" },
    ]) {
      expect(await code(await api.ask(paths.suggestions(document.id), sendJson("POST", bad)))).toBe("bad-request");
    }
    const { labels } = localLabelListSchema.parse(await (await api.ask(paths.localLabels())).json());
    expect((await api.ask(paths.localLabel(labels[0]?.id ?? ""), { method: "DELETE" })).status).toBe(204);
    expect(await code(await api.ask(paths.localLabel(labels[0]?.id ?? ""), { method: "DELETE" }))).toBe("not-found");
    expect((await link({ texts: [{ text: "Kun jij fikken?" }] })).results[0]?.links).toEqual([]);
  });

  test("what stands under a heading that asks nothing gives no suggestions, as in the text that was typed", async () => {
    const text = `Wat vragen wij?
Je hebt enige jaren ervaring met hydrauliek in een technische omgeving.

Wat bieden wij?
- een cursus PLC programmeren

5. Literatuur
- Handboek pneumatiek, derde druk`;
    const { suggestions } = await begin(sendJson("POST", { source: { text } }));
    const [typed] = (await link({ texts: [{ text }] })).results;
    expect(suggestions.map(({ quote }) => quote)).toEqual(["hydrauliek"]);
    expect(typed?.links.map(({ quote }) => quote)).toEqual(["hydrauliek"]);
  });

  test("words that two decisions stand for stay until both are taken back; decisions at once leave one outcome", async () => {
    const text = "Je kunt flink zwoegen.\n\nZwoegen is je vak.";
    const document = await begin(sendJson("POST", { title: "Zwoe\u0000gen", source: { text } }));
    expect(document.title).toBe("Zwoegen");
    const concept = "https://leerlijn.example/skill/hydrauliek";
    const point = async (passage: number, start: number) => {
      const body = { passage, start, end: start + 7, concept };
      const response = await api.ask(paths.suggestions(document.id), sendJson("POST", body));
      return suggestionSchema.parse(await response.json()).id;
    };
    const [first, second] = [await point(0, 14), await point(1, 0)];
    const decide = (id: string, body: unknown) => api.ask(paths.decide(document.id, id), sendJson("POST", body));
    const labels = async () =>
      localLabelListSchema.parse(await (await api.ask(paths.localLabels())).json()).labels.map(({ label }) => label);
    expect(await labels()).toEqual(["zwoegen"]);
    const taken = suggestionSchema.parse(await (await decide(first, { decision: "reopen" })).json());
    expect([taken.state, taken.concept]).toEqual(["rejected", null]);
    expect(await labels()).toEqual(["zwoegen"]);
    await decide(second, { decision: "reopen" });
    expect(await labels()).toEqual([]);
    const many = Array.from({ length: 8 }, (_, at) =>
      decide(first, at % 2 === 0 ? { decision: "choose", concept } : { decision: "reject" }),
    );
    await Promise.all(many);
    const detail = await ready(document.id);
    const isChosen = detail.suggestions.find(({ id }) => id === first)?.state === "chosen";
    expect(await labels()).toEqual(isChosen ? ["zwoegen"] : []);
    const { open, accepted, chosen, rejected } = detail.counts;
    expect([open, accepted, chosen, rejected]).toEqual([0, 0, Number(isChosen), 1 + Number(!isChosen)]);
    await api.ask(paths.document(document.id), { method: "DELETE" });
  });

  test("an own word that a person removed comes back only when a person makes it again", async () => {
    const text = "Je kunt ploeteren.\n\nPloeteren is je vak.\n\nBlijf ploeteren.";
    const document = await begin(sendJson("POST", { source: { text } }));
    const concept = "https://leerlijn.example/skill/hydrauliek";
    const point = async (passage: number) => {
      const start = document.content[passage]?.text.toLowerCase().indexOf("ploeteren") ?? -1;
      const body = { passage, start, end: start + 9, concept };
      const response = await api.ask(paths.suggestions(document.id), sendJson("POST", body));
      return suggestionSchema.parse(await response.json()).id;
    };
    const labels = () => labelsWith("ploeteren");
    const decide = (id: string, body: unknown) => api.ask(paths.decide(document.id, id), sendJson("POST", body));
    await point(0);
    const [made] = await labels();
    expect(made?.label).toBe("ploeteren");
    await api.ask(paths.localLabel(made?.id ?? ""), { method: "DELETE" });
    const second = await point(1);
    expect((await labels()).map(({ label }) => label)).toEqual(["Ploeteren"]);
    // The first decision still stands, but its word was removed.
    await decide(second, { decision: "reject" });
    expect(await labels()).toEqual([]);
    await decide(second, { decision: "choose", concept, keepWording: false });
    const third = await point(2);
    await decide(third, { decision: "reject" });
    expect(await labels()).toEqual([]);
    // Taking back a decision makes no word, unless it was there.
    const restore = { decision: "choose", concept, keepWording: true, restores: true };
    await decide(third, restore);
    const [back] = await labels();
    expect(back?.label).toBe("ploeteren");
    await api.ask(paths.localLabel(back?.id ?? ""), { method: "DELETE" });
    await decide(third, { decision: "reject" });
    await decide(third, restore);
    expect(await labels()).toEqual([]);
    await decide(third, { decision: "choose", concept });
    expect(await labels()).toHaveLength(1);
    const [again] = await labels();
    await api.ask(paths.localLabel(again?.id ?? ""), { method: "DELETE" });
    await api.ask(paths.document(document.id), { method: "DELETE" });
  });

  test("words of a long stretch are remembered when somebody asks, never more than a label can be", async () => {
    const text = "Je kunt met hart en ziel ploeteren. Met zijn allen tegelijk de hele lange dag ploeteren.";
    const document = await begin(sendJson("POST", { source: { text } }));
    const concept = "https://leerlijn.example/skill/hydrauliek";
    const point = async (words: string, keepWording?: boolean) => {
      const start = text.indexOf(words);
      const body = { passage: 0, start, end: start + words.length, concept, keepWording };
      const added = await (await api.ask(paths.suggestions(document.id), sendJson("POST", body))).json();
      return suggestionSchema.parse(added).decisions[0]?.keepsWording;
    };
    const labels = async () => (await labelsWith("ploeteren")).map(({ label }) => label);
    const long = "met hart en ziel ploeteren";
    expect([await point(long), await labels()]).toEqual([false, []]);
    expect([await point(long, true), await labels()]).toEqual([true, [long]]);
    expect(await point("Met zijn allen tegelijk de hele lange dag ploeteren", true)).toBe(false);
    expect(await labels()).toEqual([long]);
    const [kept] = await labelsWith("ploeteren");
    await api.ask(paths.localLabel(kept?.id ?? ""), { method: "DELETE" });
    await api.ask(paths.document(document.id), { method: "DELETE" });
  });

  test("half of a character cannot be pointed at", async () => {
    const document = await begin(sendJson("POST", { source: { text: "Lassen \u{1F600} is leuk." } }));
    const body = { passage: 0, start: 7, end: 8, concept: "https://leerlijn.example/skill/lassen" };
    expect(await code(await api.ask(paths.suggestions(document.id), sendJson("POST", body)))).toBe("bad-request");
  });

  test("a typed text without bound is refused before it is read", async () => {
    const body = JSON.stringify({ source: { text: "a".repeat(2_000_000) } });
    const init = { method: "POST", body, headers: { "content-type": "application/json" } };
    expect(await code(await api.ask(paths.documents(), init))).toBe("body-too-large");
  });

  test("the units and outcomes of a learning line, each with its place", async () => {
    const lines = (await (await api.ask(paths.learningLines())).json()) as { learningLines: { id: string }[] };
    const line = lines.learningLines[0]?.id ?? "";
    const document = await begin(sendJson("POST", { source: { line } }));
    expect(document).toMatchObject({ state: "ready", kind: "outcomes", line });
    expect(document.content.length).toBeGreaterThan(50);
    expect(document.content[0]).toMatchObject({ kind: "heading", heading: expect.stringMatching(/./) });
    expect(document.content.find(({ outcome }) => outcome !== undefined)?.outcome).toMatchObject({ line });
    expect(document.suggestions.length).toBeGreaterThan(50);
  });

  test("a file: what cannot be read says so with the document", async () => {
    const form = new FormData();
    form.append("file", new File([new Uint8Array([0, 1, 2, 3, 255])], "raar.bin"));
    form.append("file", new File(["De student kan hydrauliek toepassen."], "gids.txt"));
    form.append("kind", "module-guide");
    const { documents } = documentListSchema.parse(
      await (await api.ask(paths.documents(), { method: "POST", body: form })).json(),
    );
    const [bad, good] = await Promise.all(documents.map(({ id }) => ready(id)));
    expect([bad?.state, bad?.file, bad?.issues[0]?.severity]).toEqual(["failed", "raar.bin", "error"]);
    expect([good?.state, good?.kind, good?.suggestions.length]).toEqual(["ready", "module-guide", 1]);
  });

  test("is refused with a clear word when it is not as it must be", async () => {
    expect(await code(await api.ask(paths.documents(), sendJson("POST", { source: {} })))).toBe("bad-request");
    expect(await code(await api.ask(paths.documents(), sendJson("POST", { source: { line: "none" } })))).toBe(
      "not-found",
    );
    expect(await code(await api.ask(paths.documents(), { method: "POST", body: "x" }))).toBe(
      "media-type-not-supported",
    );
  });
});

test("nothing that was typed stands in the log", () => {
  expect(api.log.length).toBeGreaterThan(20);
  expect(JSON.stringify(api.log)).not.toMatch(/PLC|fikken|hydrauliek/);
});
