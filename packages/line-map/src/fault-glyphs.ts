/**
 * The shapes that say a finding without colour, drawn around a point on the track. Owns their strokes and faces, each
 * within `glyphReach` of the point; where they stand is the layout's.
 */
import { at } from "./path.ts";
import type { FaultShape, Point } from "./scene.ts";

export interface GlyphPart {
  readonly stroke: "line" | "dots" | "face";
  readonly d: string;
}

/** How far a shape reaches from its point, px; `cut`: the programme's track stops for it. */
export const glyphReach = { side: 20, up: 30, down: 13 };

const cutting: ReadonlySet<FaultShape> = new Set([
  "broken-track",
  "knot",
  "steep-rise",
  "closed-gate",
  "dead-end",
  "blocked-fork",
]);

export function cutsTrack(shape: FaultShape): boolean {
  return cutting.has(shape);
}

export function drawGlyph(shape: FaultShape, centre: Point): GlyphPart[] {
  const { x, y } = centre;
  const p = (dx: number, dy: number) => at(x + dx, y + dy);
  const line = (d: string): GlyphPart => ({ stroke: "line", d });
  const dots = (d: string): GlyphPart => ({ stroke: "dots", d });
  const face = (d: string): GlyphPart => ({ stroke: "face", d });
  const ring = (dx: number, dy: number, r: number) =>
    `M${p(dx + r, dy)}A${r} ${r} 0 1 1 ${p(dx - r, dy)}A${r} ${r} 0 1 1 ${p(dx + r, dy)}Z`;
  switch (shape) {
    case "broken-track":
      return [line(`M${p(-17, 0)}L${p(-11, 0)}L${p(-6, -11)}L${p(1, 10)}L${p(7, -11)}L${p(11, 0)}L${p(17, 0)}`)];
    case "arc-back":
      return [
        dots(`M${p(18, -9)}C${p(16, -33)} ${p(-13, -33)} ${p(-15, -13)}`),
        line(`M${p(-20, -18)}L${p(-15, -10)}L${p(-9, -17)}`),
      ];
    case "steep-rise":
      return [
        line(`M${p(-19, 0)}L${p(-8, 0)}L${p(2, -26)}L${p(10, -26)}`),
        dots(`M${p(10, -18)}L${p(10, 0)}L${p(18, 0)}`),
      ];
    case "knot":
      return [line(`M${p(-19, 0)}C${p(26, 2)} ${p(22, -29)} ${p(0, -28)}C${p(-22, -29)} ${p(-26, 2)} ${p(19, 0)}`)];
    case "dead-end":
      return [line(`M${p(-18, 0)}L${p(4, 0)}M${p(4, -12)}L${p(4, 12)}M${p(11, -8)}L${p(11, 8)}`)];
    case "closed-gate":
      return [
        line(
          `M${p(-4, -13)}L${p(-4, 12)}M${p(5, -13)}L${p(5, 12)}M${p(-11, -5)}L${p(12, -5)}M${p(-11, 5)}L${p(12, 5)}`,
        ),
      ];
    case "scale":
      return [
        line(`M${p(0, -28)}L${p(0, -10)}M${p(-7, -9)}L${p(7, -9)}M${p(-13, -27)}L${p(13, -22)}`),
        face(`M${p(-18, -17)}L${p(-13, -26)}L${p(-8, -17)}Z`),
        face(`M${p(8, -12)}L${p(13, -21)}L${p(18, -12)}Z`),
      ];
    case "faded-stretch":
      return [dots(`M${p(-18, -13)}L${p(18, -13)}`)];
    case "open-target":
      return [face(`M${p(-4, -27)}L${p(4, -27)}L${p(4, -9)}L${p(-4, -9)}Z`)];
    case "unproven-target":
      return [
        face(`M${p(-4, -27)}L${p(4, -27)}L${p(4, -9)}L${p(-4, -9)}Z`),
        line(`M${p(-4, -17)}L${p(4, -24)}M${p(-4, -11)}L${p(4, -18)}`),
      ];
    case "empty-proof":
      return [face(`M${p(-9, -28)}L${p(9, -28)}L${p(9, -9)}L${p(-9, -9)}Z`), line(`M${p(-5, -18.5)}L${p(5, -18.5)}`)];
    case "blocked-fork":
      return [line(`M${p(-9, -10)}L${p(9, 10)}M${p(9, -10)}L${p(-9, 10)}`)];
    case "two-tags":
      return [
        face(`M${p(-17, -29)}L${p(-2, -29)}L${p(2, -24)}L${p(-2, -19)}L${p(-17, -19)}Z`),
        face(`M${p(17, -18)}L${p(2, -18)}L${p(-2, -13)}L${p(2, -8)}L${p(17, -8)}Z`),
      ];
    case "question":
      return [
        line(`M${p(-6, -22)}C${p(-6, -31)} ${p(7, -31)} ${p(7, -23)}C${p(7, -18)} ${p(0, -19)} ${p(0, -14)}`),
        face(ring(0, -9.5, 1)),
      ];
  }
}
