/** What the thread that searches is asked and what it answers. Owns the shapes that travel; all can be copied. */
import type { ConceptSummary } from "@leerlijn/contract/concept";
import type { Language } from "@leerlijn/engine/base/text";

export interface SearchInput {
  readonly organisation: string;
  readonly text: string;
  /** To show concepts in; labels of all languages are searched. */
  readonly language: Language;
  /** Left out: all kinds. */
  readonly kind?: string | undefined;
  /** Left out: all taxonomies. */
  readonly taxonomy?: string | undefined;
  readonly limit: number;
}

export type SearchAnswer =
  | { readonly kind: "found"; readonly concepts: readonly ConceptSummary[] }
  /** Labels are still being loaded; the database can be asked meanwhile. */
  | { readonly kind: "not-ready" };

export interface LoadedFigures {
  readonly labels: number;
  /** Of the indexes, without the texts. */
  readonly bytes: number;
  /** That reading and indexing took, all together. */
  readonly seconds: number;
}

/** A type, not an interface: only types fit `Questions`. */
export type SearchQuestions = {
  readonly search: { readonly input: SearchInput; readonly output: SearchAnswer };
  /** Loads what the organisation can see now; answers when that is done. */
  readonly ready: { readonly input: { readonly organisation: string }; readonly output: LoadedFigures };
  /** Something was written: what is remembered of who sees what is looked up anew. */
  readonly changed: { readonly input: null; readonly output: null };
};
