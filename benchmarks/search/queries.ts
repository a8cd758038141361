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
  readonly label: string;
  /** All concepts that have exactly this label: any of them is a hit. */
  readonly wanted: ReadonlySet<string>;
}

const seed = 20_260_101;
/** Of a label with fewer letters two slips leave nothing to find it by. */
const leastLetters = 5;

/** As many of each kind and language; labels are drawn with equal chance, preferred or not. */
export function drawQueries(
  labels: readonly SearchLabel[],
  languages: readonly string[],
  count: number,
): readonly Query[] {
  const random = new SeededRandom(seed);
  const concepts = Map.groupBy(labels, ({ label }) => label);
  const byLanguage = languages.map((language) =>
    labels.filter((one) => one.language === language && lettersIn(one.label) >= leastLetters),
  );
  const queries: Query[] = [];
  while (queries.length < count) {
    const kind = misspellingKinds[queries.length % misspellingKinds.length] as MisspellingKind;
    const drawn = byLanguage[Math.floor(queries.length / misspellingKinds.length) % languages.length] ?? [];
    const label = drawn[random.below(drawn.length)]?.label;
    if (label === undefined) throw new Error("no labels to draw from");
    const text = misspell(label, kind, random);
    if (text === null || text.trim() === "") continue;
    queries.push({ text, kind, label, wanted: new Set(concepts.get(label)?.map(({ uri }) => uri)) });
  }
  return queries;
}

function lettersIn(label: string): number {
  return label.match(/\p{L}/gu)?.length ?? 0;
}
