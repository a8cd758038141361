/**
 * The second view: one strand (a skill or group of skills) followed through all programmes, steps up, time right. Owns
 * its layout; it gives a scene like the line map's, drawn by the same renderers.
 */

import type { Language } from "@leerlijn/engine/base/text";
import type { Id } from "@leerlijn/engine/curriculum/model";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { type Strand, type StrandStop, type StrandStretch, strandsOf } from "@leerlijn/engine/learning-line/strands";
import { findNeighbours } from "./neighbours.ts";
import { at, levelCurveTo, straight } from "./path.ts";
import type { FocusTarget, LineMapScene, ReadingNode } from "./scene.ts";
import { SceneBuilder } from "./scene-builder.ts";
import { type WrappedLabel, wrapLabel } from "./text-measure.ts";
import { count, say, wordsIn } from "./words.ts";

export interface StrandViewOptions {
  readonly language: Language;
  /** A strand's id, or skills. */
  readonly strand: string | readonly string[];
}

/** Up to so many skills get a panel each; more share one, each unit at its highest step. */
const mostPanels = 3;
const rowHeight = 60;
const left = 32;
const namesWidth = 230;
const programmeGap = 36;
const headHeight = 64;

interface Panel {
  readonly skills: ReadonlySet<Id>;
  readonly title: string;
  readonly steps: readonly { readonly step: number; readonly label: WrappedLabel }[];
  readonly top: number;
  readonly bottom: number;
}

interface Column {
  readonly stop: StrandStop;
  readonly x: number;
  readonly label: WrappedLabel;
}

interface Block {
  readonly stretch: StrandStretch;
  readonly colour: number;
  readonly x0: number;
  readonly x1: number;
  readonly columns: readonly Column[];
}

/** null: the line has no such strand or skill. Units × panels. */
export function layoutStrandView(line: LearningLine, options: StrandViewOptions): LineMapScene | null {
  const strand = findStrand(line, options.strand);
  if (strand === null) return null;
  const { language } = options;
  const scene = new SceneBuilder();
  const panels = planPanels(strand, language);
  const blocks = planBlocks(strand, line, language);
  const width = (blocks.at(-1)?.x1 ?? namesWidth) + left;
  const height = (panels.at(-1)?.bottom ?? headHeight) + 24;
  for (const panel of panels) drawPanel(scene, panel, width);
  for (const block of blocks) drawHead(scene, block, height, language);
  for (const panel of panels) drawPath(scene, panel, blocks);
  const { reading, focus } = read(scene, strand, blocks, language);
  const units = blocks.reduce((sum, block) => sum + block.columns.length, 0);
  const words = wordsIn[language];
  return {
    line: line.id,
    language,
    detail: "units",
    width,
    height,
    namesWidth,
    header: {
      title: say(strand.title, language),
      subtitle: [say(line.title, language), count(blocks.length, words.programme), count(units, words.unit)].join(
        " · ",
      ),
      verdict: null,
    },
    verdictKind: null,
    elements: scene.elements(),
    focus,
    faults: [],
    folded: [],
    leftOut: [],
    legend: [
      { key: "unit", label: words.legend.unit },
      { key: "exit", label: language === "nl" ? "eis bij het diploma" : "asked at the diploma" },
    ],
    reading,
    neighbours: findNeighbours(focus, []),
    transfers: [],
    places: {},
  };
}

function findStrand(line: LearningLine, wanted: string | readonly string[]): Strand | null {
  if (typeof wanted === "string") {
    const known = strandsOf(line).find((strand) => strand.id === wanted);
    if (known !== undefined) return known;
  }
  const ids = typeof wanted === "string" ? [wanted] : wanted;
  const skills = line.skills.filter((skill) => ids.includes(skill.id));
  const [first] = skills;
  if (first === undefined) return null;
  const group = { id: "strand", title: first.title, skills: skills.map((skill) => skill.id) };
  return strandsOf({ ...line, strands: [group] }).find((strand) => strand.id === "strand") ?? null;
}

function planPanels(strand: Strand, language: Language): Panel[] {
  const used = new Set(
    strand.stretches.flatMap((stretch) => [
      ...stretch.stops.flatMap((stop) => [...stop.places, ...stop.asks].map((one) => one.skill)),
      ...stretch.targets.map((target) => target.skill),
    ]),
  );
  const skills = strand.skills.filter((skill) => used.has(skill.id));
  const groups = skills.length > mostPanels ? [skills] : skills.map((skill) => [skill]);
  let top = headHeight;
  return groups.map((group): Panel => {
    const ids = new Set(group.map((skill) => skill.id));
    const isOne = group.length === 1;
    const said = strand.stretches.flatMap((stretch) => [
      ...stretch.entry.filter((one) => ids.has(one.skill)),
      ...stretch.targets.filter((one) => ids.has(one.skill)),
      ...stretch.stops.flatMap((stop) => [...stop.places, ...stop.asks].filter((one) => ids.has(one.skill))),
    ]);
    const most = Math.max(1, ...said.map((one) => one.step));
    const ladder = isOne ? (group[0]?.ladder ?? []) : [];
    const numbers = Array.from({ length: most }, (_, i) => i + 1);
    const steps = numbers.map((step) => {
      const title = say(ladder.find((one) => one.step === step)?.title, language);
      const name = `${wordsIn[language].step} ${step}`;
      const text = title === "" ? name : `${step} ${title}`;
      return {
        step,
        label: wrapLabel(text, { size: 12.5, weight: 450 }, { maxWidth: namesWidth - left - 30, maxLines: 3 }),
      };
    });
    const panelTop = top;
    // Room for the title, the labels over the highest step, and the line under the lowest.
    top += 46 + most * rowHeight + 40;
    return {
      skills: ids,
      title: isOne ? say(group[0]?.title, language) : say(strand.title, language),
      steps,
      top: panelTop,
      bottom: top,
    };
  });
}

function planBlocks(strand: Strand, line: LearningLine, language: Language): Block[] {
  const colours = new Map(line.programmes.map((programme, i) => [programme.id, i]));
  let x = namesWidth;
  return strand.stretches.map((stretch): Block => {
    const x0 = x;
    x += 30;
    const columns = stretch.stops.map((stop): Column => {
      const label = wrapLabel(
        say(stop.title, language),
        { size: 12.5, weight: 450 },
        { maxWidth: 92, maxLines: 2, hardWidth: 124 },
      );
      // Half a label, and room for the climb before it.
      const half = Math.max(label.width / 2, 30);
      x += Math.max(half, 56) + 8;
      const column = { stop, x, label };
      x += half;
      return column;
    });
    const name = wrapLabel(say(stretch.title, language), headStyle, headLimits);
    x = Math.max(x + 34, x0 + name.width + 20);
    const block = { stretch, colour: colours.get(stretch.programme) ?? 0, x0, x1: x, columns };
    x += programmeGap;
    return block;
  });
}

const headStyle = { size: 14, weight: 650 };
const headLimits = { maxWidth: 190, maxLines: 2 };

function yOf(panel: Panel, step: number): number {
  return panel.bottom - 40 - (step - 1) * rowHeight;
}

function drawPanel(scene: SceneBuilder, panel: Panel, width: number): void {
  const title = wrapLabel(panel.title, { size: 14, weight: 650 }, { maxWidth: namesWidth - left - 20, maxLines: 2 });
  const first = [...panel.skills][0] ?? "";
  scene.label(`skill:${first}`, title, { x: left, top: panel.top, align: "start" }, "ink");
  for (const { step, label } of panel.steps) {
    const y = yOf(panel, step);
    const isTop = step === panel.steps.length;
    scene.label(
      `step:${first}:${step}`,
      label,
      {
        x: left,
        top: isTop ? Math.max(y - label.height / 2, panel.top + title.height + 6) : y - label.height / 2,
        align: "start",
      },
      "quiet",
    );
    // A little apart from the names, and broken nowhere: labels stand between the rows.
    scene.add(`row:${first}:${step}`, {
      kind: "band",
      paint: "rule",
      shape: { type: "path", d: straight({ x: namesWidth - 16, y }, { x: width - left, y }) },
    });
  }
}

function drawHead(scene: SceneBuilder, block: Block, height: number, language: Language): void {
  const subject = `programme:${block.stretch.programme}`;
  const name = wrapLabel(say(block.stretch.title, language), headStyle, headLimits);
  const box = scene.label(
    `name:${block.stretch.programme}`,
    name,
    { x: block.x0 + 12, top: 8, align: "start" },
    "ink",
    { subject },
  );
  scene.add(`swatch:${block.stretch.programme}`, {
    kind: "swatch",
    paint: "swatch",
    colour: block.colour,
    shape: { type: "rect", x: block.x0, y: 6, width: 5, height: name.height + 4, rx: 2.5 },
    subject,
  });
  if (block.x0 > namesWidth)
    scene.add(`edge:${block.stretch.programme}`, {
      kind: "band",
      paint: "rule",
      shape: {
        type: "path",
        d: straight({ x: block.x0 - programmeGap / 2, y: 0 }, { x: block.x0 - programmeGap / 2, y: height - 16 }),
      },
    });
  scene.mark({
    id: subject,
    kind: "programme",
    of: block.stretch.programme,
    programme: block.stretch.programme,
    at: { x: block.x0, y: 12 },
    box,
  });
}

/** The way up through one panel: level at what was reached, a climb before each unit that goes higher. */
function drawPath(scene: SceneBuilder, panel: Panel, blocks: readonly Block[]): void {
  const key = [...panel.skills][0] ?? "";
  let reached = 0;
  for (const { stretch, colour, x0, x1, columns } of blocks) {
    const programme = stretch.programme;
    const entry = Math.max(0, ...stretch.entry.filter((one) => panel.skills.has(one.skill)).map((one) => one.step));
    if (reached > 0)
      scene.add(`carry:${key}:${programme}`, {
        kind: "transfer",
        paint: "transfer",
        shape: {
          type: "path",
          d: straight({ x: x0 - programmeGap, y: yOf(panel, reached) }, { x: x0, y: yOf(panel, reached) }),
        },
      });
    reached = Math.max(reached, entry);
    let d = reached > 0 ? `M${at(x0, yOf(panel, reached))}` : "";
    const stations: { readonly column: Column; readonly step: number; readonly isTaught: boolean }[] = [];
    for (const column of columns) {
      const places = column.stop.places.filter((place) => panel.skills.has(place.skill));
      const taught = Math.max(0, ...places.filter((place) => place.taught).map((place) => place.step));
      const asked = Math.max(
        0,
        ...column.stop.asks.filter((ask) => panel.skills.has(ask.skill)).map((ask) => ask.step),
      );
      const step = taught > 0 ? taught : Math.max(asked, ...places.map((place) => place.step));
      if (step <= 0) continue;
      stations.push({ column, step, isTaught: taught > 0 });
      if (taught <= reached) continue;
      const to = { x: column.x, y: yOf(panel, taught) };
      if (reached === 0) d = `M${at(to.x, to.y)}`;
      else {
        const turn = { x: column.x - 48, y: yOf(panel, reached) };
        d += `L${at(turn.x, turn.y)}${levelCurveTo(turn, to)}`;
      }
      reached = taught;
    }
    if (reached > 0)
      scene.add(`track:${key}:${programme}`, {
        kind: "track",
        paint: "track",
        colour,
        shape: { type: "path", d: `${d}L${at(x1, yOf(panel, reached))}` },
        subject: `programme:${programme}`,
      });
    for (const { column, step, isTaught } of stations) drawStop(scene, panel, column, step, isTaught, programme);
    for (const target of stretch.targets) {
      if (!panel.skills.has(target.skill)) continue;
      const y = yOf(panel, target.step);
      scene.add(`target:${target.target}`, {
        kind: "exit",
        paint: "bar",
        shape: { type: "path", d: straight({ x: x1 - 6, y: y - 10 }, { x: x1 - 6, y: y + 10 }) },
        subject: `exit:${target.exit}`,
      });
    }
  }
}

function drawStop(
  scene: SceneBuilder,
  panel: Panel,
  column: Column,
  step: number,
  isTaught: boolean,
  programme: string,
): void {
  const { stop, x, label } = column;
  const y = yOf(panel, step);
  const subject = `unit:${stop.unit}`;
  scene.add(`station:${[...panel.skills][0] ?? ""}:${stop.unit}`, {
    kind: "station",
    paint: isTaught ? "station" : "station-faded",
    shape: { type: "circle", cx: x, cy: y, r: isTaught ? 8 : 6 },
    subject,
  });
  const box = scene.label(
    `label:${[...panel.skills][0] ?? ""}:${stop.unit}`,
    label,
    { x, top: y - 14 - label.height, align: "middle" },
    isTaught ? "ink" : "quiet",
    { subject },
  );
  scene.mark({ id: subject, kind: "unit", of: stop.unit, programme, at: { x, y }, box });
}

function read(
  scene: SceneBuilder,
  strand: Strand,
  blocks: readonly Block[],
  language: Language,
): { readonly reading: ReadingNode; readonly focus: readonly FocusTarget[] } {
  const nl = language === "nl";
  const words = wordsIn[language];
  const skillName = new Map(strand.skills.map((skill) => [skill.id, say(skill.title, language)]));
  const list = (all: readonly { readonly skill: Id; readonly step: number }[]) =>
    all.map((one) => `${skillName.get(one.skill) ?? one.skill} ${words.step} ${one.step}`).join(", ");
  const stopNode = (stop: StrandStop): ReadingNode => {
    const taught = stop.places.filter((place) => place.taught);
    const parts = [
      `${nl ? "Onderdeel" : "Unit"} ${say(stop.title, language)}.`,
      taught.length > 0 ? `${nl ? "Je leert" : "Teaches"}: ${list(taught)}.` : "",
      stop.asks.length > 0 ? `${nl ? "Gevraagd" : "Asked"}: ${list(stop.asks)}.` : "",
    ];
    return {
      id: `unit:${stop.unit}`,
      kind: "unit",
      sentence: parts.filter((part) => part !== "").join(" "),
      children: [],
    };
  };
  const reading: ReadingNode = {
    id: "line",
    kind: "line",
    sentence: `${nl ? "Leerlijn" : "Strand"} ${say(strand.title, language)}: ${count(blocks.length, words.programme)}.`,
    children: blocks.map(({ stretch }) => ({
      id: `programme:${stretch.programme}`,
      kind: "programme",
      sentence: `${say(stretch.title, language)}: ${count(stretch.stops.length, words.unit)}.`,
      children: stretch.stops.map(stopNode),
    })),
  };
  const sentences = new Map<string, string>();
  const visit = (node: ReadingNode) => {
    sentences.set(node.id, node.sentence);
    for (const child of node.children) visit(child);
  };
  visit(reading);
  const focus = [...scene.focus.values()].map(
    (one): FocusTarget => ({ ...one, sentence: sentences.get(one.id) ?? "" }),
  );
  return { reading, focus };
}
