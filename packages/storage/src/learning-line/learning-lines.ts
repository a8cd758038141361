/**
 * The learning lines of whoever asks. Owns keeping every revision and refusing to overwrite what somebody else
 * changed meanwhile; what a line means is the engine's.
 */
import { createHash } from "node:crypto";
import type { Text } from "@leerlijn/engine/base/text";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import type { AskedTransaction } from "../asking.ts";

export interface LearningLineEntry {
  readonly id: string;
  readonly title: Text;
  readonly example: boolean;
  /** 1, 2, … ; stands in the ETag. */
  readonly revision: number;
  readonly changedAt: Date;
  /** Whose it is; a line of another organisation (a public one) can be read, not changed. */
  readonly organisation: string;
}

export interface StoredLearningLine extends LearningLineEntry {
  readonly line: LearningLine;
}

export interface LearningLineRevision {
  readonly revision: number;
  readonly at: Date;
  readonly person: string;
  readonly reason: string | null;
  /** True: this revision says that the line was removed. */
  readonly removed: boolean;
}

/** Who changes a line, and why. */
export interface ChangeMade {
  /** The revision the change was made on; null: the line must not be there yet; "any": overwrite whatever is there. */
  readonly expectedRevision: number | null | "any";
  readonly person: string;
  readonly reason?: string | undefined;
}

export type PutOutcome =
  /** `changed` is false when the line already read exactly so: then no revision was added. */
  | { readonly kind: "kept"; readonly revision: number; readonly changed: boolean }
  /** Somebody changed it first; null: the line is not there (any more). */
  | { readonly kind: "conflict"; readonly currentRevision: number | null };

export type RemoveOutcome =
  | { readonly kind: "removed"; readonly revision: number }
  | { readonly kind: "conflict"; readonly currentRevision: number | null };

export interface LearningLines {
  /** The lines that are there now, own and public, by id. */
  list(): Promise<readonly LearningLineEntry[]>;
  /** The current revision, own before public; null when there is none or it was removed. */
  get(id: string): Promise<StoredLearningLine | null>;
  /** One revision of the past of an own line; null when there is none, or it says "removed". */
  getRevision(id: string, revision: number): Promise<LearningLine | null>;
  /** All revisions of an own line, newest first. */
  revisions(id: string): Promise<readonly LearningLineRevision[]>;
  put(id: string, line: LearningLine, change: ChangeMade): Promise<PutOutcome>;
  /** Takes the line away from the list; its revisions are kept. */
  remove(id: string, change: ChangeMade): Promise<RemoveOutcome>;
}

export function learningLinesOf(asked: AskedTransaction): LearningLines {
  return {
    list: () => listLines(asked),
    get: (id) => getLine(asked, id),
    getRevision: (id, revision) => getRevision(asked, id, revision),
    revisions: (id) => listRevisions(asked, id),
    put: (id, line, change) => putLine(asked, id, line, change),
    remove: (id, change) => removeLine(asked, id, change),
  };
}

const entryColumns = ["id", "title", "example", "revision", "changed_at", "organisation"] as const;

function entryOf(row: {
  readonly id: string;
  readonly title: unknown;
  readonly example: boolean;
  readonly revision: number;
  readonly changed_at: Date;
  readonly organisation: string;
}): LearningLineEntry {
  const { id, title, example, revision, changed_at: changedAt, organisation } = row;
  return { id, title: title as Text, example, revision, changedAt, organisation };
}

async function listLines({ db, asking }: AskedTransaction): Promise<readonly LearningLineEntry[]> {
  const rows = await db
    .selectFrom("learning_line")
    .select(entryColumns)
    .where("removed", "=", false)
    .orderBy("id")
    .orderBy((build) => build("organisation", "=", asking.organisation), "desc")
    .execute();
  return rows.map(entryOf);
}

async function getLine({ db, asking }: AskedTransaction, id: string): Promise<StoredLearningLine | null> {
  const row = await db
    .selectFrom("learning_line as line")
    .innerJoin("learning_line_revision as kept", (join) =>
      join
        .onRef("kept.organisation", "=", "line.organisation")
        .onRef("kept.line", "=", "line.id")
        .onRef("kept.revision", "=", "line.revision"),
    )
    .select(["line.id", "line.title", "line.example", "line.revision", "line.changed_at", "line.organisation"])
    .select("kept.document")
    .where("line.id", "=", id)
    .where("line.removed", "=", false)
    .orderBy((build) => build("line.organisation", "=", asking.organisation), "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { ...entryOf(row), line: row.document as LearningLine };
}

async function getRevision({ db, asking }: AskedTransaction, id: string, revision: number) {
  const row = await db
    .selectFrom("learning_line_revision")
    .select("document")
    .where("organisation", "=", asking.organisation)
    .where("line", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return (row?.document ?? null) as LearningLine | null;
}

async function listRevisions({ db, asking }: AskedTransaction, id: string): Promise<readonly LearningLineRevision[]> {
  const rows = await db
    .selectFrom("learning_line_revision")
    .select(["revision", "created_at", "person", "reason", "sha256"])
    .where("organisation", "=", asking.organisation)
    .where("line", "=", id)
    .orderBy("revision", "desc")
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    at: row.created_at,
    person: row.person,
    reason: row.reason,
    removed: row.sha256 === null,
  }));
}

interface Current {
  readonly revision: number;
  readonly removed: boolean;
}

/** The own line, locked until the transaction ends, so that two who change it come one after the other. */
async function lockLine({ db, asking }: AskedTransaction, id: string): Promise<Current | null> {
  const row = await db
    .selectFrom("learning_line")
    .select(["revision", "removed"])
    .where("organisation", "=", asking.organisation)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

function currentRevisionOf(current: Current | null): number | null {
  return current === null || current.removed ? null : current.revision;
}

async function putLine(
  asked: AskedTransaction,
  id: string,
  line: LearningLine,
  change: ChangeMade,
): Promise<PutOutcome> {
  const { db, asking } = asked;
  const document = JSON.stringify(line);
  const sha256 = createHash("sha256").update(document).digest("hex");
  const described = { title: JSON.stringify(line.title), example: line.example ?? false };
  if (change.expectedRevision === null || change.expectedRevision === "any") {
    const added = await db
      .insertInto("learning_line")
      .values({ organisation: asking.organisation, id, ...described, revision: 1 })
      .onConflict((conflict) => conflict.columns(["organisation", "id"]).doNothing())
      .returning("revision")
      .executeTakeFirst();
    if (added !== undefined) {
      await addRevision(asked, id, 1, { document, sha256 }, change);
      return { kind: "kept", revision: 1, changed: true };
    }
  }
  const current = await lockLine(asked, id);
  const currentRevision = currentRevisionOf(current);
  if (current === null || (change.expectedRevision !== "any" && change.expectedRevision !== currentRevision)) {
    return { kind: "conflict", currentRevision };
  }
  if (!current.removed && (await sha256Of(asked, id, current.revision)) === sha256) {
    return { kind: "kept", revision: current.revision, changed: false };
  }
  const revision = current.revision + 1;
  await addRevision(asked, id, revision, { document, sha256 }, change);
  await setCurrent(asked, id, { ...described, revision, removed: false });
  return { kind: "kept", revision, changed: true };
}

async function removeLine(asked: AskedTransaction, id: string, change: ChangeMade): Promise<RemoveOutcome> {
  const current = await lockLine(asked, id);
  const currentRevision = currentRevisionOf(current);
  const asExpected = change.expectedRevision === "any" || change.expectedRevision === currentRevision;
  if (currentRevision === null || !asExpected) return { kind: "conflict", currentRevision };
  const revision = currentRevision + 1;
  await addRevision(asked, id, revision, { document: null, sha256: null }, change);
  await setCurrent(asked, id, { revision, removed: true });
  return { kind: "removed", revision };
}

async function sha256Of({ db, asking }: AskedTransaction, id: string, revision: number): Promise<string | null> {
  const row = await db
    .selectFrom("learning_line_revision")
    .select("sha256")
    .where("organisation", "=", asking.organisation)
    .where("line", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return row?.sha256 ?? null;
}

async function addRevision(
  { db, asking }: AskedTransaction,
  line: string,
  revision: number,
  kept: { readonly document: string | null; readonly sha256: string | null },
  change: ChangeMade,
): Promise<void> {
  await db
    .insertInto("learning_line_revision")
    .values({
      organisation: asking.organisation,
      line,
      revision,
      ...kept,
      person: change.person,
      reason: change.reason ?? null,
    })
    .execute();
}

async function setCurrent(
  { db, asking }: AskedTransaction,
  id: string,
  current: {
    readonly revision: number;
    readonly removed: boolean;
    readonly title?: string;
    readonly example?: boolean;
  },
): Promise<void> {
  await db
    .updateTable("learning_line")
    .set({ ...current, changed_at: new Date() })
    .where("organisation", "=", asking.organisation)
    .where("id", "=", id)
    .execute();
}
