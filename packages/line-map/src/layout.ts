/**
 * Lays a learning line out as a line map: up is level, right is time. Pure; no browser, no clock. Owns the order of the
 * parts; each part has its own module.
 */
import type { Language } from "@leerlijn/engine/base/text";
import type { CheckReport, Route } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { drawLines } from "./draw-lines.ts";
import { placeFaults } from "./fault-places.ts";
import { headerOf } from "./header.ts";
import { planLanes } from "./lanes.ts";
import { legendOf } from "./legend.ts";
import { nameLine } from "./names.ts";
import { findNeighbours } from "./neighbours.ts";
import { readLine } from "./reading.ts";
import type { Detail, Direction, LineMapScene, ReadingNode, SceneElement } from "./scene.ts";
import { dimElements, elementsOfRoute } from "./ways.ts";

export interface LineMapOptions {
  readonly language: Language;
  /** Far: programmes only; units; outcomes: units with their outcomes as ticks. Left out: units. */
  readonly detail?: Detail | undefined;
  /** Left out: periods fold in lines of more than 150 stations. */
  readonly foldPeriods?: boolean | undefined;
  /** Keys of folded periods (`scene.folded`) that are open all the same. */
  readonly openPeriods?: readonly string[] | undefined;
  /** Draws what people of this entry profile never do as faded. */
  readonly profile?: string | undefined;
  /** A strand's id, or skills; draws units that neither teach nor ask them as faded. */
  readonly strand?: string | readonly string[] | undefined;
}

/** Above this many units the periods fold. */
export const foldAbove = 150;

/**
 * The map of a line whose references resolve; `report` null: not checked. Near linear in units; about 0.1 s for 600.
 * Labels never meet and no line runs through one: room is reserved for both.
 */
export function layoutLineMap(line: LearningLine, report: CheckReport | null, options: LineMapOptions): LineMapScene {
  const names = nameLine(line, options.language);
  const marks = placeFaults(report, names);
  const units = line.programmes.reduce((sum, programme) => sum + programme.units.length, 0);
  const plan = planLanes(line, marks, names, {
    detail: options.detail ?? "units",
    foldPeriods: options.foldPeriods ?? units > foldAbove,
    openPeriods: new Set(options.openPeriods ?? []),
  });
  const drawn = drawLines(plan, names);
  const header = headerOf(line, report, names);
  const read = readLine(plan, drawn.focus, names, header);
  const scene: LineMapScene = {
    line: line.id,
    language: options.language,
    detail: options.detail ?? "units",
    width: drawn.width,
    height: drawn.height,
    namesWidth: plan.namesWidth,
    header: { title: header.title, subtitle: header.subtitle, verdict: header.verdict },
    verdictKind: header.kind,
    elements: drawn.elements,
    focus: read.focus,
    faults: plan.faults,
    folded: plan.folded,
    leftOut: plan.leftOut,
    legend: legendOf(drawn.elements, plan.faults, options.language),
    reading: read.reading,
    neighbours: findNeighbours(read.focus, line.transfers ?? []),
    transfers: line.transfers ?? [],
    places: plan.places,
  };
  const elements = dimElements(scene, line, names, options);
  return { ...scene, elements };
}

/** The tree of focusable things, each with a full sentence. */
export function readingOrder(scene: LineMapScene): ReadingNode {
  return scene.reading;
}

/** Ids of the elements that a route lights: its tracks, stations, transfers, entries and exits with their labels. */
export function routeElements(scene: LineMapScene, route: Route): ReadonlySet<string> {
  return elementsOfRoute(scene, route);
}

/** The focusable thing beside another one: left and right along the track, up and down to the next track. */
export function neighbour(scene: LineMapScene, id: string, direction: Direction): string | undefined {
  return scene.neighbours[id]?.[direction];
}

export type { Detail, Direction, LineMapScene, ReadingNode, SceneElement };
