/** Texts, languages and study load as they travel between server and page. Owns only those small shapes. */
import { z } from "zod";

export const languageSchema = z.enum(["nl", "en"]);
export type Language = z.infer<typeof languageSchema>;

/** At least one of the two is there. */
export const textSchema = z.object({ nl: z.string().optional(), en: z.string().optional() });
export type Text = z.infer<typeof textSchema>;

/** A text in one language; `fallback` says that the wanted language was not there. */
export const shownTextSchema = z.object({ value: z.string(), language: z.string(), fallback: z.boolean() });
export type ShownText = z.infer<typeof shownTextSchema>;

export const studyLoadSchema = z.object({ amount: z.number(), unit: z.enum(["SBU", "EC", "klokuren"]) });
export type StudyLoad = z.infer<typeof studyLoadSchema>;

/** ISO date, as 2026-09-01. */
export const dateSchema = z.iso.date();
/** ISO moment in UTC. */
export const momentSchema = z.iso.datetime();

export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly();
}

/** What somebody typed, at most so long, without what no database keeps: NUL and halves of characters. */
export function typedText(most: number) {
  return z
    .string()
    .max(most)
    .transform((text) => text.replaceAll("\0", "").toWellFormed());
}
