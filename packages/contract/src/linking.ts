/**
 * Links as they travel: what a text speaks of, how far the models are, documents with their review list, decisions,
 * and local labels. A link is a suggestion until a person accepts it.
 */
import { z } from "zod";
import { conceptSummarySchema } from "./concept.ts";
import { importIssueSchema } from "./problem.ts";
import { languageSchema, listOf, momentSchema, textSchema, typedText } from "./text.ts";

/** What is looked for. "skill": skills, knowledge, attitudes and languages; "occupation": occupations and their groups. */
export const linkedKindSchema = z.enum(["skill", "occupation"]);
export type LinkedKind = z.infer<typeof linkedKindSchema>;

/** "text": running text, every link with its words. "name": the whole text names one thing, as a job title does. */
export const linkModeSchema = z.enum(["text", "name"]);
export type LinkMode = z.infer<typeof linkModeSchema>;

/** Skills are looked for in running text, occupations in job titles. */
export function defaultMode(kind: LinkedKind): LinkMode {
  return kind === "skill" ? "text" : "name";
}

/** In characters: of one text, and of all together. */
export const mostTextLength = 200_000;
export const mostTextsLength = 2_000_000;
export const mostTexts = 1_000;

export const linkRequestSchema = z.object({
  texts: z
    .array(z.object({ id: z.string().max(200).optional(), text: z.string().max(mostTextLength) }))
    .min(1)
    .max(mostTexts)
    .readonly(),
  /** Default "skill". */
  kind: linkedKindSchema.optional(),
  /** Default: "text" for skills, "name" for occupations. */
  mode: linkModeSchema.optional(),
  /** Of the texts; also the one concepts are shown in. Default "nl". */
  language: languageSchema.optional(),
  /** Default: of those that can be linked to now the one with most concepts of the kind. */
  taxonomy: z.string().max(100).optional(),
  /** Links that are less certain are left out, 0–1. Default: the one the product uses. */
  threshold: z.number().min(0).max(1).optional(),
  /** Give the figures that decided. */
  figures: z.boolean().optional(),
});
export type LinkRequest = z.input<typeof linkRequestSchema>;

/**
 * What may have decided a link. Names stay, whatever is weighed behind them; the engine's tests and the pages are held
 * to this list.
 */
export const decidingFigureNames = [
  "whole",
  "vector",
  "middle",
  "features",
  "textCovered",
  "labelCovered",
  "textKnown",
  "leastCovered",
  "tight",
  "rarest",
  "rarity",
  "single",
  "preferred",
  "otherLanguage",
  "everyday",
] as const;
export type DecidingFigureName = (typeof decidingFigureNames)[number];

export const decidingFigureSchema = z.object({
  /** One of `decidingFigureNames`; what is kept may have one of an older or newer Leerlijn. */
  figure: z.string(),
  value: z.number(),
  weight: z.number(),
});
export type DecidingFigure = z.infer<typeof decidingFigureSchema>;

/** Another concept that the same words may speak of. */
export const linkChoiceSchema = z.object({
  concept: conceptSummarySchema,
  /** The label that was found or nearest. */
  label: z.string(),
  /** Language of that label. */
  language: z.string(),
  /** How likely it is meant, 0–1. */
  chance: z.number(),
});
export type LinkChoice = z.infer<typeof linkChoiceSchema>;

export const linkSchema = linkChoiceSchema.extend({
  /** The words that led there, and their place in the text in UTF-16 units; `end` is the first after them. */
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  alternatives: listOf(linkChoiceSchema),
  figures: listOf(decidingFigureSchema).optional(),
});
export type Link = z.infer<typeof linkSchema>;

export const linksSchema = z.object({
  /** In the order asked. No links: Leerlijn does not know, or the text speaks of nothing. */
  results: listOf(z.object({ id: z.string(), links: listOf(linkSchema) })),
  taxonomy: z.object({ taxonomy: z.string(), title: textSchema, version: z.string() }),
  /** True: an older model answered, a new one is being trained. */
  outdated: z.boolean(),
  milliseconds: z.number(),
});
export type Links = z.infer<typeof linksSchema>;

/** The model that links to one kind of concepts of one taxonomy. */
export const linkingModelSchema = z.object({
  taxonomy: z.string(),
  title: textSchema,
  version: z.string(),
  kind: linkedKindSchema,
  concepts: z.number(),
  /** "outdated": an older model serves while the new one waits or trains. */
  state: z.enum(["waiting", "training", "ready", "outdated", "failed"]),
  /** 0–1 while it trains; null: it does not. */
  progress: z.number().nullable(),
  /** About how long it will still take; null: not known. */
  secondsLeft: z.number().nullable(),
  /** With "failed": what went wrong, for who looks into it; null: nothing did. */
  failure: z.string().nullable(),
  /** Null: none yet. */
  model: z
    .object({
      /** Of the labels and settings it was trained on, as sha256. */
      fingerprint: z.string(),
      trainedAt: momentSchema,
      seconds: z.number(),
      bytes: z.number(),
      /** On labels that took no part in training. */
      measured: z.object({
        labels: z.number(),
        first: z.number(),
        reciprocalRank: z.number(),
        calibrationError: z.number(),
      }),
    })
    .nullable(),
});
export type LinkingModelState = z.infer<typeof linkingModelSchema>;
export const linkingModelListSchema = z.object({ models: listOf(linkingModelSchema) });
export type LinkingModelList = z.infer<typeof linkingModelListSchema>;

/** "outcomes": the learning outcomes of a kept learning line. */
export const documentKindSchema = z.enum(["vacancy", "module-guide", "outcomes", "profile", "other"]);
export type DocumentKind = z.infer<typeof documentKindSchema>;

export const documentStateSchema = z.enum(["reading", "linking", "ready", "failed"]);
export type DocumentState = z.infer<typeof documentStateSchema>;

/** What was decided of a suggestion, newest last. "reopened" takes back what was decided before. */
export const decisionSchema = z.object({
  decision: z.enum(["accepted", "rejected", "chosen", "reopened"]),
  /** The concept that was accepted or chosen. */
  concept: z.string().nullable(),
  /** Whether the words were to become a local label. */
  keepsWording: z.boolean(),
  person: z.string(),
  at: momentSchema,
  reason: z.string().nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;

export const suggestionSchema = z.object({
  id: z.string(),
  /** Position of its passage. */
  passage: z.number(),
  /** Place in the passage. */
  start: z.number(),
  end: z.number(),
  quote: z.string(),
  /** What Leerlijn suggested; null: a person pointed at these words. */
  suggested: linkChoiceSchema.nullable(),
  alternatives: listOf(linkChoiceSchema),
  /** "open": nothing counts yet. "accepted": as suggested. "chosen": another concept. */
  state: z.enum(["open", "accepted", "chosen", "rejected"]),
  /** The concept that counts; null unless accepted or chosen. */
  concept: conceptSummarySchema.nullable(),
  decisions: listOf(decisionSchema),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** One by itself: also with the figures that decided. */
export const suggestionDetailSchema = suggestionSchema.extend({ figures: listOf(decidingFigureSchema) });
export type SuggestionDetail = z.infer<typeof suggestionDetailSchema>;

export const suggestionCountsSchema = z.object({
  open: z.number(),
  accepted: z.number(),
  chosen: z.number(),
  rejected: z.number(),
});
export type SuggestionCounts = z.infer<typeof suggestionCountsSchema>;

/** In the order of the text. `next` is the cursor of the next page; null: this was the last one. */
export const suggestionPageSchema = z.object({
  suggestions: listOf(suggestionSchema),
  /** Of the whole document. */
  counts: suggestionCountsSchema,
  next: z.string().nullable(),
});
export type SuggestionPage = z.infer<typeof suggestionPageSchema>;

export const passageSchema = z.object({
  text: z.string(),
  kind: z.enum(["heading", "paragraph", "list-item", "table-row"]),
  page: z.number().optional(),
  heading: z.string().optional(),
  /** Of outcomes of a learning line: where they stand. */
  outcome: z.object({ line: z.string(), unit: z.string(), unitTitle: textSchema, outcome: z.string() }).optional(),
});
export type Passage = z.infer<typeof passageSchema>;

export const documentSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: documentKindSchema,
  /** Name of the file; null: it was typed, or comes from a learning line. */
  file: z.string().nullable(),
  /** Id of the learning line whose outcomes these are. */
  line: z.string().nullable(),
  state: documentStateSchema,
  /** 0–1; null: not known. */
  progress: z.number().nullable(),
  language: languageSchema,
  taxonomy: z.string().nullable(),
  counts: suggestionCountsSchema,
  passages: z.number(),
  issues: listOf(importIssueSchema),
  person: z.string(),
  createdAt: momentSchema,
});
export type DocumentSummary = z.infer<typeof documentSummarySchema>;
export const documentListSchema = z.object({ documents: listOf(documentSummarySchema) });
export type DocumentList = z.infer<typeof documentListSchema>;
/** Newest first. `next` is the cursor of the next page; null: this was the last one. */
export const documentPageSchema = documentListSchema.extend({
  /** How many of all documents failed. */
  failed: z.number(),
  next: z.string().nullable(),
});
export type DocumentPage = z.infer<typeof documentPageSchema>;

/** Its suggestions are asked apart, in pages. */
export const documentDetailSchema = documentSummarySchema.extend({ content: listOf(passageSchema) });
export type DocumentDetail = z.infer<typeof documentDetailSchema>;

/** Typed text, or a learning line's outcomes; files go as multipart/form-data to the same address. */
export const newDocumentSchema = z.object({
  title: typedText(300).optional(),
  kind: documentKindSchema.optional(),
  language: languageSchema.optional(),
  taxonomy: typedText(100).optional(),
  source: z.union([
    z.object({ text: typedText(mostTextLength).refine((text) => text.trim() !== "", "no text") }),
    z.object({ line: typedText(500) }),
  ]),
});
export type NewDocument = z.input<typeof newDocumentSchema>;

/** Words and letters of a wording that is remembered by itself, and of one that can be remembered at all. */
export const usualLabelWords = 4;
export const mostLabelWords = 8;
export const mostLabelLength = 120;

/**
 * "usual": becomes a local label unless somebody says not to. "long": only when somebody asks, since such words hardly
 * come back just so. "too-long": never.
 */
export function wordingLength(quote: string): "usual" | "long" | "too-long" {
  const wording = quote.replace(/\s+/gu, " ").trim();
  const words = wording.split(" ").length;
  if (words > mostLabelWords || wording.length > mostLabelLength) return "too-long";
  return words > usualLabelWords ? "long" : "usual";
}

/** Decides of one suggestion. `concept`: with "choose". */
export const decideSchema = z.object({
  decision: z.enum(["accept", "reject", "choose", "reopen"]),
  concept: typedText(2000).optional(),
  reason: typedText(1000).optional(),
  /** Whether the words become a local label. Default: when they are few, see `wordingLength`. */
  keepWording: z.boolean().optional(),
  /** True: only brings back what stood before; a local label that a person removed since then stays away. */
  restores: z.boolean().optional(),
});
export type Decide = z.input<typeof decideSchema>;

/** Words that Leerlijn passed over, with the concept they speak of. */
export const pointSchema = z.object({
  passage: z.number().int().nonnegative(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  concept: typedText(2000),
  reason: typedText(1000).optional(),
  /** As with a decision. */
  keepWording: z.boolean().optional(),
});
export type Point = z.input<typeof pointSchema>;

/** A wording that an organisation accepted for a concept; found by it and by no other. */
export const localLabelSchema = z.object({
  id: z.string(),
  taxonomy: z.string(),
  concept: conceptSummarySchema,
  label: z.string(),
  language: z.string(),
  person: z.string(),
  createdAt: momentSchema,
});
export type LocalLabel = z.infer<typeof localLabelSchema>;
export const localLabelListSchema = z.object({ labels: listOf(localLabelSchema) });
export type LocalLabelList = z.infer<typeof localLabelListSchema>;
