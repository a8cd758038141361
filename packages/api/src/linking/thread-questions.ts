/** What the threads of linking are asked and what they answer. Owns the shapes that travel; all can be copied. */
import type { Link, LinkedKind, LinkMode } from "@leerlijn/contract/linking";
import type { Language, Text } from "@leerlijn/engine/base/text";
import type { ModelKey } from "@leerlijn/storage/linking/linking-models";

/** How a thread opens the database for itself. */
export interface DatabasePlace {
  readonly home: string;
  /** "": the database in `home`; left out: what the environment says. */
  readonly databaseUrl: string | undefined;
}

export type TrainingOutcome =
  /** `seconds` of this run. */
  | { readonly kind: "trained"; readonly seconds: number }
  /** The labels are those it was trained on. */
  | { readonly kind: "already" };

/** A type, not an interface: only types fit `Questions`. */
export type TrainingQuestions = {
  readonly train: {
    readonly input: { readonly organisation: string; readonly key: ModelKey; readonly version: number };
    readonly output: TrainingOutcome;
  };
};

export interface LinkInput {
  readonly organisation: string;
  readonly texts: readonly string[];
  readonly kind: LinkedKind;
  readonly mode: LinkMode;
  readonly language: Language;
  /** Left out: of those with a model the one with most concepts of the kind. */
  readonly taxonomy?: string | undefined;
  readonly threshold?: number | undefined;
  readonly figures?: boolean | undefined;
}

export type LinkOutcome =
  | {
      readonly kind: "linked";
      /** Of each text. */
      readonly links: readonly (readonly Link[])[];
      readonly taxonomy: { readonly taxonomy: string; readonly title: Text; readonly version: string };
      readonly outdated: boolean;
    }
  /** No taxonomy of that name, or none with concepts of the kind. */
  | { readonly kind: "no-taxonomy" }
  /** Its first model is still being trained. */
  | { readonly kind: "not-ready"; readonly taxonomy: string };

export type LinkQuestions = {
  readonly link: { readonly input: LinkInput; readonly output: LinkOutcome };
  /** Loads what is there, so that the first text need not wait. */
  readonly "warm-up": { readonly input: { readonly organisation: string }; readonly output: number };
};
