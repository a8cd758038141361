/** SVG path data of the few curves that a line map has. Owns plane geometry, nothing about learning lines. */
import type { Point } from "./scene.ts";

/** A coordinate with one decimal. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function at(x: number, y: number): string {
  return `${round(x)} ${round(y)}`;
}

export function straight(from: Point, to: Point): string {
  return `M${at(from.x, from.y)}L${at(to.x, to.y)}`;
}

/** An S from one point to another that leaves and arrives level; straight when both are at one height. */
export function levelCurve(from: Point, to: Point, slack = 0.58): string {
  return `M${at(from.x, from.y)}${levelCurveTo(from, to, slack)}`;
}

/** The same without its start, to go on after another piece. */
export function levelCurveTo(from: Point, to: Point, slack = 0.58): string {
  if (Math.abs(from.y - to.y) < 0.5) return `L${at(to.x, to.y)}`;
  const pull = (to.x - from.x) * slack;
  return `C${at(from.x + pull, from.y)} ${at(to.x - pull, to.y)} ${at(to.x, to.y)}`;
}
