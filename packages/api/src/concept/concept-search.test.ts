/** Search in memory: what is loaded for whom, noticing what is new, and answering while labels are being loaded. */
import type { Concept } from "@leerlijn/engine/taxonomy/concept";
import { type Asking, localOrganisation, publicOrganisation } from "@leerlijn/storage/asking";
import { openStorage, type Storage } from "@leerlijn/storage/storage";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newHome } from "../../../storage/test/new-home.ts";
import { ConceptSearch } from "./concept-search.ts";

const ours: Asking = { organisation: localOrganisation };
const theirs: Asking = { organisation: "00000000-0000-7000-8000-0000000000aa" };
const everybody: Asking = { organisation: publicOrganisation };

let storage: Storage;
let search: ConceptSearch;
let remove: () => Promise<void>;
beforeAll(async () => {
  const { home, remove: removeHome } = await newHome();
  remove = removeHome;
  storage = await openStorage({ home, databaseUrl: "" });
  search = new ConceptSearch(storage);
});
afterAll(async () => {
  await search.close();
  await storage.close();
  await remove();
});

async function bring(asking: Asking, taxonomy: string, concepts: readonly Concept[]): Promise<void> {
  await storage.as(asking, async ({ taxonomies }) => {
    const title = { nl: taxonomy };
    const draft = await taxonomies.importVersion({ taxonomy, title, name: "1", concepts }, { person: "test" });
    expect((await taxonomies.confirm(draft.version)).kind).toBe("confirmed");
  });
}

const uri = (name: string) => `https://example.org/${name}`;
const find = (asking: Asking, text: string, rest = {}) =>
  search.find(asking, { text, language: "nl", limit: 51, ...rest });
const uris = async (asking: Asking, text: string, rest = {}) => (await find(asking, text, rest)).map((one) => one.uri);

test("every search is answered, loaded or not, and slips are forgiven once labels are loaded", async () => {
  await bring(everybody, "open", [
    { uri: uri("weld"), kind: "skill", code: "S1", preferredLabel: { nl: "lassen met robots", en: "robot welding" } },
    { uri: uri("welder"), kind: "occupation", preferredLabel: { en: "welder" }, altLabels: { nl: ["lasser"] } },
  ]);
  expect(await uris(ours, "lassen met")).toEqual([uri("weld")]);
  expect((await search.ready(ours))?.labels).toBe(4);
  expect(await find(ours, "robto weldng")).toEqual([
    {
      uri: uri("weld"),
      taxonomy: "open",
      kind: "skill",
      code: "S1",
      status: "released",
      label: { value: "lassen met robots", language: "nl", fallback: false },
      found: "robot welding",
    },
  ]);
  expect(await find(ours, "laser", { kind: "occupation" })).toMatchObject([
    { uri: uri("welder"), label: { value: "welder", language: "en", fallback: true }, found: "lasser" },
  ]);
  expect(await uris(ours, "las")).toEqual([uri("weld"), uri("welder")]);
  expect(await uris(ours, "las", { kind: "occupation" })).toEqual([uri("welder")]);
  expect(await uris(ours, "las", { limit: 1 })).toEqual([uri("weld")]);
  expect(await uris(ours, "las", { taxonomy: "other" })).toEqual([]);
  expect(await uris(ours, " ")).toEqual([]);
});

test("a new version takes the place of the former, at once when told and soon when not", async () => {
  await bring(ours, "own", [{ uri: uri("bend"), kind: "skill", preferredLabel: { nl: "plaatwerk zetten" } }]);
  search.changed();
  await search.ready(ours);
  expect(await uris(ours, "platwerk zeten")).toEqual([uri("bend")]);
  await bring(ours, "own", [{ uri: uri("bend"), kind: "skill", preferredLabel: { nl: "zetbank bedienen" } }]);
  await expect.poll(() => uris(ours, "zetbnk bediene"), { timeout: 5_000 }).toEqual([uri("bend")]);
  expect(await uris(ours, "platwerk zeten")).toEqual([]);
});

test("an organisation finds its own taxonomies and labels, and no other does", async () => {
  await bring(theirs, "secret", [{ uri: uri("secret"), kind: "skill", preferredLabel: { nl: "geheim recept" } }]);
  const label = { taxonomy: "open", uri: uri("weld"), label: "fikkie stoken", language: "nl", person: "test" };
  await storage.as(theirs, ({ localLabels }) => localLabels.add(label));
  search.changed();
  await search.ready(theirs);
  await search.ready(ours);
  expect(await find(theirs, "fikie stoken")).toMatchObject([{ uri: uri("weld"), found: "fikkie stoken" }]);
  expect(await uris(theirs, "gehiem recept")).toEqual([uri("secret")]);
  expect(await uris(ours, "fikkie stoken")).toEqual([]);
  expect(await uris(ours, "geheim recept")).toEqual([]);
  expect(await uris(theirs, "zetbank bedienen")).toEqual([]);
  expect(await uris(theirs, "fikkie", { kind: "occupation" })).toEqual([]);

  const [kept] = await storage.as(theirs, ({ localLabels }) => localLabels.list());
  await storage.as(theirs, ({ localLabels }) => localLabels.remove(kept?.id ?? "", "een ander"));
  search.changed();
  expect(await uris(theirs, "fikkie stoken")).toEqual([]);
});

test("after it was closed the database answers", async () => {
  await search.close();
  expect(await search.ready(ours)).toBeNull();
  expect(await uris(ours, "lassen met robots")).toEqual([uri("weld")]);
  search.changed();
});
