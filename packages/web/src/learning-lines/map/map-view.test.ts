import { expect, test } from "vitest";
import { bringInto, centreOn, fitView, keepInside, panBy, zoomAt } from "./map-view.ts";

const frame = { width: 800, height: 400 };

test("fitting shows all of a scene in the middle and enlarges no small one", () => {
  const wide = fitView({ width: 4000, height: 500 }, frame);
  expect(wide.zoom).toBeCloseTo(776 / 4000);
  expect(wide.x + frame.width / wide.zoom / 2).toBeCloseTo(2000);
  expect(fitView({ width: 100, height: 100 }, frame).zoom).toBe(1);
});

test("zooming keeps the point under the pointer", () => {
  const view = { x: 10, y: 20, zoom: 0.5 };
  const at = { x: 300, y: 100 };
  const near = zoomAt(view, 2, at);
  expect(near.x + at.x / near.zoom).toBeCloseTo(view.x + at.x / view.zoom);
  expect(near.y + at.y / near.zoom).toBeCloseTo(view.y + at.y / view.zoom);
});

test("panning cannot lose the scene; a small one stays in the middle", () => {
  const scene = { width: 2000, height: 300 };
  const view = keepInside(panBy({ x: 0, y: 0, zoom: 1 }, -9999, 50), scene, frame);
  expect(view.x).toBe(2000 + 12 - 800);
  expect(view.y).toBe(-50);
});

test("bringing into view moves only when needed, centring always", () => {
  const view = { x: 0, y: 0, zoom: 1 };
  expect(bringInto(view, { x: 100, y: 100, width: 50, height: 50 }, frame)).toEqual(view);
  expect(bringInto(view, { x: 1000, y: 100, width: 50, height: 50 }, frame).x).toBe(1074 - 800);
  expect(centreOn(view, { x: 1000, y: 500, width: 0, height: 0 }, frame)).toEqual({ x: 600, y: 300, zoom: 1 });
});
