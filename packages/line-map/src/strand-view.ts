/**
 * The second view: one skill of a strand followed through all programmes, steps up, time right. Owns its layout; it is
 * drawn by the same renderers as the line map.
 */
import type { Language } from "@leerlijn/engine/base/text";
import type { Id } from "@leerlijn/engine/curriculum/model";
import type { Strand, StrandStop, StrandStretch } from "@leerlijn/engine/learning-line/strands";
import { at, levelCurveTo, straight } from "./path.ts";
import type { Paint, Point, SceneElement } from "./scene.ts";
import { SceneBuilder } from "./scene-builder.ts";
import { type WrappedLabel, wrapLabel } from "./text-measure.ts";
import { say, wordsIn } from "./words.ts";

export interface StrandViewOptions {
  readonly language: Language;
  /** One of the strand's skills. */
  readonly skill: Id;
  /** The line's programmes in its own order: the colours go by it. */
  readonly programmes: readonly Id[];
}

export interface StrandScene {
  readonly width: number;
  readonly height: number;
  readonly elements: readonly SceneElement[];
  /** No programme teaches, asks or aims at the skill. */
  readonly isEmpty: boolean;
}

const rowHeight = 60;
const namesWidth = 214;
const programmeGap = 36;
const headHeight = 58;
/** Over the highest step, where its labels stand. */
const overTop = 46;
const belowBottom = 36;
/** The way up to a unit begins so far before it. */
const climb = 48;
const labelStyle = { size: 12.5, weight: 450 };
const headStyle = { size: 14, weight: 650 };
const headLimits = { maxWidth: 190, maxLines: 2 };

/** Something in one column: a unit, or those who come in at one step. */
interface Column {
  readonly x: number;
  readonly stop: StrandStop | null;
  /** One over the highest of a unit's steps, or one for each step at which people come in. */
  readonly labels: readonly { readonly step: number; readonly label: WrappedLabel }[];
}

interface Block {
  readonly stretch: StrandStretch;
  readonly colour: number;
  readonly x0: number;
  readonly x1: number;
  readonly columns: readonly Column[];
}

/** The picture of one skill. O(places of the strand). */
export function layoutStrandView(strand: Strand, options: StrandViewOptions): StrandScene {
  const { language, skill } = options;
  const scene = new SceneBuilder();
  const stretches = strand.stretches.map((stretch) => onlySkill(stretch, skill)).filter((one) => !isEmpty(one));
  const blocks = planBlocks(stretches, options);
  const ladder = strand.skills.find(({ id }) => id === skill)?.ladder ?? [];
  const most = Math.max(1, ...ladder.map(({ step }) => step), ...stretches.flatMap(stepsOf));
  const yOf = (step: number) => headHeight + overTop + (most - step) * rowHeight;
  const width = (blocks.at(-1)?.x1 ?? namesWidth) + 8;
  const height = yOf(1) + belowBottom;
  for (let step = 1; step <= most; step++) {
    const title = say(ladder.find((one) => one.step === step)?.title, language);
    const text = title === "" ? `${wordsIn[language].step} ${step}` : `${step} ${title}`;
    const label = wrapLabel(text, labelStyle, { maxWidth: namesWidth - 34, maxLines: 3 });
    const y = yOf(step);
    scene.label(`step:${step}`, label, { x: 0, top: y - label.height / 2, align: "start" }, "quiet");
    scene.add(`row:${step}`, {
      kind: "band",
      paint: "rule",
      shape: { type: "path", d: straight({ x: namesWidth - 16, y }, { x: width, y }) },
    });
  }
  let reached = 0;
  for (const block of blocks) {
    drawHead(scene, block, height, language);
    reached = drawWay(scene, block, reached, yOf);
    for (const column of block.columns) drawColumn(scene, block, column, yOf);
    drawTargets(scene, block, yOf, language);
  }
  return { width, height, elements: scene.elements(), isEmpty: blocks.length === 0 };
}

function onlySkill(stretch: StrandStretch, skill: Id): StrandStretch {
  const isOf = (one: { readonly skill: Id }) => one.skill === skill;
  return {
    ...stretch,
    entry: stretch.entry.filter(isOf),
    targets: stretch.targets.filter(isOf),
    stops: stretch.stops
      .map((stop) => ({ ...stop, places: stop.places.filter(isOf), asks: stop.asks.filter(isOf) }))
      .filter(({ places, asks }) => places.length + asks.length > 0),
  };
}

function isEmpty({ entry, targets, stops }: StrandStretch): boolean {
  return entry.length + targets.length + stops.length === 0;
}

function stepsOf({ entry, targets, stops }: StrandStretch): number[] {
  return [...entry, ...targets, ...stops.flatMap(({ places, asks }) => [...places, ...asks])].map(({ step }) => step);
}

function planBlocks(stretches: readonly StrandStretch[], { language, programmes }: StrandViewOptions): Block[] {
  const wrap = (text: string) => wrapLabel(text, labelStyle, { maxWidth: 92, maxLines: 2, hardWidth: 124 });
  let x = namesWidth;
  return stretches.map((stretch): Block => {
    const x0 = x;
    x += 10;
    const columns: Column[] = [];
    const add = (stop: StrandStop | null, labels: Column["labels"], least: number) => {
      const half = Math.max(...labels.map(({ label }) => label.width / 2), least);
      x += half + 8;
      columns.push({ x, stop, labels });
      x += half;
    };
    const entrySteps = [...new Set(stretch.entry.map(({ step }) => step))];
    if (entrySteps.length > 0)
      add(
        null,
        entrySteps.map((step) => {
          const names = stretch.entry.filter((one) => one.step === step).map(({ title }) => say(title, language));
          return { step, label: wrap(names.join(", ")) };
        }),
        20,
      );
    for (const stop of stretch.stops) {
      const step = Math.max(...[...stop.places, ...stop.asks].map((one) => one.step));
      add(stop, [{ step, label: wrap(say(stop.title, language)) }], climb);
    }
    const name = wrapLabel(say(stretch.title, language), headStyle, headLimits);
    x = Math.max(x + 30, x0 + name.width + 20);
    const block = { stretch, colour: Math.max(0, programmes.indexOf(stretch.programme)), x0, x1: x, columns };
    x += programmeGap;
    return block;
  });
}

function drawHead(scene: SceneBuilder, block: Block, height: number, language: Language): void {
  const { stretch, colour, x0 } = block;
  const name = wrapLabel(say(stretch.title, language), headStyle, headLimits);
  scene.label(`name:${stretch.programme}`, name, { x: x0 + 12, top: 10, align: "start" }, "ink");
  scene.add(`swatch:${stretch.programme}`, {
    kind: "swatch",
    paint: "swatch",
    colour,
    shape: { type: "rect", x: x0, y: 8, width: 5, height: name.height + 4, rx: 2.5 },
  });
  if (x0 === namesWidth) return;
  const x = x0 - programmeGap / 2;
  scene.add(`edge:${stretch.programme}`, {
    kind: "band",
    paint: "rule",
    shape: { type: "path", d: straight({ x, y: 8 }, { x, y: height - 8 }) },
  });
}

/** The way up: level at what was reached, a climb before each unit that goes higher. Gives what is reached at its end. */
function drawWay(scene: SceneBuilder, block: Block, before: number, yOf: (step: number) => number): number {
  const { stretch, colour, x0, x1, columns } = block;
  const { programme } = stretch;
  if (before > 0)
    scene.add(`carry:${programme}`, {
      kind: "transfer",
      paint: "transfer",
      shape: { type: "path", d: straight({ x: x0 - programmeGap, y: yOf(before) }, { x: x0, y: yOf(before) }) },
    });
  let reached = Math.max(before, ...stretch.entry.map(({ step }) => step));
  let d = reached > 0 ? `M${at(x0, yOf(reached))}` : "";
  for (const { x, stop } of columns) {
    const taught = Math.max(0, ...(stop?.places ?? []).filter((place) => place.taught).map(({ step }) => step));
    if (taught <= reached) continue;
    const to: Point = { x, y: yOf(taught) };
    d =
      reached === 0
        ? `M${at(to.x, to.y)}`
        : `${d}L${at(x - climb, yOf(reached))}${levelCurveTo({ x: x - climb, y: yOf(reached) }, to)}`;
    reached = taught;
  }
  if (reached > 0)
    scene.add(`track:${programme}`, {
      kind: "track",
      paint: "track",
      colour,
      shape: { type: "path", d: `${d}L${at(x1, yOf(reached))}` },
    });
  return reached;
}

function drawColumn(scene: SceneBuilder, block: Block, column: Column, yOf: (step: number) => number): void {
  const { x, stop, labels } = column;
  const key = stop === null ? `entry:${block.stretch.programme}` : `unit:${stop.unit}`;
  const path = (id: string, paint: Paint, d: string) =>
    scene.add(`${id}:${key}`, { kind: "outcome", paint, shape: { type: "path", d } });
  const isAside = stop === null || !stop.places.some(({ taught }) => taught);
  for (const { step, label } of labels) {
    const y = yOf(step);
    const top = y - 14 - label.height;
    scene.label(`label:${key}:${step}`, label, { x, top, align: "middle" }, isAside ? "quiet" : "ink");
    if (stop !== null) continue;
    scene.add(`disc:${key}:${step}`, { kind: "exit", paint: "pill", shape: { type: "circle", cx: x, cy: y, r: 10 } });
    path(`arrow:${step}`, "tick", `M${at(x - 5, y)}h10m-4 -4l4 4l-4 4`);
  }
  for (const step of new Set(stop?.asks.map((ask) => ask.step)))
    path(`asks:${step}`, "signal-line", `M${at(x - 8, yOf(step) + 18)}l8 -8l8 8`);
  for (const place of stop?.places ?? []) {
    const y = yOf(place.step);
    scene.add(`station:${key}:${place.outcome}`, {
      kind: "station",
      paint: place.taught ? "station" : "station-faded",
      shape: { type: "circle", cx: x, cy: y, r: place.taught ? 8 : 6 },
    });
    // A stroke without length is a round dot, as wide as it is thick.
    if (place.assessed)
      scene.add(`dot:${key}:${place.outcome}`, {
        kind: "period",
        paint: "bar",
        shape: { type: "path", d: straight({ x, y }, { x: x + 0.1, y }) },
      });
  }
}

function drawTargets(scene: SceneBuilder, block: Block, yOf: (step: number) => number, language: Language): void {
  const x = block.x1 - 6;
  for (const { target, step } of block.stretch.targets)
    scene.add(`target:${target}`, {
      kind: "exit",
      paint: "bar",
      shape: { type: "path", d: straight({ x, y: yOf(step) - 10 }, { x, y: yOf(step) + 10 }) },
      title: `${say(block.stretch.title, language)}: ${wordsIn[language].step} ${step}`,
    });
}
