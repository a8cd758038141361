/**
 * A learning line as the file form `leerlijn/1` says it: skills with their ladders, programmes, the ways between
 * them and what was agreed. Owns the types; `docs/schema/learning-line.schema.json` is the same as a JSON Schema.
 */
import type { Text } from "../base/text.ts";
import type { EntryProfile, Id, Programme, Step } from "../curriculum/model.ts";

export type MatchKind = "exactMatch" | "closeMatch" | "broadMatch" | "narrowMatch" | "relatedMatch";

export interface LadderStep {
  readonly step: Step;
  readonly title?: Text;
  readonly nlqf?: number;
}

export interface Skill {
  readonly id: Id;
  readonly title: Text;
  readonly description?: Text;
  readonly strand?: Text;
  /** In rising order. */
  readonly ladder: readonly LadderStep[];
  /** The same concept in other taxonomies (SKOS mapping properties). */
  readonly matches?: readonly { readonly kind: MatchKind; readonly uri: string }[];
}

export interface DocumentKind {
  readonly id: Id;
  readonly title: Text;
  readonly kind?:
    | "diploma"
    | "graad"
    | "mbo-certificaat"
    | "mbo-verklaring"
    | "praktijkverklaring"
    | "microcredential"
    | "propedeuse"
    | "other";
}

/** A node of what must be attained, set from outside the school and locked. */
export interface NationalItem {
  readonly id: Id;
  readonly title: Text;
  readonly kind:
    | "kwalificatiedossier"
    | "kwalificatie"
    | "basisdeel"
    | "profieldeel"
    | "kerntaak"
    | "werkproces"
    | "keuzedeel"
    | "generic"
    | "profile-module"
    | "keuzevak"
    | "end-qualification";
  readonly code?: string;
  /** The item above it in the tree; left out: a root. */
  readonly broader?: Id;
  readonly source?: Text;
}

export interface Transfer {
  readonly id: Id;
  readonly exit: Id;
  readonly profile: Id;
}

export interface Agreement {
  readonly id: Id;
  readonly title: Text;
  readonly transfer: Id;
  readonly names: readonly { readonly programme: Id; readonly version: Id }[];
  readonly exemptions?: readonly { readonly profile: Id; readonly unit: Id; readonly reason?: Text }[];
}

export interface Waiver {
  readonly code: string;
  readonly subject: readonly string[];
  readonly reason: Text;
  readonly person: string;
  /** ISO date; the waiver holds up to and including it. */
  readonly until: string;
}

export interface LearningLine {
  readonly $schema?: string;
  readonly format: "leerlijn/1";
  readonly id: Id;
  readonly title: Text;
  /** true: invented data, to be shown as such. */
  readonly example?: boolean;
  readonly description?: Text;
  readonly cohorts: readonly { readonly id: Id; readonly start: string }[];
  readonly skills: readonly Skill[];
  /** Groups of skills followed through the whole line. */
  readonly strands?: readonly { readonly id: Id; readonly title: Text; readonly skills: readonly Id[] }[];
  readonly nationalItems?: readonly NationalItem[];
  readonly documents?: readonly DocumentKind[];
  readonly work?: readonly { readonly id: Id; readonly title: Text }[];
  readonly entryProfiles: readonly EntryProfile[];
  readonly programmes: readonly Programme[];
  readonly transfers?: readonly Transfer[];
  readonly destinations?: readonly Id[];
  readonly agreements?: readonly Agreement[];
  readonly waivers?: readonly Waiver[];
}
