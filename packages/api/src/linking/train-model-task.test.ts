import { localOrganisation } from "@leerlijn/storage/asking";
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
async function bring(alt: string): Promise<number> {
  return storage.as(asking, async ({ taxonomies }) => {
    const concepts = words.map((word) => ({
      uri: `https://example.org/${word}`,
      kind: "skill",
      preferredLabel: { nl: word },
      altLabels: { nl: [`${word} ${alt}`] },
    }));
    const records = { taxonomy: "crafts", title: { nl: "Ambachten" }, name: alt, concepts, relations: [] };
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
