import { strandsOf } from "@leerlijn/engine/learning-line/strands";
import { describe, expect, it } from "vitest";
import { smallLine } from "../test/small-line.ts";
import { layoutStrandView } from "./strand-view.ts";

const programmes = smallLine.programmes.map(({ id }) => id);
const [control] = strandsOf(smallLine);
if (control === undefined) throw new Error("The small line has a strand.");
const view = layoutStrandView(control, { language: "nl", skill: "plc", programmes });

function stationOf(unit: string) {
  const found = view.elements.find(({ id }) => id.startsWith(`station:unit:${unit}:`));
  return found?.shape.type === "circle" ? { x: found.shape.cx, y: found.shape.cy } : { x: Number.NaN, y: Number.NaN };
}

describe("layoutStrandView", () => {
  it("stands each unit at the step that it teaches, higher steps higher, later units further right", () => {
    const [v2, m1, m4, b2] = ["v2", "m1", "m4", "b2"].map(stationOf);
    if (v2 === undefined || m1 === undefined || m4 === undefined || b2 === undefined) throw new Error("four units");
    expect(v2.y - m1.y).toBeCloseTo(m1.y - m4.y);
    expect(m1.y).toBeGreaterThan(m4.y);
    expect(b2.y).toBe(m4.y);
    expect(v2.x < m1.x && m1.x < m4.x && m4.x < b2.x).toBe(true);
    expect(view.elements.some(({ id }) => id.includes("unit:b1"))).toBe(false);
  });

  it("never leads down: who learns a lower step again keeps the higher one", () => {
    for (const { id, shape } of view.elements) {
      if (!id.startsWith("track:") || shape.type !== "path") continue;
      const heights = [...shape.d.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, , y]) => Number(y));
      expect(heights).toEqual([...heights].sort((a, b) => b - a));
    }
  });

  it("keeps labels apart and within the picture", () => {
    const boxes = view.elements.flatMap(({ shape }) => (shape.type === "text" ? [shape.box] : []));
    for (const [i, a] of boxes.entries()) {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= view.width && a.y + a.height <= view.height).toBe(true);
      for (const b of boxes.slice(i + 1))
        expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(false);
    }
  });

  it("says when no programme has anything of the skill", () => {
    expect(layoutStrandView(control, { language: "nl", skill: "geen", programmes }).isEmpty).toBe(true);
  });
});
