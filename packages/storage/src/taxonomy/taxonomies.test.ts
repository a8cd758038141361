import { randomUUID } from "node:crypto";
import type { Concept, ConceptRelation } from "@leerlijn/engine/taxonomy/concept";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databases, type Opened } from "../../test/databases.ts";
import { differences, type HeldConcept, type HeldTaxonomy, layered } from "../../test/layered-taxonomy.ts";
import { type Asking, localOrganisation } from "../asking.ts";
import type { AskedStorage, Storage } from "../storage.ts";
import type { ConceptDetail } from "./browse-concepts.ts";
import type { TaxonomyRecords } from "./records.ts";

const ours: Asking = { organisation: localOrganisation };
const theirs: Asking = { organisation: "00000000-0000-7000-8000-0000000000aa" };
const person = { person: "een docent" };
const languages = ["nl", "en"];

const uri = (letter: string) => `https://example.org/${letter}`;
const anyUri = fc.constantFrom("a", "b", "c", "d", "e", "f").map(uri);
const anyWord = fc.constantFrom("lassen", "Lasser", "weld", "röntgen", 'a "quoted" \\ word', "", "x,{y}", "NULL");
const byLanguage = <Value>(value: fc.Arbitrary<Value>) =>
  fc.dictionary(fc.constantFrom("nl", "en", "de"), value, { maxKeys: 2, noNullPrototype: true });
const anyConcept: fc.Arbitrary<Concept> = fc.record(
  {
    uri: anyUri,
    kind: fc.constantFrom("skill", "occupation"),
    status: fc.constantFrom("released", "deprecated"),
    preferredLabel: byLanguage(anyWord),
    altLabels: byLanguage(fc.array(anyWord, { maxLength: 3 })),
    description: byLanguage(anyWord),
    replacedBy: fc.array(anyUri, { maxLength: 2 }),
  },
  { requiredKeys: ["uri", "kind", "preferredLabel"], noNullPrototype: true },
);
const anyRelation: fc.Arbitrary<ConceptRelation> = fc.record({
  from: anyUri,
  to: anyUri,
  kind: fc.constantFrom("broader", "essential"),
});
const anyImports = fc.array(
  fc.record({
    concepts: fc.array(anyConcept, { maxLength: 7 }),
    relations: fc.array(anyRelation, { maxLength: 7 }),
    complete: fc.boolean(),
  }),
  { minLength: 1, maxLength: 3 },
);

function concept(letter: string, label: string, rest: Partial<Concept> = {}): Concept {
  return { uri: uri(letter), kind: "skill", preferredLabel: { nl: label }, ...rest };
}

function welding(rest: Partial<TaxonomyRecords> = {}): TaxonomyRecords {
  return {
    taxonomy: `welding-${randomUUID()}`,
    title: { nl: "Lassen" },
    name: "1.0",
    concepts: [
      concept("metal", "Metaal bewerken", { code: "1" }),
      concept("weld", "Lassen", { altLabels: { nl: ["Laswerk", "MIG-lassen"], en: ["welding"] } }),
      concept("robot", "Een lasrobot bedienen", { hiddenLabels: { nl: ["lassen met robot"] } }),
      concept("xray", "Röntgenfoto’s beoordelen"),
    ],
    relations: [
      { from: uri("weld"), to: uri("metal"), kind: "broader" },
      { from: uri("robot"), to: uri("weld"), kind: "broader" },
      { from: uri("robot"), to: uri("xray"), kind: "related" },
    ],
    ...rest,
  };
}

/** As `layered` says it. */
function saidBy(detail: ConceptDetail): Record<string, string[]> {
  const said: Record<string, string[]> = {};
  const take = (language: string, text: string) => {
    said[language] = [...(said[language] ?? []), text].sort();
  };
  for (const [language, label] of Object.entries(detail.preferredLabel)) take(language, `preferred ${label}`);
  for (const [language, labels] of Object.entries(detail.altLabels)) {
    for (const label of labels) take(language, `alternative ${label}`);
  }
  for (const [language, text] of Object.entries(detail.description)) take(language, `description ${text}`);
  return said;
}

async function heldIn(tx: AskedStorage, version: number): Promise<HeldTaxonomy> {
  const found = await sql<{ uri: string }>`select uri from concept where version = ${version}`.execute(tx.db);
  const concepts: [string, HeldConcept][] = [];
  const relations = new Set<string>();
  for (const row of found.rows) {
    const detail = await tx.taxonomies.detail(version, row.uri, languages);
    if (detail === null) throw new Error(`${row.uri} is listed but not found`);
    const { kind, status, replacedBy, carried } = detail;
    concepts.push([row.uri, { kind, status, replacedBy, carried, said: saidBy(detail) }]);
    for (const [relation, entries] of Object.entries(detail.relations)) {
      for (const entry of entries) relations.add(`${row.uri} ${relation} ${entry.uri}`);
    }
  }
  return { concepts: new Map(concepts), relations };
}

describe.each(databases)("taxonomies in %s", (_name, open) => {
  let opened: Opened;
  let storage: Storage;
  beforeAll(async () => {
    opened = await open();
    storage = opened.storage;
  });
  afterAll(() => opened.close());

  const inOurs = <Result>(work: (tx: AskedStorage) => Promise<Result>) => storage.as(ours, work);
  async function confirmed(records: TaxonomyRecords): Promise<number> {
    const draft = await inOurs((tx) => tx.taxonomies.importVersion(records, person));
    expect((await inOurs((tx) => tx.taxonomies.confirm(draft.version))).kind).toBe("confirmed");
    return draft.version;
  }

  it("holds and compares what a plain computation in memory says, import upon import", async () => {
    await fc.assert(
      fc.asyncProperty(anyImports, async (imports) => {
        const taxonomy = randomUUID();
        let past: HeldTaxonomy | null = null;
        let base: number | null = null;
        for (const given of imports) {
          const records = { taxonomy, title: { nl: "T" }, name: "n", ...given };
          const draft = await inOurs((tx) => tx.taxonomies.importVersion(records, person));
          const present: HeldTaxonomy = layered(past, given);
          expect(draft.base).toBe(base);
          expect(draft.concepts).toBe(present.concepts.size);
          expect(draft.relations).toBe(present.relations.size);
          expect(await inOurs((tx) => heldIn(tx, draft.version))).toEqual(present);
          const { differences: found, counts } = await inOurs((tx) => tx.taxonomies.compare(base, draft.version));
          expect(new Map(found.map((one) => [one.uri, one.kind]))).toEqual(differences(past, present));
          const counted = Object.values(counts).reduce((sum, count) => sum + count, 0);
          expect(counted).toBe(present.concepts.size);
          expect((await inOurs((tx) => tx.taxonomies.confirm(draft.version))).kind).toBe("confirmed");
          [past, base] = [present, draft.version];
        }
      }),
      { numRuns: 25 },
    );
  });

  it("names duplicates and relations that lead nowhere", async () => {
    const draft = await inOurs((tx) =>
      tx.taxonomies.importVersion(
        welding({
          concepts: [concept("a", "een"), concept("a", "twee"), concept("b", "drie")],
          relations: [
            { from: uri("a"), to: uri("b"), kind: "broader" },
            { from: uri("a"), to: uri("b"), kind: "broader" },
            { from: uri("a"), to: uri("nowhere"), kind: "broader" },
          ],
        }),
        person,
      ),
    );
    expect(draft).toMatchObject({ concepts: 2, labels: 2, relations: 1, duplicateRelations: 1 });
    expect(draft.duplicates).toEqual({ count: 1, uris: [uri("a")] });
    expect(draft.dangling.relations).toEqual([{ from: uri("a"), to: uri("nowhere"), kind: "broader" }]);
  });

  it("shows a draft in no current list, takes it away, and lets go of nothing that was confirmed", async () => {
    const records = welding();
    const draft = await inOurs((tx) => tx.taxonomies.importVersion(records, person));
    const current = () => inOurs((tx) => tx.taxonomies.current());
    expect((await current()).map((version) => version.version)).not.toContain(draft.version);
    expect(await inOurs((tx) => tx.taxonomies.discard(draft.version))).toBe(true);
    expect(await inOurs((tx) => tx.taxonomies.versions(records.taxonomy))).toEqual([]);
    const version = await confirmed(records);
    expect(await current()).toContainEqual(expect.objectContaining({ version, number: 1, concepts: 4, relations: 3 }));
    expect(await inOurs((tx) => tx.taxonomies.discard(version))).toBe(false);
    for (const table of ["concept", "concept_label", "concept_relation", "taxonomy_version"]) {
      const deleted = await inOurs((tx) =>
        sql`delete from ${sql.table(table)} where version = ${version}`.execute(tx.db),
      );
      expect(deleted.numAffectedRows, table).toBe(0n);
    }
    const added = inOurs((tx) =>
      sql`insert into concept (organisation, version, concept, uri, kind, status)
        values (${ours.organisation}, ${version}, 99, 'u', 'skill', 'released')`.execute(tx.db),
    );
    await expect(added).rejects.toThrow(/row-level security/);
  });

  it("puts a new draft in the place of an older one, and confirms none that lies upon a past version", async () => {
    const records = welding();
    const first = await inOurs((tx) => tx.taxonomies.importVersion(records, person));
    const second = await inOurs((tx) => tx.taxonomies.importVersion(records, person));
    expect(await inOurs((tx) => tx.taxonomies.confirm(first.version))).toEqual({
      kind: "conflict",
      currentVersion: null,
    });
    expect(await inOurs((tx) => tx.taxonomies.confirm(second.version))).toEqual({ kind: "confirmed", number: 1 });
    expect((await inOurs((tx) => tx.taxonomies.confirm(second.version))).kind).toBe("conflict");
    const versions = await inOurs((tx) => tx.taxonomies.versions(records.taxonomy));
    expect(versions.map((version) => version.version)).toEqual([second.version]);
  });

  it("leaves nothing behind of an import that fails half-way", async () => {
    async function* broken(): AsyncGenerator<Concept> {
      yield concept("a", "een");
      throw new Error("truncated");
    }
    const records = welding({ concepts: broken() });
    await expect(inOurs((tx) => tx.taxonomies.importVersion(records, person))).rejects.toThrow("truncated");
    expect(await inOurs((tx) => tx.taxonomies.versions(records.taxonomy))).toEqual([]);
  });

  it("keeps versions from organisations that do not own them", async () => {
    const version = await confirmed(welding());
    const seen = await storage.as(theirs, async (tx) => ({
      current: (await tx.taxonomies.current()).filter((one) => one.version === version),
      detail: await tx.taxonomies.detail(version, uri("weld"), languages),
      hits: await tx.taxonomies.search({ text: "lassen", versions: [version] }),
      narrower: await tx.taxonomies.narrower(version, null, { languages }),
      labels: await tx.taxonomies.labels(version),
    }));
    const labels = { concepts: [], labels: [] };
    expect(seen).toEqual({ current: [], detail: null, hits: [], narrower: [], labels });
  });

  it("finds concepts by URI in the current versions, and shows hits in the language asked", async () => {
    const records = welding();
    const version = await confirmed(records);
    const list = await inOurs((tx) => tx.taxonomies.find([uri("weld"), uri("nowhere")], ["en", "nl"]));
    const here = list.filter((one) => one.version === version);
    expect(here).toMatchObject([{ uri: uri("weld"), taxonomy: records.taxonomy, label: "Lassen", language: "nl" }]);
    const [hit] = await inOurs((tx) => tx.taxonomies.search({ text: "welding", versions: [version] }));
    expect(hit).toMatchObject({ label: "welding", language: "en", shown: { label: "Lassen", language: "nl" } });
    const [current] = (await inOurs((tx) => tx.taxonomies.current())).filter((one) => one.version === version);
    expect(current?.labelsByLanguage).toEqual({ nl: 7, en: 1 });
  });

  it("gives all labels of a version with their concepts, in one order", async () => {
    const version = await confirmed(welding());
    const { concepts, labels } = await inOurs((tx) => tx.taxonomies.labels(version));
    expect(concepts[0]).toEqual({ uri: uri("metal"), kind: "skill", code: "1", status: "released" });
    expect(labels.map(({ concept: place, ...label }) => [concepts[place]?.uri, ...Object.values(label)])).toEqual([
      [uri("metal"), "preferred", "nl", "Metaal bewerken"],
      [uri("weld"), "alternative", "en", "welding"],
      [uri("weld"), "alternative", "nl", "Laswerk"],
      [uri("weld"), "alternative", "nl", "MIG-lassen"],
      [uri("weld"), "preferred", "nl", "Lassen"],
      [uri("robot"), "hidden", "nl", "lassen met robot"],
      [uri("robot"), "preferred", "nl", "Een lasrobot bedienen"],
      [uri("xray"), "preferred", "nl", "Röntgenfoto’s beoordelen"],
    ]);
  });

  it("finds by beginning, by a later word, without accents and in every kind of label, best first", async () => {
    const version = await confirmed(welding());
    const search = async (text: string, rest = {}) =>
      (await inOurs((tx) => tx.taxonomies.search({ text, versions: [version], ...rest }))).map((hit) => hit.label);
    expect(await search("LASSEN")).toEqual(["Lassen", "lassen met robot"]);
    expect(await search("las")).toEqual(["Lassen", "lassen met robot"]);
    expect(await search("lasr")).toEqual(["Een lasrobot bedienen"]);
    expect(await search("rontgen")).toEqual(["Röntgenfoto’s beoordelen"]);
    expect(await search("weld")).toEqual(["welding"]);
    expect(await search("weld", { languages: ["nl"] })).toEqual([]);
    expect(await search("las", { kinds: ["occupation"] })).toEqual([]);
    expect(await search("las", { limit: 1 })).toEqual(["Lassen"]);
    expect(await search("%")).toEqual([]);
    expect(await search("  ")).toEqual([]);
  });

  it("finds the labels that begin so, whatever they are", async () => {
    const words = fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(words, fc.nat(), async (labels, which) => {
        const concepts = labels.map((label, index) => concept(`${index}`, label));
        const { version } = await inOurs((tx) =>
          tx.taxonomies.importVersion(welding({ taxonomy: "words", concepts, relations: [] }), person),
        );
        const index = which % labels.length;
        const hits = await inOurs((tx) =>
          tx.taxonomies.search({ text: labels[index] ?? "", versions: [version], limit: 200 }),
        );
        const blank = (labels[index] ?? "").normalize("NFKD").replace(/\p{M}/gu, "").trim() === "";
        if (!blank) expect(hits.map((hit) => hit.uri)).toContain(uri(`${index}`));
      }),
      { numRuns: 25 },
    );
  });

  it("shows the tree from its tops down and from a leaf up, and ends in a circle", async () => {
    const version = await confirmed(welding());
    const list = await inOurs((tx) => tx.taxonomies.narrower(version, null, { languages }));
    expect(list.map((entry) => [entry.label, entry.code, entry.narrower])).toEqual([
      ["Metaal bewerken", "1", 1],
      ["Röntgenfoto’s beoordelen", null, 0],
    ]);
    const below = await inOurs((tx) => tx.taxonomies.narrower(version, uri("metal"), { languages: ["en"] }));
    expect(below.map((entry) => [entry.label, entry.language])).toEqual([["Lassen", "nl"]]);
    const above = await inOurs((tx) => tx.taxonomies.broader(version, uri("robot"), languages));
    expect(above.map((entry) => entry.label)).toEqual(["Lassen", "Metaal bewerken"]);
    const circle = await confirmed(
      welding({
        relations: ["metal weld", "weld robot", "robot metal"].map((pair) => ({
          from: uri(pair.split(" ")[0] ?? ""),
          to: uri(pair.split(" ")[1] ?? ""),
          kind: "broader",
        })),
      }),
    );
    const round = await inOurs((tx) => tx.taxonomies.broader(circle, uri("metal"), languages));
    expect(round.map((entry) => entry.uri)).toEqual([uri("weld"), uri("robot")]);
  });
});
