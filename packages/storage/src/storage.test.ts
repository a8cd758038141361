/** The contract of the storage, the same for the database that the project brings and for a user's own. */
import { randomUUID } from "node:crypto";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databases, type Opened } from "../test/databases.ts";
import { type Asking, localOrganisation, publicOrganisation } from "./asking.ts";
import type { ImportRunChange } from "./import-run/import-runs.ts";
import type { Storage } from "./storage.ts";

const ours: Asking = { organisation: localOrganisation };
const theirs: Asking = { organisation: "00000000-0000-7000-8000-0000000000aa" };
const everybody: Asking = { organisation: publicOrganisation };
const change = { expectedRevision: null, person: "een docent" } as const;

function lineCalled(title: string): LearningLine {
  return {
    format: "leerlijn/1",
    id: "line",
    title: { nl: title },
    cohorts: [{ id: "2026", start: "2026-09-01" }],
    skills: [],
    entryProfiles: [],
    programmes: [],
  };
}

describe.each(databases)("%s", (_name, open) => {
  let opened: Opened;
  let storage: Storage;
  beforeAll(async () => {
    opened = await open();
    storage = opened.storage;
  });
  afterAll(() => opened.close());

  describe("learning lines", () => {
    it("gives back what was put, to the letter", async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: "binary" }), async (title) => {
          const id = randomUUID();
          const line = lineCalled(title);
          await storage.as(ours, (tx) => tx.learningLines.put(id, line, change));
          const found = await storage.as(ours, (tx) => tx.learningLines.get(id));
          expect(found?.line).toEqual(line);
          expect(found?.title).toEqual({ nl: title });
          expect(found?.revision).toBe(1);
        }),
        { numRuns: 25, examples: [["\u0000"], ["\ud800"], ["'; drop table learning_line; --"]] },
      );
    });

    it("refuses a change made on an older revision, and keeps every revision", async () => {
      const id = randomUUID();
      const put = (title: string, expectedRevision: number | null | "any") =>
        storage.as(ours, (tx) =>
          tx.learningLines.put(id, lineCalled(title), { expectedRevision, person: "P", reason: title }),
        );
      expect(await put("one", 1)).toEqual({ kind: "conflict", currentRevision: null });
      expect(await put("one", null)).toEqual({ kind: "kept", revision: 1, changed: true });
      expect(await put("other", null)).toEqual({ kind: "conflict", currentRevision: 1 });
      expect(await put("two", 1)).toEqual({ kind: "kept", revision: 2, changed: true });
      expect(await put("three", 1)).toEqual({ kind: "conflict", currentRevision: 2 });
      expect(await put("two", 2)).toEqual({ kind: "kept", revision: 2, changed: false });
      expect(await put("three", "any")).toEqual({ kind: "kept", revision: 3, changed: true });
      const past = await storage.as(ours, (tx) => tx.learningLines.revisions(id));
      expect(past.map(({ revision, person, reason }) => [revision, person, reason])).toEqual([
        [3, "P", "three"],
        [2, "P", "two"],
        [1, "P", "one"],
      ]);
      expect(await storage.as(ours, (tx) => tx.learningLines.getRevision(id, 2))).toEqual(lineCalled("two"));
      expect(await storage.as(ours, (tx) => tx.learningLines.getRevision(id, 4))).toBeNull();
    });

    it("lets exactly one of several win who change the same revision at once", async () => {
      const id = randomUUID();
      await storage.as(ours, (tx) => tx.learningLines.put(id, lineCalled("start"), change));
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          storage.as(ours, (tx) =>
            tx.learningLines.put(id, lineCalled(`try ${index}`), { ...change, expectedRevision: 1 }),
          ),
        ),
      );
      expect(outcomes.filter((outcome) => outcome.kind === "kept")).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome.kind === "conflict")).toHaveLength(7);
    });

    it("lets exactly one of several win who add the same line at once", async () => {
      const id = randomUUID();
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          storage.as(ours, (tx) => tx.learningLines.put(id, lineCalled(`try ${index}`), change)),
        ),
      );
      expect(outcomes.filter((outcome) => outcome.kind === "kept")).toHaveLength(1);
    });

    it("removes a line from the list, keeps its past, and lets it come back", async () => {
      const id = randomUUID();
      await storage.as(ours, (tx) => tx.learningLines.put(id, lineCalled("gone"), change));
      const wrong = await storage.as(ours, (tx) => tx.learningLines.remove(id, { ...change, expectedRevision: 7 }));
      expect(wrong).toEqual({ kind: "conflict", currentRevision: 1 });
      const removed = await storage.as(ours, (tx) => tx.learningLines.remove(id, { ...change, expectedRevision: 1 }));
      expect(removed).toEqual({ kind: "removed", revision: 2 });
      expect(await storage.as(ours, (tx) => tx.learningLines.get(id))).toBeNull();
      const list = await storage.as(ours, (tx) => tx.learningLines.list());
      expect(list.map((entry) => entry.id)).not.toContain(id);
      const again = await storage.as(ours, (tx) => tx.learningLines.put(id, lineCalled("back"), change));
      expect(again).toEqual({ kind: "kept", revision: 3, changed: true });
      const past = await storage.as(ours, (tx) => tx.learningLines.revisions(id));
      expect(past.map((revision) => revision.removed)).toEqual([false, true, false]);
    });

    it("keeps nothing of a transaction that throws", async () => {
      const id = randomUUID();
      const failing = storage.as(ours, async (tx) => {
        await tx.learningLines.put(id, lineCalled("half"), change);
        throw new Error("stop");
      });
      await expect(failing).rejects.toThrow("stop");
      expect(await storage.as(ours, (tx) => tx.learningLines.get(id))).toBeNull();
    });
  });

  describe("the wall between organisations", () => {
    it("shows public lines to all and own lines to nobody else", async () => {
      const [own, open_] = [randomUUID(), randomUUID()];
      await storage.as(ours, (tx) => tx.learningLines.put(own, lineCalled("own"), change));
      await storage.as(everybody, (tx) => tx.learningLines.put(open_, lineCalled("public"), change));
      const seen = await storage.as(theirs, (tx) => tx.learningLines.list());
      expect(seen.map((entry) => entry.id)).toContain(open_);
      expect(seen.map((entry) => entry.id)).not.toContain(own);
      expect(await storage.as(theirs, (tx) => tx.learningLines.get(own))).toBeNull();
      expect((await storage.as(theirs, (tx) => tx.learningLines.get(open_)))?.organisation).toBe(publicOrganisation);
      const overwrite = await storage.as(theirs, (tx) =>
        tx.learningLines.remove(open_, { ...change, expectedRevision: "any" }),
      );
      expect(overwrite.kind).toBe("conflict");
    });

    it("lets two organisations use one id without meeting", async () => {
      const id = randomUUID();
      await storage.as(ours, (tx) => tx.learningLines.put(id, lineCalled("ours"), change));
      const outcome = await storage.as(theirs, (tx) => tx.learningLines.put(id, lineCalled("theirs"), change));
      expect(outcome).toEqual({ kind: "kept", revision: 1, changed: true });
      expect((await storage.as(ours, (tx) => tx.learningLines.get(id)))?.title.nl).toBe("ours");
    });

    it("refuses a row in another's name, and a look behind switched-off row security", async () => {
      const id = randomUUID();
      const inTheirName = storage.as(ours, (tx) =>
        tx.db
          .insertInto("learning_line")
          .values({ organisation: theirs.organisation, id, title: "{}", example: false, revision: 1 })
          .execute(),
      );
      await expect(inTheirName).rejects.toThrow(/row-level security/);
      const switchedOff = storage.as(ours, async (tx) => {
        await sql`set local row_security = off`.execute(tx.db);
        await tx.db.selectFrom("learning_line").selectAll().execute();
      });
      await expect(switchedOff).rejects.toThrow(/row-level security/);
    });

    it("lets nothing of who asked be seen in the next transaction on the connection", async () => {
      await storage.as(ours, async () => {});
      const left = await storage.as(theirs, async (tx) => {
        const asked = await sql<{ who: string }>`select current_setting('asking.organisation') as who`.execute(tx.db);
        return asked.rows[0]?.who;
      });
      expect(left).toBe(theirs.organisation);
    });

    it("holds on every table: enabled, forced, with an owner column, and not owned by the role that works", async () => {
      const tables = await storage.as(ours, (tx) =>
        sql<{ name: string; enabled: boolean; forced: boolean; owned: boolean; mine: boolean }>`
          select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced,
            exists (select 1 from pg_attribute where attrelid = pg_class.oid and attname = 'organisation') as owned,
            pg_has_role(current_user, relowner, 'member') as mine
          from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`.execute(tx.db),
      );
      expect(tables.rows.length).toBeGreaterThanOrEqual(4);
      for (const table of tables.rows) {
        expect(table).toEqual({ name: table.name, enabled: true, forced: true, owned: true, mine: false });
      }
    });

    it("gives the role that works no way round it", async () => {
      const role = await storage.as(ours, (tx) =>
        sql<{ strong: boolean; roles: number }>`select
          (select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user)
            as strong,
          (select count(*)::int from pg_auth_members where member = current_user::regrole) as roles`.execute(tx.db),
      );
      expect(role.rows[0]).toEqual({ strong: false, roles: 0 });
      for (const statement of [
        "alter table learning_line disable row level security",
        "alter table learning_line no force row level security",
        "drop policy reading on learning_line",
        "create table sneaked (id int)",
        "truncate learning_line cascade",
        "delete from learning_line_revision",
        "update learning_line_revision set reason = 'never'",
        "create function asking_organisation() returns uuid language sql return null",
        "set role postgres",
        "copy learning_line to program 'cat'",
      ]) {
        const tried = storage.as(ours, (tx) => sql.raw(statement).execute(tx.db));
        await expect(tried, statement).rejects.toThrow(
          /permission denied|must be owner|must be able to SET ROLE|does not exist/,
        );
      }
    });
  });

  describe("import runs", () => {
    it("keeps progress, issues, preview and the end", async () => {
      const id = await storage.as(ours, (tx) => tx.importRuns.start({ kind: "esco", files: ["a b.zip"], person: "P" }));
      const update = (fields: ImportRunChange) => storage.as(ours, (tx) => tx.importRuns.update(id, fields));
      expect(await update({ progress: { stage: "read", done: 5, total: 5_000_000_000 } })).toBe(true);
      const halfway = await storage.as(ours, (tx) => tx.importRuns.get(id));
      expect(halfway).toMatchObject({
        state: "running",
        files: ["a b.zip"],
        progress: { stage: "read", done: 5, total: 5_000_000_000 },
        issues: [],
        preview: null,
        endedAt: null,
      });
      await update({
        state: "done",
        issues: [{ code: "x" }],
        preview: { added: 1 },
        progress: { stage: "w", done: 1 },
      });
      const ended = await storage.as(ours, (tx) => tx.importRuns.get(id));
      expect(ended).toMatchObject({ state: "done", issues: [{ code: "x" }], preview: { added: 1 } });
      expect(ended?.endedAt).toBeInstanceOf(Date);
      expect(ended?.progress).toEqual({ stage: "w", done: 1 });
      expect(await storage.as(theirs, (tx) => tx.importRuns.get(id))).toBeNull();
      expect(await storage.as(theirs, (tx) => tx.importRuns.update(id, { state: "failed" }))).toBe(false);
      expect((await storage.as(ours, (tx) => tx.importRuns.list(1)))[0]?.id).toBe(id);
    });

    it("ends a run that nothing was heard of", async () => {
      const start = () => storage.as(ours, (tx) => tx.importRuns.start({ kind: "esco", files: [], person: "P" }));
      const id = await start();
      expect(await storage.as(ours, (tx) => tx.importRuns.interruptSilent(3600))).toBe(0);
      expect(await storage.as(ours, (tx) => tx.importRuns.interruptSilent(0))).toBeGreaterThanOrEqual(1);
      expect((await storage.as(ours, (tx) => tx.importRuns.get(id)))?.state).toBe("interrupted");
    });
  });

  it("throws on an organisation that is no UUID, before anything is asked", async () => {
    await expect(storage.as({ organisation: "1' or true" }, async () => {})).rejects.toThrow(TypeError);
  });
});
