/** The queries of the benchmark `search`: which labels are drawn and how they are misspelt. Owns only the drawing. */
import { SeededRandom } from "@leerlijn/engine/base/seeded-random";
import { type MisspellingKind, misspell, misspellingKinds } from "./misspell.ts";

export interface SearchLabel {
  readonly uri: string;
  readonly label: string;
  readonly language: string;
}

export interface Query {
  readonly text: string;
  readonly kind: MisspellingKind;
  /** Letters in the label: from and up to. */
  readonly length: string;
  readonly label: string;
  /** All concepts that have exactly this label: any of them is a hit. */
  readonly wanted: ReadonlySet<string>;
}

const seed = 20_260_101;
/**
 * Letters in a label, from and up to. Drawn alike from each: most labels of ESCO are phrases of 25 letters and more,
 * which nobody types to their end, and which any searcher finds with a slip or two. Of fewer than five letters two
 * slips leave nothing to find a label by.
 */
export const lengthBands = [
  [5, 8],
  [9, 14],
  [15, 24],
  [25, 999],
] as const;
/** Labels with equal chance, as they stand in the taxonomy. */
export const anyLength = [[1, 999]] as const;

/** As many of each kind, language and length; within these labels are drawn with equal chance, preferred or not. */
export function drawQueries(
  labels: readonly SearchLabel[],
  languages: readonly string[],
  count: number,
  bands: readonly (readonly [from: number, upTo: number])[] = lengthBands,
): readonly Query[] {
  const random = new SeededRandom(seed);
  const concepts = Map.groupBy(labels, ({ label }) => label);
  const groups = bands
    .flatMap(([from, upTo]) =>
      languages.map((language) => ({
        length: `${from}-${upTo}`,
        drawn: labels.filter((one) => one.language === language && isBetween(lettersIn(one.label), from, upTo)),
      })),
    )
    .filter(({ drawn }) => drawn.length > 0);
  const queries: Query[] = [];
  const slots = misspellingKinds.length * groups.length;
  for (let slot = 0, failed = 0; queries.length < count; slot += 1) {
    const kind = misspellingKinds[slot % misspellingKinds.length] as MisspellingKind;
    const group = groups[Math.floor(slot / misspellingKinds.length) % groups.length];
    const query = group === undefined ? null : drawOne(group, kind, random);
    if (query === null) {
      // A group may have no label that can be misspelt so; when none has, there is nothing to draw.
      failed += 1;
      if (failed > slots) throw new Error("no labels to draw from");
      continue;
    }
    failed = 0;
    const wanted = new Set(concepts.get(query.label)?.map(({ uri }) => uri));
    queries.push({ ...query, kind, length: group?.length ?? "", wanted });
  }
  return queries;
}

interface Group {
  readonly length: string;
  readonly drawn: readonly SearchLabel[];
}

const mostTries = 1_000;

/** Null: no label of those that were drawn can be misspelt so. */
function drawOne({ drawn }: Group, kind: MisspellingKind, random: SeededRandom) {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const label = drawn[random.below(drawn.length)]?.label ?? "";
    const text = misspell(label, kind, random);
    if (text !== null && text.trim() !== "") return { text, label };
  }
  return null;
}

function isBetween(value: number, from: number, upTo: number): boolean {
  return value >= from && value <= upTo;
}

function lettersIn(label: string): number {
  return label.match(/\p{L}/gu)?.length ?? 0;
}
