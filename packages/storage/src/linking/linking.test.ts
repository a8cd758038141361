import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databases, type Opened } from "../../test/databases.ts";
import { type Asking, localOrganisation } from "../asking.ts";
import type { AskedStorage } from "../storage.ts";
import type { ModelKey } from "./linking-models.ts";
import type { LinkDecision, NewSuggestion } from "./suggestions.ts";

const ours: Asking = { organisation: localOrganisation };
const theirs: Asking = { organisation: "00000000-0000-7000-8000-0000000000bb" };
const key: ModelKey = { owner: localOrganisation, taxonomy: "crafts", kind: "skill" };
const measured = { labels: 3, first: 0.5, reciprocalRank: 0.6, calibrationError: 0.01 };
const guide = {
  title: "Lassen 1",
  kind: "module-guide",
  file: "lassen.pdf",
  line: null,
  language: "nl",
  taxonomy: "crafts",
  person: "een docent",
};
const welding = { uri: "https://example.org/weld", taxonomy: "crafts", label: "lassen", language: "nl", chance: 0.8 };
const suggestion: NewSuggestion = {
  passage: 0,
  start: 4,
  end: 10,
  quote: "lassen",
  suggested: welding,
  alternatives: [{ ...welding, uri: "https://example.org/tig" }],
  figures: [{ figure: "covered", value: 1, weight: 2.5 }],
};

describe.each(databases)("linking in %s", (_, open) => {
  let opened: Opened;
  const as = <Result>(asking: Asking, work: (asked: AskedStorage) => Promise<Result>) =>
    opened.storage.as(asking, work);
  beforeAll(async () => {
    opened = await open();
    await as(ours, async ({ taxonomies }) => {
      const draft = await taxonomies.importVersion(
        {
          taxonomy: "crafts",
          title: { nl: "Ambachten" },
          name: "1",
          concepts: [
            {
              uri: "https://example.org/weld",
              kind: "skill",
              preferredLabel: { nl: "lassen", en: "welding" },
              description: { nl: "Metaal verbinden." },
            },
            {
              uri: "https://example.org/steel",
              kind: "knowledge",
              preferredLabel: { nl: "staal" },
              altLabels: { nl: ["rvs", "plaatstaal"] },
              hiddenLabels: { nl: ["staol"] },
            },
            { uri: "https://example.org/old", kind: "skill", status: "deprecated", preferredLabel: { nl: "klinken" } },
            { uri: "https://example.org/welder", kind: "occupation", preferredLabel: { nl: "lasser" } },
          ],
          relations: [{ from: "https://example.org/welder", to: "https://example.org/weld", kind: "essential" }],
        },
        { person: "een docent" },
      );
      await taxonomies.confirm(draft.version);
    });
  });
  afterAll(() => opened.close());

  it("gives the concepts of a kind with their labels, the preferred ones first", async () => {
    const version = (await as(ours, ({ taxonomies }) => taxonomies.current()))[0]?.version ?? -1;
    const skills = await as(ours, ({ linkingModels }) => linkingModels.concepts(version, "skill"));
    expect(skills.map(({ uri, kind }) => [uri.slice(20), kind])).toEqual([
      ["weld", "skill"],
      ["steel", "knowledge"],
    ]);
    expect(skills[0]).toMatchObject({ uses: 1, descriptions: [{ text: "Metaal verbinden.", language: "nl" }] });
    expect(skills[1]?.uses).toBeUndefined();
    expect(skills[1]?.labels.map(({ text, preferred }) => [text, preferred])).toEqual([
      ["staal", true],
      ["plaatstaal", false],
      ["rvs", false],
      ["staol", false],
    ]);
    const jobs = await as(ours, ({ linkingModels }) => linkingModels.concepts(version, "occupation"));
    expect(jobs.map(({ uri }) => uri)).toEqual(["https://example.org/welder"]);
    expect(await as(theirs, ({ linkingModels }) => linkingModels.concepts(version, "skill"))).toEqual([]);
    const count = await as(ours, ({ linkingModels }) => linkingModels.count(version));
    expect(count).toEqual({ skill: 2, occupation: 1 });
  });

  it("keeps a training that was stopped, for just these labels, until its model is there", async () => {
    const state = Uint8Array.of(1, 2, 3);
    await as(ours, async ({ linkingModels }) => {
      await linkingModels.hear(key, { fingerprint: "a", step: 1, steps: 9, state });
      await linkingModels.hear(key, { fingerprint: "a", step: 2, steps: 9 });
    });
    await as(ours, async ({ linkingModels }) => {
      expect(await linkingModels.trainings()).toEqual([
        { ...key, fingerprint: "a", step: 2, steps: 9, failure: null, alive: true },
      ]);
      expect([...((await linkingModels.stopped(key, "a")) ?? [])]).toEqual([1, 2, 3]);
      expect(await linkingModels.stopped(key, "b")).toBeNull();
      await linkingModels.hear(key, { fingerprint: "b", step: 0, steps: 9 });
      expect(await linkingModels.stopped(key, "b")).toBeNull();
      expect(await linkingModels.claim(key)).toBe(false);
      await linkingModels.fail(key, "memory");
      expect((await linkingModels.trainings())[0]).toMatchObject({ failure: "memory", fingerprint: "b" });
      expect(await linkingModels.claim(key)).toBe(true);
      expect(await linkingModels.claim(key)).toBe(false);
      await linkingModels.touch(key);
      expect(await linkingModels.read(key)).toBeNull();
      await linkingModels.keep(key, { version: 1, fingerprint: "b", measured, seconds: 1.5, model: state });
      await linkingModels.keep(key, { version: 2, fingerprint: "c", measured, seconds: 2.5, model: Uint8Array.of(9) });
      await linkingModels.keepFor(key, 3);
      expect(await linkingModels.trainings()).toEqual([]);
    });
    const [kept, ...more] = await as(ours, ({ linkingModels }) => linkingModels.list());
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ ...key, version: 3, fingerprint: "c", measured, seconds: 2.5, bytes: 1 });
    const read = await as(ours, ({ linkingModels }) => linkingModels.read(key));
    expect([read?.fingerprint, ...(read?.model ?? [])]).toEqual(["c", 9]);
    expect(await as(theirs, ({ linkingModels }) => linkingModels.list())).toEqual([]);
  });

  it("keeps a document with its suggestions, and every decision with who, when and why", async () => {
    const id = await as(ours, ({ documents }) => documents.add(guide));
    await as(ours, async ({ documents, suggestions }) => {
      expect(await documents.change(id, { state: "ready", content: [{ text: "Kan lassen" }] })).toBe(true);
      const [one = "", two = ""] = await suggestions.add(id, [
        suggestion,
        { ...suggestion, suggested: null, start: 0 },
      ]);
      expect((await documents.get(id))?.counts.open).toBe(2);
      expect(await documents.hold(id)).toEqual({ language: "nl" });
      const decide = async (which: string, decision: Omit<LinkDecision, "at">) => {
        const kept = await suggestions.get(id, which);
        if (kept !== null) await suggestions.decide(id, kept, decision);
      };
      const label = { label: "LASSEN", uri: welding.uri, language: "nl" };
      const [accepted, back] = [{ decision: "accepted", concept: welding.uri }, { concept: null }] as const;
      await decide(one, { ...accepted, keepsWording: false, person: "een docent", reason: null });
      expect(await suggestions.alsoFor(label, two)).toBeNull();
      await decide(one, { ...accepted, keepsWording: true, person: "een docent", reason: null });
      expect(await suggestions.alsoFor(label, two)).toBe(one);
      expect(await suggestions.alsoFor({ ...label, language: "en" }, two)).toBeNull();
      expect(await suggestions.alsoFor(label, one)).toBeNull();
      const reopened = { ...back, decision: "reopened", keepsWording: false } as const;
      await decide(one, { ...reopened, person: "een ander", reason: "te vroeg" });
      expect(await suggestions.alsoFor(label, two)).toBeNull();
      const rejected = { ...back, decision: "rejected", keepsWording: false } as const;
      await decide(two, { ...rejected, person: "een docent", reason: null });
    });
    await as(ours, async ({ documents, suggestions }) => {
      const kept = await documents.get(id);
      expect(kept).toMatchObject({ ...guide, state: "ready", passages: 1 });
      expect(kept?.counts).toEqual({ open: 1, accepted: 0, chosen: 0, rejected: 1 });
      expect(await documents.content(id)).toEqual([{ text: "Kan lassen" }]);
      const listed = await suggestions.list(id, { limit: 9 });
      expect(listed.map(({ start, suggested }) => [start, suggested?.uri])).toEqual([
        [0, undefined],
        [4, welding.uri],
      ]);
      const { figures, ...shown } = suggestion;
      expect(listed[1]).toMatchObject(shown);
      expect(listed[1]).not.toHaveProperty("figures");
      expect(listed[1]?.decisions.map(({ decision, person, reason }) => [decision, person, reason])).toEqual([
        ["accepted", "een docent", null],
        ["accepted", "een docent", null],
        ["reopened", "een ander", "te vroeg"],
      ]);
      expect(listed[1]?.decisions.map(({ keepsWording }) => keepsWording)).toEqual([false, true, false]);
      expect(listed[1]?.decisions[0]?.at).toBeInstanceOf(Date);
      expect(await suggestions.get(id, listed[1]?.id ?? "")).toEqual({ ...listed[1], figures });
      expect(await suggestions.get(id, "no-id")).toBeNull();
    });
    expect(await as(theirs, ({ documents }) => documents.list({ limit: 9 }))).toEqual([]);
    expect(await as(theirs, ({ suggestions }) => suggestions.list(id, { limit: 9 }))).toEqual([]);
    expect(await as(theirs, ({ documents }) => documents.remove(id))).toBe(false);
    expect(await as(ours, ({ documents }) => documents.remove(id))).toBe(true);
    expect(await as(ours, ({ suggestions }) => suggestions.list(id, { limit: 9 }))).toEqual([]);
  });

  it("gives suggestions in pages that together are all of them in the order of the text, and documents likewise", async () => {
    const ids: string[] = [];
    for (const title of ["een", "twee", "drie"]) {
      ids.push(await as(ours, ({ documents }) => documents.add({ ...guide, title })));
    }
    const [id = ""] = ids;
    const places = Array.from({ length: 23 }, (_, at) => ({ passage: (at * 7) % 5, start: (at * 3) % 4, end: 9 }));
    await as(ours, ({ suggestions }) =>
      suggestions.add(
        id,
        places.map((place) => ({ ...suggestion, ...place })),
      ),
    );
    const all = await as(ours, ({ suggestions }) => suggestions.list(id, { limit: 100 }));
    const order = ({ passage, start }: { readonly passage: number; readonly start: number }) => passage * 100 + start;
    expect(all.map(order)).toEqual(places.map(order).toSorted((a, b) => a - b));
    const paged: (typeof all)[number][] = [];
    for (let after: string | undefined; ; after = paged.at(-1)?.id) {
      const page = await as(ours, ({ suggestions }) => suggestions.list(id, { limit: 4, after }));
      paged.push(...page);
      if (page.length < 4) break;
    }
    expect(paged).toEqual(all);
    await as(ours, ({ documents }) => documents.change(ids[1] ?? "", { state: "failed" }));
    const titles = async (after?: string) =>
      (await as(ours, ({ documents }) => documents.list({ limit: 2, after }))).map(({ title }) => title);
    expect([await titles(), await titles(ids[1])]).toEqual([["drie", "twee"], ["een"]]);
    expect(await as(theirs, ({ documents }) => documents.removeFailed())).toBe(0);
    expect(await as(ours, ({ documents }) => documents.countFailed())).toBe(1);
    expect(await as(ours, ({ documents }) => documents.removeFailed())).toBe(1);
    expect(await titles()).toEqual(["drie", "een"]);
    for (const one of ids) await as(ours, ({ documents }) => documents.remove(one));
  });

  it("a decision made before a person removed its label stands for that label no longer", async () => {
    const id = await as(ours, ({ documents }) => documents.add(guide));
    const words = { ...suggestion, quote: "aaneenhechten" };
    const [one = "", two = ""] = await as(ours, ({ suggestions }) => suggestions.add(id, [words, words]));
    const label = { taxonomy: "crafts", uri: welding.uri, label: words.quote, language: "nl", person: "een docent" };
    const accept = (which: string) =>
      as(ours, async ({ suggestions, localLabels }) => {
        const kept = await suggestions.get(id, which);
        const decision = { decision: "accepted", concept: welding.uri, keepsWording: true } as const;
        if (kept !== null) await suggestions.decide(id, kept, { ...decision, person: "een docent", reason: null });
        await localLabels.add({ ...label, suggestion: which });
      });
    await accept(one);
    expect(await as(ours, ({ suggestions }) => suggestions.alsoFor(label, two))).toBe(one);
    const [made] = await as(ours, ({ localLabels }) => localLabels.list());
    expect(made?.label).toBe(words.quote);
    await as(ours, ({ localLabels }) => localLabels.remove(made?.id ?? "", "een ander"));
    expect(await as(ours, ({ suggestions }) => suggestions.alsoFor(label, two))).toBeNull();
    await accept(two);
    expect(await as(ours, ({ suggestions }) => suggestions.alsoFor(label, one))).toBe(two);
    expect(await as(ours, ({ suggestions }) => suggestions.alsoFor(label, two))).toBeNull();
    // Taken back with its decision, it was removed by nobody.
    await as(ours, ({ localLabels }) => localLabels.removeOfSuggestion(two));
    expect(await as(ours, ({ suggestions }) => suggestions.alsoFor(label, one))).toBe(two);
    await as(ours, ({ documents }) => documents.remove(id));
  });

  it("lists documents with very many decisions without reading them all", async () => {
    const id = await as(ours, ({ documents }) => documents.add({ ...guide, title: "veel" }));
    await as(ours, async ({ db, suggestions }) => {
      const ids = await suggestions.add(
        id,
        Array.from({ length: 1_000 }, () => suggestion),
      );
      const rows = ids.map((one) => ({ suggestion: one }));
      await sql`insert into link_decision (organisation, suggestion, decision, person)
        select ${ours.organisation}::uuid, suggestion, 'rejected', 'een docent'
        from json_to_recordset(${JSON.stringify(rows)}::json) as given (suggestion uuid)`.execute(db);
    });
    const started = performance.now();
    await as(ours, ({ documents }) => documents.list({ limit: 200 }));
    expect(performance.now() - started).toBeLessThan(500);
    await as(ours, ({ documents }) => documents.remove(id));
  });

  it("takes a decision back from nobody: there is no way to change one", async () => {
    const refused = as(ours, async ({ db }) => {
      await db
        .updateTable("link_decision" as never)
        .set({ reason: "anders" } as never)
        .execute();
    });
    await expect(refused).rejects.toThrow(/permission denied/);
  });

  it("ends what was left under way", async () => {
    const id = await as(ours, ({ documents }) => documents.add(guide));
    expect(await as(ours, ({ documents }) => documents.failSilent(60, { code: "stopped" }))).toBe(0);
    expect(await as(ours, ({ documents }) => documents.failSilent(-1, { code: "stopped" }))).toBe(1);
    const kept = await as(ours, ({ documents }) => documents.get(id));
    expect([kept?.state, kept?.issues]).toEqual(["failed", [{ code: "stopped" }]]);
  });

  it("adds a local label once, not when the concept has it already, for its organisation alone", async () => {
    const label = { taxonomy: "crafts", uri: welding.uri, label: "Fikken", language: "nl", person: "een docent" };
    const before = await as(ours, ({ localLabels }) => localLabels.stamp());
    expect(await as(ours, ({ localLabels }) => localLabels.add(label))).toBe(true);
    expect(await as(ours, ({ localLabels }) => localLabels.stamp())).not.toBe(before);
    expect(await as(ours, ({ localLabels }) => localLabels.add({ ...label, label: "FIKKEN" }))).toBe(false);
    expect(await as(ours, ({ localLabels }) => localLabels.add({ ...label, label: "Welding" }))).toBe(false);
    expect(await as(ours, ({ localLabels }) => localLabels.add({ ...label, label: " " }))).toBe(false);
    expect(await as(theirs, ({ localLabels }) => localLabels.list())).toEqual([]);
    const [kept] = await as(ours, ({ localLabels }) => localLabels.list());
    expect(kept).toMatchObject(label);
    expect(await as(theirs, ({ localLabels }) => localLabels.remove(kept?.id ?? "", "een docent"))).toBe(false);
    expect(await as(ours, ({ localLabels }) => localLabels.remove(kept?.id ?? "", "een docent"))).toBe(true);
    expect(await as(ours, ({ localLabels }) => localLabels.remove(kept?.id ?? "", "een docent"))).toBe(false);
    expect(await as(ours, ({ localLabels }) => localLabels.add(label))).toBe(true);
  });
});
