/** Where everything of one skill's strand stands in its picture. Owns the places; px, y downwards; pure. */
import type { Strand } from "@leerlijn/contract/programme";
import type { Text } from "@leerlijn/contract/text";

export interface StrandMark {
  readonly key: string;
  readonly kind: "entry" | "taught" | "asked" | "target";
  readonly x: number;
  readonly y: number;
  readonly isAssessed: boolean;
  readonly sentence: string;
}

export interface StrandPicture {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly { readonly step: number; readonly y: number; readonly label: string }[];
  readonly stretches: readonly {
    readonly id: string;
    readonly title: string;
    readonly x: number;
    readonly width: number;
  }[];
  readonly marks: readonly StrandMark[];
  /** Through the steps that are taught, in time. */
  readonly path: string;
  readonly names: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly lines: string;
    readonly full: string;
  }[];
}

const left = 150;
const top = 48;
const rowHeight = 56;
const column = 64;
const between = 34;
const below = 132;
const mostLetters = 24;

/** O(places of the strand). */
export function layOutStrand(strand: Strand, skill: string, say: (text: Text | undefined) => string): StrandPicture {
  const ladder = strand.skills.find(({ id }) => id === skill)?.ladder ?? [];
  const steps = ladder.map(({ step }) => step).sort((a, b) => b - a);
  const rows = steps.map((step, row) => ({
    step,
    y: top + row * rowHeight + rowHeight / 2,
    label: shorten(say(ladder.find((one) => one.step === step)?.title), 18),
  }));
  const heightOf = new Map(rows.map(({ step, y }) => [step, y]));
  const floor = top + rows.length * rowHeight;
  const marks: StrandMark[] = [];
  const names: StrandPicture["names"][number][] = [];
  const stretches: StrandPicture["stretches"][number][] = [];
  const points: string[] = [];
  let x = left + 20;
  for (const stretch of strand.stretches) {
    const entry = stretch.entry.filter((one) => one.skill === skill);
    const targets = stretch.targets.filter((one) => one.skill === skill);
    const stops = stretch.stops.filter(
      ({ places, asks }) => places.some((one) => one.skill === skill) || asks.some((one) => one.skill === skill),
    );
    if (entry.length + targets.length + stops.length === 0) continue;
    const start = x;
    const title = say(stretch.title);
    const put = (kind: StrandMark["kind"], step: number, key: string, name: string, isAssessed = false) => {
      const y = heightOf.get(step);
      if (y !== undefined) marks.push({ key, kind, x, y, isAssessed, sentence: `${title}: ${name}, ${step}` });
    };
    const name = (key: string, full: string) =>
      names.push({ key, x: x + 6, y: floor + 18, lines: shorten(full, mostLetters), full });
    if (entry.length > 0) {
      for (const one of entry) put("entry", one.step, `${one.profile} entry`, say(one.title));
      name(`${stretch.programme} entry`, entry.map((one) => say(one.title)).join(", "));
      x += column;
    }
    for (const stop of stops) {
      const full = say(stop.title);
      for (const ask of stop.asks.filter((one) => one.skill === skill))
        put("asked", ask.step, `${stop.unit} ${ask.requisite} ${ask.step}`, full);
      const taught = stop.places.filter((one) => one.skill === skill && one.taught);
      for (const place of taught) put("taught", place.step, place.outcome, full, place.assessed);
      const highest = Math.max(0, ...taught.map(({ step }) => step));
      const y = heightOf.get(highest);
      if (y !== undefined) points.push(`${points.length === 0 ? "M" : "L"}${x} ${y}`);
      name(stop.unit, full);
      x += column;
    }
    if (targets.length > 0) {
      for (const one of targets) put("target", one.step, `${one.exit} ${one.target}`, title);
      x += column / 2;
    }
    const width = Math.max(x - start, 96);
    x = start + width + between;
    stretches.push({ id: stretch.programme, title, x: start, width });
  }
  return { width: Math.max(x, 480), height: floor + below, rows, stretches, marks, path: points.join(""), names };
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
