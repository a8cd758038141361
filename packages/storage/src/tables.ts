/** The tables as Kysely sees them; `migration/` makes them. Owns column types, nothing of what they mean to a stage. */
import type { ColumnType, Generated } from "kysely";

/** Written as JSON text, read parsed. */
type Json<Read> = ColumnType<Read, string, string>;

/** Every row says whose it is. */
interface Owned {
  organisation: string;
}

export interface OrganisationTable extends Owned {
  title: Json<unknown>;
  created_at: Generated<Date>;
}

export interface LearningLineTable extends Owned {
  id: string;
  title: Json<unknown>;
  example: boolean;
  revision: number;
  removed: Generated<boolean>;
  created_at: Generated<Date>;
  changed_at: Generated<Date>;
}

export interface LearningLineRevisionTable extends Owned {
  line: string;
  revision: number;
  /** Null: the line was removed. */
  document: ColumnType<unknown, string | null, string | null>;
  sha256: string | null;
  person: string;
  reason: string | null;
  created_at: Generated<Date>;
}

export interface ImportRunTable extends Owned {
  id: Generated<string>;
  kind: string;
  files: Json<unknown>;
  state: string;
  stage: string | null;
  /** bigint comes back as text. */
  steps_done: ColumnType<string, number | undefined, number>;
  steps_total: ColumnType<string | null, number | null | undefined, number | null>;
  issues: ColumnType<unknown, string | undefined, string>;
  preview: ColumnType<unknown, string | null | undefined, string | null>;
  person: string;
  started_at: Generated<Date>;
  heard_at: Generated<Date>;
  ended_at: Date | null;
}

export interface Tables {
  organisation: OrganisationTable;
  learning_line: LearningLineTable;
  learning_line_revision: LearningLineRevisionTable;
  import_run: ImportRunTable;
}
