/** The part of a scene that is in view: panning, zooming and fitting as plain sums. Scene units are px at zoom 1. */
import type { Box } from "@leerlijn/line-map/scene";

/** `x`, `y`: the scene's point at the top left; `zoom`: px on the page per scene unit. */
export interface MapView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const leastZoom = 0.08;
export const mostZoom = 3;
const margin = 12;

/** All of it in view, in the middle, not larger than `most`. */
export function fitView(scene: Size, frame: Size, most = 1): MapView {
  const room = { width: Math.max(frame.width - 2 * margin, 1), height: Math.max(frame.height - 2 * margin, 1) };
  const zoom = Math.max(leastZoom, Math.min(room.width / scene.width, room.height / scene.height, most));
  return {
    zoom,
    x: (scene.width - frame.width / zoom) / 2,
    y: (scene.height - frame.height / zoom) / 2,
  };
}

/** The point under `at` (px within the frame) stays where it is. */
export function zoomAt(view: MapView, factor: number, at: { readonly x: number; readonly y: number }): MapView {
  const zoom = Math.min(mostZoom, Math.max(leastZoom, view.zoom * factor));
  return { zoom, x: view.x + at.x / view.zoom - at.x / zoom, y: view.y + at.y / view.zoom - at.y / zoom };
}

export function panBy(view: MapView, dx: number, dy: number): MapView {
  return { ...view, x: view.x - dx / view.zoom, y: view.y - dy / view.zoom };
}

/** So that the scene never leaves the frame; what is smaller than the frame stands in its middle. */
export function keepInside(view: MapView, scene: Size, frame: Size): MapView {
  const { zoom } = view;
  return {
    zoom,
    x: keepAxis(view.x, scene.width, frame.width / zoom, margin / zoom),
    y: keepAxis(view.y, scene.height, frame.height / zoom, margin / zoom),
  };
}

function keepAxis(at: number, length: number, shown: number, edge: number): number {
  if (length + 2 * edge <= shown) return (length - shown) / 2;
  return Math.min(Math.max(at, -edge), length + edge - shown);
}

export function centreOn(view: MapView, box: Box, frame: Size): MapView {
  const { zoom } = view;
  return {
    zoom,
    x: box.x + box.width / 2 - frame.width / zoom / 2,
    y: box.y + box.height / 2 - frame.height / zoom / 2,
  };
}

/** Moves no further than needed to bring the box into view. */
export function bringInto(view: MapView, box: Box, frame: Size): MapView {
  const { zoom } = view;
  const edge = 24 / zoom;
  return {
    zoom,
    x: bringAxis(view.x, box.x - edge, box.width + 2 * edge, frame.width / zoom),
    y: bringAxis(view.y, box.y - edge, box.height + 2 * edge, frame.height / zoom),
  };
}

function bringAxis(at: number, start: number, length: number, shown: number): number {
  if (length >= shown || start < at) return start;
  return start + length > at + shown ? start + length - shown : at;
}
