import { localOrganisation, publicOrganisation } from "@leerlijn/storage/asking";
import type { ModelKey } from "@leerlijn/storage/linking/linking-models";
import { openStorage, type Storage } from "@leerlijn/storage/storage";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newHome } from "../../../storage/test/new-home.ts";
import { LoadedLinkers } from "./loaded-linkers.ts";
import { trainModel } from "./train-model-task.ts";

const asking = { organisation: localOrganisation };
const key: ModelKey = { owner: localOrganisation, taxonomy: "crafts", kind: "skill" };
const words = ["lassen", "frezen", "draaien", "boren", "zagen", "meten", "solderen", "lijmen", "slijpen", "buigen"];

let home: Awaited<ReturnType<typeof newHome>>;
let storage: Storage;
beforeAll(async () => {
  home = await newHome();
  storage = await openStorage({ home: home.home, databaseUrl: "" });
});
afterAll(async () => {
  await storage.close();
  await home.remove();
});

/** A version with these labels besides the words; gives its number. */
async function bring(alt: string, organisation = localOrganisation, taxonomy = "crafts"): Promise<number> {
  return storage.as({ organisation }, async ({ taxonomies }) => {
    const concepts = words.map((word) => ({
      uri: `https://example.org/${word}`,
      kind: "skill",
      preferredLabel: { nl: word },
      altLabels: { nl: [`${word} ${alt}`] },
    }));
    const records = { taxonomy, title: { nl: "Ambachten" }, name: alt, concepts, relations: [] };
    const { version } = await taxonomies.importVersion(records, { person: "test" });
    await taxonomies.confirm(version);
    return version;
  });
}

const kept = () => storage.as(asking, ({ linkingModels }) => linkingModels.list());

test("a model is trained once for its labels, and the old one knows new labels until the new one is there", async () => {
  const first = await bring("van metaal");
  const told: number[] = [];
  const outcome = await trainModel(storage, localOrganisation, key, first, (progress) => told.push(progress));
  expect(outcome.kind).toBe("trained");
  expect(told.at(-1)).toBeGreaterThan(0.5);
  const [model] = await kept();
  expect(model?.version).toBe(first);

  const same = await bring("van metaal");
  expect((await trainModel(storage, localOrganisation, key, same, () => {})).kind).toBe("already");
  expect((await kept())[0]).toMatchObject({ version: same, fingerprint: model?.fingerprint });

  const other = await bring("van hout");
  const linkers = new LoadedLinkers(storage);
  const linked = async () => {
    const outcome = await linkers.find(localOrganisation, "skill");
    if (outcome.kind !== "found") return outcome.kind;
    const { linker, outdated } = outcome.found;
    return [outdated, linker.called("lassen van hout")];
  };
  expect(await linked()).toEqual([true, [0]]);
  expect((await trainModel(storage, localOrganisation, key, other, () => {})).kind).toBe("trained");
  expect((await kept())[0]?.fingerprint).not.toBe(model?.fingerprint);
  expect(await linked()).toEqual([false, [0]]);
  expect(await linkers.find(localOrganisation, "occupation")).toEqual({ kind: "no-taxonomy" });
  expect(await linkers.find(localOrganisation, "skill", "none")).toEqual({ kind: "no-taxonomy" });
});

test("the same labels and settings give the same bytes", async () => {
  const read = () => storage.as(asking, ({ linkingModels }) => linkingModels.read(key));
  const version = await bring("van staal");
  await trainModel(storage, localOrganisation, key, version, () => {});
  const before = await read();
  await trainModel(storage, localOrganisation, key, await bring("van koper"), () => {});
  await trainModel(storage, localOrganisation, key, await bring("van staal"), () => {});
  expect((await read())?.fingerprint).toBe(before?.fingerprint);
  expect(Buffer.compare(Buffer.from((await read())?.model ?? []), Buffer.from(before?.model ?? []))).toBe(0);
});

test("an organisation's own label links its texts and nobody else's, while both share a linker", async () => {
  const shared: ModelKey = { owner: publicOrganisation, taxonomy: "open", kind: "skill" };
  const version = await bring("van steen", publicOrganisation, "open");
  const theirs = "00000000-0000-7000-8000-0000000000cc";
  for (const organisation of [localOrganisation, theirs]) {
    expect((await trainModel(storage, organisation, shared, version, () => {})).kind).toBe("trained");
  }
  const label = {
    taxonomy: "open",
    uri: "https://example.org/frezen",
    label: "snorren",
    language: "nl",
    person: "test",
  };
  expect(await storage.as(asking, ({ localLabels }) => localLabels.add(label))).toBe(true);
  const linkers = new LoadedLinkers(storage);
  const linked = async (organisation: string) => {
    const outcome = await linkers.find(organisation, "skill", "open");
    if (outcome.kind !== "found") return outcome.kind;
    const { linker } = outcome.found;
    return linker.linkText("Je snort onderdelen.").map(({ concept }) => linker.concepts[concept]?.uri);
  };
  expect(await linked(theirs)).toEqual([]);
  expect(await linked(localOrganisation)).toEqual([label.uri]);
  expect(await linked(theirs)).toEqual([]);
  const [kept] = await storage.as(asking, ({ localLabels }) => localLabels.list());
  await storage.as(asking, ({ localLabels }) => localLabels.remove(kept?.id ?? "", "test"));
  expect(await linked(localOrganisation)).toEqual([]);
});
