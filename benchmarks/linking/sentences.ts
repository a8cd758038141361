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

const files = ["vacancies", "guides", "nothing"] as const;

export function markedSentences(part: SentencePart): readonly MarkedSentence[] {
  return files.flatMap((file) =>
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
