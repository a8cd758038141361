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

/** How far a shape reaches from its point, px. */
export function glyphReach(shape: FaultShape): { readonly side: number; readonly up: number; readonly down: number } {
  switch (shape) {
    case "broken-track":
    case "dead-end":
    case "closed-gate":
      return { side: 20, up: 14, down: 14 };
    case "open-target":
    case "unproven-target":
      return { side: 10, up: 20, down: 20 };
    case "empty-proof":
    case "blocked-fork":
      return { side: 14, up: 14, down: 14 };
    case "faded-stretch":
      return { side: 20, up: 8, down: 8 };
    default:
      return { side: 20, up: 31, down: 8 };
  }
}

const cutting: ReadonlySet<FaultShape> = new Set([
  "broken-track",
  "knot",
  "steep-rise",
  "closed-gate",
  "dead-end",
  "blocked-fork",
  "open-target",
  "unproven-target",
  "empty-proof",
  "faded-stretch",
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
        line(`M${p(-18, 0)}L${p(-9, 0)}L${p(3, -28)}`),
        line(`M${p(-5, -21)}L${p(3, -29)}L${p(6, -18)}`),
        dots(`M${p(-1, 0)}L${p(18, 0)}`),
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
      return [dots(`M${p(-17, 0)}L${p(17, 0)}`)];
    case "open-target":
      return [face(`M${p(-5, -16)}L${p(5, -16)}L${p(5, 16)}L${p(-5, 16)}Z`)];
    case "unproven-target":
      return [
        face(`M${p(-5, -16)}L${p(5, -16)}L${p(5, 16)}L${p(-5, 16)}Z`),
        line(`M${p(-5, 1)}L${p(5, -7)}M${p(-5, 9)}L${p(5, 1)}M${p(-3, 16)}L${p(5, 9)}`),
      ];
    case "empty-proof":
      return [face(`M${p(-10, -10)}L${p(10, -10)}L${p(10, 10)}L${p(-10, 10)}Z`), line(`M${p(-5, 0)}L${p(5, 0)}`)];
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
