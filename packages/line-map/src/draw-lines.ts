/** Draws planned lanes: bands, names, transfers, tracks. Owns what belongs to no single item. */
import type { DrawContext } from "./blocks.ts";
import { type LinkWay, turnX } from "./columns.ts";
import { type LanePlan, margin, type PlannedLane } from "./lanes.ts";
import type { LineNames } from "./names.ts";
import { levelCurve, levelCurveTo, round, straight } from "./path.ts";
import { drawRow } from "./rows.ts";
import type { SceneElement } from "./scene.ts";
import { type DrawnFocus, SceneBuilder } from "./scene-builder.ts";

export interface DrawnLines {
  readonly elements: readonly SceneElement[];
  readonly focus: ReadonlyMap<string, DrawnFocus>;
  readonly width: number;
  readonly height: number;
}

export function drawLines(plan: LanePlan, names: LineNames): DrawnLines {
  const scene = new SceneBuilder();
  for (const [i, lane] of plan.lanes.entries()) {
    const next = plan.lanes[i + 1];
    if (next !== undefined && next.nlqf !== lane.nlqf)
      scene.add(`band:${i}`, {
        kind: "band",
        paint: "rule",
        shape: { type: "path", d: straight({ x: margin, y: lane.bottom }, { x: plan.width - margin, y: lane.bottom }) },
      });
    drawName(scene, lane);
  }
  for (const way of plan.ways) drawTransfer(scene, way, plan);
  for (const lane of plan.lanes) drawLane(scene, lane, names);
  return { elements: scene.elements(), focus: scene.focus, width: plan.width, height: plan.height };
}

function drawName(scene: SceneBuilder, lane: PlannedLane): void {
  const subject = `programme:${lane.programme}`;
  const height = lane.name.height + 5 + lane.quiet.height;
  const top = lane.y - height / 2;
  scene.add(`swatch:${lane.programme}`, {
    kind: "swatch",
    paint: "swatch",
    colour: lane.colour,
    shape: { type: "rect", x: margin, y: top - 1, width: 6, height: height + 2, rx: 3 },
    subject,
  });
  scene.label(`name:${lane.programme}`, lane.name, { x: margin + 16, top, align: "start" }, "ink", { subject });
  if (lane.quiet.lines.length > 0)
    scene.label(
      `level:${lane.programme}`,
      lane.quiet,
      { x: margin + 16, top: top + lane.name.height + 5, align: "start" },
      "quiet",
      { subject },
    );
  scene.mark({
    id: subject,
    kind: "programme",
    of: lane.programme,
    programme: lane.programme,
    at: { x: margin, y: lane.y },
    box: { x: margin, y: top, width: 16 + Math.max(lane.name.width, lane.quiet.width), height },
  });
}

function drawLane(scene: SceneBuilder, lane: PlannedLane, names: LineNames): void {
  const { row } = lane;
  const isTrack = (type: string) => type === "station" || type === "fork" || type === "stretch";
  const first = row.findIndex(({ block }) => isTrack(block.item.type));
  const lastExit = row.findLastIndex(({ block }) => block.item.type === "exit" || isTrack(block.item.type));
  const context: DrawContext = {
    scene,
    programme: lane.programme,
    colour: lane.colour,
    names,
    stretch: { programme: lane.programme, from: 0, to: 0, branches: [] },
  };
  const hasWayIn = row[0]?.block.item.type === "arrival" && row[0].block.item.profiles.length > 0;
  drawRow(
    row,
    lane.y,
    context,
    (at) => ({ programme: lane.programme, from: at, to: at, branches: [] }),
    (at) => {
      if (at < first) return hasWayIn ? "transfer" : null;
      return at < lastExit ? "track" : "transfer";
    },
  );
}

function drawTransfer(scene: SceneBuilder, { link, climbs, isBack }: LinkWay, plan: LanePlan): void {
  const source = plan.lanes[link.from.lane];
  const target = plan.lanes[link.to.lane];
  const exitX = source?.row[link.from.item]?.x;
  const arrivalX = target?.row[link.to.item]?.x;
  if (source === undefined || target === undefined || exitX === undefined || arrivalX === undefined) return;
  const from = { x: exitX, y: source.y };
  const to = { x: arrivalX, y: target.y };
  const { strip } = plan.measures;
  const leave = turnX(link, plan.lanes);
  let d: string;
  if (climbs === "target") {
    const turn = { x: Math.max(leave, to.x - strip), y: from.y };
    d = `${straight(from, turn)}${levelCurveTo(turn, to)}`;
  } else if (climbs === "source") {
    const turn = { x: leave, y: from.y };
    const upper = { x: turn.x + strip, y: to.y };
    d = `${straight(from, turn)}${levelCurveTo(turn, upper)}L${round(to.x)} ${round(to.y)}`;
  } else {
    const edge = source.y > target.y ? target.bottom : target.top;
    const turn = { x: leave, y: from.y };
    const half = { x: turn.x + strip, y: edge };
    const last = { x: to.x - strip, y: edge };
    const middle = isBack ? backTurn(half, last) : `L${round(last.x)} ${round(last.y)}`;
    d = `${straight(from, turn)}${levelCurveTo(turn, half)}${middle}${levelCurveTo(last, to)}`;
  }
  const id = `transfer:${link.transfer}`;
  scene.add(id, { kind: "transfer", paint: "transfer", shape: { type: "path", d }, subject: id });
  const left = Math.min(from.x, to.x);
  const top = Math.min(from.y, to.y);
  scene.mark({
    id,
    kind: "transfer",
    of: link.transfer,
    programme: target.programme,
    at: { x: to.x - strip / 2, y: (from.y + to.y) / 2 },
    box: { x: left, y: top, width: Math.abs(to.x - from.x), height: Math.max(8, Math.abs(to.y - from.y)) },
  });
}

/** Back against time: level to the left between two lanes. */
function backTurn(from: { x: number; y: number }, to: { x: number; y: number }): string {
  return `L${round(to.x)} ${round(from.y)}${from.y === to.y ? "" : levelCurve(from, to)}`;
}
