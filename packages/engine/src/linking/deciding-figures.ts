/**
 * What decided a link, in words that pages translate. Owns their names: they stay, whatever is weighed behind them.
 */
import { type Ranking, rankingFigures } from "./ranking.ts";
import type { Likeness } from "./text-comparison.ts";
import { type LabelInText, textFigures, textWeights } from "./text-figures.ts";

/** A figure of likeness and how much it adds to the link's score; below 0 it spoke against. */
export interface DecidingFigure {
  readonly figure: (typeof decidingFigures)[number];
  readonly value: number;
  readonly weight: number;
}

export const decidingFigures = [
  /** The text is a label, but for case, accents or gendered form; goes before all others. */
  "whole",
  /** Cosine with the nearest label, and with the middle of the concept's labels. */
  "vector",
  "middle",
  /** Shared runs of letters. */
  "features",
  /** Share of the text's words that the label has; of the label's that the text has; of the text's in any label. */
  "textCovered",
  "labelCovered",
  "textKnown",
  /** Of running text: the label's word that is found least, how close the words stand, how rare and how everyday. */
  "leastCovered",
  "tight",
  "rarest",
  "rarity",
  "single",
  "preferred",
  "otherLanguage",
  "everyday",
] as const;

type Name = DecidingFigure["figure"];

/** Of names; figures that are functions of one another are told as one. */
const ofRanking: Readonly<Record<(typeof rankingFigures)[number], Name>> = {
  vector: "vector",
  middle: "middle",
  features: "features",
  textCovered: "textCovered",
  labelCovered: "labelCovered",
  textKnown: "textKnown",
  vectorSquared: "vector",
  featuresSquared: "features",
  bothCovered: "labelCovered",
};

/** Of `textFigures`, in that order; the first is the level and says nothing. */
const ofText: readonly (Name | null)[] = [
  null,
  "labelCovered",
  "leastCovered",
  "vector",
  "tight",
  "single",
  "rarest",
  "rarity",
  "labelCovered",
  "preferred",
  "labelCovered",
  "leastCovered",
  "tight",
  "otherLanguage",
  null,
  "rarest",
  "everyday",
  "everyday",
  "labelCovered",
  "textCovered",
];

const weightOfWhole = 10;

/** `values`: as `figuresOf` gives them. */
export function figuresOfName(
  { whole, ...likeness }: Likeness,
  values: ArrayLike<number>,
  { weights }: Ranking,
  language: string,
): readonly DecidingFigure[] {
  const own = weights[language] ?? weights[""] ?? [];
  const added = new Map<Name, number>();
  for (const [at, name] of rankingFigures.entries()) {
    add(added, ofRanking[name], (values[at] as number) * (own[at] ?? 0));
  }
  const { vector, middle, features, textCovered, labelCovered, textKnown } = likeness;
  const told = { vector, middle, features, textCovered, labelCovered, textKnown };
  const figures = Object.entries(told).map(([figure, value]) => ({
    figure: figure as Name,
    value,
    weight: added.get(figure as Name) ?? 0,
  }));
  return whole > 0 ? [{ figure: "whole", value: 1, weight: weightOfWhole }, ...figures] : figures;
}

export function figuresOfText(found: LabelInText): readonly DecidingFigure[] {
  const values = textFigures(found);
  const told = new Map<Name, number>();
  const added = new Map<Name, number>();
  for (const [at, name] of ofText.entries()) {
    if (name === null) continue;
    if (!told.has(name)) told.set(name, values[at] as number);
    add(added, name, (values[at] as number) * (textWeights[at] ?? 0));
  }
  return [...told].map(([figure, value]) => ({ figure, value, weight: added.get(figure) ?? 0 }));
}

function add(sums: Map<Name, number>, name: Name, value: number): void {
  sums.set(name, (sums.get(name) ?? 0) + value);
}
