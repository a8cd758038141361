/**
 * Sentences with the skills of ESCO that they speak of: English ones with theirs, and Dutch ones by the SKOS matches of
 * the starter pack's concepts, which is a proxy (a match may be broader or narrower, and other skills that fit are not
 * marked). Owns reading them.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LabelledConcept } from "@leerlijn/engine/linking/labelled-concept";
import type { Concept } from "@leerlijn/engine/taxonomy/concept";
import { bothSets, markedSentences, type SentencePart } from "./sentences.ts";

export interface Question {
  readonly text: string;
  readonly language: "nl" | "en";
  /** URIs of the concepts that are right. */
  readonly right: ReadonlySet<string>;
  /** That may be linked and need not be. */
  readonly allowed: ReadonlySet<string>;
}

const frameworkFile = join(import.meta.dirname, "../../datapacks/smart-industry/framework.json");
const englishFile = join(import.meta.dirname, "sentences-en/sentences.tsv");

type MatchedConcept = Concept & { readonly matches?: readonly { readonly uri: string }[] };

/** The starter pack's own concepts. */
export function frameworkConcepts(): readonly MatchedConcept[] {
  return (JSON.parse(readFileSync(frameworkFile, "utf8")) as { readonly concepts: readonly MatchedConcept[] }).concepts;
}

export function englishQuestions(part: SentencePart, concepts: readonly LabelledConcept[]): readonly Question[] {
  const byLabel = new Map(
    concepts.flatMap(({ uri, labels }) =>
      labels.filter((label) => label.preferred && label.language === "en").map(({ text }) => [text, uri] as const),
    ),
  );
  const lines = readFileSync(englishFile, "utf8").trimEnd().split("\n");
  return lines
    .filter((_, at) => (at % 2 === 0) === (part === "development"))
    .map((line) => {
      const [labels = "", text = ""] = line.split("\t");
      const right = new Set(labels.split(";").flatMap((label) => byLabel.get(label) ?? []));
      return { text, language: "en", right, allowed: new Set() };
    });
}

/** All of the part, also those of which no concept has a match among these. */
export function dutchQuestions(
  part: SentencePart,
  concepts: readonly LabelledConcept[],
  sets = bothSets,
): readonly Question[] {
  const known = new Set(concepts.map(({ uri }) => uri));
  const matches = new Map(
    frameworkConcepts().map(({ uri, matches = [] }) => [
      uri.slice(uri.lastIndexOf("/") + 1),
      matches.map((match) => match.uri).filter((match) => known.has(match)),
    ]),
  );
  const matched = (names: readonly string[]) => new Set(names.flatMap((name) => matches.get(name) ?? []));
  return markedSentences(part, sets).map((sentence) => ({
    text: sentence.text,
    language: "nl",
    right: matched(sentence.concepts),
    allowed: matched(sentence.allowed),
  }));
}
