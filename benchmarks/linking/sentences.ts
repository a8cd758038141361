/** The Dutch sentences with the skills they speak of, in two parts. Owns reading them; see the README beside them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface MarkedSentence {
  readonly text: string;
  /** Last parts of the URIs of the concepts that it speaks of. */
  readonly concepts: readonly string[];
  /** May be linked and need not be. */
  readonly allowed: readonly string[];
  readonly hardNegatives: readonly string[];
}

export type SentencePart = "development" | "test";

/** By who wrote them: the second set is harder, see the README beside them. */
const files = {
  first: ["vacancies", "guides", "nothing"],
  second: ["second-vacancies", "second-guides"],
} as const;
export type SentenceSet = keyof typeof files;
export const bothSets: readonly SentenceSet[] = ["first", "second"];

export function markedSentences(part: SentencePart, sets = bothSets): readonly MarkedSentence[] {
  return sets
    .flatMap((set) => files[set])
    .flatMap((file) =>
      readFileSync(join(import.meta.dirname, "sentences", `${file}.tsv`), "utf8")
        .trimEnd()
        .split("\n")
        .filter((_, at) => (at % 2 === 0) === (part === "development"))
        .map((line) => {
          const [marked = "", negatives = "", text = ""] = line.split("\t");
          const ids = marked.split(",").filter((id) => id !== "");
          return {
            text,
            concepts: ids.filter((id) => !id.startsWith("~")),
            allowed: ids.filter((id) => id.startsWith("~")).map((id) => id.slice(1)),
            hardNegatives: negatives.split(",").filter((id) => id !== ""),
          };
        }),
    );
}
