/**
 * Models of linking, and trainings under way. Owns which model serves for a taxonomy and that a stopped training can
 * go on; training is the engine's, when it is done is the server's.
 */
import type { LabelledConcept } from "@leerlijn/engine/linking/labelled-concept";
import type { ModelMeasurement } from "@leerlijn/engine/linking/linking-model";
import { sql } from "kysely";
import type { AskedTransaction } from "../asking.ts";
import { countConcepts, readLabelledConcepts } from "./labelled-concepts.ts";

/** What links are to: skills with knowledge, attitudes and languages; or occupations with their groups. */
export type LinkedKind = "skill" | "occupation";

/** A taxonomy is known by its name and whose it is. */
export interface ModelKey {
  readonly owner: string;
  readonly taxonomy: string;
  readonly kind: LinkedKind;
}

export interface KeptModel extends ModelKey {
  /** Of the taxonomy, whose labels it was last found to have learnt. */
  readonly version: number;
  /** sha256 of labels and settings it was trained on. */
  readonly fingerprint: string;
  readonly measured: ModelMeasurement;
  readonly seconds: number;
  readonly bytes: number;
  readonly trainedAt: Date;
}

export interface KeptTraining extends ModelKey {
  readonly fingerprint: string;
  readonly step: number;
  readonly steps: number;
  /** Why it stopped; null: it goes on, or can. */
  readonly failure: string | null;
  /** True: somebody worked at it within the last seconds. */
  readonly alive: boolean;
}

export interface LinkingModels {
  /** Without their bytes. */
  list(): Promise<readonly KeptModel[]>;
  read(key: ModelKey): Promise<{ readonly fingerprint: string; readonly model: Uint8Array } | null>;
  /** In place of the former model, unless that is of a later version; the training is ended by it. */
  keep(
    key: ModelKey,
    made: Pick<KeptModel, "version" | "fingerprint" | "measured" | "seconds"> & { readonly model: Uint8Array },
  ): Promise<void>;
  /** The labels of another version are the same: its model serves that one too. */
  keepFor(key: ModelKey, version: number): Promise<void>;
  trainings(): Promise<readonly KeptTraining[]>;
  /** What was put away of a training of just these labels and settings; null: nothing. */
  stopped(key: ModelKey, fingerprint: string): Promise<Uint8Array | null>;
  /** `state` left out: only how far it is. */
  hear(
    key: ModelKey,
    at: Pick<KeptTraining, "fingerprint" | "step" | "steps"> & { readonly state?: Uint8Array },
  ): Promise<void>;
  /** What was put away stays. */
  fail(key: ModelKey, failure: string): Promise<void>;
  /** Takes the training for the caller; false: somebody is at it. */
  claim(key: ModelKey): Promise<boolean>;
  /** Says that the caller is still at it. */
  touch(key: ModelKey): Promise<void>;
  /** The concepts of a version with their labels, in a fixed order. */
  concepts(version: number, kind: LinkedKind): Promise<readonly LabelledConcept[]>;
  /** How many there are of each kind. */
  count(version: number): Promise<Readonly<Record<LinkedKind, number>>>;
}

const silentSeconds = 15;

export function linkingModelsOf(asked: AskedTransaction): LinkingModels {
  const { db, asking } = asked;
  const own = asking.organisation;
  const where = ({ owner, taxonomy, kind }: ModelKey) =>
    sql`organisation = ${own} and taxonomy_owner = ${owner} and taxonomy = ${taxonomy} and kind = ${kind}`;
  return {
    async list() {
      const found = await sql<KeptModel>`select taxonomy_owner as owner, taxonomy, kind, version, fingerprint, measured,
        seconds, length(model) as bytes, trained_at as "trainedAt" from linking_model
        where organisation = ${own} order by taxonomy, kind`.execute(db);
      return found.rows;
    },
    async read(key) {
      const found = await sql<{ fingerprint: string; model: Uint8Array }>`select fingerprint, model
        from linking_model where ${where(key)}`.execute(db);
      return found.rows[0] ?? null;
    },
    async keep(key, { version, fingerprint, measured, seconds, model }) {
      await sql`insert into linking_model
          (organisation, taxonomy_owner, taxonomy, kind, version, fingerprint, model, measured, seconds)
        values (${own}, ${key.owner}, ${key.taxonomy}, ${key.kind}, ${version}, ${fingerprint}, ${Buffer.from(model)},
          ${JSON.stringify(measured)}, ${seconds})
        on conflict (organisation, taxonomy_owner, taxonomy, kind) do update set version = excluded.version,
          fingerprint = excluded.fingerprint, model = excluded.model, measured = excluded.measured,
          seconds = excluded.seconds, trained_at = clock_timestamp()
          where linking_model.version <= excluded.version`.execute(db);
      await sql`delete from linking_training where ${where(key)}`.execute(db);
    },
    async keepFor(key, version) {
      await sql`update linking_model set version = ${version} where ${where(key)}`.execute(db);
      await sql`delete from linking_training where ${where(key)}`.execute(db);
    },
    async trainings() {
      const found = await sql<KeptTraining>`select taxonomy_owner as owner, taxonomy, kind, fingerprint, step, steps,
        failure, heard_at > clock_timestamp() - make_interval(secs => ${silentSeconds}) as alive
        from linking_training where organisation = ${own}`.execute(db);
      return found.rows;
    },
    async stopped(key, fingerprint) {
      const found = await sql<{ state: Uint8Array | null }>`select state from linking_training
        where ${where(key)} and fingerprint = ${fingerprint}`.execute(db);
      return found.rows[0]?.state ?? null;
    },
    async hear(key, { fingerprint, step, steps, state }) {
      const bytes = state === undefined ? null : Buffer.from(state);
      await sql`insert into linking_training
          (organisation, taxonomy_owner, taxonomy, kind, fingerprint, step, steps, state)
        values (${own}, ${key.owner}, ${key.taxonomy}, ${key.kind}, ${fingerprint}, ${step}, ${steps}, ${bytes})
        on conflict (organisation, taxonomy_owner, taxonomy, kind) do update set
          state = case when excluded.state is not null then excluded.state
            when linking_training.fingerprint = excluded.fingerprint then linking_training.state end,
          fingerprint = excluded.fingerprint, step = excluded.step, steps = excluded.steps, failure = null,
          heard_at = clock_timestamp()`.execute(db);
    },
    async fail(key, failure) {
      await sql`update linking_training set failure = ${failure}, heard_at = clock_timestamp()
        where ${where(key)}`.execute(db);
    },
    async claim(key) {
      const silent = sql`clock_timestamp() - make_interval(secs => ${silentSeconds})`;
      const done = await sql`insert into linking_training
          (organisation, taxonomy_owner, taxonomy, kind, fingerprint, step, steps)
        values (${own}, ${key.owner}, ${key.taxonomy}, ${key.kind}, '', 0, 0)
        on conflict (organisation, taxonomy_owner, taxonomy, kind) do update
          set heard_at = clock_timestamp(), failure = null
          where linking_training.heard_at < ${silent} or linking_training.failure is not null
        returning 1`.execute(db);
      return done.rows.length > 0;
    },
    async touch(key) {
      await sql`update linking_training set heard_at = clock_timestamp() where ${where(key)}`.execute(db);
    },
    concepts: (version, kind) => readLabelledConcepts(asked, version, kind),
    count: (version) => countConcepts(asked, version),
  };
}
