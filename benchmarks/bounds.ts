/** What each benchmark has to reach on two cores. Owns the table, and judging figures by it. */

export type Figures = Readonly<Record<string, unknown>>;

interface Bound {
  readonly figure: string;
  /** As the table says it. */
  readonly told: string;
  readonly holds: (value: number, figures: Figures) => boolean;
}

export interface Judgement {
  readonly figure: string;
  readonly bound: string;
  readonly met: boolean;
}

function atMost(figure: string, most: number): Bound {
  return { figure, told: `≤ ${most}`, holds: (value) => value <= most };
}

function atLeast(figure: string, least: number): Bound {
  return { figure, told: `≥ ${least}`, holds: (value) => value >= least };
}

function exactly(figure: string, wanted: number): Bound {
  return { figure, told: `= ${wanted}`, holds: (value) => value === wanted };
}

function equalTo(figure: string, other: string): Bound {
  return { figure, told: `= ${other}`, holds: (value, figures) => value > 0 && value === figures[other] };
}

function lessThan(figure: string, other: string): Bound {
  return {
    figure,
    told: `< ${other}`,
    holds: (value, figures) => typeof figures[other] === "number" && value < figures[other],
  };
}

/** PostgreSQL says "on"; a benchmark may say true. */
function on(figure: string): Bound {
  return { figure, told: "on", holds: (value) => value === 1 };
}

const bounds: Readonly<Record<string, readonly Bound[]>> = {
  "solved-lines": [equalTo("equal", "lines")],
  "check-exact": [
    atLeast("lines", 2000),
    exactly("disagreements", 0),
    exactly("notDecided", 0),
    atLeast("soundShare", 0.3),
    atLeast("perCode", 100),
    atLeast("seededBugsCaught", 10),
  ],
  "check-planted": [
    atLeast("planted", 1000),
    equalTo("found", "planted"),
    equalTo("trueWitnesses", "found"),
    exactly("falseAlarms", 0),
  ],
  "check-speed": [atMost("medianMs", 50), exactly("notDecided", 0), atMost("growth", 15)],
  "line-map": [exactly("labelOverlaps", 0), exactly("linesThroughLabels", 0), atMost("layoutMs", 500)],
  "curriculum-gold": [exactly("rows", 193), equalTo("rowsEqual", "rows")],
  "import-esco": [atMost("seconds", 10), atMost("peakMb", 600)],
  "link-titles": [atLeast("nlMrr", 0.54), atLeast("nlEnMrr", 0.52)],
  "link-sentences": [atLeast("recall", 0.6), atMost("falsePositives", 0.1)],
  "link-speed": [
    atLeast("titlesPerSecond", 500),
    atLeast("vacanciesPerMinute", 1_000),
    atMost("modelMb", 30),
    atMost("trainSeconds", 360),
  ],
  search: [atMost("p95Ms", 20), lessThan("minisearchRecall10", "recall10"), lessThan("pgTrgmRecall10", "recall10")],
  start: [atMost("freshSeconds", 240), atMost("warmSeconds", 3)],
  crash: [
    atLeast("kills", 20),
    atLeast("acknowledged", 2000),
    exactly("lost", 0),
    exactly("failedOpens", 0),
    on("fsync"),
    on("fullPageWrites"),
    on("synchronousCommit"),
  ],
};

/** Empty for a benchmark without bounds. A figure that is missing is not met. */
export function judge(name: string, figures: Figures): readonly Judgement[] {
  return (bounds[name] ?? []).map(({ figure, told, holds }) => {
    const values = numbersOf(figures[figure]);
    return { figure, bound: told, met: values.length > 0 && values.every((value) => holds(value, figures)) };
  });
}

/** A figure may be one number, a truth, or one number for each of many, which then all have to do. */
function numbersOf(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  if (typeof value === "boolean") return [Number(value)];
  if (value === "on" || value === "off") return [Number(value === "on")];
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(numbersOf);
  return [];
}
