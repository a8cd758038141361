/** What threads are asked and what they answer. Owns the shapes that travel between them; all can be copied. */
import type { ImportKind, LearningLinePreview } from "@leerlijn/contract/import-run";
import type { Language } from "@leerlijn/engine/base/text";
import type { FindingExplanation } from "@leerlijn/engine/learning-line/explain/explain-finding";
import type { CheckReport } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import type { DocumentText } from "@leerlijn/formats/document/document-text";
import type { ImportIssue } from "@leerlijn/formats/import-issue";
import type { Detail } from "@leerlijn/line-map/layout";

export interface CheckedLine {
  readonly report: CheckReport;
  /** At the index of each finding. */
  readonly explanations: Readonly<Record<Language, readonly FindingExplanation[]>>;
  readonly milliseconds: number;
}

export interface MapOptions {
  readonly language: Language;
  readonly theme: "light" | "dark" | "print";
  readonly detail?: Detail;
  readonly profile?: string;
  readonly strand?: string;
}

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DecodedLine {
  readonly line: LearningLine | null;
  readonly issues: readonly ImportIssue[];
}

/** A taxonomy is only recognised here: drafting it is a task of its own. */
export interface ReadImport extends DecodedLine {
  readonly kind: ImportKind;
}

export interface TaskProgress {
  readonly stage: "reading" | "comparing" | "checking" | "writing";
  readonly done: number;
  readonly total?: number;
}

export interface TaxonomyDraft {
  readonly version: number;
  readonly taxonomy: string;
}

export interface Tasks {
  readonly check: { readonly input: { line: LearningLine; asOf: string }; readonly output: CheckedLine };
  readonly "decode-line": { readonly input: { file: SentFile }; readonly output: DecodedLine };
  readonly "read-import": { readonly input: { files: readonly SentFile[] }; readonly output: ReadImport };
  readonly "preview-line": {
    readonly input: { before: LearningLine | null; revision: number | null; after: LearningLine; asOf: string };
    readonly output: LearningLinePreview;
  };
  readonly "draw-map": {
    readonly input: { line: LearningLine; report: CheckReport | null; options: MapOptions };
    readonly output: string;
  };
  readonly "encode-line": {
    readonly input: { line: LearningLine; format: "json" | "xlsx" };
    readonly output: Uint8Array;
  };
  /** `document` null: nothing of it can be read. */
  readonly "read-document": {
    readonly input: { readonly file: SentFile };
    readonly output: { readonly document: DocumentText | null; readonly issues: readonly ImportIssue[] };
  };
  readonly template: { readonly input: { kind: "learning-line" | "overstapkaart" }; readonly output: Uint8Array };
  /** Writes a draft of a taxonomy; opens the database itself. `version` null: nothing could be taken in. */
  readonly "draft-taxonomy": {
    readonly input: {
      kind: "esco" | "framework";
      files: readonly SentFile[];
      home: string;
      /** "": the database in `home`; left out: what the environment says. */
      databaseUrl: string | undefined;
      person: string;
    };
    readonly output: { draft: TaxonomyDraft | null; issues: readonly ImportIssue[] };
  };
}

export type TaskName = keyof Tasks;

export type TaskMessage =
  | { readonly kind: "progress"; readonly progress: TaskProgress }
  | { readonly kind: "done"; readonly value: unknown }
  | { readonly kind: "failed"; readonly told: string };
